"""The guideline of a label, or of all, in a sheet over the page: one key away, and away with the same key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStyle, QVBoxLayout, QWidget

from core.model import Label
from gui.guard import guard
from gui.widgets.markdown import MarkdownView
from gui.widgets.naming import named
from gui.widgets.shadow import MENU, cast_shadow

_WIDTH, _LEAST = 440, 120
_MARGIN = 24


class GuidelineSheet(QFrame):
    """Lies over ``desk`` beside what is being marked; ``reader`` keeps the keyboard."""

    def __init__(self, desk: QWidget, reader: QWidget, language: str) -> None:
        super().__init__(desk)
        self._desk, self._language = desk, language
        self._shown: tuple[str, ...] = ()
        self.setObjectName("sheet")
        self._title = named(QLabel(), "sheettitle")
        self._view = MarkdownView()
        self._view.setAccessibleName(self.tr("Guideline"))
        close = named(QPushButton("×"), "close")
        close.setAccessibleName(self.tr("Close"))
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.hide)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(named(QLabel("\u2066G\u2069"), "quiet"))
        top.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._view, 1)
        cast_shadow(self, MENU)
        reader.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What stands in the sheet, as it is read."""
        return self._view.toPlainText()

    def toggle(self, labels: Sequence[Label], beside: QRect) -> None:
        """Show the guidelines of ``labels`` away from ``beside`` (in the desk's coordinates); hide the sheet where it shows just them."""
        names = tuple(label.name for label in labels)
        if self.isVisible() and names == self._shown:
            self.hide()
            return
        self._shown = names
        if len(labels) == 1:
            label = labels[0]
            self._title.setText(self.tr("Guideline: {label}").format(label=f"\u2068{label.shown(self._language)}\u2069"))
            self._view.show_markdown(label.guideline.strip() or self._nothing())
        else:
            self._title.setText(self.tr("Guideline"))
            parts = [f"### {label.shown(self._language)}\n\n{label.guideline.strip() or self._nothing()}" for label in labels]
            self._view.show_markdown("\n\n".join(parts))
        self._place(beside)
        self.show()
        self.raise_()

    def _nothing(self) -> str:
        return "*" + self.tr("Nothing is written about this label yet.") + "*"

    def _place(self, beside: QRect) -> None:
        """Lie at the trailing side, below what is marked or above it."""
        room = self._desk.rect().adjusted(_MARGIN, 64, -_MARGIN, -_MARGIN)
        width = min(_WIDTH, room.width())
        self._view.document().setTextWidth(width - 36)
        wanted = round(self._view.document().size().height()) + 76
        below, above = room.bottom() - beside.bottom() - 12, beside.top() - room.top() - 12
        low = below >= wanted or below >= above
        height = min(max(wanted, _LEAST), max(_LEAST, below if low else above))
        box = QRect(0, 0, width, height)
        box.moveTopRight(room.topRight())
        if low:
            box.moveBottom(room.bottom())
        self.setGeometry(QStyle.visualRect(self._desk.layoutDirection(), self._desk.rect(), box))

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Escape would go to the window: while the sheet is open it belongs to it.
        if not self.isVisible() or not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.hide()
            return True
        return False
