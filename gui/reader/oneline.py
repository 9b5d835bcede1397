"""A few words on one line, shaped as one so that letters stay joined, and where each of them stands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from gui.reader.direction import is_rtl
from gui.reader.linegeometry import EXPLICIT_CONTROLS, LineGeometry, measured
from gui.reader.textmap import TextMap


@dataclass(frozen=True, slots=True)
class OneLine:
    """Words laid out; ``rects`` asks in code points of the words, and answers from the line's own corner."""

    text: TextMap
    layout: QTextLayout
    geometry: LineGeometry
    width: float
    height: float

    def rects(self, start: int, end: int) -> tuple[QRectF, ...]:
        """Return where the letters from ``start`` to ``end`` stand."""
        pieces = self.geometry.rects(self.text.to_unit(start), self.text.to_unit(end))
        return tuple(QRectF(piece.left, 0, piece.right - piece.left, self.height) for piece in pieces)

    def draw(self, painter: QPainter, corner: QPointF) -> None:
        """Draw the words with their upper left corner at ``corner``, in the painter's pen."""
        self.layout.draw(painter, corner)


def one_line(words: str | TextMap, font: QFont, *, rtl: bool | None = None) -> OneLine:
    """Lay out ``words``, breaks shown as blanks, in the direction ``rtl`` or else in their own; no line outlives its layout."""
    text = TextMap(words) if isinstance(words, str) else words
    display = text.display.replace("\n", " ").replace("\u2029", " ")
    rtl = is_rtl(text.text) if rtl is None else rtl
    layout = QTextLayout(display, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    packed = display.encode("utf-16-le", "surrogatepass")
    line.setNumColumns(len(packed) // 2)
    layout.endLayout()
    units = "".join(chr(low | high << 8) for low, high in zip(packed[::2], packed[1::2], strict=True))
    geometry = measured(layout, line, units, rtl=rtl, explicit=EXPLICIT_CONTROLS.search(display) is not None)
    return OneLine(text, layout, geometry, line.naturalTextWidth(), QFontMetricsF(font).height())
