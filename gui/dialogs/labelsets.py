"""Loading and saving sets of labels: those that are shipped, and files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from core.model import Label
from core.project.labels import Loaded
from core.project.labelsets import labels_in, shipped
from gui import alerts
from gui.leading import Leading
from gui.noop import QT_TRANSLATE_NOOP
from gui.sentences import isolated
from gui.widgets.naming import named

SETS = {
    "news": QT_TRANSLATE_NOOP("LabelSets", "News: people, countries, events"),
    "wojood": QT_TRANSLATE_NOOP("LabelSets", "Wojood: 21 kinds of names"),
    "conll": QT_TRANSLATE_NOOP("LabelSets", "CoNLL: people, places, organisations, others"),
}
"""What the sets that are shipped are called."""


class SetsButton(QToolButton):
    """Opens to a set to load, or to save the labels as one; emits what loading did."""

    loaded = Signal(str)

    def __init__(self, leading: Leading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leading = leading
        named(self, "plain")
        self.setText(self.tr("Sets of labels") + "  ▾")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        for name, text in SETS.items():
            action = menu.addAction(QCoreApplication.translate("LabelSets", text))
            action.triggered.connect(lambda _=False, name=name: self.load(partial(shipped, name)))
        menu.addSeparator()
        menu.addAction(self.tr("Load from a file…")).triggered.connect(self._load_file)
        menu.addAction(self.tr("Save to a file…")).triggered.connect(self._save_file)
        self.setMenu(menu)

    def load(self, read: Callable[[], Sequence[Label]]) -> None:
        """Take in the set that ``read`` returns; ask whether beside the labels that are there or in their place."""
        answers = {"add": self.tr("Add what is missing"), "replace": self.tr("Put it in their place"), "": self.tr("Cancel")}
        question = self.tr(
            "Add the labels of the set to those that are here, or put it in their place?\n\n"
            "In their place: labels that the set does not name go when nothing is marked with them, and retire otherwise."
        )

        def loading(key: str) -> None:
            loaded = self._leading.load_labels(read, replacing=key == "replace") if key else None
            if loaded is not None:
                self.loaded.emit(self._told(loaded))

        alerts.choose(self.window(), self.tr("Load a set of labels"), question, answers, then=loading)

    def save(self, path: Path) -> None:
        """Write the labels to ``path`` and say so."""
        if self._leading.save_labels(path):
            self.loaded.emit(self.tr("Saved to {path}.").format(path=isolated(path)))

    def _load_file(self) -> None:
        path = alerts.ask_open(self.window(), self.tr("Load a set of labels"), self._kinds())
        if path is not None:
            self.load(partial(labels_in, path))

    def _save_file(self) -> None:
        path = alerts.ask_save(self.window(), self.tr("Save the labels"), self._kinds(), ".json")
        if path is not None:
            self.save(path)

    def _kinds(self) -> str:
        return self.tr("Sets of labels") + " (*.json)"

    def _told(self, loaded: Loaded) -> str:
        parts = (
            self.tr("%n label(s) added", "", len(loaded.added)) if loaded.added else "",
            self.tr("%n changed", "", len(loaded.changed)) if loaded.changed else "",
            self.tr("%n removed", "", len(loaded.removed)) if loaded.removed else "",
            self.tr("%n retired, since marks have them", "", len(loaded.retired)) if loaded.retired else "",
        )
        said = self.tr(", ").join(part for part in parts if part)
        return f"{said}." if said else self.tr("Nothing was new.")
