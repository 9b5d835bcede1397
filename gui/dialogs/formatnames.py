"""The window's words for formats: what each is called, by what a file is known, and what its encoding is called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.formats.form import By
from core.formats.looking import Found
from core.formats.table import Format
from gui.noop import QT_TRANSLATE_NOOP

_NAMES = {
    "jsonl": QT_TRANSLATE_NOOP("Formats", "JSON lines"),
    "text": QT_TRANSLATE_NOOP("Formats", "Plain text"),
    "html": QT_TRANSLATE_NOOP("Formats", "Web page"),
    "docx": QT_TRANSLATE_NOOP("Formats", "Word document"),
    "csv": QT_TRANSLATE_NOOP("Formats", "Table"),
}
"""Formats that a newsroom calls by a word; the others go by their own name."""

_WHY = {
    By.TOLD: QT_TRANSLATE_NOOP("Formats", "as you say"),
    By.CONTENT: QT_TRANSLATE_NOOP("Formats", "by its content"),
    By.NAME: QT_TRANSLATE_NOOP("Formats", "by its name"),
    By.NOTHING: QT_TRANSLATE_NOOP("Formats", "nothing else knows it"),
}


def format_name(row: Format) -> str:
    """Return what the format is called."""
    named = _NAMES.get(row.name)
    return QCoreApplication.translate("Formats", named) if named else f"\u2068{row.name}\u2069"


def why(found: Found) -> str:
    """Return by what the file is known."""
    return QCoreApplication.translate("Formats", _WHY[found.by])
