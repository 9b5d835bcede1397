"""What is offered for a selection: the stretches that it may mean, and the labels, in a small menu beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from core.arabic.clitics import Candidate
from core.arabic.words import snap, word_at
from gui.annotate.edges import Edges
from gui.guard import guard
from gui.reader.tagmenu import TagMenu
from gui.reader.view import ArticleView


class Offer(QObject):
    """Goes between the reader, the menu and what is known of Arabic edges."""

    def __init__(self, reader: ArticleView, menu: TagMenu, edges: Edges, page: QWidget) -> None:
        super().__init__(page)
        self._reader, self._menu, self._edges, self._page = reader, menu, edges, page
        self._candidates: tuple[Candidate, ...] = ()
        self._place = 0
        menu.candidate_chosen.connect(self.take)
        reader.installEventFilter(self)

    def open(self, start: int, end: int, where: QPoint, *, exact: bool) -> None:
        """Offer what ``[start, end)`` may mean beside the global point ``where``; ``exact`` letters mean themselves."""
        if exact:
            self._candidates = (Candidate(start, end, sure=True),)
        else:
            words = snap(self._edges.text, start, end)
            stretch = words if words[0] < words[1] else (start, end)
            self._candidates = self._edges.candidates(*stretch)
        self.take(0)
        self._menu.show_at(self._anchor(*self._reader.selection(), where))

    def cycle(self) -> None:
        """Take the next of what the selection may mean."""
        if len(self._candidates) > 1:
            self.take((self._place + 1) % len(self._candidates))

    def take(self, place: int) -> None:
        """Select the candidate at ``place``."""
        self._place = place
        chosen = self._candidates[place]
        self._reader.select(chosen.start, chosen.end)
        self._menu.offer([self._edges.text[one.start : one.end] for one in self._candidates], place)

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Space would scroll the page and Escape go to the window: while the menu is open they belong to it.
        if not isinstance(event, QKeyEvent) or not self._menu.isVisible() or event.key() not in {Qt.Key.Key_Space, Qt.Key.Key_Escape}:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # else a command of the window with this key would run instead
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Space:
            self.cycle()
            return True
        self._menu.hide()
        self._reader.select(self._reader.caret(), self._reader.caret())
        return True

    def word_at_caret(self) -> tuple[int, int] | None:
        """Return the word at the caret as it would be marked."""
        word = word_at(self._edges.text, self._reader.caret())
        return self._edges.snapped(*word) if word is not None else None

    def close(self) -> None:
        """Hide the menu; when another candidate than the first was taken, remember it for its word."""
        if self._place and self._place < len(self._candidates):
            self._edges.remember(self._candidates[self._place].start)
        self._candidates, self._place = (), 0
        self._menu.hide()

    def _anchor(self, start: int, end: int, where: QPoint) -> QRect:
        """Return the part of the selection nearest to the pointer, in the page's coordinates."""
        port = self._reader.viewport()
        rects = self._reader.rects(start, end)
        if not rects:
            spot = self._page.mapFromGlobal(where)
            return QRect(spot, spot)
        pointer = port.mapFromGlobal(where)
        near = min(rects, key=lambda rect: abs(rect.center().y() - pointer.y())).toAlignedRect()
        return QRect(self._page.mapFromGlobal(port.mapToGlobal(near.topLeft())), near.size())
