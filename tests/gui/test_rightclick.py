"""The menu of a right click is about what lies under the pointer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.window import Window
from tests.gui.hands import a_window, double_click, find, marks, press

# What the offscreen platform says of every menu that opens, and of nothing else.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")


def menu_at(window: Window, offset: int) -> QMenu:
    """Click right on the letter at ``offset`` and return the menu that opens."""
    reader = window.page.reader
    reader.reveal(offset, offset + 1)
    QApplication.processEvents()
    point = reader.rects(offset, offset + 1)[0].center().toPoint()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, reader.viewport().mapToGlobal(point))
    QApplication.sendEvent(reader.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def pick(menu: QMenu, word: str) -> None:
    action = next(action for action in menu.actions() if action.text().startswith(word))
    assert action.isEnabled()
    action.trigger()
    menu.close()


def test_a_word_without_a_mark_is_marked_from_the_menu(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        pick(menu_at(window, find(window, "إندونيسيا")[0] + 2), "Mark as \u2068Country")
        assert marks(window) == [("إندونيسيا", "COUNTRY")]


def test_a_mark_under_the_pointer_is_removed_though_another_was_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        for word in ("بلينكن", "كوريا"):
            double_click(window, find(window, word)[0] + 1)
            press(window, "1")
        pick(menu_at(window, find(window, "بلينكن")[0] + 1), "Remove the mark")
        assert marks(window) == [("كوريا", "PERSON")]


def test_a_selection_stays_when_the_click_is_inside_it(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        stretch = find(window, "كوريا الشمالية")
        window.page.reader.select(*stretch)
        menu = menu_at(window, stretch[0] + 3)
        assert window.page.reader.selection() == stretch
        pick(menu, "Copy")
        assert QApplication.clipboard().text() == "كوريا الشمالية"


def test_beside_the_letters_the_menu_opens_where_the_caret_is(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        caret = window.page.reader.caret()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), window.page.reader.viewport().mapToGlobal(QPoint(2, 2)))
        QApplication.sendEvent(window.page.reader.viewport(), event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.close()
        assert window.page.reader.caret() == caret
