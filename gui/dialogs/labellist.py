"""The labels of a project as chips below one another: one is chosen, dragged, or moved with keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QWidget

from core.model import Label
from gui.guard import guard
from gui.theme import Theme
from gui.widgets.chip import Chip
from gui.widgets.naming import named

_NAME = Qt.ItemDataRole.UserRole


class LabelList(QListWidget):
    """Emits the label that was chosen, and the order that is asked for."""

    label_chosen = Signal(str)
    order_asked = Signal(list)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._language = theme, language
        self.setObjectName("labels")
        self.setAccessibleName(self.tr("Labels"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(lambda *_: self.label_chosen.emit(self.current()))

    def show_labels(self, labels: Sequence[Label], uses: Mapping[str, int], current: str) -> None:
        """Show ``labels`` with how many spans use each, ``current`` chosen where it is among them."""
        with QSignalBlocker(self):
            scrolled = self.verticalScrollBar().value()
            self.clear()
            for label in labels:
                self._add(label, uses.get(label.name, 0))
            row = next((row for row, label in enumerate(labels) if label.name == current), 0)
            self.setCurrentRow(row)
            self.verticalScrollBar().setValue(scrolled)
        self.scrollToItem(self.currentItem())

    def current(self) -> str:
        """Return the name of the label that is chosen."""
        item = self.currentItem()
        return str(item.data(_NAME)) if item is not None else ""

    def names(self) -> list[str]:
        """Return the names of the labels as they stand."""
        return [str(self.item(row).data(_NAME)) for row in range(self.count())]

    def choose(self, name: str) -> None:
        if name in self.names():
            self.setCurrentRow(self.names().index(name))

    def move_by(self, steps: int) -> None:
        """Ask for the chosen label to stand ``steps`` further down."""
        names, row = self.names(), self.currentRow()
        if 0 <= row + steps < len(names) and row >= 0:
            names.insert(row + steps, names.pop(row))
            self.order_asked.emit(names)

    def _add(self, label: Label, used: int) -> None:
        chip = Chip(label, self._theme, self._language)
        chip.set_count(used)
        chip.setEnabled(label.active)
        line = QWidget()
        line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(line)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(chip)
        row.addStretch(1)
        if not label.active:
            row.addWidget(named(QLabel(self.tr("retired")), "quiet"))
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        item = QListWidgetItem()
        item.setData(_NAME, label.name)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, chip.accessibleName())
        item.setSizeHint(QSize(120, line.sizeHint().height()))
        self.addItem(item)
        self.setItemWidget(item, line)

    @guard(None)
    def dropEvent(self, event: QDropEvent) -> None:
        spot = event.position().toPoint()
        onto = self.itemAt(spot)
        to = self.count() if onto is None else self.row(onto) + (spot.y() > self.visualItemRect(onto).center().y())
        row, names = self.currentRow(), self.names()
        names.insert(to - (to > row), names.pop(row))
        # Qt would take the row that was dragged away after a move; it is shown anew with all the others.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if names != self.names():
            self.order_asked.emit(names)

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if held and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_by(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)
