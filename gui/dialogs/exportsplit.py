"""How an export is shared out: the shares of the parts, and the number that draws."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from core.project.splitting import Split
from gui.theme import Theme
from gui.widgets.naming import named
from gui.widgets.numberbox import NumberBox
from gui.widgets.tick import TickBox

_USUAL = (80, 10)
_HIGHEST_SEED = 9999


class ExportSplit(QWidget):
    """Off at first; what training and development do not take is for the test."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = TickBox(self.tr("Share the articles out for training and test"), theme)
        self.train = NumberBox(1, 99, self.tr("For training, percent"))
        self.dev = NumberBox(0, 98, self.tr("For development, percent"))
        self.test = QLabel()
        self.seed = NumberBox(0, _HIGHEST_SEED, self.tr("Number that draws"))
        self._parts = QWidget()
        grid = QGridLayout(self._parts)
        grid.setContentsMargins(36, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(3, 1)
        titles = (self.tr("Train"), self.tr("Dev"), self.tr("Test"))
        for place, (title, part) in enumerate(zip(titles, (self.train, self.dev, self.test), strict=True)):
            grid.addWidget(named(QLabel(title), "quiet"), 0, place)
            grid.addWidget(part, 1, place)
        grid.addWidget(named(QLabel(self.tr("Another number shares them out otherwise")), "quiet"), 2, 0, 1, 4)
        grid.addWidget(self.seed, 3, 0)
        hint = named(QLabel(self.tr("Whole articles, each label in its share; articles that are almost alike stay together.")), "quiet")
        hint.setWordWrap(True)
        grid.addWidget(hint, 4, 0, 1, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.wanted)
        column.addWidget(self._parts)
        for box in (self.train, self.dev):
            box.setSuffix(" %")
            box.valueChanged.connect(lambda _: self._share())
        self.seed.valueChanged.connect(lambda _: self.changed.emit())
        self.wanted.toggled.connect(self._turn)
        self.show_shares(_USUAL, seed=0, on=False)

    def split(self) -> Split | None:
        """Return the split that is wanted; two parts where nothing is for development."""
        if not self.wanted.isChecked():
            return None
        train, dev = self.train.value(), self.dev.value()
        shares = (train, dev, 100 - train - dev) if dev else (train, 100 - train)
        return Split(tuple(share / 100 for share in shares), self.seed.value())

    def shares(self) -> tuple[int, int]:
        """Return the percents of training and development."""
        return self.train.value(), self.dev.value()

    def show_shares(self, shares: Sequence[int], *, seed: int, on: bool) -> None:
        train, dev = shares if len(shares) == len(_USUAL) else _USUAL
        self.dev.setValue(0)  # it would hold up a larger share of training
        self.train.setValue(train)
        self.dev.setValue(dev)
        self.seed.setValue(seed)
        self.wanted.setChecked(on)
        self._share()
        self._parts.setVisible(on)

    def _share(self) -> None:
        self.dev.setMaximum(99 - self.train.value())
        self.test.setText(f"\u2066{100 - self.train.value() - self.dev.value()} %\u2069")
        self.changed.emit()

    def _turn(self, on: bool) -> None:
        self._parts.setVisible(on)
        self.changed.emit()
