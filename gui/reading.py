"""Reading beside the work: questions to the project are answered in a thread, on a connection of its own, the newest first of all."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from queue import SimpleQueue

from PySide6.QtCore import QObject, QThread, Signal

from core.errors import WorldError
from core.project import Project
from gui.guard import guard

Cancel = Callable[[], bool]
Question = Callable[[Project, Cancel], Iterator[object]]
"""Yields its answers, the first as soon as it can; asks again and again whether it is still wanted."""


class Reading(QThread):
    """Answers one question at a time. A new question ends the one before; of that no answer comes any more."""

    answered = Signal(int, object)
    failed = Signal(int, object)
    done = Signal(int)

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._asked: SimpleQueue[tuple[int, Question] | None] = SimpleQueue()
        self._numbers = itertools.count(1)
        self._wanted = 0

    def ask(self, question: Question) -> int:
        """Have ``question`` answered; return the number that its answers bear."""
        self._wanted = next(self._numbers)
        self._asked.put((self._wanted, question))
        if not self.isRunning():
            self.start()
        return self._wanted

    def forget(self) -> None:
        """Want no answer any more."""
        self._wanted = 0

    def leave(self) -> None:
        """Stop at once, and wait until the connection is closed."""
        self._wanted = 0
        self._asked.put(None)
        self.wait()

    @guard(None)
    def run(self) -> None:
        try:
            with self._project.reader() as reader:
                while (asked := self._asked.get()) is not None:
                    self._answer(reader, *asked)
        except WorldError as error:
            self.failed.emit(self._wanted, error)

    def _answer(self, reader: Project, number: int, question: Question) -> None:
        def unwanted() -> bool:
            return self._wanted != number

        try:
            for answer in () if unwanted() else question(reader, unwanted):
                if unwanted():
                    return
                self.answered.emit(number, answer)
            if not unwanted():
                self.done.emit(number)
        except WorldError as error:
            if not unwanted():
                self.failed.emit(number, error)
