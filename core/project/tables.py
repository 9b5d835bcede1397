"""The rows that edits change, in a form that means the same in every copy of a project.

A *portable row* is a dict of a table's own columns and, for each reference, the ``uid`` of the row referred to.
One statement each to read, insert, change and delete is built here from the table's description alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Final

from msgspec import json
from sqlite_utils import Database

Value = str | int | None
Row = dict[str, Value]

_NUMBERS: Final = "SELECT uid, id FROM {table} WHERE uid IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True)
class Table:
    """``columns`` are values; ``references`` maps a portable name to the table it points at (stored as ``NAME_id``)."""

    name: str
    columns: tuple[str, ...]
    references: Mapping[str, str]

    @cached_property
    def reading(self) -> str:
        own = [f't."{column}"' for column in self.columns]
        far = [f"(SELECT uid FROM {table} WHERE id = t.{name}_id)" for name, table in self.references.items()]
        return f"SELECT {', '.join(own + far)} FROM {self.name} t WHERE t.uid = ?"

    @cached_property
    def _inserting(self) -> str:
        names = ["uid", *(f'"{column}"' for column in self.columns), *(f"{name}_id" for name in self.references)]
        return f"INSERT INTO {self.name}({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"

    def insert(self, db: Database, rows: Sequence[tuple[str, Row]]) -> None:
        """Add portable ``rows`` with their uids; what they refer to is looked up once for all."""
        stored: list[Iterable[Value]] = [[uid for uid, _ in rows]]
        stored += [map(itemgetter(column), (row for _, row in rows)) for column in self.columns]
        for name in self.references:
            uids = [row[name] for _, row in rows]
            found = self.numbers(db, name, uids)
            # A uid that is not there must not become NULL, which stands for gold in a layer: -1 breaks the foreign key.
            stored.append([found.get(uid, -1) if uid is not None else None for uid in uids])
        db.conn.executemany(self._inserting, zip(*stored, strict=True))

    def numbers(self, db: Database, name: str, uids: Iterable[Value]) -> dict[Value, Value]:
        """Return the row numbers of what ``uids`` name, where the portable ``name`` refers to it."""
        statement = _NUMBERS.format(table=self.references[name])
        return dict(db.execute(statement, (json.encode([*{*uids}]).decode("utf-8"),)).fetchall())

    @cached_property
    def deleting(self) -> str:
        return f"DELETE FROM {self.name} WHERE uid = ?"

    def changing(self, names: Sequence[str]) -> str:
        """Return the UPDATE that sets the portable ``names`` of one row."""
        parts = []
        for place, name in enumerate(names, start=1):
            far = self.references.get(name)
            parts.append(f"{name}_id = {_referred(far, place)}" if far else f'"{name}" = ?{place}')
        return f"UPDATE {self.name} SET {', '.join(parts)} WHERE uid = ?{len(parts) + 1}"

    def read(self, db: Database, uid: str) -> Row | None:
        """Return the portable row named ``uid``, or None."""
        found = db.execute(self.reading, (uid,)).fetchone()
        return None if found is None else dict(zip((*self.columns, *self.references), found, strict=True))


def _referred(table: str, place: int) -> str:
    # As in ``insert``: what is not there becomes -1, not NULL.
    return f"coalesce((SELECT id FROM {table} WHERE uid = ?{place}), CASE WHEN ?{place} IS NOT NULL THEN -1 END)"


TABLES = {
    table.name: table
    for table in (
        Table("annotator", ("name", "role"), {}),
        Table("label", ("name", "arabic", "english", "colour", "key", "guideline", "position", "active"), {}),
        Table("article", ("sha256", "title", "length", "source", "encoding", "meta", "note"), {}),
        Table("layer", ("state", "note"), {"article": "article", "annotator": "annotator"}),
        Table("span", ("start", "end", "quote", "origin", "note"), {"layer": "layer", "label": "label"}),
        Table("assignment", (), {"article": "article", "annotator": "annotator"}),
        Table("setting", ("key", "value"), {}),
        Table("choice", ("word", "outside"), {}),
        Table("effort", ("seconds",), {"article": "article", "annotator": "annotator"}),
        Table(
            "verdict",
            ("ballot", "decision", "spans", "answers", "rule", "reason", "note", "at"),
            {"article": "article", "reviewer": "annotator"},
        ),
        Table(
            "remark",
            ("text", "at"),
            {"article": "article", "verdict": "verdict", "annotator": "annotator", "author": "annotator", "parent": "remark"},
        ),
    )
}
