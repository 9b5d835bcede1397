"""The articles and spans that a query asks for, read from the file a few at a time, so that an edit can come between."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from core.model import SpanId
from core.project.asking import Asked
from core.project.searchindex import NAME
from core.project.shelf import Shelf
from core.search.concordance import Key

Cancel = Callable[[], bool]

_FIRST_READ: Final = 32
_MOST_READ: Final = 512
"""Articles read at once: few for the first page, so that it comes at once, then more."""

_RARE: Final = 20_000
"""Up to so many spans of the labels asked for are looked up first, rather than every article asked for its own."""

_STEPS: Final = 20_000
"""Steps of SQLite's machine between two looks at whether the search goes on: about a millisecond."""

_TEXTS: Final = """SELECT a.id, a.uid, a.title, t.text FROM article a JOIN article_text t USING (sha256)
    WHERE a.id IN (SELECT value FROM json_each(?)) ORDER BY a.id"""
_DATE: Final = "CASE WHEN json_valid(a.meta) THEN coalesce(json_extract(a.meta, '$.date'), '') ELSE '' END"
_OF_SPANS: Final = "FROM layer y CROSS JOIN span s ON s.layer_id = y.id"
"""Crossed, so that SQLite begins with the article's layers and not with all spans of a label."""


class Stopped(Exception):
    """Whoever asked does not want to know any more."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article whose text may hold hits; ``rank`` is what it is put in order by."""

    row: int
    uid: str
    title: str
    text: str
    rank: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span, and the layer's owner."""

    span: SpanId
    start: int
    end: int
    label: str
    quote: str
    layer: str


class Candidates(Shelf):
    """What the file holds for a query."""

    def asking(self, sql: str, *blanks: object, cancel: Cancel | None) -> list[tuple[Any, ...]]:
        """Return the rows of a SELECT that may take long; raise ``Stopped`` as soon as ``cancel`` says so."""
        if cancel is None:
            return self._rows(sql, *blanks)
        if cancel():
            raise Stopped
        # Only while this runs: an edit of the same connection must not be broken off.
        self._db.conn.set_progress_handler(cancel, _STEPS)
        try:
            return self._rows(sql, *blanks)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname == "SQLITE_INTERRUPT":
                raise Stopped from error
            raise
        finally:
            self._db.conn.set_progress_handler(None, 0)

    def rows_of(self, query: Asked, *, cancel: Cancel | None) -> list[int]:
        """Return the numbers of the articles that can hold hits, in the order in which they came."""
        source, where, blanks = self._selecting(query)
        return [row for (row,) in self.asking(f"SELECT a.id FROM {source} WHERE {where}", *blanks, cancel=cancel)]

    def in_order(self, query: Asked, *, after: Key | None, cancel: Cancel | None) -> Iterator[Candidate]:
        """Yield the articles that can hold hits as they came, from that of ``after`` on."""
        source, where, blanks = self._selecting(query)
        key = f"{NAME}.rowid" if query.expression else "a.id"
        selecting = f"SELECT '', a.id FROM {source} WHERE {where} AND {key} > ? ORDER BY {key} LIMIT ?"
        last, size = (after.article - 1 if after else 0), _FIRST_READ
        while rows := self.asking(selecting, *blanks, last, size, cancel=cancel):
            yield from self._read(rows, cancel)
            last, size = rows[-1][1], min(size * 2, _MOST_READ)

    def newest_first(self, query: Asked, *, after: Key | None, cancel: Cancel | None) -> Iterator[Candidate]:
        """Yield the same by the date in their metadata, the newest first and those without one last."""
        source, where, blanks = self._selecting(query)
        rows = self.asking(f"SELECT {_DATE}, a.id FROM {source} WHERE {where}", *blanks, cancel=cancel)
        rows = sorted(((str(date), row) for date, row in rows), key=lambda dated: dated[1])
        rows.sort(key=lambda dated: dated[0], reverse=True)
        if after is not None:
            rows = [(date, row) for date, row in rows if (date, -row) <= (after.rank, -after.article)]
        size = _FIRST_READ
        while rows:
            yield from self._read(rows[:size], cancel)
            rows, size = rows[size:], min(size * 2, _MOST_READ)

    def marks(self, row: int, query: Asked) -> Iterator[Mark]:
        """Yield the spans of an article that have a label and an owner asked for, in reading order."""
        where = " AND ".join(["y.article_id = ?", *query.layers, *query.spans])
        rows = self._rows(
            f"""SELECT s.uid, s.start, s."end", l.name, s.quote, coalesce(n.name, 'gold') {_OF_SPANS}
                JOIN label l ON l.id = s.label_id LEFT JOIN annotator n ON n.id = y.annotator_id
                WHERE {where} ORDER BY s.start, s."end", s.uid""",
            row,
        )
        return (Mark(*found) for found in rows)

    def marked(self, row: int, query: Asked) -> list[tuple[int, int]]:
        """Return the stretches of an article that have a mark which the query excludes."""
        where = " OR ".join(query.marked)
        found = self._rows(f'SELECT s.start, s."end" {_OF_SPANS} WHERE y.article_id = ? AND ({where}) ORDER BY s.start', row)
        return [(start, end) for start, end in found]

    def count_marks(self, query: Asked, *, cancel: Cancel | None) -> int:
        """Return how many spans have a label and an owner asked for, in the articles asked for."""
        conditions = [*query.layers, *query.spans]
        blanks: tuple[object, ...] = ()
        if query.expression or query.articles:
            source, where, blanks = self._selecting(query)
            conditions.append(f"y.article_id IN (SELECT a.id FROM {source} WHERE {where})")
        counting = f"SELECT count(*) FROM span s CROSS JOIN layer y ON y.id = s.layer_id WHERE {' AND '.join(conditions)}"
        return int(self.asking(counting, *blanks, cancel=cancel)[0][0])

    def _read(self, rows: list[tuple[str, int]], cancel: Cancel | None) -> Iterator[Candidate]:
        wanted = msgspec.json.encode([row for _, row in rows]).decode("utf-8")
        texts = {row: held for row, *held in self.asking(_TEXTS, wanted, cancel=cancel)}
        for rank, row in rows:
            if cancel is not None and cancel():
                raise Stopped
            if row in texts:
                uid, title, text = texts[row]
                yield Candidate(row, uid, title, text, rank)

    def _selecting(self, query: Asked) -> tuple[str, str, tuple[object, ...]]:
        """Return FROM and WHERE of a SELECT over ``article a``, and its blanks."""
        source, conditions, blanks = "article a", ["1"], []
        if query.expression:
            # The index first: it gives its articles in their order by itself, and skips to the first one that is wanted.
            source, conditions = f"{NAME} CROSS JOIN article a ON a.id = {NAME}.rowid", [f"{NAME} MATCH ?"]
            blanks.append(query.expression)
        for condition, expression in query.articles:
            conditions.append(condition)
            blanks += [expression] if expression else []
        if query.is_of_marks:
            conditions.append(self._having_marks(query))
        return source, " AND ".join(conditions), tuple(blanks)

    def _having_marks(self, query: Asked) -> str:
        layers = " AND ".join(["y.article_id = a.id", *query.layers])
        labels = " AND ".join(query.spans)
        if labels and len(self._rows(f"SELECT 1 FROM span s WHERE {labels} LIMIT {_RARE + 1}")) <= _RARE:
            return f"a.id IN (SELECT y.article_id FROM span s JOIN layer y ON y.id = s.layer_id WHERE {labels})"
        return f"EXISTS (SELECT 1 FROM layer y WHERE {layers})"
