"""The page that searches the project: a box, filters, hits as a concordance, and what can be done with those that are ticked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal

from core.errors import QueryRefused, WorldError
from core.project import Edit
from core.project.ready import Name, TwoWays
from core.project.searchindex import Indexed
from core.search.concordance import Order
from core.search.query import parse
from gui.search.acting import Acting
from gui.search.asking import Found
from gui.search.looking import Looking
from gui.search.pane import SearchPane
from gui.search.ready import READY
from gui.search.terms import toggled
from gui.sentences import said
from gui.session import Session
from gui.theme import Theme

AGAIN_MS = 150
"""So long after an edit the hits are read again: edits come in rows."""


class SearchPage(SearchPane):
    """Asks for marks on the ticked hits; searches beside the work."""

    edges_requested = Signal()

    def __init__(self, session: Session, theme: Theme, language: str) -> None:
        super().__init__(session, theme, language)
        self._shown = {label.name: label.shown(language) for label in session.project.labels.all()}
        self._query = self._ready = ""
        self._is_stale = False
        self.looking = Looking(session.project, lambda: session.me, self)
        self.acting = Acting(self.results, self.foot, self.looking, self)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._wire(language)
        self._search("")

    def _wire(self, language: str) -> None:
        for row in READY:
            self.menu.addAction(row.shown).triggered.connect(partial(self.ask_ready, row.id))
        self.ready.clicked.connect(lambda: self.menu.popup(self.ready.mapToGlobal(self.ready.rect().bottomLeft())))
        self.box.changed.connect(self._search)
        self.box.down.connect(self.results.take_keyboard)
        self.filters.toggle_requested.connect(
            lambda one: self.box.write(toggled(self.box.text, one.place, one.words, arabic=language == "ar"))
        )
        self.order.activated.connect(lambda _: self._search(self._query))
        self._again.timeout.connect(self._look_again)
        looking = self.looking
        looking.found.connect(self._show_found)
        looking.more.connect(self.results.add_hits)
        looking.named.connect(self._show_names)
        looking.counted.connect(self._show_total)
        looking.failed.connect(self._fail)
        results = self.results
        results.ready.chosen.connect(self.ask_ready)
        results.name_chosen.connect(self.box.write)
        results.more_requested.connect(lambda after: looking.look_on(Order(self.order.currentData()), after))
        results.left.connect(self.box.field.setFocus)
        results.opened.connect(lambda hit: self.place_requested.emit(hit.article, hit.start, hit.end))

    # -- what a page is asked

    def entered(self) -> None:
        if self._is_stale:
            self._look_again()
        self.ask("")

    def ask(self, words: str) -> None:
        if words:
            self.box.write(words)
        self.box.field.setFocus()
        self.box.field.selectAll()

    def edited(self, edit: Edit) -> None:
        if any(map(edit.touches, ("span", "layer", "article", "setting"))):
            self._is_stale = True
            if self.isVisible():
                self._again.start()

    def show_index(self, now: Indexed) -> None:
        was_waiting = not self.index.isHidden()
        super().show_index(now)
        if was_waiting and now.is_whole:
            self._again.start()

    def leave(self) -> None:
        self._again.stop()
        self.looking.leave()

    def keep(self) -> object:
        return self.box.field.text(), self._ready, self.order.currentIndex()

    def restore(self, kept: object) -> None:
        match kept:
            case (str(query), str(ready), int(order)):
                self.order.setCurrentIndex(order)
                if query:
                    self.box.write(query)
                elif ready:
                    self.ask_ready(ready)

    # -- what is looked for, and found

    def ask_ready(self, ready: str) -> None:
        """Show what the ready search ``ready`` finds."""
        ask = next((row.ask for row in READY if row.id == ready), None)
        if ask is None:
            self.edges_requested.emit()
            return
        self.box.write("")
        self._ready, self.can_order = ready, False
        self.tell(self.tr("Searching…"))
        self.looking.look_ready(ask)

    def _search(self, query: str) -> None:
        """Look for ``query`` and forget what was looked for before."""
        if not query and self._ready and not self._query:
            return  # the box was emptied by a ready search
        self._query, self._ready, self.can_order = query, "", True
        self.filters.show_query(query)
        if not query:
            self.looking.forget()
            self.results.show_ready()
            self.tell("")
            return
        try:
            parse(query)
        except QueryRefused as error:
            self._fail(error)
            return
        self.tell(self.tr("Searching…"))
        self.looking.look(query, Order(self.order.currentData()))

    def _look_again(self) -> None:
        """Read again what is shown: something was written meanwhile."""
        self._again.stop()
        self._is_stale = False
        self.looking.look_again(len(self.results.model.hits))

    def _show_found(self, found: Found, again: bool) -> None:
        self.results.show_hits(found, again=again)
        if self._ready:
            return  # its number comes with the last hits
        if found.after is None:
            self._show_total(len(found.hits))
        else:
            self.looking.count()

    def _show_names(self, names: tuple[Name | TwoWays, ...]) -> None:
        self.results.show_names(names)
        self.tell(self.tr("%n name(s)", "", len(names)) if names else self.tr("There is none."))
        self.results.names.setFocus()

    def _show_total(self, total: int) -> None:
        self.results.model.total = total
        self.tell(self.tr("%n hit(s)", "", total) if total else self.tr("Nothing was found."))
        self.acting.count()

    def _fail(self, error: WorldError) -> None:
        self.looking.forget()
        self.results.show_hits(Found((), {}))
        self.tell(said(error, self._shown))
