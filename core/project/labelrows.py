"""Rows of labels: reading them, and changing them inside an edit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.errors import NameTaken, UnknownLabel
from core.model import Label, new_uid
from core.project.edit import Draft
from core.project.shelf import Shelf
from core.project.tables import Row


class LabelRows(Shelf):
    """What the verbs of labels are made of."""

    def all(self) -> tuple[Label, ...]:
        """Return the labels in their order."""
        rows = self._rows("SELECT name, arabic, english, colour, key, guideline, active FROM label ORDER BY position, id")
        return self._values(lambda *row: replace(Label(*row), active=bool(row[-1])), rows)

    def named(self, name: str) -> Label | None:
        return next((label for label in self.all() if label.name == name), None)

    def uses(self) -> dict[str, int]:
        """Return how many spans have each label, whoever marked them, gold's too."""
        spans = "(SELECT coalesce(sum(spans), 0) FROM tally WHERE label_id = l.id)"
        return dict(self._rows(f"SELECT name, {spans} FROM label l ORDER BY position, id"))

    def put(self, draft: Draft, label: Label) -> str:
        """Add ``label`` in ``draft``, for callers that make an edit of several rows; return its uid."""
        if self._uid("label", "name", label.name) or draft.find("label", name=label.name):
            raise NameTaken(name=label.name)
        uid = new_uid()
        position = self._rows("SELECT coalesce(max(position) + 1, 0) FROM label")[0][0]
        draft.insert("label", uid, {**row_of(label), "position": position + sum(change.table == "label" for change in draft.changes)})
        return uid

    def order(self, draft: Draft, first: Sequence[str], rest: Sequence[str]) -> None:
        for position, name in enumerate(dict.fromkeys((*first, *rest))):
            draft.change("label", draft.find("label", name=name) or self.known(name), {"position": position})

    def with_twins(self, old: str, new: str) -> list[tuple[str, str, str | None, str | None]]:
        """Return uid and note of each span of the label ``old``, and of the one of ``new`` on the same stretch of its layer."""
        return self._rows(
            """SELECT s.uid, s.note, t.uid, t.note FROM span s LEFT JOIN span t ON t.layer_id = s.layer_id AND t.start = s.start
               AND t."end" = s."end" AND t.label_id = (SELECT id FROM label WHERE uid = ?2)
               WHERE s.label_id = (SELECT id FROM label WHERE uid = ?1) ORDER BY s.id""",
            old,
            new,
        )

    def known(self, name: str) -> str:
        uid = self._uid("label", "name", name)
        if uid is None:
            raise UnknownLabel(label=name)
        return uid


def row_of(label: Label) -> Row:
    """Return the columns of ``label``, but its place."""
    return {
        "name": label.name,
        "arabic": label.arabic,
        "english": label.english,
        "colour": label.colour,
        "key": label.key,
        "guideline": label.guideline,
        "active": int(label.active),
    }
