"""A field for a whole number."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from gui.guard import guard


class NumberBox(QSpinBox):
    """Lets the wheel scroll the page it stands on; has arrows of its own, since the style sheet takes the usual ones."""

    def __init__(self, low: int, high: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(low, high)
        self.setAccessibleName(name)
        self.setFixedWidth(112)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)  # beside the arrows in either direction, and never at the border
        self.setLocale(QLocale(QLocale.Language.C))  # digits are 0–9 in either language

    @guard(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        role = QPalette.ColorRole.PlaceholderText
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(role) if self.isEnabled() else self.palette().color(QPalette.ColorRole.Mid), 1.5))
            x = 16.0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - 16.0
            for side in (-1, 1):
                y = self.height() / 2 + side * 6
                painter.drawPolyline([QPointF(x - 4, y - side * 2), QPointF(x, y + side * 2), QPointF(x + 4, y - side * 2)])

    @guard(None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
