"""The shelf of labels."""

from __future__ import annotations

from dataclasses import replace

from core.errors import NameTaken
from core.model import Label, new_uid
from core.project.edit import Draft
from core.project.shelf import Shelf
from core.project.tables import Row


class Labels(Shelf):
    """What a span can be in this project."""

    def all(self) -> tuple[Label, ...]:
        """Return the labels in their order."""
        rows = self._rows("SELECT name, arabic, english, colour, key, guideline, active FROM label ORDER BY position, id")
        return self._values(lambda *row: replace(Label(*row), active=bool(row[-1])), rows)

    def named(self, name: str) -> Label | None:
        return next((label for label in self.all() if label.name == name), None)

    def add(self, label: Label, *, by: str = "") -> None:
        """Add ``label`` behind the others; raise ``NameTaken`` when the name is there."""
        with self._history.edit("label", by=by, undoable=False) as draft:
            self.put(draft, label)

    def put(self, draft: Draft, label: Label) -> str:
        """Add ``label`` in ``draft``, for callers that make an edit of several rows; return its uid."""
        if self._uid("label", "name", label.name) or draft.find("label", name=label.name):
            raise NameTaken(name=label.name)
        uid = new_uid()
        position = self._rows("SELECT count(*) FROM label")[0][0] + sum(change.table == "label" for change in draft.changes)
        row: Row = {"name": label.name, "arabic": label.arabic, "english": label.english, "colour": label.colour, "key": label.key}
        draft.insert("label", uid, {**row, "guideline": label.guideline, "position": position, "active": int(label.active)})
        return uid
