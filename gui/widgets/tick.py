"""A tick in a box: alone, and beside a word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.guard import guard
from gui.theme import Theme

BOX = 18
_GAP = 10


def paint_tick(painter: QPainter, box: QRectF, theme: Theme, *, on: bool) -> None:
    """Draw a box, and the tick in it when it is ``on``."""
    inner = box.adjusted(0.75, 0.75, -0.75, -0.75)
    painter.setPen(QPen(QColor(theme.accent if on else theme.muted), 1.5))
    painter.setBrush(QColor(theme.accent if on else theme.raised))
    painter.drawRoundedRect(inner, 4, 4)
    if on:
        painter.setPen(QPen(QColor(theme.on_accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        hook = QPainterPath()
        hook.moveTo(inner.left() + 3.5, inner.center().y() + 0.5)
        hook.lineTo(inner.left() + 6.8, inner.bottom() - 4.2)
        hook.lineTo(inner.right() - 3.5, inner.top() + 4.8)
        painter.drawPath(hook)


class TickBox(QAbstractButton):
    """Is on or off, and says of what; the box stands at the leading side."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @guard(QSize())
    def sizeHint(self) -> QSize:
        return QSize(8 + BOX + _GAP + self.fontMetrics().horizontalAdvance(self.text()) + 8, 32)

    @guard(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(QColor(self._theme.accent), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
            left = self.width() - 8 - BOX if rtl else 8
            paint_tick(painter, QRectF(left, (self.height() - BOX) / 2, BOX, BOX), self._theme, on=self.isChecked())
            painter.setPen(QColor(self._theme.ink if self.isEnabled() else self._theme.faint))
            rest = QRectF(8, 0, left - _GAP - 8, self.height()) if rtl else QRectF(left + BOX + _GAP, 0, self.width(), self.height())
            side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            painter.drawText(rest, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, self.text())
