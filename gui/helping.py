"""What one asks the program about itself: its keys, its manual, what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from gui import about

if TYPE_CHECKING:
    from gui.window import Window


class Helping(QObject):
    """One method a command; dialogs are loaded when they are wanted: the start is short."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def show_keys(self) -> None:
        """Open the sheet of keys; what is changed there holds at once."""
        from gui.dialogs.keys import KeysDialog

        window = self._window
        dialog = KeysDialog(lambda: window.commands.listed(), window.commands.book, window)  # noqa: PLW0108  the commands of then
        dialog.changed.connect(window.rebuild)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_manual(self) -> None:
        """Open the manual at the page in use."""
        from gui.dialogs.manual import Manual

        manual = Manual(self._window.language, at=self._window.pages.current, parent=self._window)
        manual.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        manual.show()

    def show_about(self) -> None:
        about.show_about(self._window)
