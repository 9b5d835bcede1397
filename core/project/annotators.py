"""The shelf of annotators."""

from __future__ import annotations

from core.errors import NameTaken
from core.model import Annotator, Role, new_uid
from core.project.shelf import Shelf


class Annotators(Shelf):
    """Who marks in this project."""

    def all(self) -> tuple[Annotator, ...]:
        """Return the annotators by name."""
        rows = self._rows("SELECT name, role FROM annotator ORDER BY name")
        return self._values(lambda name, role: Annotator(name, Role(role)), rows)

    def add(self, annotator: Annotator, *, by: str = "") -> None:
        """Add ``annotator``; raise ``NameTaken`` when the name is somebody's."""
        with self._history.edit("join", by=by, undoable=False) as draft:
            if self._uid("annotator", "name", annotator.name) is not None:
                raise NameTaken(name=annotator.name)
            draft.insert("annotator", new_uid(), {"name": annotator.name, "role": annotator.role.value})
