"""Nested and overlapping spans share the room under a line, the inner ones next to the letters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.model import Span, SpanId
from gui.reader.lanes import Mark, Placed, Stretch, by_line, in_lanes

TEXT = "x" * 60


def stretch(start: int, end: int, *, slot: int = 0) -> Stretch:
    return Stretch(start, end, Span(SpanId(f"{start}-{end}-{slot}"), start, end, "PERSON", TEXT[start:end]), Mark(slot=slot))


places = st.tuples(st.integers(0, 50), st.integers(1, 10)).map(lambda place: stretch(place[0], place[0] + place[1]))
many = st.lists(places, max_size=25, unique_by=lambda one: one.span.id)


def overlap(one: Stretch, other: Stretch) -> bool:
    return one.start < other.end and other.start < one.end


def lanes_of(placed: tuple[Placed, ...]) -> dict[str, int]:
    return {one.stretch.span.id: one.lane for one in placed}


@given(many)
def test_no_two_spans_are_drawn_over_one_another(stretches: list[Stretch]) -> None:
    placed = in_lanes(stretches)
    assert len(placed) == len(stretches)
    for one in placed:
        for other in placed:
            assert one is other or one.lane != other.lane or not overlap(one.stretch, other.stretch)


@given(many)
def test_an_inner_span_lies_nearer_to_the_letters(stretches: list[Stretch]) -> None:
    placed = in_lanes(stretches)
    for outer in placed:
        for inner in placed:
            within = outer.stretch.start <= inner.stretch.start and inner.stretch.end <= outer.stretch.end
            if within and inner.stretch.end - inner.stretch.start < outer.stretch.end - outer.stretch.start:
                assert inner.lane < outer.lane


@given(many, st.randoms(use_true_random=False))
def test_lanes_do_not_depend_on_the_order_of_marking(stretches: list[Stretch], dice: object) -> None:
    shuffled = list(stretches)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert in_lanes(shuffled) == in_lanes(stretches)


@given(many, places)
def test_a_new_span_moves_nothing_that_it_does_not_touch_even_from_afar(stretches: list[Stretch], new: Stretch) -> None:
    away = stretch(new.start, new.end)
    apart = [one for one in stretches if one.end <= away.start or one.start >= away.end]
    before, after = lanes_of(in_lanes(apart)), lanes_of(in_lanes([*apart, away]))
    assert {name: after[name] for name in before if name != away.span.id} == before


def test_v4_spans_that_only_touch_share_a_lane() -> None:
    assert [one.lane for one in in_lanes([stretch(0, 5), stretch(5, 9), stretch(9, 12)])] == [0, 0, 0]


def test_slots_do_not_share_lanes_and_an_empty_one_before_the_last_keeps_one_free() -> None:
    placed = in_lanes([stretch(0, 5, slot=3), stretch(8, 12, slot=1), stretch(0, 4, slot=1), stretch(0, 3, slot=1)])
    assert lanes_of(placed) == {"0-3-1": 1, "8-12-1": 1, "0-4-1": 2, "0-5-3": 4}
    (line,) = by_line(placed, [0])
    assert lanes_of(line) == lanes_of(placed)
    assert [lanes_of(alone) for alone in by_line(placed, [0, 7])] == [{"0-3-1": 1, "0-4-1": 2, "0-5-3": 4}, {"8-12-1": 1}]


@given(many, st.lists(st.integers(1, 20), max_size=5))
def test_each_line_gets_what_touches_it_and_nothing_else(stretches: list[Stretch], lengths: list[int]) -> None:
    starts = [0, *(sum(lengths[: place + 1]) for place in range(len(lengths)))]
    ends = [*starts[1:], len(TEXT)]
    lines = by_line(in_lanes(stretches), starts)
    for start, end, line in zip(starts, ends, lines, strict=True):
        touching = {one.span.id for one in stretches if one.start < end and one.end > start}
        assert {one.stretch.span.id for one in line} == touching
        for one in line:
            for other in line:
                assert (
                    one is other
                    or one.lane != other.lane
                    or not overlap(one.stretch, other.stretch)
                    or end - start == 0
                    or not (max(one.stretch.start, other.stretch.start, start) < min(one.stretch.end, other.stretch.end, end))
                )


def test_on_a_line_of_its_own_an_outer_span_moves_up_to_the_letters() -> None:
    lines = by_line(in_lanes([stretch(0, 30), stretch(12, 18)]), [0, 10, 20])
    assert [[one.lane for one in line] for line in lines] == [[0], [1, 0], [0]]
