"""Marks many places of the project in one step, says how far it is, and what was left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressDialog

from core.errors import ProjectReadOnly
from core.project.hits import Done, Progress, mark_hits, relabel_hits, untag_hits
from core.search.concordance import Hit

if TYPE_CHECKING:
    from gui.window import Window

_MANY = 2_000
"""From so many places on it takes long enough to be watched, and to be stopped."""


class ManyMarks(QObject):
    """Acts in the layers of whoever works in the window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def mark(self, wanted: Sequence[tuple[Hit, str]]) -> bool:
        """Mark each place with its label; say whether anything was marked."""
        session = self._window.session
        done = self._do(len(wanted), lambda progress: mark_hits(session.project, wanted, by=session.me, progress=progress))
        return self._tell(done, self.tr("%n marked.", "", done.changed if done else 0))

    def relabel(self, hits: Sequence[Hit], label: str) -> bool:
        session = self._window.session
        done = self._do(len(hits), lambda progress: relabel_hits(session.project, hits, label, by=session.me, progress=progress))
        return self._tell(done, self.tr("%n label(s) changed.", "", done.changed if done else 0))

    def untag(self, hits: Sequence[Hit]) -> bool:
        session = self._window.session
        done = self._do(len(hits), lambda progress: untag_hits(session.project, hits, by=session.me, progress=progress))
        return self._tell(done, self.tr("%n mark(s) removed.", "", done.changed if done else 0))

    def _do(self, number: int, act: Callable[[Progress], Done]) -> Done | None:
        """Return what was done, None when it was refused or stopped: then nothing was written."""
        session, answers = self._window.session, list[Done]()
        box = self._box(number) if number >= _MANY else None

        def progress(taken: int) -> bool:
            if box is not None:
                box.setValue(taken)  # lets events in; whoever works in this window can only stop it
            return box is None or not box.wasCanceled()

        def acting() -> None:
            if session.project.read_only:
                raise ProjectReadOnly(path=session.project.path)
            answers.append(act(progress))

        session.busy = True
        try:
            session.attempt(acting)
        finally:
            session.busy = False
        if box is not None:
            stopped = box.wasCanceled()
            box.close()
            box.deleteLater()
            if stopped:
                self._window.say(self.tr("Stopped; nothing was changed."))
                return None
        return answers[0] if answers else None

    def _box(self, number: int) -> QProgressDialog:
        box = QProgressDialog(self.tr("Marking…"), self.tr("Stop"), 0, number, self._window)
        box.setWindowModality(Qt.WindowModality.WindowModal)
        box.setMinimumDuration(0)
        box.setAutoReset(False)  # it closes when all is in the file
        return box

    def _tell(self, done: Done | None, sentence: str) -> bool:
        if done is None:
            return False
        sentences = [sentence]
        if done.there:
            sentences.append(self.tr("%n were so already.", "", done.there))
        if done.closed:
            sentences.append(self.tr("%n lie in articles that you have finished or set aside, and were left.", "", done.closed))
        if done.others:
            sentences.append(self.tr("At %n there is no mark of yours.", "", done.others))
        self._window.say(" ".join(sentences))
        return done.changed > 0
