"""The small menu under the pointer: what the marked stretch may be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.model import Label
from gui.theme import Theme, label_colours
from gui.widgets.naming import named
from gui.widgets.shadow import MENU, cast_shadow

_LONG, _ENDS = 28, 2
"""A selection of more letters, and more words, is written by its two ends."""


class TagMenu(QFrame):
    """Stands over the page without taking the keyboard from it, so that digits mark while it is open."""

    label_chosen = Signal(str)
    candidate_chosen = Signal(int)
    same_requested = Signal()

    def __init__(self, parent: QWidget, labels: Sequence[Label], theme: Theme, language: str) -> None:
        super().__init__(parent)
        self.setObjectName("tagmenu")
        self._desk = parent
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(208)
        cast_shadow(self, MENU)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(2)
        self._candidates = QWidget()
        self._choices = QHBoxLayout(self._candidates)
        self._choices.setContentsMargins(4, 4, 4, 8)
        self._choices.setSpacing(6)
        self._column.addWidget(self._candidates)
        for label in labels:
            self._column.addWidget(self._button(label, theme, language))
        same = QPushButton(self.tr("Mark all the same…") + "   \u2066Ctrl+D\u2069")
        same.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        same.setMinimumHeight(34)
        same.clicked.connect(self.same_requested)
        self._column.addWidget(named(QFrame(), "rule"))
        self._column.addWidget(same)
        self.hide()

    def offer(self, candidates: Sequence[str], chosen: int) -> None:
        """Show what the selection may mean, ``chosen`` being what is selected now; Space goes through them."""
        while item := self._choices.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._candidates.setVisible(len(candidates) > 1)
        for place, text in enumerate(candidates):
            button = named(QPushButton(_brief(text)), "candidate")
            button.setAccessibleName(text)
            button.setToolTip(text if _brief(text) != text else "")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setCheckable(True)
            button.setChecked(place == chosen)
            button.clicked.connect(lambda _=False, place=place: self.candidate_chosen.emit(place))
            self._choices.addWidget(button)
        self._choices.addStretch(1)

    def show_at(self, anchor: QRect) -> None:
        """Open below ``anchor`` (in the parent's coordinates), above it where there is no room below."""
        self._column.activate()
        size = self.sizeHint().expandedTo(QSize(self.minimumWidth(), 0))
        self.resize(size)
        room = self._desk.rect().adjusted(8, 8, -8, -8)
        left = min(max(anchor.center().x() - size.width() // 2, room.left()), room.right() - size.width())
        top = anchor.bottom() + 10
        if top + size.height() > room.bottom():
            top = max(room.top(), anchor.top() - size.height() - 10)
        self.move(QPoint(left, top))
        self.show()
        self.raise_()

    def buttons(self) -> tuple[QPushButton, ...]:
        """Return the labels that can be chosen, from the top."""
        return tuple(self.findChildren(QPushButton, "label"))

    def _button(self, label: Label, theme: Theme, language: str) -> QPushButton:
        button = named(QPushButton(), "label")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setMinimumHeight(34)
        button.setAccessibleName(label.shown(language))
        row = QHBoxLayout(button)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(10)
        dot = QLabel()
        dot.setPixmap(_dot(label_colours(theme, label.colour).line))
        name = QLabel(label.shown(language))
        key = QLabel(label.key)
        key.setObjectName("key")
        for part in (dot, name):
            row.addWidget(part)
        row.addStretch(1)
        if label.key:
            row.addWidget(key)
        for part in (dot, name, key):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        button.clicked.connect(lambda: self.label_chosen.emit(label.name))
        return button


def _brief(text: str) -> str:
    """Return a long selection by its two ends, where its readings differ."""
    words = text.split()
    return text if len(text) <= _LONG or len(words) < _ENDS + 1 else f"{words[0]} … {words[-1]}"


def _dot(colour: str) -> QPixmap:
    picture = QPixmap(24, 24)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(1, 1, 10, 10)
    return picture
