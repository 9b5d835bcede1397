"""People and work: who there is and what they do, who gets which articles, and whether they see each other's marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.errors import WorldError
from core.model import ArticleId, Role
from core.project.assignments import Work
from gui.dialogs.controls import Knob
from gui.dialogs.dealbox import DealBox
from gui.dialogs.handtable import HandModel, HandTable
from gui.dialogs.personrow import PersonRow
from gui.guard import guard
from gui.leading import Leading
from gui.sentences import said
from gui.session import Session
from gui.theme import Theme
from gui.widgets.fitting import fit, room_trailing
from gui.widgets.naming import named
from gui.widgets.segments import Segments

if TYPE_CHECKING:
    from gui.window import Window


def show_people(window: Window) -> None:
    """Open the people of the window's project."""
    dialog = PeopleDialog(window.session, window.leading, window.looks.theme, parent=window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def switch(name: str) -> None:
        dialog.accept()
        window.settings.keep_state(f"me/{window.session.project.uid}", name.encode())
        window.files.show_project(window.session.project.path)

    dialog.switch_asked.connect(switch)
    dialog.open()


class PeopleDialog(QDialog):
    """Shows what the project holds and asks ``leading`` for changes, each of which counts at once and can be undone."""

    switch_asked = Signal(str)

    def __init__(self, session: Session, leading: Leading, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._leading, self._theme = session, leading, theme
        self.rows: dict[str, PersonRow] = {}
        self.setWindowTitle(self.tr("People and work"))
        self.setMinimumSize(QSize(680, 480))
        fit(self, 820, 640)
        self.pages = Segments([self.tr("People"), self.tr("Share out"), self.tr("By hand")])
        self.blind = Knob(theme)
        self.new_name = QLineEdit()
        self.add = QPushButton(self.tr("Add"))
        self.deal = DealBox(theme)
        self.hand = HandModel(session.project, self.tr("Article"), self)
        self._people = QVBoxLayout()
        self._said = named(QLabel(), "quiet")
        self._said.setWordWrap(True)
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.new_name.returnPressed.connect(self._add)
        self.blind.clicked.connect(lambda on: self._act(leading.turn_blind(on=on)))
        self.deal.deal_asked.connect(self._deal)
        self.deal.withdraw_asked.connect(self._withdraw)
        self.hand.hand_asked.connect(lambda article, name, on: self._act(leading.hand(ArticleId(article), name, on=on)))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        session.edited.connect(self._refresh_soon)
        session.refused.connect(self._refuse)
        self.refresh()

    @property
    def sentence(self) -> str:
        """What is said below: what was done, or why not."""
        return self._said.text()

    # -- what is shown

    def refresh(self) -> None:
        """Show everything as it is in the project now."""
        project, me = self._session.project, self._session.me
        work = list(project.assignments.work())
        if me not in {one.name for one in work}:
            work.append(Work(me, Role.ANNOTATOR))
        for row in self.rows.values():
            self._people.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {one.name: self._row(one) for one in work}
        self.blind.setChecked(project.blind.on())
        self.deal.show_work(work, articles=project.articles.count(), withdraws=project.assignments.any())
        self.hand.show_names([one.name for one in work if one.role is not Role.MACHINE])

    def _row(self, work: Work) -> PersonRow:
        row = PersonRow(work, is_me=work.name == self._session.me)
        row.rename_asked.connect(lambda name, to: self._act(self._leading.rename(name, to)))
        row.role_asked.connect(lambda name, role: self._act(self._leading.give_role(name, Role(role))))
        row.switch_asked.connect(self.switch_asked)
        self._people.addWidget(row)
        return row

    def _refresh_soon(self, _: object = None) -> None:
        # Not at once: the row that asked is still at work.
        self._soon.start()

    def _refuse(self, error: WorldError) -> None:
        self._tell(said(error), refused=True)

    def _tell(self, sentence: str = "", *, refused: bool = False) -> None:
        self._said.setText(sentence)
        self._said.setObjectName("refused" if refused else "quiet")
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)

    # -- what is asked

    def _act(self, done: bool) -> None:
        """Forget what was said before when something was done; show what is so where it was refused."""
        if done:
            self._tell()
        self._refresh_soon()

    def _add(self) -> None:
        name = self.new_name.text().strip()
        if name and self._leading.add_person(name):
            self._tell()
            self.new_name.clear()

    def _deal(self, names: list[str], each: int, shares: dict[str, float] | None, part: tuple[int, int] | None) -> None:
        dealt = self._leading.deal(names, each=each, shares=shares, only=part)
        if dealt is not None:
            sentence = self.tr("%n article(s) assigned", "", dealt.articles)
            given = self.tr(", ").join(f"\u2068{name}\u2069 {number}" for name, number in dealt.given.items() if number)
            self._tell(f"{sentence}: {given}." if given else f"{sentence}.")

    def _withdraw(self) -> None:
        taken = self._leading.withdraw_unbegun()
        if taken is not None:
            self._tell(self.tr("%n assignment(s) taken back.", "", taken))

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in a field is the end of that field, never the end of the dialog.
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    # -- where it stands

    def _lay_out(self) -> None:
        stack = QStackedWidget()
        for page in (self._people_page(), self.deal, HandTable(self.hand, self.tr("Who has which article"), self._theme)):
            stack.addWidget(page)
        self.pages.chosen.connect(stack.setCurrentIndex)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.pages)
        column.addWidget(stack, 1)
        column.addLayout(foot)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)

    def _people_page(self) -> QWidget:
        card = named(QFrame(), "group")
        self._people.setContentsMargins(0, 8, 0, 8)
        self._people.setSpacing(0)
        card.setLayout(self._people)
        self.new_name.setPlaceholderText(self.tr("Name of somebody new"))
        self.new_name.setAccessibleName(self.tr("Name of somebody new"))
        new = QHBoxLayout()
        new.setContentsMargins(16, 0, 16, 0)
        new.addWidget(self.new_name, 1)
        new.addWidget(self.add)
        self.blind.setAccessibleName(self.tr("Blind work"))
        hint = named(QLabel(self.tr("While an article is not finished, whoever marks it does not see what others marked there.")), "quiet")
        hint.setWordWrap(True)
        words = QVBoxLayout()
        words.addWidget(QLabel(self.tr("Blind work")))
        words.addWidget(hint)
        rule = named(QFrame(), "group")
        line = QHBoxLayout(rule)
        line.setContentsMargins(16, 12, 16, 12)
        line.addLayout(words, 1)
        line.addWidget(self.blind)
        inside = named(QWidget(), "settings")
        column = QVBoxLayout(inside)
        column.setContentsMargins(room_trailing(self, 8))
        column.setSpacing(12)
        column.addWidget(card)
        column.addLayout(new)
        column.addSpacing(12)
        column.addWidget(rule)
        column.addStretch(1)
        area = named(QScrollArea(), "settingsarea")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        return area
