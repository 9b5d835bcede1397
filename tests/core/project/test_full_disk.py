"""No room left: a mark is refused aloud, kept in view, stored later in its order; nothing that was called saved is lost."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path

import pytest

from core.errors import AlreadyMarked, ChangedMeanwhile, StorageFailed, StorageFull
from core.formats.record import LayerRecord
from core.model import GOLD, ArticleId, LayerState, Span
from core.project import Place, Project
from core.project.backups import back_up_daily, folder
from core.project.bringing import bring_in
from core.project.checking import check
from tests.core.project.worlds import FIRST, ME, SECOND, TEXT, YOU, a_project, quotes, tag

resource = pytest.importorskip("resource", reason="limits of a process are POSIX's")
REFUSED = (StorageFull, StorageFailed)
MINE = Place(FIRST, ME)
VERBS = ["tag", "tag", "tag", "relabel", "untag", "relabel", "tag", "tag", "finished"]
Ended = Callable[[Project], AbstractContextManager[None]]


@contextmanager
def no_more_pages(project: Project) -> Iterator[None]:
    """Let SQLite itself find the file full (SQLITE_FULL) on this connection."""
    pages = project._db.execute("PRAGMA page_count").fetchone()[0]
    project._db.execute(f"PRAGMA max_page_count={pages}")
    yield
    project._db.execute("PRAGMA max_page_count=1073741823")


@contextmanager
def no_longer_files(project: Project) -> Iterator[None]:
    """Let the operating system refuse to lengthen any file (SQLITE_IOERR_WRITE)."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    longest = max(other.stat().st_size for other in project.path.parent.glob("p.hashiya-wal"))
    resource.setrlimit(resource.RLIMIT_FSIZE, (longest, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def no_more_disk(project: Project) -> Iterator[None]:
    """Fill the disk on which the project lies."""
    filler = project.path.with_name("filler")
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(1024)):
                pass
        except OSError:
            pass
    yield
    filler.unlink()


@pytest.fixture(params=[no_more_pages, no_longer_files, no_more_disk])
def room_ended(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ended]:
    """A way in which room ends, and a folder in which it can."""
    if request.param is not no_more_disk:
        yield request.param
        return
    mounting = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(tmp_path)]
    if os.geteuid() or subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can be mounted by root alone")
    try:
        yield request.param
    finally:
        subprocess.run(["umount", "--lazy", str(tmp_path)], check=True)


@pytest.fixture
def project(room_ended: Ended, tmp_path: Path) -> Iterator[Project]:
    with a_project(tmp_path / "p.hashiya") as project:
        tag(project, "اليابان")
        yield project


def mark(project: Project, number: int, *, by: str = ME) -> Span:
    """Mark one stretch of many."""
    start = number % 40
    return project.spans.tag(Place(FIRST, by), [(start, start + 2 + number // 40)], "PERSON", by=by)[0]


def mark_until_refused(project: Project) -> int:
    """Mark until there is no room, and return how many marks were saved."""
    for number in range(200):
        try:
            mark(project, number)
        except REFUSED:
            return number
    raise AssertionError("there was room for everything")


def test_marks_wait_in_view_and_are_saved_in_their_order(project: Project, room_ended: Ended) -> None:
    told: list[tuple[str, str]] = []
    with room_ended(project):
        saved = mark_until_refused(project)
        project.history.observe(lambda edit: told.append((edit.verb, edit.changes[-1].uid)))
        for number in (190, 191):
            with pytest.raises(REFUSED):
                mark(project, number)
        waiting = [span for span in project.spans.expected(FIRST, ME) if span not in project.spans.of(FIRST, ME)]
        assert len(quotes(project)) == saved + 1
        stored = project.spans.of(FIRST, ME)[0]
        assert len(waiting) == 3
        one, two, three = waiting
        with pytest.raises(AlreadyMarked):
            project.spans.tag(MINE, [(three.start, three.end)], three.label, by=ME)
        verbs: tuple[Callable[[], object], ...] = (
            lambda: project.spans.relabel(one.id, "EVENT", by=ME),
            lambda: project.spans.untag([two.id], by=ME),
            lambda: project.spans.relabel(stored.id, "EVENT", by=ME),
            lambda: project.spans.tag(MINE, [(stored.start, stored.end)], stored.label, by=ME),
            lambda: project.spans.tag(MINE, [(one.start, one.end)], one.label, by=ME),
            lambda: project.layers.become(FIRST, ME, LayerState.FINISHED, by=ME),
            project.history.save_again,
        )
        for verb in verbs:
            with pytest.raises(REFUSED):
                verb()
        assert [draft.verb for draft in project.history.unsaved] == VERBS
        expected = project.spans.expected(FIRST, ME)
        assert [(span.label, span.id) for span in expected if span.id in {one.id, two.id}] == [("EVENT", one.id)]
        assert told == []
    project.history.save_again()
    assert project.history.unsaved == []
    assert [verb for verb, _ in told] == VERBS
    project.close()
    with Project.open(project.path) as again:
        assert again.spans.of(FIRST, ME) == expected
        assert again.layers.get(FIRST, ME).state is LayerState.FINISHED
        assert check(again) == ()


def test_the_first_mark_of_a_newcomer_waits_as_a_whole(project: Project, room_ended: Ended) -> None:
    with room_ended(project):
        mark_until_refused(project)
        with pytest.raises(REFUSED):
            mark(project, 1, by=YOU)
        with pytest.raises(REFUSED):
            mark(project, 2, by=YOU)
        first, second = project.spans.expected(FIRST, YOU)
        with pytest.raises(REFUSED):
            project.spans.untag([first.id], by=YOU)
        assert [draft.verb for draft in project.history.unsaved] == ["tag", "join", "tag", "tag", "untag"]
        assert project.spans.expected(FIRST, YOU) == (second,)
        assert project.spans.expected(FIRST, GOLD) == project.spans.expected(FIRST, "nobody") == ()
    mark(project, 3, by=YOU)
    assert project.history.unsaved == []
    assert [span.start for span in project.spans.of(FIRST, YOU)] == [2, 3]
    assert [layer.name for layer in project.layers.of(FIRST)] == [ME, YOU]
    assert check(project) == ()


def test_an_undo_that_cannot_be_saved_changes_nothing(project: Project, room_ended: Ended) -> None:
    with room_ended(project):
        mark_until_refused(project)
        before = (project.spans.of(FIRST, ME), project.spans.expected(FIRST, ME), project.history.newest())
        with pytest.raises(REFUSED):
            project.history.undo(ME)
        assert (project.spans.of(FIRST, ME), project.spans.expected(FIRST, ME), project.history.newest()) == before
    assert project.history.undo(ME).verb == "tag"
    assert project.history.unsaved == []
    assert project.spans.of(FIRST, ME) == before[0]
    project.history.redo(ME)
    assert project.spans.of(FIRST, ME) == before[1]


def test_an_import_that_cannot_be_saved_does_not_wait(project: Project, room_ended: Ended) -> None:
    record = LayerRecord(ArticleId("long"), "", TEXT * 40_000)
    with room_ended(project), pytest.raises(REFUSED):
        bring_in(project, [record])
    assert project.history.unsaved == []
    assert project.articles.count() == 2
    tag(project, "سيول")


@pytest.mark.parametrize("room_ended", [no_more_disk], indirect=True)
def test_a_project_or_a_copy_that_finds_no_room_is_not_left_half(project: Project, room_ended: Ended, tmp_path: Path) -> None:
    with room_ended(project):
        with pytest.raises(StorageFull):
            Project.create(tmp_path / "new.hashiya")
        with pytest.raises(StorageFull):
            back_up_daily(project.path, date(2026, 11, 23))
    assert list(folder(project.path).iterdir()) == []
    assert list(tmp_path.glob("new*")) == []


def test_what_another_window_took_meanwhile_is_given_up_aloud(project: Project, room_ended: Ended) -> None:
    with room_ended(project):
        taken = mark_until_refused(project)
        with pytest.raises(REFUSED):
            mark(project, 150)
    with Project.open(project.path) as other:
        mark(other, taken)
    with pytest.raises(ChangedMeanwhile, match="tag"):
        project.history.save_again()
    assert [draft.verb for draft in project.history.unsaved] == ["tag"]
    tag(project, "سيول", article=SECOND)
    assert project.history.unsaved == []
    assert check(project) == ()
    assert len(quotes(project)) == taken + 3


def test_a_newcomer_who_joined_elsewhere_meanwhile_does_not_become_gold(project: Project, room_ended: Ended) -> None:
    with room_ended(project):
        mark_until_refused(project)
        with pytest.raises(REFUSED):
            mark(project, 1, by=YOU)
    with Project.open(project.path) as other:
        mark(other, 2, by=YOU)
    for verb in ("join", "tag"):
        with pytest.raises(ChangedMeanwhile, match=verb):
            project.history.save_again()
    project.history.save_again()
    assert [layer.name for layer in project.layers.of(FIRST)] == [ME, YOU]
    assert [span.start for span in project.spans.of(FIRST, YOU)] == [2]
