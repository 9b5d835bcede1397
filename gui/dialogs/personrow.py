"""Somebody who works in the project, as a row: name, role, how much they have, and taking their place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from core.model import Role
from core.project.assignments import Work
from gui.sentences import role_name
from gui.widgets.choicebox import ChoiceBox
from gui.widgets.naming import named


class PersonRow(QWidget):
    """Emits the name and the role that are asked for, and that somebody wants to work as this person."""

    rename_asked = Signal(str, str)
    role_asked = Signal(str, str)
    switch_asked = Signal(str)

    def __init__(self, work: Work, *, is_me: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.name = QLineEdit(work.name)
        self.name.setAccessibleName(self.tr("Name"))
        self.role = ChoiceBox()
        self.role.setAccessibleName(self.tr("Role of {name}").format(name=work.name))
        for role in Role:
            if role is not Role.MACHINE or work.role is Role.MACHINE:
                self.role.addItem(role_name(role), role.value)
        self.role.setCurrentIndex(self.role.findData(work.role.value))
        self.amount = named(QLabel(self._amount()), "quiet")
        self.amount.setMinimumWidth(190)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(12)
        row.addWidget(self.name, 2)
        row.addWidget(self.role, 1)
        row.addWidget(self.amount, 1)
        self.switch = QPushButton(self.tr("Work as"))
        self.switch.setAccessibleName(self.tr("Work as {name}").format(name=work.name))
        self.switch.setAutoDefault(False)
        self.switch.clicked.connect(lambda: self.switch_asked.emit(work.name))
        you = named(QLabel(self.tr("You")), "you")
        you.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (self.switch, you):
            part.setMinimumWidth(104)
            row.addWidget(part)
        # Behind the row: what has no parent would be shown as a window of its own.
        self.switch.setVisible(not is_me)
        you.setVisible(is_me)
        self.name.editingFinished.connect(self._ask_name)
        self.role.activated.connect(lambda _: self._ask_role())

    def _amount(self) -> str:
        if not self.work.assigned:
            return self.tr("no articles")
        articles = self.tr("%n article(s)", "", self.work.assigned)
        return self.tr("{articles}, {done} done").format(articles=articles, done=self.work.done)

    def _ask_name(self) -> None:
        wanted = self.name.text().strip()
        if wanted != self.work.name:
            self.rename_asked.emit(self.work.name, wanted)

    def _ask_role(self) -> None:
        if self.role.currentData() != self.work.role.value:
            self.role_asked.emit(self.work.name, self.role.currentData())
