"""What one asks when something may be wrong: a look through the project, and the copies of earlier days."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from core.errors import WorldError
from core.project.backups import kept, restored
from gui.sentences import said

if TYPE_CHECKING:
    from gui.window import Window


class Care(QObject):
    """One method a command."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def check(self) -> None:
        """Look through the whole project, beside the work."""
        from gui.dialogs.checking import CheckDialog  # dialogs are loaded when they are wanted: the start is short

        project = self._window.session.project
        dialog = CheckDialog(project, articles=project.articles.count(), parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_backups(self) -> None:
        """Show the copies of the project; the one chosen is opened beside it."""
        from gui.dialogs.backups import BackupsDialog

        dialog = BackupsDialog(kept(self._window.session.project.path), self._window)
        dialog.restore_requested.connect(self._restore)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_history(self) -> None:
        """Show who changed what and when, beside the work."""
        from gui.dialogs.history import show_history

        show_history(self._window)

    def _restore(self, copy: Path) -> None:
        try:
            made = restored(self._window.session.project.path, copy)
        except WorldError as error:
            self._window.say(said(error), lasting=True)
            return
        self._window.files.show_project(made)
