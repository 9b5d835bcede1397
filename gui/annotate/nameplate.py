"""A name in the colours of a label."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.guard import guard
from gui.theme import LabelColours


class NamePlate(QWidget):
    """A name in the colours of the label that it would get."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._colours = LabelColours("#000000", "#000000", "#000000")

    def show_name(self, name: str, colours: LabelColours) -> None:
        self._name, self._colours = " ".join(name.split()), colours
        self.setAccessibleName(self._name)
        self.updateGeometry()
        self.update()

    @guard(QSize())
    def sizeHint(self) -> QSize:
        return QSize(min(320, round(QFontMetricsF(self.font()).horizontalAdvance(self._name)) + 20), 28)

    @guard(QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(48, 28)

    @guard(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            painter.fillRect(box.adjusted(0, 2, 0, -2), QColor(self._colours.tint))
            painter.fillRect(QRectF(0, box.bottom() - 3, box.width(), 2), QColor(self._colours.line))
            painter.setPen(QColor(self._colours.text))
            cut = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, self.width() - 16)
            painter.drawText(box.adjusted(0, 0, 0, -2), Qt.AlignmentFlag.AlignCenter, cut)
