"""Draws a grid of cells with a number in each: who with whom, which label for which."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.reader.contrast import TEXT, contrast, mixed
from gui.theme import Theme
from gui.widgets.charts import Chart
from gui.widgets.placing import GAP, PAD, Box, Look, Places, elided, side

CELL = 40
_HEAD = 28
_WIDEST = 132
_GROUND = 0.08
_STRONGEST = 0.92


def shade(theme: Theme, share: float, *, colour: str = "") -> str:
    """Return the colour of a cell: the more of ``colour`` (the accent) in it the nearer ``share`` is to 1."""
    held = min(max(share, 0.0), 1.0)
    strength = _GROUND + held * (_STRONGEST - _GROUND)
    return mixed(QColor(theme.page), QColor(colour or theme.accent), strength).name()


def letters_on(theme: Theme, ground: str) -> str:
    """Return the colour of letters that is read best on ``ground``: one of the theme's, or black or white where none is read well."""
    held = QColor(ground)
    best = max((theme.ink, theme.on_accent), key=lambda one: contrast(QColor(one), held))
    if contrast(QColor(best), held) < TEXT:
        return max(("#000000", "#FFFFFF"), key=lambda one: contrast(QColor(one), held))
    return best


def places(chart: Chart, width: float, names: float) -> Places:
    """Return where the cells lie: a row of them for each name beside, a column for each name above."""
    columns = max(1, len(chart.panels))
    begin = PAD + names + GAP
    wide = min(_WIDEST, max(24.0, (width - begin - PAD) / columns))
    cells = [QRectF(begin + cell % columns * wide, _HEAD + cell // columns * CELL, wide, CELL) for cell in range(len(chart.rows))]
    boxes = [Box(cell, 0, place.adjusted(1, 1, -1, -1)) for cell, place in enumerate(cells) if chart.rows[cell].parts]
    beside = tuple(QRectF(PAD, _HEAD + row * CELL, names, CELL) for row in range(len(chart.beside)))
    heads = tuple(QRectF(begin + column * wide, 0, wide, _HEAD) for column in range(columns))
    return Places(_HEAD + CELL * len(chart.beside) + 2, tuple(boxes), tuple(cells), beside, (), heads=heads)


def draw(painter: QPainter, chart: Chart, made: Places, look: Look) -> None:
    """Draw the cells where ``made`` has them, each with what stands at its row's end."""
    theme = look.theme
    painter.setPen(QColor(theme.muted))
    for name, place in zip(chart.panels, made.heads, strict=False):
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, elided(painter, name, place.adjusted(3, 0, -3, 0)))
    painter.setPen(QColor(theme.ink))
    for name, place in zip(chart.beside, made.names, strict=True):
        painter.drawText(place, side(look, leading=True), elided(painter, name, place))
    for box in made.boxes:
        row = chart.rows[box.row]
        ground = row.parts[0].colour
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box.place, 6, 6)
        painter.setPen(QColor(letters_on(theme, ground)))
        painter.drawText(box.place, Qt.AlignmentFlag.AlignCenter, elided(painter, row.end, box.place.adjusted(3, 0, -3, 0)))
    if 0 <= look.current < len(made.rows):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.ink if look.ring else theme.muted), 2 if look.ring else 1))
        painter.drawRoundedRect(made.rows[look.current].adjusted(1, 1, -1, -1), 6, 6)
