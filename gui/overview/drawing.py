"""Draws a chart: where everything lies is computed first, from values alone, and mirrored where one reads from the right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.overview.charts import Chart, Kind
from gui.theme import SIZES, Theme

ROW = 28
PAD = 8
BAR = 12
PANEL = 112
_GAP = 12
_NAMES = 200
_NUMBERS = 64
_LEGEND = 28
_AXIS = 24
_TITLE = 22
_WIDEST = 28
_DAY = 72


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of a bar on the picture: whose ``row`` and ``part`` it is."""

    row: int
    part: int
    place: QRectF


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything of a chart lies, in pixels: a box a part, and for each row the whole stretch where it is pointed at."""

    height: float
    boxes: tuple[Box, ...]
    rows: tuple[QRectF, ...]
    names: tuple[QRectF, ...]
    ends: tuple[QRectF, ...]

    def row_at(self, point: QPointF) -> int:
        """Return the row at ``point``, -1 where there is none."""
        return next((row for row, place in enumerate(self.rows) if place.contains(point)), -1)


def places(chart: Chart, width: float, *, names: float, mirrored: bool) -> Places:
    """Return where ``chart`` lies on a picture of ``width`` pixels, of which ``names`` are kept for those of its rows.

    ``mirrored`` where one reads from the right.
    """
    made = _columns(chart, width) if chart.kind is Kind.COLUMNS else _bars(chart, width, names)
    return _mirrored(made, width) if mirrored else made


def room_for_names(chart: Chart, width: float, font: QFont) -> float:
    """Return how many of ``width`` pixels the names of the rows take: as many as the longest needs, within bounds."""
    metrics = QFontMetricsF(small(font))
    longest = max((metrics.horizontalAdvance(row.name) for row in chart.rows), default=0.0)
    return min(longest + 4, _NAMES, width * 0.36)


def small(font: QFont) -> QFont:
    """Return ``font`` in the size of a picture's words."""
    made = QFont(font)
    made.setPixelSize(SIZES["small"])
    return made


def _bars(chart: Chart, width: float, beside: float) -> Places:
    top = _LEGEND if chart.legend else 0
    begin = PAD + beside + _GAP
    room = max(40.0, width - begin - _GAP - _NUMBERS)
    most = max((_length(chart.kind, [part.value for part in row.parts]) for row in chart.rows), default=0.0)
    boxes, rows, names, ends = [], [], [], []
    for place, row in enumerate(chart.rows):
        y = top + place * ROW
        values = [part.value * room / most if most else 0.0 for part in row.parts]
        rows.append(QRectF(0, y, width, ROW))
        names.append(QRectF(PAD, y, beside, ROW))
        found = _range(values, begin, y) if chart.kind is Kind.RANGES else _stack(values, begin, y)
        boxes += [Box(place, part, box) for part, box in found]
        ends.append(QRectF(begin + _length(chart.kind, values) + 8, y, _NUMBERS, ROW))
    return Places(top + ROW * len(chart.rows), tuple(boxes), tuple(rows), tuple(names), tuple(ends))


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
    height = len(chart.panels) * (PANEL + _TITLE) + _AXIS
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
    names = tuple(QRectF(PAD + place * step, height - _AXIS, _DAY, _AXIS) for place in _named_days(len(chart.rows), step))
    names = tuple(place for place in names if place.right() <= width or place is names[0])  # none is cut off
    return Places(height, tuple(boxes), rows, names, ())


def _named_days(count: int, step: float) -> range:
    """Return which columns have their day written below, so far from each other that the words have room."""
    return range(0, count, max(1, ceil((_DAY + _GAP) / step))) if count else range(0)


def _mirrored(made: Places, width: float) -> Places:
    def over(place: QRectF) -> QRectF:
        return QRectF(width - place.right(), place.y(), place.width(), place.height())

    return replace(
        made,
        boxes=tuple(replace(box, place=over(box.place)) for box in made.boxes),
        rows=tuple(map(over, made.rows)),
        names=tuple(map(over, made.names)),
        ends=tuple(map(over, made.ends)),
    )


@dataclass(frozen=True, slots=True)
class Look:
    """What a picture is drawn with; ``current`` is the row that the keyboard or the pointer is on, ``ring`` says that it has the focus."""

    theme: Theme
    font: QFont
    mirrored: bool
    current: int = -1
    ring: bool = False


def draw(painter: QPainter, chart: Chart, width: float, look: Look) -> None:
    """Draw ``chart`` at the painter's origin, ``width`` pixels wide."""
    made = places(chart, width, names=room_for_names(chart, width, look.font), mirrored=look.mirrored)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(small(look.font))
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
    _draw_names(painter, chart, made, look)


def _draw_current(painter: QPainter, made: Places, look: Look) -> None:
    if not 0 <= look.current < len(made.rows):
        return
    painter.setPen(QPen(QColor(look.theme.accent), 2) if look.ring else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.theme.raised))
    painter.drawRoundedRect(made.rows[look.current].adjusted(1, 1, -1, -1), 8, 8)


def _side(look: Look, *, leading: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if leading != look.mirrored else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def _draw_names(painter: QPainter, chart: Chart, made: Places, look: Look) -> None:
    columns = chart.kind is Kind.COLUMNS
    metrics = QFontMetricsF(painter.font())
    step = max(1, len(chart.rows) and _step_of(made))
    shown = chart.rows[::step] if columns else chart.rows
    painter.setPen(QColor(look.theme.muted if columns else look.theme.ink))
    for row, place in zip(shown, made.names, strict=False):
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _side(look, leading=True), f"\u2068{name}\u2069")
    painter.setPen(QColor(look.theme.muted))
    for row, place in zip(chart.rows, made.ends, strict=False):
        painter.drawText(place, _side(look, leading=True), f"\u2068{row.end}\u2069")


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
        painter.drawText(QRectF(at(left + 16, wide), 0, wide, 20), _side(look, leading=True), name)
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
        painter.drawText(title, _side(look, leading=True), name)
        painter.drawText(title, _side(look, leading=False), f"{most:.0f}")
