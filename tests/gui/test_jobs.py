"""Long work in a thread ends when it is called off, and says nothing then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from core.project import Project
from core.project.sample import sample_in
from gui.jobs import Job

_STEPS = 5_000_000


def test_work_that_is_called_off_ends_at_its_next_step(qtbot: QtBot, tmp_path: Path) -> None:
    reached: list[int] = []
    found: list[int] = []

    def counting(project: Project, tell: Callable[[int], None]) -> int:
        for step in range(_STEPS):
            reached[:] = [step]
            tell(step)
        return _STEPS

    with Project.open(sample_in(tmp_path)) as project:
        owner = QObject()
        job: Job[int] = Job(project, counting, owner)
        job.done.connect(found.append)
        job.start()
        qtbot.waitUntil(lambda: bool(reached))
        job.stop()
        assert job.isFinished()
        assert reached[0] < _STEPS - 1
        assert found == []
