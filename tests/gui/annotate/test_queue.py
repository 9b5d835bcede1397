"""The queue: filtered while one writes, put in order, read from any place on, and found again as it was left."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from core.formats.record import LayerRecord
from core.model import ArticleId
from core.project import Project
from core.project.bringing import bring_in
from core.project.labelsets import shipped
from gui.window import Window
from tests.gui.hands import a_window, press, write

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of 700 articles, every fiftieth about Seoul, the longest last, the newest first."""
    path = tmp_path / "many.hashiya"
    with Project.create(path, labels=shipped("news")) as made:
        bring_in(made, [_record(number) for number in range(700)])
    return path


def _record(number: int) -> LayerRecord:
    title = f"أخبار سيؤول {number}" if number % 50 == 7 else f"خبر رقم {number}"
    day = f"{2020 - number // 365}-{1 + number % 12:02}-{1 + number % 28:02}"
    return LayerRecord(ArticleId(f"a{number:03}"), title, f"زار الوزير المدينة {number}. " + "نعم " * number, meta=f'{{"date": "{day}"}}')


def shown(window: Window) -> list[str]:
    """Return the articles that the list has read, from the first on."""
    model = window.queue.findChildren(QListView)[-1].model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def the_list(window: Window) -> QListView:
    return window.queue.findChildren(QListView)[-1]


def heading(window: Window) -> str:
    from PySide6.QtWidgets import QLabel

    found = window.queue.findChild(QLabel, "heading")
    assert isinstance(found, QLabel)
    return found.text()


@pytest.mark.parametrize("key", [(Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_L, CTRL_SHIFT)])
def test_titles_are_filtered_while_one_writes_whatever_way_they_are_written(
    qtbot: QtBot, tmp_path: Path, project: Path, key: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    with a_window(tmp_path, project=project) as window:
        press(window, *key)
        assert QApplication.focusWidget() is window.queue.filter
        write(window.queue.filter, "سيوول اخبار")
        qtbot.waitUntil(lambda: heading(window).startswith("14 article"))
        assert all("سيؤول" in title for title in shown(window))
        press(window, Qt.Key.Key_Return)
        assert window.session.view.article is not None
        assert window.session.view.article.id == "a007"
        assert heading(window) == "Article 1 of 14"
        press(window, Qt.Key.Key_Down)
        assert window.session.view.article.id == "a057"
        window.commands.run("filter-queue")
        press(window, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: heading(window) == "Article 58 of 700")


def test_a_filter_that_finds_nothing_says_so(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with a_window(tmp_path, project=project) as window:
        write(window.queue.filter, "طوكيو")
        qtbot.waitUntil(lambda: heading(window).startswith("0 article"))
        assert shown(window) == []


def test_the_orders_go_by_date_and_length(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with a_window(tmp_path, project=project) as window:
        orders = window.queue.findChild(type(window.queue._sorts), "queuesort")
        assert orders is not None
        model = the_list(window).model()
        firsts = []
        for order in range(orders.count()):
            orders.setCurrentIndex(order)
            the_list(window).scrollToTop()
            while window.queue._model.before:
                window.queue._model.fetch_before()
            firsts.append(str(model.index(0, 0).data()))
        assert firsts[0] == firsts[5] == "خبر رقم 0"
        assert firsts[6] == "خبر رقم 699"
        assert len({firsts[2], firsts[3]}) == 2


def test_an_article_far_down_is_found_in_its_place_and_the_list_goes_on_both_ways(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with a_window(tmp_path, project=project) as window:
        window.session.open_article(ArticleId("a650"))
        assert heading(window) == "Article 651 of 700"
        assert the_list(window).currentIndex().data() == "خبر رقم 650"
        for _ in range(120):
            window.queue.go(-1)
        assert heading(window) == "Article 531 of 700"
        assert window.session.view.article is not None
        assert window.session.view.article.id == "a530"
        while window.queue._model.before:
            the_list(window).scrollToTop()
            QApplication.processEvents()
        assert shown(window)[:3] == ["خبر رقم 0", "خبر رقم 1", "خبر رقم 2"]
        assert heading(window) == "Article 531 of 700"


def test_the_list_is_found_as_it_was_left(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with a_window(tmp_path, project=project) as window:
        window.queue._sorts.setCurrentIndex(6)
        window.session.open_article(ArticleId("a100"))
        assert heading(window) == "Article 600 of 700"
        window.settings.set("theme", "dark")  # everything is made anew
        assert heading(window) == "Article 600 of 700"
    with a_window(tmp_path, project=project) as window:
        assert heading(window) == "Article 600 of 700"
        write(window.queue.filter, "سيؤول")
        qtbot.waitUntil(lambda: heading(window).startswith("14 article"))
    with a_window(tmp_path, project=project) as window:
        assert window.queue.filter.text() == "سيؤول"
        assert len(shown(window)) == 14


def test_settings_that_make_no_sense_are_left_out(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with a_window(tmp_path, project=project) as window:
        for kept in (b"\xff", b"[]", b'{"states": 99, "sort": -4, "text": "7"}'):
            window.queue.restore(kept)
        assert window.queue._sorts.currentIndex() == 0
        assert "خبر رقم 70" in shown(window)


def test_the_wheel_of_the_list_is_reached_by_tab(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with a_window(tmp_path, project=project) as window:
        window.queue.filter.setFocus()
        QTest.keyClick(window.queue.filter, Qt.Key.Key_Down)
        assert QApplication.focusWidget() is the_list(window)
