"""Keys that type, which a pane with the keyboard keeps from the commands of the page around it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_ENDING = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_NO_COMMAND = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier


def is_plain(event: QKeyEvent) -> bool:
    """Say whether the key types a letter, or is Enter, Escape or the like, with nothing but Shift held."""
    types = bool(event.text()) and event.text().isprintable()
    return not event.modifiers() & ~_NO_COMMAND and (types or event.key() in _ENDING)


def keeps(event: QEvent) -> bool:
    """Accept the question whether a plain key is a shortcut, and say whether it was one: then it comes as a key press."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent) or not is_plain(event):
        return False
    event.accept()
    return True
