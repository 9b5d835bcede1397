"""The pages of the window: one row each, made when it is first shown, and made anew when the looks change.

A page is a widget that knows no other page. It asks for what lies beyond it through its signals, and the module that
makes it wires it to the session.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.model import ArticleId
from core.project import Edit
from gui.noop import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from gui.window import Window

ANNOTATE = "annotate"


class Page(QWidget):
    """A page beside Annotate. ``place_requested`` asks to show an article and the stretch there, in code points; 0, 0 is its beginning."""

    place_requested = Signal(str, int, int)
    said = Signal(str)

    def entered(self) -> None:
        """The page is shown now: bring it up to date and give the keyboard to what is used first."""

    def edited(self, edit: Edit) -> None:
        """Something was written, here or in another window; a page that is not shown may wait for ``entered``."""

    def leave(self) -> None:
        """The page goes for good: stop what runs for it."""

    def ask(self, words: str) -> None:
        """Look for ``words`` on this page, where it looks for anything; for nothing, let them be written."""

    def ask_ready(self, ready: str) -> None:
        """Show what a search finds that needs no words, where the page has such."""

    def keep(self) -> object:
        """Return what the page would show again after the looks have changed."""
        return None

    def restore(self, kept: object) -> None:
        """Show what an earlier self kept."""


@dataclass(frozen=True, slots=True)
class PageRow:
    """``make`` loads what the page needs: the start of the program does not wait for pages that nobody looks at."""

    id: str
    title: str
    make: Callable[[Window], Page] | None = None

    @property
    def shown(self) -> str:
        return QCoreApplication.translate("Pages", self.title)


def _review(window: Window) -> Page:
    from gui.review.wiring import make

    return make(window)


def _agreement(window: Window) -> Page:
    from gui.agreement.wiring import make

    return make(window)


def _overview(window: Window) -> Page:
    from gui.overview.wiring import make

    return make(window)


def _search(window: Window) -> Page:
    from gui.search.wiring import make

    return make(window)


PAGES: tuple[PageRow, ...] = (
    PageRow(ANNOTATE, QT_TRANSLATE_NOOP("Pages", "Annotate")),
    PageRow("review", QT_TRANSLATE_NOOP("Pages", "Review"), _review),
    PageRow("search", QT_TRANSLATE_NOOP("Pages", "Search"), _search),
    PageRow("agreement", QT_TRANSLATE_NOOP("Pages", "Agreement"), _agreement),
    PageRow("overview", QT_TRANSLATE_NOOP("Pages", "Overview"), _overview),
)


def key_of(page: str) -> str:
    """Return the key that shows ``page``: Ctrl and its place in the row."""
    return f"Ctrl+{[row.id for row in PAGES].index(page) + 1}"


class Pages(QStackedWidget):
    """The pages that were made so far, one of them shown."""

    shown = Signal(str)

    def __init__(self, window: Window, annotate: QWidget) -> None:
        super().__init__()
        self._window = window
        self._made: dict[str, Page] = {}
        self._shown = ANNOTATE
        self.addWidget(annotate)

    @property
    def current(self) -> str:
        """The id of the page that is shown."""
        return self._shown

    def page(self, wanted: str) -> Page:
        """Return the page ``wanted``, made now if it was not; Annotate is none of these."""
        if wanted not in self._made:
            make = next(row.make for row in PAGES if row.id == wanted)
            if make is None:
                raise ValueError(wanted)
            made = make(self._window)
            made.place_requested.connect(self.show_place)
            made.said.connect(self._window.say)
            self._made[wanted] = made
            self.addWidget(made)
        return self._made[wanted]

    def show_page(self, wanted: str) -> None:
        """Show the page ``wanted`` and say so."""
        self._shown = wanted
        if wanted == ANNOTATE:
            self.setCurrentIndex(0)
            self._window.page.reader.setFocus()
        else:
            page = self.page(wanted)
            self.setCurrentWidget(page)
            page.entered()
        self.shown.emit(wanted)

    def show_hits(self, query: str) -> None:
        """Show what the project holds of ``query`` on the page of the search."""
        self.show_page("search")
        self.page("search").ask(query)

    def show_place(self, article: str, start: int, end: int) -> None:
        """Show the stretch of ``article`` in code points on the annotator's page."""
        session, reader = self._window.session, self._window.page.reader
        self.show_page(ANNOTATE)
        if session.view.article is None or session.view.article.id != article:
            session.open_article(ArticleId(article))
        if end > start:
            reader.select(start, end)
            reader.reveal(start, end)

    def edited(self, edit: Edit) -> None:
        for page in self._made.values():
            page.edited(edit)

    def leave(self) -> dict[str, object]:
        """Let go of every page and return what they keep."""
        kept = {}
        for name, page in self._made.items():
            kept[name] = page.keep()
            page.leave()
        return kept

    def restore(self, kept: dict[str, object], current: str) -> None:
        """Make the pages that were there before, as they were."""
        for name, held in kept.items():
            self.page(name).restore(held)
        if current != ANNOTATE:
            self.show_page(current)
