"""How many spans of each label the layers of everybody hold: kept as marks come and go, since millions cannot be counted in an instant.

The numbers follow from the spans and are no part of the history; they change in the transaction in which those do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import msgspec
from sqlite_utils import Database

from core.project.edit import Written

_ADDING: Final = """INSERT INTO tally(owner, label_id, spans) VALUES (?, ?, ?)
    ON CONFLICT(owner, label_id) DO UPDATE SET spans = spans + excluded.spans"""
_EMPTIED: Final = "DELETE FROM tally WHERE spans = 0"
_COUNTING: Final = """SELECT coalesce(y.annotator_id, 0), s.label_id, count(*)
    FROM span s CROSS JOIN layer y ON y.id = s.layer_id WHERE s.uid IN (SELECT value FROM json_each(?)) GROUP BY 1, 2"""
_OWNERS: Final = "SELECT uid, coalesce(annotator_id, 0) FROM layer WHERE uid IN (SELECT value FROM json_each(?))"
_LABELS: Final = "SELECT uid, id FROM label"

MISCOUNTED: Final = """SELECT DISTINCT l.name FROM (
        SELECT owner, label_id, spans FROM tally UNION ALL
        SELECT coalesce(y.annotator_id, 0), s.label_id, -s.number FROM
            (SELECT layer_id, label_id, count(*) AS number FROM span GROUP BY label_id, layer_id) s JOIN layer y ON y.id = s.layer_id
    ) JOIN label l ON l.id = label_id GROUP BY owner, label_id HAVING sum(spans) <> 0"""
"""The labels of which the numbers are not right; in a sound file there are none."""

Owned = tuple[int, int]
"""The row of a layer's annotator, 0 for gold, and that of a label."""


@contextmanager
def tallying(db: Database, written: Written) -> Iterator[None]:
    """Let the numbers follow what the block does to spans; part of the transaction that runs."""
    changes = written.changes
    uids = [change.uid for change in changes if change.table == "span"]
    if not uids and not written.poured.uids:
        yield
        return
    if any(change.before is not None for change in changes if change.table == "span"):
        uids += written.poured.uids
        before = _counted(db, uids)
        yield
        steps = _counted(db, uids)
        steps.subtract(before)
    else:
        yield
        steps = _inserted(db, written)
    db.conn.executemany(_ADDING, [(owner, label, number) for (owner, label), number in steps.items() if number])
    if any(number < 0 for number in steps.values()):
        db.execute(_EMPTIED)


def _counted(db: Database, uids: list[str]) -> Counter[Owned]:
    """Return the numbers of the spans named by ``uids``."""
    held: Counter[Owned] = Counter()
    for owner, label, number in db.execute(_COUNTING, (msgspec.json.encode([*{*uids}]).decode("utf-8"),)).fetchall():
        held[owner, label] += number
    return held


def _inserted(db: Database, written: Written) -> Counter[Owned]:
    """Return the same for changes that only insert, without looking for each span."""
    held = written.poured.counted()
    held.update(
        (str(row["layer"]), str(row["label"])) for row in (change.after for change in written.changes if change.table == "span") if row
    )
    found = db.execute(_OWNERS, (msgspec.json.encode([*{layer for layer, _ in held}]).decode("utf-8"),)).fetchall()
    owners = dict(found)
    labels = dict(db.execute(_LABELS).fetchall())
    steps: Counter[Owned] = Counter()
    for (layer, label), number in held.items():
        steps[owners[layer], labels[label]] += number
    return steps
