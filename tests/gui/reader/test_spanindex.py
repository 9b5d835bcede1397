"""The index holds exactly the spans it was last given, and names the paragraphs in which that changes something."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.model import Span, SpanId
from gui.reader.lanes import Mark
from gui.reader.spanindex import SpanIndex
from gui.reader.textmap import TextMap

TEXT = "قال 😀 محمد\nعاد ثم\n\nكوريا 🇸🇦 الجنوبية\nو"
names = st.sampled_from([SpanId(name) for name in "abcdef"])


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, len(TEXT) - 1))
    end = draw(st.integers(start + 1, len(TEXT)))
    return Span(draw(names), start, end, draw(st.sampled_from(["PERSON", "EVENT"])), TEXT[start:end])


sets = st.lists(spans(), max_size=6, unique_by=lambda span: span.id)
marks = st.dictionaries(names, st.builds(Mark, st.booleans(), st.booleans()), max_size=4)


def held(index: SpanIndex, paragraphs: int) -> list[set[tuple[SpanId, Mark, int]]]:
    """Return what each paragraph shows."""
    return [{(one.stretch.span.id, one.stretch.mark, one.lane) for one in index.lanes(number)} for number in range(paragraphs)]


@given(st.lists(st.tuples(sets, marks), min_size=1, max_size=5))
def test_changing_step_by_step_ends_like_starting_there(steps: list[tuple[list[Span], dict[SpanId, Mark]]]) -> None:
    text = TextMap(TEXT)
    index = SpanIndex(text)
    for given_spans, given_marks in steps:
        before = held(index, len(text.starts))
        touched = index.update(given_spans, given_marks)
        fresh = SpanIndex(text)
        fresh.update(given_spans, given_marks)
        after = held(fresh, len(text.starts))
        assert held(index, len(text.starts)) == after
        assert {number for number, (one, other) in enumerate(zip(before, after, strict=True)) if one != other} <= touched


@given(sets)
def test_what_lies_over_a_letter_is_what_covers_it(given_spans: list[Span]) -> None:
    text = TextMap(TEXT)
    index = SpanIndex(text)
    index.update(given_spans)
    for offset in range(len(TEXT)):
        over = index.at(text.to_unit(offset))
        assert {stretch.span for stretch in over} == {span for span in given_spans if span.start <= offset < span.end}
        lengths = [stretch.end - stretch.start for stretch in over]
        assert lengths == sorted(lengths)


def test_the_same_spans_again_change_nothing() -> None:
    index = SpanIndex(TextMap(TEXT))
    span = Span(SpanId("a"), 0, 3, "PERSON", TEXT[:3])
    assert index.update([span]) == {0}
    assert index.update([Span(SpanId("a"), 0, 3, "PERSON", TEXT[:3])]) == set()
    assert index.update([span], {SpanId("nobody"): Mark(unsaved=True)}) == set()
    assert index.update([span], {span.id: Mark(unsaved=True)}) == {0}
    assert index.update([span]) == {0}
    assert index.update([]) == {0}
