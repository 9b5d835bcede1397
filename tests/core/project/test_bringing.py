"""What is brought into a project is what is taken out of it, whatever the portions it comes in."""

from __future__ import annotations

import io
import threading
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import QuoteMismatch, UnknownLayer
from core.formats import jsonl
from core.formats.record import LayerRecord, LeftOut, Refused
from core.model import ArticleId, LayerState, Span, SpanId, new_uid
from core.project import Place, Project
from core.project.bringing import Progress, bring_in
from core.project.checking import check
from core.project.figures import figures
from core.project.takingout import Wanted, records
from tests.core.formats.strategies import layer_records

TEXT = "زار محمد العلي عمان"


def record(number: int, *, layer: str | None = "annotator-1", spans: int = 1) -> LayerRecord:
    """Return a layer of the article ``number`` with up to four spans."""
    text = f"{TEXT} {number}"
    made = tuple(Span(SpanId(new_uid()), at, at + 3, "PERSON", text[at : at + 3]) for at in range(spans))
    return LayerRecord(ArticleId(f"a{number}"), TEXT, text, layer=layer, state=LayerState.STARTED if layer else None, spans=made)


def taken_out(project: Project) -> bytes:
    file = io.BytesIO()
    found = [item for item in records(project, Wanted("all")) if isinstance(item, LayerRecord)]
    assert jsonl.write(found, file).left_out == []
    return file.getvalue()


@settings(max_examples=40)
@given(st.lists(layer_records(), max_size=5))
def test_a_second_project_gives_out_what_it_got_from_the_first(drawn: list[LayerRecord]) -> None:
    with (
        TemporaryDirectory() as folder,
        Project.create(Path(folder, "1.hashiya")) as first,
        Project.create(Path(folder, "2.hashiya")) as second,
    ):
        brought = bring_in(first, drawn, add_labels=True)
        assert all("with another text" in refused.reason for refused in brought.refused)
        once = taken_out(first)
        path = Path(folder, "1.jsonl")
        path.write_bytes(once)
        assert not once or bring_in(second, jsonl.read(path), add_labels=True).refused == []
        assert taken_out(second) == once
        assert check(first) == check(second) == ()


def test_bringing_in_again_changes_nothing_in_the_file(tmp_path: Path) -> None:
    wanted = [record(number, spans=4) for number in range(120)]
    with Project.create(tmp_path / "p.hashiya") as project:
        seen: list[Progress] = []
        first = bring_in(project, wanted, total=120, progress=seen.append)
        assert (first.articles, first.layers, first.spans, first.duplicates) == (120, 120, 480, 0)
        steps = [step.done for step in seen]
        assert steps == sorted(set(steps))
        assert (len(steps) > 1, seen[-1].done, {step.total for step in seen}) == (True, 120, {120})
        edits = project.history.newest()
        again = bring_in(project, wanted)
        assert (again.added, again.duplicates) == (0, 120)
        assert project.history.newest() == edits


def test_an_import_is_no_step_to_undo(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.hashiya") as project:
        bring_in(project, [record(1)], by="annotator-1")
        assert project.history.next_undo("annotator-1") is None


def test_a_refused_record_leaves_nothing_behind(tmp_path: Path) -> None:
    known = record(1, layer=None, spans=0)
    other_text = replace(record(2, layer="new-one"), article=known.article)
    strange = replace(record(3), spans=(Span(SpanId("s"), 0, 3, "CITY", "زار"),))
    with Project.create(tmp_path / "p.hashiya") as project:
        brought = bring_in(project, [known, other_text, strange, Refused("f", 9, "because")])
        assert [refused.reason for refused in brought.refused] == [
            "The project has an article a1 with another text.",
            "The label CITY is not one of this project's.",
            "because",
        ]
        assert project.articles.count() == 1
        assert project.annotators.all() == ()
        held = figures(project)
        assert (held.layers, held.all_spans, held.spans) == (0, 0, {})


def test_a_label_is_not_added_for_a_record_that_is_refused(tmp_path: Path) -> None:
    known = record(1, layer=None, spans=0)
    refused = replace(record(2), article=known.article, spans=(Span(SpanId("s"), 0, 3, "CITY", "زار"),))
    with Project.create(tmp_path / "p.hashiya") as project:
        assert len(bring_in(project, [known, refused], add_labels=True).refused) == 1
        assert "CITY" not in {label.name for label in project.labels.all()}


def test_a_quote_that_does_not_fit_is_refused_whoever_made_the_record(tmp_path: Path) -> None:
    wrong = replace(record(1), spans=(Span(SpanId("s"), 0, 3, "PERSON", "عمر"),))
    with Project.create(tmp_path / "p.hashiya") as project:
        assert bring_in(project, [wrong]).refused[0].reason == str(QuoteMismatch(start=0, end=3, found="زار", quote="عمر"))
        assert project.articles.count() == 0


def test_a_new_layer_takes_the_state_of_the_record_and_a_worked_one_keeps_its_own(tmp_path: Path) -> None:
    empty = replace(record(1, spans=0), state=LayerState.NEW)
    finished = replace(record(1), state=LayerState.FINISHED)
    with Project.create(tmp_path / "p.hashiya") as project:
        article = ArticleId("a1")
        for wanted, state in ((empty, LayerState.NEW), (finished, LayerState.FINISHED), (empty, LayerState.FINISHED)):
            bring_in(project, [wanted])
            assert project.layers.get(article, "annotator-1").state is state


def test_a_state_that_is_not_told_follows_from_the_spans(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.hashiya") as project:
        bring_in(project, [replace(record(1), state=None), replace(record(2, spans=0), state=None)])
        assert [project.layers.get(ArticleId(uid), "annotator-1").state for uid in ("a1", "a2")] == [LayerState.STARTED, LayerState.NEW]


def test_gold_and_the_annotators_are_told_apart(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.hashiya") as project:
        bring_in(project, [record(1, layer="gold"), record(1, layer="b"), record(1, layer="a"), record(1, layer="gold", spans=3)])
        held = figures(project)
        assert held.spans == {"a": {"PERSON": 1}, "b": {"PERSON": 1}, "gold": {"PERSON": 3}}
        assert list(held.spans) == ["a", "b", "gold"]


def test_a_layer_that_nobody_has_is_no_layer_to_take_out(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.hashiya") as project, pytest.raises(UnknownLayer):
        records(project, Wanted("nobody"))


def test_the_note_on_a_layer_is_named_as_left_out(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.hashiya") as project:
        bring_in(project, [record(1)])
        project.layers.become(ArticleId("a1"), "annotator-1", LayerState.SKIPPED, by="annotator-1", note="ليس خبرًا")
        found = list(records(project, Wanted("all")))
        assert [type(item) for item in found] == [LeftOut, LayerRecord]
        assert isinstance(found[0], LeftOut)
        assert "ليس خبرًا" in found[0].reason


def test_marking_goes_on_in_another_window_during_an_import(tmp_path: Path) -> None:
    path = tmp_path / "p.hashiya"
    with Project.create(path) as project:
        bring_in(project, [record(0, spans=0)])
    failures: list[Exception] = []
    begun = threading.Event()

    def bring() -> None:
        try:
            with Project.open(path) as project:
                bring_in(project, (record(number, spans=4) for number in range(1, 1_000)), progress=lambda done: begun.set())
        except Exception as error:
            failures.append(error)
        finally:
            begun.set()

    importing = threading.Thread(target=bring)
    with Project.open(path) as project:
        importing.start()
        begun.wait()
        for at in range(10):
            project.spans.tag(Place(ArticleId("a0"), "annotator-2"), [(at, at + 2)], "EVENT", by="annotator-2")
        importing.join()
        assert failures == []
        assert figures(project).spans == {"annotator-1": {"PERSON": 999 * 4}, "annotator-2": {"EVENT": 10}}
        assert check(project) == ()


def test_articles_that_two_files_count_alike_both_come_in(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.hashiya") as project:
        first = bring_in(project, [LayerRecord(ArticleId("17"), "خبر", "خبر من ملف", path="a.json")])
        second = bring_in(project, [LayerRecord(ArticleId("17"), "خبر", "خبر من ملف آخر", path="b.json")])
        assert (first.articles, second.articles, second.refused) == (1, 1, [])
        assert [note.path for note in second.notes] == ["b.json"]
        assert sum(1 for _ in project.articles.all()) == 2
