"""The sheet of keys: found, changed, taken from another command, given back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.dialogs.keys import KeysDialog
from gui.window import Window
from tests.gui.hands import a_window, double_click, find, marks, press, write

CTRL = Qt.KeyboardModifier.ControlModifier

# What the offscreen platform says of every dialog, and of nothing else.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def sheet(window: Window) -> KeysDialog:
    window.commands.run("keys")
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, KeysDialog) and one.isVisible())


def click(button: QPushButton) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def give(dialog: KeysDialog, command: str, key: Qt.Key, held: Qt.KeyboardModifier = CTRL) -> None:
    """Find ``command`` and press its new key."""
    write(dialog.search, command)
    click(dialog.change)
    QTest.keyClick(dialog.field, key, held)
    QApplication.processEvents()


def test_a_command_gets_another_key_that_holds_at_once_and_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        dialog = sheet(window)
        give(dialog, "remove the mark", Qt.Key.Key_R)
        dialog.close()
        double_click(window, find(window, "إندونيسيا")[0] + 2)
        press(window, "2")
        press(window, Qt.Key.Key_R, CTRL)
        assert marks(window) == []
    with a_window(tmp_path) as window:
        double_click(window, find(window, "إندونيسيا")[0] + 2)
        press(window, "2")
        assert len(marks(window)) == 1
        press(window, Qt.Key.Key_R, CTRL)
        assert marks(window) == []


def test_a_key_that_another_command_has_is_named_and_taken_only_when_told(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        dialog = sheet(window)
        give(dialog, "find in the article", Qt.Key.Key_D)
        assert window.commands.keys("same") != ""
        click(dialog.take)
        assert window.commands.keys("same") == ""
        assert "D" in window.commands.keys("find")
        dialog.close()


def test_escape_leaves_the_key_as_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        before = window.commands.keys("find")
        dialog = sheet(window)
        give(dialog, "find in the article", Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        assert dialog.isVisible()
        assert window.commands.keys("find") == before
        dialog.close()


def test_a_key_is_taken_away_and_given_back(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        dialog = sheet(window)
        write(dialog.search, "article finished")
        click(dialog.none)
        assert window.commands.keys("finish") == ""
        assert "F8" not in window.page.strip.finish.text()
        click(dialog.usual)
        assert "F8" in window.commands.keys("finish")
        assert "F8" in window.page.strip.finish.text()
        dialog.close()


def test_the_key_of_a_label_is_changed_elsewhere(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        dialog = sheet(window)
        write(dialog.search, "mark as country")
        assert not dialog.change.isEnabled()
        dialog.close()


def test_a_key_that_holds_on_every_page_is_taken_on_each_of_them(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        dialog = sheet(window)
        give(dialog, "find in the article", Qt.Key.Key_K)
        assert dialog.take.isVisible()
        assert "K" in window.commands.keys("palette")
        dialog.close()
