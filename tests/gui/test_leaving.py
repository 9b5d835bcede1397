"""Leaving: a note, a panel, an article, the program; nothing is lost and the place is found again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.model import LayerState
from core.project import Project
from tests.gui.hands import a_window, click, double_click, find, marks, press, reviewed

CTRL = Qt.KeyboardModifier.ControlModifier


def test_quitting_by_its_key_closes_the_window_and_nothing_else_happens(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        double_click(window, 1)
        press(window, "1")
        press(window, Qt.Key.Key_Q, CTRL)
        qtbot.waitUntil(lambda: not window.isVisible())
        assert window.session.closed
    with Project.open(reviewed(tmp_path)) as project:
        assert len(project.spans.of(next(project.articles.all()).id, "annotator-3")) == 1


def test_a_note_is_in_the_file_soon_after_the_last_key(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        press(window, "m")
        press(window, "a")
        article = window.session.view.article
        assert article is not None
        qtbot.waitUntil(lambda: window.session.project.articles.note(article.id) == "a")
        press(window, Qt.Key.Key_Escape)
        assert window.page.reader.hasFocus()


def test_a_mark_that_was_clicked_in_the_list_takes_the_article_s_keys(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        double_click(window, 1)
        press(window, "1")
        window.names.go_to(window.session.view.spans[0].id)
        window.names.picked.emit()
        press(window, "3")
        assert marks(window) == [("بلينكن", "EVENT")]


def test_the_place_is_found_again_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("زار الوفد بغداد. \n" * 200, encoding="utf-8")
    with a_window(tmp_path) as window:
        window.files.bring_in_files([other])
        press(window, Qt.Key.Key_PageDown, CTRL)
        window.page.reader.verticalScrollBar().setValue(300)
    with a_window(tmp_path) as window:
        assert window.session.view.text.startswith("زار")
        qtbot.waitUntil(lambda: window.page.reader.verticalScrollBar().value() == 300)


def test_the_button_that_finishes_reopens(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        click(window, find(window, "إندونيسيا")[0])
        press(window, "2")
        for state in (LayerState.FINISHED, LayerState.STARTED):
            window.page.strip.finish.click()
            assert window.session.view.layer is not None
            assert window.session.view.layer.state is state
