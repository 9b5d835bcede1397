"""The bar above the article in which one types what to find in it."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from core.search.finding import Findable, hits
from gui.guard import guard
from gui.reader.direction import is_rtl
from gui.widgets.naming import named
from gui.widgets.plainkeys import is_plain, keeps

__all__ = ["FindBar", "hits"]


class FindBar(QFrame):
    """Says where the article holds what is typed, and which of these places is looked at."""

    # An object, since Qt would copy thousands of places twice into lists of its own.
    hits_changed = Signal(object)
    hit_shown = Signal(int, int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findbar")
        self._text = ""
        self._findable: Findable | None = None
        self._hits: tuple[tuple[int, int], ...] = ()
        self._current = -1
        self._near = 0
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find in this article"))
        self._field.setAccessibleName(self.tr("Find in this article"))
        self._field.setMinimumWidth(180)
        self._field.setMaximumWidth(420)
        self._field.installEventFilter(self)
        self._count = named(QLabel(), "quiet")
        # Room for the largest usual count, so that nothing moves while one types.
        self._count.setMinimumWidth(self._count.fontMetrics().horizontalAdvance("0000 of 0000"))
        self._previous = self._button("↑", self.tr("Previous place"), "Shift+Enter")
        self._next = self._button("↓", self.tr("Next place"), "Enter")
        self._close = self._button("×", self.tr("Close"), "Esc")
        self._close.setObjectName("close")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._field, 100)
        for widget in (self._previous, self._next, self._count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._close)
        self._field.textChanged.connect(self._search)
        self._previous.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        self._close.clicked.connect(self.leave)
        self._show_count()
        self.hide()

    def _button(self, sign: str, name: str, key: str) -> QPushButton:
        button = named(QPushButton(sign), "sign")
        button.setAccessibleName(name)
        button.setToolTip(f"{name}   \u2066{key}\u2069")
        button.setFixedWidth(32)
        return button

    def set_text(self, text: str) -> None:
        """Find in ``text`` from now on; what is typed is looked for at once when the bar is open."""
        if text != self._text:
            self._text, self._findable, self._near = text, None, 0
            self._search()

    def ask(self, words: str = "", *, near: int = 0) -> None:
        """Open with ``words`` in the field, or with what was looked for before; the place from ``near`` on is shown first."""
        self._near = near
        self.show()
        self._field.setFocus()
        if words and words != self._field.text():
            self._field.setText(words)
        else:
            self._search()
        self._field.selectAll()

    def leave(self) -> None:
        """Close; what was found is not shown any longer."""
        if not self.isHidden():
            self.hide()
            self._search()
            self.closed.emit()

    def step(self, steps: int) -> None:
        """Show the next place, or the one before with ``steps`` of -1; after the last comes the first."""
        if self._hits:
            self._show((self._current + steps) % len(self._hits))

    @property
    def count(self) -> str:
        return self._count.text()

    # -- what Qt calls

    @guard(False)
    def event(self, event: QEvent) -> bool:
        return keeps(event) or super().event(event)

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._take(event)

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if isinstance(focused, QPushButton) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused.click()
        elif not self._take(event) and not is_plain(event):
            event.ignore()

    # -- inside

    def _take(self, event: QKeyEvent) -> bool:
        """Do what the key asks for and say whether it was one of ours."""
        if not is_plain(event):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            return False
        return True

    def _search(self) -> None:
        typed = self._field.text()
        # Letters run by their own direction, the empty field by the interface's.
        if typed:
            self._field.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_rtl(typed) else Qt.LayoutDirection.LeftToRight)
        else:
            self._field.unsetLayoutDirection()
        found: tuple[tuple[int, int], ...] = ()
        if typed and not self.isHidden():
            self._findable = self._findable or Findable(self._text)
            found = hits(self._findable, typed)
        if found != self._hits:
            self._hits = found
            self.hits_changed.emit(list(found))
        self._current = -1
        if found:
            self._show(bisect_left(found, (self._near, 0)) % len(found))
        else:
            self._show_count()

    def _show(self, place: int) -> None:
        self._current = place
        start, end = self._hits[place]
        # More letters of the same word are looked for here, not further on.
        self._near = start
        self._show_count()
        self.hit_shown.emit(start, end)

    def _show_count(self) -> None:
        nothing = bool(self._field.text()) and not self._hits
        if self._hits:
            words = self.tr("{place} of {count}").format(place=self._current + 1, count=len(self._hits))
        else:
            words = self.tr("Not found") if nothing else ""
        self._count.setText(words)
        self._field.setProperty("nothing", "true" if nothing else "false")
        self._field.style().unpolish(self._field)
        self._field.style().polish(self._field)
        for button in (self._previous, self._next):
            button.setEnabled(bool(self._hits))
        if words and not self.isHidden():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, words))
