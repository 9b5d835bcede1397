"""A project where others may not write, and a project whose program was killed, moved away from under it, or opened twice."""

from __future__ import annotations

from pathlib import Path
from signal import SIGKILL
from tempfile import TemporaryDirectory

import pytest

from core.errors import FileUnreadable, WorldError
from core.project import Project
from tests.core.project.worlds import FIRST, ME, a_project, beside, in_wal_mode, python, quotes, rows, tag


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "p.hashiya"


@pytest.fixture
def sound(path: Path) -> Path:
    """A project of two articles and one span, closed."""
    with a_project(path) as project:
        tag(project, "اليابان")
    return path


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
            in_wal_mode(path)
        before = path.read_bytes()
        path.chmod(file)
        path.parent.chmod(folder)
        found = python(UNPRIVILEGED, path)
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
    found = python(KILLED, path, "سيول")
    assert found.returncode == -SIGKILL
    assert beside(path) == ["p.hashiya-shm", "p.hashiya-wal"]
    with Project.open(path) as project:
        assert [span.id for span in project.spans.of(FIRST, ME)] == [found.stdout.strip()]
    assert beside(path) == []


def test_a_log_that_was_left_is_read_even_where_nothing_can_be_written(sound: Path) -> None:
    assert python(KILLED, sound, "سيول").returncode == -SIGKILL
    sound.chmod(0o444)
    with Project.open(sound) as project:
        assert project.read_only
        assert len(quotes(project)) == 2
    sound.chmod(0o644)
    with Project.open(sound) as project:
        assert len(quotes(project)) == 2


def test_a_checkpoint_that_was_broken_off_is_no_damage(sound: Path) -> None:
    assert python(KILLED, sound, "سيول", 30).returncode == -SIGKILL
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
    assert python(spoil, sound).returncode == -SIGKILL
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
        with Project.open(sound, read_only=True) as again:
            assert len(quotes(again)) == 2
        assert python(intrude, sound).stdout.strip() == "database is locked"
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
