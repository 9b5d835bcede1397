"""The shelf of search: hits of a query in every article or among the marks, as a concordance."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from core.errors import TooManyToSort
from core.model import ArticleId, Span, checked
from core.project.asking import Asked, Known, asked
from core.project.blind import Blind
from core.project.candidates import Cancel, Candidate, Candidates, Mark, Stopped
from core.project.history import History
from core.project.labels import Labels
from core.project.opening import worldly
from core.project.searchindex import Indexed, behind, catch_up, indexed_so_far, last_indexed
from core.project.shelf import Shelf
from core.project.wordplaces import WordPlaces
from core.search.beside import beside
from core.search.concordance import Concordance, Hit, Key, Order, rank
from core.search.places import Place, first_line, places, says
from core.search.query import Query, parse

Found = tuple[Key, Hit]

MOST_SORTED: Final = 100_000
"""So many hits at most are held in memory to be put in order by what stands beside them (about 60 MB)."""

PORTION: Final = 0.02
"""Seconds for which the index catches up at once: with what the file then takes to be written, an edit waits for less than 50 ms."""

_BESIDE: Final = frozenset({Order.LEFT, Order.RIGHT})


class Search(Shelf):
    """Every query is text as a user writes it, or a ``Query``; whatever cannot be read raises a ``QueryRefused``.

    Words are looked for in the text and hits are places of it, unless a label or an annotator is named: then hits are spans, and
    words are looked for in what they say. ``cancel`` is asked again and again; once it says yes, a search ends with what it has.
    """

    def __init__(self, db: Database, history: History, path: Path) -> None:
        super().__init__(db, history, path)
        self._candidates = Candidates(db, history, path)
        self._words = WordPlaces(db, history, path)
        self._labels = Labels(db, history, path)
        self._blind = Blind(db, history, path)
        self._sorted: tuple[tuple[object, ...], list[Found]] = ((), [])
        """The hits that were put in order last: the next page wants them again."""

    def indexed(self) -> Indexed:
        """Return how far the index of words is: a search finds words of the articles that it has, marks of all."""
        with worldly(self._path):
            return indexed_so_far(self._db)

    def newest(self) -> int:
        """Return the number of the newest article that the index has, to be given to ``waiting``."""
        with worldly(self._path):
            return last_indexed(self._db)

    def waiting(self, newest: int) -> Iterator[tuple[ArticleId, str, str]]:
        """Yield id, title and text of the articles behind ``newest``: what they say, the index did not know when that was asked."""
        with worldly(self._path):
            for uid, title, text in behind(self._db, newest):
                yield ArticleId(uid), title, text

    def catch_up(self, *, seconds: float = PORTION) -> Indexed:
        """Let the index take in articles that wait for it, for about ``seconds``, and return how far it is then.

        No edit: nothing is undone or told. Raises ``ProjectReadOnly``, ``StorageFull`` or ``StorageFailed``.
        """
        self._history.refuse_read_only()
        return catch_up(self._db, self._path, seconds=seconds)

    def hits(
        self,
        query: str | Query,
        *,
        order: Order = Order.ARTICLE,
        after: Key | None = None,
        limit: int = 100,
        cancel: Cancel | None = None,
        seen_by: str | None = None,
    ) -> Concordance:
        """Return up to ``limit`` hits behind ``after``; offsets are code points.

        Where an annotator is named, marks that blind work still hides from them are as if they were not there: ``seen_by``.
        Raises ``TooManyToSort`` when more than ``MOST_SORTED`` are to be put in order by what stands beside them.
        """
        found: list[Found] = []
        try:
            for one in self._found(self._asked(query, seen_by), order, after, cancel):
                if len(found) == limit:
                    return Concordance(_hits(found), found[-1][0] if found else after)
                found.append(one)
        except Stopped:
            return Concordance(_hits(found), found[-1][0] if found else after, is_whole=False)
        return Concordance(_hits(found))

    def each(
        self, query: str | Query, *, order: Order = Order.ARTICLE, cancel: Cancel | None = None, seen_by: str | None = None
    ) -> Iterator[Hit]:
        """Yield every hit; ends early when ``cancel`` says so. The file may be edited meanwhile."""
        try:
            for _, hit in self._found(self._asked(query, seen_by), order, None, cancel):
                yield hit
        except Stopped:
            return

    def total(self, query: str | Query, *, cancel: Cancel | None = None, seen_by: str | None = None) -> int | None:
        """Return how many hits there are, None when ``cancel`` said so first; quick where the index can tell."""
        try:
            return self._total(self._asked(query, seen_by), cancel)
        except Stopped:
            return None

    def _asked(self, query: str | Query, seen_by: str | None) -> Asked:
        labels = dict(self._rows("SELECT id, name FROM label ORDER BY position, id"))
        named = {label.name: label for label in self._labels.all()}
        annotators = dict(self._rows("SELECT name, id FROM annotator ORDER BY name"))
        known = Known({row: named[name] for row, name in labels.items()}, annotators)
        made = asked(parse(query) if isinstance(query, str) else query, known)
        return made if seen_by is None else made.seeing(self._blind.condition(seen_by))

    def _total(self, query: Asked, cancel: Cancel | None) -> int:
        if query.is_of_marks and not (query.within or query.without):
            return self._candidates.count_marks(query, cancel=cancel)
        if query.is_of_marks or query.marked:
            return sum(1 for _ in self._walk(query, Order.ARTICLE, None, cancel))
        return self._words.total(query, cancel=cancel) if query.places else len(self._candidates.rows_of(query, cancel=cancel))

    def _found(self, query: Asked, order: Order, after: Key | None, cancel: Cancel | None) -> Iterator[Found]:
        if order not in _BESIDE:
            return self._walk(query, order, after, cancel)
        last = self._history.newest()
        stamp = (query.stamp(), order, last, self.indexed().done)
        if self._sorted[0] != stamp:
            self._sorted = (stamp, self._in_order_of_context(query, order, cancel))
        return (found for found in self._sorted[1] if after is None or found[0] > after)

    def _in_order_of_context(self, query: Asked, order: Order, cancel: Cancel | None) -> list[Found]:
        is_quick = not (query.is_of_marks or query.marked)
        if is_quick and self._total(query, cancel) > MOST_SORTED:
            raise TooManyToSort(most=MOST_SORTED)
        found: list[Found] = []
        for key, hit in self._walk(query, Order.ARTICLE, None, cancel):
            if len(found) == MOST_SORTED:
                raise TooManyToSort(most=MOST_SORTED)
            found.append((key._replace(rank=rank(hit, order)), hit))
        return sorted(found, key=lambda one: one[0])

    def _walk(self, query: Asked, order: Order, after: Key | None, cancel: Cancel | None) -> Iterator[Found]:
        """Yield the hits behind ``after``, article by article."""
        read = self._candidates.newest_first if order is Order.DATE else self._candidates.in_order
        for article in read(query, after=after, cancel=cancel):
            for key, hit in self._in_article(article, query):
                if after is None or article.row != after.article or key[2:] > after[2:]:
                    yield key, hit

    def _in_article(self, article: Candidate, query: Asked) -> Iterator[Found]:
        if query.is_of_marks:
            for mark in self._candidates.marks(article.row, query):
                if _is_meant(article.text, mark, query):
                    yield _found(article, (mark.start, mark.end), mark)
            return
        found = places(article.text, query.places) if query.places else (first_line(article.text),)
        taken = self._candidates.marked(article.row, query) if query.marked else []
        for start, end in found:
            if not any(other < end and other_end > start for other, other_end in taken):
                yield _found(article, (start, end))


def _is_meant(text: str, mark: Mark, query: Asked) -> bool:
    """Say whether ``mark`` holds every word asked for, and none that is excluded."""
    place = (mark.start, mark.end)
    return all(says(text, place, alternatives) for alternatives in query.within) and not says(text, place, query.without)


def _found(article: Candidate, place: Place, mark: Mark | None = None) -> Found:
    start, end = place
    quote = article.text[start:end]
    left, right = beside(article.text, start, end)
    uid = ArticleId(article.uid)
    if mark is None:
        return Key(article.rank, article.row, start, end, ""), Hit(uid, article.title, start, end, quote, left, right)
    checked(Span(mark.span, start, end, mark.label, mark.quote), article.text)
    hit = Hit(uid, article.title, start, end, quote, left, right, mark.label, mark.layer, mark.span)
    return Key(article.rank, article.row, start, end, mark.span), hit


def _hits(found: list[Found]) -> tuple[Hit, ...]:
    return tuple(hit for _, hit in found)
