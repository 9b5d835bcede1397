"""Selecting another stretch than those that were marked: a label's digit, or Enter, then takes it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from core.model import Label
from core.review import Judged
from gui.reader.keys import digit_of
from gui.reader.view import ArticleView


class Stretching(QObject):
    """On while the reviewer selects; ``taken`` gets the ballot, the stretch in code points, the label; no ballot where nobody marked."""

    taken = Signal(object, int, int, str)
    ended = Signal()

    def __init__(self, reader: ArticleView, labels: tuple[Label, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._reader, self._labels = reader, labels
        self._judged: Judged | None = None
        self.is_on = False

    def begin(self, judged: Judged | None) -> None:
        """Select the stretch of the ballot, where it is about one, and give the article the keyboard."""
        self._judged, self.is_on = judged, True
        if judged is not None:
            self._reader.select(judged.ballot.start, judged.ballot.end)
        self._reader.setFocus()

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a label's digit, Enter for the label that was said, or Escape; say whether it was one of these."""
        judged = self._judged
        if not self.is_on:
            return False
        start, end = self._reader.selection()
        label = self._label(event, judged)
        if event.key() == Qt.Key.Key_Escape:
            self._end()
        elif label and start < end:
            self._end()
            self.taken.emit(judged, start, end, label)
        else:
            return False
        return True

    def _label(self, event: QKeyEvent, judged: Judged | None) -> str:
        if judged is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return next((answer.span.label for answer in judged.ballot.answers if answer.span), "")
        digit = digit_of(event)
        return next((label.name for label in self._labels if digit and label.key == digit), "")

    def _end(self) -> None:
        self._judged, self.is_on = None, False
        start, _ = self._reader.selection()
        self._reader.select(start, start)
        self.ended.emit()
