"""What this program is, and the sheet of its keys."""

from __future__ import annotations

import platform
from importlib.metadata import version
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from core.project.opening import database_version
from gui import alerts
from gui.keynames import keys_of

if TYPE_CHECKING:
    from gui.menus import Commands


def show_about(parent: QWidget) -> None:
    """Say what the program is and what it runs on."""
    name = QCoreApplication.translate("About", "Hashiya: the desktop for marking what Arabic text names.")
    parts = (
        f"Hashiya {version('hashiya')}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, SQLite {database_version()}",
    )
    alerts.show_text(
        parent, QCoreApplication.translate("About", "About Hashiya"), "\n\n".join((name, *(f"\u2066{part}\u2069" for part in parts)))
    )


def show_keys(parent: QWidget, commands: Commands) -> None:
    """Show every command that has a key."""
    rows = [(action.text().split("\t")[0], keys_of(row)) for row, action in commands.actions.values() if row.keys]
    dialog = QDialog(parent)
    dialog.setWindowTitle(QCoreApplication.translate("About", "Keys"))
    dialog.resize(520, 560)
    table = QTableWidget(len(rows), 2, dialog)
    table.setHorizontalHeaderLabels([QCoreApplication.translate("About", "Command"), QCoreApplication.translate("About", "Key")])
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.horizontalHeader().setStretchLastSection(True)
    table.setColumnWidth(0, 360)
    for place, (name, keys) in enumerate(rows):
        table.setItem(place, 0, QTableWidgetItem(name))
        table.setItem(place, 1, QTableWidgetItem(keys))
    reading = QLabel(
        QCoreApplication.translate(
            "About", "In the article: arrows move, Shift selects, a digit marks what is selected or relabels the mark at the caret."
        )
    )
    reading.setWordWrap(True)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(reading)
    column.addWidget(table, 1)
    column.addWidget(buttons)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
