"""New, open, import, export: what the window does with files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.formats.table import known_suffixes
from core.project.opening import SUFFIX
from core.project.takingout import Wanted, take_out
from gui import alerts
from gui.sentences import isolated

if TYPE_CHECKING:
    from gui.window import Window

Opened = Callable[[Path], None]


class Files(QObject):
    """Asks for files and hands them over; ``opened`` shows a project in this window."""

    def __init__(self, window: Window, *, opened: Opened, sample: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._opened = opened
        self._sample = sample

    def new(self) -> None:
        """Ask for a new project and show it."""
        self._window.beginning.new_project()

    def open(self) -> None:
        path = alerts.ask_open(self._window, self.tr("Open project"), self._kinds())
        if path is not None:
            self.show_project(path)

    def show_project(self, path: Path) -> None:
        """Show the project at ``path`` in this window, or say why not."""
        self._opened(path)

    def open_sample(self) -> None:
        self._sample()

    def bring_in(self) -> None:
        """Import the files chosen: articles as text, pages, tables, layers as JSONL."""
        suffixes = " ".join(f"*{suffix}" for suffix in sorted(known_suffixes()))
        kinds = self.tr("Articles and layers") + f" ({suffixes});;" + self.tr("All files") + " (*)"
        self.bring_in_files(alerts.ask_open_many(self._window, self.tr("Import articles"), kinds))

    def bring_in_folder(self) -> None:
        """Import every known file of a folder and those below it."""
        folder = alerts.ask_folder(self._window, self.tr("Import a folder"))
        if folder is not None:
            self.bring_in_files([folder])

    def bring_in_files(self, paths: Sequence[Path]) -> None:
        """Import ``paths`` and say in the strip what came in and what could not."""
        self._window.bringing.bring(paths)

    def take_out(self) -> None:
        """Export the layer shown as JSONL."""
        path = alerts.ask_save(self._window, self.tr("Export as JSONL"), "JSONL (*.jsonl)", ".jsonl")
        if path is not None:
            self.take_out_to(path)

    def take_out_to(self, path: Path) -> None:
        """Write the layer shown, of every article, to ``path``: whole or not at all."""
        session = self._window.session

        def writing() -> None:
            written = take_out(session.project, path, wanted=Wanted(session.layer))
            sentence = self.tr("%n mark(s) written to {path}.", "", written.spans).format(path=isolated(path))
            left_out = [f"{left.article}: {left.reason}" for left in written.left_out[:3]]
            self._window.say("\n".join((sentence, *left_out)), lasting=bool(left_out))
            self._window.beginning.exported(path)

        session.attempt(writing)

    def _kinds(self) -> str:
        return self.tr("Hashiya projects") + f" (*{SUFFIX})"
