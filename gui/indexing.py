"""Letting the index of words catch up while the window is open: short portions, between which it lives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import WorldError
from core.project import Edit

if TYPE_CHECKING:
    from gui.bringing import Bringing
    from gui.session import Session

_REST_MS = 15
"""Between two portions of about 20 ms: whoever marks or types then does not notice them."""
_FIRST_MS = 1_000
"""After the window has opened: first it shows the article."""


class Indexing(QObject):
    """Runs whenever articles wait for the index, and then counts names; ``advanced`` tells how far the index is, with an ``Indexed``."""

    advanced = Signal(object)

    def __init__(self, session: Session, bringing: Bringing, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._bringing = bringing
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(self._go_on)
        session.edited.connect(self._edited)
        if session.project.writable and not session.project.read_only:
            self._timer.start(_FIRST_MS)

    def stop(self) -> None:
        """Leave the rest for the next time the project is open."""
        self._timer.stop()

    def _edited(self, edit: Edit) -> None:
        if (edit.touches("article") or edit.touches("layer")) and not self._timer.isActive():
            self._timer.start(_REST_MS)

    def _go_on(self) -> None:
        if self._session.closed:
            return
        if self._bringing.running or self._session.busy:
            self._timer.start(_FIRST_MS)  # what comes in comes first: it can be marked before it can be found
            return
        project = self._session.project
        try:
            now = project.search.indexed()
            if now.is_whole:
                goes_on = project.named.keep_next()
            else:
                now = project.search.catch_up()
                goes_on = True
        except WorldError:
            return  # a full disk is told of where marks are saved; the next edit of an article tries again
        self.advanced.emit(now)
        if goes_on:
            self._timer.start(_REST_MS)
