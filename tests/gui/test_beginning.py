"""The first minute: the welcome sheet, a new project in three fields, the tour that one does by doing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.model import LayerState
from core.project import Project
from gui.dialogs.newproject import NewProjectDialog
from gui.welcome.sheet import TOUR
from gui.window import Window
from tests.gui.hands import a_window, double_click, export, find, marks, press, write

CTRL = Qt.KeyboardModifier.ControlModifier

# What the offscreen platform says of every dialog, and of nothing else.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_first_start_welcomes_and_the_second_does_not(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, start=True) as window:
        qtbot.waitUntil(lambda: window.beginning.sheet is not None)
        assert window.beginning.sheet is not None
        press(window, Qt.Key.Key_Escape)
        assert window.page.reader.hasFocus()
    with a_window(tmp_path, start=True) as window:
        QApplication.processEvents()
        assert window.beginning.sheet is None


def test_the_sheet_speaks_the_other_language_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, language="en") as window:
        window.commands.run("welcome")
        assert window.beginning.sheet is not None
        window.beginning.sheet.language_requested.emit("ar")
        assert window.beginning.sheet is not None
        assert window.beginning.sheet.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_a_project_left_is_offered_with_how_far_one_was(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        double_click(window, 1)
        press(window, "1")
        press(window, Qt.Key.Key_F8)
    with a_window(tmp_path) as window:
        window.commands.run("welcome")
        assert window.beginning.sheet is not None
        item = window.beginning.sheet.recents.itemAt(0)
        assert item is not None
        offered = item.widget()
        assert isinstance(offered, QPushButton)
        assert "1 of 1 finished" in offered.text()


def test_three_fields_make_a_project(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        dialog = NewProjectDialog("annotator-3", window, folder=tmp_path / "papers")
        made: list[Path] = []
        dialog.made.connect(made.append)
        dialog.open()
        write(dialog.name, "أخبار")
        write(dialog.people, "annotator-1، annotator-2")
        QTest.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    assert made == [tmp_path / "papers" / "أخبار.hashiya"]
    with Project.open(made[0]) as project:
        assert [one.name for one in project.annotators.all()] == ["annotator-1", "annotator-2"]
        assert [label.name for label in project.labels.all()] == ["PERSON", "COUNTRY", "EVENT"]


def test_a_file_that_is_there_is_not_written_over(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "News.hashiya").write_text("mine", encoding="utf-8")
    with a_window(tmp_path) as window:
        dialog = NewProjectDialog("annotator-3", window, folder=tmp_path)
        dialog.open()
        write(dialog.name, "News")
        QTest.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
        assert "exists already" in dialog.refused
        dialog.close()
    assert (tmp_path / "News.hashiya").read_text(encoding="utf-8") == "mine"


@contextmanager
def the_tour(folder: Path) -> Iterator[Window]:
    """Begin the tour from the welcome sheet; it opens a window on a copy of the sample."""
    with a_window(folder) as window:
        window.commands.run("welcome")
        assert window.beginning.sheet is not None
        QTest.mouseClick(window.beginning.sheet.choices[TOUR], Qt.MouseButton.LeftButton)
        now = next(other for other in QApplication.topLevelWidgets() if isinstance(other, Window) and other.isVisible())
        now.activateWindow()
        QApplication.processEvents()
        yield now
        now.close()
        now.deleteLater()


def test_the_tour_sees_what_one_does_and_the_sample_stays_as_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    with the_tour(tmp_path) as window:
        tour = window.beginning.tour
        assert tour is not None
        word = find(window, "إندونيسيا")
        double_click(window, word[0] + 2)
        press(window, "2")
        assert tour.at == 1
        press(window, Qt.Key.Key_D, CTRL)
        window.page.same.mark_requested.emit([find(window, "اليابان"), find(window, "اليابان", 1)])
        assert tour.at == 2
        window.page.reader.select(word[0] + 2, word[0] + 2)
        press(window, "3")
        assert tour.at == 3
        press(window, Qt.Key.Key_Z, CTRL)
        assert tour.at == 4
        window.pages.show_page("review")
        press(window, "1")
        assert tour.at == 5
        window.pages.show_page("annotate")
        press(window, Qt.Key.Key_F8)
        assert tour.at == 6
        export(window, tmp_path / "out.jsonl")
        assert tour.at == 7
        tour.skip.click()
        assert window.beginning.tour is None
    with Project.open(tmp_path / "sample.hashiya") as project:
        assert "annotator-3" not in project.layers.names()


def test_the_next_tour_begins_with_a_fresh_copy(qtbot: QtBot, tmp_path: Path) -> None:
    with the_tour(tmp_path) as window:
        double_click(window, 1)
        press(window, "1")
        assert marks(window) != []
    with the_tour(tmp_path) as window:
        assert marks(window) == []


def test_a_double_click_finishes_one_article(qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("اجتمع القادة أمس.", encoding="utf-8")
    with a_window(tmp_path) as window:
        window.files.bring_in_files([other])
        finish = window.page.strip.finish
        QTest.mouseClick(finish, Qt.MouseButton.LeftButton)
        QTest.mouseClick(finish, Qt.MouseButton.LeftButton)
        article = window.session.view.article
        assert article is not None
        assert article.title == "اجتمع القادة أمس."
        assert window.session.view.layer is not None
        assert window.session.view.layer.state is not LayerState.FINISHED
        assert "Finished with" in window.banner.text
