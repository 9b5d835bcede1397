"""Bringing files in while one goes on marking: between two short writes the window lives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject
from PySide6.QtWidgets import QApplication

from core.errors import ProjectInUse
from core.formats.record import LayerRecord, Refused
from core.formats.sources import expected, records_in
from core.project.bringing import bring_in
from core.project.brought import Brought, Progress
from core.project.opening import is_open_here
from gui.sentences import said

if TYPE_CHECKING:
    from gui.window import Window

_SHOWN = 3
_BREATH_MS = 30
"""Events are let in so often while records are read; a write itself takes under 50 ms."""


class Bringing(QObject):
    """One import at a time; the strip says how far it is and stops it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._breath = QElapsedTimer()
        self.running = False
        self._stopped = False

    def stop(self) -> None:
        """Bring in no further article; what came in stays."""
        self._stopped = True

    def bring(self, paths: Sequence[Path]) -> None:
        """Import ``paths``, files and folders, and say what came in and what could not."""
        if self.running or not paths:
            return
        session = self._window.session
        self.running, self._stopped = True, False
        self._breath.start()
        brought: list[Brought] = []
        try:
            session.attempt(
                lambda: brought.append(
                    bring_in(
                        session.project,
                        self._records(paths),
                        by=session.me,
                        annotator=session.me,
                        searchable=False,
                        total=expected(paths),
                        progress=self._show,
                        cancel=lambda: self._stopped,
                    )
                )
            )
        finally:
            self.running = False
        if brought:
            self._tell(brought[0])

    def _records(self, paths: Sequence[Path]) -> Iterator[LayerRecord | Refused]:
        for path in paths:
            if is_open_here(path):
                # Reading its bytes would drop SQLite's lock on it.
                yield Refused(str(path), None, said(ProjectInUse(path=path)))
                continue
            yield from records_in([path])

    def _show(self, progress: Progress) -> None:
        if self._breath.elapsed() < _BREATH_MS:
            return
        self._breath.restart()
        done = self.tr("Importing: %n so far", "", progress.done)
        if progress.left is not None and progress.left > 1:
            done += " · " + self.tr("about %n second(s) left", "", round(progress.left))
        self._window.banner.say(done, deed=self.tr("Stop"))
        QApplication.processEvents()

    def _tell(self, brought: Brought) -> None:
        window, session = self._window, self._window.session
        session.queue_changed.emit(())
        if session.view.article is None:
            session.open_first()
        session.refresh()
        articles, spans = self.tr("%n article(s)", "", brought.articles), self.tr("%n mark(s)", "", brought.spans)
        sentences = [self.tr("Imported: {articles}, {spans}.").format(articles=articles, spans=spans)]
        if brought.duplicates:
            sentences.append(self.tr("%n were there already.", "", brought.duplicates))
        refused = [*brought.refused, *brought.left_out]
        if refused:
            sentences.append(self.tr("%n could not come in:", "", len(refused)))
        sentences += [f"\u2068{line.path}{f':{line.line}' if line.line else ''}\u2069: {line.reason}" for line in refused[:_SHOWN]]
        window.say("\n".join(sentences), lasting=bool(refused))
