"""What a key would write on a Latin keyboard, by its place, where the layout writes another script."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ROWS = ((10, "1234567890-="), (24, "QWERTYUIOP[]"), (38, "ASDFGHJKL;'"), (52, "ZXCVBNM,./"))
"""The scan code of the first key of each row on X11 and on Wayland, and what the row writes where letters are Latin."""

_BY_PLACE = {first + step: ord(sign) for first, row in _ROWS for step, sign in enumerate(row)}
_WRITTEN = {"؟": Qt.Key.Key_Question}
_LAST_LATIN = 0xFF


def latin_key(event: QKeyEvent) -> int:
    """Return the key at the same place of a Latin keyboard, 0 where the key writes Latin itself or its place is not known.

    Letters of Latin layouts count as they are written: A is A on a French keyboard too.
    """
    key = event.key()
    if event.text() in _WRITTEN:
        return _WRITTEN[event.text()]
    # A letter has its own number as its key; what is beyond these are Enter, arrows and the like.
    if key <= _LAST_LATIN or Qt.Key.Key_Escape <= key < Qt.Key.Key_unknown:
        return 0
    if sys.platform == "win32":  # Windows says which Latin letter stands on the key, whatever it writes
        virtual = event.nativeVirtualKey()
        return virtual if chr(virtual).isalnum() and virtual <= ord("Z") else 0
    return _BY_PLACE.get(event.nativeScanCode(), 0) if sys.platform == "linux" else 0
