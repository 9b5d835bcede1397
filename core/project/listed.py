"""The list of articles: of each a narrow row with what the queue sorts and filters by, so that the whole list is read in an instant.

The rows follow from others and are no part of the history; they change in the transaction in which those do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Final

import msgspec
from sqlite_utils import Database

from core.arabic.folding import fold
from core.project.edit import Change

_UIDS: Final = "SELECT value FROM json_each(?)"

_GONE: Final = f"DELETE FROM listed WHERE article_id IN (SELECT id FROM article WHERE uid IN ({_UIDS}))"
_READING: Final = f"""SELECT a.id, a.title, CASE WHEN json_valid(a.meta) THEN json_extract(a.meta, '$.date') END, a.length
    FROM article a WHERE a.uid IN ({_UIDS})"""
_ADDING: Final = "INSERT INTO listed(article_id, title, date, length, disputes) VALUES (?, ?, ?, ?, 0)"
_RENAMING: Final = "UPDATE listed SET title = ?, date = coalesce(?, date), length = ? WHERE article_id = ?"

_DONE: Final = "annotator_id IS NOT NULL AND state IN ('finished', 'accepted', 'returned')"
"""Only what an annotator has finished once says something about agreement."""

_COMPARED: Final = f"SELECT article_id FROM layer WHERE article_id IN ({{articles}}) AND {_DONE} GROUP BY article_id HAVING count(*) > 1"
_DIFFERING: Final = f"""SELECT count(*) FROM (SELECT 1 FROM layer y JOIN span s ON s.layer_id = y.id
    WHERE y.article_id = listed.article_id AND y.{_DONE} GROUP BY s.start, s."end", s.label_id
    HAVING count(*) < (SELECT count(*) FROM layer WHERE article_id = listed.article_id AND {_DONE}))"""
_COUNTING: Final = f"UPDATE listed SET disputes = ({_DIFFERING}) WHERE article_id IN ({_COMPARED})"
_FORGETTING: Final = (
    f"UPDATE listed SET disputes = 0 WHERE disputes > 0 AND article_id IN ({{articles}}) AND article_id NOT IN ({_COMPARED})"
)

UNLISTED: Final = "SELECT uid FROM article WHERE id NOT IN (SELECT article_id FROM listed) LIMIT ?"
"""The articles that the list does not have; in a sound file there are none."""


@contextmanager
def listing(db: Database, changes: Iterable[Change]) -> Iterator[None]:
    """Let the list follow what the block does to articles; part of the transaction that runs."""
    changes = [change for change in changes if change.table == "article"]
    gone = [change.uid for change in changes if change.after is None]
    if gone:
        db.execute(_GONE, (_json(gone),))
    yield
    new = [change.uid for change in changes if change.before is None]
    if new:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        rows = db.execute(_READING, (_json(new),)).fetchall()
        db.conn.executemany(_ADDING, [(row, fold(title), date_of(found) or now, length) for row, title, found, length in rows])
    renamed = [change.uid for change in changes if change.before and change.after and {"title", "meta", "sha256"} & change.after.keys()]
    if renamed:
        rows = db.execute(_READING, (_json(renamed),)).fetchall()
        db.conn.executemany(_RENAMING, [(fold(title), date_of(found), length, row) for row, title, found, length in rows])


def count_disputes(db: Database, edit: int) -> None:
    """Count anew how often finished layers differ on the articles that ``edit`` touched; part of the transaction that runs.

    What is counted are stretches with a label that some of the article's finished layers have and others have not.
    """
    touched = "SELECT article_id FROM edit_article WHERE edit_id = ?1"
    db.execute(_COUNTING.format(articles=touched), (edit,))
    db.execute(_FORGETTING.format(articles=touched), (edit,))


def date_of(found: object) -> str | None:
    """Return the date that an article's metadata names, as ISO 8601 writes it, None where it names none."""
    if not isinstance(found, str):
        return None
    try:
        return datetime.fromisoformat(found.strip()).isoformat()[: max(10, len(found.strip()))]
    except ValueError:
        return None


def _json(uids: list[str]) -> str:
    return msgspec.json.encode(uids).decode("utf-8")
