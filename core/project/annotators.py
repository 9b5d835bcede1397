"""The shelf of annotators."""

from __future__ import annotations

from core.errors import NameTaken
from core.model import Annotator, Role, new_uid
from core.project.shelf import Shelf


class Annotators(Shelf):
    """Who marks in this project."""

    def all(self) -> tuple[Annotator, ...]:
        """Return the annotators by name."""
        return tuple(Annotator(name, Role(role)) for name, role in self._rows("SELECT name, role FROM annotator ORDER BY name"))

    def add(self, annotator: Annotator, *, by: str = "") -> None:
        """Add ``annotator``; raise ``NameTaken`` when the name is somebody's."""
        if annotator.name in {known.name for known in self.all()}:
            raise NameTaken(name=annotator.name)
        with self._history.edit("join", by=by, undoable=False) as draft:
            draft.insert("annotator", new_uid(), {"name": annotator.name, "role": annotator.role.value})
