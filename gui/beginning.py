"""The first minute in the window: the welcome sheet, a new project, the tour."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from core.project import Edit
from gui.recent import recents

if TYPE_CHECKING:
    from gui.welcome.sheet import WelcomeSheet
    from gui.welcome.tour import Tour
    from gui.window import Window


class Beginning(QObject):
    """Makes its sheets when they are wanted, and again when the looks change."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.sheet: WelcomeSheet | None = None
        self.tour: Tour | None = None

    def welcome(self) -> None:
        """Show where one can begin."""
        from gui.welcome.sheet import WelcomeSheet  # loaded when it is wanted: the start is short

        window = self._window
        self.sheet = WelcomeSheet(window.desk)
        self.sheet.begun.connect(self._begin)
        self.sheet.recent_requested.connect(window.files.show_project)
        self.sheet.language_requested.connect(lambda language: window.settings.set("language", language))
        self.sheet.left.connect(self._left)
        self.sheet.ask(recents(window.settings))

    def take_tour(self) -> None:
        """Show the steps of the tour, from the first."""
        from gui.welcome.tour import Tour

        window = self._window
        if self.tour is not None:
            self.tour.deleteLater()
        self.tour = Tour(window.desk, window.commands.keys)
        self.tour.page_requested.connect(window.pages.show_page)
        self.tour.left.connect(self._end_tour)
        self.tour.show_page(window.pages.current)
        self.tour.show()
        window.page.reader.setFocus()

    def new_project(self) -> None:
        """Ask for a new project's name, labels and people, and show it."""
        from gui.dialogs.newproject import NewProjectDialog

        dialog = NewProjectDialog(self._window.session.me, self._window)
        dialog.made.connect(self._window.files.show_project)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def edited(self, edit: Edit) -> None:
        """Let the tour see what was done."""
        if self.tour is not None:
            self.tour.seen("undo" if edit.kind == "undo" else edit.verb)

    def exported(self, path: Path) -> None:
        """Let the tour see that a file was written."""
        if self.tour is not None and path.exists():
            self.tour.seen("exported")

    def page_shown(self, page: str) -> None:
        if self.tour is not None:
            self.tour.show_page(page)

    def rebuilt(self) -> None:
        """The window's parts are new: show again what lay over them."""
        sheet, tour = self.sheet, self.tour
        self.sheet = self.tour = None
        if sheet is not None:
            self.welcome()
        if tour is not None:
            at = tour.at
            self.take_tour()
            while self.tour is not None and self.tour.at < at:
                self.tour.advance()

    def _begin(self, what: str) -> None:
        window = self._window
        {"tour": window.files.open_tour, "new": self.new_project, "open": window.files.open, "sample": window.files.open_sample}[what]()

    def _left(self) -> None:
        if self.sheet is not None:
            self.sheet.deleteLater()
            self.sheet = None
        self._window.page.reader.setFocus()

    def _end_tour(self) -> None:
        if self.tour is not None:
            self.tour.deleteLater()
            self.tour = None
        self._window.page.reader.setFocus()
