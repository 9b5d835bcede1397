"""Where everything that belongs to spans stands on one line: values only, nothing is painted here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from gui.reader.lanes import Placed, Stretch
from gui.reader.linegeometry import LineGeometry, Piece
from gui.reader.style import LANES_KEPT, Inks, Metrics, Tags


class Row(NamedTuple):
    """The heights of a line in its paragraph: the letters' body inside the room that the line takes."""

    top: int
    body: int
    height: int
    bottom: int


class Box(NamedTuple):
    """A stretch's part of a line; ``begins`` and ``ends`` say whether its own edges are here or on other lines."""

    stretch: Stretch
    lane: int
    rects: tuple[QRectF, ...]
    begins: bool
    ends: bool
    rtl: bool


class Tag(NamedTuple):
    """Where a stretch's label stands above its first letters; ``crowded`` when another tag is there already.

    Layers that say the same of the same letters share a tag, which bears the sign of each.
    """

    stretch: Stretch
    place: QRectF
    crowded: bool
    signs: tuple[str, ...] = ()
    rtl: bool = True
    sharing: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class LineMarks:
    """Everything of a line, the outer boxes first so that inner ones are painted over them."""

    boxes: tuple[Box, ...] = ()
    tags: tuple[Tag, ...] = ()


NO_MARKS = LineMarks()


class LinePlace(NamedTuple):
    """A line of a paragraph: its geometry, its row, the paragraph's first unit, and the end of its visible letters."""

    geometry: LineGeometry
    row: Row
    base: int
    ink_end: int


def row_of(placed: Sequence[Placed], *, top: int, metrics: Metrics) -> Row:
    """Return the row of a line: every one has the same room, only lanes beyond those kept free make it higher."""
    more = max((one.lane + 1 - LANES_KEPT for one in placed), default=0)
    body = top + metrics.above
    return Row(top, body, metrics.body, body + metrics.body + metrics.below + max(0, more) * metrics.lane)


def marks_of(line: LinePlace, placed: Iterable[Placed], inks: Inks, metrics: Metrics) -> LineMarks:
    """Place the boxes and tags of what touches the line."""
    boxes = [box for one in placed if (box := _box(line, one, metrics)).rects]
    outer_first = sorted(boxes, key=lambda box: -box.lane)
    return LineMarks(tuple(outer_first), _tags(line.row, boxes, inks) if inks.tags is not Tags.NEVER else ())


def text_rects(line: LinePlace, start: int, end: int, metrics: Metrics) -> tuple[list[Piece], list[QRectF]]:
    """Return where ``[start, end)``, units of the document, stands on the line; a break is a short stub after the last letter."""
    geometry = line.geometry
    first, last = start - line.base, end - line.base
    # blanks at which a line was broken hang over the column's edge; a stretch that goes on is not drawn over them
    visible = min(last, line.ink_end) if last >= geometry.end and first < line.ink_end else last
    pieces = geometry.rects(first, visible)
    if not pieces and first >= geometry.start:
        x = geometry.edge(geometry.end, leading=False)
        rtl = geometry.runs[-1].rtl if geometry.runs else True
        stub = metrics.letter
        pieces = [Piece(x - stub, x, True) if rtl else Piece(x, x + stub, False)]
    top, height = line.row.body, line.row.height
    return pieces, [QRectF(piece.left, top, max(1.0, piece.right - piece.left), height) for piece in pieces]


def _box(line: LinePlace, one: Placed, metrics: Metrics) -> Box:
    stretch, geometry = one.stretch, line.geometry
    pieces, rects = text_rects(line, stretch.start, stretch.end, metrics)
    begins = stretch.start - line.base >= geometry.start
    run = geometry.run_at(max(stretch.start - line.base, geometry.start))
    rtl = run.rtl if run else (pieces[0].rtl if pieces else True)
    return Box(stretch, one.lane, tuple(rects), begins, stretch.end - line.base <= geometry.end, rtl)


def _tags(row: Row, boxes: Sequence[Box], inks: Inks) -> tuple[Tag, ...]:
    """Stand each tag over its first letters, or behind the tag that is there while its own letters reach so far."""
    taken: list[QRectF] = []
    tags = []
    for box, *others in _sharing(boxes):
        size = QRectF(inks.label(box.stretch.span.label).size)
        signs = tuple(one.stretch.mark.sign for one in (box, *others) if one.stretch.mark.sign)
        size.setWidth(size.width() + sum(SIGN_AIR + inks.signs.width(sign) for sign in signs))
        first = box.rects[-1] if box.rtl else box.rects[0]
        x = first.right() - size.width() if box.rtl else first.left()
        place = QRectF(QPointF(x, row.body - size.height() + _TAG_SINKS), size.size())
        step = -1 if box.rtl else 1
        for other in taken:
            if _beside(place, other) < _TAG_AIR and other.center().y() == place.center().y():
                beyond = other.left() - _TAG_AIR - size.width() if step < 0 else other.right() + _TAG_AIR
                place.moveLeft(beyond)
        fits = first.left() - 1 <= place.left() and place.right() <= first.right() + 1
        moved = place.left() != x
        crowded = any(_beside(place, other) < _TAG_AIR for other in taken) or (moved and not fits)
        if crowded:
            place.moveLeft(x)
        else:
            taken.append(QRectF(place))
        tags.append(Tag(box.stretch, place, crowded, signs, box.rtl, tuple(one.stretch for one in others)))
    return tuple(tags)


def _sharing(boxes: Iterable[Box]) -> list[list[Box]]:
    """Return the boxes that begin here, those of several layers together that begin at the same letter with the same label."""
    groups: dict[tuple[object, ...], list[Box]] = {}
    for box in boxes:
        if box.begins:
            span, mark = box.stretch.span, box.stretch.mark
            groups.setdefault((box.stretch.start, span.label) if mark.sign else (span.id,), []).append(box)
    return [sorted(group, key=lambda box: box.stretch.mark.slot) for group in groups.values()]


SIGN_AIR = 3.0
_TAG_AIR = 4.0
_TAG_SINKS = 1.0
"""How far a tag's line box, which is taller than its letters, reaches into the air above the body."""


def _beside(one: QRectF, other: QRectF) -> float:
    """Return the air between two boxes on the same line, negative where they overlap."""
    return max(one.left() - other.right(), other.left() - one.right())
