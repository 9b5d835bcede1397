"""A tour that one does by doing: a small sheet says the next step, and sees by the project's edits that it was done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.guard import guard
from gui.noop import QT_TRANSLATE_NOOP
from gui.sentences import isolated
from gui.widgets.naming import named
from gui.widgets.shadow import SHEET, cast_shadow

_WIDTH = 380
_MARGIN = 24


@dataclass(frozen=True, slots=True)
class Step:
    """What to do, on which page, and the verbs or kinds of edits that show it was done; ``{key}`` is the key of ``command``."""

    text: str
    verbs: frozenset[str]
    page: str = "annotate"
    command: str = ""


STEPS = (
    Step(
        QT_TRANSLATE_NOOP("Tour", "Drag over a name in the article, or double-click a word, and press the digit of its label."),
        frozenset({"tag"}),
    ),
    Step(
        QT_TRANSLATE_NOOP(
            "Tour", "With the mark chosen press {key}: every place that says the same is listed. Enter marks what is ticked."
        ),
        frozenset({"tag everywhere"}),
        command="same",
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Click a mark and press another digit: it takes another label."),
        frozenset({"relabel"}),
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Press {key}: the last step is taken back. It goes back as far as you like."),
        frozenset({"undo"}),
        command="undo",
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "On the page Review take an answer in a dispute: press 1, 2, or 0 when nobody is right."),
        frozenset({"verdict"}),
        page="review",
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Press {key}: your article is finished."),
        frozenset({"finished"}),
        command="finish",
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Press {key} and export: your marks are a file that training code reads."),
        frozenset({"exported"}),
        command="export",
    ),
)


class Tour(QFrame):
    """Lies in a corner of the window; what is done outside the order counts when its step comes."""

    page_requested = Signal(str)
    left = Signal()

    def __init__(self, desk: QWidget, key: Callable[[str], str]) -> None:
        super().__init__(desk)
        self._desk, self._key = desk, key
        self._steps = STEPS
        self._at = 0
        self.setObjectName("tour")
        self._number = named(QLabel(), "grouptitle")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self._go = QPushButton(self.tr("Show me the page"))
        self.skip = QPushButton(self.tr("Next"))
        close = named(QPushButton("×"), "close")
        close.setAccessibleName(self.tr("End the tour"))
        close.clicked.connect(self.leave)
        self._go.clicked.connect(lambda: self.page_requested.emit(self._steps[self._at].page))
        self.skip.clicked.connect(self.advance)
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._number, 1)
        top.addWidget(close)
        foot.addStretch(1)
        foot.addWidget(self._go)
        foot.addWidget(self.skip)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.text)
        column.addLayout(foot)
        cast_shadow(self, SHEET)
        desk.installEventFilter(self)
        self._show()

    @property
    def at(self) -> int:
        """The place of the step that is shown, from 0."""
        return self._at

    def seen(self, done: str) -> None:
        """Something was done: a verb of the history, ``undo``, or ``exported``."""
        if self._at < len(self._steps) and done in self._steps[self._at].verbs:
            self.advance()

    def advance(self) -> None:
        """Go to the next step; after the last one say so, and end at the next press."""
        if self._at >= len(self._steps):
            self.leave()
            return
        self._at += 1
        self._show()

    def leave(self) -> None:
        self.hide()
        self.left.emit()

    def show_page(self, page: str) -> None:
        """The page ``page`` is shown now: offer the way to the step's page where it is another."""
        self._go.setVisible(self._at < len(self._steps) and self._steps[self._at].page != page)
        self._place()

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._desk and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _show(self) -> None:
        if self._at >= len(self._steps):
            self._number.setText(self.tr("The tour is done"))
            self.text.setText(self.tr("That is all one needs to begin. F1 opens the manual, ? the sheet of keys."))
            self.skip.setText(self.tr("End the tour"))
            self._go.hide()
        else:
            step = self._steps[self._at]
            self._number.setText(self.tr("Step {number} of {all}").format(number=self._at + 1, all=len(self._steps)))
            text = QCoreApplication.translate("Tour", step.text)
            self.text.setText(text.replace("{key}", isolated(self._key(step.command)) if step.command else ""))
        self._place()

    def _place(self) -> None:
        self.setFixedWidth(_WIDTH)
        height = max(self.heightForWidth(_WIDTH), self.minimumSizeHint().height())
        x = _MARGIN if self.layoutDirection().value == 0 else self._desk.width() - _WIDTH - _MARGIN
        self.setGeometry(x, self._desk.height() - height - 60, _WIDTH, height)
        self.raise_()
