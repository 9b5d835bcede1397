"""Every correction is one key, on the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.annotate.clock import WorkClock
from gui.annotate.names import Order
from gui.window import Window
from tests.gui.hands import a_window, click, double_click, drag, find, marks, press

ALT, SHIFT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    with a_window(tmp_path) as shown:
        yield shown


def mark(window: Window, words: str, key: str, nth: int = 0) -> tuple[int, int]:
    where = find(window, words, nth)
    window.page.reader.select(*where)
    press(window, key)
    return where


def test_brackets_move_the_edges_by_words(window: Window) -> None:
    mark(window, "الخارجية الأمريكي", "1")
    press(window, "[")
    assert marks(window) == [("وزير الخارجية الأمريكي", "PERSON")]
    press(window, "]")
    assert marks(window) == [("وزير الخارجية الأمريكي أنتوني", "PERSON")]
    window.commands.run("start-in")
    window.commands.run("end-in")
    assert marks(window) == [("الخارجية الأمريكي", "PERSON")]
    press(window, Qt.Key.Key_Z, CTRL)
    assert marks(window) == [("الخارجية الأمريكي أنتوني", "PERSON")]


def test_with_shift_the_edges_move_by_letters(window: Window) -> None:
    mark(window, "لكوريا", "2")
    window.commands.run("start-letter-in")
    assert marks(window) == [("كوريا", "COUNTRY")]
    window.commands.run("start-letter-out")
    assert marks(window) == [("لكوريا", "COUNTRY")]
    window.commands.run("end-letter-in")
    assert marks(window) == [("لكوري", "COUNTRY")]


def test_a_mark_is_cut_at_the_caret_without_the_blank_there(window: Window) -> None:
    start, _ = mark(window, "بلينكن وأوستن", "1")
    window.page.reader.select(start + 7, start + 7)
    press(window, "s")
    assert marks(window) == [("بلينكن", "PERSON"), ("وأوستن", "PERSON")]
    press(window, Qt.Key.Key_Z, CTRL)
    assert marks(window) == [("بلينكن وأوستن", "PERSON")]


def test_neighbours_are_joined(window: Window) -> None:
    first = mark(window, "كوريا", "2")
    mark(window, "الجنوبية", "2")
    click(window, first[0] + 1)
    press(window, "j")
    assert marks(window) == [("كوريا الجنوبية", "COUNTRY")]


def test_tab_goes_through_nested_marks(window: Window) -> None:
    where = mark(window, "جولة بلينكن الآسيوية", "3")
    inner = where[0] + len("جولة ")
    window.page.reader.select(inner, inner + 6)
    press(window, "1")
    click(window, inner + 2)
    assert window.page.current().label == "PERSON"  # type: ignore[union-attr]
    press(window, Qt.Key.Key_Tab)
    assert window.page.current().label == "EVENT"  # type: ignore[union-attr]
    press(window, "2")
    assert sorted(label for _, label in marks(window)) == ["COUNTRY", "PERSON"]


def test_a_digit_on_a_word_marks_it_with_its_proclitic_outside(window: Window) -> None:
    click(window, find(window, "وروسيا")[0] + 3)
    press(window, "2")
    assert marks(window) == [("روسيا", "COUNTRY")]


def test_space_goes_through_what_a_selection_may_mean_and_the_choice_is_remembered(window: Window) -> None:
    double_click(window, find(window, "لكوريا")[0] + 2)
    reader = window.page.reader
    text = window.session.view.text
    assert text[slice(*reader.selection())] == "كوريا"
    press(window, Qt.Key.Key_Space)
    assert text[slice(*reader.selection())] == "لكوريا"
    press(window, "2")
    press(window, Qt.Key.Key_Z, CTRL)
    double_click(window, find(window, "لكوريا")[0] + 2)
    assert text[slice(*reader.selection())] == "لكوريا"


def test_wrong_edges_are_listed_and_mended_in_one_step(window: Window) -> None:
    mark(window, "وروسيا", "2")
    mark(window, "اليابان،", "2")
    window.names.order(Order.EDGES)
    assert [row.quote for row in window.names.rows] == ["وروسيا", "اليابان،"]
    window.commands.run("mend-all")
    assert marks(window) == [("روسيا", "COUNTRY"), ("اليابان", "COUNTRY")]
    assert window.names.rows == []
    press(window, Qt.Key.Key_Z, CTRL)
    assert marks(window) == [("وروسيا", "COUNTRY"), ("اليابان،", "COUNTRY")]


def test_a_note_on_a_mark_and_on_the_article_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        mark(window, "إندونيسيا", "2")
        press(window, "m")
        for letter in "stop":
            press(window, letter)
        window.page.reader.setFocus()
        assert window.session.view.spans[0].note == "stop"
        click(window, 3)
        press(window, "m")
        press(window, "a")
        window.page.reader.setFocus()
    with a_window(tmp_path) as window:
        assert window.session.view.spans[0].note == "stop"
        assert window.notes.text == "a"
        click(window, find(window, "إندونيسيا")[0] + 1)
        assert window.notes.text == "stop"


def test_only_time_with_deeds_in_it_counts(window: Window) -> None:
    moments = iter([0.0, 10.0, 30.0, 200.0, 220.0])
    clock = WorkClock(window.session, window, now=lambda: next(moments))
    for _ in range(5):
        clock.deed()
    assert clock.seconds == 10 + 20 + 20
    mark(window, "إندونيسيا", "2")
    clock.keep()
    layer = window.session.project.layers.get(window.session.view.article.id, "annotator-3")  # type: ignore[union-attr]
    assert layer.seconds == 50
    press(window, Qt.Key.Key_Z, CTRL)
    assert marks(window) == []


def test_the_keyboard_reaches_every_pane(window: Window) -> None:
    reached: set[QWidget | None] = set()
    for _ in range(40):
        window.focusNextChild()
        reached.add(QApplication.focusWidget())
    names = {widget.accessibleName() for widget in reached if widget is not None}
    assert {"Articles", "Marks in this article", "Article"} <= names


def test_with_the_brush_a_selection_is_a_mark(window: Window) -> None:
    press(window, Qt.Key.Key_2, ALT)
    drag(window, *find(window, "كوريا الجنوبية"))
    double_click(window, find(window, "وروسيا")[0] + 3)
    assert marks(window) == [("كوريا الجنوبية", "COUNTRY"), ("روسيا", "COUNTRY")]
    press(window, Qt.Key.Key_Escape)
    double_click(window, 1)
    assert len(marks(window)) == 2


def test_escape_takes_the_offer_back_and_leaves_the_brush(window: Window) -> None:
    double_click(window, 1)
    assert window.page.tagmenu.isVisible()
    press(window, Qt.Key.Key_Escape)
    assert not window.page.tagmenu.isVisible()
    start, end = window.page.reader.selection()
    assert start == end
