"""Looks for hits beside the work: the newest question counts, and stale answers are dropped."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.project import Project
from core.search.concordance import Hit, Key, Order
from gui.reading import Question, Reading
from gui.search import asking
from gui.search.asking import Counted, Found, Gathered, Named
from gui.search.hits import HitKey, key_of

_MOST_AGAIN = 5_000
"""So many hits that were read are read again in place; of more, the first ones."""

Whose = Callable[[], str]


class Looking(QObject):
    """``found`` is emitted with the first hits, ``more`` with the next; ``again`` says that they are the same search's."""

    found = Signal(object, bool)
    more = Signal(object)
    named = Signal(object)
    counted = Signal(int)
    gathering = Signal(int)
    failed = Signal(object)

    def __init__(self, project: Project, me: Whose, parent: QObject) -> None:
        super().__init__(parent)
        self._me = me
        self._reading, self._beside = Reading(project, self), Reading(project, self)
        """One reads hits, the other counts them, and gathers those that are ticked and not read yet."""
        self._number = self._beside_number = 0
        self._is_first = self._again = False
        self._query = ""
        self._asked: Callable[[int], Question] | None = None
        self._gathered: list[Hit] = []
        self._then: Callable[[list[Hit]], None] | None = None
        self._reading.answered.connect(self._answered)
        self._reading.failed.connect(self._failed)
        self._beside.answered.connect(self._answered_beside)
        self._beside.failed.connect(self._failed)

    @property
    def is_gathering(self) -> bool:
        return self._then is not None

    def look(self, query: str, order: Order) -> None:
        """Look for ``query``."""
        self._query = query
        self._begin(lambda number: asking.hits(query, order, self._me(), number=number))

    def look_ready(self, ask: Callable[[str], Question]) -> None:
        """Look for what a ready search finds."""
        self._begin(lambda _: ask(self._me()))

    def look_again(self, shown: int) -> None:
        """Read again what is shown, ``shown`` hits of it."""
        if self._asked is not None and self._then is None:
            self._is_first = self._again = True
            self._number = self._reading.ask(self._asked(min(_MOST_AGAIN, max(asking.PAGE, shown))))

    def look_on(self, order: Order, after: Key) -> None:
        """Read the hits behind ``after``."""
        self._is_first = False
        self._number = self._reading.ask(asking.hits(self._query, order, self._me(), after=after))

    def count(self) -> None:
        """Count the hits."""
        self._beside_number = self._beside.ask(asking.total(self._query, self._me()))

    def gather(self, but: frozenset[HitKey], then: Callable[[list[Hit]], None]) -> None:
        """Read all hits but some, then do ``then`` with them."""
        self._then, self._gathered = then, []
        self.gathering.emit(0)
        self._beside_number = self._beside.ask(asking.every_hit(self._query, self._me(), frozenset(but), key_of))

    def stop(self) -> None:
        """Gather no more."""
        self._beside_number = 0
        self._beside.forget()
        self._then, self._gathered = None, []

    def forget(self) -> None:
        """Look for nothing any more."""
        self.stop()
        self._number = 0
        self._reading.forget()
        self._asked = None

    def leave(self) -> None:
        """Let go of the project."""
        self.forget()
        self._reading.leave()
        self._beside.leave()

    def _begin(self, asked: Callable[[int], Question]) -> None:
        self.forget()
        self._asked, self._again, self._is_first = asked, False, True
        self._number = self._reading.ask(asked(asking.PAGE))

    def _answered(self, number: int, answer: object) -> None:
        if number != self._number:
            return
        match answer:
            case Found() if self._is_first:
                self._is_first = False
                self.found.emit(answer, self._again)
            case Found():
                self.more.emit(answer)
            case Named(names):
                self.named.emit(names)
            case Counted(number):
                self.counted.emit(number)

    def _answered_beside(self, number: int, answer: object) -> None:
        if number != self._beside_number:
            return
        match answer:
            case Counted(total):
                self.counted.emit(total)
            case Gathered(hits, whole):
                self._gathered += hits
                self.gathering.emit(len(self._gathered))
                if whole and self._then is not None:
                    then, gathered = self._then, self._gathered
                    self.stop()
                    then(gathered)

    def _failed(self, number: int, error: object) -> None:
        if number in (self._number, self._beside_number):
            self.stop()
            self.failed.emit(error)
