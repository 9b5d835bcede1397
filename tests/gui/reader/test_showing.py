"""The page shows what it is given, moves only what changed, and stays where one reads."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleTextInterface
from PySide6.QtWidgets import QApplication

from core.errors import OffsetsOutside, QuoteMismatch
from core.model import Span, SpanId
from gui.reader import paragraphs
from gui.reader.direction import Direction
from gui.reader.lanes import Mark
from gui.reader.style import ReaderStyle, Tags
from tests.gui.reader.conftest import OpensReaders
from tests.gui.reader.reading import Reading, a_span, gold_spans, seed_text, span_at

LONG = "\n".join(seed_text() for _ in range(30))


def top_line(page: Reading) -> tuple[int, float]:
    """Return the first offset of the first whole line in view, and its height in the viewport."""
    offset = page.view.offset_at(QPointF(page.view.viewport().width() - 80, 30))
    return offset, page.box(offset).top()


def test_spans_at_an_offset_are_the_shortest_first(reading: OpensReaders) -> None:
    text = seed_text()
    outer, inner = a_span(text, "يزور كوريا الجنوبية", "EVENT"), a_span(text, "كوريا الجنوبية", "COUNTRY")
    page = reading(text, [outer, inner])
    assert page.view.spans_at(inner.start) == (inner, outer)
    assert page.view.spans_at(outer.start) == (outer,)
    assert page.view.spans_at(inner.end) == ()
    assert page.view.spans_at(len(text)) == ()


def test_a_span_over_other_letters_than_its_own_is_refused(reading: OpensReaders) -> None:
    page = reading("كوريا الجنوبية")
    with pytest.raises(QuoteMismatch):
        page.view.show_spans([Span(SpanId("x"), 0, 5, "COUNTRY", "روسيا")])
    with pytest.raises(OffsetsOutside):
        page.view.show_spans([Span(SpanId("x"), 12, 17, "COUNTRY", "روسيا")])


def test_only_paragraphs_whose_spans_changed_are_placed_anew(reading: OpensReaders) -> None:
    text = seed_text()
    spans = list(gold_spans())
    page = reading(text, spans)
    index = page.view.page.paragraphs.spans
    assert index.update(spans) == set()
    new = span_at(text, 700, 710)
    where = set(page.view.page.paragraphs.text.paragraphs(700, 710))
    assert index.update([*spans, new]) == where
    assert index.update([*spans, new], {new.id: Mark(unsaved=True)}) == where
    assert index.update(spans) == where


def test_a_span_that_changes_its_label_or_place_keeps_its_name(reading: OpensReaders) -> None:
    text = seed_text()
    span = a_span(text, "كوريا الجنوبية", "COUNTRY")
    page = reading(text, [span])
    moved = Span(span.id, span.start, span.start + 5, "EVENT", text[span.start : span.start + 5])
    page.view.show_spans([moved])
    assert page.view.spans_at(span.start) == (moved,)
    assert page.view.spans_at(span.end - 1) == ()


def test_the_ring_and_the_hover_go_with_their_span(reading: OpensReaders) -> None:
    text = seed_text()
    span = a_span(text, "كوريا الجنوبية", "COUNTRY")
    page = reading(text, [span])
    page.move(page.box(span.start + 2).center())
    page.view.choose(span.id)
    assert page.view.page.state.hover == page.view.chosen() == span.id
    page.view.show_spans([])
    assert page.view.page.state.hover is page.view.chosen() is None
    page.view.choose(span.id)
    assert page.view.chosen() is None


def test_the_page_does_not_jump_when_spans_come_and_go_above(reading: OpensReaders) -> None:
    page = reading(LONG)
    page.view.verticalScrollBar().setValue(3_000)
    page.settle()
    before = top_line(page)
    page.view.show_spans([span_at(LONG, start, start + 3) for start in range(0, before[0] - 10, 40) if "\n" not in LONG[start : start + 3]])
    page.settle()
    assert page.box(before[0]).top() == before[1]
    page.view.show_spans([])
    page.settle()
    assert top_line(page) == before


def test_the_same_words_stay_on_top_at_another_size_or_width(reading: OpensReaders) -> None:
    page = reading(LONG, gold_spans())
    page.view.verticalScrollBar().setValue(9_000)
    page.settle()
    offset = page.view.offset_at(QPointF(400, 5))
    changes: list[Callable[[], None]] = [lambda: page.view.set_style(ReaderStyle(size=32)), lambda: page.view.resize(500, 800)]
    for change in changes:
        change()
        page.settle()
        assert -120 < page.box(offset).top() < 120


def test_what_is_seen_moves_by_what_is_scrolled_though_heights_were_guesses(reading: OpensReaders) -> None:
    page = reading(LONG, gold_spans())
    page.view.verticalScrollBar().setValue(20_000)
    page.settle()
    for _ in range(60):
        offset, height = top_line(page)
        page.view.verticalScrollBar().setValue(page.view.verticalScrollBar().value() - 37)
        page.settle()
        assert page.box(offset).top() == height + 37


def test_only_what_is_looked_at_is_laid_out_and_what_is_far_is_forgotten(reading: OpensReaders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paragraphs, "KEPT_UNITS", 6_000)
    page = reading(LONG, [span_at(LONG, start, start + 2) for start in range(0, 3_000, 50)])
    held = page.view.page.paragraphs.laid_units
    assert 0 < held() < 3_000
    bar = page.view.verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + 700)
        page.settle()
        assert held() <= 6_000
    bar.setValue(0)
    page.settle()
    assert page.view.offset_at(page.before(3)) == 3


def test_a_letter_far_away_can_be_brought_into_view(reading: OpensReaders) -> None:
    page = reading(LONG)
    for offset in (len(LONG) - 2, 40_000, 3, 60_000):
        page.view.reveal(offset, offset + 2)
        page.settle()
        assert page.view.viewport().rect().contains(page.box(offset).center().toPoint())


def test_the_direction_of_the_article_can_be_forced(reading: OpensReaders) -> None:
    page = reading("[ad_1]\nسلام")
    left, right = page.box(0).left(), page.box(7).right()
    assert left < 100
    assert right > 500
    page.view.set_style(ReaderStyle(direction=Direction.RTL))
    assert page.box(5).right() > 500
    page.view.set_style(ReaderStyle(direction=Direction.LTR))
    assert page.box(10).left() < 100


def test_the_article_does_not_turn_with_the_interface(reading: OpensReaders) -> None:
    page = reading("[ad_1]\nسلام")
    before = [page.box(offset) for offset in (0, 7)]
    page.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.settle()
    assert [page.box(offset) for offset in (0, 7)] == before


def test_the_column_is_as_wide_as_some_seventy_letters_and_in_the_middle(reading: OpensReaders) -> None:
    page = reading(seed_text())
    page.view.resize(1600, 700)
    page.settle()
    boxes = page.view.rects(0, len(seed_text()))
    left, right = min(box.left() for box in boxes), max(box.right() for box in boxes)
    width = page.view.viewport().width()
    assert left == pytest.approx(width - right, abs=12)
    starts = page.view.page.paragraphs[10].line_starts
    assert len(starts) > 2
    assert all(45 <= after - before <= 95 for before, after in pairwise(starts))


def test_room_for_tags_is_taken_only_when_they_always_show(reading: OpensReaders) -> None:
    heights = []
    for tags in (Tags.ALWAYS, Tags.HOVER):
        page = reading(seed_text(), gold_spans(), ReaderStyle(tags=tags))
        heights.append(page.view.page.height)
    assert heights[0] > heights[1]


def test_another_article_leaves_nothing_of_the_one_before(reading: OpensReaders) -> None:
    page = reading(LONG, gold_spans())
    page.view.select(10, 20)
    page.view.choose(gold_spans()[0].id)
    page.view.verticalScrollBar().setValue(5_000)
    page.view.show_article("سلام")
    page.settle()
    assert (page.view.selection(), page.view.chosen(), page.view.verticalScrollBar().value()) == ((0, 0), None, 0)
    assert page.view.spans_at(0) == ()


def test_a_screen_reader_finds_the_letters_where_they_are(reading: OpensReaders) -> None:
    page = reading(seed_text(), gold_spans())
    assert page.view.accessibleName()
    interface = QAccessible.queryAccessibleInterface(page.view)
    assert interface is not None
    spoken = interface.textInterface()
    assert isinstance(spoken, QAccessibleTextInterface)
    page.view.select(0, 6)
    assert spoken.text(0, 6) == "بلينكن"
    corner = page.view.viewport().mapToGlobal(QPoint())
    below_the_view = 2_500
    page.box(below_the_view)
    page.view.show_spans([])  # everything moves up
    page.settle()
    for offset in (0, 10, 60, below_the_view):
        box = page.box(offset).translated(corner)
        told = spoken.characterRect(offset)
        assert abs(told.center().y() - box.center().y()) < 6
        assert abs(told.left() - box.right()) < 3 or abs(told.right() - box.right()) < 3


def test_style_sheets_of_the_program_do_not_change_the_articles_letters(reading: OpensReaders) -> None:
    page = reading(seed_text())
    before = page.box(40)
    page.view.setStyleSheet("QTextEdit { font-size: 9px; }")
    QApplication.processEvents()
    page.view.show_article(seed_text())
    page.settle()
    assert page.box(40) == before
