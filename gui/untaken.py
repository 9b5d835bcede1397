"""Keys that nothing took which had the keyboard: Enter on a button, and the keys of commands on keyboards that write another script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication

from gui.keyplaces import latin_key

if TYPE_CHECKING:
    from gui.window import Window

_HELD = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Untaken(QObject):
    """Asked by the window for each key press that comes through to it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def take(self, event: QKeyEvent) -> bool:
        """Do what the key means here, and say whether it meant anything."""
        focused = QApplication.focusWidget()
        # Outside of dialogs Qt presses a button by the space bar alone.
        if event.key() in _ENTER and isinstance(focused, QAbstractButton):
            focused.click()
            return True
        key = latin_key(event)
        return bool(key) and self._run(Qt.Key(key), event.modifiers() & _HELD)

    def _run(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Run the command that the Latin ``key`` means where the keyboard is."""
        if key == Qt.Key.Key_Question:
            held &= ~Qt.KeyboardModifier.ShiftModifier  # it is never written without
        wanted = QKeySequence(QKeyCombination(held, key))
        for row, action in self._window.commands.actions.values():
            reaches = not row.page or self._window.page.isAncestorOf(QApplication.focusWidget() or self._window)
            if reaches and row.can(self._window) and wanted in action.shortcuts():
                self._window.commands.run(row.id)
                return True
        return False
