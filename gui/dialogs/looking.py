"""Looks at files in a thread: pages and documents take their time, and the dialog does not wait for them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, Signal

from core.formats.looking import Order, look
from gui.guard import guard


class Looking(QThread):
    """Emits what an order would bring."""

    found = Signal(object)

    def __init__(self, order: Order, parent: QObject) -> None:
        super().__init__(parent)
        self._order = order

    @guard(None)
    def run(self) -> None:
        found = look(self._order, stops=self.isInterruptionRequested)
        if not self.isInterruptionRequested():
            self.found.emit(found)

    def leave(self) -> None:
        """Stop, and wait until no file is open."""
        self.requestInterruption()
        self.wait()
