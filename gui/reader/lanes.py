"""Which line below the letters belongs to which span, where spans nest and overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from sys import maxsize
from typing import NamedTuple

from core.model import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """What is special about a span on the page: not in the file yet, only suggested, its edge breaks the rule.

    Where several layers are shown: whose it is, the ``sign`` for that on its tag, and which group of lanes (``slot``) it lies in.
    """

    unsaved: bool = False
    suggested: bool = False
    layer: str = ""
    faulty: bool = False
    sign: str = ""
    slot: int = 0


PLAIN = Mark()


@dataclass(frozen=True, slots=True)
class Stretch:
    """A span at its place on the page: ``[start, end)`` in UTF-16 units, with its mark."""

    start: int
    end: int
    span: Span
    mark: Mark = PLAIN


class Placed(NamedTuple):
    """A stretch and its lane: 0 is the one next to the letters."""

    stretch: Stretch
    lane: int


def in_lanes(stretches: Iterable[Stretch]) -> tuple[Placed, ...]:
    """Give each stretch the first lane that is free over its whole length, the shorter first; return them by start.

    A stretch inside another therefore always lies nearer to the letters: what kept the inner one out of a lane keeps
    the outer one out, too. Stretches that only touch share a lane.
    """
    return _by_start(_stacked(sorted(stretches, key=_short_first), 0, maxsize))


def by_line(placed: Sequence[Placed], line_starts: Sequence[int]) -> list[tuple[Placed, ...]]:
    """Return for each line, given where lines start, what touches it; work grows with what is touched, not lines × spans."""
    lines: list[list[Placed]] = [[] for _ in line_starts]
    for one in placed:
        first = max(0, bisect_right(line_starts, one.stretch.start) - 1)
        last = bisect_left(line_starts, one.stretch.end) - 1
        for number in range(first, last + 1):
            lines[number].append(one)
    ends = [*line_starts[1:], max((one.stretch.end for one in placed), default=0)]
    return [_closed_up(line, start, end) for line, start, end in zip(lines, line_starts, ends, strict=True)]


def _closed_up(line: list[Placed], start: int, end: int) -> tuple[Placed, ...]:
    """Move what is on the line ``[start, end)`` up into lanes that are free there: the innermost stands next to the letters."""
    if len(line) < 2:
        return tuple(Placed(one.stretch, one.stretch.mark.slot) for one in line)
    return _by_start(_stacked([one.stretch for one in sorted(line, key=lambda one: one.lane)], start, end))


def _stacked(stretches: Iterable[Stretch], start: int, end: int) -> Iterator[Placed]:
    """Yield ``stretches`` with the first lanes that are free between ``start`` and ``end``, slot below slot.

    Slots share no lane, and an empty one before the last keeps one free: so each layer is found at its own height, and a
    missing line is seen.
    """
    slots: list[list[Stretch]] = []
    for stretch in stretches:
        while len(slots) <= stretch.mark.slot:
            slots.append([])
        slots[stretch.mark.slot].append(stretch)
    above = 0
    for slot in slots:
        lanes: list[list[tuple[int, int]]] = []
        for stretch in slot:
            yield Placed(stretch, above + _first_free(lanes, max(start, stretch.start), min(end, stretch.end)))
        above += max(1, len(lanes))


def _by_start(placed: Iterable[Placed]) -> tuple[Placed, ...]:
    return tuple(sorted(placed, key=lambda one: (one.stretch.start, -one.stretch.end, one.lane)))


def _short_first(stretch: Stretch) -> tuple[int, int, str, str]:
    return stretch.end - stretch.start, stretch.start, stretch.span.label, stretch.span.id


def _first_free(lanes: list[list[tuple[int, int]]], start: int, end: int) -> int:
    """Take ``[start, end)`` in the first of ``lanes`` where nothing overlaps it and return that lane's number."""
    for number, taken in enumerate(lanes):
        place = bisect_left(taken, (start, start))
        free_before = place == 0 or taken[place - 1][1] <= start
        if free_before and (place == len(taken) or taken[place][0] >= end):
            insort(taken, (start, end))
            return number
    lanes.append([(start, end)])
    return len(lanes) - 1
