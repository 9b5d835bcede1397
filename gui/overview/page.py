"""The overview: how far the work is, who did how much and when, what is marked and how long it takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from core.errors import WorldError
from core.model import Label, LayerState
from core.project import Edit, Project
from core.project.figures import AnnotatorProgress, ArticleTime, Day, LabelFigure, MarkedName
from gui.overview.counting import Counting
from gui.overview.telling import day_chart, label_chart, name_chart, progress_chart, time_chart
from gui.pages import Page
from gui.sentences import said
from gui.theme import Theme
from gui.widgets.charts import Chart, Lead
from gui.widgets.headline import Headline
from gui.widgets.naming import named
from gui.widgets.section import Section

_SOON_MS = 400
"""After an edit so much time passes before everything is counted anew: edits come in rows."""

_COLUMN = 1120
_DONE = (LayerState.FINISHED, LayerState.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Kept:
    """What the page shows again after the looks have changed."""

    numbers: dict[str, object] = field(default_factory=dict)
    as_table: tuple[str, ...] = ()
    top: int = 0


class OverviewPage(Page):
    """``search_requested`` asks for the hits of a query, ``person_requested`` for somebody's articles."""

    search_requested = Signal(str)
    person_requested = Signal(str)
    save_requested = Signal(object, str)

    def __init__(self, project: Callable[[], Project], labels: Callable[[], tuple[Label, ...]], theme: Theme, language: str) -> None:
        super().__init__()
        self._project, self._labels = project, labels
        self._theme, self._language = theme, language
        self._numbers: dict[str, object] = {}
        self._stale = True
        self._counting: Counting | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.count)
        self.headline = Headline()
        nothing = self.tr("Nothing is marked yet.")
        self.sections = {
            "progress": Section(
                self.tr("Articles of each annotator"), self.tr("Nobody has begun or has articles assigned yet: see People and work."), theme
            ),
            "days": Section(self.tr("Work day by day"), self.tr("No day of work yet: it begins with the first mark."), theme),
            "labels": Section(self.tr("Marks of each label"), nothing, theme),
            "times": Section(self.tr("Time for an article"), self.tr("Time is counted while somebody works on an article."), theme),
            "names": Section(self.tr("Names most marked"), nothing, theme),
        }
        self._area = QScrollArea()
        self._lay_out()
        for name, section in self.sections.items():
            section.followed.connect(self._follow)
            section.said.connect(self.said)
            section.save_requested.connect(lambda suffix, name=name: self.save_requested.emit(self.sections[name], suffix))

    def _lay_out(self) -> None:
        desk = named(QWidget(), "overview")
        desk.setMaximumWidth(_COLUMN)
        grid = QGridLayout(desk)
        grid.setContentsMargins(36, 24, 36, 36)
        grid.setHorizontalSpacing(48)
        grid.setVerticalSpacing(24)
        grid.addWidget(self.headline, 0, 0, 1, 2)
        for row in (1, 3, 5):
            rule = named(QFrame(), "hairline")
            rule.setFixedHeight(1)
            grid.addWidget(rule, row, 0, 1, 2)
        grid.addWidget(self.sections["progress"], 2, 0, 1, 2)
        grid.addWidget(self.sections["days"], 4, 0, 1, 2)
        beside = QVBoxLayout()
        beside.setSpacing(36)
        beside.addWidget(self.sections["labels"])
        beside.addWidget(self.sections["times"])
        beside.addStretch(1)
        grid.addLayout(beside, 6, 0)
        grid.addWidget(self.sections["names"], 6, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(7, 1)
        middle = QWidget()
        across = QGridLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(desk, 0, 0)
        self._area.setWidget(middle)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setObjectName("settingsarea")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    # -- what the window tells

    def entered(self) -> None:
        if self._stale:
            self.count()
        self.sections["progress"].picture.setFocus()

    def edited(self, edit: Edit) -> None:
        self._stale = True
        if self.isVisible():
            self._soon.start()

    def leave(self) -> None:
        self._soon.stop()
        if self._counting is not None:
            self._counting.leave()

    def keep(self) -> object:
        as_table = tuple(name for name, section in self.sections.items() if section.as_table)
        return Kept(self._numbers, as_table, self._area.verticalScrollBar().value())

    def restore(self, kept: object) -> None:
        if isinstance(kept, Kept):
            for key, value in kept.numbers.items():
                self._show(key, value)
            for name in kept.as_table:
                self.sections[name].show_as_table(on=True)
            bar = self._area.verticalScrollBar()
            QTimer.singleShot(0, bar, lambda: bar.setValue(kept.top))

    # -- counting

    @property
    def counting(self) -> bool:
        """Whether something is being counted, or will be."""
        return self._soon.isActive() or (self._counting is not None and self._counting.isRunning())

    def count(self) -> None:
        """Count everything anew; what is shown stays until its number is known."""
        if self._counting is not None and self._counting.isRunning():
            self._soon.start()  # the numbers that come are old already
            return
        self._stale = False
        if self._counting is not None:
            self._counting.deleteLater()
        self._counting = Counting(self._project(), self)
        self._counting.counted.connect(self._show)
        self._counting.failed.connect(self._fail)
        self._counting.start()

    def _fail(self, error: WorldError) -> None:
        self._stale = True
        self.said.emit(said(error))

    def _show(self, key: str, value: object) -> None:
        self._numbers[key] = value
        chart = self._chart(key, value)
        if chart is not None:
            self.sections[key].show_chart(chart)
        self._show_headline()

    def _chart(self, key: str, value: object) -> Chart | None:
        """Return the chart of a number; the questions say what each is."""
        if key == "progress":
            return progress_chart(cast("tuple[AnnotatorProgress, ...]", value), self._theme)
        if key == "labels":
            return label_chart(cast("tuple[LabelFigure, ...]", value), self._labels(), self._theme, self._language)
        if key == "times":
            return time_chart(cast("tuple[ArticleTime, ...]", value), self._theme)
        if key == "days":
            return day_chart(cast("tuple[Day, ...]", value), self._theme)
        return name_chart(cast("tuple[MarkedName, ...]", value), self._theme) if key == "names" else None

    def _show_headline(self) -> None:
        progress = cast("tuple[AnnotatorProgress, ...]", self._numbers.get("progress", ()))
        labels = cast("tuple[LabelFigure, ...]", self._numbers.get("labels", ()))
        if "labels" not in self._numbers:
            return
        done = sum(one.states.get(state, 0) for one in progress for state in _DONE)
        self.headline.show_figures(
            (
                (str(self._numbers["articles"]), self.tr("articles in the project")),
                (str(done), self.tr("times an article was finished")),
                (str(sum(one.spans for one in labels)), self.tr("marks of annotators")),
                (str(sum(one.gold for one in labels)), self.tr("marks in gold")),
                (self._hours(sum(one.seconds for one in progress)), self.tr("worked in all")),
            )
        )

    def _hours(self, seconds: int) -> str:
        hours, minutes = divmod(seconds // 60, 60)
        if not hours:
            return self.tr("{minutes} min").format(minutes=minutes)
        return self.tr("{hours} h {minutes} min").format(hours=hours, minutes=minutes)

    def _follow(self, lead: Lead) -> None:
        if lead.person:
            self.person_requested.emit(lead.person)
        elif lead.query:
            self.search_requested.emit(lead.query)
