"""Paints one laid paragraph in the fixed order: what lies under the letters, the letters, what lies over them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QRegion, QTextLayout

from gui.reader import painting
from gui.reader.invisiblemarks import paint_poles
from gui.reader.linegeometry import caret_x
from gui.reader.linemarks import text_rects
from gui.reader.painting import PageState
from gui.reader.paragraph import Paragraph
from gui.reader.style import Inks, Metrics
from gui.reader.textmap import TextMap


class Look(Protocol):
    """What painting needs to know of the page's style."""

    inks: Inks
    metrics: Metrics
    text: TextMap


def paint_paragraph(painter: QPainter, what: tuple[QTextLayout, Paragraph], clip: QRectF, page: tuple[Look, PageState]) -> None:
    """Paint the lines of a paragraph that ``clip`` touches; the painter's origin is the paragraph's."""
    layout, paragraph = what
    look, state = page
    inks, metrics = look.inks, look.metrics
    numbers = paragraph.lines_between(clip.top() - metrics.tag, clip.bottom() + metrics.tag)
    marks = [(paragraph.rows[number], paragraph.marks(layout, number, inks, metrics)) for number in numbers]
    touched = [one for _, one in marks if one.boxes]
    painting.paint_tints(painter, touched, state, inks, lane=metrics.lane)
    if state.hits:
        painting.paint_hits(painter, *_found(what, numbers, state, metrics), inks)
    selected = _selected(what, numbers, state.selection, metrics) if state.selection else []
    painting.paint_selection(painter, selected, inks)
    if state.invisibles:
        for number, (_, mark) in zip(numbers, marks, strict=True):
            paint_poles(painter, (paragraph.line(layout, number), mark), look.text, inks)
    muted = _muted(what, numbers, state, metrics)
    coloured = [rect for one in touched for box in one.boxes for rect in box.rects] + selected if muted else []
    paint_text(painter, layout, clip, inks, muted=(_region(muted), _region(coloured)))
    painting.paint_lines(painter, [one for one in marks if one[1].boxes], inks, lane=metrics.lane)
    painting.paint_tags(painter, touched, state, inks)
    if state.chosen:
        chosen = [box for one in touched for box in one.boxes if box.stretch.span.id == state.chosen]
        painting.paint_chosen(painter, chosen, inks, handles=state.handles)
    if state.caret is not None and 0 <= state.caret - paragraph.base <= paragraph.length:
        paint_caret(painter, what, state.caret, inks)


def paint_text(painter: QPainter, layout: QTextLayout, clip: QRectF, inks: Inks, *, muted: tuple[QRegion, QRegion]) -> None:
    """Draw the letters of a paragraph without any format, in muted ink in the first of two regions.

    Two colours are two clipped passes over the same letters: a format would shape them anew. Over the tints and the selection,
    the second region, muted ink could not be read well enough; what is dimmed takes a fuller one there.
    """
    region, coloured = muted
    painter.setPen(inks.ink)
    if region.isEmpty():
        layout.draw(painter, -layout.position(), [], clip)
        return
    passes = (
        (inks.ink, QRegion(clip.toAlignedRect()) - region),
        (inks.muted, region - coloured),
        (inks.dimmed, region & coloured),
    )
    painter.save()
    for colour, where in passes:
        if not where.isEmpty():
            painter.setClipRegion(where)
            painter.setPen(colour)
            layout.draw(painter, -layout.position(), [], clip)
    painter.restore()


def _region(rects: Sequence[QRectF]) -> QRegion:
    region = QRegion()
    for rect in rects:
        region += rect.toAlignedRect()
    return region


def paint_caret(painter: QPainter, what: tuple[QTextLayout, Paragraph], caret: int, inks: Inks) -> None:
    """Draw the caret where Qt moves it, if it stands in this paragraph."""
    layout, paragraph = what
    place = caret - paragraph.base
    line = layout.lineForTextPosition(place)
    if line.isValid():
        painting.paint_caret(painter, caret_x(line, place), paragraph.rows[line.lineNumber()], inks)


def _selected(what: tuple[QTextLayout, Paragraph], numbers: range, selection: tuple[int, int], metrics: Metrics) -> list[QRectF]:
    """Return what the selection, or something found, covers of some lines."""
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


def _found(what: tuple[QTextLayout, Paragraph], numbers: range, state: PageState, metrics: Metrics) -> tuple[list[QRectF], list[QRectF]]:
    """Return what was found on some lines, and apart from it the hit that is looked at."""
    layout, paragraph = what
    found: list[QRectF] = []
    current: list[QRectF] = []
    if not numbers:
        return found, current
    top, foot = paragraph.line(layout, numbers[0]), paragraph.line(layout, numbers[-1])
    first = bisect_right(state.hits, top.base + top.geometry.start, key=lambda hit: hit[1])
    for place in range(first, len(state.hits)):
        if state.hits[place][0] >= foot.base + foot.geometry.end:
            break
        (current if place == state.current_hit else found).extend(_selected(what, numbers, state.hits[place], metrics))
    return found, current


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
