"""Which label takes the spans of another, and how many that are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.model import Label
from core.project.labels import Merged
from gui.sentences import isolated
from gui.widgets.choicebox import ChoiceBox
from gui.widgets.naming import named


class MergeDialog(QDialog):
    """Emits the label that goes and the one that takes its spans; ``count`` says what would happen."""

    merge_asked = Signal(str, str)

    def __init__(
        self, labels: Sequence[Label], name: str, count: Callable[[str, str], Merged], language: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._count = name, count
        self.setWindowTitle(self.tr("Merge labels"))
        self.setMinimumSize(QSize(480, 220))
        shown = next(label.shown(language) for label in labels if label.name == name)
        self._into = ChoiceBox()
        self._into.setAccessibleName(self.tr("Into"))
        for label in labels:
            if label.name != name:
                self._into.addItem(label.shown(language), label.name)
        self._said = QLabel()
        self._said.setWordWrap(True)
        after = named(QLabel(self.tr("The label goes; its key and colour are free again. One undo takes all of it back.")), "quiet")
        after.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(QLabel(self.tr("{label} becomes").format(label=isolated(shown))))
        line.addWidget(self._into, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.merge = named(QPushButton(self.tr("Merge")), "primary")
        buttons.addButton(self.merge, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(line)
        column.addWidget(self._said)
        column.addWidget(after)
        column.addWidget(buttons)
        self._into.currentIndexChanged.connect(self._tell)
        buttons.accepted.connect(self._ask)
        buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        self._tell()

    @property
    def sentence(self) -> str:
        """What is said of the spans."""
        return self._said.text()

    def choose(self, name: str) -> None:
        """Let the label ``name`` take the spans."""
        self._into.setCurrentIndex(self._into.findData(name))

    def _tell(self) -> None:
        merged = self._count(self._name, self._into.currentData())
        moved = self.tr("%n mark(s) get the other label.", "", merged.moved)
        folded = self.tr("%n mark(s) stand on a stretch that has it already: the two become one, with both notes.", "", merged.folded)
        self._said.setText(f"{moved}\n{folded}" if merged.folded else moved)

    def _ask(self) -> None:
        self.accept()
        self.merge_asked.emit(self._name, self._into.currentData())
