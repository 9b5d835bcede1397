"""Digits as every keyboard sends them."""

from __future__ import annotations

import sys
import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ROW = {"linux": 10, "win32": 2}
"""The scan code of the key that bears 1 on the row above the letters: X11 and Wayland through evdev, and Windows."""


def digit_of(event: QKeyEvent) -> str:
    """Return the ASCII digit that a key press means, or nothing.

    ASCII and Arabic-Indic digits (and every other script's) count by their value; on layouts that put signs on the digit
    row, such as French, the key's place counts.
    """
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier)
    if held not in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}:
        return ""
    text = event.text()
    if len(text) == 1 and unicodedata.digit(text, None) is not None:
        return str(unicodedata.digit(text))
    first = _ROW.get(sys.platform)
    if held or first is None:
        return ""
    place = event.nativeScanCode() - first
    return str((place + 1) % 10) if 0 <= place <= 9 else ""
