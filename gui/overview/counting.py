"""Counts in a thread, on a connection of its own: nobody waits for a number, and each is shown as soon as it is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QThread, Signal

from core.errors import ReadingStopped, WorldError
from core.project import Project
from core.project.figures import by_day, by_label, names_most_marked, progress_by_annotator, time_per_article
from gui.guard import guard

NAMES = 20
"""So many of the names that are marked most are shown."""

QUESTIONS: Mapping[str, Callable[[Project], object]] = {
    "articles": lambda project: project.articles.count(),
    "progress": progress_by_annotator,
    "labels": by_label,
    "times": time_per_article,
    "days": by_day,
    "names": lambda project: names_most_marked(project, NAMES),
}
"""What is counted, the quick before the slow."""


class Counting(QThread):
    """Emits each number of ``QUESTIONS`` by its key, or the error of the world that it met."""

    counted = Signal(str, object)
    failed = Signal(object)

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project

    @guard(None)
    def run(self) -> None:
        try:
            with self._project.reader(stops=self.isInterruptionRequested) as reader:
                for key, ask in QUESTIONS.items():
                    if self.isInterruptionRequested():
                        return
                    self.counted.emit(key, ask(reader))
        except ReadingStopped:
            return
        except WorldError as error:
            self.failed.emit(error)

    def leave(self) -> None:
        """Stop at once, and wait until the connection is closed."""
        self.requestInterruption()
        self.wait()
