"""Paints one laid paragraph in the fixed order: what lies under the letters, the letters, what lies over them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QRegion, QTextLayout

from gui.reader import painting
from gui.reader.linegeometry import caret_x
from gui.reader.linemarks import text_rects
from gui.reader.painting import PageState
from gui.reader.paragraph import Paragraph
from gui.reader.style import Inks, Metrics


class Look(Protocol):
    """What painting needs to know of the page's style."""

    inks: Inks
    metrics: Metrics


def paint_paragraph(painter: QPainter, what: tuple[QTextLayout, Paragraph], clip: QRectF, page: tuple[Look, PageState]) -> None:
    """Paint the lines of a paragraph that ``clip`` touches; the painter's origin is the paragraph's."""
    layout, paragraph = what
    look, state = page
    inks, metrics = look.inks, look.metrics
    numbers = paragraph.lines_between(clip.top() - metrics.tag, clip.bottom() + metrics.tag)
    marks = [(paragraph.rows[number], paragraph.marks(layout, number, inks, metrics)) for number in numbers]
    touched = [one for _, one in marks if one.boxes]
    painting.paint_tints(painter, touched, state, inks, lane=metrics.lane)
    if state.selection:
        painting.paint_selection(painter, _selected(what, numbers, state.selection, metrics), inks)
    paint_text(painter, layout, clip, inks, muted=_muted(what, numbers, state, metrics))
    painting.paint_lines(painter, [one for one in marks if one[1].boxes], inks, lane=metrics.lane)
    painting.paint_tags(painter, touched, state, inks)
    if state.chosen:
        chosen = [box for one in touched for box in one.boxes if box.stretch.span.id == state.chosen]
        painting.paint_chosen(painter, chosen, inks, handles=state.handles)
    if state.caret is not None and 0 <= state.caret - paragraph.base <= paragraph.length:
        paint_caret(painter, what, state.caret, inks)


def paint_text(painter: QPainter, layout: QTextLayout, clip: QRectF, inks: Inks, *, muted: Sequence[QRectF] = ()) -> None:
    """Draw the letters of a paragraph without any format, in muted ink where they stand in ``muted``.

    Two colours are two clipped passes over the same letters: a format would shape them anew.
    """
    painter.setPen(inks.ink)
    if not muted:
        layout.draw(painter, -layout.position(), [], clip)
        return
    region = QRegion()
    for rect in muted:
        region += rect.toAlignedRect()
    painter.save()
    for colour, where in ((inks.ink, QRegion(clip.toAlignedRect()) - region), (inks.muted, region)):
        if not where.isEmpty():
            painter.setClipRegion(where)
            painter.setPen(colour)
            layout.draw(painter, -layout.position(), [], clip)
    painter.restore()


def paint_caret(painter: QPainter, what: tuple[QTextLayout, Paragraph], caret: int, inks: Inks) -> None:
    """Draw the caret where Qt moves it, if it stands in this paragraph."""
    layout, paragraph = what
    place = caret - paragraph.base
    line = layout.lineForTextPosition(place)
    if line.isValid():
        painting.paint_caret(painter, caret_x(line, place), paragraph.rows[line.lineNumber()], inks)


def _selected(what: tuple[QTextLayout, Paragraph], numbers: range, selection: tuple[int, int], metrics: Metrics) -> list[QRectF]:
    """Return what the selection covers of some lines."""
    layout, paragraph = what
    start, end = selection
    rects: list[QRectF] = []
    for number in numbers:
        line = paragraph.line(layout, number)
        first, last = line.base + line.geometry.start, line.base + line.geometry.end
        closing = number == len(paragraph.rows) - 1  # the break after the paragraph belongs to its last line
        if start < last + closing and end > first:
            rects += text_rects(line, max(start, first), end, metrics)[1]
    return rects


def _muted(what: tuple[QTextLayout, Paragraph], numbers: range, state: PageState, metrics: Metrics) -> list[QRectF]:
    """Return what is dimmed of some lines, as high as the lines are: vowel signs reach out of the letters' body."""
    layout, paragraph = what
    end = paragraph.base + paragraph.length
    here = [(first, last) for first, last in state.dimmed if first < end and last > paragraph.base]
    rects = []
    for number in numbers if here else ():
        line = paragraph.line(layout, number)
        for first, last in here:
            if first < line.base + line.geometry.end and last > line.base + line.geometry.start:
                pieces = line.geometry.rects(first - line.base, last - line.base)
                rects += [QRectF(one.left, line.row.top, one.right - one.left, line.row.bottom - line.row.top) for one in pieces]
    return rects
