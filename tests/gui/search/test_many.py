"""Many hits: read as one scrolls, marked all at once, stopped; and an index that is not whole yet."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressDialog
from pytestqt.qtbot import QtBot

from core.project.searchindex import Indexed
from tests.core.project.worlds import ME
from tests.gui.hands import press
from tests.gui.search.worlds import click_box, look_for, searching

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so of every menu and dialog


def test_more_hits_are_read_as_one_scrolls_and_all_of_them_are_marked(tmp_path: Path, qtbot: QtBot) -> None:
    texts = tuple(f"{number} " + "زار سوريا ثم عمان. " * 40 for number in range(75))
    with searching(tmp_path, *texts) as (window, page):
        look_for(page, "سوريا", qtbot)
        model = page.results.model
        assert (len(model.hits), model.total) == (100, 3000)
        page.results.list.setFocus()
        press(window, Qt.Key.Key_End)
        qtbot.waitUntil(lambda: len(model.hits) == 200)
        press(window, "A")
        assert model.count() == 3000
        click_box(page, page.results.list.currentIndex().row())
        assert model.count() == 2999
        page.results.mark_requested.emit("COUNTRY")
        qtbot.waitUntil(lambda: window.banner.text.startswith("2999 marked"), timeout=20_000)
        counts = window.session.project.spans.counts()
        assert counts == ((ME, "COUNTRY", 2999),)
        window.marking.undo()
        assert window.session.project.spans.counts() == ()


def test_marking_many_can_be_stopped_and_then_nothing_was_written(tmp_path: Path, qtbot: QtBot) -> None:
    texts = tuple(f"{number} " + "زار سوريا ثم عمان. " * 40 for number in range(75))
    with searching(tmp_path, *texts) as (window, page):
        look_for(page, "سوريا", qtbot)
        press(window, Qt.Key.Key_Down)
        press(window, "A")

        def stop() -> None:
            box = window.findChild(QProgressDialog)
            if box is not None and box.value() > 0:
                box.cancel()
            else:
                QTimer.singleShot(0, stop)

        QTimer.singleShot(0, stop)
        page.results.mark_requested.emit("COUNTRY")
        qtbot.waitUntil(lambda: "nothing was changed" in window.banner.text, timeout=20_000)
        assert window.session.project.spans.counts() == ()


def test_the_page_says_how_far_the_index_is_and_finds_the_rest_when_it_is_whole(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (window, page):
        look_for(page, "سوريا", qtbot)
        assert not page.index.isVisible()
        window.indexing.advanced.emit(Indexed(1, 4))
        assert page.index.isVisible() and "1 of 4" in page.index.text()
        window.indexing.advanced.emit(Indexed(4, 4))
        assert not page.index.isVisible()
