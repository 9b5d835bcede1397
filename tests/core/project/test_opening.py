"""Opening: a sound project opens wherever it lies; anything else is refused with its own sentence and stays to the byte."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from signal import SIGKILL
from tempfile import TemporaryDirectory

import pytest

from core.errors import (
    FileExists,
    FileMissing,
    FileUnreadable,
    FileUnwritable,
    ProjectDamaged,
    ProjectEmpty,
    ProjectForeign,
    ProjectNewer,
    ProjectOfAnotherProgram,
    ProjectReadOnly,
    ProjectUntrusted,
    WorldError,
)
from core.model import DEFAULT_LABELS
from core.project import Project
from core.project.schema import APPLICATION_ID, SCHEMA_VERSION
from tests.core.project.worlds import FIRST, ME, a_project, beside, quotes, rows, tag

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "p.hashiya"


@pytest.fixture
def sound(path: Path) -> Path:
    """A project of two articles and one span, closed."""
    with a_project(path) as project:
        tag(project, "اليابان")
    return path


def by_sql(*statements: str) -> Callable[[Path], object]:
    """Return a change to a project's file, made past the program."""

    def change(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            for statement in statements:
                connection.execute(statement)
            connection.commit()

    return change


def by_bytes(at: int, data: bytes) -> Callable[[Path], object]:
    def change(path: Path) -> None:
        stored = bytearray(path.read_bytes())
        stored[at : at + len(data)] = data
        path.write_bytes(stored)

    return change


def cut(size: int) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(path.read_bytes()[:size])


def fresh_database(path: Path) -> None:
    path.unlink()
    by_sql("CREATE TABLE moz_places(id INTEGER PRIMARY KEY)")(path)


def empty_database_of_ours(path: Path) -> None:
    path.unlink()
    by_sql(f"PRAGMA application_id={APPLICATION_ID}", "PRAGMA user_version=0", "CREATE TABLE a(b)")(path)


REFUSED: dict[str, tuple[Callable[[Path], object], type[WorldError]]] = {
    "empty": (cut(0), ProjectEmpty),
    "text": (lambda path: path.write_text("زار الوزير اليابان", "utf-8"), ProjectForeign),
    "magic alone": (cut(16), ProjectDamaged),
    "half a header": (cut(60), ProjectDamaged),
    "header alone": (cut(100), ProjectDamaged),
    "truncated": (cut(3 * 4096 + 17), ProjectDamaged),
    "another program's": (fresh_database, ProjectOfAnotherProgram),
    "newer": (by_sql(f"PRAGMA user_version={SCHEMA_VERSION + 1}"), ProjectNewer),
    "unknown migration": (
        by_sql("INSERT INTO _sqlite_migrations(migration_set, name, applied_at) VALUES ('hashiya', '2099_01_01_later', '')"),
        ProjectNewer,
    ),
    "never finished": (empty_database_of_ours, ProjectDamaged),
    "trigger": (by_sql("CREATE TRIGGER t AFTER INSERT ON span BEGIN DELETE FROM span; END"), ProjectUntrusted),
    "view": (by_sql("CREATE VIEW v AS SELECT * FROM span"), ProjectUntrusted),
    "virtual table": (by_sql("CREATE VIRTUAL TABLE f USING fts5(words)"), ProjectUntrusted),
    "missing table": (by_sql("DROP TABLE effort"), ProjectDamaged),
    "renamed column": (by_sql("ALTER TABLE span RENAME COLUMN quote TO cite"), ProjectDamaged),
    "no migrations": (by_sql("DROP TABLE _sqlite_migrations"), ProjectDamaged),
    "broken rule": (by_sql("PRAGMA ignore_check_constraints=ON", "UPDATE span SET origin = 'nowhere'"), ProjectDamaged),
    "broken schema": (
        by_sql("PRAGMA writable_schema=ON", "UPDATE sqlite_schema SET sql = 'CREATE TABL' WHERE name = 'span'"),
        ProjectDamaged,
    ),
    "page size": (by_bytes(16, b"\x00\x03"), ProjectDamaged),
    "zeros": (by_bytes(100, bytes(8000)), ProjectDamaged),
}


@pytest.mark.parametrize("left_in_wal_mode", [False, True])
@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_sound_project_is_refused_and_stays_as_it_is(sound: Path, name: str, left_in_wal_mode: bool) -> None:
    spoil, error = REFUSED[name]
    if left_in_wal_mode:
        by_sql("PRAGMA journal_mode=WAL")(sound)
    spoil(sound)
    before = sound.read_bytes()
    for read_only in (False, True):
        with pytest.raises(error) as raised:
            Project.open(sound, read_only=read_only)
        assert type(raised.value) is error
        assert str(sound) in str(raised.value)
        assert sound.read_bytes() == before
        assert beside(sound) == []


def test_a_folder_a_pipe_and_nothing_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    for name, error in (
        ("", FileUnreadable),
        ("pipe", FileUnreadable),
        ("nothing", FileMissing),
        ("dangling", FileMissing),
        ("pipe/below", FileMissing),
        ("nul\0", FileMissing),
        ("loop", FileUnreadable),
        ("x" * 300, FileUnreadable),
    ):
        with pytest.raises(error):
            Project.open(tmp_path / name)


@pytest.mark.parametrize(
    "name", ["a#b?c%d.hashiya", "مشروع الأخبار.hashiya", 'it\'s "one" 100%25.hashiya', "no-suffix", " .hashiya", "a\nb"]
)
def test_any_name_of_a_file_will_do(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with a_project(path) as project:
        tag(project, "اليابان")
    with Project.open(path) as project:
        assert quotes(project) == [("اليابان", "COUNTRY")]
    assert [other.name for other in tmp_path.iterdir()] == [name]


def test_a_project_is_marked_through_a_link_to_it(sound: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.hashiya"
    link.symlink_to(sound)
    with Project.open(link) as project:
        tag(project, "سيول")
        with Project.open(sound) as other:
            assert len(quotes(other)) == 2
    assert beside(link) == []
    assert beside(sound) == ["elsewhere"]


def test_a_closed_project_is_a_single_file(sound: Path) -> None:
    assert beside(sound) == []
    assert sound.read_bytes()[18:20] == b"\x01\x01"
    with Project.open(sound) as project:
        tag(project, "سيول")
        assert beside(sound) != []
    assert beside(sound) == []
    project.close()


def test_a_new_project_never_takes_the_place_of_a_file(sound: Path, tmp_path: Path) -> None:
    before = sound.read_bytes()
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    for path in (sound, tmp_path / "dangling", tmp_path):
        with pytest.raises(FileExists):
            Project.create(path)
    for path in (tmp_path / "missing" / "p.hashiya", sound / "p.hashiya", tmp_path / ("x" * 300)):
        with pytest.raises(FileUnwritable):
            Project.create(path)
    assert sound.read_bytes() == before


def test_a_project_that_cannot_be_filled_is_not_left_there(path: Path) -> None:
    with pytest.raises(WorldError, match="PERSON"):
        Project.create(path, labels=(DEFAULT_LABELS[0], DEFAULT_LABELS[0]))
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("left_in_wal_mode", [False, True])
def test_a_file_without_a_write_bit_is_only_looked_at(sound: Path, left_in_wal_mode: bool) -> None:
    if left_in_wal_mode:
        by_sql("PRAGMA journal_mode=WAL")(sound)
    sound.chmod(0o444)
    before = sound.read_bytes()
    with Project.open(sound) as project:
        assert project.read_only
        assert quotes(project) == [("اليابان", "COUNTRY")]
        with pytest.raises(ProjectReadOnly):
            tag(project, "سيول")
    assert sound.read_bytes() == before
    assert beside(sound) == []


UNPRIVILEGED = """
import os, sys
from pathlib import Path
from tempfile import TemporaryDirectory
from core.errors import WorldError
from core.project import Project
from tests.core.project.worlds import a_project, quotes, tag
with TemporaryDirectory() as folder, a_project(Path(folder, "p")) as project:
    tag(project, "سيول")  # all is imported now: Python itself may lie where nobody else can read
os.setgid(65534); os.setuid(65534)
try:
    with Project.open(Path(sys.argv[1])) as project:
        print(project.read_only, len(quotes(project)))
        tag(project, "سيول")
except WorldError as error:
    print(type(error).__name__)
"""


@pytest.mark.skipif("os.geteuid() != 0", reason="only root can become somebody else")
@pytest.mark.parametrize("left_in_wal_mode", [False, True])
@pytest.mark.parametrize(
    ("folder", "file", "said"),
    [
        (0o755, 0o644, "True 1 ProjectReadOnly"),  # somebody else's file in somebody else's folder
        (0o777, 0o644, "True 1 ProjectReadOnly"),
        (0o555, 0o666, "True 1 ProjectReadOnly"),
        (0o777, 0o666, "False 1"),
        (0o755, 0o600, "FileUnreadable"),
        (0o700, 0o644, "FileUnreadable"),
    ],
)
def test_permissions_decide_what_can_be_done(left_in_wal_mode: bool, folder: int, file: int, said: str) -> None:
    with TemporaryDirectory() as outer:
        Path(outer).chmod(0o755)
        path = Path(outer, "folder", "p.hashiya")
        path.parent.mkdir()
        with a_project(path) as project:
            tag(project, "اليابان")
        if left_in_wal_mode:
            by_sql("PRAGMA journal_mode=WAL")(path)
        before = path.read_bytes()
        path.chmod(file)
        path.parent.chmod(folder)
        found = _python(UNPRIVILEGED, path)
        assert found.stderr == ""
        assert found.stdout.split() == said.split()
        assert beside(path) == []
        assert (path.read_bytes() == before) == ("False" not in said)


KILLED = """
import os, signal, sys
from pathlib import Path
from core.project import Project
from tests.core.project.worlds import a_project, tag
path = Path(sys.argv[1])
project = Project.open(path) if path.exists() else a_project(path)
print(tag(project, sys.argv[2]).id, flush=True)
for _ in range(int((sys.argv[3:] or ["0"])[0])):
    project.history.undo("annotator-1")
    project.history.redo("annotator-1")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_project_that_was_new_when_its_program_was_killed_opens(path: Path) -> None:
    found = _python(KILLED, path, "سيول")
    assert found.returncode == -SIGKILL
    assert beside(path) == ["p.hashiya-shm", "p.hashiya-wal"]
    with Project.open(path) as project:
        assert [span.id for span in project.spans.of(FIRST, ME)] == [found.stdout.strip()]
    assert beside(path) == []


def test_a_log_that_was_left_is_read_even_where_nothing_can_be_written(sound: Path) -> None:
    assert _python(KILLED, sound, "سيول").returncode == -SIGKILL
    sound.chmod(0o444)
    with Project.open(sound) as project:
        assert project.read_only
        assert len(quotes(project)) == 2
    sound.chmod(0o644)
    with Project.open(sound) as project:
        assert len(quotes(project)) == 2


def test_a_checkpoint_that_was_broken_off_is_no_damage(sound: Path) -> None:
    assert _python(KILLED, sound, "سيول", 30).returncode == -SIGKILL
    log = sound.with_name(sound.name + "-wal").read_bytes()
    frames = range(32, len(log), 24 + 4096)
    first = [log[at + 24 : at + 24 + 4096] for at in frames if log[at : at + 4] == (1).to_bytes(4, "big")]
    # The first page was brought into the file, with the size that it will have; those behind it were not yet.
    sound.write_bytes(first[-1] + sound.read_bytes()[4096:])
    assert int.from_bytes(first[-1][28:32], "big") * 4096 > sound.stat().st_size
    with Project.open(sound) as project:
        assert len(quotes(project)) == 2


def test_writing_that_was_broken_off_is_taken_back(sound: Path) -> None:
    """A hot journal: the file half written, what it was before beside it."""
    before = rows(sound, "SELECT count(*) FROM span")
    spoil = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("PRAGMA cache_spill=1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE span SET note = 'half'")
connection.executemany("INSERT INTO meta VALUES (?, ?)", [(str(n), "x" * 3000) for n in range(2000)])
os.kill(os.getpid(), signal.SIGKILL)
"""
    assert _python(spoil, sound).returncode == -SIGKILL
    assert beside(sound) == ["p.hashiya-journal"]
    sound.chmod(0o444)
    with pytest.raises(FileUnreadable, match="being written"):
        Project.open(sound)
    sound.chmod(0o644)
    with Project.open(sound) as project:
        assert [span.note for span in project.spans.of(FIRST, ME)] == [""]
    assert rows(sound, "SELECT count(*) FROM span") == before
    assert beside(sound) == []


def test_looking_at_a_file_that_is_open_here_keeps_its_lock(sound: Path) -> None:
    """POSIX drops a process's locks on a file when it closes any handle of it; another program could then end WAL mode."""
    intrude = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=0)
try:
    print(connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0])
except sqlite3.OperationalError as error:
    print(error)
"""
    with Project.open(sound) as project:
        tag(project, "سيول")
        with Project.open(sound) as again:
            assert len(quotes(again)) == 2
        assert _python(intrude, sound).stdout.strip() == "database is locked"
        tag(project, "كوريا")
    with Project.open(sound) as project:
        assert len(quotes(project)) == 3


def test_a_file_that_was_moved_away_takes_no_mark_and_keeps_it_in_view(sound: Path, tmp_path: Path) -> None:
    (tmp_path / "away").mkdir()
    with Project.open(sound) as project:
        tag(project, "كوريا")
        away = sound.rename(tmp_path / "away" / sound.name)
        with pytest.raises(WorldError, match="moved or deleted"):
            tag(project, "سيول")
        assert len(project.history.unsaved) == 1
        away.rename(sound)
        project.history.save_again()
    with Project.open(sound) as project:
        assert len(quotes(project)) == 3


def _python(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)
