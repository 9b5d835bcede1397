"""Draws a line through points that stand in time, with the heights 0 to the most at its side."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.widgets.charts import Chart
from gui.widgets.placing import AXIS, PAD, Box, Look, Places, elided, side

TALL = 160
_TOP = 12
_SCALE = 36
_DAY = 72
_DOT = 3.5
_STEPS = (0.0, 0.5, 1.0)


def places(chart: Chart, width: float) -> Places:
    """Return where the points lie; a row without a value has none. What is pointed at is the stretch nearest to a point."""
    begin, end = PAD + _SCALE, width - PAD - _DAY / 2
    middles = [begin + _DAY / 2 + row.at * (end - begin - _DAY / 2) for row in chart.rows]
    boxes = []
    for place, row in enumerate(chart.rows):
        if row.parts:
            y = height_of(chart, row.parts[0].value)
            boxes.append(Box(place, 0, QRectF(middles[place] - _DOT, y - _DOT, 2 * _DOT, 2 * _DOT)))
    borders = [0.0, *((one + other) / 2 for one, other in itertools.pairwise(middles)), width]
    height = _TOP + TALL + AXIS
    rows = tuple(QRectF(left, 0, right - left, height) for left, right in itertools.pairwise(borders)) if middles else ()
    names = tuple(QRectF(middle - _DAY / 2, height - AXIS, _DAY, AXIS) for middle in middles)
    scale = tuple(QRectF(PAD, height_of(chart, step * (chart.most or 1.0)) - 10, _SCALE - 6, 20) for step in _STEPS)
    return Places(height, tuple(boxes), rows, names, (), heads=scale)


def height_of(chart: Chart, value: float) -> float:
    """Return how far below the top ``value`` lies; what is below 0 lies on the ground."""
    most = chart.most or 1.0
    return _TOP + TALL * (1 - min(max(value, 0.0), most) / most)


def draw(painter: QPainter, chart: Chart, made: Places, look: Look) -> None:
    """Draw the scale, the line, its points, and as many days below as have room."""
    theme = look.theme
    left = min((row.left() for row in made.rows), default=0.0) + PAD
    right = max((row.right() for row in made.rows), default=2.0 * PAD) - PAD
    for step, place in zip(_STEPS, made.heads, strict=True):
        painter.setPen(QPen(QColor(theme.hairline), 1))
        y = place.center().y()
        inner = (left, right - _SCALE) if look.mirrored else (left + _SCALE, right)
        painter.drawLine(QPointF(inner[0], y), QPointF(inner[1], y))
        painter.setPen(QColor(theme.muted))
        painter.drawText(place, side(look, leading=False), f"{step * (chart.most or 1.0):g}")
    painter.setPen(QPen(QColor(theme.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline([box.place.center() for box in made.boxes])
    painter.setPen(QPen(QColor(theme.surface), 1.5))
    for box in made.boxes:
        painter.setBrush(QColor(theme.ink if box.row == look.current else chart.rows[box.row].parts[0].colour))
        grown = 2.0 if box.row == look.current else 0.0
        painter.drawEllipse(box.place.adjusted(-grown, -grown, grown, grown))
    painter.setPen(QColor(theme.muted))
    last: QRectF | None = None
    for row, place in zip(chart.rows, made.names, strict=True):
        if last is None or not last.adjusted(-6, 0, 6, 0).intersects(place):
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, elided(painter, row.name, place))
            last = place
