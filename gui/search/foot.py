"""The line below the hits: how many there are, how many are ticked, and what can be done with these."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from core.model import Label
from gui.sentences import isolated
from gui.widgets.naming import named

EACH = ""
"""Stands for each hit's own label: that which its name has elsewhere."""


class HitsFoot(QWidget):
    """Asks; whoever shows it knows which hits are ticked."""

    all_requested = Signal(bool)
    mark_requested = Signal(str)
    relabel_requested = Signal(str)
    untag_requested = Signal()
    stop_requested = Signal()

    def __init__(self, labels: Sequence[Label], language: str) -> None:
        super().__init__()
        self._ticked = named(QLabel(), "quiet")
        self.all = QPushButton(self.tr("All") + "   \u2066A\u2069")
        self.none = QPushButton(self.tr("None") + "   \u2066N\u2069")
        self.stop = QPushButton(self.tr("Stop"))
        self.mark = named(QPushButton(self.tr("Mark as")), "primary")
        self.relabel = QPushButton(self.tr("Change the label"))
        self.untag = QPushButton(self.tr("Remove the marks"))
        self.marks, self.relabels = QMenu(self), QMenu(self)
        self._each = self.marks.addAction(self.tr("As the name is marked elsewhere"))
        self._each.triggered.connect(lambda: self.mark_requested.emit(EACH))
        for label in labels:
            name = isolated(label.shown(language))
            words = f"{name}\t{label.key}" if label.key else name
            self.marks.addAction(words).triggered.connect(lambda _, name=label.name: self.mark_requested.emit(name))
            self.relabels.addAction(name).triggered.connect(lambda _, name=label.name: self.relabel_requested.emit(name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.all, self.none, self._ticked):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.stop, self.untag, self.relabel, self.mark):
            row.addWidget(widget)
        self.all.clicked.connect(lambda: self.all_requested.emit(True))
        self.none.clicked.connect(lambda: self.all_requested.emit(False))
        self.mark.clicked.connect(lambda: _open(self.marks, self.mark))
        self.relabel.clicked.connect(lambda: _open(self.relabels, self.relabel))
        self.untag.clicked.connect(self.untag_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.show_ticked(0, each=False)

    def show_ticked(self, number: int | None, *, each: bool) -> None:
        """Say how many hits are ticked, None while that is being counted; ``each``: they have labels of their own to get."""
        self.stop.hide()
        self._ticked.setText(self.tr("All ticked") if number is None else self.tr("%n ticked", "", number) if number else "")
        self._each.setVisible(each)
        for button in (self.mark, self.relabel, self.untag):
            button.setEnabled(number != 0)

    def show_gathering(self, number: int) -> None:
        """Say how many of the ticked hits were read; these can be many, and it can be stopped."""
        self._ticked.setText(self.tr("%n read so far", "", number))
        self.stop.show()
        for button in (self.mark, self.relabel, self.untag):
            button.setEnabled(False)


def _open(menu: QMenu, button: QPushButton) -> None:
    """Open ``menu`` above ``button``: it stands at the foot of the window."""
    height = menu.sizeHint().height()
    menu.popup(button.mapToGlobal(QPoint(0, -height - 4)))
