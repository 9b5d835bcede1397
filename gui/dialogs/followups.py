"""What the lead and the reviewer come back to: answers of annotators to corrections, and places where the guideline was unclear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from core.model import ArticleId
from core.review import Correction
from gui.widgets.fitting import fit
from gui.widgets.naming import named
from gui.widgets.segments import Segments


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A place to come back to: ``words`` say what it is; ``correction`` is there where it can be answered."""

    article: ArticleId
    ballot: str
    words: str
    correction: Correction | None = None


class FollowUpsDialog(QDialog):
    """Asks for the place that is chosen, or answers it."""

    place_requested = Signal(object)
    answered = Signal(object, str)

    def __init__(self, answers: Sequence[FollowUp], unclear: Sequence[FollowUp], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = (tuple(answers), tuple(unclear))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Answers and open questions"))
        fit(self, 640, 480)
        self.kind = Segments(
            [self.tr("Answers") + f"   {len(answers)}", self.tr("Guideline unclear") + f"   {len(unclear)}"],
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Answers and open questions"))
        self.list.setWordWrap(True)
        self._nothing = named(QLabel(self.tr("Nothing waits here.")), "quiet")
        self.answer = QLineEdit()
        self.answer.setPlaceholderText(self.tr("Answer"))
        self.answer.setAccessibleName(self.tr("Answer"))
        self.go = show = named(QPushButton(self.tr("Show the place")), "primary")
        close = QPushButton(self.tr("Close"))
        foot = QHBoxLayout()
        foot.addWidget(self.answer, 3)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(show)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.kind)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        for button in (show, close):
            button.setAutoDefault(False)
        self.kind.chosen.connect(lambda _: self._fill())
        self.list.currentRowChanged.connect(lambda _: self._choose())
        self.list.itemActivated.connect(lambda _: self._show())
        self.answer.returnPressed.connect(self._send)
        show.clicked.connect(self._show)
        close.clicked.connect(self.reject)
        self._fill()

    def _fill(self) -> None:
        found = self._found[self.kind.choice()]
        self.list.clear()
        for one in found:
            item = QListWidgetItem(one.words)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            self.list.addItem(item)
        self._nothing.setVisible(not found)
        self.list.setCurrentRow(0 if found else -1)
        self._choose()

    def _chosen(self) -> FollowUp | None:
        row, found = self.list.currentRow(), self._found[self.kind.choice()]
        return found[row] if 0 <= row < len(found) else None

    def _choose(self) -> None:
        one = self._chosen()
        self.go.setEnabled(one is not None)
        self.answer.setVisible(one is not None and one.correction is not None)

    def _show(self) -> None:
        one = self._chosen()
        if one is not None:
            self.accept()
            self.place_requested.emit(one)

    def _send(self) -> None:
        one, text = self._chosen(), self.answer.text().strip()
        if one is not None and one.correction is not None and text:
            self.accept()
            self.answered.emit(one.correction, text)
