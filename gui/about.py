"""What this program is."""

from __future__ import annotations

import platform
from importlib.metadata import version

import PySide6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.project.opening import database_version
from gui import alerts


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
