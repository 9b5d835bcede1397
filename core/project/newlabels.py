"""Labels that come with an import: known ones are found, new ones get the next colour and key that are free."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from core.errors import RuleRefused, UnknownLabel
from core.model import Label, Span
from core.model.label import SCALE
from core.project.edit import Draft
from core.project.project import Project
from core.project.shelf import Shelf

_DIGITS = "1234567890"
_label = attrgetter("label")


class LabelsToBring(Shelf):
    """The project's labels by name, and those that an import may add."""

    def __init__(self, project: Project, *, may_add: bool) -> None:
        super().__init__(project._db, project.history, project.path)
        self._project = project
        self._may_add = may_add
        self._uids: dict[str, str] = {}
        self._added: list[Label] = []

    def refuse_strange(self, spans: Iterable[Span]) -> None:
        """Raise ``UnknownLabel`` for a label that the project neither has nor takes."""
        for name in dict.fromkeys(map(_label, spans)):
            if self._known(name) is None:
                if not self._may_add:
                    raise UnknownLabel(label=name)
                self._new(name)

    def uid(self, draft: Draft, name: str) -> str:
        """Return the uid of the label, which is added in ``draft`` where it is new."""
        known = self._known(name)
        if known is None:
            label = self._new(name)
            self._added.append(label)
            known = self._uids[name] = self._project.labels.put(draft, label)
        return known

    def _known(self, name: str) -> str | None:
        uid = self._uids.get(name) or self._uid("label", "name", name)
        if uid is not None:
            self._uids[name] = uid
        return uid

    def _new(self, name: str) -> Label:
        """Return a label with the next colour of the scale and the next digit that is free."""
        there = {label.name: label for label in (*self._project.labels.all(), *self._added)}
        keys = {label.key for label in there.values()}
        try:
            return Label(name, "", "", SCALE[len(there) % len(SCALE)], next((key for key in _DIGITS if key not in keys), ""))
        except ValueError as error:
            raise RuleRefused(why=f"{error}.") from error
