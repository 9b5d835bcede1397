"""The strip above the article: the labels with their keys and counts, whose marks are shown, undo, and finishing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from core.model import Label, LayerState
from gui.guard import guard
from gui.sentences import isolated, layer_name
from gui.session import View
from gui.theme import Theme
from gui.widgets.chip import Chip
from gui.widgets.flow import FlowLayout
from gui.widgets.naming import named

_ONE_ROW, _ROOMY = 640, 760
"""Widths in pixels from which on labels and buttons stand in one row, and from which on Undo is among them."""


class LabelStrip(QWidget):
    """Asks; shows how many spans of each label the layer holds."""

    label_requested = Signal(str)
    undo_requested = Signal()
    finish_requested = Signal()
    reopen_requested = Signal()

    def __init__(self, labels: Sequence[Label], theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = {label.name: Chip(label, theme, language) for label in labels}
        self.layer_button = named(QToolButton(), "plain")
        self.layer_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._done = False
        self._undo = QPushButton(self.tr("Undo"))
        self.finish = named(QPushButton(self.tr("Article finished")), "primary")
        self._key = ""
        self._article = self._clicked_at = ""
        self._clicked = QTimer(self, singleShot=True, interval=QApplication.doubleClickInterval())
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        chips, buttons = FlowLayout(), QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        self._row.addLayout(chips, 1)
        self._row.addLayout(buttons)
        for chip in self.chips.values():
            chips.addWidget(chip)
            chip.clicked.connect(lambda _=False, name=chip.label.name: self.label_requested.emit(name))
        for button in (self.layer_button, self._undo, self.finish):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            button.setFixedHeight(34)
        self._undo.clicked.connect(self.undo_requested)
        self.finish.clicked.connect(self._ask)

    @property
    def resting(self) -> bool:
        """Whether a click on the button that finishes may still be the second half of a double click."""
        return self._clicked.isActive()

    def _ask(self) -> None:
        if self.resting and self._clicked_at != self._article:
            return  # the second half of a double click, which would meet the next article
        self._clicked_at = self._article
        self._clicked.start()
        (self.reopen_requested if self._done else self.finish_requested).emit()

    @property
    def brush(self) -> str:
        """The label that every selection takes at once; empty when there is none."""
        return next((name for name, chip in self.chips.items() if chip.isChecked()), "")

    def take_brush(self, label: str) -> None:
        """Let every selection take ``label`` at once; the same label again, or none, puts the brush down."""
        wanted = label if label != self.brush else ""
        for name, chip in self.chips.items():
            chip.setChecked(name == wanted)

    @guard(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        width = event.size().width()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if width >= _ONE_ROW else QBoxLayout.Direction.TopToBottom)
        # Undo has its key and its place in the menu; in one row the labels need the room more.
        self._undo.setVisible(not _ONE_ROW <= width < _ROOMY)
        super().resizeEvent(event)

    def show_finish_key(self, key: str) -> None:
        """Write ``key`` on the button that finishes the article."""
        self._key = f"   {key}" if key else ""

    def set_layer_menu(self, menu: QMenu) -> None:
        self.layer_button.setMenu(menu)

    def show_view(self, view: View, *, me: str) -> None:
        """Show the counts of the layer, whose it is, and what can be done with it."""
        self._article = view.article.id if view.article is not None else ""
        counts = dict.fromkeys(self.chips, 0)
        for span in view.spans:
            counts[span.label] = counts.get(span.label, 0) + 1
        for name, chip in self.chips.items():
            chip.set_count(counts[name])
            chip.setEnabled(view.can_mark)
        self._done = view.mine and view.layer is not None and view.layer.state is LayerState.FINISHED
        self.finish.setText(self.tr("Reopen the article") if self._done else self.tr("Article finished") + self._key)
        self.finish.setEnabled(view.can_mark or (self._done and not view.judged))
        waits = self._done and view.judged
        self.finish.setToolTip(self.tr("A reviewer has begun with this article; it comes back when the review is done.") if waits else "")
        self._undo.setEnabled(view.mine)
        self.layer_button.setVisible(view.layer is not None)
        if view.layer is not None:
            mine = view.layer.name == me
            name = self.tr("My marks") if mine else self.tr("Marks: {name}").format(name=isolated(layer_name(view.layer.name)))
            self.layer_button.setText(f"{name}  ▾")
