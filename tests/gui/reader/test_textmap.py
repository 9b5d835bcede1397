"""What Qt is shown has as many units as what is stored, and offsets find their way there and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from gui.reader.textmap import LONGEST_PARAGRAPH, TextMap

HARD = (
    "\r\n\u2029\u2028\x85\x0b\x0c\x1c\x1d\x1e\x1f\u00a0\ufeff\u200c\u200d"
    "\u0640\u200e\u202b\u2067\u061c\0\t\u00ad\ufffc\ufdd0\ufdd1😀🇸🇦َّلااب a"
)
texts = st.text(st.sampled_from(HARD) | st.characters(exclude_categories=["Cs"]), max_size=60)


def in_qt(shown: str) -> QTextDocument:
    document = QTextDocument()
    document.setPlainText(shown)
    return document


@given(texts)
def test_qt_holds_as_many_units_as_are_stored(text: str) -> None:
    page = TextMap(text)
    assert page.units == len(text.encode("utf-16-le")) // 2
    document = in_qt(page.display)
    assert document.characterCount() - 1 == page.units
    assert [document.findBlockByNumber(number).position() for number in range(document.blockCount())] == list(page.starts)


@given(texts)
def test_offsets_go_to_units_and_back(text: str) -> None:
    page = TextMap(text)
    units = [len(text[:offset].encode("utf-16-le")) // 2 for offset in range(len(text) + 1)]
    assert [page.to_unit(offset) for offset in range(len(text) + 1)] == units
    assert [page.to_offset(unit) for unit in units] == list(range(len(text) + 1))


def test_the_second_half_of_a_pair_belongs_to_its_first() -> None:
    page = TextMap("ab😀c")
    assert [page.to_offset(unit) for unit in range(6)] == [0, 1, 2, 2, 3, 4]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("a\nb", [0, 2]),
        ("a\r\nb", [0, 3]),
        ("a\rb", [0, 2]),
        ("a\u2029b", [0, 2]),
        ("a\u2028b", [0]),
        ("a\x85b", [0]),
        ("", [0]),
        ("a\n", [0, 2]),
    ],
)
def test_paragraphs_break_where_the_stored_text_breaks(text: str, starts: list[int]) -> None:
    assert list(TextMap(text).starts) == starts


def test_a_lone_half_of_a_pair_is_shown_as_unreadable() -> None:
    page = TextMap("a\ud800b")
    assert page.display == "a\ufffdb"
    assert in_qt(page.display).characterCount() - 1 == page.units == 3


def test_a_long_paragraph_is_cut_at_blanks_and_no_offset_moves() -> None:
    text = ("كلمة " * (LONGEST_PARAGRAPH // 2)) + "\nآخر"
    page = TextMap(text)
    assert len(page.display) == len(text)
    assert {(shown, stored) for shown, stored in zip(page.display, text, strict=True) if shown != stored} == {("\n", " ")}
    ends = [*page.starts[1:], page.units]
    assert max(end - start for start, end in zip(page.starts, ends, strict=True)) <= LONGEST_PARAGRAPH + 1
    assert page.continued == set(range(1, len(page.starts) - 1))
    assert {page.paragraph_head(number) for number in range(len(page.starts) - 1)} == {0}


def test_a_long_paragraph_without_blanks_is_left_whole() -> None:
    text = "ا" * (2 * LONGEST_PARAGRAPH) + "\n" + "ب"
    assert list(TextMap(text).starts) == [0, 2 * LONGEST_PARAGRAPH + 1]


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("مُحَمَّد", [0, 2, 4, 7, 8]),
        ("a\r\nb", [0, 1, 3, 4]),
        ("👨\u200d👩\u200d👧x", [0, 5, 6]),
        ("🇸🇦🇯🇵", [0, 2, 4]),
        ("e\u0301a", [0, 2, 3]),
        ("لا", [0, 1, 2]),
    ],
)
def test_offsets_are_moved_out_of_letters_with_their_marks(text: str, stops: list[int]) -> None:
    page = TextMap(text)
    for offset in range(len(text) + 1):
        assert page.snapped(offset) == max(stop for stop in stops if stop <= offset)
        assert page.snapped(offset, forward=True) == min(stop for stop in stops if stop >= offset)


@given(texts, st.integers(-3, 70))
def test_moving_out_of_a_letter_twice_is_moving_once(text: str, offset: int) -> None:
    page = TextMap(text)
    for forward in (False, True):
        once = page.snapped(offset, forward=forward)
        assert 0 <= once <= len(text)
        assert page.snapped(once, forward=forward) == once
