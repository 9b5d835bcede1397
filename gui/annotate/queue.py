"""The queue of articles: those one wants to see, in the order one wants; emits the one that was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from core.model import ArticleId, LayerState
from core.project import Waiting
from core.project.queue import Sort, Wanted
from gui.annotate.queuerows import ENTRY, QueueDelegate, QueueModel
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
_SORTS = ((Sort.ORDER, False), (Sort.TITLE, False), (Sort.LENGTH, False), (Sort.LENGTH, True))


class QueueList(QWidget):
    """The list with its heading; emits the article that was asked for."""

    article_requested = Signal(str)

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
        self._wanted = Wanted()
        self._states = Segments([self.tr("All"), self.tr("Mine"), self.tr("New"), self.tr("Done"), self.tr("Back")])
        self._sorts = named(ChoiceBox(), "queuesort")
        self._sorts.setAccessibleName(self.tr("Order of the articles"))
        for name in (self.tr("In order"), self.tr("By title"), self.tr("Shortest first"), self.tr("Longest first")):
            self._sorts.addItem(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._sorts)
        column.addLayout(top)
        column.addWidget(self._states)
        column.addWidget(self._list, 1)
        self._list.selectionModel().currentChanged.connect(self._move_to)
        self._states.chosen.connect(self._show_states)
        self._sorts.currentIndexChanged.connect(self._sort)
        self._count()

    def show_article(self, article: ArticleId) -> None:
        """Make ``article`` the current row."""
        row = self._model.row_of(article)
        if row >= 0 and row != self._list.currentIndex().row():
            self._list.setCurrentIndex(self._model.index(row))
        self._count()

    def refresh(self, articles: Sequence[ArticleId]) -> None:
        """Read the entries of ``articles`` again, all when there are none named."""
        if articles:
            self._model.refresh(articles)
        else:
            self._model.reload()
        if self._session.view.article is not None:
            self.show_article(self._session.view.article.id)
        self._count()

    def go(self, steps: int) -> None:
        """Go ``steps`` articles down the list."""
        row = self._list.currentIndex().row() + steps
        if row >= self._model.rowCount() and self._model.canFetchMore(QModelIndex()):
            self._model.fetchMore(QModelIndex())
        if 0 <= row < self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(row))

    def _show_states(self, choice: int) -> None:
        self._want(replace(self._wanted, states=_STATES[choice], assigned=self._session.me if choice == _MINE else ""))

    def _sort(self, choice: int) -> None:
        sort, backwards = _SORTS[choice]
        self._want(replace(self._wanted, sort=sort, backwards=backwards))

    def _want(self, wanted: Wanted) -> None:
        self._wanted = wanted
        with QSignalBlocker(self._list.selectionModel()):
            self._model.want(wanted)
        if self._session.view.article is not None:
            self.show_article(self._session.view.article.id)

    def _move_to(self, now: QModelIndex) -> None:
        if now.isValid():
            entry: Waiting = now.data(ENTRY)
            current = self._session.view.article
            if current is None or current.id != entry.article:
                self.article_requested.emit(entry.article)

    def _count(self) -> None:
        self._states.show_choice(_MINE, on=self._session.project.assignments.any())
        total = self._session.project.articles.count()
        here = self._list.currentIndex().row() + 1
        self._heading.setText(self.tr("Article {here} of {total}").format(here=here, total=total) if total else self.tr("No articles yet"))
