"""The rows that edits change, in a form that means the same in every copy of a project.

A *portable row* is a dict of a table's own columns and, for each reference, the ``uid`` of the row referred to.
One statement each to read, insert, change and delete is built here from the table's description alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sqlite_utils import Database

Value = str | int | None
Row = dict[str, Value]


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
    def inserting(self) -> str:
        names = [f'"{column}"' for column in self.columns] + [f"{name}_id" for name in self.references]
        first = len(self.columns) + 2
        far = [_referred(table, place) for place, table in enumerate(self.references.values(), start=first)]
        blanks = [f"?{place}" for place in range(1, first)] + far
        return f"INSERT INTO {self.name}(uid, {', '.join(names)}) VALUES ({', '.join(blanks)})"

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

    def values(self, uid: str, row: Row) -> tuple[Value, ...]:
        """Return what the INSERT of ``row`` wants, in its order."""
        return (uid, *(row[name] for name in (*self.columns, *self.references)))


def _referred(table: str, place: int) -> str:
    # A uid that is not there must not become NULL, which stands for gold in a layer: -1 breaks the foreign key.
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
