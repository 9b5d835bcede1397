"""Draws a chart: where everything lies is computed first, from values alone, and mirrored where one reads from the right."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.widgets import grids, lines
from gui.widgets.charts import Chart, Kind
from gui.widgets.placing import AXIS, BAR, GAP, PAD, PANEL, ROW, Box, Look, Places, elided, side, small

_NAMES = 200
_NUMBERS = 64
_LEGEND = 28
_TITLE = 22
_WIDEST = 28
_DAY = 72
_WHISKER = 8


def places(chart: Chart, width: float, *, names: float, mirrored: bool) -> Places:
    """Return where ``chart`` lies on a picture of ``width`` pixels, of which ``names`` are kept for those of its rows.

    ``mirrored`` where one reads from the right.
    """
    match chart.kind:
        case Kind.COLUMNS:
            made = _columns(chart, width)
        case Kind.LINE:
            made = lines.places(chart, width)
        case Kind.GRID:
            made = grids.places(chart, width, names)
        case _:
            made = _bars(chart, width, names)
    return _mirrored(made, width) if mirrored else made


def room_for_names(chart: Chart, width: float, font: QFont) -> float:
    """Return how many of ``width`` pixels the names of the rows take: as many as the longest needs, within bounds."""
    metrics = QFontMetricsF(small(font))
    named = chart.beside or tuple(row.name for row in chart.rows)
    longest = max((metrics.horizontalAdvance(name) for name in named), default=0.0)
    return min(longest + 4, _NAMES, width * 0.36)


def _bars(chart: Chart, width: float, beside: float) -> Places:
    top = _LEGEND if chart.legend else 0
    begin = PAD + beside + GAP
    room = max(40.0, width - begin - GAP - _NUMBERS)
    most = chart.most or max((_length(chart.kind, [part.value for part in row.parts]) for row in chart.rows), default=0.0)
    boxes, rows, names, ends, whiskers = [], [], [], [], []
    for place, row in enumerate(chart.rows):
        y = top + place * ROW
        values = [part.value * room / most if most else 0.0 for part in row.parts]
        rows.append(QRectF(0, y, width, ROW))
        names.append(QRectF(PAD, y, beside, ROW))
        found = _range(values, begin, y) if chart.kind is Kind.RANGES else _stack(values, begin, y)
        boxes += [Box(place, part, box) for part, box in found]
        reach = begin + _length(chart.kind, values)
        if row.range is not None:
            low, high = (begin + min(max(value, 0.0), most) * room / most for value in row.range)
            whiskers.append(QRectF(low, y + ROW / 2 - _WHISKER / 2, high - low, _WHISKER))
            reach = max(reach, high)
        ends.append(QRectF(reach + 8, y, max(_NUMBERS, width - reach - 8 - PAD), ROW))
    return Places(top + ROW * len(chart.rows), tuple(boxes), tuple(rows), tuple(names), tuple(ends), tuple(whiskers))


def _length(kind: Kind, values: list[float]) -> float:
    return max(values, default=0.0) if kind is Kind.RANGES else sum(values)


def _stack(values: list[float], begin: float, y: float) -> list[tuple[int, QRectF]]:
    """Return a box for each part that is not nothing, at least two pixels long, one pixel apart."""
    found = []
    for part, (value, end) in enumerate(zip(values, accumulate(values), strict=True)):
        if value > 0:
            found.append((part, QRectF(begin + end - value, y + (ROW - BAR) / 2, max(2.0, value - 1), BAR)))
    return found


def _range(values: list[float], begin: float, y: float) -> list[tuple[int, QRectF]]:
    first, middle, third = values
    band = QRectF(begin + first, y + (ROW - BAR) / 2, max(4.0, third - first), BAR)
    line = QRectF(begin + min(max(middle - 1.5, first), max(third - 3, first)), y + (ROW - BAR) / 2 - 3, 3, BAR + 6)
    return [(0, band), (1, line)]


def _columns(chart: Chart, width: float) -> Places:
    """Return a panel above the other for each part, the same day above the same day."""
    step = min(_WIDEST + 4.0, (width - 2 * PAD) / max(1, len(chart.rows)))
    height = len(chart.panels) * (PANEL + _TITLE) + AXIS
    boxes = []
    for part in range(len(chart.panels)):
        most = max((row.parts[part].value for row in chart.rows), default=0.0)
        bottom = (part + 1) * (PANEL + _TITLE)
        for place, row in enumerate(chart.rows):
            tall = row.parts[part].value * (PANEL - 8) / most if most else 0.0
            if tall > 0:
                gap = 1.0 if step < 8 else 4.0
                boxes.append(Box(place, part, QRectF(PAD + place * step, bottom - max(2.0, tall), max(1.0, step - gap), max(2.0, tall))))
    rows = tuple(QRectF(PAD + place * step, 0, step, height) for place in range(len(chart.rows)))
    names = tuple(QRectF(PAD + place * step, height - AXIS, _DAY, AXIS) for place in _named_days(len(chart.rows), step))
    names = tuple(place for place in names if place.right() <= width or place is names[0])  # none is cut off
    return Places(height, tuple(boxes), rows, names, ())


def _named_days(count: int, step: float) -> range:
    """Return which columns have their day written below, so far from each other that the words have room."""
    return range(0, count, max(1, ceil((_DAY + GAP) / step))) if count else range(0)


def _mirrored(made: Places, width: float) -> Places:
    def over(place: QRectF) -> QRectF:
        return QRectF(width - place.right(), place.y(), place.width(), place.height())

    return replace(
        made,
        boxes=tuple(replace(box, place=over(box.place)) for box in made.boxes),
        rows=tuple(map(over, made.rows)),
        names=tuple(map(over, made.names)),
        ends=tuple(map(over, made.ends)),
        whiskers=tuple(map(over, made.whiskers)),
        heads=tuple(map(over, made.heads)),
    )


def draw(painter: QPainter, chart: Chart, width: float, look: Look) -> None:
    """Draw ``chart`` at the painter's origin, ``width`` pixels wide."""
    made = places(chart, width, names=room_for_names(chart, width, look.font), mirrored=look.mirrored)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(small(look.font))
    if chart.kind in (Kind.GRID, Kind.LINE):
        (grids if chart.kind is Kind.GRID else lines).draw(painter, chart, made, look)
        return
    _draw_current(painter, made, look)
    if chart.legend:
        _draw_legend(painter, chart, width, look)
    if chart.kind is Kind.COLUMNS:
        _draw_panels(painter, chart, width, look)
    painter.setPen(Qt.PenStyle.NoPen)
    for box in made.boxes:
        painter.setBrush(QColor(chart.rows[box.row].parts[box.part].colour))
        radius = min(2.0, box.place.width() / 2)
        painter.drawRoundedRect(box.place, radius, radius)
    _draw_whiskers(painter, made, look)
    _draw_names(painter, chart, made, look)


def _draw_current(painter: QPainter, made: Places, look: Look) -> None:
    if not 0 <= look.current < len(made.rows):
        return
    painter.setPen(QPen(QColor(look.theme.accent), 2) if look.ring else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.theme.raised))
    painter.drawRoundedRect(made.rows[look.current].adjusted(1, 1, -1, -1), 8, 8)


def _draw_whiskers(painter: QPainter, made: Places, look: Look) -> None:
    painter.setPen(QPen(QColor(look.theme.ink), 1.5))
    for place in made.whiskers:
        painter.drawLine(QPointF(place.left(), place.center().y()), QPointF(place.right(), place.center().y()))
        for x in (place.left(), place.right()):
            painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()))


def _draw_names(painter: QPainter, chart: Chart, made: Places, look: Look) -> None:
    columns = chart.kind is Kind.COLUMNS
    step = max(1, len(chart.rows) and _step_of(made))
    shown = chart.rows[::step] if columns else chart.rows
    painter.setPen(QColor(look.theme.muted if columns else look.theme.ink))
    for row, place in zip(shown, made.names, strict=False):
        painter.drawText(place, side(look, leading=True), elided(painter, row.name, place))
    painter.setPen(QColor(look.theme.muted))
    for row, place in zip(chart.rows, made.ends, strict=False):
        painter.drawText(place, side(look, leading=True), elided(painter, row.end, place))


def _step_of(made: Places) -> int:
    return _named_days(len(made.rows), made.rows[0].width()).step


def _draw_legend(painter: QPainter, chart: Chart, width: float, look: Look) -> None:
    metrics = QFontMetricsF(painter.font())
    left = float(PAD)
    for name, colour in chart.legend:
        wide = metrics.horizontalAdvance(name) + 2

        def at(begin: float, size: float) -> float:
            return width - begin - size if look.mirrored else begin

        painter.setPen(QPen(QColor(look.theme.muted), 0.5))
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(at(left, 10), 5, 10, 10), 2, 2)
        painter.setPen(QColor(look.theme.muted))
        painter.drawText(QRectF(at(left + 16, wide), 0, wide, 20), side(look, leading=True), name)
        left += 16 + wide + 16


def _draw_panels(painter: QPainter, chart: Chart, width: float, look: Look) -> None:
    """Draw the base line of each panel, a line as high as its highest column, and how much that is."""
    for part, name in enumerate(chart.panels):
        most = max((row.parts[part].value for row in chart.rows), default=0.0)
        bottom = (part + 1) * (PANEL + _TITLE)
        painter.setPen(QPen(QColor(look.theme.hairline), 1))
        for y in (bottom + 0.5, bottom - PANEL + 8.5):
            painter.drawLine(QPointF(PAD, y), QPointF(width - PAD, y))
        painter.setPen(QColor(look.theme.muted))
        title = QRectF(PAD, bottom - PANEL - _TITLE + 8, width - 2 * PAD, _TITLE)
        painter.drawText(title, side(look, leading=True), name)
        painter.drawText(title, side(look, leading=False), f"{most:.0f}")
