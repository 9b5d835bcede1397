"""Blind work, what is one's own, setting aside, and the guideline beside the article, in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton
from pytestqt.qtbot import QtBot

from core.formats.record import LayerRecord
from core.model import GOLD, ArticleId, LayerState
from core.project import Project
from core.project.bringing import bring_in
from gui.dialogs.question import LineQuestion
from gui.widgets.segments import Segments
from gui.window import Window
from tests.gui.hands import a_window, click, double_click, find, marks, press, reviewed, write

ME = "annotator-3"
CTRL = Qt.KeyboardModifier.ControlModifier


def more_articles(folder: Path, number: int = 3) -> None:
    with Project.open(reviewed(folder)) as project:
        bring_in(project, [LayerRecord(ArticleId(f"a{place}"), f"خبر {place}", f"زار الوزير عمّان {place}") for place in range(number)])


def queue(window: Window) -> list[str]:
    model = window.queue.findChildren(QListView)[-1].model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


# -- blind work


def test_blind_work_shows_others_only_when_one_s_own_is_finished(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, me=ME) as window:
        window.leading.turn_blind(on=True)
        assert window.session.layers() == (ME,)
        window.commands.run("layer:gold")
        assert window.session.layer == ME
        window.session.show_layer(GOLD)
        assert "Work is blind here" in window.banner.text
        assert (window.session.layer, marks(window)) == (ME, [])
        window.commands.run("together")
        assert not any(window.session.view.others)
        window.commands.run("finish")
        assert window.session.layers() == (ME, "annotator-1", "annotator-2", GOLD)
        window.commands.run("layer:gold")
        assert (window.session.layer, len(marks(window))) == (GOLD, 72)
        assert {other[0] for other in window.session.view.others} == {"annotator-1", "annotator-2", ME}


def test_turning_blind_work_on_takes_away_what_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, me=ME) as window, Project.open(reviewed(tmp_path)) as other:
        window.commands.run("layer:gold")
        assert len(marks(window)) == 72
        other.blind.turn(on=True, by="lead")
        qtbot.waitUntil(lambda: window.session.layer == ME, timeout=3000)
        assert marks(window) == []


def test_the_next_article_is_shown_in_one_s_own_layer_while_it_is_not_finished(qtbot: QtBot, tmp_path: Path) -> None:
    more_articles(tmp_path)
    with a_window(tmp_path, me=ME) as window:
        window.leading.turn_blind(on=True)
        window.commands.run("finish")
        assert window.session.view.text.startswith("زار")
        press(window, Qt.Key.Key_PageUp, CTRL)
        window.commands.run("layer:gold")
        press(window, Qt.Key.Key_PageDown, CTRL)
        assert (window.session.layer, window.session.view.mine) == (ME, True)


# -- what is one's own


def test_one_s_own_articles_are_a_tab_once_any_are_assigned(qtbot: QtBot, tmp_path: Path) -> None:
    more_articles(tmp_path)
    with a_window(tmp_path, me=ME) as window:
        buttons = {button.text(): button for tabs in window.queue.findChildren(Segments) for button in tabs.findChildren(QPushButton)}
        assert buttons["Mine"].isHidden()
        window.leading.hand(ArticleId("a1"), ME, on=True)
        window.leading.hand(ArticleId("a2"), "annotator-1", on=True)
        assert not buttons["Mine"].isHidden()
        buttons["Mine"].click()
        assert queue(window) == ["خبر 1"]
        window.leading.hand(ArticleId("a0"), ME, on=True)
        assert queue(window) == ["خبر 0", "خبر 1"]
        window.leading.withdraw_unbegun()
        assert buttons["Mine"].isHidden()
        assert len(queue(window)) == 4


# -- setting aside


def test_an_article_is_set_aside_with_a_reason_and_reopened(qtbot: QtBot, tmp_path: Path) -> None:
    more_articles(tmp_path)
    with a_window(tmp_path, me=ME) as window:
        press(window, Qt.Key.Key_F8, CTRL)
        asked = window.findChild(LineQuestion)
        assert isinstance(asked, LineQuestion)
        assert not asked.buttons["yes"].isEnabled()
        write(asked.line, "ليس خبرًا")
        asked.buttons["yes"].click()
        assert window.session.view.text.startswith("زار")
        layer = window.session.project.layers.get(next(window.session.project.articles.all()).id, ME)
        assert (layer.state, layer.note) == (LayerState.SKIPPED, "ليس خبرًا")
        window.activateWindow()
        qtbot.waitUntil(window.page.reader.hasFocus)
        press(window, Qt.Key.Key_PageUp, CTRL)
        double_click(window, 1)
        assert "This article is set aside: \u2068ليس خبرًا\u2069" in window.banner.text
        press(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
        double_click(window, 1)
        press(window, "1")
        assert len(marks(window)) == 1


def test_an_article_is_not_set_aside_when_one_thinks_better_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, me=ME) as window:
        window.commands.run("set-aside")
        asked = window.findChild(LineQuestion)
        assert isinstance(asked, LineQuestion)
        QTest.keyClick(asked, Qt.Key.Key_Escape)
        assert window.session.view.layer is not None
        assert window.session.view.layer.state is LayerState.NEW


# -- the guideline


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_guideline_of_a_mark_is_one_key_away(qtbot: QtBot, tmp_path: Path, language: str) -> None:
    with a_window(tmp_path, language=language, me=ME) as window:
        window.marking.tag([find(window, "إندونيسيا")], "COUNTRY")
        click(window, find(window, "إندونيسيا")[0] + 1)
        sheet = window.page.guideline
        press(window, "g")
        assert sheet.isVisible()
        assert "كل اسم دولة" in sheet.text and "كل اسم علم لإنسان" not in sheet.text
        assert window.page.reader.hasFocus()
        box = window.page.reader.rects(*find(window, "إندونيسيا"))[0].toAlignedRect()
        assert not sheet.geometry().intersects(
            box.translated(window.page.reader.viewport().mapTo(window.page, box.topLeft()) - box.topLeft())
        )
        press(window, "g")
        assert not sheet.isVisible()
        press(window, "g")
        press(window, Qt.Key.Key_Escape)
        assert not sheet.isVisible()


def test_without_a_mark_all_guidelines_are_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, me=ME) as window:
        window.leading.change_label("EVENT", guideline="")
        QApplication.processEvents()
        press(window, "g")
        text = window.page.guideline.text
        assert text.index("Person") < text.index("Country") < text.index("Event")
        assert "Nothing is written about this label yet." in text
        press(window, "1")
        assert marks(window) == [("بلينكن", "PERSON")]
