"""The note on the mark that is chosen, or on the article when none is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from core.model import Span
from gui.guard import guard
from gui.sentences import isolated
from gui.widgets.cutlabel import CutLabel
from gui.widgets.leadingside import from_leading
from gui.widgets.naming import named

REST_MS = 600
"""So long after the last key a note is in the file."""


class NoteBox(QWidget):
    """Keeps what was typed when the hand rests, and when the field is left."""

    note_written = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._span: Span | None = None
        self._kept = ""
        self._heading = named(CutLabel(), "heading")
        self._field = from_leading(QPlainTextEdit())
        self._field.setFixedHeight(84)
        self._field.setTabChangesFocus(True)
        self._field.setPlaceholderText(self.tr("Write a note…"))
        self._field.installEventFilter(self)
        self.setFocusProxy(self._field)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._keep)
        self._field.textChanged.connect(self._rest.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 8)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._field)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self._field.toPlainText()

    def show_note(self, span: Span | None, note: str, *, writable: bool) -> None:
        """Show the note of ``span``, or ``note`` of the article when there is none chosen."""
        self._keep()
        self._span = span
        self._kept = span.note if span is not None else note
        if self._field.toPlainText() != self._kept:
            self._field.setPlainText(self._kept)
        self._field.setReadOnly(not writable)
        title = self.tr("Note on “{quote}”").format(quote=isolated(span.quote[:40])) if span else self.tr("Note on the article")
        self._heading.say(title)
        self._field.setAccessibleName(title)

    def write(self) -> None:
        """Put the keyboard into the field."""
        self._field.setFocus()

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._keep()
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self._keep()
                self.left.emit()
            event.accept()
            return True
        return False

    def _keep(self) -> None:
        self._rest.stop()
        typed = self._field.toPlainText()
        if typed != self._kept and not self._field.isReadOnly():
            self._kept = typed
            self.note_written.emit(self._span.id if self._span else "", typed)
