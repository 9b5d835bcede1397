"""The first page: a tour, a new project, one that is there, or the sample; over the window, which can be seen behind it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.guard import guard
from gui.recent import Recent
from gui.sentences import isolated
from gui.widgets.naming import named
from gui.widgets.shadow import WELCOME, cast_shadow

_WIDTH = 560
_SHOWN = 4
TOUR, NEW, OPEN, SAMPLE = "tour", "new", "open", "sample"


class WelcomeSheet(QFrame):
    """Asks what to begin with: one of the four, a recent project by its path, or another language."""

    begun = Signal(str)
    recent_requested = Signal(object)
    language_requested = Signal(str)
    left = Signal()

    def __init__(self, desk: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self.setObjectName("welcome")
        self.choices: dict[str, QPushButton] = {}
        self.recents = QVBoxLayout()
        self.recents.setSpacing(4)
        self._recent_title = named(QLabel(self.tr("Recent projects")), "grouptitle")
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 24, 36, 24)
        column.setSpacing(8)
        column.addLayout(self._top())
        about = named(QLabel(self.tr("Mark the people, countries and events that Arabic news names.")), "quiet")
        about.setWordWrap(True)
        column.addWidget(about)
        column.addSpacing(12)
        for key, title, hint in self._words():
            column.addWidget(self._choice(key, title, hint))
        column.addSpacing(12)
        column.addWidget(self._recent_title)
        column.addLayout(self.recents)
        cast_shadow(self, WELCOME)
        desk.installEventFilter(self)
        self.hide()

    def ask(self, recents: Sequence[Recent]) -> None:
        """Open, with the projects opened last below."""
        while (item := self.recents.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for recent in recents[:_SHOWN]:
            self.recents.addWidget(self._recent(recent), 0, Qt.AlignmentFlag.AlignLeading)
        self._recent_title.setVisible(bool(recents))
        self._place()
        self.show()
        self.raise_()
        self.choices[TOUR].setFocus()

    def leave(self) -> None:
        """Go away and give the keyboard back."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._desk and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    # -- inside

    def _words(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (TOUR, self.tr("Take the tour"), self.tr("Two minutes on the sample: mark, undo, review, export.")),
            (NEW, self.tr("New project…"), self.tr("A name, the labels, who marks.")),
            (OPEN, self.tr("Open a project…"), self.tr("A .hashiya file.")),
            (SAMPLE, self.tr("Look around the sample"), self.tr("Two annotators have marked its article; the review is waiting.")),
        )

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(named(QLabel(self.tr("Welcome to Hashiya")), "welcometitle"))
        row.addStretch(1)
        for language, name in (("ar", "العربية"), ("en", "English")):
            button = named(QPushButton(name), "quietbutton")
            button.clicked.connect(lambda _=False, language=language: self.language_requested.emit(language))
            row.addWidget(button)
        close = named(QPushButton("×"), "close")
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.leave)
        row.addWidget(close)
        return row

    def _choice(self, key: str, title: str, hint: str) -> QPushButton:
        button = named(QPushButton(), "choice")
        button.setAccessibleName(title)
        button.setAccessibleDescription(hint)
        words = QVBoxLayout(button)
        words.setContentsMargins(16, 8, 16, 8)
        words.setSpacing(0)
        for text, name in ((title, "choicetitle"), (hint, "quiet")):
            label = named(QLabel(text), name)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        button.clicked.connect(lambda: self._begin(key))
        self.choices[key] = button
        return button

    def _recent(self, recent: Recent) -> QPushButton:
        path = Path(recent.path)
        far = self.tr("{done} of {articles} finished").format(done=recent.done, articles=recent.articles)
        button = named(QPushButton(f"{isolated(path.stem)}   ·   {far}"), "quietbutton")
        button.setToolTip(isolated(path))
        button.clicked.connect(lambda: self._open(path))
        return button

    def _begin(self, key: str) -> None:
        self.leave()
        self.begun.emit(key)

    def _open(self, path: Path) -> None:
        self.leave()
        self.recent_requested.emit(path)

    def _place(self) -> None:
        width = min(_WIDTH, self._desk.width() - 48)
        self.setFixedWidth(width)
        height = min(self.sizeHint().height(), self._desk.height() - 48)
        self.setGeometry((self._desk.width() - width) // 2, max(24, (self._desk.height() - height) // 3), width, height)
