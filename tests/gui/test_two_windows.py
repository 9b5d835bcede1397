"""Two windows on one project, each at a file connection of its own: what one writes, the other shows within a second."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from core.model import LayerState
from core.project import Project
from core.project.sample import sample_in
from gui.annotate.queuerows import ENTRY
from gui.files import NOWHERE
from gui.review.page import ReviewPage
from gui.session import Session
from gui.settings import Settings
from gui.window import Window
from tests.gui.hands import a_window, double_click, find, marks, press

CTRL = Qt.KeyboardModifier.ControlModifier

_AT_MOST = 10_000
"""A second is promised, and a quarter of it usual; a machine that tests has more to do."""

# What the offscreen platform says of every dialog, and of nothing else.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@contextmanager
def beside(first: Window, folder: Path, *, me: str) -> Iterator[Window]:
    """Open a second window on the project of ``first``, as somebody else would at their own desk."""
    settings = Settings(folder / f"{me}.ini")
    for key, value in (("language", "en"), ("theme", "light"), ("me", me)):
        settings.set(key, value)
    session = Session(Project.open(first.session.project.path), me)
    window = Window(session, settings, first.looks, NOWHERE)
    window.resize(1280, 860)
    session.open_first()
    window.show()
    QTest.qWaitForWindowExposed(window)
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()


def bring_to_front(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.page.reader.setFocus()
    QApplication.processEvents()


@pytest.fixture
def desks(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Window, Window]]:
    project = sample_in(tmp_path)
    with a_window(tmp_path, project=project, me="annotator-3") as one, beside(one, tmp_path, me="annotator-3") as other:
        yield one, other


def test_a_mark_its_label_and_its_undo_are_seen(desks: tuple[Window, Window], qtbot: QtBot) -> None:
    one, other = desks
    bring_to_front(one, qtbot)
    double_click(one, find(one, "إندونيسيا")[0] + 2)
    press(one, "2")
    qtbot.waitUntil(lambda: marks(other) == [("إندونيسيا", "COUNTRY")], timeout=_AT_MOST)
    press(one, "3")
    qtbot.waitUntil(lambda: marks(other) == [("إندونيسيا", "EVENT")], timeout=_AT_MOST)
    press(one, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: marks(other) == [("إندونيسيا", "COUNTRY")], timeout=_AT_MOST)


def test_an_article_that_was_finished_is_so_in_the_queue_of_the_other(desks: tuple[Window, Window], qtbot: QtBot) -> None:
    one, other = desks
    bring_to_front(one, qtbot)
    double_click(one, find(one, "إندونيسيا")[0] + 2)
    press(one, "2")
    press(one, Qt.Key.Key_F8)
    rows = other.queue.findChild(QListView)
    assert isinstance(rows, QListView)
    qtbot.waitUntil(lambda: rows.model().index(0, 0).data(ENTRY).state is LayerState.FINISHED, timeout=_AT_MOST)
    qtbot.waitUntil(lambda: not other.session.view.can_mark, timeout=_AT_MOST)


def test_a_verdict_is_seen_on_the_review_page_of_the_other(desks: tuple[Window, Window], qtbot: QtBot) -> None:
    one, other = desks
    pages = []
    for window in (other, one):
        bring_to_front(window, qtbot)
        press(window, Qt.Key.Key_2, CTRL)
        page = window.pages.page("review")
        assert isinstance(page, ReviewPage)
        pages.append(page)
    theirs, mine = pages
    left = theirs.judging.left
    assert left > 0
    press(one, "1")
    assert mine.judging.left == left - 1
    qtbot.waitUntil(lambda: theirs.judging.left == left - 1, timeout=_AT_MOST)


def test_a_label_of_another_name_is_seen_everywhere(desks: tuple[Window, Window], qtbot: QtBot) -> None:
    one, other = desks
    label = one.session.labels()[0]
    one.session.project.labels.change(label.name, replace(label, name="HUMAN"), by="annotator-3")
    qtbot.waitUntil(lambda: other.session.labels()[0].name == "HUMAN" and "HUMAN" in other.page.strip.chips, timeout=_AT_MOST)
