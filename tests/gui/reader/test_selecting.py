"""What is pointed at is what is selected, to the letter."""

from __future__ import annotations

import gc
import random
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.reader.style import ReaderStyle
from gui.theme import BODY_FAMILIES
from tests.gui.reader.conftest import OpensReaders
from tests.gui.reader.reading import a_span, gold_spans, seed_text

MIXED = (
    "بلينكن يزور كوريا الجنوبية 7 نوفمبر 2023. Toshifumi Kitamura/Pool via REUTERS الحصول\n\n"
    "اختبرت كوريا الشمالية في نوفمبر 2022 صاروخ هواسونغ-17 (SpaceX Falcon-9) لأي لا بلا واليابان والاجتماعات.\n[ad_1]\nمَدرسةٌ 12:30 😀 مرحبا"
)
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def test_a_click_on_any_letter_of_the_seed_article_stands_before_it(reading: OpensReaders) -> None:
    text = seed_text()
    page = reading(text, gold_spans())
    wrong = []
    for offset, letter in enumerate(text):
        if letter == "\n" or page.view.page.paragraphs.text.snapped(offset) != offset:
            continue
        page.view.reveal(offset, offset + 1)
        page.click(page.before(offset))
        if page.view.caret() != offset:
            wrong.append((offset, letter, page.view.caret()))
    assert wrong == []


def test_a_click_beside_a_paragraph_stands_at_its_end(reading: OpensReaders) -> None:
    page = reading(MIXED)
    end = MIXED.index("\n")
    last = page.box(end - 1)
    page.click(QPointF(last.left() - 30, last.center().y()))
    assert page.view.caret() == end


@pytest.mark.parametrize("family", BODY_FAMILIES)
@pytest.mark.parametrize("text", [seed_text(), MIXED], ids=["seed", "mixed"])
def test_a_drag_selects_exactly_what_it_went_over(reading: OpensReaders, family: str, text: str) -> None:
    page = reading(text, style=ReaderStyle(family=family))
    snapped = page.view.page.paragraphs.text.snapped
    places = [offset for offset in range(len(text)) if text[offset] != "\n" and snapped(offset) == offset]
    dice = random.Random(5)
    wrong = []
    for _ in range(60):
        start = dice.choice(places)
        end = dice.choice([place for place in places if start < place <= start + 120] or [start + 1])
        if snapped(end) != end or text[end - 1] == "\n" or page.box(end - 1).isEmpty():
            continue
        page.drag_over(start, end)
        if page.view.selection() != (start, end):
            wrong.append((start, end, page.view.selection(), text[start:end]))
    assert wrong == []


def test_a_drag_may_go_backwards(reading: OpensReaders) -> None:
    page = reading(MIXED)
    start, end = MIXED.index("كوريا"), MIXED.index(" نوفمبر")
    page.drag(page.after(end - 1), page.before(start))
    assert page.view.selection() == (start, end)


@pytest.mark.parametrize("word", ["واليابان", "REUTERS", "2023", "كوريا", "SpaceX", "والاجتماعات", "مَدرسةٌ"])
def test_a_double_click_takes_the_word(reading: OpensReaders, word: str) -> None:
    page = reading(MIXED)
    page.double_click(page.box(MIXED.index(word)).center())
    assert page.selected() == word


def test_a_selection_is_told_where_the_mouse_was_released(reading: OpensReaders, qtbot: QtBot) -> None:
    page = reading(MIXED)
    with qtbot.waitSignal(page.view.selection_made) as told:
        page.drag_over(0, 6)
    start, end, where = told.args or [None, None, None]
    assert (start, end) == (0, 6)
    assert isinstance(where, QPoint)
    assert page.view.viewport().rect().contains(page.view.viewport().mapFromGlobal(where))


def test_a_press_inside_the_selection_starts_another(reading: OpensReaders) -> None:
    page = reading(MIXED)
    page.drag_over(0, 20)
    page.drag_over(7, 11)
    assert page.view.selection() == (7, 11)


def test_a_click_chooses_the_shortest_span_and_beside_all_none(reading: OpensReaders, qtbot: QtBot) -> None:
    outer, inner = a_span(MIXED, "يزور كوريا الجنوبية", "EVENT"), a_span(MIXED, "كوريا", "COUNTRY")
    page = reading(MIXED, [outer, inner])
    chosen: list[str] = []
    page.view.span_chosen.connect(chosen.append)
    for word in ("كوريا", "يزور", "بلينكن"):
        page.click(page.box(MIXED.index(word) + 1).center())
    assert chosen == [inner.id, outer.id, ""]
    assert page.view.chosen() is None


def test_a_click_on_the_line_of_an_outer_span_chooses_it(reading: OpensReaders) -> None:
    outer, inner = a_span(MIXED, "يزور كوريا الجنوبية", "EVENT"), a_span(MIXED, "كوريا", "COUNTRY")
    page = reading(MIXED, [outer, inner])
    box = page.box(MIXED.index("كوريا") + 1)
    page.click(QPointF(box.center().x(), box.bottom() + page.view.page.paragraphs.metrics.lane + 1))
    assert page.view.chosen() == outer.id


def test_a_click_on_a_tag_chooses_its_span(reading: OpensReaders) -> None:
    outer, inner = a_span(MIXED, "يزور كوريا الجنوبية", "EVENT"), a_span(MIXED, "كوريا", "COUNTRY")
    page = reading(MIXED, [outer, inner])
    box = page.box(MIXED.index("يزور"))
    page.click(QPointF(box.right() - 3, box.top() - 6))
    assert page.view.chosen() == outer.id


def test_home_and_end_go_to_the_ends_of_the_line(reading: OpensReaders) -> None:
    page = reading(MIXED)
    start = MIXED.index("مَدرسةٌ")
    page.view.select(start + 3, start + 3)
    page.type_key(Qt.Key.Key_End)
    assert page.view.caret() == len(MIXED)
    page.type_key(Qt.Key.Key_Home)
    assert page.view.caret() == start


@pytest.mark.parametrize("at_end", [False, True], ids=["first letter", "last letter"])
def test_down_and_up_pass_every_line_once(reading: OpensReaders, at_end: bool) -> None:
    page = reading(seed_text(), gold_spans())
    if at_end:
        page.type_key(Qt.Key.Key_End)
    paragraphs = page.view.page.paragraphs
    lines = sum(len(paragraphs[number].rows) for number in range(len(paragraphs.text.starts)))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        passed = [page.view.caret()]
        for _ in range(lines):
            page.type_key(key)
            passed.append(page.view.caret())
        assert len(set(passed)) == lines
        assert passed[-1] == passed[-2]


def test_shift_and_down_select_to_the_same_place_of_the_next_line(reading: OpensReaders) -> None:
    page = reading(seed_text())
    page.view.select(10, 10)
    page.type_key(Qt.Key.Key_Down, SHIFT)
    start, end = page.view.selection()
    assert start == 10
    assert abs(page.box(end).right() - page.box(10).right()) < 12


def test_a_click_beside_a_line_that_goes_on_stays_on_it(reading: OpensReaders) -> None:
    page = reading(seed_text())
    paragraph = page.view.page.paragraphs[0]
    end = paragraph.line_starts[1]
    page.click(QPointF(5, page.box(0).center().y()))
    assert page.view.caret() == end - 1
    page.drag(page.before(0), QPointF(5, page.box(0).center().y()))
    assert page.view.selection() == (0, end - 1)


def test_down_and_up_come_back_to_where_they_began(reading: OpensReaders) -> None:
    page = reading(MIXED)
    page.view.select(5, 5)
    page.type_key(Qt.Key.Key_Down)
    below = page.view.caret()
    page.type_key(Qt.Key.Key_Up)
    assert page.view.caret() == 5 < below


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Backspace])
def test_keys_that_are_not_for_reading_are_left_to_the_window(reading: OpensReaders, qtbot: QtBot, key: Qt.Key) -> None:
    from PySide6.QtGui import QKeySequence, QShortcut

    page = reading(MIXED)
    page.view.select(0, 6)
    shortcut = QShortcut(QKeySequence(key), page.view.window())
    page.view.activateWindow()
    with qtbot.waitSignal(shortcut.activated):
        page.type_key(key)
    assert page.view.selection() == (0, 6)


def test_copying_gives_the_stored_text(reading: OpensReaders) -> None:
    text = "قال\u00a0\ufeffمحمد\r\nثم\tعاد"
    page = reading(text)
    page.view.selectAll()
    page.type_key(Qt.Key.Key_C, CTRL)
    gc.collect()  # the clipboard holds what was copied when Python has long forgotten it
    assert QGuiApplication.clipboard().text() == text


def test_a_selection_never_ends_inside_a_letter_with_its_marks(reading: OpensReaders) -> None:
    text = "مُحَمَّد 👨\u200d👩\u200d👧 ok"
    page = reading(text)
    page.view.select(1, 4)
    assert page.selected() == "مُحَ"
    family = text.index("👨")
    page.view.select(family + 1, family + 3)
    assert page.selected() == "👨\u200d👩\u200d👧"


def test_the_selection_is_told_once_for_each_change(reading: OpensReaders) -> None:
    page = reading(MIXED)
    told: list[tuple[int, int]] = []
    page.view.selection_changed.connect(lambda start, end: told.append((start, end)))
    page.view.select(0, 6)
    page.view.select(0, 6)
    page.view.select(2, 2)
    assert told[0] != told[-1] == (2, 2)
    assert (0, 6) in told
    assert all(one != other for one, other in pairwise(told))


@pytest.mark.parametrize("steps", [1, -1, 3])
def test_the_wheel_with_ctrl_asks_for_another_size(reading: OpensReaders, qtbot: QtBot, steps: int) -> None:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    page = reading(MIXED)
    point = QPointF(200, 200)
    turn = QWheelEvent(point, point, QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False)
    with qtbot.waitSignal(page.view.zoom_requested) as asked:
        QApplication.sendEvent(page.view.viewport(), turn)
    assert asked.args == [steps]


def test_a_triple_click_takes_the_paragraph(reading: OpensReaders) -> None:
    page = reading(MIXED)
    point = page.box(MIXED.index("SpaceX") + 2).center()
    page.double_click(point)
    page.click(point)
    assert page.selected() == MIXED.split("\n")[2]


def test_a_double_click_beside_every_word_selects_nothing_new(reading: OpensReaders) -> None:
    page = reading("قال - محمد")
    page.double_click(page.box(4).center())
    assert page.selected() in {"", "-"}
