"""Reading beside the work: answers come from another thread, a new question ends the one before, an end is awaited."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from core.errors import QueryEmpty
from core.project import Project
from gui.reading import Cancel, Reading
from tests.core.project.worlds import a_project, beside


def test_answers_come_one_by_one_from_another_thread(tmp_path: Path, qtbot: QtBot) -> None:
    def asking(project: Project, unwanted: Cancel) -> Iterator[object]:
        yield project.articles.count()
        yield threading.current_thread() is threading.main_thread()

    with a_project(tmp_path / "p.hashiya") as project:
        owner = QObject()
        reading = Reading(project, owner)
        answers: list[tuple[int, object]] = []
        reading.answered.connect(lambda number, answer: answers.append((number, answer)))
        with qtbot.waitSignal(reading.done):
            number = reading.ask(asking)
        assert answers == [(number, 2), (number, False)]
        reading.leave()
        assert reading.isFinished()
    assert beside(tmp_path / "p.hashiya") == []


def test_a_new_question_ends_the_one_before(tmp_path: Path, qtbot: QtBot) -> None:
    begun = threading.Event()

    def endless(project: Project, unwanted: Cancel) -> Iterator[object]:
        begun.set()
        while not unwanted():
            yield project.articles.count()

    def short(project: Project, unwanted: Cancel) -> Iterator[object]:
        yield "short"

    with a_project(tmp_path / "p.hashiya") as project:
        owner = QObject()
        reading = Reading(project, owner)
        reading.ask(endless)
        assert begun.wait(10)
        with qtbot.waitSignal(reading.done) as done:
            number = reading.ask(short)
        assert done.args == [number]
        reading.ask(endless)
        reading.leave()
        assert reading.isFinished()


def test_what_the_world_refuses_is_told_of_the_question_that_met_it(tmp_path: Path, qtbot: QtBot) -> None:
    def refused(project: Project, unwanted: Cancel) -> Iterator[object]:
        yield from project.search.each("")

    with a_project(tmp_path / "p.hashiya") as project:
        owner = QObject()
        reading = Reading(project, owner)
        with qtbot.waitSignal(reading.failed) as failed:
            number = reading.ask(refused)
        assert failed.args is not None and failed.args[0] == number and isinstance(failed.args[1], QueryEmpty)
        with qtbot.waitSignal(reading.done):  # and it goes on answering
            reading.ask(lambda project, unwanted: iter(()))
        reading.leave()
