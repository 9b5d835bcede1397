"""Marking moves no letter: every line has the room of its tags and of two lanes from the start."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from core.model import DEFAULT_LABELS, Span
from gui.reader.lanes import Mark
from gui.reader.style import LabelLook, ReaderStyle, Tags, metrics_of
from gui.theme import BODY_FAMILIES, LIGHT, LabelColours
from tests.gui.reader.conftest import OpensReaders
from tests.gui.reader.reading import Reading, gold_spans, seed_text, span_at

ROUNDING = 2
"""Shades by which page colour laid over page colour differs from itself at rounded corners."""


def unseen(tags: Tags, family: str = BODY_FAMILIES[0], size: int = 24) -> ReaderStyle:
    """Return a style in which all that a span paints has the colour of the page, so that only letters are seen."""
    nothing = LabelLook("", LabelColours(LIGHT.page, LIGHT.page, LIGHT.page))
    return ReaderStyle(family=family, size=size, labels={label.name: nothing for label in DEFAULT_LABELS}, tags=tags)


def places(page: Reading) -> list[tuple[int, tuple[int, ...]]]:
    """Return the top of every paragraph and the heights of all its lines."""
    held = page.view.page.paragraphs
    rows = [held[number].rows for number in range(len(held.heights))]
    return [(held.heights.top(number), tuple(height for row in lines for height in row)) for number, lines in enumerate(rows)]


def nested(text: str) -> list[Span]:
    """Return spans all over ``text``, each with one around it: over line ends, blank lines, and beginning inside words."""
    inner: list[Span] = []
    for span in sorted(gold_spans(), key=lambda span: span.start):
        if not inner or span.start > inner[-1].end + 2:
            inner.append(span)
    ends = [*(span.start - 1 for span in inner[1:]), len(text)]
    outer = [span_at(text, span.start - 1, min(end, span.end + 60), "EVENT") for span, end in zip(inner[1:], ends[1:], strict=True)]
    over_a_blank_line = text.index("\n\n") - 4
    first = span_at(text, over_a_blank_line, over_a_blank_line + 8, "PERSON")
    return [first, *(span for span in (*inner, *outer) if span.start >= first.end or span.end <= first.start)]


def shades(one: QImage, other: QImage) -> int:
    """Return by how many of 255 shades two pictures differ at most."""
    return max(abs(mine - yours) for mine, yours in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))


@pytest.mark.parametrize("tags", Tags)
@pytest.mark.parametrize("family", BODY_FAMILIES)
def test_marking_and_unmarking_two_deep_moves_no_line_and_no_pixel_of_a_letter(reading: OpensReaders, tags: Tags, family: str) -> None:
    text = seed_text()
    page = reading(text, style=unseen(tags, family))
    page.view.clearFocus()
    before, seen = places(page), page.picture()
    spans = nested(text)
    index = page.view.page.paragraphs.spans
    for number in (1, 2, len(spans) // 2, len(spans)):
        page.view.show_spans(spans[:number], {spans[0].id: Mark(unsaved=False, suggested=True)})
        assert places(page) == before
        assert shades(page.picture(), seen) <= ROUNDING
    lanes = {one.lane for paragraph in range(len(before)) for one in index.lanes(paragraph)}
    assert lanes == {0, 1}
    page.view.show_spans([])
    assert places(page) == before
    assert page.picture() == seen


@pytest.mark.parametrize("tags", Tags)
def test_only_a_third_lane_makes_a_line_higher(reading: OpensReaders, tags: Tags) -> None:
    text = seed_text()
    page = reading(text, style=ReaderStyle(tags=tags))
    before = places(page)
    three = [span_at(text, 0, end, "EVENT") for end in (6, 11, 25)]
    page.view.show_spans(three[:2])
    assert places(page) == before
    page.view.show_spans(three)
    metrics = page.view.page.paragraphs.metrics
    first, *others = page.view.page.paragraphs[0].rows
    assert first.bottom - first.top == metrics.plain_line + metrics.lane
    assert all(row.bottom - row.top == metrics.plain_line for row in others)
    page.view.show_spans(three[1:])
    assert places(page) == before


@pytest.mark.parametrize("family", BODY_FAMILIES)
@pytest.mark.parametrize("size", [12, 18, 24, 32, 48])
def test_tags_and_two_lanes_have_their_room_at_the_usual_pitch_and_fewer_take_less(family: str, size: int) -> None:
    always, hover, never = (metrics_of(ReaderStyle(family=family, size=size, tags=tags)) for tags in Tags)
    assert always.above >= always.tag
    for metrics in (always, hover, never):
        assert metrics.below >= 2 * metrics.lane - 1
    assert hover.plain_line == never.plain_line < always.plain_line


@pytest.mark.parametrize("tags", Tags)
def test_a_wider_pitch_always_gives_higher_lines(tags: Tags) -> None:
    lines = [metrics_of(ReaderStyle(pitch=pitch / 100, tags=tags)).plain_line for pitch in range(190, 261, 10)]
    assert lines == sorted(set(lines))
