"""Copies beside the project: whole, openable, and never more than are wanted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from benchmarks.durability import ARTICLE, make, marking
from core.errors import FileUnwritable, ProjectDamaged
from core.project import Project, inspecting
from core.project import project as opened
from core.project.backups import KEPT, back_up_daily, folder
from core.project.checking import check
from core.project.schema import SCHEMA_VERSION, known_columns, migrations
from tests.core.project.worlds import ME, a_project, beside, quotes, rows, tag

LATER = "CREATE TABLE later(id INTEGER PRIMARY KEY) STRICT"
TODAY = date(2026, 11, 23)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "أخبار #1.hashiya"


def test_a_daily_copy_holds_everything_and_is_a_single_file(path: Path) -> None:
    with a_project(path) as project:
        tag(project, "اليابان")
        copy = back_up_daily(path, TODAY)
        assert copy == folder(path) / "2026-11-23.hashiya"
        tag(project, "سيول")
        assert back_up_daily(path, TODAY) is None
    assert copy is not None
    assert beside(copy) == []
    with Project.open(copy) as project:
        assert quotes(project) == [("اليابان", "COUNTRY")]
        assert check(project) == ()
        project.history.undo(ME)


def test_a_copy_taken_while_another_window_marks_is_whole(path: Path) -> None:
    make(path)
    window = marking(path, ME, 400)
    assert window.stdout is not None
    marked = [window.stdout.readline()]
    copies = [back_up_daily(path, TODAY + timedelta(day)) for day in range(5)]
    marked += window.stdout.readlines()
    window.stdout.close()
    assert window.wait() == 0
    assert len(marked) == 400
    sizes = []
    for copy in copies:
        assert copy is not None
        with Project.open(copy) as project:
            assert check(project) == ()
            sizes.append(project.history.newest())
    assert sizes == sorted(sizes)
    with Project.open(path) as project:
        assert len(project.spans.of(ARTICLE, ME)) == 200


def test_only_the_newest_daily_copies_stay(path: Path) -> None:
    with a_project(path):
        days = [TODAY + timedelta(days=day) for day in range(KEPT + 3)]
        kept = folder(path) / f"before-upgrade-2020{path.suffix}"
        for day in days:
            back_up_daily(path, day)
            kept.touch()
    assert beside(kept) == [f"{day.isoformat()}.hashiya" for day in days[3:]]
    assert kept.exists()


def test_a_copy_that_cannot_be_written_is_said_and_leaves_nothing(path: Path) -> None:
    with a_project(path):
        folder(path).write_text("a file where the folder should be", "utf-8")
        with pytest.raises(FileUnwritable):
            back_up_daily(path, TODAY)


def test_a_file_of_an_older_schema_is_copied_before_it_is_changed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with a_project(path) as project:
        tag(project, "اليابان")
    later = _with_a_later_migration(monkeypatch, [LATER])
    with Project.open(path) as project:
        assert quotes(project) == [("اليابان", "COUNTRY")]
    assert rows(path, "SELECT name FROM _sqlite_migrations ORDER BY id")[-1] == (later,)
    assert rows(path, "PRAGMA user_version") == [(SCHEMA_VERSION + 1,)]
    (copy,) = folder(path).iterdir()
    assert copy.name.startswith("before-upgrade-")
    assert rows(copy, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    with Project.open(path):
        assert len(list(folder(path).iterdir())) == 1


def test_a_migration_that_fails_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with a_project(path) as project:
        tag(project, "اليابان")
    before = list(rows(path, "SELECT name, sql FROM sqlite_schema ORDER BY name"))
    _with_a_later_migration(monkeypatch, [LATER, "CREATE TABLE span(id)"])
    with pytest.raises(ProjectDamaged, match="brought up to date"):
        Project.open(path)
    assert rows(path, "SELECT name, sql FROM sqlite_schema ORDER BY name") == before
    assert rows(path, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert beside(path) == [folder(path).name]


def _with_a_later_migration(monkeypatch: pytest.MonkeyPatch, statements: Iterable[str]) -> str:
    """Let the program be the next version, whose migration runs ``statements``; return the migration's name."""
    known_columns()  # this version's, before the next one's

    def change(db: Database) -> None:
        for statement in statements:
            db.execute(statement)

    later = migrations._Migration("2099_01_01_later", change)
    monkeypatch.setattr(migrations, "_migrations", [*migrations._migrations, later])
    for module in (inspecting, opened):
        monkeypatch.setattr(module, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    return later.name
