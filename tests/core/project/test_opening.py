"""Opening: a sound project opens wherever it lies; anything else is refused with its own sentence and stays to the byte."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

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
from tests.core.project.worlds import a_project, beside, in_wal_mode, quotes, tag


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
        in_wal_mode(sound)
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
        in_wal_mode(sound)
    sound.chmod(0o444)
    before = sound.read_bytes()
    with Project.open(sound) as project:
        assert project.read_only
        assert quotes(project) == [("اليابان", "COUNTRY")]
        with pytest.raises(ProjectReadOnly):
            tag(project, "سيول")
    assert sound.read_bytes() == before
    assert beside(sound) == []
