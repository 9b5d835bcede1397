"""Two windows on one file, and a program that is killed while it marks; ``python -m benchmarks.durability`` is the long run."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from benchmarks.durability import ARTICLE, ROOT, killed, make, together
from core.errors import ProjectBusy
from core.project import Project
from core.project.checking import check
from tests.core.project.worlds import FIRST, ME, YOU, a_project, beside, quotes, rows, tag


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "p.hashiya"


def test_two_windows_mark_at_the_same_time_without_a_failure(path: Path) -> None:
    make(path)
    shared = together(path, 100)
    assert shared.failures == shared.faults == []
    assert shared.stored == {"annotator-1": 50, "annotator-2": 50}
    sequence = [number for (number,) in rows(path, "SELECT sequence FROM edit ORDER BY id")]
    assert sequence == list(range(1, len(sequence) + 1))


def test_a_killed_program_loses_nothing_that_it_called_saved(path: Path) -> None:
    make(path)
    survived = killed(path, 5)
    assert survived.kills == 5
    assert survived.acknowledged >= 5
    assert (survived.lost, survived.half_written, survived.faults) == (0, 0, [])


def test_one_window_learns_what_the_other_did(path: Path) -> None:
    with a_project(path) as mine, Project.open(path) as yours:
        seen, version = mine.history.newest(), mine.version()
        tag(mine, "اليابان")
        assert mine.version() == version
        span = tag(yours, "سيول", by=YOU)
        assert mine.version() != version
        told = mine.history.since(seen)
        assert [(edit.verb, edit.by) for edit in told] == [("join", ME), ("tag", ME), ("join", YOU), ("tag", YOU)]
        assert told[-1].articles == (FIRST,)
        assert told[-1].changes[-1].uid == span.id
        assert mine.history.since(told[-1].number) == ()


def test_an_undo_sees_what_the_other_window_did(path: Path) -> None:
    with a_project(path) as mine, Project.open(path) as yours:
        tag(mine, "اليابان")
        tag(yours, "سيول")
        mine.history.undo(ME)
        assert quotes(yours) == [("اليابان", "COUNTRY")]
        yours.history.undo(ME)
        assert quotes(mine) == []


def test_the_window_that_closes_last_leaves_a_single_file(path: Path) -> None:
    with a_project(path) as mine:
        with Project.open(path) as yours:
            tag(yours, "سيول")
        tag(mine, "اليابان")
        assert beside(path) == ["p.hashiya-shm", "p.hashiya-wal"]
    assert beside(path) == []
    assert path.read_bytes()[18:20] == b"\x01\x01"


OPENING = """
import sys
from pathlib import Path
from core.model import ArticleId
from core.project import Place, Project
for number in range(30):
    with Project.open(Path(sys.argv[1])) as project:
        project.spans.tag(Place(ArticleId(sys.argv[3]), sys.argv[2]), [(number, number + 1)], "PERSON", by=sys.argv[2])
"""


def test_windows_that_open_and_close_all_the_time_do_not_disturb_each_other(path: Path) -> None:
    make(path)

    def window(name: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", OPENING, str(path), name, ARTICLE]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)

    with ThreadPoolExecutor(3) as threads:
        ended = list(threads.map(window, ("a", "b", "c")))
    assert [process.stderr for process in ended] == ["", "", ""]
    with Project.open(path) as project:
        assert [len(project.spans.of(ARTICLE, name)) for name in "abc"] == [30, 30, 30]
        assert check(project) == ()
    assert beside(path) == []


def test_a_mark_that_finds_the_file_locked_is_refused_and_works_afterwards(path: Path) -> None:
    with a_project(path) as mine, Project.open(path) as yours:
        yours._db.execute("PRAGMA busy_timeout=0")
        with mine.history.edit("tag", by=ME) as draft:
            mine.layers.open_in(draft, FIRST, ME)
            with pytest.raises(ProjectBusy):
                tag(yours, "سيول", by=YOU)
        assert yours.history.unsaved == []
        tag(yours, "سيول", by=YOU)
        assert quotes(mine, YOU) == [("سيول", "COUNTRY")]
