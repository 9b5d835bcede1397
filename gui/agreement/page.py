"""The page of agreement: how far annotators say the same, by pair, label, article and day, and in what they differ."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from core.errors import WorldError
from core.model import Label
from core.project import Edit, Project
from gui.agreement.comparing import Asked, Compared, Comparing
from gui.agreement.controls import Controls, Progress
from gui.agreement.findings import Findings, Shown, notes_on
from gui.agreement.telling import Words
from gui.pages import Page
from gui.sentences import said
from gui.theme import Theme
from gui.widgets.naming import named

_COLUMN = 1120


@dataclass(frozen=True, slots=True)
class Kept:
    """What the page shows again after the looks have changed."""

    compared: Compared | None
    measure: str
    asked: Asked
    pair: tuple[str, str] | None
    as_table: tuple[str, ...]
    top: int
    stale: bool


class AgreementPage(Page):
    """``review_requested`` asks for the review of an article, ``save_requested`` for a file of a section, ``report_requested`` of all."""

    review_requested = Signal(str)
    save_requested = Signal(object, str)
    report_requested = Signal(str)
    copy_requested = Signal()

    def __init__(self, project: Callable[[], Project], labels: Callable[[], tuple[Label, ...]], theme: Theme, language: str) -> None:
        super().__init__()
        self._project, self._labels = project, labels
        self._theme, self._language = theme, language
        self.compared: Compared | None = None
        self._pair: tuple[str, str] | None = None
        self._stale = True
        self.controls = Controls(theme)
        self.progress = Progress()
        self.findings = Findings(theme)
        self.sections = self.findings.sections
        self.comparing = Comparing(project, self)
        self._area = QScrollArea()
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        desk = named(QWidget(), "overview")
        desk.setMaximumWidth(_COLUMN)
        column = QVBoxLayout(desk)
        column.setContentsMargins(36, 24, 36, 36)
        column.setSpacing(24)
        for part in (self.controls, self.progress, self.findings):
            column.addWidget(part)
        column.addStretch(1)
        middle = QWidget()
        across = QGridLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(desk, 0, 0)
        self._area.setWidget(middle)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setObjectName("settingsarea")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def _wire(self) -> None:
        self.controls.measure_chosen.connect(lambda _: self._measure_chosen())
        self.controls.asked.connect(self.compare)
        self.controls.copy_requested.connect(self.copy_requested)
        self.controls.save_requested.connect(self.report_requested)
        self.progress.stop_requested.connect(self.comparing.stop)
        self.progress.again_requested.connect(self.compare)
        self.sections.pair_chosen.connect(self.show_pair)
        self.sections.article_chosen.connect(self.review_requested)
        self.sections.said.connect(self.said)
        self.sections.save_requested.connect(self.save_requested)
        self.comparing.compared.connect(self._show)
        self.comparing.refused.connect(self._refuse)
        self.comparing.progressed.connect(lambda drawing, number, of: self.progress.show_running(drawing=drawing, number=number, of=of))
        self.comparing.ended.connect(self._note)

    # -- what the window tells

    def entered(self) -> None:
        if self._stale or self.compared is None:
            self.compare()
        self.controls.measure.setFocus()

    def edited(self, edit: Edit) -> None:
        if edit.touches("span") or edit.touches("layer") or edit.touches("annotator") or edit.touches("article"):
            self._stale = True
            if self.isVisible() and not self.comparing.running:
                self._note()

    def leave(self) -> None:
        self.comparing.stop()

    def keep(self) -> object:
        as_table = tuple(name for name, section in self.sections.of.items() if section.as_table)
        top = self._area.verticalScrollBar().value()
        running = self._stale or self.comparing.running
        return Kept(self.compared, self.controls.current(), self.controls.chosen(), self._pair, as_table, top, running)

    def restore(self, kept: object) -> None:
        if isinstance(kept, Kept):
            self.controls.offer(self._project(), kept.asked)
            self.controls.unfinished.setChecked(kept.asked.unfinished)
            self.comparing.stop()
            self.controls.show_measure(kept.measure)
            self._pair, self._stale = kept.pair, kept.stale
            if kept.compared is not None:
                self._show(kept.compared)
            for name in kept.as_table:
                self.sections.of[name].show_as_table(on=True)
            self._note()
            bar = self._area.verticalScrollBar()
            QTimer.singleShot(0, bar, lambda: bar.setValue(kept.top))

    # -- comparing

    def compare(self) -> None:
        """Compare anew what is asked; what is shown stays until the values are there."""
        self._stale = False
        asked = self.controls.chosen()
        self.controls.offer(self._project(), asked)
        self.comparing.start(asked, self.controls.current())

    def show_pair(self, pair: tuple[str, str] | None) -> None:
        """Show the middle charts of ``pair``, or of all pairs together."""
        self._pair = pair
        self._show(self.compared)
        if pair is not None:
            QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.sections.of["measures"], 0, 24))

    def shown(self) -> Shown | None:
        """Return what is shown now, None where nothing is known yet."""
        if self.compared is None:
            return None
        labels = {label.name: label.shown(self._language) for label in self._labels()}
        pair = next((row for row in self.compared.report.pairs if row.annotators == self._pair), None)
        return Shown(self.compared, pair, Words(self.controls.current(), labels, self._theme))

    # -- inside

    def _measure_chosen(self) -> None:
        self._show(self.compared)
        measure = self.controls.current()
        if self.compared is not None and self.compared.drawn and measure not in self.compared.drawn and not self.comparing.running:
            self.comparing.draw(self.compared, measure)

    def _show(self, compared: Compared | None) -> None:
        self.compared = compared
        shown = self.shown()
        if shown is not None:
            self.findings.show_found(shown, unfinished=self.controls.unfinished.isChecked())

    def _note(self) -> None:
        """Say what is missing of what is shown."""
        partly = self.compared is None or (bool(self.compared.report.counts) and not self.compared.drawn)
        self.progress.show_note(notes_on(self.compared, stale=self._stale), again=self._stale or partly)

    def _refuse(self, error: WorldError) -> None:
        self._stale = True
        self.said.emit(said(error))
