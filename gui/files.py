"""New, open, import, export: what the window does with files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from core.errors import ProjectInUse
from core.model import GOLD, LayerState
from core.project.opening import SUFFIX, is_open_here
from gui import alerts
from gui.sentences import said

if TYPE_CHECKING:
    from gui.window import Window


@dataclass(frozen=True, slots=True)
class Ways:
    """Ways to another project in this window: by its path, the sample, a copy of it for the tour."""

    opened: Callable[[Path], None]
    sample: Callable[[], None]
    tour: Callable[[], None]


NOWHERE = Ways(lambda _: None, lambda: None, lambda: None)
"""For a window that stays at its project."""


class Files(QObject):
    """Asks for files and hands them over."""

    def __init__(self, window: Window, ways: Ways) -> None:
        super().__init__(window)
        self._window = window
        self._ways = ways

    def new(self) -> None:
        """Ask for a new project and show it."""
        self._window.beginning.new_project()

    def open(self) -> None:
        path = alerts.ask_open(self._window, self.tr("Open project"), self._kinds())
        if path is not None:
            self.show_project(path)

    def show_project(self, path: Path) -> None:
        """Show the project at ``path`` in this window, or say why not."""
        self._ways.opened(path)

    def open_sample(self) -> None:
        self._ways.sample()

    def open_tour(self) -> None:
        """Take the tour, on a copy of the sample that nothing is lost in."""
        self._ways.tour()

    def bring_in(self) -> None:
        """Ask which files to import: articles as text, pages, tables, layers as JSONL."""
        from core.formats.table import known_suffixes  # formats are loaded when they are wanted: the start is short

        suffixes = " ".join(f"*{suffix}" for suffix in sorted(known_suffixes()))
        kinds = self.tr("Articles and layers") + f" ({suffixes});;" + self.tr("All files") + " (*)"
        self.ask_to_bring_in(alerts.ask_open_many(self._window, self.tr("Import articles"), kinds))

    def bring_in_folder(self) -> None:
        """Ask for a folder whose known files, and those below it, are to be imported."""
        folder = alerts.ask_folder(self._window, self.tr("Import a folder"))
        if folder is not None:
            self.ask_to_bring_in([folder])

    def ask_to_bring_in(self, paths: Sequence[Path]) -> None:
        """Show what ``paths`` are taken for, and import them as it is chosen there."""
        from core.formats.looking import Order
        from gui.dialogs.importing import ImportDialog

        window, session = self._window, self._window.session
        readable = tuple(path for path in paths if not is_open_here(path))
        if len(readable) < len(paths):
            window.say(said(ProjectInUse(path=next(path for path in paths if path not in readable))), lasting=True)
        if not readable:
            return
        if window.bringing.running:
            window.say(self.tr("An import is running. Wait for it, or stop it."))
            return
        people = [one.name for one in session.project.annotators.all()]
        order = Order(readable, annotator=session.me)
        dialog = ImportDialog(order, window.looks.theme, people=people, labels=session.project.labels.all(), parent=window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The dialog goes first; the import lets events in and would hold it up.
        dialog.import_requested.connect(lambda wanted: QTimer.singleShot(0, window, lambda: window.bringing.bring(wanted)))
        dialog.open()

    def bring_in_files(self, paths: Sequence[Path]) -> None:
        """Import ``paths`` at once and say in the strip what came in and what could not."""
        from core.formats.looking import Order

        self._window.bringing.bring(Order(tuple(paths), annotator=self._window.session.me))

    def paste(self) -> None:
        """Import what was copied: files as they are, words as an article."""
        from gui.dialogs.pasting import PasteDialog

        window, held = self._window, QGuiApplication.clipboard().mimeData()
        paths = [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()] if held is not None else []
        if paths:
            self.ask_to_bring_in(paths)
            return
        dialog = PasteDialog(held.text() if held is not None else "", window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.import_requested.connect(lambda record: QTimer.singleShot(0, window, lambda: window.bringing.bring_text(record)))
        dialog.open()

    def take_out(self) -> None:
        """Show what can be exported, and as what."""
        from gui.dialogs.exportchoices import Offer
        from gui.dialogs.exporting import ExportDialog
        from gui.dialogs.exportkept import from_bytes, to_bytes

        window, session = self._window, self._window.session
        project, key = session.project, f"export/{session.project.uid}"
        names = project.layers.names()
        judged = project.layers.number(name=GOLD, states=frozenset({LayerState.ACCEPTED})) > 0
        usual = (GOLD, session.me) if judged else (session.me, GOLD)  # gold that no review has finished is nobody's result yet
        mine = tuple(name for name in usual if name in names)
        layers = tuple(dict.fromkeys((*mine, *names)))
        offer = Offer(session.me, layers, project.labels.all(), window.looks.language, window.folders.get(), project.path.stem)
        dialog = ExportDialog(project, offer, window.looks.theme, kept=from_bytes(window.settings.state(key)), parent=window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.kept.connect(lambda kept: window.settings.keep_state(key, to_bytes(kept)))
        dialog.exported.connect(lambda path: window.folders.keep(path.parent))
        dialog.exported.connect(window.beginning.exported)
        dialog.open()

    def _kinds(self) -> str:
        return self.tr("Hashiya projects") + f" (*{SUFFIX})"
