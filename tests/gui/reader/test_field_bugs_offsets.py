"""What other programs got wrong with offsets and overlap; each test bears its number in the list of field bugs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QGuiApplication

from tests.gui.reader.conftest import OpensReaders
from tests.gui.reader.reading import Reading, a_span, span_at


def marked(page: Reading, start: int, end: int) -> str:
    """Drag over letters and return the stored text that was selected."""
    page.drag_over(start, end)
    return page.selected()


def test_o1_an_emoji_shifts_nothing_that_follows(reading: OpensReaders) -> None:
    text = "👨🏻\u200d🚒 سيارة 🇸🇦 كوريا 😀😀 firetrucks"
    page = reading(text)
    for word in ("سيارة", "كوريا", "firetrucks"):
        start = text.index(word)
        assert marked(page, start, start + len(word)) == word


def test_o5_a_span_after_a_line_end_is_drawn(reading: OpensReaders) -> None:
    text = "قال\nكوريا"
    for span in (span_at(text, 4, 9), span_at(text, 3, 9)):
        page = reading(text, [span])
        rects = page.view.rects(span.start, span.end)
        assert any(rect.contains(page.box(6).center()) for rect in rects)


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\u2029", "\r\n\r\n"])
def test_o8_line_ends_of_any_kind_shift_nothing(reading: OpensReaders, end: str) -> None:
    text = end.join(["بلينكن", "كوريا الجنوبية", "روسيا"])
    page = reading(text)
    for word in ("بلينكن", "الجنوبية", "روسيا"):
        start = text.index(word)
        assert marked(page, start, start + len(word)) == word
    page.view.selectAll()
    assert page.selected() == text
    page.view.copy()
    assert QGuiApplication.clipboard().text() == text


def test_o9_overlapping_spans_shift_no_later_selection(reading: OpensReaders) -> None:
    text = "قال  بلينكن   في كوريا  الجنوبية إنه عاد"
    spans = [span_at(text, start, start + 9) for start in range(0, 25, 2)]
    page = reading(text, spans)
    start = text.index("إنه")
    assert marked(page, start, start + 3) == "إنه"
    page.view.show_spans([*spans, span_at(text, start, start + 3)])
    assert marked(page, start + 4, start + 7) == "عاد"


def test_o11_a_blank_at_the_end_of_a_span_belongs_to_it_and_the_next_word_does_not(reading: OpensReaders) -> None:
    text = "كوريا الجنوبية عادت"
    page = reading(text, [span_at(text, 0, 6)])
    (rect,) = page.view.rects(0, 6)
    assert rect.left() == pytest.approx(page.box(5).left(), abs=0.5)
    assert [len(page.view.spans_at(offset)) for offset in (0, 5, 6)] == [1, 1, 0]


def test_o15_a_span_over_a_line_end_is_drawn_on_both_sides_and_once(reading: OpensReaders) -> None:
    text = "قال بلينكن\nوزير الخارجية"
    span = a_span(text, "بلينكن\nوزير")
    page = reading(text, [span])
    rects = page.view.rects(span.start, span.end)
    assert len(rects) == 2
    assert page.view.spans_at(span.start) == page.view.spans_at(span.end - 1) == (span,)


def test_o17_vowel_marks_shift_nothing_that_follows(reading: OpensReaders) -> None:
    text = "قَالَ مُحَمَّدٌ إِنَّ كُورِيَا عَادَتْ ثم Smith"
    page = reading(text)
    for word in ("مُحَمَّدٌ", "كُورِيَا", "عَادَتْ", "Smith"):
        start = text.index(word)
        assert marked(page, start, start + len(word)) == word


def test_v1_v5_every_nested_and_overlapping_span_is_kept_with_its_own_letters(reading: OpensReaders) -> None:
    text = "وزير الخارجية الأمريكي أنتوني بلينكن"
    spans = [span_at(text, 0, 35), span_at(text, 5, 22), span_at(text, 14, 29), span_at(text, 23, 35), span_at(text, 30, 35)]
    page = reading(text, spans)
    for span in spans:
        assert span in page.view.spans_at(span.start)
        assert span in page.view.spans_at(span.end - 1)
    assert page.view.document().characterCount() - 1 == len(text)


def test_v4_v6_spans_that_touch_are_neither_overlapping_nor_doubled(reading: OpensReaders) -> None:
    text = "كوريا الجنوبية"
    spans = [span_at(text, 0, 3), span_at(text, 3, 5), span_at(text, 5, 6), span_at(text, 6, 14)]
    page = reading(text, spans)
    assert [page.view.spans_at(offset) for offset in (2, 3, 5, 6)] == [(span,) for span in spans]
    assert {placed.lane for placed in page.view.page.paragraphs.spans.lanes(0)} == {0}
    edges = [page.view.rects(span.start, span.end)[0] for span in spans]
    for one, other in pairwise(edges):
        assert one.left() == pytest.approx(other.right(), abs=0.01)


@pytest.mark.parametrize("letter", ["\u00a0", "\u2028", "\x85", "\x0b", "\0", "\u00ad", "\ufffc", "\ufdd0"], ids=ascii)
def test_letters_that_qt_alters_are_selected_and_copied_as_they_are_stored(reading: OpensReaders, letter: str) -> None:
    text = f"قال{letter}محمد"
    page = reading(text)
    page.view.select(2, 6)
    assert page.selected() == text[2:6]
    page.view.copy()
    assert QGuiApplication.clipboard().text() == text[2:6]
    assert marked(page, 4, 8) == "محمد"
