"""The day's copy of the project, made beside the work and never in its way."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QThread, QTimer

from core.errors import WorldError
from core.project.backups import back_up_daily
from gui.guard import guard

QUIET_MS = 5_000
"""So long after a project was opened its copy is made: the first marks come first."""

_log = logging.getLogger(__name__)


class Backup(QThread):
    """Copies one project file once, on a connection of its own."""

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._timer = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._timer.timeout.connect(self.start)
        self._timer.start()

    def stop(self) -> None:
        """Start no copy any more, and wait for the one that is being made."""
        self._timer.stop()
        self.wait()

    @guard(None)
    def run(self) -> None:
        try:
            made = back_up_daily(self._path, date.today())
        except (WorldError, OSError) as error:
            _log.warning("No copy of %s was made today: %s", self._path, error)
        else:
            if made is not None:
                _log.info("Copied %s to %s", self._path, made)
