"""The command palette: every command by its name, found by the letters one remembers of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from core.arabic.folding import fold
from gui.guard import guard
from gui.widgets.shadow import SHEET, cast_shadow


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to choose: its id, its name as shown, what else it is found by, its key or its kind as shown."""

    id: str
    name: str
    also: str
    keys: str


def ranked(entries: Sequence[Entry], typed: str) -> list[Entry]:
    """Return the entries that hold the letters of ``typed`` in order, those that hold them together first; blind to marks and hamza."""
    wanted = fold(typed.strip())
    scored = [(score, place, entry) for place, entry in enumerate(entries) if (score := _score(entry, wanted)) is not None]
    return [entry for _, _, entry in sorted(scored, key=lambda item: item[:2])]


def _score(entry: Entry, wanted: str) -> int | None:
    best: int | None = None
    for text in (fold(entry.name), fold(entry.also)):
        found = text.find(wanted)
        score = (0 if found == 0 or text[found - 1 : found] == " " else 1) if found >= 0 else None
        if score is None:
            letters = iter(text)
            score = 2 if all(letter in letters for letter in wanted if letter != " ") else None
        if score is not None and (best is None or score < best):
            best = score
    return best


class _Row(QStyledItemDelegate):
    """Writes the name at the leading side, its key or kind in muted letters at the trailing one."""

    @guard(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        entry = index.data(Qt.ItemDataRole.UserRole)
        super().paint(painter, option, index)
        if not isinstance(entry, Entry):
            return
        inside = option.rect.adjusted(12, 0, -12, 0)
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(inside, QStyle.visualAlignment(option.direction, trailing), entry.keys)
        room = inside.width() - option.fontMetrics.horizontalAdvance(entry.keys) - 16
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        name = option.fontMetrics.elidedText(entry.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inside, QStyle.visualAlignment(option.direction, leading), name)

    @guard(QSize(100, 34))
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, 34)


class Palette(QFrame):
    """Lies over the window; Enter does what is chosen, Escape goes back."""

    picked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = parent
        self.setObjectName("palette")
        self._entries: list[Entry] = []
        self._before: QWidget | None = None
        """What had the keyboard before."""
        self._shown: list[Entry] = []
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("Search or run a command…"))
        self._line.setAccessibleName(self.tr("Command"))
        self._line.installEventFilter(self)
        self._list = QListView()
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._model = QStandardItemModel(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Row(self._list))
        self._more: Callable[[str], Sequence[Entry]] = lambda typed: ()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._line)
        column.addWidget(self._list, 1)
        cast_shadow(self, SHEET)
        self._line.textChanged.connect(self._filter)
        self._list.clicked.connect(self._run)
        self.hide()

    def ask(self, entries: Sequence[Entry], more: Callable[[str], Sequence[Entry]] = lambda typed: ()) -> None:
        """Open with ``entries`` to choose from, and what ``more`` finds for what is typed."""
        self._entries, self._more = list(entries), more
        self._line.clear()
        self._filter("")
        focused = QApplication.focusWidget()
        self._before = focused if focused is not self._line else self._before
        width, height = min(560, self._desk.width() - 48), min(440, self._desk.height() - 120)
        self.setGeometry((self._desk.width() - width) // 2, 60, width, height)
        self.show()
        self.raise_()
        self._line.setFocus()

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line and event.type() == QEvent.Type.FocusOut:
            self._leave()
        if watched is not self._line or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if key == Qt.Key.Key_Down else -1
            row = (self._list.currentIndex().row() + step) % max(1, len(self._shown))
            self._list.setCurrentIndex(self._model.index(row, 0))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._run(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self._leave()
        else:
            return False
        return True

    def _filter(self, typed: str) -> None:
        self._shown = [*ranked(self._entries, typed), *self._more(typed)]
        self._model.clear()
        for entry in self._shown:
            item = QStandardItem()
            item.setData(entry, Qt.ItemDataRole.UserRole)
            item.setData(" ".join((entry.name, entry.keys)), Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        if self._shown:
            self._list.setCurrentIndex(self._model.index(0, 0))

    def _run(self, index: QModelIndex) -> None:
        chosen = self._shown[index.row()].id if index.isValid() and index.row() < len(self._shown) else ""
        self._leave()
        if chosen:
            self.picked.emit(chosen)

    def _leave(self) -> None:
        if self.isVisible():
            before, self._before = self._before, None
            self.hide()
            if before is not None and isValid(before) and before.isVisible():
                before.setFocus()
            else:
                self.left.emit()
