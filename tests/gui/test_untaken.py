"""Commands by their keys on keyboards that write Arabic, and on those that write Latin letters elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.project.sample import sample_in
from gui.dialogs.keys import KeysDialog
from gui.keyplaces import latin_key
from gui.review.page import ReviewPage
from gui.window import Window
from tests.gui.hands import NONE, a_window, find, marks, press

ALT, CTRL, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

# What the offscreen platform says of every dialog, and of nothing else.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ARABIC = {"ى": 57, "ح": 33, "س": 39, "ت": 44, "ة": 58, "ل": 42, "ج": 34, "د": 35, "ن": 45, "ث": 26, "ق": 27, "ش": 38, "؟": 61, "و": 59}
"""The letters of the Arabic layout on the places of N P S J M G [ ] K E R A / and the comma, with their scan codes on X11."""


def event(written: str, place: int, held: Qt.KeyboardModifier = NONE, *, key: int | None = None) -> QKeyEvent:
    """Return a key press as X11 sends it: the letter's own number is its key, and Ctrl leaves no text."""
    text = "" if held & CTRL else written
    return QKeyEvent(QEvent.Type.KeyPress, key or ord(written), held, place, 0, 0, text)


def arabic(written: str, held: Qt.KeyboardModifier = NONE) -> None:
    """Press the key that writes ``written`` on an Arabic keyboard, where the keyboard is."""
    target = QApplication.focusWidget()
    assert target is not None
    QApplication.sendEvent(target, event(written, ARABIC[written], held))
    QApplication.processEvents()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    with a_window(tmp_path) as shown:
        yield shown


def test_letters_of_an_arabic_keyboard_are_the_commands_at_their_places(window: Window) -> None:
    reader = window.page.reader
    start, end = find(window, "كوريا الجنوبية")
    reader.select(start, end)
    press(window, "2")
    reader.select(start + 6, start + 6)
    arabic("س")
    assert marks(window) == [("كوريا", "COUNTRY"), ("الجنوبية", "COUNTRY")]
    reader.select(start, start)
    arabic("ت")
    assert marks(window) == [("كوريا الجنوبية", "COUNTRY")]
    arabic("د")
    longer = marks(window)[0][0]
    assert longer.startswith("كوريا الجنوبية ")
    arabic("د", ALT)
    assert marks(window) == [("كوريا الجنوبية", "COUNTRY")]
    reader.select(0, 0)
    arabic("ى")
    assert reader.caret() == start
    arabic("ل")
    assert window.page.guideline.isVisible()
    arabic("ة")
    assert window.notes.isAncestorOf(QApplication.focusWidget())  # type: ignore[arg-type]


def test_with_ctrl_too_and_the_question_mark_by_what_it_writes(window: Window, qtbot: QtBot) -> None:
    arabic("ن", CTRL)
    assert window.palette_pane.isVisible()
    press(window, Qt.Key.Key_Escape)
    assert window.page.reader.hasFocus()
    arabic("؟", SHIFT)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(KeysDialog)))
    window.findChildren(KeysDialog)[0].reject()


def test_what_a_field_takes_is_written_and_no_command(window: Window) -> None:
    press(window, Qt.Key.Key_K, CTRL)
    arabic("ى")
    assert window.palette_pane.isVisible()
    assert window.palette_pane._line.text() == "ى"


def test_the_reviewer_has_the_same_letters(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, project=sample_in(tmp_path), me="reviewer-1") as window:
        press(window, Qt.Key.Key_2, CTRL)
        page = window.pages.page("review")
        assert isinstance(page, ReviewPage)
        before = page.current()
        arabic("ى")
        assert page.current() != before
        arabic("ح")
        assert page.current() == before
        arabic("ة")
        assert page.note.hasFocus()


def test_latin_letters_count_as_they_are_written_wherever_they_stand() -> None:
    assert latin_key(event("a", 24, key=Qt.Key.Key_A)) == 0  # on the place of Q, on a French keyboard
    assert latin_key(event("é", 11, key=0xE9)) == 0
    assert latin_key(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Left, NONE, 113, 0, 0)) == 0
    assert latin_key(event("ى", 57)) == Qt.Key.Key_N
    assert latin_key(event("ى", 0)) == 0  # a key that was not pressed by a hand has no place


def test_enter_presses_the_button_that_has_the_keyboard(window: Window) -> None:
    window.commands.run("welcome")
    assert window.beginning.sheet is not None
    close = next(one for one in window.beginning.sheet.findChildren(QPushButton) if one.text() == "×")
    close.setFocus()
    QTest.keyClick(close, Qt.Key.Key_Return)
    assert window.beginning.sheet is None
