"""The queue of articles: those one wants to see, in the order one wants; emits the one that was asked for."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QModelIndex, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from core.model import ArticleId, LayerState
from core.project import Waiting
from core.project.queue import Sort, Wanted
from gui.annotate.filterfield import FilterField
from gui.annotate.queuerows import ENTRY, QueueDelegate, QueueModel
from gui.guard import guard
from gui.session import Session
from gui.theme import Theme
from gui.widgets.choicebox import ChoiceBox
from gui.widgets.naming import named
from gui.widgets.segments import Segments

_MINE = 1
_STATES = (
    frozenset(LayerState),
    frozenset(LayerState),
    frozenset({LayerState.NEW, LayerState.STARTED}),
    frozenset({LayerState.FINISHED, LayerState.ACCEPTED, LayerState.SKIPPED}),
    frozenset({LayerState.RETURNED}),
)
_SORTS = (
    (Sort.ORDER, False),
    (Sort.TITLE, False),
    (Sort.DATE, True),
    (Sort.DATE, False),
    (Sort.DISPUTES, True),
    (Sort.LENGTH, False),
    (Sort.LENGTH, True),
)
_TYPING_MS = 60


class Kept(msgspec.Struct, frozen=True):
    """How the list was left: which choice of states, which order, what was written in the field."""

    states: int = 0
    sort: int = 0
    text: str = ""


class QueueList(QWidget):
    """The list with its heading; emits the article that was asked for."""

    article_requested = Signal(str)
    wanted_changed = Signal(bytes)
    paste_requested = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = QueueModel(session, self)
        self._list = QListView()
        self._list.setObjectName("queue")
        self._list.setAccessibleName(self.tr("Articles"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(QueueDelegate(session, theme, self))
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setUniformItemSizes(True)
        self._heading = named(QLabel(), "heading")
        self._states = Segments([self.tr("All"), self.tr("Mine"), self.tr("New"), self.tr("Done"), self.tr("Back")])
        self._sorts = named(ChoiceBox(), "queuesort")
        self._sorts.setAccessibleName(self.tr("Order of the articles"))
        self._sorts.addItems(self._orders())
        self.filter = FilterField(self)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._earlier = QTimer(self, singleShot=True, interval=0)
        self._earlier.timeout.connect(self._fetch_before)
        self._typing.timeout.connect(self._want)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._sorts)
        column.addLayout(top)
        column.addWidget(self.filter)
        column.addWidget(self._states)
        column.addWidget(self._list, 1)
        self._list.selectionModel().currentChanged.connect(self._move_to)
        self._states.chosen.connect(lambda _: self._want())
        self._sorts.currentIndexChanged.connect(lambda _: self._want())
        self._list.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.filter.textChanged.connect(lambda _: self._typing.start())
        self.filter.left.connect(lambda chosen: self._leave_filter(chosen=chosen))
        self.setFocusProxy(self._list)

    def _orders(self) -> list[str]:
        return [
            self.tr("In order"),
            self.tr("By title"),
            self.tr("Newest first"),
            self.tr("Oldest first"),
            self.tr("Most disputes first"),
            self.tr("Shortest first"),
            self.tr("Longest first"),
        ]

    def kept(self) -> bytes:
        """Return how the list is set, to be restored."""
        return msgspec.json.encode(Kept(self._states.choice(), self._sorts.currentIndex(), self.filter.text()))

    def restore(self, kept: bytes) -> None:
        """Set the list as it was ``kept``; what makes no sense any more is left out."""
        try:
            held = msgspec.json.decode(kept or b"{}", type=Kept)
        except msgspec.MsgspecError:
            return
        with QSignalBlocker(self._sorts), QSignalBlocker(self.filter), QSignalBlocker(self._states):
            if 0 <= held.sort < len(_SORTS):
                self._sorts.setCurrentIndex(held.sort)
            if 0 <= held.states < len(_STATES):
                self._states.choose(held.states)
            self.filter.setText(held.text)
        self._want()

    def show_article(self, article: ArticleId) -> None:
        """Make ``article`` the current row, and read the list there when it was not yet."""
        row = self._model.row_of(article)
        if row < 0 and self._model.total:
            with QSignalBlocker(self._list.selectionModel()):
                self._model.reload(near=article)
            row = self._model.row_of(article)
        if row >= 0 and row != self._list.currentIndex().row():
            self._list.setCurrentIndex(self._model.index(row))
            self._list.scrollTo(self._model.index(row), QAbstractItemView.ScrollHint.EnsureVisible)
        self._count()

    def refresh(self, articles: Sequence[ArticleId]) -> None:
        """Read the entries of ``articles`` again, all when there are none named."""
        if articles:
            self._model.refresh(articles)
        else:
            self._model.reload(near=self._current())
        if self._session.view.article is not None:
            self._choose_current()
        self._count()

    def go(self, steps: int) -> None:
        """Go ``steps`` articles down the list."""
        if self._list.currentIndex().row() + steps < 0:
            self._model.fetch_before()
        row = self._list.currentIndex().row() + steps
        if row >= self._model.rowCount() and self._model.canFetchMore(QModelIndex()):
            self._model.fetchMore(QModelIndex())
        if 0 <= row < self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(row))

    def _current(self) -> ArticleId | None:
        article = self._session.view.article
        return article.id if article is not None else None

    def _choose_current(self) -> None:
        """Make the article that is open the current row, where it is among those that were read."""
        row = self._model.row_of(self._current() or ArticleId(""))
        if row >= 0 and row != self._list.currentIndex().row():
            self._list.setCurrentIndex(self._model.index(row))

    def _want(self) -> None:
        """Show what the field and the choices say, from the first on while one looks for a title, else near the article that is open."""
        choice, (sort, backwards) = self._states.choice(), _SORTS[self._sorts.currentIndex()]
        assigned = self._session.me if choice == _MINE else ""
        text = self.filter.text()
        wanted = Wanted(states=_STATES[choice], sort=sort, backwards=backwards, assigned=assigned, text=text)
        with QSignalBlocker(self._list.selectionModel()):
            self._model.want(wanted, near=None if text.strip() else self._current())
        self._choose_current()
        self._count()
        self.wanted_changed.emit(self.kept())

    def _leave_filter(self, *, chosen: bool) -> None:
        """Give the keyboard to the list, on its first row where one was looking for it and the open article is not there."""
        self._list.setFocus()
        if chosen and not self._list.currentIndex().isValid() and self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(0))

    def _scrolled(self, value: int) -> None:
        if value == 0 and self._model.before:
            # Not now: Qt may be about to make a row the current one, and would take another for it.
            self._earlier.start()

    def _fetch_before(self) -> None:
        """Read what stands before the first row, and keep what is shown where it is."""
        read = self._model.fetch_before() if self._list.verticalScrollBar().value() == 0 else 0
        if read:
            self._list.scrollTo(self._model.index(read), QAbstractItemView.ScrollHint.PositionAtTop)

    def _move_to(self, now: QModelIndex) -> None:
        if now.isValid():
            entry: Waiting = now.data(ENTRY)
            current = self._session.view.article
            if current is None or current.id != entry.article:
                self.article_requested.emit(entry.article)

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
        else:
            super().keyPressEvent(event)

    def _count(self) -> None:
        self._states.show_choice(_MINE, on=self._session.project.assignments.any())
        total, row = self._model.total, self._list.currentIndex().row()
        if total and row >= 0:
            self._heading.setText(self.tr("Article {here} of {total}").format(here=self._model.before + row + 1, total=total))
        elif total or self.filter.text() or self._states.choice():
            self._heading.setText(self.tr("%n article(s)", "", total))
        else:
            self._heading.setText(self.tr("No articles yet"))
