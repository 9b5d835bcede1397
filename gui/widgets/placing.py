"""Where the parts of a picture lie, and what it is drawn with."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from gui.theme import SIZES, Theme

ROW = 28
PAD = 8
BAR = 12
PANEL = 112
GAP = 12
AXIS = 24


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of a bar on the picture: whose ``row`` and ``part`` it is."""

    row: int
    part: int
    place: QRectF


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything of a chart lies, in pixels: a box a part, and for each row the whole stretch where it is pointed at.

    ``whiskers`` are of the rows that have a range; ``heads`` stand above the columns of a grid.
    """

    height: float
    boxes: tuple[Box, ...]
    rows: tuple[QRectF, ...]
    names: tuple[QRectF, ...]
    ends: tuple[QRectF, ...]
    whiskers: tuple[QRectF, ...] = ()
    heads: tuple[QRectF, ...] = ()

    def row_at(self, point: QPointF) -> int:
        """Return the row at ``point``, -1 where there is none."""
        return next((row for row, place in enumerate(self.rows) if place.contains(point)), -1)


@dataclass(frozen=True, slots=True)
class Look:
    """What a picture is drawn with; ``current`` is the row that the keyboard or the pointer is on, ``ring`` says that it has the focus."""

    theme: Theme
    font: QFont
    mirrored: bool
    current: int = -1
    ring: bool = False


def side(look: Look, *, leading: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if leading != look.mirrored else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def small(font: QFont) -> QFont:
    """Return ``font`` in the size of a picture's words."""
    made = QFont(font)
    made.setPixelSize(SIZES["small"])
    return made


def elided(painter: QPainter, words: str, place: QRectF) -> str:
    """Return ``words`` so short that they fit into ``place``, between isolates."""
    return f"\u2068{QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, place.width())}\u2069"
