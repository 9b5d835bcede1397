"""Keys as the platform writes them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from gui.command import Command


def keys_of(row: Command) -> str:
    """Return the row's first key as the platform writes it, between isolates."""
    return _shown(row.keys[0]) if row.keys else ""


@lru_cache
def _shown(key: str) -> str:
    return f"\u2066{QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)}\u2069"
