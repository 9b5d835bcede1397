"""An export as it is ordered: said before it is done, done as it was said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import FileExists
from core.formats.table import named
from core.model import GOLD, LayerState
from core.project import Project
from core.project.exporting import Request
from core.project.outlook import Delivered, Order, deliver, first_record, foresee, size
from core.project.splitting import split_of
from core.project.takingout import ALL, Wanted
from tests.core.project.worlds import FIRST, ME, YOU, a_project, tag


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with a_project(tmp_path / "news.hashiya") as made:
        for by in (ME, YOU):
            tag(made, "كوريا الجنوبية", by=by)
            tag(made, "الجنوبية", "EVENT", by=by)
        made.layers.become(FIRST, ME, LayerState.FINISHED, by=ME)
        yield made


def test_what_was_foreseen_is_delivered(project: Project, tmp_path: Path) -> None:
    order = Order(Request(named("conll"), Wanted(ALL)), tmp_path / "out.conll", licence="CC BY 4.0")
    seen: list[int] = []
    foreseen = foresee(project, order, progress=seen.append)
    assert [target.path.name for target in foreseen.targets] == [f"out-{ME}.conll", f"out-{YOU}.conll"]
    assert foreseen.told.whole.losses()["nested"] == 2
    assert seen and foreseen.there == () and not list(tmp_path.glob("out*"))
    delivered = Delivered()
    deliver(project, foreseen, delivered=delivered)
    assert delivered.done.whole.losses() == foreseen.told.whole.losses()
    assert sorted(path.name for path in tmp_path.glob("out*")) == [f"out-{ME}.conll", f"out-{YOU}.conll", "out.card.md"]
    assert delivered.card == tmp_path / "out.card.md" and "CC BY 4.0" in delivered.card.read_text("utf-8")
    assert foresee(project, order).there == (*(target.path for target in foreseen.targets), delivered.card)


def test_what_is_stopped_between_two_files_leaves_whole_ones(project: Project, tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    order = Order(Request(named("jsonl"), Wanted(ALL), split=split_of("50/50")), tmp_path / "out.jsonl")
    foreseen = foresee(project, order)
    records = [written.records for _, written in foreseen.told.files]
    delivered = Delivered()
    calls = 0

    def stop_in_the_second(number: int) -> None:
        nonlocal calls
        calls += 1
        if calls > records[0]:
            raise Stopped

    with pytest.raises(Stopped):
        deliver(project, foreseen, delivered=delivered, progress=stop_in_the_second)
    assert [target.part for target, _ in delivered.done.files] == ["train"]
    assert [path.name for path in tmp_path.glob("*out*")] == ["out-train.jsonl"]
    assert delivered.card is None


def test_projects_databases_and_full_folders_are_not_replaced(project: Project, tmp_path: Path) -> None:
    other = tmp_path / "other.hashiya"
    Project.create(other).close()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("لي", "utf-8")
    (tmp_path / "file").write_text("لي", "utf-8")
    for form, path in (
        ("jsonl", project.path),
        ("jsonl", other),
        ("brat", tmp_path / "full"),
        ("brat", tmp_path / "file"),
        ("csv", tmp_path),
    ):
        with pytest.raises(FileExists):
            foresee(project, Order(Request(named(form), Wanted(ME)), path))
    assert project.articles.count() == 2


def test_the_first_record_and_the_number_of_all(project: Project) -> None:
    assert '"كوريا الجنوبية"' in first_record(project, Request(named("jsonl"), Wanted(ME)))
    assert "B-COUNTRY" in first_record(project, Request(named("conll"), Wanted(ME)))
    assert first_record(project, Request(named("conll"), Wanted(GOLD))) == ""
    assert size(project, Wanted(ME)) == 1
    assert size(project, Wanted(ALL)) == 2
    assert size(project, Wanted(ALL, states=frozenset({LayerState.FINISHED}))) == 1
