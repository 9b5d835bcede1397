"""The field above the queue: narrows the list while one writes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.guard import guard


class FilterField(QLineEdit):
    """Emits ``left`` when one goes on to the list: with Enter or the arrow down to choose there, with Escape as it was without words."""

    left = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Filter by title"))
        self.setAccessibleName(self.tr("Filter by title"))
        self.setObjectName("queuefilter")

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.left.emit(True)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit(False)
        else:
            super().keyPressEvent(event)
