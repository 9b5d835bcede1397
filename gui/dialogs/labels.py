"""The labels of the project: their order, what each is, and what becomes of spans when one goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.errors import WorldError
from core.model import Label
from gui import alerts
from gui.dialogs.labelform import LabelForm
from gui.dialogs.labellist import LabelList
from gui.dialogs.labelsets import SetsButton
from gui.dialogs.merging import MergeDialog
from gui.guard import guard
from gui.leading import Leading
from gui.sentences import isolated, said
from gui.session import Session
from gui.theme import Theme
from gui.widgets.fitting import fit
from gui.widgets.naming import named

if TYPE_CHECKING:
    from gui.window import Window


def show_labels(window: Window) -> None:
    """Open the labels of the window's project."""
    dialog = LabelsDialog(window.session, window.leading, window.looks.theme, window.language, parent=window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


class LabelsDialog(QDialog):
    """Shows what the project holds and asks ``leading`` for changes, each of which counts at once and can be undone."""

    def __init__(self, session: Session, leading: Leading, theme: Theme, language: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._leading, self._language = session, leading, language
        self._current = ""
        self.list = LabelList(theme, language)
        self.form = LabelForm(theme, language)
        self.sets = SetsButton(leading)
        self._said = named(QLabel(), "quiet")
        self._said.setWordWrap(True)
        self.buttons: dict[str, QPushButton] = {}
        self.setWindowTitle(self.tr("Labels"))
        self.setMinimumSize(QSize(760, 560))
        fit(self, 980, 780)
        self._lay_out()
        self.list.label_chosen.connect(self._choose)
        self.list.order_asked.connect(leading.reorder_labels)
        self.form.asked.connect(self._change)
        self.sets.loaded.connect(self._tell)
        session.edited.connect(self._refresh)
        session.refused.connect(self._refuse)
        self._refresh()

    @property
    def sentence(self) -> str:
        """What is said below the labels: what was done, or why not."""
        return self._said.text()

    # -- what is shown

    def _refresh(self, _: object = None) -> None:
        """Show the labels as they are in the project now."""
        labels = self._labels()
        names = [label.name for label in labels]
        if self._current not in names:
            # It may have another name, or be gone: its neighbour stands at its place.
            self._current = names[min(max(0, self.list.currentRow()), len(names) - 1)]
        self.list.show_labels(labels, self._session.project.labels.uses(), self._current)
        self._show_current(labels)

    def _show_current(self, labels: Sequence[Label]) -> None:
        label = next(label for label in labels if label.name == self._current)
        self.form.show_label(label, [other for other in labels if other is not label])
        self.buttons["up"].setEnabled(label is not labels[0])
        self.buttons["down"].setEnabled(label is not labels[-1])
        for name in ("remove", "merge"):
            self.buttons[name].setEnabled(len(labels) > 1)

    def _choose(self, name: str) -> None:
        if name and name != self._current:
            self.form.keep()
            self._current = name
            self._tell()
            self._show_current(self._labels())

    def _labels(self) -> tuple[Label, ...]:
        return self._session.project.labels.all()

    def _tell(self, sentence: str = "", *, refused: bool = False) -> None:
        self._said.setText(sentence)
        self._said.setObjectName("refused" if refused else "quiet")
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)

    def _refuse(self, error: WorldError) -> None:
        self._tell(said(error, {label.name: label.shown(self._language) for label in self._labels()}), refused=True)

    # -- what is asked

    def _change(self, field: str, value: object) -> None:
        self._tell()
        name = self._current
        if field == "name":
            self._current = str(value)
        if not self._leading.change_label(name, **{field: value if isinstance(value, bool) else str(value)}):
            self._current = name
            self._refresh()

    def _add(self) -> None:
        self.form.keep()
        self._tell()
        added = self._leading.add_label()
        if added is not None:
            self.list.choose(added.name)
            self.form.begin()

    def _remove(self) -> None:
        """Take the label away; ask what becomes of its spans when it has any."""
        self.form.keep()
        self._tell()
        name, used = self._current, self._session.project.labels.uses().get(self._current, 0)
        if not used:
            self._leading.remove_label(name)
            return
        template = self.tr("%n mark(s) have the label {label}, in all layers. What becomes of them?", "", used)
        answers = {
            "with": self.tr("Remove them with the label"),
            "merge": self.tr("Give them another label…"),
            "keep": self.tr("Keep the label"),
        }

        def go_on(key: str) -> None:
            if key == "with":
                self._leading.remove_label(name)
            elif key == "merge":
                self._merge()

        question = template.format(label=isolated(self._shown(name)))
        alerts.choose(self, self.tr("Remove the label"), question, answers, then=go_on)

    def _merge(self) -> None:
        self.form.keep()
        self._tell()
        dialog = MergeDialog(self._labels(), self._current, self._session.project.labels.merging, self._language, parent=self)
        dialog.merge_asked.connect(self._merge_into)
        dialog.open()

    def _merge_into(self, name: str, into: str) -> None:
        self._current = into
        merged = self._leading.merge_label(name, into)
        if merged is not None:
            moved = self.tr("%n mark(s) moved", "", merged.moved)
            folded = self.tr("%n became one with a mark that was there", "", merged.folded)
            comma = self.tr(", ")
            self._tell(f"{moved}{comma}{folded}." if merged.folded else f"{moved}.")

    def _shown(self, name: str) -> str:
        return next((label.shown(self._language) for label in self._labels() if label.name == name), name)

    @guard(None)
    def done(self, result: int) -> None:
        self.form.keep()
        super().done(result)

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in a field is the end of that field, never the end of the dialog.
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    # -- where it stands

    def _lay_out(self) -> None:
        deeds = {
            "add": (self.tr("Add"), self._add),
            "remove": (self.tr("Remove…"), self._remove),
            "merge": (self.tr("Merge…"), self._merge),
            "up": ("↑", lambda: self.list.move_by(-1)),
            "down": ("↓", lambda: self.list.move_by(1)),
        }
        for key, (text, deed) in deeds.items():
            self.buttons[key] = QPushButton(text)
            self.buttons[key].clicked.connect(deed)
        for key, name in (("up", self.tr("Up")), ("down", self.tr("Down"))):
            self.buttons[key].setAccessibleName(name)
            self.buttons[key].setToolTip(f"{name}   \u2066Alt+{'↑' if key == 'up' else '↓'}\u2069")
        panes = QHBoxLayout()
        panes.setSpacing(16)
        panes.addLayout(self._side())
        panes.addWidget(self.form, 1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(panes, 1)
        column.addLayout(foot)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)

    def _side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.list, 1)
        for keys in (("add", "up", "down"), ("remove", "merge")):
            line = QHBoxLayout()
            for key in keys:
                line.addWidget(self.buttons[key])
            line.addStretch(1)
            side.addLayout(line)
        side.addWidget(self.sets)
        self.list.setFixedWidth(270)
        return side
