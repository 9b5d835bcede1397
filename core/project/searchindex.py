"""The index of the articles' words: a full-text table without content, over text that was folded here.

SQLite's own tokenizer cuts Arabic at its vowel marks and folds nothing, so it is given folded text, and what stands where is found
in the text itself. The table changes in the transaction in which an article's row does.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import msgspec
from sqlite_utils import Database

from core.project.edit import Change
from core.search.forms import indexed

NAME = "article_fts"

DEFINITION = f"CREATE VIRTUAL TABLE {NAME} USING fts5(title, text, content='', tokenize='unicode61 remove_diacritics 0')"

_SHADOWS = frozenset(f"{NAME}_{part}" for part in ("data", "idx", "docsize", "config"))
"""The tables in which FTS5 keeps such an index."""

_READING = """SELECT a.id, a.title, t.text FROM article a JOIN article_text t USING (sha256)
    WHERE a.uid IN (SELECT value FROM json_each(?))"""
_ADDING = f"INSERT INTO {NAME}(rowid, title, text) VALUES (?, ?, ?)"
_REMOVING = f"INSERT INTO {NAME}({NAME}, rowid, title, text) VALUES ('delete', ?, ?, ?)"

UNINDEXED = f"SELECT uid FROM article WHERE id NOT IN (SELECT id FROM {NAME}_docsize) LIMIT ?"
"""The articles that the index does not have; in a sound file there are none."""


@contextmanager
def following(db: Database, changes: Iterable[Change]) -> Iterator[None]:
    """Let the index follow what the block does to articles; part of the transaction that runs."""
    articles = [change.uid for change in changes if change.table == "article" and _concerns(change)]
    _write(db, _REMOVING, articles)
    yield
    _write(db, _ADDING, articles)


def _concerns(change: Change) -> bool:
    return change.before is None or change.after is None or not change.after.keys().isdisjoint({"title", "sha256"})


def _write(db: Database, statement: str, articles: list[str]) -> None:
    if articles:
        rows = db.execute(_READING, (msgspec.json.encode(articles).decode("utf-8"),)).fetchall()
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
