"""Looks through the whole project: every text against its fingerprint, every mark against its text."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QProgressBar, QPushButton, QVBoxLayout, QWidget

from core.errors import WorldError
from core.project import Project
from core.project.checking import Fault, check
from gui.jobs import Job
from gui.sentences import isolated, said
from gui.widgets.naming import named


class CheckDialog(QDialog):
    """Begins when it is made; closing it stops the look."""

    def __init__(self, project: Project, *, articles: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Check this project"))
        self.resize(620, 420)
        self.verdict = named(QLabel(self.tr("Looking at every article and every mark…")), "sheettitle")
        self.verdict.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setRange(0, max(1, articles))
        self._bar.setTextVisible(False)
        self.faults = QListWidget()
        self.faults.setAccessibleName(self.tr("What is wrong"))
        self.faults.setWordWrap(True)
        self.faults.hide()
        self._copy = QPushButton(self.tr("Copy"))
        self._copy.hide()
        self._close = QPushButton(self.tr("Stop"))
        foot = QHBoxLayout()
        foot.addWidget(self._copy)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.verdict)
        column.addWidget(self._bar)
        column.addWidget(self.faults, 1)
        column.addStretch(0)
        column.addLayout(foot)
        self.job: Job[tuple[Fault, ...]] = Job(project, lambda reader, tell: check(reader, progress=tell), self)
        self.job.progressed.connect(self._bar.setValue)
        self.job.done.connect(self._show)
        self.job.refused.connect(self._refuse)
        self._close.clicked.connect(self.reject)
        self._copy.clicked.connect(self._copy_all)
        self.finished.connect(lambda _: self.job.stop())
        self.job.start()

    def _show(self, faults: tuple[Fault, ...]) -> None:
        self._ended()
        if not faults:
            self.verdict.setText(self.tr("All is well: the file is sound, and every mark says what its text says."))
            return
        advice = self.tr("Go back to a copy of an earlier day: Backups… in the menu.")
        self.verdict.setText(self.tr("%n thing(s) are wrong.", "", len(faults)) + " " + advice)
        self.faults.addItems([f"{isolated(fault.place)}: {isolated(fault.what)}" for fault in faults])
        self.faults.show()
        self._copy.show()

    def _refuse(self, error: WorldError) -> None:
        self._ended()
        self.verdict.setText(said(error))

    def _ended(self) -> None:
        self._bar.hide()
        self._close.setText(self.tr("Close"))

    def _copy_all(self) -> None:
        lines = [self.faults.item(row).text() for row in range(self.faults.count())]
        QGuiApplication.clipboard().setText("\n".join(lines))
