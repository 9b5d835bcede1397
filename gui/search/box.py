"""The box in which one writes what to look for, and the quiet line below it that says how a word may go on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from core.search.query import NAMES, Field
from gui.guard import guard
from gui.reader.direction import is_rtl
from gui.search.terms import completions
from gui.widgets.naming import named
from gui.widgets.plainkeys import is_plain

WAIT_MS = 120
"""A search begins so long after the last letter."""
_OFFERED = 6
_FIELDS = (Field.LABEL, Field.BY, Field.STATE, Field.TITLE, Field.TEXT)


class SearchBox(QWidget):
    """Emits what is written once no letter follows for a moment, or Enter is pressed; ``field`` is placed by the page."""

    changed = Signal(str)
    down = Signal()

    def __init__(self, values: Mapping[Field, Sequence[str]], *, arabic: bool) -> None:
        super().__init__()
        self._fields = [names[arabic] for names in (NAMES[place] for place in _FIELDS)]
        self._values = values
        self._offers: list[tuple[int, str]] = []
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search texts and marked names"))
        self.field.setAccessibleName(self.tr("Search the project"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.hint = named(QLabel(), "quiet")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(lambda: self.changed.emit(self.text))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.hint)
        self.field.textChanged.connect(self._typed)
        self.field.cursorPositionChanged.connect(lambda *_: self._offer())
        self._offer()

    @property
    def text(self) -> str:
        return self.field.text().strip()

    @property
    def is_waiting(self) -> bool:
        """Whether something was written that was not told yet."""
        return self._wait.isActive()

    def write(self, words: str) -> None:
        """Look for ``words`` at once."""
        self.field.setText(words)
        self._tell()

    def _tell(self) -> None:
        self._wait.stop()
        self.changed.emit(self.text)

    def _typed(self, typed: str) -> None:
        if typed:
            self.field.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_rtl(typed) else Qt.LayoutDirection.LeftToRight)
        else:
            self.field.unsetLayoutDirection()
        self._offer()
        self._wait.start()

    def _offer(self) -> None:
        """Say how the word at the caret may go on, or what can be written at all."""
        typed = self.field.text()
        # Qt counts places in halves of such letters; of them no field has any.
        is_plain = all(letter <= "\uffff" for letter in typed)
        self._offers = completions(typed, self.field.cursorPosition(), self._values) if is_plain else []
        if self._offers:
            words = "   ".join(f"\u2068{words.strip()}\u2069" for _, words in self._offers[:_OFFERED])
            self.hint.setText(self.tr("Tab: {words}").format(words=words))
        else:
            examples = "   ".join(f"\u2068{one}:\u2069" for one in self._fields)
            self.hint.setText(self.tr("“a phrase”   begin*   -without   either OR other   {fields}").format(fields=examples))

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key == Qt.Key.Key_Tab and self._offers and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            begin, words = self._offers[0]
            self.field.setSelection(begin, self.field.cursorPosition() - begin)
            self.field.insert(words)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and is_plain(event):
            self._tell()
            self.down.emit()
        elif key == Qt.Key.Key_Down:
            self.down.emit()
        else:
            return False
        return True
