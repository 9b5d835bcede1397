"""Settling ballots by a rule: which rule, for what, and what it would do, before anything is written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.errors import WorldError
from core.model import ArticleId, Role
from core.project.merging import Settled
from core.review import Rule, Strategy
from gui.jobs import Job
from gui.noop import QT_TRANSLATE_NOOP
from gui.sentences import said
from gui.session import Session
from gui.widgets.choicebox import ChoiceBox
from gui.widgets.naming import named
from gui.widgets.numberbox import NumberBox
from gui.widgets.segments import Segments

RULES = {
    Strategy.UNANIMOUS: QT_TRANSLATE_NOOP("Settling", "What all say"),
    Strategy.MAJORITY: QT_TRANSLATE_NOOP("Settling", "What more than half say"),
    Strategy.THRESHOLD: QT_TRANSLATE_NOOP("Settling", "What at least so many say"),
    Strategy.TRUSTED: QT_TRANSLATE_NOOP("Settling", "What one annotator says"),
}


class SettlingDialog(QDialog):
    """Shows what a rule would do, and does it in one step that one undo takes back; a tie stays a dispute."""

    settled = Signal(str)

    def __init__(self, session: Session, article: ArticleId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._article = session, article
        self._plan: Settled | None = None
        self._job: Job[Settled] | None = None
        self._asked: tuple[Rule, int] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settle by a rule"))
        self.resize(520, 300)
        self.rule = ChoiceBox()
        for strategy, title in RULES.items():
            self.rule.addItem(QCoreApplication.translate("Settling", title), strategy.value)
        people = [one.name for one in session.project.annotators.all() if one.role is not Role.MACHINE]
        self.number = NumberBox(1, max(2, len(people)), self.tr("At least"))
        self.number.setValue(2)
        self.trusted = ChoiceBox()
        self.trusted.addItems(people)
        self.scope = Segments([self.tr("This article"), self.tr("The whole project")])
        self.says = QLabel()
        self.says.setWordWrap(True)
        self.apply = named(QPushButton(self.tr("Settle")), "primary")
        self.apply.setDefault(True)
        self._lay_out()
        for change in (self.rule.currentIndexChanged, self.number.valueChanged, self.trusted.currentIndexChanged, self.scope.chosen):
            change.connect(lambda _: self._change())
        self.apply.clicked.connect(self._settle)
        self.finished.connect(lambda _: self._stop())
        self._look()

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setVerticalSpacing(12)
        self._form.addRow(self.tr("Gold becomes"), self.rule)
        self._form.addRow(self.tr("At least"), self.number)
        self._form.addRow(self.tr("Who"), self.trusted)
        self._form.addRow(self.tr("Where"), self.scope)
        close = QPushButton(self.tr("Cancel"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addLayout(self._form)
        column.addWidget(self.says)
        column.addStretch(1)
        column.addLayout(foot)

    def _chosen(self) -> Rule:
        return Rule(Strategy(self.rule.currentData()), n=self.number.value(), annotator=self.trusted.currentText())

    def _change(self) -> None:
        # A number says that it changed when Enter is pressed in its field, and Enter is to settle.
        if self._asked != (self._chosen(), self.scope.choice()):
            self._look()

    def _look(self) -> None:
        """Ask, beside the work, what the rule would do."""
        rule = self._chosen()
        self._asked = rule, self.scope.choice()
        self._form.setRowVisible(self.number, rule.strategy is Strategy.THRESHOLD)
        self._form.setRowVisible(self.trusted, rule.strategy is Strategy.TRUSTED)
        self._stop()
        self._plan = None
        self.apply.setEnabled(False)
        self.says.setText(self.tr("Looking what it would do…"))
        article = self._article if self.scope.choice() == 0 else None
        job: Job[Settled] = Job(
            self._session.project, lambda reader, tell: reader.review.preview(article, rule, progress=lambda one: tell(one.done)), self
        )
        job.progressed.connect(lambda done: self.says.setText(self.tr("Looking what it would do: %n article(s) so far", "", done)))
        job.done.connect(lambda plan: self._show(plan) if self._job is job else None)
        job.refused.connect(self._refuse)
        self._job = job
        job.start()

    def _show(self, plan: Settled) -> None:
        self._plan = plan
        settles = self.tr("It settles %n ballot(s)", "", plan.settled)
        stays = self.tr("and leaves %n for you.", "", plan.unsettled)
        gold = self.tr("%n mark(s) become gold.", "", plan.spans)
        self.says.setText(f"{settles} {stays} {gold}")
        self.apply.setEnabled(plan.settled > 0)

    def _refuse(self, error: WorldError) -> None:
        self.says.setText(said(error))

    def _settle(self) -> None:
        plan, session = self._plan, self._session
        if plan is None:
            return
        article = self._article if self.scope.choice() == 0 else None
        done: list[Settled] = []
        if session.attempt(lambda: done.append(session.project.review.settle(article, plan.rule, by=session.me, plan=plan))):
            self.accept()
            self.settled.emit(self.tr("%n ballot(s) settled by the rule. One undo takes it back.", "", done[0].settled))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()
            self._job.deleteLater()
            self._job = None
