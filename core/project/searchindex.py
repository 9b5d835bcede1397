"""The index of the articles' words: a full-text table without content, over text that was folded here.

SQLite's own tokenizer cuts Arabic at its vowel marks and folds nothing, so it is given folded text, and what stands where is found
in the text itself. Articles that come in wait until the index catches up with them, a portion at a time; an article that it has is
changed in it in the transaction in which its row is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Final

import msgspec
from sqlite_utils import Database

from core.project.edit import Change
from core.project.opening import transaction
from core.search.forms import indexed

NAME = "article_fts"

DEFINITION = f"CREATE VIRTUAL TABLE {NAME} USING fts5(title, text, content='', tokenize='unicode61 remove_diacritics 0')"

_SHADOWS = frozenset(f"{NAME}_{part}" for part in ("data", "idx", "docsize", "config"))
"""The tables in which FTS5 keeps such an index."""

_READING = """SELECT a.id, a.title, t.text FROM article a JOIN article_text t USING (sha256)
    WHERE a.uid IN (SELECT value FROM json_each(?)) AND a.id <= ?"""
_ADDING = f"INSERT INTO {NAME}(rowid, title, text) VALUES (?, ?, ?)"
_REMOVING = f"INSERT INTO {NAME}({NAME}, rowid, title, text) VALUES ('delete', ?, ?, ?)"

LAST: Final = f"SELECT coalesce(max(id), 0) FROM {NAME}_docsize"
"""The newest article that the index has. It takes articles in by their numbers: none is missing before this one, and all behind it wait."""

UNINDEXED: Final = f"SELECT uid FROM article WHERE id <= ({LAST}) AND id NOT IN (SELECT id FROM {NAME}_docsize) LIMIT ?"
"""The articles that the index passed over; in a sound file there are none."""

_WAITING: Final = f"""SELECT a.id, a.title, t.text FROM article a JOIN article_text t USING (sha256)
    WHERE a.id > ({LAST}) ORDER BY a.id LIMIT ?"""

_BEHIND: Final = """SELECT a.id, a.uid, a.title, t.text FROM article a JOIN article_text t USING (sha256)
    WHERE a.id > ? ORDER BY a.id LIMIT ?"""

_AT_ONCE: Final = 256
"""At most so many articles go in together: a longer wait for an edit, for nothing."""
_READ_AT_ONCE: Final = 32


@dataclass(frozen=True, slots=True)
class Indexed:
    """How many of the ``total`` articles a search finds the words of: ``done``."""

    done: int
    total: int

    @property
    def is_whole(self) -> bool:
        return self.done >= self.total


def indexed_so_far(db: Database) -> Indexed:
    """Return how far the index is."""
    done, total = db.execute(f"SELECT (SELECT count(*) FROM {NAME}_docsize), (SELECT count(*) FROM article)").fetchone()
    return Indexed(done, total)


def last_indexed(db: Database) -> int:
    """Return the number of the newest article that the index has."""
    number: int = db.execute(LAST).fetchone()[0]
    return number


def behind(db: Database, number: int) -> Iterator[tuple[str, str, str]]:
    """Yield uid, title and text of the articles that came after the one with ``number``, a few read at a time."""
    while rows := db.execute(_BEHIND, (number, _READ_AT_ONCE)).fetchall():
        number = rows[-1][0]
        yield from (tuple(row[1:]) for row in rows)


def catch_up(db: Database, path: Path, *, seconds: float) -> Indexed:
    """Take the next waiting articles into the index for about ``seconds``, at least one, in a transaction of its own.

    This is the one write past the history: it says nothing that the articles do not say, so there is nothing to undo or to tell.
    """
    begun = monotonic()
    with transaction(db, path):
        for row, title, text in db.execute(_WAITING, (_AT_ONCE,)).fetchall():
            db.execute(_ADDING, (row, indexed(title), indexed(text)))
            if monotonic() - begun >= seconds:
                break
    return indexed_so_far(db)


@contextmanager
def following(db: Database, changes: Iterable[Change]) -> Iterator[None]:
    """Let the index follow what the block does to articles that it has; part of the transaction that runs. New ones wait."""
    articles = [change.uid for change in changes if change.table == "article" and _concerns(change)]
    last = db.execute(LAST).fetchone()[0] if articles else 0
    _write(db, _REMOVING, articles, last)
    yield
    _write(db, _ADDING, articles, last)


def _concerns(change: Change) -> bool:
    return change.before is not None and (change.after is None or not change.after.keys().isdisjoint({"title", "sha256"}))


def _write(db: Database, statement: str, articles: list[str], last: int) -> None:
    """Do ``statement`` with those of ``articles`` that are there and not behind ``last``."""
    if articles:
        rows = db.execute(_READING, (msgspec.json.encode(articles).decode("utf-8"), last)).fetchall()
        db.conn.executemany(statement, [(row, indexed(title), indexed(text)) for row, title, text in rows])


def is_ours(name: str, sql: str) -> bool:
    """Say whether a virtual table of this name and definition is the index."""
    return (name, sql) == (NAME, DEFINITION)


def is_part(table: str) -> bool:
    """Say whether ``table`` is the index or one of the tables in which it is kept."""
    return table == NAME or table in _SHADOWS


def is_plain(connection: sqlite3.Connection) -> bool:
    """Say whether the index is kept as SQLite makes it, with nothing set that it would do otherwise."""
    return [name for (name,) in connection.execute(f"SELECT k FROM {NAME}_config")] == ["version"]
