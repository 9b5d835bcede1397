"""Long work on a project, in a thread, on a connection of its own that only reads: progress, a way to stop it, never a widget."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThread, Signal

from core.errors import ReadingStopped, WorldError
from core.project import Project
from gui.guard import guard

Found = TypeVar("Found")
Work = Callable[[Project, Callable[[int], None]], Found]
"""Gets the project and a function to tell how far it is, which raises ``Stopped`` when nobody wants the rest."""


class Stopped(Exception):
    """The work was called off; nobody waits for what it would have found."""


class Job(QThread, Generic[Found]):
    """Does ``work`` once it is started; ``done`` gets what it found, ``refused`` what the world said, and neither when it was stopped."""

    progressed = Signal(int)
    done = Signal(object)
    refused = Signal(object)

    def __init__(self, project: Project, work: Work[Found], parent: QObject) -> None:
        super().__init__(parent)
        self._project, self._work = project, work

    def stop(self) -> None:
        """Call the work off and wait until it has let go of the file."""
        self.requestInterruption()
        self.wait()

    @guard(None)
    def run(self) -> None:
        try:
            with self._project.reader(stops=self.isInterruptionRequested) as reader:
                found = self._work(reader, self._tell)
        except (Stopped, ReadingStopped):
            return
        except WorldError as error:
            self.refused.emit(error)
            return
        if not self.isInterruptionRequested():
            self.done.emit(found)

    def _tell(self, number: int) -> None:
        if self.isInterruptionRequested():
            raise Stopped
        self.progressed.emit(number)
