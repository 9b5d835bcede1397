"""Puts a paragraph on the canvas, from values: tints, selection, letters, lines, tags, handles, ring, caret.

The letters are drawn by one call without any formats: a format that ends inside a word breaks its joining.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core.model import SpanId
from gui.reader.linemarks import SIGN_AIR, Box, LineMarks, Row, Tag
from gui.reader.style import Inks, Tags

LANE_LINE = 2.5
_ROUND = 3.0
_CARET = 2
_ASIDE = 3.0  # a knob stands beside the edge, where it hides neither the tag nor a letter
_DOT = 2.0


@dataclass(frozen=True, slots=True)
class PageState:
    """What the reader is doing: selected, dimmed and found units, where the caret stands, the spans under the pointer and chosen."""

    selection: tuple[int, int] | None = None
    caret: int | None = None
    hover: SpanId | None = None
    chosen: SpanId | None = None
    handles: bool = False
    dimmed: tuple[tuple[int, int], ...] = ()
    hits: tuple[tuple[int, int], ...] = ()
    current_hit: int = -1
    invisibles: bool = False

    def stands_out(self, name: SpanId) -> bool:
        return name in {self.hover, self.chosen}


def paint_tints(painter: QPainter, lines: Iterable[LineMarks], state: PageState, inks: Inks, *, lane: int) -> None:
    """Lay the soft colour of each span behind its letters and down to its line; one that is not in the file yet stays hollow."""
    painter.setPen(Qt.PenStyle.NoPen)
    for marks in lines:
        for box in marks.boxes:
            if box.stretch.mark.unsaved:
                continue
            ink = inks.label(box.stretch.span.label)
            painter.setBrush(ink.strong if state.stands_out(box.stretch.span.id) else ink.tint)
            for rect in map(_sharp, box.rects):
                painter.drawRoundedRect(rect.adjusted(0, 0, 0, box.lane * lane), _ROUND, _ROUND)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_selection(painter: QPainter, rects: Iterable[QRectF], inks: Inks) -> None:
    """Show what is selected and would be marked."""
    for rect in rects:
        painter.fillRect(_sharp(rect), inks.selection)


def paint_hits(painter: QPainter, found: Iterable[QRectF], current: Iterable[QRectF], inks: Inks) -> None:
    """Outline what was found; the one looked at is filled, too."""
    for rect in current:
        painter.fillRect(_sharp(rect), inks.selection)
        _outline(painter, rect, inks.accent, 2.0)
    for rect in found:
        _outline(painter, rect, inks.accent, 1.0)


def paint_lines(painter: QPainter, lines: Iterable[tuple[Row, LineMarks]], inks: Inks, *, lane: int) -> None:
    """Draw the firm line of each span in its lane under the letters, dashed for a suggestion."""
    for row, marks in lines:
        foot = row.body + row.height
        for box in marks.boxes:
            ink = inks.label(box.stretch.span.label)
            y = foot + box.lane * lane
            for rect in _inset(box):
                if box.stretch.mark.suggested:
                    _dashed(painter, QLineF(rect.left(), y + 1.25, rect.right(), y + 1.25), ink.line, LANE_LINE)
                else:
                    painter.fillRect(QRectF(rect.left(), y, rect.width(), LANE_LINE), ink.line)
            if box.stretch.mark.unsaved:
                painter.setPen(QPen(inks.warning, 1.0, Qt.PenStyle.DashLine))
                painter.drawRects([rect.adjusted(0.5, 0.5, -0.5, -0.5) for rect in box.rects])
            if box.stretch.mark.faulty:
                _dotted(painter, _inset(box), y + LANE_LINE + _DOT / 2, inks.warning)


def paint_tags(painter: QPainter, lines: Iterable[LineMarks], state: PageState, inks: Inks) -> None:
    """Write the labels above the first letters; those that stand out come last, on a ground of their own."""
    painter.setFont(inks.tag_font)
    over: list[Tag] = []
    for marks in lines:
        for tag in marks.tags:
            names = (tag.stretch.span.id, *(other.span.id for other in tag.sharing))
            if any(map(state.stands_out, names)) and (tag.crowded or inks.tags is Tags.HOVER):
                over.append(tag)
            elif not tag.crowded and inks.tags is Tags.ALWAYS:
                _write_tag(painter, tag, inks)
    for tag in over:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.page)
        painter.drawRoundedRect(tag.place.adjusted(-4, 1, 4, -1), _ROUND, _ROUND)
        _write_tag(painter, tag, inks)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _write_tag(painter: QPainter, tag: Tag, inks: Inks) -> None:
    """Write the label's name and, after it, the signs of the layers that say so."""
    ink = inks.label(tag.stretch.span.label)
    x, y = tag.place.right() if tag.rtl else tag.place.left(), tag.place.top()
    painter.setPen(ink.text)
    painter.drawStaticText(QPointF(x - ink.size.width() if tag.rtl else x, y), ink.name)
    x += -ink.size.width() if tag.rtl else ink.size.width()
    if tag.signs:
        painter.setPen(inks.muted)
    for sign in tag.signs:
        width = inks.signs.width(sign)
        x += -SIGN_AIR - width if tag.rtl else SIGN_AIR
        painter.drawStaticText(QPointF(x, y), inks.signs[sign])
        x += 0 if tag.rtl else width


def paint_chosen(painter: QPainter, boxes: Iterable[Box], inks: Inks, *, handles: bool) -> None:
    """Put a ring around the chosen span, and knobs where its edges can be taken."""
    for box in boxes:
        ink = inks.label(box.stretch.span.label)
        painter.setPen(QPen(ink.line, 1.5))
        for rect in box.rects:
            painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 4), _ROUND + 1, _ROUND + 1)
        if handles:
            painter.setBrush(inks.page)
            for knob in knobs_of(box).values():
                painter.drawEllipse(knob, 4.0, 4.0)
            painter.setBrush(Qt.BrushStyle.NoBrush)


def knobs_of(box: Box) -> dict[str, QPointF]:
    """Return where the edges of a span on this line can be taken: ``start`` above, ``end`` below."""
    knobs = {}
    if box.begins:
        first = box.rects[-1] if box.rtl else box.rects[0]
        knobs["start"] = QPointF(first.right() + _ASIDE if box.rtl else first.left() - _ASIDE, first.top() - 2)
    if box.ends:
        last = box.rects[0] if box.rtl else box.rects[-1]
        knobs["end"] = QPointF(last.left() - _ASIDE if box.rtl else last.right() + _ASIDE, last.bottom() + 4)
    return knobs


def paint_caret(painter: QPainter, x: float, row: Row, inks: Inks) -> None:
    """Draw the keyboard's place, where reading goes on."""
    painter.fillRect(QRectF(round(x) - _CARET / 2, row.body, _CARET, row.height), inks.accent)


def _sharp(rect: QRectF) -> QRectF:
    """Return ``rect`` with its sides on whole pixels: neighbours meet without a seam."""
    left = round(rect.left())
    return QRectF(left, rect.top(), max(1, round(rect.right()) - left), rect.height())


def _inset(box: Box) -> list[QRectF]:
    """Return the boxes' rectangles, a hair shorter at the span's own edges so that neighbours stay apart."""
    rects = [_sharp(rect) for rect in box.rects]
    if rects and box.begins:
        first = rects[-1] if box.rtl else rects[0]
        first.adjust(0 if box.rtl else 0.5, 0, -0.5 if box.rtl else 0, 0)
    if rects and box.ends:
        last = rects[0] if box.rtl else rects[-1]
        last.adjust(0.5 if box.rtl else 0, 0, 0 if box.rtl else -0.5, 0)
    return rects


def _dashed(painter: QPainter, line: QLineF, colour: QColor, width: float) -> None:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([2.0, 1.4])
    painter.setPen(pen)
    painter.drawLine(line)


def _dotted(painter: QPainter, rects: Iterable[QRectF], y: float, colour: QColor) -> None:
    """Set a row of dots below a line: it tells by its shape, not by its colour alone."""
    pen = QPen(colour, _DOT)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.0, 1.0])
    painter.setPen(pen)
    painter.drawLines([QLineF(rect.left(), y, rect.right(), y) for rect in rects])


def _outline(painter: QPainter, rect: QRectF, colour: QColor, width: float) -> None:
    painter.setPen(QPen(colour, width))
    painter.drawRoundedRect(_sharp(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), _ROUND, _ROUND)
