"""The keyboard alone: word by word in reading order, letter by letter with Alt, and everything longer; Shift extends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from core.arabic.words import snap, words
from tests.gui.reader.conftest import OpensReaders
from tests.gui.reader.reading import Reading, seed_text

ALT, CTRL, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
TEXT = (
    "زار بلينكن (سول) في 7 نوفمبر 2023، مع Toshifumi Kitamura من REUTERS.\n"
    "\n"
    "[ad_1] only here\n"
    "اختبرت كوريا صاروخ هواسونغ-17، وقالت أ.ف.ب إنه مُحَمَّد."
)


@pytest.fixture
def page(reading: OpensReaders) -> Reading:
    """A reader that marks whole words, without brackets and signs at their edges."""
    opened = reading(TEXT)
    opened.view.snapping = lambda start, end: snap(opened.text, start, end)
    return opened


def at(page: Reading, word: str) -> int:
    """Put the caret before ``word`` and return its place."""
    start = page.text.index(word)
    page.view.select(start, start)
    return start


def walk(page: Reading, keys: Sequence[Qt.Key], held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> list[int]:
    """Press ``keys`` and return where the caret was after each."""
    places = []
    for key in keys:
        page.type_key(key, held)
        places.append(page.view.caret())
    return places


def marked(page: Reading, keys: Sequence[Qt.Key], held: Qt.KeyboardModifier = SHIFT) -> list[str]:
    """Press ``keys`` and return what was selected after each."""
    selected = []
    for key in keys:
        page.type_key(key, held)
        selected.append(page.selected())
    return selected


def test_left_stops_at_every_word_of_the_article_in_reading_order_and_right_at_the_same(page: Reading) -> None:
    starts = [start for start, _ in words(TEXT)]
    assert walk(page, [LEFT] * len(starts)) == [*starts[1:], len(TEXT)]
    assert walk(page, [RIGHT] * len(starts)) == starts[::-1]
    assert walk(page, [RIGHT]) == [0]


def test_in_a_paragraph_of_latin_letters_right_goes_on(page: Reading) -> None:
    only = at(page, "only")
    assert walk(page, [RIGHT, LEFT]) == [only + len("only "), only]


def test_a_walk_through_paragraphs_of_both_directions_does_not_turn_round(page: Reading) -> None:
    at(page, "REUTERS")
    assert walk(page, [LEFT] * 4) == [TEXT.index(word) for word in ("ad_1", "only", "here", "اختبرت")]
    assert walk(page, [RIGHT] * 2) == [TEXT.index(word) for word in ("here", "only")]


def test_alt_goes_letter_by_letter_and_never_between_a_letter_and_its_marks(page: Reading) -> None:
    start = at(page, "مُحَمَّد")
    assert walk(page, [LEFT] * 4, ALT) == [start + 2, start + 4, start + 7, start + 8]
    assert walk(page, [RIGHT] * 3, ALT) == [start + 7, start + 4, start + 2]


def test_ctrl_goes_to_the_beginnings_of_paragraphs_with_letters(page: Reading) -> None:
    heads = [0, TEXT.index("[ad_1]"), TEXT.index("اختبرت"), len(TEXT)]
    for on, back in ((DOWN, UP), (LEFT, RIGHT)):
        page.view.select(0, 0)
        assert walk(page, [on] * 3, CTRL) == heads[1:]
        assert walk(page, [back] * 4, CTRL) == [*heads[2::-1], 0]
    page.view.select(20, 20)
    assert walk(page, [UP], CTRL) == [0]


def test_home_and_end_go_to_the_ends_of_a_line_and_with_ctrl_of_the_article(reading: OpensReaders) -> None:
    page = reading(seed_text())
    second = page.view.page.paragraphs[0].line_starts[1]
    page.view.select(10, 10)
    assert walk(page, [Qt.Key.Key_End, Qt.Key.Key_Home]) == [second - 1, 0]
    assert walk(page, [Qt.Key.Key_End, Qt.Key.Key_Home], CTRL) == [len(page.text), 0]
    assert marked(page, [Qt.Key.Key_End]) == [page.text[: second - 1]]
    assert marked(page, [Qt.Key.Key_End], SHIFT | CTRL) == [page.text]


def test_a_page_further_the_caret_stands_at_the_same_height_and_the_next_lines_are_seen(reading: OpensReaders) -> None:
    page = reading(seed_text())
    rows = page.view.page.paragraphs.metrics
    page.view.reveal(900, 910)
    page.view.select(900, 900)
    before = page.box(900).top()
    (below,) = walk(page, [Qt.Key.Key_PageDown])
    assert page.box(below).top() == pytest.approx(before, abs=1)
    gone = page.view.viewport().height() - page.box(below).top() + page.box(900).top()
    assert -rows.plain_line < gone < 3 * rows.plain_line
    assert walk(page, [Qt.Key.Key_PageUp])[0] == pytest.approx(900, abs=2)
    last = walk(page, [Qt.Key.Key_PageDown] * 30)
    assert last[-1] == last[-2] > len(page.text) - 60
    assert walk(page, [Qt.Key.Key_PageUp] * 30)[-1] < 60


def test_shift_takes_in_a_word_at_each_press_and_gives_it_back(page: Reading) -> None:
    at(page, "بلينكن")
    on = ["بلينكن", "بلينكن (سول)", "بلينكن (سول) في"]
    assert marked(page, [LEFT] * 3) == on
    assert marked(page, [RIGHT] * 3) == [on[1], on[0], ""]
    assert marked(page, [RIGHT]) == ["زار"]
    assert page.view.selection() == (0, 3)
    assert not page.view.exact


def test_words_are_taken_whole_though_one_began_inside_one(page: Reading) -> None:
    start = at(page, "بلينكن") + 2
    page.view.select(start, start)
    assert marked(page, [LEFT, RIGHT, RIGHT]) == ["بلينكن", "", "بلينكن"]
    page.view.select(start, start)
    assert marked(page, [RIGHT, LEFT, LEFT, LEFT]) == ["بلينكن", "", "بلينكن", "بلينكن (سول)"]


def test_signs_behind_the_last_word_stay_outside(page: Reading) -> None:
    at(page, "REUTERS")
    assert marked(page, [LEFT]) == ["REUTERS"]
    at(page, "نوفمبر")
    assert marked(page, [LEFT] * 3)[1:] == ["نوفمبر 2023", "نوفمبر 2023، مع"]


def test_with_alt_letters_are_taken_exactly_from_what_is_seen(page: Reading) -> None:
    at(page, "بلينكن")
    assert marked(page, [LEFT], SHIFT) == ["بلينكن"]
    assert marked(page, [RIGHT, RIGHT], SHIFT | ALT) == ["بلينك", "بلين"]
    assert page.view.exact
    assert marked(page, [LEFT], SHIFT) == ["بلينكن"]
    assert not page.view.exact


def test_lines_and_paragraphs_are_extended_to_whole_words(page: Reading) -> None:
    at(page, "اختبرت")
    assert marked(page, [DOWN], SHIFT | CTRL) == [TEXT[TEXT.index("اختبرت") : -1]]
    assert marked(page, [UP], SHIFT | CTRL) == [""]
    assert marked(page, [UP], SHIFT | CTRL) == ["[ad_1] only here"]


def test_what_is_remembered_of_a_selection_ends_when_another_is_made(page: Reading) -> None:
    at(page, "بلينكن")
    marked(page, [LEFT, LEFT])
    page.view.select(0, 3)
    assert marked(page, [LEFT]) == ["زار بلينكن"]
    page.view.select(5, 5)
    assert walk(page, [LEFT]) == [TEXT.index("سول")]


def test_a_selection_that_is_made_again_keeps_being_exact_and_another_does_not(page: Reading) -> None:
    at(page, "بلينكن")
    marked(page, [LEFT, LEFT], SHIFT | ALT)
    page.view.select(*page.view.selection())
    assert page.view.exact
    page.view.select(0, 3)
    assert not page.view.exact


def test_ctrl_a_selects_the_whole_article(page: Reading) -> None:
    marked(page, [LEFT], SHIFT | ALT)
    page.type_key(Qt.Key.Key_A, CTRL)
    assert page.selected() == TEXT
    assert not page.view.exact


@pytest.mark.parametrize("held", [ALT, ALT | SHIFT])
def test_letters_lead_from_one_end_of_the_seed_article_to_the_other(reading: OpensReaders, held: Qt.KeyboardModifier) -> None:
    page = reading(seed_text()[:1500])
    places = walk(page, [LEFT] * 1600, held)
    assert all(one < other or one == other == 1500 for one, other in pairwise(places))
    assert places[-1] == 1500
    assert walk(page, [RIGHT] * 1600, held)[-1] == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_3, Qt.Key.Key_S, Qt.Key.Key_Return])
def test_keys_that_mark_reach_the_window(page: Reading, key: Qt.Key) -> None:
    from PySide6.QtGui import QKeyEvent

    page.view.resize(700, 120)
    page.settle()
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, " ")
    page.view.keyPressEvent(event)
    assert not event.isAccepted()
    assert page.view.verticalScrollBar().value() == 0
