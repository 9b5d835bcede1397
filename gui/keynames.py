"""Keys as the platform writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from gui.command import Command


def keys_of(row: Command) -> str:
    """Return the row's first key as the platform writes it, between isolates."""
    if not row.keys:
        return ""
    shown = QKeySequence(row.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
    return f"\u2066{shown}\u2069"
