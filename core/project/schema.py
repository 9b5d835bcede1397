"""The tables of a project file, as dated migrations that are never edited once released.

Every table is STRICT and a rowid table, but for those in which SQLite keeps the search index; there are no triggers and no views, so
a file that holds any is not ours.
Rows that leave the file are named by ``uid``; row numbers stay inside.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from functools import cache

from sqlite_utils import Database, Migrations

from core.project.searchindex import DEFINITION

APPLICATION_ID = 0x48415348
"""``HASH``, in the header of every project file (SQLite's ``application_id``)."""

SCHEMA_VERSION = 1
"""Number of the newest migration; SQLite's ``user_version``, readable without SQLite."""

migrations = Migrations("hashiya")

# A choice is written with OR: SQLite (3.40) makes a table of a list after IN for every row that it checks, a third of an import.
_FIRST = (
    "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    """CREATE TABLE replica(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
       is_self INTEGER NOT NULL CHECK(is_self = 0 OR is_self = 1)) STRICT""",
    """CREATE TABLE annotator(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE,
       role TEXT NOT NULL CHECK(role = 'annotator' OR role = 'reviewer' OR role = 'lead' OR role = 'machine')) STRICT""",
    """CREATE TABLE label(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE, arabic TEXT NOT NULL,
       english TEXT NOT NULL, colour TEXT NOT NULL, key TEXT NOT NULL, guideline TEXT NOT NULL, position INTEGER NOT NULL,
       active INTEGER NOT NULL CHECK(active = 0 OR active = 1)) STRICT""",
    "CREATE TABLE article_text(sha256 TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT",
    """CREATE TABLE article(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL UNIQUE REFERENCES article_text(sha256),
       title TEXT NOT NULL, length INTEGER NOT NULL CHECK(length > 0), source TEXT NOT NULL, encoding TEXT NOT NULL,
       meta TEXT NOT NULL, note TEXT NOT NULL) STRICT""",
    """CREATE TABLE layer(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, article_id INTEGER NOT NULL REFERENCES article(id),
       annotator_id INTEGER REFERENCES annotator(id),
       state TEXT NOT NULL CHECK(state = 'new' OR state = 'started' OR state = 'finished'
           OR state = 'returned' OR state = 'accepted' OR state = 'skipped'), note TEXT NOT NULL) STRICT""",
    "CREATE UNIQUE INDEX layer_of_article ON layer(article_id, coalesce(annotator_id, 0))",
    "CREATE INDEX layer_of_annotator ON layer(annotator_id, state, article_id)",
    """CREATE TABLE span(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, layer_id INTEGER NOT NULL REFERENCES layer(id),
       label_id INTEGER NOT NULL REFERENCES label(id), start INTEGER NOT NULL CHECK(start >= 0), "end" INTEGER NOT NULL,
       quote TEXT NOT NULL, origin TEXT NOT NULL CHECK(origin = 'hand' OR origin = 'accepted'
           OR origin = 'everywhere' OR origin = 'import' OR origin = 'review'),
       note TEXT NOT NULL, CHECK("end" > start), CHECK(length(quote) = "end" - start)) STRICT""",
    'CREATE UNIQUE INDEX span_of_layer ON span(layer_id, start, "end", label_id)',
    "CREATE INDEX span_of_label ON span(label_id, layer_id)",
    """CREATE TABLE effort(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, article_id INTEGER NOT NULL REFERENCES article(id),
       annotator_id INTEGER NOT NULL REFERENCES annotator(id), seconds INTEGER NOT NULL CHECK(seconds >= 0),
       UNIQUE(article_id, annotator_id)) STRICT""",
    """CREATE TABLE assignment(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, article_id INTEGER NOT NULL REFERENCES article(id),
       annotator_id INTEGER NOT NULL REFERENCES annotator(id), UNIQUE(article_id, annotator_id)) STRICT""",
    "CREATE INDEX assignment_of_annotator ON assignment(annotator_id, article_id)",
    "CREATE TABLE setting(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL) STRICT",
    """CREATE TABLE choice(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, word TEXT NOT NULL UNIQUE,
       outside INTEGER NOT NULL CHECK(outside >= 0)) STRICT""",
    """CREATE TABLE edit(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, replica_id INTEGER NOT NULL REFERENCES replica(id),
       sequence INTEGER NOT NULL, clock INTEGER NOT NULL, annotator_id INTEGER REFERENCES annotator(id), verb TEXT NOT NULL,
       kind TEXT NOT NULL CHECK(kind = 'do' OR kind = 'undo' OR kind = 'redo'), target INTEGER REFERENCES edit(id),
       status TEXT NOT NULL CHECK(status = 'done' OR status = 'undone' OR status = 'dropped' OR status = 'lasting'), spans INTEGER NOT NULL,
       changes BLOB NOT NULL, UNIQUE(replica_id, sequence)) STRICT""",
    "CREATE INDEX edit_to_undo ON edit(annotator_id, status, id)",
    "CREATE INDEX edit_by_clock ON edit(clock, annotator_id, verb, kind, status, spans)",
    """CREATE TABLE edit_article(article_id INTEGER NOT NULL, edit_id INTEGER NOT NULL REFERENCES edit(id),
       PRIMARY KEY(article_id, edit_id)) STRICT""",
    "CREATE INDEX article_of_edit ON edit_article(edit_id)",
    "CREATE TABLE sketch(sha256 TEXT PRIMARY KEY REFERENCES article_text(sha256), runs BLOB NOT NULL) STRICT",
    "CREATE TABLE named(quote TEXT PRIMARY KEY, spans INTEGER NOT NULL) STRICT",
    "CREATE INDEX named_by_spans ON named(spans)",
    """CREATE TABLE tally(owner INTEGER NOT NULL, label_id INTEGER NOT NULL, spans INTEGER NOT NULL,
       PRIMARY KEY(owner, label_id)) STRICT""",
    """CREATE TABLE listed(article_id INTEGER PRIMARY KEY REFERENCES article(id), title TEXT NOT NULL, date TEXT NOT NULL,
       length INTEGER NOT NULL, disputes INTEGER NOT NULL) STRICT""",
    *(f"CREATE INDEX listed_by_{column} ON listed({column})" for column in ("title", "date", "length", "disputes")),
    """CREATE TABLE verdict(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, article_id INTEGER NOT NULL REFERENCES article(id),
       reviewer_id INTEGER REFERENCES annotator(id), ballot TEXT NOT NULL,
       decision TEXT NOT NULL CHECK(decision IN ('open', 'gold', 'nobody')), spans TEXT NOT NULL, answers TEXT NOT NULL,
       rule TEXT NOT NULL, reason TEXT NOT NULL, note TEXT NOT NULL, at INTEGER NOT NULL, UNIQUE(article_id, ballot)) STRICT""",
    "CREATE INDEX verdict_of_reason ON verdict(reason, id) WHERE reason <> ''",
    """CREATE TABLE remark(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, article_id INTEGER NOT NULL REFERENCES article(id),
       verdict_id INTEGER NOT NULL REFERENCES verdict(id), annotator_id INTEGER NOT NULL REFERENCES annotator(id),
       author_id INTEGER REFERENCES annotator(id), parent_id INTEGER REFERENCES remark(id), text TEXT NOT NULL,
       at INTEGER NOT NULL) STRICT""",
    "CREATE INDEX remark_of_verdict ON remark(verdict_id, annotator_id)",
    DEFINITION,
)


@migrations(name="2026_11_23_first")
def _first(db: Database) -> None:
    for statement in _FIRST:
        db.execute(statement)


Columns = frozenset[tuple[str, str, int, int]]


def columns(connection: sqlite3.Connection) -> Mapping[str, Columns]:
    """Return the columns of each table: name, type, whether it must hold something, its place in the primary key."""
    found: dict[str, set[tuple[str, str, int, int]]] = {}
    rows = connection.execute(
        """SELECT t.name, c.name, c.type, c."notnull", c.pk FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'"""
    )
    for table, *column in rows:
        found.setdefault(table, set()).add((column[0], column[1], column[2], column[3]))
    return {table: frozenset(held) for table, held in found.items()}


@cache
def known_columns() -> Mapping[str, Columns]:
    """Return the columns of each table as this program's newest migration leaves them."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrations.apply(Database(connection, execute_plugins=False))
        return columns(connection)
