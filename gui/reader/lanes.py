"""Which line below the letters belongs to which span, where spans nest and overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from core.model import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """What is special about a span on the page: not in the file yet, only suggested, of a certain layer."""

    unsaved: bool = False
    suggested: bool = False
    layer: str = ""


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


def in_lanes(stretches: Iterable[Stretch], order: Mapping[str, int] | None = None) -> tuple[Placed, ...]:
    """Give each stretch the first lane that is free over its whole length, the shorter first; return them by start.

    A stretch inside another therefore always lies nearer to the letters: what kept the inner one out of a lane keeps
    the outer one out, too. Stretches that only touch share a lane. Layers do not share lanes; ``order`` says which comes first.
    """
    rank = order or {}
    layers: dict[tuple[int, str], list[Stretch]] = {}
    for stretch in stretches:
        layers.setdefault((rank.get(stretch.mark.layer, len(rank)), stretch.mark.layer), []).append(stretch)
    placed: list[Placed] = []
    below = 0
    for key in sorted(layers):
        lanes: list[list[tuple[int, int]]] = []
        for stretch in sorted(layers[key], key=_short_first):
            placed.append(Placed(stretch, below + _first_free(lanes, stretch.start, stretch.end)))
        below += len(lanes)
    return tuple(sorted(placed, key=lambda one: (one.stretch.start, -one.stretch.end, one.lane)))


def by_line(placed: Sequence[Placed], line_starts: Sequence[int]) -> list[list[Placed]]:
    """Return for each line, given where lines start, what touches it; work grows with what is touched, not lines × spans."""
    lines: list[list[Placed]] = [[] for _ in line_starts]
    for one in placed:
        first = max(0, bisect_right(line_starts, one.stretch.start) - 1)
        last = bisect_left(line_starts, one.stretch.end) - 1
        for number in range(first, last + 1):
            lines[number].append(one)
    ends = [*line_starts[1:], max((one.stretch.end for one in placed), default=0)]
    return [_closed_up(line, start, end) for line, start, end in zip(lines, line_starts, ends, strict=True)]


def _closed_up(line: list[Placed], start: int, end: int) -> list[Placed]:
    """Move what is on the line ``[start, end)`` up into lanes that are free there: the innermost stands next to the letters."""
    if len(line) < 2:
        return [Placed(one.stretch, 0) for one in line]
    moved = []
    below = 0
    for _, layer in groupby(sorted(line, key=lambda one: one.lane), key=lambda one: one.stretch.mark.layer):
        lanes: list[list[tuple[int, int]]] = []
        for one in layer:
            lane = _first_free(lanes, max(start, one.stretch.start), min(end, one.stretch.end))
            moved.append(Placed(one.stretch, below + lane))
        below += len(lanes)
    return sorted(moved, key=lambda one: (one.stretch.start, -one.stretch.end, one.lane))


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
