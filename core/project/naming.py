"""How often each name is marked, kept beside the spans: the names of millions cannot be counted in an instant.

The numbers follow from the spans and are no part of the history. New layers wait until somebody has time for them (``counted_on``); from
then on they change in the transaction in which their spans do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Final

import msgspec
from sqlite_utils import Database

from core.project.edit import Written

UNTIL: Final = "coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'named'), 0)"
"""The newest layer whose names are counted, by its number: all before it are, and all behind it wait."""

_UIDS: Final = "SELECT value FROM json_each(?)"
_ADDED: Final = "ON CONFLICT(quote) DO UPDATE SET spans = spans + excluded.spans"
_ADDING: Final = f"INSERT INTO named(quote, spans) VALUES (?, ?) {_ADDED}"
_EMPTIED: Final = "DELETE FROM named WHERE spans = 0"
_QUOTES: Final = f"SELECT quote, count(*) FROM span WHERE uid IN ({_UIDS}) AND layer_id <= {UNTIL} GROUP BY quote"
_COUNTED: Final = f"SELECT uid FROM layer WHERE uid IN ({_UIDS}) AND id <= {UNTIL}"

_AT_ONCE: Final = 32
_NEXT: Final = f"SELECT max(id) FROM (SELECT id FROM layer WHERE id > {UNTIL} ORDER BY id LIMIT {_AT_ONCE})"
_TAKING: Final = f"""INSERT INTO named(quote, spans) SELECT quote, count(*) FROM span
    WHERE layer_id > {UNTIL} AND layer_id <= ? GROUP BY quote {_ADDED}"""
_TAKEN: Final = "INSERT INTO meta(key, value) VALUES ('named', ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value"

MISNAMED: Final = f"""SELECT quote FROM (
        SELECT quote, spans FROM named UNION ALL SELECT quote, -count(*) FROM span WHERE layer_id <= {UNTIL} GROUP BY quote
    ) GROUP BY quote HAVING sum(spans) <> 0 LIMIT ?"""
"""The names of which the numbers are not right; in a sound file there are none."""


@contextmanager
def naming(db: Database, written: Written) -> Iterator[None]:
    """Let the numbers follow what the block does to spans of layers that are counted; part of the transaction that runs."""
    changes = [change for change in written.changes if change.table == "span"]
    if all(change.before is None for change in changes):
        yield
        steps = _inserted(db, written)
    else:
        uids = msgspec.json.encode([*{change.uid for change in changes}, *written.poured.uids]).decode("utf-8")
        before = db.execute(_QUOTES, (uids,)).fetchall()
        yield
        steps = Counter(dict(db.execute(_QUOTES, (uids,)).fetchall()))
        steps.subtract(dict(before))
    db.conn.executemany(_ADDING, [step for step in steps.items() if step[1]])
    if any(number < 0 for number in steps.values()):
        db.execute(_EMPTIED)


def counted_on(db: Database, *, seconds: float) -> bool:
    """Count the names of the next layers that wait, for about ``seconds``; return whether any did. Part of the transaction that runs."""
    begun = monotonic()
    last = db.execute(_NEXT).fetchone()[0]
    found = last is not None
    while last is not None:
        db.execute(_TAKING, (last,))
        db.execute(_TAKEN, (str(last),))
        last = db.execute(_NEXT).fetchone()[0] if monotonic() - begun < seconds else None
    return found


def _inserted(db: Database, written: Written) -> Counter[str]:
    """Return how often names came in with layers that are counted, for changes that only insert spans."""
    rows = [change.after for change in written.changes if change.table == "span" and change.after]
    layers = written.poured.layers() | {str(row["layer"]) for row in rows}
    if not layers:
        return Counter()
    counted = {uid for (uid,) in db.execute(_COUNTED, (msgspec.json.encode([*layers]).decode("utf-8"),)).fetchall()}
    if not counted:
        return Counter()
    return Counter([str(row["quote"]) for row in rows if row["layer"] in counted]) + Counter(written.poured.quotes_of(counted))
