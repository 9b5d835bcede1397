"""The copies of the project by their dates; one that is wanted again is opened as a project of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from core.project.backups import Kept
from gui.widgets.naming import named


class BackupsDialog(QDialog):
    """Asks for the copy chosen; nothing of the project itself is changed."""

    restore_requested = Signal(object)

    def __init__(self, copies: Sequence[Kept], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Backups"))
        self.resize(560, 420)
        says = self.tr("A copy is made once a day. The copy chosen opens as a project of its own beside this one, which stays as it is.")
        if not copies:
            says = self.tr("There is no copy yet: the first one is made a few seconds after a project is opened.")
        heading = named(QLabel(says), "quiet")
        heading.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Backups"))
        for copy in copies:
            self.list.addItem(_item(copy, self.tr("before an upgrade")))
        self.list.setCurrentRow(0)
        self.restore = named(QPushButton(self.tr("Open the copy")), "primary")
        self.restore.setEnabled(bool(copies))
        close = QPushButton(self.tr("Close"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        close.clicked.connect(self.reject)
        self.restore.clicked.connect(self._ask)
        self.list.itemActivated.connect(lambda _: self._ask())

    def _ask(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.restore_requested.emit(Path(item.data(Qt.ItemDataRole.UserRole)))


def _item(copy: Kept, before_upgrade: str) -> QListWidgetItem:
    locale = QLocale()
    digits = str.maketrans("٠١٢٣٤٥٦٧٨٩٫", "0123456789.")  # numbers of the interface are 0–9
    made = QDateTime.fromSecsSinceEpoch(int(copy.made.timestamp()))
    parts = [locale.toString(made, "d MMMM yyyy  HH:mm"), locale.formattedDataSize(copy.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)]
    words = [f"\u2068{part.translate(digits)}\u2069" for part in parts]
    item = QListWidgetItem("   ·   ".join([*words, before_upgrade] if copy.before_upgrade else words))
    item.setData(Qt.ItemDataRole.UserRole, str(copy.path))
    return item
