"""The field for a note on a ballot."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from core.review import Judged
from gui.guard import guard


class BallotNote(QLineEdit):
    """Enter writes the note, Escape leaves it as it was."""

    written = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judged: Judged | None = None
        self.setPlaceholderText(self.tr("Note on this ballot"))
        self.setAccessibleName(self.tr("Note on this ballot"))
        self.returnPressed.connect(self._write)

    def show_ballot(self, judged: Judged | None, *, writable: bool) -> None:
        """Show the note on ``judged``."""
        self._judged = judged
        self.setText(judged.verdict.note if judged is not None and judged.verdict else "")
        self.setEnabled(judged is not None and writable)

    def ask(self) -> None:
        """Take the keyboard, where there is a ballot to write about."""
        if self.isEnabled():
            self.setFocus()
            self.selectAll()

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _write(self) -> None:
        judged, text = self._judged, self.text().strip()
        self.left.emit()
        if judged is not None:
            self.written.emit(judged, text)
