"""Labels are changed, ordered, removed and merged, each as one step that can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import (
    AlreadyMarked,
    ChangedSince,
    ColourInvalid,
    KeyInvalid,
    KeyTaken,
    LabelNameInvalid,
    LabelUsed,
    LastLabel,
    NameTaken,
    RuleRefused,
    UnknownLabel,
)
from core.model import DEFAULT_LABELS, GOLD, Annotator, ArticleId, Label, LayerState, Span
from core.project import Place, Project
from core.project.checking import check
from core.project.labels import Loaded, Merged, changed
from tests.core.project.worlds import FIRST, ME, SECOND, YOU, a_project, quotes, tag

LEAD = "مشرفة"
PERSON, COUNTRY, EVENT = DEFAULT_LABELS
CITY = Label("CITY", "مدينة", "City", "#123456", "4")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with a_project(tmp_path / "p.hashiya") as project:
        yield project


def names(project: Project) -> list[str]:
    return [label.name for label in project.labels.all()]


State = dict[tuple[ArticleId, str], tuple[Span, ...]]


def everything(project: Project) -> tuple[tuple[Label, ...], State]:
    """Return the labels and all spans of all layers."""
    return project.labels.all(), {(a, layer): project.spans.of(a, layer) for a in (FIRST, SECOND) for layer in (ME, YOU, GOLD)}


def is_one_step(project: Project, act: Callable[[], object]) -> None:
    """Act, and see that the lead takes all of it back with one undo, and does all of it again with one redo."""
    before = everything(project)
    act()
    after = everything(project)
    assert after != before
    project.history.undo(LEAD)
    assert everything(project) == before
    project.history.redo(LEAD)
    assert everything(project) == after
    assert check(project) == ()


def test_spans_follow_a_label_that_gets_another_name(project: Project) -> None:
    tag(project, "اليابان")
    wanted = changed(COUNTRY, name="GPE", arabic="كيان", english="Polity", colour="#112233", key="9", guideline="**دليل**")
    is_one_step(project, lambda: project.labels.change("COUNTRY", wanted, by=LEAD))
    assert project.labels.named("GPE") == wanted
    assert names(project) == ["PERSON", "GPE", "EVENT"]
    assert quotes(project) == [("اليابان", "GPE")]


def test_a_label_that_retires_keeps_its_spans_and_comes_back(project: Project) -> None:
    tag(project, "اليابان")
    is_one_step(project, lambda: project.labels.change("COUNTRY", changed(COUNTRY, active=False), by=LEAD))
    assert quotes(project) == [("اليابان", "COUNTRY")]
    assert project.labels.named("COUNTRY") == changed(COUNTRY, active=False)


def test_a_key_belongs_to_one_label_in_use(project: Project) -> None:
    with pytest.raises(KeyTaken, match="PERSON"):
        project.labels.change("EVENT", changed(EVENT, key="1"), by=LEAD)
    with pytest.raises(KeyTaken):
        project.labels.add(changed(CITY, key="2"), by=LEAD)
    project.labels.change("PERSON", changed(PERSON, active=False), by=LEAD)
    project.labels.change("EVENT", changed(EVENT, key="1"), by=LEAD)
    with pytest.raises(KeyTaken, match="EVENT"):
        project.labels.change("PERSON", PERSON, by=LEAD)
    project.labels.change("PERSON", changed(PERSON, key=""), by=LEAD)
    assert [label.key for label in project.labels.all()] == ["", "2", "1"]


@pytest.mark.parametrize("key", ["12", "x", "١", " "])
def test_a_key_is_one_digit(project: Project, key: str) -> None:
    with pytest.raises(KeyInvalid):
        project.labels.change("EVENT", changed(EVENT, key=key), by=LEAD)


def test_what_a_label_cannot_be_is_said(project: Project) -> None:
    with pytest.raises(LabelNameInvalid):
        changed(EVENT, name=" EVENT")
    with pytest.raises(ColourInvalid):
        changed(EVENT, colour="red")
    with pytest.raises(NameTaken):
        project.labels.change("EVENT", changed(EVENT, name="PERSON"), by=LEAD)
    for act in (
        lambda: project.labels.change("CITY", CITY, by=LEAD),
        lambda: project.labels.remove("CITY", by=LEAD),
        lambda: project.labels.merge("CITY", "EVENT", by=LEAD),
        lambda: project.labels.merge("EVENT", "CITY", by=LEAD),
    ):
        with pytest.raises(UnknownLabel):
            act()
    with pytest.raises(RuleRefused):
        project.labels.merge("EVENT", "EVENT", by=LEAD)
    assert project.labels.all() == DEFAULT_LABELS


def test_a_label_to_mark_with_is_always_left(project: Project) -> None:
    project.labels.remove("PERSON", by=LEAD)
    project.labels.change("COUNTRY", changed(COUNTRY, active=False), by=LEAD)
    for act in (
        lambda: project.labels.change("EVENT", changed(EVENT, active=False), by=LEAD),
        lambda: project.labels.remove("EVENT", by=LEAD),
        lambda: project.labels.merge("EVENT", "COUNTRY", by=LEAD),
        lambda: project.labels.load([changed(CITY, active=False)], replacing=True, by=LEAD),
    ):
        with pytest.raises(LastLabel):
            act()
    assert names(project) == ["COUNTRY", "EVENT"]


def test_labels_take_the_order_asked_for(project: Project) -> None:
    is_one_step(project, lambda: project.labels.reorder(["EVENT", "PERSON"], by=LEAD))
    assert names(project) == ["EVENT", "PERSON", "COUNTRY"]
    is_one_step(project, lambda: project.labels.add(CITY, by=LEAD))
    assert names(project) == ["EVENT", "PERSON", "COUNTRY", "CITY"]


def test_a_label_in_use_goes_only_with_its_spans(project: Project) -> None:
    tag(project, "اليابان")
    tag(project, "سيول", by=YOU, article=SECOND)
    tag(project, "وزير", "PERSON")
    project.layers.become(SECOND, YOU, LayerState.FINISHED, by=YOU)
    assert project.labels.uses() == {"PERSON": 1, "COUNTRY": 2, "EVENT": 0}
    with pytest.raises(LabelUsed) as refused:
        project.labels.remove("COUNTRY", by=LEAD)
    assert refused.value.blanks == {"label": "COUNTRY", "count": 2}
    assert quotes(project) == [("وزير", "PERSON"), ("اليابان", "COUNTRY")]
    is_one_step(project, lambda: project.labels.remove("COUNTRY", by=LEAD, with_spans=True))
    assert (names(project), quotes(project), quotes(project, YOU, SECOND)) == (["PERSON", "EVENT"], [("وزير", "PERSON")], [])


def test_merging_moves_spans_and_folds_twins_with_both_notes(project: Project) -> None:
    project.labels.add(CITY, by=LEAD)
    first, second = tag(project, "سيول", "CITY"), tag(project, "سيول", "COUNTRY")
    project.spans.annotate(first.id, "مدينة", by=ME)
    project.spans.annotate(second.id, "دولة", by=ME)
    tag(project, "اليابان", "CITY")
    tag(project, "سيول", "CITY", by=YOU, article=SECOND)
    project.spans.tag(Place(FIRST, GOLD), [(0, 3)], "CITY", by=LEAD)
    project.layers.become(SECOND, YOU, LayerState.FINISHED, by=YOU)
    assert project.labels.merging("CITY", "COUNTRY") == Merged(moved=3, folded=1)
    done: list[Merged] = []
    is_one_step(project, lambda: done.append(project.labels.merge("CITY", "COUNTRY", by=LEAD)))
    assert done == [Merged(moved=3, folded=1)]
    assert [(span.quote, span.label, span.note) for span in project.spans.of(FIRST, ME)] == [
        ("اليابان", "COUNTRY", ""),
        ("سيول", "COUNTRY", "دولة\nمدينة"),
    ]
    assert quotes(project, YOU, SECOND) == [("سيول", "COUNTRY")]
    assert quotes(project, GOLD) == [("زار", "COUNTRY")]
    assert "CITY" not in names(project)


def test_a_label_that_somebody_took_up_meanwhile_is_not_taken_back(project: Project) -> None:
    project.labels.add(CITY, by=LEAD)
    tag(project, "سيول", "CITY")
    with pytest.raises(ChangedSince):
        project.history.undo(LEAD)
    assert quotes(project) == [("سيول", "CITY")]


def test_a_set_is_added_to_what_is_there(project: Project) -> None:
    done: list[Loaded] = []
    wanted = [changed(COUNTRY, arabic="بلد"), changed(CITY, key="1"), Label("LAW", "قانون", "Law", "#654321", "7")]
    is_one_step(project, lambda: done.append(project.labels.load(wanted, replacing=False, by=LEAD)))
    assert done == [Loaded(("CITY", "LAW"))]
    assert project.labels.named("COUNTRY") == COUNTRY
    assert [(label.name, label.key) for label in project.labels.all()][3:] == [("CITY", "4"), ("LAW", "7")]


def test_a_set_in_place_of_what_is_there_never_takes_spans(project: Project) -> None:
    tag(project, "اليابان")
    wanted = [CITY, changed(PERSON, arabic="إنسان", key="5"), Label("LAW", "قانون", "Law", "#654321", "1")]
    done: list[Loaded] = []
    is_one_step(project, lambda: done.append(project.labels.load(wanted, replacing=True, by=LEAD)))
    assert done == [Loaded(("CITY", "LAW"), ("PERSON",), ("EVENT",), ("COUNTRY",))]
    assert project.labels.all() == (*wanted, changed(COUNTRY, active=False))
    assert quotes(project) == [("اليابان", "COUNTRY")]


marks = st.lists(
    st.tuples(st.sampled_from([ME, YOU, GOLD]), st.sampled_from([FIRST, SECOND]), st.integers(0, 4), st.integers(1, 3), st.integers(0, 2)),
    max_size=25,
)


@settings(max_examples=30)
@given(marks=marks, closed=st.booleans(), merges=st.booleans())
def test_whatever_is_marked_merging_and_removing_lose_nothing_else_and_come_back(
    marks: list[tuple[str, ArticleId, int, int, int]], closed: bool, merges: bool
) -> None:
    with TemporaryDirectory() as folder, a_project(Path(folder, "p.hashiya")) as project:
        for name in (ME, YOU):
            project.annotators.add(Annotator(name))
        for layer, article, start, length, label in marks:
            try:
                project.spans.tag(Place(article, layer), [(start, start + length)], DEFAULT_LABELS[label].name, by=ME)
            except AlreadyMarked:
                continue
        if closed:
            project.layers.become(FIRST, ME, LayerState.FINISHED, by=ME)
        before = everything(project)
        old = project.labels.uses()
        if merges:
            done = project.labels.merge("EVENT", "PERSON", by=LEAD)
            assert done.moved + done.folded == old["EVENT"]
            assert project.labels.uses() == {"PERSON": old["PERSON"] + done.moved, "COUNTRY": old["COUNTRY"]}
            expected = [{(s.start, s.end, "PERSON" if s.label == "EVENT" else s.label) for s in spans} for spans in before[1].values()]
        else:
            assert project.labels.remove("EVENT", by=LEAD, with_spans=True) == old["EVENT"]
            expected = [{(s.start, s.end, s.label) for s in spans if s.label != "EVENT"} for spans in before[1].values()]
        after = everything(project)
        assert [{(s.start, s.end, s.label) for s in spans} for spans in after[1].values()] == expected
        assert [len(spans) for spans in after[1].values()] == [len(places) for places in expected]
        project.history.undo(LEAD)
        assert everything(project) == before
        project.history.redo(LEAD)
        assert everything(project) == after
