"""The shelf of annotators."""

from __future__ import annotations

from core.errors import NameTaken, UnknownLayer
from core.model import Annotator, Role, new_uid
from core.project.edit import Draft
from core.project.shelf import Shelf


class Annotators(Shelf):
    """Who marks in this project."""

    def all(self) -> tuple[Annotator, ...]:
        """Return the annotators by name."""
        rows = self._rows("SELECT name, role FROM annotator ORDER BY name")
        return self._values(lambda name, role: Annotator(name, Role(role)), rows)

    def role(self, name: str) -> Role:
        """Return what ``name`` does here; somebody whom the project does not know yet marks."""
        return next((one.role for one in self.all() if one.name == name), Role.ANNOTATOR)

    def add(self, annotator: Annotator, *, by: str = "") -> None:
        """Add ``annotator``; raise ``NameTaken`` when the name is somebody's."""
        with self._history.edit("join", by=by, undoable=False) as draft:
            if self._uid("annotator", "name", annotator.name) is not None:
                raise NameTaken(name=annotator.name)
            draft.insert("annotator", new_uid(), {"name": annotator.name, "role": annotator.role.value})

    def rename(self, name: str, to: str, *, by: str) -> None:
        """Call the annotator ``name`` something else; their layers, their articles and their way back stay theirs.

        Raises ``UnknownLayer`` for a stranger, ``NameInvalid``, or ``NameTaken`` when the new name is somebody's.
        """
        wanted = Annotator(to).name
        with self._history.edit("rename", by=by) as draft:
            uid = self._known(draft, name)
            if self._uid("annotator", "name", wanted) not in {None, uid}:
                raise NameTaken(name=wanted)
            draft.change("annotator", uid, {"name": wanted})

    def give_role(self, name: str, role: Role, *, by: str) -> None:
        """Make ``name`` an annotator, a reviewer or a lead; raise ``UnknownLayer`` for a stranger."""
        with self._history.edit("role", by=by) as draft:
            draft.change("annotator", self._known(draft, name), {"role": role.value})

    def _known(self, draft: Draft, name: str) -> str:
        uid = self._uid("annotator", "name", name) or draft.find("annotator", name=name)
        if uid is None:
            raise UnknownLayer(layer=name)
        return uid
