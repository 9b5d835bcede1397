"""What other programs got wrong with right-to-left text; each test bears its number in the list of field bugs."""

from __future__ import annotations

from itertools import combinations_with_replacement
from time import perf_counter

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication

from core.model import DEFAULT_LABELS, Span
from gui.reader.direction import Direction
from gui.reader.style import ReaderStyle, Tags, label_looks
from gui.theme import BODY_FAMILIES, LIGHT
from tests.gui.reader.conftest import OpensReaders
from tests.gui.reader.reading import Reading, a_span, gold_spans, seed_text, span_at

MIXED = "قال محمد Smith 2024 إن «كوريا» (BBC) ربحت 2002 مرة، أليس كذلك؟ ثم عاد."
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def order(page: Reading) -> list[tuple[int, float]]:
    """Return every letter with the side on which it is seen, from the right."""
    boxes = [(offset, page.box(offset)) for offset in range(len(page.text)) if page.text[offset] != "\n"]
    return [(offset, box.left()) for offset, box in sorted(boxes, key=lambda one: (one[1].top(), -one[1].left()))]


def words(text: str) -> list[Span]:
    """Return a span over each word."""
    spans, start = [], 0
    for word in text.split(" "):
        spans.append(span_at(text, start, start + len(word)))
        start += len(word) + 1
    return spans


def test_r1_words_stand_in_the_same_order_with_and_without_spans(reading: OpensReaders) -> None:
    assert order(reading(MIXED, words(MIXED)[3:6])) == order(reading(MIXED))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_r2_shown_label_names_of_either_direction_move_no_word(reading: OpensReaders, language: str) -> None:
    style = ReaderStyle(labels=label_looks(DEFAULT_LABELS, LIGHT, language=language), tags=Tags.ALWAYS)
    bare, marked = order(reading(MIXED, style=style)), order(reading(MIXED, words(MIXED), style))
    assert bare == marked


def test_r3_offsets_count_in_reading_order(reading: OpensReaders) -> None:
    page = reading("كوريا")
    lefts = [page.box(offset).left() for offset in range(5)]
    assert lefts == sorted(lefts, reverse=True)
    page.drag(page.before(0), page.after(1))
    assert page.selected() == "كو"


def test_r4_the_last_word_ends_where_the_text_ends(reading: OpensReaders) -> None:
    text = "مرحبا Falcon 🚀 عربي"
    page = reading(text)
    page.drag_over(text.index("عربي"), len(text))
    assert page.view.selection() == (text.index("عربي"), len(text))


def test_r5_text_runs_right_to_left_by_itself(reading: OpensReaders) -> None:
    page = reading("123 …\nكوريا")
    assert page.box(6).right() > 500
    assert page.view.rects(0, 5)[-1].right() > 500


RUNS = ["محمد", "Smith", "2024", "كوريا", "BBC", "2002"]


@pytest.mark.parametrize(("first", "last"), list(combinations_with_replacement(RUNS, 2)))
def test_r6_a_span_from_any_run_to_any_other_covers_its_letters_and_no_others(reading: OpensReaders, first: str, last: str) -> None:
    start, end = MIXED.index(first), MIXED.index(last) + len(last)
    page = reading(MIXED)
    rects = page.view.rects(start, end)
    for offset in range(len(MIXED)):
        inside = any(rect.adjusted(-0.5, -1, 0.5, 1).contains(page.box(offset).center()) for rect in rects)
        assert inside is (start <= offset < end), MIXED[offset]


def test_r7_digits_inside_arabic_are_marked_one_by_one(reading: OpensReaders) -> None:
    page = reading(MIXED)
    start = MIXED.index("2002")
    lefts = [page.box(start + place).left() for place in range(4)]
    assert lefts == sorted(lefts)
    for place in range(3):
        page.drag_over(start + place, start + place + 2)
        assert page.view.selection() == (start + place, start + place + 2)


@pytest.mark.parametrize("quote", ["«كوريا»", "كوريا»", "«كوريا", "(BBC)", "BBC)", "(BBC", "كذلك؟", "مرة،"])
def test_r8_quotes_and_brackets_at_an_edge_are_covered_with_the_word(reading: OpensReaders, quote: str) -> None:
    page = reading(MIXED)
    start = MIXED.index(quote)
    rects = page.view.rects(start, start + len(quote))
    letters = [page.box(offset) for offset in range(start, start + len(quote))]
    assert sum(rect.width() for rect in rects) == pytest.approx(sum(box.width() for box in letters), abs=1)
    page.drag_over(start, start + len(quote))
    assert page.selected() == quote


@pytest.mark.parametrize("family", BODY_FAMILIES)
def test_r9_r25_r32_edges_of_a_span_are_the_edges_of_its_letters(reading: OpensReaders, family: str) -> None:
    page = reading(MIXED, style=ReaderStyle(family=family))
    for span in words(MIXED):
        rects = page.view.rects(span.start, span.end)
        boxes = [page.box(offset) for offset in range(span.start, span.end)]
        for line in {box.top() for box in boxes}:
            mine = [rect for rect in rects if rect.top() == line]
            seen = [box for box in boxes if box.top() == line]
            assert min(rect.left() for rect in mine) == pytest.approx(min(box.left() for box in seen), abs=1)
            assert max(rect.right() for rect in mine) == pytest.approx(max(box.right() for box in seen), abs=1)


def test_r11_a_span_of_three_hundred_words_wraps_with_its_text(reading: OpensReaders) -> None:
    text = "كلمة أخرى " * 150
    page = reading(text, [span_at(text, 0, len(text) - 1)])
    rects = page.view.rects(0, len(text) - 1)
    assert len(rects) > 10
    width = page.view.viewport().width()
    assert all(0 <= rect.left() < rect.right() <= width for rect in rects)
    assert page.view.horizontalScrollBar().maximum() == 0


ZERO_WIDTH = {"ZWNJ": "\u200c", "ZWJ": "\u200d", "RLM": "\u200f", "LRM": "\u200e", "BOM": "\ufeff", "ALM": "\u061c"}


@pytest.mark.parametrize("letter", ZERO_WIDTH.values(), ids=ZERO_WIDTH.keys())
def test_r12_letters_without_width_may_stand_inside_and_at_the_edges_of_spans(reading: OpensReaders, letter: str) -> None:
    text = f"{letter}قال مح{letter}مد{letter} ثم{letter}"
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            page_spans = [span_at(text, start, end)]
            assert page_spans[0].quote == text[start:end]
    spans = [span_at(text, start, end) for start, end in ((0, 1), (0, 4), (5, 10), (7, 8), (len(text) - 1, len(text)))]
    page = reading(text, spans)
    page.picture()
    for offset in range(len(text)):
        if text[offset] != letter and page.view.page.paragraphs.text.snapped(offset) == offset:
            page.click(page.before(offset))
            assert text[min(offset, page.view.caret()) : offset].strip(letter) == ""
    page.view.selectAll()
    assert page.selected() == text


def test_r13_r19_a_paragraph_of_ten_thousand_words_with_five_hundred_spans_is_painted_at_once(reading: OpensReaders) -> None:
    text = "كلمة " * 10_000
    page = reading(text, [span_at(text, start, start + 9) for start in range(0, 50_000 - 10, 100)])
    page.view.viewport().repaint()
    times = []
    for _ in range(5):
        begun = perf_counter()
        page.view.viewport().repaint()
        times.append(perf_counter() - begun)
    assert min(times) < 0.05


@pytest.mark.parametrize("length", [1, 2, 3, 4, 7])
def test_r14_a_mark_covers_as_many_letters_as_were_selected(reading: OpensReaders, length: int) -> None:
    text = "والاجتماعات"
    page = reading(text)
    page.drag_over(2, 2 + length)
    start, end = page.view.selection()
    assert end - start == length
    page.view.show_spans([span_at(text, start, end)])
    assert sum(rect.width() for rect in page.view.rects(start, end)) == pytest.approx(
        sum(page.box(offset).width() for offset in range(start, end)), abs=1
    )


@pytest.mark.parametrize("text", ["", "\n", "\n\n\nكوريا\n\n", " ", "\r\n"])
def test_r15_empty_articles_and_paragraphs_are_shown(reading: OpensReaders, text: str) -> None:
    page = reading(text)
    page.picture()
    page.click(QPointF(300, 60))
    page.move(QPointF(300, 70))
    page.type_key(Qt.Key.Key_Down)
    page.view.selectAll()
    page.view.reveal(0, 0)
    assert page.view.spans_at(0) == ()
    assert page.selected() == text


@pytest.mark.parametrize("before", ["   ", "...", "(", "\n\n"])
def test_r16_a_word_after_blanks_and_signs_keeps_its_letters_joined(reading: OpensReaders, before: str) -> None:
    page = reading(f"{before}محمد عاد")
    alone = reading("محمد عاد")
    widths = [page.box(len(before) + place).width() for place in range(4)]
    assert widths == pytest.approx([alone.box(place).width() for place in range(4)], abs=0.01)


def test_r17_spans_follow_their_letters_when_the_direction_is_turned(reading: OpensReaders) -> None:
    span = a_span(MIXED, "Smith 2024 إن")
    page = reading(MIXED, [span])
    for direction in (Direction.LTR, Direction.RTL, Direction.AUTO):
        page.view.set_style(ReaderStyle(direction=direction))
        rects = page.view.rects(span.start, span.end)
        for offset in range(len(MIXED)):
            inside = any(rect.adjusted(-0.5, -1, 0.5, 1).contains(page.box(offset).center()) for rect in rects)
            assert inside is (span.start <= offset < span.end)


@pytest.mark.parametrize("mark", ["\u200f", "\u200e", "\u061c", "\u2067"])
def test_r18_direction_marks_are_not_seen(reading: OpensReaders, mark: str) -> None:
    page, bare = reading(f"قال {mark}محمد"), reading("قال محمد")
    assert page.box(4).width() == pytest.approx(0, abs=1)
    assert page.box(5).left() == pytest.approx(bare.box(4).left(), abs=1)


def test_r21_r22_mouse_from_either_side_and_keys_select_the_same(reading: OpensReaders) -> None:
    page = reading(MIXED)
    start, end = MIXED.index("محمد"), MIXED.index(" إن")
    page.drag(page.before(start), page.after(end - 1))
    assert page.view.selection() == (start, end)
    page.drag(page.after(end - 1), page.before(start))
    assert page.view.selection() == (start, end)
    page.view.select(start, start)
    for _ in range(end - start):
        page.type_key(Qt.Key.Key_Left, SHIFT | ALT)
    assert page.view.selection() == (start, end)


def test_r22_the_caret_passes_every_letter_of_a_mixed_line_once(reading: OpensReaders) -> None:
    page = reading(MIXED)
    passed = [page.view.caret()]
    for _ in MIXED:
        page.type_key(Qt.Key.Key_Left, ALT)
        passed.append(page.view.caret())
    assert passed == list(range(len(MIXED) + 1))


@pytest.mark.parametrize(("word", "where"), [("كذلك", "كذلك؟"), ("مرة", "مرة،"), ("كوريا", "«كوريا»"), ("عاد", "عاد.")])
def test_r27_a_double_click_leaves_arabic_signs_outside(reading: OpensReaders, word: str, where: str) -> None:
    page = reading(MIXED)
    page.double_click(page.box(MIXED.index(where) + where.index(word) + 1).center())
    assert page.selected() == word


def test_r28_every_span_of_the_seed_article_leaves_colour_on_the_page(reading: OpensReaders) -> None:
    page = reading(seed_text(), style=ReaderStyle(labels=label_looks(DEFAULT_LABELS, LIGHT, language="ar"), tags=Tags.NEVER))
    for span in gold_spans():
        page.view.show_spans([span])
        page.view.reveal(span.start, span.end)
        rect = page.view.rects(span.start, span.end)[0]
        tint = page.picture().pixelColor(int(rect.center().x()), int(rect.top()) + 1).name().upper()
        assert tint != LIGHT.page, span


def test_r30_a_tab_pushes_nothing_out_of_view(reading: OpensReaders) -> None:
    text = "قال\t\t\tمحمد\tSmith"
    page = reading(text)
    boxes = [page.box(offset) for offset in range(len(text))]
    view = QRectF(page.view.viewport().rect())
    assert all(box.width() > 0 and view.contains(box) for box in boxes)
    page.drag_over(3, 10)
    assert page.selected() == text[3:10]
    page.view.copy()
    assert QGuiApplication.clipboard().text() == text[3:10]
