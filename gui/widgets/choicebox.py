"""A box that opens to choose one of several."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox

from gui.guard import guard


class ChoiceBox(QComboBox):
    """Lets the wheel scroll the page it stands on; has an arrow of its own, since the style sheet takes the usual one."""

    @guard(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.5))
            x = 16.0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - 16.0
            y = self.height() / 2
            painter.drawPolyline([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)])

    @guard(None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
