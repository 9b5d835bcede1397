"""Where things stand on the page that searches."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout

from core.project.searchindex import Indexed
from core.search.concordance import Order
from core.search.query import Field
from gui.guard import guard
from gui.pages import Page
from gui.search.box import SearchBox
from gui.search.filters import FilterBar, filters_of
from gui.search.foot import HitsFoot
from gui.search.results import Results
from gui.session import Session
from gui.theme import Theme
from gui.widgets.choicebox import ChoiceBox
from gui.widgets.naming import named

_SIDE, _WIDEST = 24, 1600


class SearchPane(Page):
    """The box and its filters, what is said of the hits, the hits, and what can be done with them."""

    can_order = True
    """Whether the hits come in an order that can be chosen."""

    def __init__(self, session: Session, theme: Theme, language: str) -> None:
        super().__init__()
        labels = session.project.labels.all()
        filters = filters_of(session.project, theme, language)
        self.box = SearchBox({place: [one.words[0] for one in filters if one.place is place] for place in Field}, arabic=language == "ar")
        self.filters = FilterBar(filters, theme)
        self.results = Results(labels, theme, language, session.me)
        self.foot = HitsFoot(session.labels(), language)
        self.order = ChoiceBox()
        self.status = named(QLabel(), "quiet")
        self.index = named(QLabel(), "quiet")
        self.index.hide()
        self.ready = QPushButton(self.tr("Ready searches"))
        self.menu = QMenu(self)
        self._lay_out()

    def _lay_out(self) -> None:
        for order, words in (
            (Order.ARTICLE, self.tr("By article")),
            (Order.DATE, self.tr("Newest first")),
            (Order.LEFT, self.tr("By the words before")),
            (Order.RIGHT, self.tr("By the words after")),
        ):
            self.order.addItem(words, order)
        self.order.setAccessibleName(self.tr("Order of the hits"))
        self.status.setWordWrap(True)
        top, told = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.box.field, 1)
        top.addWidget(self.ready)
        told.addWidget(self.status, 1)
        told.addWidget(self.order)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 16, _SIDE, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.box)
        column.addWidget(self.filters)
        column.addLayout(told)
        column.addWidget(self.index)
        column.addWidget(self.results, 1)
        column.addWidget(self.foot)

    @guard(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what the eye cannot cross to both sides."""
        super().resizeEvent(event)
        side = max(_SIDE, (self.width() - _WIDEST) // 2)
        self._column.setContentsMargins(side, 16, side, 12)

    def show_index(self, now: Indexed) -> None:
        """Say how far the index is while articles wait for it: what they say is not found yet."""
        self.index.setVisible(not now.is_whole)
        self.index.setText(self.tr("Words are found in {done} of {total} articles so far.").format(done=now.done, total=now.total))

    def tell(self, sentence: str) -> None:
        """Say ``sentence`` above the hits, and show what belongs to hits only where there are some."""
        self.status.setText(sentence)
        is_hits = self.results.currentWidget() is self.results.list and bool(self.results.model.hits)
        self.foot.setVisible(is_hits)
        self.order.setVisible(is_hits and self.can_order)
        if sentence and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.status, sentence))
