"""Assembly: makes the objects of the program and passes them to each other; one window, whatever project it shows."""

from __future__ import annotations

import getpass
from pathlib import Path

from platformdirs import user_data_path
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from core.errors import NameInvalid, WorldError
from core.model import Annotator, ArticleId
from core.project import Project
from core.project.sample import NAME, TOUR, make_sample, sample_in
from gui.files import Ways
from gui.fonts import load_fonts
from gui.looks import Looks, language_of, theme_of
from gui.sentences import said
from gui.session import Session
from gui.settings import Settings
from gui.window import Window


class Shell(QObject):
    """Holds the application's looks and its window."""

    def __init__(self, app: QApplication, settings: Settings, *, data: Path | None = None) -> None:
        super().__init__(app)
        load_fonts()
        self._settings = settings
        self._data = data or user_data_path("hashiya")
        self.looks = Looks(app)
        self.looks.wear(theme_of(settings), language_of(settings))
        self.window: Window | None = None
        settings.changed.connect(self._setting_changed)
        app.styleHints().colorSchemeChanged.connect(self._wear)

    def me(self, project: Project) -> str:
        """Return the name the user marks under in ``project``: as chosen there, as set, or as the system calls them."""
        chosen = self._settings.state(f"me/{project.uid}").decode("utf-8", "replace") or self._settings.text("me")
        try:
            return Annotator(chosen or getpass.getuser()).name
        except (NameInvalid, OSError):
            return "annotator-3"

    def open(self, path: Path | None) -> Window:
        """Show the project at ``path``, the last one, or the sample; raise a sentence when it cannot be opened."""
        trouble, first = "", path is None and not self._settings.text("last_project")
        if path is None:
            last = Path(self._settings.text("last_project") or ".")
            path = last if last.is_file() else sample_in(self._data)
            try:
                project = Project.open(path)
            except WorldError as error:
                # What was open the last time is no reason not to start; an explicit path is.
                trouble, path = said(error), sample_in(self._data)
                project = Project.open(path)
        else:
            project = Project.open(path)
        session = Session(project, self.me(project))
        ways = Ways(self._open_here, self._open_sample, self._open_tour)
        old, self.window = self.window, Window(session, self._settings, self.looks, ways)
        geometry = self._settings.state("geometry")
        if old is not None:
            self.window.setGeometry(old.geometry())
            old.close()
            old.deleteLater()
        elif not (geometry and self.window.restoreGeometry(geometry)):
            room = self.window.screen().availableSize()
            self.window.resize(min(1440, room.width()), min(900, room.height() - 40))
        if path.name != TOUR:  # nobody's work
            self._settings.set("last_project", str(path.resolve()))
        self._find_place(self.window)
        if trouble:
            self.window.say(trouble, lasting=True)
        if first:
            QTimer.singleShot(0, self.window, self.window.beginning.welcome)
        return self.window

    def _find_place(self, window: Window) -> None:
        """Open the article that was open when the project was left, at the same lines; else the first."""
        session = window.session
        place = self._settings.state(f"place/{session.project.uid}").decode("utf-8", "replace").partition(" ")
        if not session.project.articles.has(ArticleId(place[2])):
            session.open_first()
            return
        session.open_article(ArticleId(place[2]))
        bar, scrolled = window.page.reader.verticalScrollBar(), int(place[0]) if place[0].isdigit() else 0
        # The lines are broken when the window has its size, and it has it when it is shown.
        QTimer.singleShot(0, window, lambda: bar.setValue(scrolled))

    def _open_here(self, path: Path) -> None:
        try:
            self.open(path).show()
        except WorldError as error:
            if self.window is not None:
                self.window.say(said(error), lasting=True)

    def _open_sample(self) -> None:
        if not (self._data / NAME).exists():
            make_sample(self._data / NAME)
        self._open_here(self._data / NAME)

    def _open_tour(self) -> None:
        """Open a fresh copy of the sample that nothing is lost in, and take the tour there."""
        path = self._data / TOUR
        if self.window is None or self.window.session.project.path != path:
            for suffix in ("", "-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
            make_sample(path)
            self._open_here(path)
        if self.window is not None and self.window.session.project.path == path:
            self.window.beginning.take_tour()

    def _setting_changed(self, key: str) -> None:
        if key in {"language", "theme"}:
            self._wear()

    def _wear(self, _: Qt.ColorScheme | None = None) -> None:
        self.looks.wear(theme_of(self._settings), language_of(self._settings))
        if self.window is not None:
            self.window.rebuild()
