"""The verbs of a lead, as the dialogs ask for them: each one edit of the project, or a sentence why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from core.model import Annotator, ArticleId, Label, Role
from core.model.label import KEYS, SCALE
from core.project.assignments import Dealt
from core.project.labels import Loaded, Merged, changed
from core.project.labelsets import write_labels
from gui.session import Session

Answer = TypeVar("Answer")


class Leading(QObject):
    """Acts on the labels and the people of the session's project; what was refused goes out by the session."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._labels = session.project.labels

    # -- labels

    def add_label(self) -> Label | None:
        """Add a label with the next free name, colour and key, called new until it is named."""

        def adding() -> Label:
            held = self._labels.all()
            names, keys = {label.name for label in held}, {label.key for label in held if label.active}
            name = next(name for name in ("LABEL", *(f"LABEL-{number}" for number in range(2, len(held) + 3))) if name not in names)
            colours = [label.colour.upper() for label in held]
            colour = min(SCALE, key=colours.count)
            label = Label(name, "تصنيف جديد", "New label", colour, next((key for key in KEYS if key not in keys), ""))
            self._labels.add(label, by=self._session.me)
            return label

        return self._done(adding)

    def change_label(self, name: str, /, **fields: str | bool) -> bool:
        """Give the label ``name`` other ``fields``, its name among them."""

        def changing() -> bool:
            label = self._labels.named(name)
            if label is not None:
                self._labels.change(name, changed(label, **fields), by=self._session.me)
            return label is not None

        return bool(self._done(changing))

    def reorder_labels(self, names: Sequence[str]) -> bool:
        return self._session.attempt(lambda: self._labels.reorder(names, by=self._session.me))

    def remove_label(self, name: str) -> bool:
        """Take the label ``name`` away with all its spans."""
        return self._done(lambda: self._labels.remove(name, by=self._session.me, with_spans=True)) is not None

    def merge_label(self, name: str, into: str) -> Merged | None:
        """Give the spans of ``name`` the label ``into``."""
        return self._done(lambda: self._labels.merge(name, into, by=self._session.me))

    def load_labels(self, read: Callable[[], Sequence[Label]], *, replacing: bool) -> Loaded | None:
        """Take in the set of labels that ``read`` returns."""
        return self._done(lambda: self._labels.load(read(), replacing=replacing, by=self._session.me))

    def save_labels(self, path: Path) -> bool:
        """Write the labels of the project to the file at ``path``."""
        return self._session.attempt(lambda: write_labels(self._labels.all(), path))

    # -- people

    def add_person(self, name: str) -> bool:
        return self._session.attempt(lambda: self._session.project.annotators.add(Annotator(name), by=self._session.me))

    def rename(self, name: str, to: str) -> bool:
        return self._session.attempt(lambda: self._session.project.annotators.rename(name, to, by=self._session.me))

    def give_role(self, name: str, role: Role) -> bool:
        return self._session.attempt(lambda: self._session.project.annotators.give_role(name, role, by=self._session.me))

    def deal(
        self, names: Sequence[str], *, each: int, shares: Mapping[str, float] | None, only: tuple[int, int] | None = None
    ) -> Dealt | None:
        """Share articles out to ``names``, each to ``each`` of them; ``only`` those from one place to another in the project's order."""
        assignments = self._session.project.assignments
        return self._done(lambda: assignments.deal(names, each=each, shares=shares, only=only, by=self._session.me))

    def hand(self, article: ArticleId, name: str, *, on: bool) -> bool:
        """Give ``article`` to ``name``, or take it back."""
        assignments = self._session.project.assignments
        act = assignments.give if on else assignments.withdraw
        return self._done(lambda: act([article], [name], by=self._session.me)) is not None

    def withdraw_unbegun(self) -> int | None:
        """Take back what nobody has begun; return how many assignments that were."""
        return self._done(lambda: self._session.project.assignments.withdraw_unbegun(by=self._session.me))

    def turn_blind(self, *, on: bool) -> bool:
        return self._session.attempt(lambda: self._session.project.blind.turn(on=on, by=self._session.me))

    def _done(self, act: Callable[[], Answer]) -> Answer | None:
        """Return what ``act`` returns, or None when it was refused."""
        answers: list[Answer] = []
        # A hundred thousand articles are dealt in four seconds, and one step of the way back is one transaction.
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._session.attempt(lambda: answers.append(act()))
        finally:
            QGuiApplication.restoreOverrideCursor()
        return answers[0] if answers else None
