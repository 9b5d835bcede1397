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


class Jobs(QObject):
    """Several jobs at once for one who may change their mind; ``ended`` comes when one is over, after what it found."""

    progressed = Signal(int)
    refused = Signal(object)
    ended = Signal()

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._wanted: list[Job[object]] = []
        self._unwanted: list[Job[object]] = []

    @property
    def running(self) -> bool:
        """Whether anything is done that is still wanted."""
        return bool(self._wanted)

    def start(self, work: Work[object], done: Callable[..., None]) -> None:
        """Do ``work`` in a thread of its own, and hand ``done`` what it found."""
        job: Job[object] = Job(self._project, work, self)
        job.progressed.connect(self.progressed)
        job.done.connect(done)
        job.refused.connect(self.refused)
        job.finished.connect(self._end)
        self._wanted.append(job)
        job.start()

    def stop(self) -> None:
        """Call everything off; ``ended`` comes when it has let go."""
        for job in self._wanted:
            job.requestInterruption()

    def leave(self) -> None:
        """Want nothing of what runs any more, and do not wait for it."""
        self.stop()
        for job in self._wanted:
            for told in (job.progressed, job.done, job.refused):
                told.disconnect()
        self._unwanted += self._wanted
        self._wanted.clear()

    def wait(self) -> None:
        """Wait until what was left has let go of the file."""
        for job in self._unwanted:
            job.wait()

    def _end(self) -> None:
        job = self.sender()  # another may be over as well, of which is not yet told what it found
        for jobs in (self._wanted, self._unwanted):
            if isinstance(job, Job) and job in jobs:
                jobs.remove(job)
                job.deleteLater()
        self.ended.emit()
