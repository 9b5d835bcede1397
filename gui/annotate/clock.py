"""Counts the time that somebody works on an article: from one deed to the next, never more than a minute without one."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer

from core.model import ArticleId
from gui.guard import guard
from gui.session import Session

IDLE_SECONDS = 60
KEPT_EVERY_MS = 30_000
_DEEDS = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}


class WorkClock(QObject):
    """Watches a widget for deeds; what it counted goes into the project every half minute, and when the article changes."""

    def __init__(self, session: Session, parent: QObject, *, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._session = session
        self._now = now
        self._article: ArticleId | None = None
        self._last: float | None = None
        self._counted = 0.0
        self._timer = QTimer(self, interval=KEPT_EVERY_MS)
        self._timer.timeout.connect(self.keep)
        self._timer.start()

    def watch(self, widget: QObject) -> None:
        widget.installEventFilter(self)

    def deed(self) -> None:
        """Count the time since the last deed, when it was not idle time."""
        now = self._now()
        shown = self._session.view.article
        if shown is not None and self._session.view.mine:
            if shown.id != self._article:
                self.keep()
                self._article, self._last = shown.id, now
            elif self._last is not None and now - self._last < IDLE_SECONDS:
                self._counted += now - self._last
            self._last = now

    @property
    def seconds(self) -> int:
        """Return the whole seconds counted and not kept yet."""
        return int(self._counted)

    def keep(self) -> None:
        """Store what was counted, in whole seconds."""
        if self._session.busy:
            return  # the next time
        seconds, article = int(self._counted), self._article
        layer = self._session.view.layer
        # Time alone makes nobody an annotator of an article: it is kept once there is a layer.
        if seconds and article is not None and not self._session.project.read_only and layer is not None:
            self._counted -= seconds
            self._session.attempt(lambda: self._session.project.layers.worked(article, by=self._session.me, seconds=seconds))

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _DEEDS:
            self.deed()
        return False
