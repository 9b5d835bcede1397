"""Exact edges of every letter of one line as it stands on the page, ligatures and opposite runs included.

``QTextLine.cursorToX`` answers where a caret stands, which is not where a letter's box ends (measured, Qt 6.11 and 6.12):

* in a run that goes with its paragraph the leading edge is exact, also inside ligatures, when the document moves its
  cursor logically; visual movement shifts opposite runs by a glyph;
* in a run against its paragraph it is wrong at the first letter and after a ligature;
* the trailing edge of a letter inside a ligature is the end of the whole ligature;
* the bounding box of a part of a ligature is shifted, that of whole clusters is right.

So runs with the paragraph are asked for leading edges, the others are put together from whole clusters of glyphs, each
divided evenly among the places where a cursor may stand.
"""

from __future__ import annotations

import re
from array import array
from enum import IntEnum
from functools import cache
from typing import NamedTuple, cast
from unicodedata import bidirectional

from PySide6.QtGui import QTextLayout, QTextLine

_LEADING = QTextLine.Edge.Leading
_TRAILING = QTextLine.Edge.Trailing
_NEAR = 0.75
"""Edges that differ by less, in pixels, are the same edge: glyphs may be kerned by fractions."""

EXPLICIT_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class _Kind(IntEnum):
    LEFT = 0
    RIGHT = 1
    NUMBER = 2
    NEUTRAL = 3
    UNKNOWN = 4  # only Qt can say: brackets, halves of pairs, rare symbols


class Run(NamedTuple):
    """Letters ``[start, end)`` that stand side by side; ``head`` and ``tail`` are the x of their logical beginning and end."""

    start: int
    end: int
    rtl: bool
    head: float
    tail: float


class Piece(NamedTuple):
    """A part of the line between two x; ``rtl`` tells on which side it begins."""

    left: float
    right: float
    rtl: bool


class LineGeometry:
    """Places on one line; offsets are UTF-16 units of the paragraph, x is measured from its left."""

    __slots__ = ("_edges", "end", "runs", "start")

    def __init__(self, start: int, edges: array[float], runs: tuple[Run, ...]) -> None:
        self.start = start
        self.end = start + len(edges)
        self.runs = runs
        self._edges = edges

    def rects(self, start: int, end: int) -> list[Piece]:
        """Return where the letters of ``[start, end)`` stand on this line, from left to right."""
        start, end = max(start, self.start), min(end, self.end)
        pieces = []
        for run in self.runs:
            first, last = max(start, run.start), min(end, run.end)
            if first < last:
                head, tail = self._edges[first - self.start], self._after(run, last - 1)
                pieces.append(Piece(min(head, tail), max(head, tail), run.rtl))
        return _joined(pieces) if len(pieces) > 1 else pieces

    def edge(self, offset: int, *, leading: bool = True) -> float:
        """Return the x where the letter at ``offset`` begins, or, not ``leading``, where the one before it ends."""
        if leading and offset < self.end:
            return self._edges[offset - self.start]
        for run in self.runs:
            if run.start < offset <= run.end:
                return self._after(run, offset - 1)
        return self._edges[0] if self._edges else 0.0

    def unit_at(self, x: float) -> int | None:
        """Return the letter under ``x``, or nothing beside the line."""
        found = self._find(x)
        return found[1] if found else None

    def offset_at(self, x: float) -> int:
        """Return the place between letters that is nearest to ``x``."""
        found = self._find(x)
        if found is None:
            return self._outermost(x)
        run, unit = found
        head, tail = self._edges[unit - self.start], self._after(run, unit)
        if abs(x - head) <= abs(x - tail):
            return unit
        unit += 1
        while unit < run.end and self._edges[unit - self.start] == self._after(run, unit):
            unit += 1  # marks stay with their letter
        return unit

    def run_at(self, offset: int) -> Run | None:
        """Return the run that holds the letter at ``offset``."""
        return next((run for run in self.runs if run.start <= offset < run.end), None)

    def _after(self, run: Run, unit: int) -> float:
        return run.tail if unit + 1 == run.end else self._edges[unit + 1 - self.start]

    def _find(self, x: float) -> tuple[Run, int] | None:
        for run in self.runs:
            if min(run.head, run.tail) <= x <= max(run.head, run.tail):
                for unit in range(run.start, run.end):
                    head, tail = self._edges[unit - self.start], self._after(run, unit)
                    if head != tail and min(head, tail) <= x <= max(head, tail):
                        return run, unit
        return None

    def _outermost(self, x: float) -> int:
        if not self.runs:
            return self.start
        leftmost = min(self.runs, key=lambda run: min(run.head, run.tail))
        rightmost = max(self.runs, key=lambda run: max(run.head, run.tail))
        left = x <= min(leftmost.head, leftmost.tail)
        run = leftmost if left else rightmost
        return run.end if run.rtl == left else run.start


def measured(layout: QTextLayout, line: QTextLine, units: str, *, rtl: bool, explicit: bool) -> LineGeometry:
    """Measure ``line`` of ``layout``, a paragraph whose UTF-16 units are ``units`` and which runs ``rtl``.

    ``explicit`` says that the paragraph holds bidi controls, where letters do not tell their direction themselves.
    """
    start, length = line.textStart(), line.textLength()
    letters = units[start : start + length]
    if explicit:
        edges, ends, sides = _from_clusters(layout, line, start, letters, default=rtl)
        return LineGeometry(start, array("d", edges), tuple(_cut(start, edges, ends, sides)))
    kinds = [_kind(letter) for letter in letters]
    sides = _sides(line, start, kinds, default=rtl)
    whole = [0.0] * length
    runs: list[Run] = []
    first = 0
    for place in range(1, length + 1):
        if place < length and sides[place] == sides[first]:
            continue
        if sides[first] == rtl:
            runs += _from_carets(line, kinds, range(first, place), whole, rtl=rtl)
        else:
            edges, ends, _ = _from_clusters(layout, line, start + first, letters[first:place], default=sides[first])
            whole[first:place] = edges
            runs += _cut(start + first, edges, ends, [sides[first]] * (place - first))
        first = place
    return LineGeometry(start, array("d", whole), tuple(runs))


def caret_x(line: QTextLine, unit: int, edge: QTextLine.Edge = _LEADING) -> float:
    """Return the x where Qt stands a caret at ``unit``."""
    return cast("tuple[float, int]", line.cursorToX(unit, edge))[0]


@cache
def _kind(letter: str) -> _Kind:
    group = bidirectional(letter)
    if group in {"R", "AL"}:
        return _Kind.RIGHT
    if group == "L" and not "\ud800" <= letter <= "\udfff":
        return _Kind.LEFT
    if group in {"EN", "AN"}:
        return _Kind.NUMBER
    rare = group == "ON" and letter > "\u2000" and letter not in "“”‘’–—…"
    return _Kind.UNKNOWN if not group or rare or letter in "()[]{}" or "\ud800" <= letter <= "\udfff" else _Kind.NEUTRAL


def _sides(line: QTextLine, start: int, kinds: list[_Kind], *, default: bool) -> list[bool]:
    """Return for each letter whether it runs right to left: strong ones by themselves, the others as Qt shaped them."""
    found: list[bool | None] = [kind is _Kind.RIGHT if kind <= _Kind.NUMBER else None for kind in kinds]
    first = 0
    while first < len(kinds):
        if kinds[first] <= _Kind.NUMBER:
            first += 1
            continue
        last = first
        while last < len(kinds) and kinds[last] >= _Kind.NEUTRAL:
            last += 1
        before = kinds[first - 1] if first else None
        after = kinds[last] if last < len(kinds) else None
        if before == after and before in {_Kind.LEFT, _Kind.RIGHT} and _Kind.UNKNOWN not in kinds[first:last]:
            found[first:last] = [before is _Kind.RIGHT] * (last - first)
        else:
            for place in range(first, last):
                glyphs = line.glyphRuns(start + place, 1)
                found[place] = glyphs[0].isRightToLeft() if glyphs else None
        first = last
    return _filled(found, default=default)


def _filled(found: list[bool | None], *, default: bool) -> list[bool]:
    """Give letters without a glyph the direction of the one before them, or of the first that has one."""
    side = next((one for one in found if one is not None), default)
    sides = []
    for one in found:
        side = side if one is None else one
        sides.append(side)
    return sides


def _from_carets(line: QTextLine, kinds: list[_Kind], places: range, edges: list[float], *, rtl: bool) -> list[Run]:
    """Fill in ``edges`` of letters that go with the paragraph and return their runs."""
    start = line.textStart()
    for place in places:
        edges[place] = caret_x(line, start + place)
    runs = []
    first = places.start
    for place in places[1:]:
        if kinds[place] != kinds[place - 1] or kinds[place] is _Kind.NUMBER:
            # the same direction can stand elsewhere: a number beside Latin letters is one level deeper
            tail = caret_x(line, start + place - 1, _TRAILING)
            inside = min(edges[place - 1], tail) - 0.01 <= edges[place] <= max(edges[place - 1], tail) + 0.01
            if abs(tail - edges[place]) > _NEAR and not inside:
                runs.append(Run(start + first, start + place, rtl, edges[first], tail))
                first = place
    tail = caret_x(line, start + places.stop - 1, _TRAILING)
    runs.append(Run(start + first, start + places.stop, rtl, edges[first], tail))
    return runs


def _from_clusters(
    layout: QTextLayout, line: QTextLine, start: int, letters: str, *, default: bool
) -> tuple[list[float], list[float], list[bool]]:
    """Return beginning, end and direction of each of ``letters``, which begin at ``start``, from the places of their glyphs."""
    signs: list[tuple[bool, float, int] | None] = []
    for unit, letter in enumerate(letters, start):
        glyphs = line.glyphRuns(unit, 1)
        spots = glyphs[0].positions() if glyphs else []
        alone = unit if EXPLICIT_CONTROLS.match(letter) else -1  # a control stands where its neighbour does and has no part of it
        signs.append((glyphs[0].isRightToLeft(), round(spots[0].x(), 2), alone) if spots else None)
    sides = _filled([sign and sign[0] for sign in signs], default=default)
    edges, ends = [0.0] * len(signs), [0.0] * len(signs)
    edge: float | None = None
    first = 0
    while first < len(signs):
        last = first + 1
        while last < len(signs) and signs[last] in {None, signs[first]}:
            last += 1
        boxes = [glyphs.boundingRect() for glyphs in line.glyphRuns(start + first, last - first)]
        left = min((box.left() for box in boxes), default=edge or 0.0)
        right = max((box.right() for box in boxes), default=edge or 0.0)
        stops = [place == first or layout.isValidCursorPosition(start + place) for place in range(first, last)]
        head, step = (right, (left - right) / sum(stops)) if sides[first] else (left, (right - left) / sum(stops))
        passed = 0
        for place, stop in zip(range(first, last), stops, strict=True):
            passed += stop
            edges[place] = head + step * (passed - 1 if stop else passed)
            ends[place] = head + step * passed
        edge = left if sides[first] else right
        first = last
    return edges, ends, sides


def _cut(start: int, edges: list[float], ends: list[float], sides: list[bool]) -> list[Run]:
    """Return the runs of letters from ``start`` on: a run ends where the direction changes or the next stands elsewhere."""
    runs = []
    first = 0
    for place in range(1, len(edges) + 1):
        if place == len(edges) or sides[place] != sides[place - 1] or abs(ends[place - 1] - edges[place]) > _NEAR:
            runs.append(Run(start + first, start + place, sides[first], edges[first], ends[place - 1]))
            first = place
    return runs


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Return ``pieces`` from left to right, those that touch made one."""
    pieces.sort()
    joined = pieces[:1]
    for piece in pieces[1:]:
        last = joined[-1]
        if piece.left - last.right < _NEAR:
            joined[-1] = Piece(last.left, max(last.right, piece.right), last.rtl)
        else:
            joined.append(piece)
    return joined
