"""All the same in the whole project: looked for beside the work, marked in one step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.model import ArticleId
from core.project import Project
from core.project.everywhere import mentions_in
from core.project.hits import labels_of
from core.search.concordance import Hit
from core.search.mentions import Mentions
from gui.annotate.same import same_places
from gui.pages import ANNOTATE
from gui.reader.concordanceline import LinePlace
from gui.reading import Cancel, Question, Reading

if TYPE_CHECKING:
    from gui.window import Window

MOST = 5_000
"""So many places are listed and marked at once; for more, the page that searches is the better place."""

_AT_ONCE = 100
_LONGEST = 80
"""Code points of a selection that are looked for."""


class Everywhere(QObject):
    """Fills the second tab of the sheet, and marks what is ticked there."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._about: tuple[int, int] = (0, 0)
        self._reading: Reading | None = None
        self._number = 0

    def about(self, start: int, end: int) -> None:
        """Remember what the sheet is opened for: a stretch of the article, in code points."""
        self._about = (start, end)

    def look(self) -> None:
        """Look through all articles for what the stretch says."""
        window = self._window
        name = window.edges.name_at(*self._about)
        if name is None:
            window.page.same.add_places((), whole=True)
            return
        if self._reading is None:
            self._reading = Reading(window.session.project, self)
            self._reading.answered.connect(self._answered)
            self._reading.done.connect(lambda number: self._answered(number, ()))
            self._reading.failed.connect(lambda _, error: window.session.refused.emit(error))
        self._number = self._reading.ask(_places(name, window.page.same.label, window.session.me))

    def mark(self, places: Sequence[LinePlace]) -> None:
        """Mark the ticked places in one step."""
        label = self._window.page.same.label
        hits = [Hit(ArticleId(place.article), place.title, place.start, place.end, place.hit, place.left, place.right) for place in places]
        self._window.many.mark([(hit, label) for hit in hits])

    def search(self) -> None:
        """Show the page that searches the project, with what is selected in the article."""
        window = self._window
        start, end = window.page.reader.selection() if window.pages.current == ANNOTATE else (0, 0)
        words = " ".join(window.session.view.text[start:end].split())[:_LONGEST].replace('"', " ")
        window.pages.show_page("search")
        window.pages.page("search").ask(f'"{words}"' if " " in words else words)

    def search_ready(self, ready: str) -> None:
        """Show the page that searches, with what one of its ready searches finds."""
        self._window.pages.show_page("search")
        self._window.pages.page("search").ask_ready(ready)

    def forget(self) -> None:
        """Stop looking: the sheet was closed."""
        if self._reading is not None:
            self._reading.forget()

    def leave(self) -> None:
        """Let go of the project."""
        if self._reading is not None:
            self._reading.leave()
            self._reading = None

    def _answered(self, number: int, answer: object) -> None:
        if number == self._number and isinstance(answer, tuple):
            self._window.page.same.add_places(answer, whole=not answer)


def _places(name: Mentions, label: str, me: str) -> Question:
    """Return what asks for the places of ``name`` in every article, and whether they have the ``label`` already."""

    def asking(project: Project, unwanted: Cancel) -> Iterator[object]:
        found: list[LinePlace] = []
        listed = 0
        for one in mentions_in(project, name, cancel=unwanted):
            marked = labels_of(project, one.article, layer=me)
            others = frozenset[tuple[int, int]]().union(*(stretches for name, stretches in marked.items() if name != label))
            places = same_places(one.text, one.places, marked.get(label, ()), article=(one.article, one.title))
            # What has another label there is offered, but not ticked.
            found += [replace(place, sure=place.sure and (place.start, place.end) not in others) for place in places]
            if len(found) >= _AT_ONCE or not listed:
                listed += len(found)
                yield tuple(found)
                found = []
            if listed >= MOST:
                break
        if found:
            yield tuple(found)

    return asking
