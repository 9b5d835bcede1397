"""Marking: what is taken, what is refused, and that every quote is the text's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.errors import (
    AlreadyMarked,
    LayerLocked,
    NameInvalid,
    OffsetsOutside,
    RuleRefused,
    SpanGone,
    UnknownArticle,
    UnknownLabel,
    UnknownLayer,
    WrongState,
)
from core.formats.record import LayerRecord, Refused
from core.model import GOLD, Annotator, ArticleId, LayerState, Role, SpanId
from core.model.layer import OPEN_TO_MARKING, TRANSITIONS
from core.project import Place, Project
from core.project.bringing import bring_in
from tests.core.project.worlds import FIRST, ME, SECOND, TEXT, YOU, a_project, quotes, tag

MINE = Place(FIRST, ME)
STATES = tuple(LayerState)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with a_project(tmp_path / "p.hashiya") as project:
        yield project


def test_nested_overlapping_and_adjacent_spans_stand_side_by_side(project: Project) -> None:
    stretches = [(0, 10), (2, 8), (5, 15), (15, 20), (0, 10)]
    for stretch, label in zip(stretches, ("PERSON", "PERSON", "PERSON", "PERSON", "EVENT"), strict=True):
        project.spans.tag(MINE, [stretch], label, by=ME)
    found = project.spans.of(FIRST, ME)
    assert sorted((span.start, span.end) for span in found) == sorted(stretches)
    assert all(TEXT[span.start : span.end] == span.quote for span in found)


def test_a_span_may_take_the_whole_text_and_a_single_letter_beyond_the_basic_plane(project: Project) -> None:
    emoji = TEXT.index("😀")
    project.spans.tag(MINE, [(0, len(TEXT))], "EVENT", by=ME)
    project.spans.tag(MINE, [(emoji, emoji + 1)], "PERSON", by=ME)
    project.spans.tag(MINE, [(TEXT.index("\r\n"), TEXT.index("\r\n") + 2)], "PERSON", by=ME)
    assert quotes(project) == [(TEXT, "EVENT"), ("😀", "PERSON"), ("\r\n", "PERSON")]


@pytest.mark.parametrize("stretch", [(-1, 2), (3, 3), (4, 2), (0, len(TEXT) + 1), (len(TEXT), len(TEXT) + 1)])
def test_a_stretch_outside_the_text_is_refused_and_leaves_no_trace(project: Project, stretch: tuple[int, int]) -> None:
    edits = project.history.newest()
    with pytest.raises(OffsetsOutside):
        project.spans.tag(MINE, [stretch], "PERSON", by=ME)
    assert project.history.newest() == edits
    assert project.layers.of(FIRST) == ()
    assert project.annotators.all() == ()


def test_the_same_stretch_with_the_same_label_is_refused_by_every_verb(project: Project) -> None:
    one, two = tag(project, "اليابان", "COUNTRY"), tag(project, "اليابان", "PERSON")
    other = tag(project, "سيول", "COUNTRY")
    edits = project.history.newest()
    with pytest.raises(AlreadyMarked, match="COUNTRY"):
        project.spans.tag(MINE, [(one.start, one.end)], "COUNTRY", by=ME)
    with pytest.raises(AlreadyMarked, match="COUNTRY"):
        project.spans.relabel(two.id, "COUNTRY", by=ME)
    with pytest.raises(AlreadyMarked, match="COUNTRY"):
        project.spans.resize(other.id, one.start, one.end, by=ME)
    assert project.history.newest() == edits
    tag(project, "اليابان", "COUNTRY", by=YOU)


def test_of_many_stretches_those_that_are_marked_already_are_left(project: Project) -> None:
    tag(project, "اليابان")
    first, second = TEXT.index("اليابان"), TEXT.index("سيول")
    made = project.spans.tag(MINE, [(first, first + 7), (second, second + 4)], "COUNTRY", by=ME)
    assert [span.quote for span in made] == ["سيول"]


def test_what_is_not_changed_leaves_no_trace(project: Project) -> None:
    span = tag(project, "اليابان")
    edits = project.history.newest()
    project.spans.relabel(span.id, "COUNTRY", by=ME)
    project.spans.resize(span.id, span.start, span.end, by=ME)
    project.spans.annotate(span.id, "", by=ME)
    project.spans.untag([], by="somebody new")
    assert project.history.newest() == edits
    assert [annotator.name for annotator in project.annotators.all()] == [ME]


def test_strangers_are_refused_by_name(project: Project) -> None:
    with pytest.raises(UnknownLabel, match="CITY"):
        tag(project, "سيول", "CITY")
    with pytest.raises(UnknownArticle, match="nowhere"):
        project.spans.tag(Place(ArticleId("nowhere"), ME), [(0, 1)], "PERSON", by=ME)
    with pytest.raises(UnknownArticle, match="nowhere"):
        project.layers.worked(ArticleId("nowhere"), by=ME, seconds=1)
    with pytest.raises(UnknownLayer, match="nobody"):
        project.spans.tag(Place(FIRST, "nobody"), [(0, 1)], "PERSON", by=ME)
    with pytest.raises(SpanGone):
        project.spans.untag([SpanId("gone")], by=ME)
    assert project.annotators.all() == ()


@pytest.mark.parametrize("name", ["gold", "All", " ", "a\nb", "x" * 65])
def test_nobody_joins_under_a_name_that_cannot_be_one(project: Project, name: str) -> None:
    with pytest.raises(NameInvalid):
        project.layers.become(FIRST, GOLD, LayerState.STARTED, by=name)
    assert project.layers.of(FIRST) == ()


@pytest.mark.parametrize("now", STATES)
@pytest.mark.parametrize("wanted", STATES)
def test_a_layer_goes_only_where_the_table_of_transitions_says(project: Project, now: LayerState, wanted: LayerState) -> None:
    _bring_to(project, now)
    before = project.layers.get(FIRST, ME)
    if wanted in TRANSITIONS[now]:
        project.layers.become(FIRST, ME, wanted, by=ME, note="why")
        assert (project.layers.get(FIRST, ME).state, project.layers.get(FIRST, ME).note) == (wanted, "why")
        project.history.undo(ME)
        assert project.layers.get(FIRST, ME) == before
    else:
        with pytest.raises(WrongState):
            project.layers.become(FIRST, ME, wanted, by=ME)


@pytest.mark.parametrize("state", STATES)
def test_a_closed_layer_is_not_marked(project: Project, state: LayerState) -> None:
    _bring_to(project, state)
    if state in OPEN_TO_MARKING:
        tag(project, "سيول")
        assert quotes(project) == [("سيول", "COUNTRY")]
    else:
        with pytest.raises(LayerLocked, match=f"{ME} is {state}"):
            tag(project, "سيول")


def test_no_verb_reaches_a_span_of_a_closed_layer(project: Project) -> None:
    span = tag(project, "اليابان")
    project.layers.become(FIRST, ME, LayerState.FINISHED, by=ME)
    edits = project.history.newest()
    verbs: tuple[Callable[[], None], ...] = (
        lambda: project.spans.untag([span.id], by=ME),
        lambda: project.spans.relabel(span.id, "PERSON", by=ME),
        lambda: project.spans.resize(span.id, 0, 3, by=ME),
        lambda: project.spans.annotate(span.id, "note", by=ME),
        lambda: project.spans.untag([span.id], by=YOU),
    )
    for verb in verbs:
        with pytest.raises(LayerLocked, match=ME):
            verb()
    assert project.history.newest() == edits


def test_work_adds_up_and_belongs_to_one_annotator(project: Project) -> None:
    tag(project, "سيول")
    tag(project, "سيول", by=YOU)
    for seconds in (30, 12):
        project.layers.worked(FIRST, by=ME, seconds=seconds)
    assert [(layer.name, layer.seconds) for layer in project.layers.of(FIRST)] == [(ME, 42), (YOU, 0)]
    assert project.history.next_undo(ME) is not None
    project.history.undo(ME)
    assert quotes(project) == []
    project.layers.worked(SECOND, by="newcomer", seconds=5)
    assert "newcomer" in {annotator.name for annotator in project.annotators.all()}


def test_gold_is_a_layer_without_an_annotator(project: Project) -> None:
    project.spans.tag(Place(FIRST, GOLD), [(0, 3)], "PERSON", by=ME)
    assert quotes(project, GOLD) == [(TEXT[:3], "PERSON")]
    assert quotes(project) == []
    assert project.layers.names() == (GOLD,)
    assert project.spans.counts() == ((GOLD, "PERSON", 1),)


def test_a_name_is_taken_once(project: Project) -> None:
    project.annotators.add(Annotator("مراجع", Role.REVIEWER))
    with pytest.raises(RuleRefused, match="مراجع"):
        project.annotators.add(Annotator("مراجع"))
    assert project.annotators.all() == (Annotator("مراجع", Role.REVIEWER),)
    with pytest.raises(RuleRefused, match="PERSON"):
        project.labels.add(project.labels.all()[0])


def test_an_article_with_nul_is_refused(project: Project) -> None:
    brought = bring_in(project, [LayerRecord(ArticleId("nul"), "", "زار\0بلد")])
    assert [type(refused) for refused in brought.refused] == [Refused]
    assert project.articles.count() == 2


def _bring_to(project: Project, state: LayerState) -> None:
    """Leave a layer of ``ME`` in ``state``."""
    ways = {
        LayerState.NEW: (),
        LayerState.RETURNED: (LayerState.FINISHED, LayerState.RETURNED),
        LayerState.ACCEPTED: (LayerState.FINISHED, LayerState.ACCEPTED),
    }
    project.annotators.add(Annotator(ME))
    for step in ways.get(state, (state,)):
        project.layers.become(FIRST, ME, step, by=ME, note="not news" if step is LayerState.SKIPPED else "")
