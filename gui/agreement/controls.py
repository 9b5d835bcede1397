"""What is compared: the measure, whose layers, whether begun ones count; and how far the counting is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QProgressBar, QPushButton, QToolButton, QVBoxLayout, QWidget

from core.model import GOLD
from core.project import Project
from gui.agreement.comparing import Asked
from gui.agreement.words import NAMES, explained, measure_name
from gui.sentences import isolated, layer_name
from gui.theme import Theme
from gui.widgets.choicebox import ChoiceBox
from gui.widgets.naming import named
from gui.widgets.placing import PAD
from gui.widgets.tick import TickBox


class Controls(QWidget):
    """Emits the measure that was chosen, what else was asked, and which file or copy is wanted."""

    measure_chosen = Signal(str)
    asked = Signal()
    copy_requested = Signal()
    save_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.measure = ChoiceBox()
        self.measure.setAccessibleName(self.tr("Measure"))
        for name in NAMES:
            self.measure.addItem(measure_name(name), name)
        self.people = named(QToolButton(), "plain")
        self.people.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.people.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = QMenu(self.people)
        self.people.setMenu(self._menu)
        self.unfinished = TickBox(self.tr("Unfinished too"), theme)
        self.unfinished.setToolTip(self.tr("Layers that are begun count as well, not only those that are finished."))
        self.more = named(QToolButton(), "plain")
        self._explained = named(QLabel(), "quiet")
        self._explained.setWordWrap(True)
        self._lay_out()
        self.show_people((), None)
        self.measure.currentIndexChanged.connect(self._measure_changed)
        self.unfinished.toggled.connect(lambda _: self.asked.emit())
        self._explain()

    def _lay_out(self) -> None:
        menu = QMenu(self.more)
        menu.addAction(self.tr("Copy all figures"), self.copy_requested.emit)
        menu.addAction(self.tr("Save all figures as CSV…"), lambda: self.save_requested.emit(".csv"))
        menu.addAction(self.tr("Save a report as PDF…"), lambda: self.save_requested.emit(".pdf"))
        self.more.setText(self.tr("Report") + "  ⋯")
        self.more.setToolTip(self.tr("Copy and save"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setMenu(menu)
        row = QHBoxLayout()
        row.setSpacing(12)
        for part in (self.measure, self.people, self.unfinished):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, 0, PAD, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._explained)

    def offer(self, project: Project, asked: Asked) -> None:
        """Offer everybody who is in ``project``, those of ``asked`` ticked."""
        gold = (GOLD,) if GOLD in project.layers.names() else ()
        self.show_people((*(one.name for one in project.annotators.all()), *gold), asked.names)

    def show_people(self, names: Sequence[str], chosen: Sequence[str] | None) -> None:
        """Offer ``names``; ``chosen`` are ticked, all but gold where it is None."""
        self._menu.clear()
        for name in names:
            action = self._menu.addAction(isolated(layer_name(name)))
            action.setCheckable(True)
            action.setData(name)
            action.setChecked(name != GOLD if chosen is None else name in chosen)
            action.triggered.connect(lambda _: self._people_changed())
        self._say_people()

    def chosen(self) -> Asked:
        """Return what is asked now."""
        ticked = tuple(action.data() for action in self._menu.actions() if action.isChecked())
        usual = tuple(action.data() for action in self._menu.actions() if action.data() != GOLD)
        return Asked(None if ticked == usual else ticked, self.unfinished.isChecked())

    def current(self) -> str:
        """Return the measure that is chosen."""
        return str(self.measure.currentData())

    def show_measure(self, measure: str) -> None:
        self.measure.setCurrentIndex(self.measure.findData(measure))

    def _people_changed(self) -> None:
        self._say_people()
        self.asked.emit()

    def _say_people(self) -> None:
        names = self.chosen().names
        self.people.setText(self.tr("All annotators") if names is None else self.tr("%n annotator(s)", "", len(names)))
        self.people.setToolTip(self.tr("Whose marks are compared"))

    def _measure_changed(self) -> None:
        self._explain()
        self.measure_chosen.emit(self.current())

    def _explain(self) -> None:
        self._explained.setText(explained(self.current()))


class Progress(QWidget):
    """One line: what is being counted, how far, and a way to stop; afterwards why something is not known, and a way to begin anew."""

    stop_requested = Signal()
    again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._says = named(QLabel(), "quiet")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setMaximumWidth(280)
        self.stop = named(QPushButton(self.tr("Stop")), "quietbutton")
        self.again = named(QPushButton(self.tr("Compare again")), "quietbutton")
        row = QHBoxLayout(self)
        row.setContentsMargins(PAD, 0, PAD, 0)
        row.setSpacing(12)
        row.addWidget(self._says)
        row.addWidget(self._bar, 1)
        row.addWidget(self.stop)
        row.addWidget(self.again)
        row.addStretch(1)
        self.stop.clicked.connect(self.stop_requested)
        self.again.clicked.connect(self.again_requested)
        self.hide()

    @property
    def says(self) -> str:
        return "" if self.isHidden() else self._says.text()

    def show_running(self, *, drawing: bool, number: int, of: int) -> None:
        """Say what runs and how far it is."""
        if drawing:
            self._says.setText(self.tr("The values are there; drawing articles anew for their intervals…"))
        else:
            self._says.setText(self.tr("Comparing articles…"))
        self._bar.setRange(0, max(1, of))
        self._bar.setValue(number)
        self._show(running=True)

    def show_note(self, sentence: str, *, again: bool) -> None:
        """Say ``sentence``, nothing where it is empty; with ``again`` one can compare anew."""
        self._says.setText(sentence)
        self._show(running=False)
        self.again.setVisible(again)
        self.setVisible(bool(sentence))

    def _show(self, *, running: bool) -> None:
        self._bar.setVisible(running)
        self.stop.setVisible(running)
        self.again.setVisible(not running)
        self.show()
