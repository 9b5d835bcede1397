"""The ready searches: one row each, as the menu and the empty page list them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.noop import QT_TRANSLATE_NOOP
from gui.reading import Question
from gui.search import asking
from gui.widgets.naming import named


@dataclass(frozen=True, slots=True)
class Ready:
    """A search that needs no words; one without a question is another part of the window, which is asked for."""

    id: str
    title: str
    why: str
    ask: Callable[[str], Question] | None = None

    @property
    def shown(self) -> str:
        return QCoreApplication.translate("Ready", self.title)

    @property
    def told(self) -> str:
        return QCoreApplication.translate("Ready", self.why)


EDGES = "edges"

READY = (
    Ready(
        "two-ways",
        QT_TRANSLATE_NOOP("Ready", "Names marked in two ways"),
        QT_TRANSLATE_NOOP("Ready", "A name that has one label here and another there"),
        asking.two_ways,
    ),
    Ready(
        "unmarked",
        QT_TRANSLATE_NOOP("Ready", "Marked here, not there"),
        QT_TRANSLATE_NOOP("Ready", "Places that say a name of yours, where nothing is marked"),
        asking.unmarked,
    ),
    Ready(
        EDGES,
        QT_TRANSLATE_NOOP("Ready", "Edges that break the rule"),
        QT_TRANSLATE_NOOP("Ready", "Marks that begin or end where the project's rule does not want it"),
    ),
    Ready(
        "longest",
        QT_TRANSLATE_NOOP("Ready", "Longest names"),
        QT_TRANSLATE_NOOP("Ready", "A mark over half a sentence is often a slip"),
        asking.longest,
    ),
    Ready(
        "rarest",
        QT_TRANSLATE_NOOP("Ready", "Rarest names"),
        QT_TRANSLATE_NOOP("Ready", "What is marked only once deserves a second look"),
        asking.rarest,
    ),
)


class ReadyList(QWidget):
    """What the page shows before anything is looked for."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(4)
        column.addWidget(named(QLabel(self.tr("Ready searches")), "sheettitle"))
        column.addSpacing(4)
        self.buttons = {}
        for row in READY:
            button = named(QPushButton(row.shown), "quietbutton")
            button.setAccessibleDescription(row.told)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _, name=row.id: self.chosen.emit(name))
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(button)
            line.addWidget(named(QLabel(row.told), "quiet"))
            line.addStretch(1)
            column.addLayout(line)
            self.buttons[row.id] = button
        column.addStretch(1)
