"""Bringing articles in while one goes on marking: between two short writes the window lives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject
from PySide6.QtWidgets import QApplication

from core.errors import ProjectInUse
from core.formats.record import LayerRecord, Refused
from core.project.bringing import bring_in
from core.project.brought import Brought, Progress
from core.project.opening import is_open_here
from gui.sentences import isolated, said

if TYPE_CHECKING:
    from core.formats.looking import Order
    from gui.window import Window

_BREATH_MS = 15
"""Events are let in so often while records are read; a write itself takes under 50 ms."""


class Bringing(QObject):
    """One import at a time; the strip says how far it is, stops it, and leads to its report."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._breath = QElapsedTimer()
        self.running = False
        self._stopped = False
        self.report: Brought | None = None
        """What became of the last import."""

    def stop(self) -> None:
        """Bring in no further article; what came in stays."""
        self._stopped = True

    def bring(self, order: Order) -> None:
        """Import what ``order`` names and say what came in and what could not."""
        if self.running or not order.paths:
            return
        from core.formats.sources import expected  # formats are loaded when they are wanted: the start is short

        open_here = [path for path in order.paths if is_open_here(path)]
        order = replace(order, paths=tuple(path for path in order.paths if path not in open_here))

        def records() -> Iterator[LayerRecord | Refused]:
            # Reading the bytes of an open project would drop SQLite's lock on it.
            yield from (Refused(str(path), None, said(ProjectInUse(path=path))) for path in open_here)
            yield from order.records()

        self._bring(records(), order, total=lambda: expected(order.paths, wanted=order.wanted, stops=self._stops) + len(open_here))

    def bring_text(self, record: LayerRecord) -> None:
        """Import one article that was pasted."""
        if not self.running:
            from core.formats.looking import Order

            self._bring([record], Order(()), total=lambda: 1)

    def show_report(self) -> None:
        """Show what became of the last import, row by row."""
        from gui.dialogs.importreport import ImportReport

        if self.report is None:
            self._window.say(self.tr("Nothing was imported since the window was opened."))
            return
        report = ImportReport(self.report, self._window)
        report.article_requested.connect(lambda article: self._window.pages.show_place(article, 0, 0))
        report.said.connect(self._window.say)
        report.save_requested.connect(lambda path: self.save_report(Path(path)))
        report.show()

    def save_report(self, path: Path) -> None:
        """Write the report of the last import to ``path``."""
        report = self.report

        def writing() -> None:
            if report is not None:
                rows = report.save(path)
                self._window.say(self.tr("%n row(s) written to {path}.", "", rows).format(path=isolated(path)))

        self._window.session.attempt(writing)

    def _bring(self, records: Iterable[LayerRecord | Refused], order: Order, *, total: Callable[[], int]) -> None:
        session = self._window.session
        self.running, self._stopped = True, False
        self._breath.start()
        self._window.banner.say(self.tr("Importing…"), deed=self.tr("Stop"))
        brought: list[Brought] = []

        def bringing() -> None:
            brought.append(
                bring_in(
                    session.project,
                    records,
                    by=session.me,
                    annotator=order.annotator or session.me,
                    add_labels=order.add_labels,
                    near_duplicates=order.near_duplicates,
                    searchable=False,
                    total=total(),
                    progress=self._show,
                    cancel=self._stops,
                )
            )

        try:
            session.attempt(bringing)
        finally:
            self.running = False
        if brought:
            self.report = brought[0]
            self._tell(brought[0])

    def _stops(self) -> bool:
        """Let the window live where a page or a comparison takes its time; no transaction is open then."""
        if self._breath.elapsed() >= _BREATH_MS:
            self._breath.restart()
            QApplication.processEvents()
        return self._stopped

    def _show(self, progress: Progress) -> None:
        if self._breath.elapsed() < _BREATH_MS:
            return
        self._breath.restart()
        done = self.tr("Importing: %n so far", "", progress.done)
        if progress.total is not None and progress.total > progress.done:
            done = self.tr("Importing: {done} of about {total}").format(done=progress.done, total=progress.total)
        parts = [done]
        if progress.rate >= 1:
            parts.append(self.tr("%n a second", "", round(progress.rate)))
        if progress.left is not None and progress.left > 1:
            parts.append(self.tr("about %n second(s) left", "", round(progress.left)))
        self._window.banner.say(" · ".join(parts), deed=self.tr("Stop"))
        QApplication.processEvents()

    def _tell(self, brought: Brought) -> None:
        window, session = self._window, self._window.session
        session.queue_changed.emit(())
        if session.view.article is None:
            session.open_first()
        session.refresh()
        articles, spans = self.tr("%n article(s)", "", brought.articles), self.tr("%n mark(s)", "", brought.spans)
        sentences = [self.tr("Imported: {articles}, {spans}.").format(articles=articles, spans=spans)]
        if brought.cancelled:
            sentences.append(self.tr("It was stopped; what came in is whole."))
        if brought.duplicates:
            sentences.append(self.tr("%n were there already.", "", brought.duplicates))
        if brought.near_duplicates:
            sentences.append(self.tr("%n are almost like others.", "", len(brought.near_duplicates)))
        refused: Sequence[Refused] = [*brought.refused, *brought.left_out]
        if len(refused) == 1:
            line = refused[0]
            sentences.append(f"\u2068{line.path}{f':{line.line}' if line.line else ''}\u2069: {line.reason}")
        elif refused:
            sentences.append(self.tr("%n could not come in, or not wholly.", "", len(refused)))
        anything = bool(refused or brought.repeated or brought.near_duplicates)
        if anything:
            window.banner.say(" ".join(sentences), deed=self.tr("Report…"), lasting=True)
        else:
            window.say(" ".join(sentences))
