"""The palette finds commands in both languages, settings, and articles by their titles."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.dialogs.settings import SettingsDialog
from gui.widgets.palette import Entry, ranked
from gui.window import Window
from tests.gui.hands import a_window, press

CTRL = Qt.KeyboardModifier.ControlModifier

# What the offscreen platform says of every dialog, and of nothing else.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def run(window: Window, typed: str) -> None:
    press(window, Qt.Key.Key_K, CTRL)
    for letter in typed:
        press(window, letter)
    press(window, Qt.Key.Key_Return)


def test_an_arabic_word_finds_a_command_of_the_english_window(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, language="en", theme="light") as window:
        run(window, "داكن")
        assert window.settings.text("theme") == "dark"


def test_an_english_word_finds_a_command_of_the_arabic_window(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, language="ar", theme="light") as window:
        run(window, "dark")
        assert window.settings.text("theme") == "dark"


def test_a_setting_opens_the_settings_where_it_stands(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        run(window, "line height")
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, SettingsDialog) and one.isVisible())
        assert dialog.row("pitch").isVisible()
        assert not dialog.row("font").isVisible()
        dialog.close()


def test_an_article_is_opened_by_a_word_of_its_title_without_its_hamza(qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("إعلان نتائج القمة\nاجتمع القادة أمس.", encoding="utf-8")
    with a_window(tmp_path) as window:
        window.files.bring_in_files([other])
        run(window, "اعلان نتايج")
        assert window.session.view.article is not None
        assert window.session.view.article.title == "إعلان نتائج القمة"


def test_words_together_come_before_letters_in_order() -> None:
    entries = [Entry("a", "Find again", "", ""), Entry("b", "Finish again", "", ""), Entry("c", "An inn", "", "")]
    assert [entry.id for entry in ranked(entries, "fin")] == ["a", "b"]
    assert [entry.id for entry in ranked(entries, "fna")] == ["a", "b"]


def test_escape_gives_the_keyboard_back(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        press(window, Qt.Key.Key_K, CTRL)
        press(window, Qt.Key.Key_Escape)
        assert window.page.reader.hasFocus()
