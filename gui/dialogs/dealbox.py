"""Sharing articles out: to whom, how many to an article, evenly or by share, all or a part of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.model import Role
from core.project.assignments import Work
from gui.theme import Theme
from gui.widgets.naming import named
from gui.widgets.numberbox import NumberBox
from gui.widgets.segments import Segments
from gui.widgets.tick import TickBox

_USUAL_SHARE, _MOST = 50, 1_000_000


class DealBox(QWidget):
    """Emits names, how many an article, shares (or None) and the part (or None) that are asked for."""

    deal_asked = Signal(object, int, object, object)
    withdraw_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.chosen: dict[str, TickBox] = {}
        self.shares: dict[str, NumberBox] = {}
        self._people = QGridLayout()
        self.each = NumberBox(1, 99, self.tr("Annotators an article"))
        self.ways = Segments([self.tr("Evenly"), self.tr("By share")])
        self.parts = Segments([self.tr("All articles"), self.tr("A part")])
        self.first = NumberBox(1, _MOST, self.tr("From article"))
        self.last = NumberBox(1, _MOST, self.tr("To article"))
        self.deal = named(QPushButton(self.tr("Assign")), "primary")
        self.withdraw = QPushButton(self.tr("Take back what nobody has begun"))
        self._by_share = self._in_part = False
        self._lay_out()
        self.ways.chosen.connect(self._choose_way)
        self.parts.chosen.connect(self._choose_part)
        self.deal.clicked.connect(self._ask)
        self.withdraw.clicked.connect(self.withdraw_asked)
        self._choose_way(0)
        self._choose_part(0)

    def show_work(self, work: Sequence[Work], *, articles: int, withdraws: bool) -> None:
        """Show who can be chosen; those who were stay so, and annotators are at first."""
        kept = {name: (box.isChecked(), self.shares[name].value()) for name, box in self.chosen.items()}
        for part in (*self.chosen.values(), *self.shares.values()):
            self._people.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.chosen, self.shares = {}, {}
        for row, one in enumerate(one for one in work if one.role is not Role.MACHINE):
            on, share = kept.get(one.name, (one.role is Role.ANNOTATOR, _USUAL_SHARE))
            box, number = (
                TickBox(f"\u2068{one.name}\u2069", self._theme),
                NumberBox(0, 1000, self.tr("Share of {name}").format(name=one.name)),
            )
            box.setChecked(on)
            number.setValue(share)
            self.chosen[one.name], self.shares[one.name] = box, number
            self._people.addWidget(box, row, 0)
            self._people.addWidget(number, row, 1)
            number.setVisible(self._by_share)
        self.last.setValue(min(self.last.value() if self._in_part else articles, max(1, articles)))
        self.withdraw.setEnabled(withdraws)

    def _ask(self) -> None:
        names = [name for name, box in self.chosen.items() if box.isChecked()]
        shares = {name: float(self.shares[name].value()) for name in names} if self._by_share else None
        part = (self.first.value(), self.last.value()) if self._in_part else None
        self.deal_asked.emit(names, self.each.value(), shares, part)

    def _choose_way(self, way: int) -> None:
        self._by_share = way == 1
        for number in self.shares.values():
            number.setVisible(self._by_share)

    def _choose_part(self, part: int) -> None:
        self._in_part = part == 1
        self._range.setVisible(self._in_part)

    def _lay_out(self) -> None:
        card = named(QFrame(), "group")
        self._people.setColumnStretch(0, 1)
        people = QVBoxLayout(card)
        people.setContentsMargins(16, 8, 16, 8)
        people.addLayout(self._people)
        self._range = QWidget()
        line = QHBoxLayout(self._range)
        line.setContentsMargins(0, 0, 0, 0)
        for text, number in ((self.tr("from"), self.first), (self.tr("to"), self.last)):
            line.addWidget(QLabel(text))
            line.addWidget(number)
        line.addStretch(1)
        which = QHBoxLayout()
        which.addWidget(self.parts)
        which.addWidget(self._range, 1)
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Annotators an article"), self.each)
        form.addRow(self.tr("Who gets how much"), self.ways)
        form.addRow(self.tr("Which articles"), which)
        hint = named(QLabel(self.tr("Who has an article keeps it; only what is missing is assigned. One undo takes it back.")), "quiet")
        hint.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.deal)
        buttons.addWidget(self.withdraw)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card)
        column.addLayout(form)
        column.addWidget(hint)
        column.addLayout(buttons)
        column.addStretch(1)
