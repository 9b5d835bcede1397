"""The sheet of keys: every command with its key, found by typing, and given another one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.arabic.folding import fold
from gui.command import Command, Listed
from gui.keybook import KeyBook, may_change, taken_by
from gui.keynames import keys_of
from gui.sentences import isolated
from gui.widgets.fitting import fit
from gui.widgets.naming import named


class KeysDialog(QDialog):
    """Shows what ``listed`` returns, and writes what is changed into ``book``; ``changed`` says that keys are others now."""

    changed = Signal()

    def __init__(self, listed: Callable[[], Sequence[Listed]], book: KeyBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed, self._book = listed, book
        self._shown: list[Listed] = []
        self._asked: Listed | None = None
        self.setWindowTitle(self.tr("Keys"))
        fit(self, 680, 640)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the commands"))
        self.search.setAccessibleName(self.tr("Search the commands"))
        self.search.setClearButtonEnabled(True)
        self.table = self._table()
        self._says = named(QLabel(), "quiet")
        self._says.setWordWrap(True)
        self.field = QKeySequenceEdit()
        self.field.setMaximumSequenceLength(1)
        self.field.setAccessibleName(self.tr("New key"))
        self.change = QPushButton(self.tr("Change the key…"))
        self.take = named(QPushButton(self.tr("Use it here")), "primary")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.none = QPushButton(self.tr("No key"))
        self.usual = QPushButton(self.tr("Usual key"))
        self._lay_out()
        self._wire()
        self.look()

    def look(self) -> None:
        """Show the commands that say what is typed."""
        wanted = fold(self.search.text()).split()
        kept = self.table.currentRow()
        self._shown = [
            one for one in self._listed() if all(word in fold(f"{one.name} {one.place} {' '.join(one.row.keys)}") for word in wanted)
        ]
        self.table.setRowCount(len(self._shown))
        for place, one in enumerate(self._shown):
            for column, words in enumerate((one.name, one.place, "   ".join(_written(key) for key in one.row.keys))):
                item = QTableWidgetItem(words)
                if column == 2 and self._book.is_own(one.row):
                    font = item.font()
                    font.setWeight(font.Weight.DemiBold)
                    item.setFont(font)
                self.table.setItem(place, column, item)
        if self._shown:
            self.table.setCurrentCell(min(max(kept, 0), len(self._shown) - 1), 0)
        self._idle()

    # -- what is asked

    def ask(self) -> None:
        """Wait for the new key of the command chosen."""
        one = self._chosen()
        if one is None or not may_change(one.row):
            return
        self._asked = one
        self._says.setText(self.tr("Press the new key of {command}.").format(command=isolated(one.name)))
        self.field.clear()
        self._show_asking(on=True)
        self.take.hide()
        self.field.setFocus()

    def _pressed(self, key: QKeySequence) -> None:
        if self._asked is None or key.isEmpty():
            return
        if key == QKeySequence(Qt.Key.Key_Escape):
            self._idle()
            return
        others = taken_by([one.row for one in self._listed()], self._asked.row, _portable(key))
        fixed = next((row for row in others if not may_change(row)), None)
        names = {one.row.id: one.name for one in self._listed()}
        if fixed is not None:
            self._says.setText(
                self.tr("{key} belongs to {command}; its key is changed in Labels.").format(
                    key=_written(_portable(key)), command=isolated(names[fixed.id])
                )
            )
        elif others:
            self._says.setText(
                self.tr("{key} is the key of {command}, which would have it no more.").format(
                    key=_written(_portable(key)), command=isolated(names[others[0].id])
                )
            )
            self.take.show()
            self.take.setFocus()
        else:
            self._give()

    def _give(self) -> None:
        """Give the command the key that was pressed, and take it from every other one that meets it."""
        if self._asked is None:
            return
        key = _portable(self.field.keySequence())
        for other in taken_by([one.row for one in self._listed()], self._asked.row, key):
            self._book.change(other.id, tuple(held for held in other.keys if QKeySequence(held) != QKeySequence(key)))
        self._book.change(self._asked.row.id, (key,))
        self._done()

    def _take_away(self) -> None:
        one = self._chosen()
        if one is not None and may_change(one.row):
            self._book.change(one.row.id, ())
            self._done()

    def _reset(self) -> None:
        one = self._chosen()
        if one is not None:
            self._book.reset(one.row.id)
            self._done()

    # -- inside

    def _done(self) -> None:
        self.changed.emit()
        self.look()
        self.table.setFocus()

    def _chosen(self) -> Listed | None:
        row = self.table.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _idle(self) -> None:
        self._asked = None
        self._show_asking(on=False)
        one = self._chosen()
        self._says.setText("" if one is None or may_change(one.row) else self.tr("The key of a label is changed in Labels."))
        self.change.setEnabled(one is not None and may_change(one.row))
        self.none.setEnabled(one is not None and may_change(one.row) and bool(one.row.keys))
        self.usual.setEnabled(one is not None and self._book.is_own(one.row))

    def _show_asking(self, *, on: bool) -> None:
        for widget in (self.field, self.take, self.cancel):
            widget.setVisible(on)
        for widget in (self.change, self.none, self.usual):
            widget.setVisible(not on)

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 3, self)
        table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Menu"), self.tr("Key")])
        table.setAccessibleName(self.tr("Keys"))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        table.setColumnWidth(1, 130)
        table.setColumnWidth(2, 170)
        return table

    def _lay_out(self) -> None:
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        asking = QHBoxLayout()
        asking.setSpacing(8)
        for widget in (self.change, self.none, self.usual, self.field, self.take, self.cancel):
            asking.addWidget(widget)
        asking.addStretch(1)
        asking.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(self._says)
        column.addLayout(asking)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)

    def _wire(self) -> None:
        self.search.textChanged.connect(lambda _: self.look())
        self.table.currentCellChanged.connect(lambda *_: self._idle())
        self.table.itemActivated.connect(lambda _: self.ask())
        self.change.clicked.connect(self.ask)
        self.cancel.clicked.connect(self._idle)
        self.take.clicked.connect(self._give)
        self.none.clicked.connect(self._take_away)
        self.usual.clicked.connect(self._reset)
        self.field.keySequenceChanged.connect(self._pressed)


def _portable(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.PortableText)


def _written(key: str) -> str:
    return keys_of(Command("", "", "", lambda _: None, (key,)))
