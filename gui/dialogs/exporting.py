"""The export before it is done: what is chosen, how the first record will stand, what will be left out; then it is done, or stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.errors import WorldError
from core.project import Project
from core.project.outlook import Delivered, Order, Outlook, deliver, first_record, foresee, size
from gui.dialogs.exportchoices import ExportChoices, Offer
from gui.dialogs.exportkept import Kept
from gui.dialogs.exportreport import ExportReport
from gui.dialogs.firstrecord import FirstRecord
from gui.guard import guard
from gui.jobs import Jobs
from gui.sentences import said
from gui.theme import Theme
from gui.widgets.fitting import fit
from gui.widgets.howfar import HowFar
from gui.widgets.naming import named

_PAUSE_MS = 250
"""So long after the last change it is looked anew: a name is typed letter by letter."""
_CHOICES_WIDTH = 420
_TOLD = 25
"""Every so many records it is told how far it is, and asked whether to go on."""


class ExportDialog(QDialog):
    """Asks the project in threads; emits ``exported`` with the first file when all is written, ``kept`` with what was chosen for it."""

    exported = Signal(object)
    kept = Signal(object)

    def __init__(self, project: Project, offer: Offer, theme: Theme, *, kept: Kept, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._jobs = Jobs(project, self)
        self._order: Order | None = None
        self._outlook: Outlook | None = None
        self._delivered: Delivered | None = None
        self._folder: Path | None = None
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumSize(QSize(860, 560))
        fit(self, 1040, 760)
        self.choices = ExportChoices(offer, theme)
        self.first = FirstRecord()
        self.report = ExportReport()
        self.far = HowFar()
        self.go = named(QPushButton(self.tr("Export")), "primary")
        self.folder = QPushButton(self.tr("Open the folder"))
        self.cancel = QPushButton()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self.choices.choose(kept)
        self.choices.changed.connect(self._change)
        self._pause.timeout.connect(self.look)
        self._jobs.progressed.connect(self.far.show_done)
        self._jobs.refused.connect(self._refuse)
        self._jobs.ended.connect(self._ended)
        self.go.clicked.connect(self._go)
        self.cancel.clicked.connect(self.reject)
        self.folder.clicked.connect(self._open_folder)
        self.look()

    @property
    def looking(self) -> bool:
        """Whether it is being looked what would be written."""
        return self._pause.isActive() or (not self.writing and self._jobs.running)

    @property
    def writing(self) -> bool:
        """Whether files are being written."""
        return self._delivered is not None

    def look(self) -> None:
        """Look at what is chosen: how the first record stands, what would be left out."""
        self._pause.stop()
        self._jobs.leave()
        self._order, self._outlook = self.choices.order(), None
        self._show_deeds()
        order = self._order
        if order is None:
            self.report.refuse(self.tr("Say where to write."))
            return
        self.report.wait()
        self.far.begin(size(self._project, order.request.wanted) * (1 if order.request.split is None else 2))
        self._jobs.start(lambda reader, tell: (order, first_record(reader, order.request)), self._show_first)
        self._jobs.start(lambda reader, tell: foresee(reader, order, progress=_counting(tell)), self._show_outlook)

    # -- what threads found

    def _ended(self) -> None:
        if self._delivered is not None and not self._jobs.running:  # neither done nor refused
            self.report.show_stopped(self._delivered)
            self._delivered = self._order = self._outlook = None
        self._show_deeds()

    def _show_first(self, found: tuple[Order, str]) -> None:
        order, words = found
        if order is self._order:
            self.first.show_record(words, programs=bool(order.request.form.holds))

    def _show_outlook(self, outlook: Outlook) -> None:
        if outlook.order is self._order:
            self._outlook = outlook
            self.report.show_outlook(outlook)
            self._show_deeds()

    def _show_written(self, delivered: Delivered) -> None:
        order = self._order
        self._delivered = self._outlook = None
        if order is not None:
            self.report.show_delivered(delivered, order)
            self._folder = order.out.parent
            self._show_deeds()
            self.cancel.setFocus()
            self.exported.emit(delivered.done.files[0][0].path)

    def _refuse(self, error: WorldError) -> None:
        self._delivered = self._outlook = None
        self.report.refuse(said(error))
        self._show_deeds()

    # -- what is done here

    def _change(self) -> None:
        self._jobs.leave()
        self._folder = self._order = self._outlook = None
        self._pause.start()
        self._show_deeds()

    def _go(self) -> None:
        outlook = self._outlook
        if outlook is None or self.writing:
            return
        delivered = self._delivered = Delivered()
        self.kept.emit(self.choices.kept())
        self.far.begin(outlook.told.whole.records)

        def work(reader: Project, tell: Callable[[int], None]) -> object:
            deliver(reader, outlook, delivered=delivered, progress=_counting(tell))
            return delivered

        self._jobs.start(work, self._show_written)
        self._show_deeds()
        self.cancel.setFocus()

    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _show_deeds(self) -> None:
        """Offer what can be done now."""
        for part in (self.choices, self.choices.where):
            part.setEnabled(not self.writing)
        self.far.setVisible(self._jobs.running)
        self.folder.setVisible(self._folder is not None)
        self.go.setVisible(self._folder is None)
        self.go.setEnabled(self._outlook is not None and self._outlook.told.whole.records > 0 and not self.writing)
        self.cancel.setText(self.tr("Stop") if self.writing else self.tr("Cancel") if self._folder is None else self.tr("Close"))

    @guard(None)
    def reject(self) -> None:
        if self.writing:
            self._jobs.stop()
        else:
            super().reject()

    @guard(None)
    def done(self, result: int) -> None:
        self._pause.stop()
        self._jobs.leave()
        self._jobs.wait()
        super().done(result)

    def _lay_out(self) -> None:
        for button in (*self.choices.findChildren(QPushButton), self.choices.browse):
            button.setAutoDefault(False)
        self.go.setDefault(True)
        scroll = named(QScrollArea(), "settingsarea")
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(named(self.choices, "settings"))
        leading = QVBoxLayout()
        leading.setSpacing(12)
        leading.addWidget(scroll, 1)
        leading.addWidget(self.choices.where)
        self.choices.where.setFixedWidth(_CHOICES_WIDTH)
        scroll.setFixedWidth(_CHOICES_WIDTH)
        sides = QHBoxLayout()
        sides.setSpacing(24)
        sides.addLayout(leading)
        sides.addLayout(self._trailing(), 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.far)
        foot.addStretch(1)
        for button in (self.folder, self.cancel, self.go):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(sides, 1)
        column.addLayout(foot)

    def _trailing(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(named(QLabel(self.tr("The first record")), "quiet"))
        column.addWidget(self.first, 3)
        column.addSpacing(8)
        column.addWidget(named(QLabel(self.tr("What is written and what is left out")), "quiet"))
        column.addWidget(self.report, 2)
        return column


def _counting(tell: Callable[[int], None]) -> Callable[[int], None]:
    """Return what counts the records of all files together, and tells of some: a signal for each would be more work than writing it."""
    done = 0

    def count(number: int) -> None:
        nonlocal done
        done += 1
        if done % _TOLD == 1:
            tell(done)

    return count
