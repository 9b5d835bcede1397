"""Spans lie under and below the letters and never touch them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtGui import QColor, QImage

from core.model import DEFAULT_LABELS, Span
from gui.reader.lanes import Mark
from gui.reader.painting import LANE_LINE
from gui.reader.style import LabelLook, ReaderStyle, Tags, label_looks
from gui.theme import BODY_FAMILIES, DARK, LIGHT, THEMES, LabelColours, Theme, label_colours
from tests.gui.reader.conftest import OpensReaders
from tests.gui.reader.reading import Reading, a_span, gold_spans, seed_text, span_at

ROUNDING = 2
"""Shades by which page colour laid over page colour differs from itself at rounded corners."""

JOINED = "بلا لأحمد والاجتماعات لإسرائيل الله محمد الزجاج كفلسطين واليابان لكوريا"


def unseen(family: str) -> ReaderStyle:
    """Return a style in which everything of a span has the colour of the page."""
    invisible = LabelLook("", LabelColours(LIGHT.page, LIGHT.page, LIGHT.page))
    return ReaderStyle(family=family, labels={label.name: invisible for label in DEFAULT_LABELS}, tags=Tags.NEVER)


def letters(page: Reading) -> list[QImage]:
    """Return the lines of an unfocused reader, so without its caret."""
    page.view.clearFocus()
    return page.lines()


def difference(some: Sequence[QImage], others: Sequence[QImage]) -> int:
    """Return by how many of 255 shades the pictures differ at most, over the pairs there are."""
    pairs = zip(some, others, strict=False)
    return max(abs(a - b) for one, other in pairs for a, b in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))


def every_cut(text: str) -> list[Span]:
    """Return a span from each word's beginning to each place inside it."""
    spans, start = [], 0
    for word in text.split(" "):
        spans += [span_at(text, start, start + cut) for cut in range(1, len(word) + 1)]
        start += len(word) + 1
    return spans


@pytest.mark.parametrize("family", BODY_FAMILIES)
def test_r23_no_pixel_of_a_letter_changes_under_spans_that_end_inside_words(reading: OpensReaders, family: str) -> None:
    bare = letters(reading(JOINED, style=unseen(family)))
    marked = letters(reading(JOINED, every_cut(JOINED), unseen(family)))
    assert len(bare) == len(marked) > 0
    assert difference(bare, marked) <= ROUNDING


@pytest.mark.parametrize("family", BODY_FAMILIES)
def test_r24_no_pixel_of_the_seed_article_changes_under_its_gold_spans(reading: OpensReaders, family: str) -> None:
    bare = letters(reading(seed_text(), style=unseen(family)))
    marked = letters(reading(seed_text(), gold_spans(), unseen(family)))
    assert len(bare) >= len(marked) > 10
    assert difference(bare, marked) <= ROUNDING


def test_the_measure_of_letters_sees_a_word_that_is_one_letter_longer(reading: OpensReaders) -> None:
    pictures = [letters(reading(text, style=unseen(BODY_FAMILIES[0]))) for text in ("محمد", "محمود")]
    assert difference(*pictures) > 100


@pytest.mark.parametrize("family", BODY_FAMILIES)
def test_adding_and_removing_a_span_breaks_no_line_anew(reading: OpensReaders, family: str) -> None:
    page = reading(seed_text(), style=ReaderStyle(family=family))
    before = [list(page.view.page.paragraphs[number].line_starts) for number in range(len(page.view.page.paragraphs.text.starts))]
    page.view.show_spans(gold_spans())
    page.settle()
    assert [list(page.view.page.paragraphs[number].line_starts) for number in range(len(before))] == before


def styled(theme: Theme = LIGHT, tags: Tags = Tags.ALWAYS) -> ReaderStyle:
    return ReaderStyle(theme=theme, labels=label_looks(DEFAULT_LABELS, theme, language="ar"), tags=tags)


def colour_at(picture: QImage, x: float, y: float) -> str:
    return picture.pixelColor(int(x), int(y)).name().upper()


def colours(picture: QImage) -> set[str]:
    return {colour_at(picture, x, y) for x in range(picture.width()) for y in range(picture.height())}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
def test_a_span_has_its_tint_behind_and_its_line_below(reading: OpensReaders, theme: Theme) -> None:
    span = a_span(seed_text(), "كوريا الجنوبية", "COUNTRY")
    page = reading(seed_text(), [span], styled(theme))
    shades = label_colours(theme, DEFAULT_LABELS[1].colour)
    (box,) = page.view.rects(span.start, span.end)
    picture = page.picture()
    assert colour_at(picture, box.center().x(), box.top() + 1) == shades.tint
    assert colour_at(picture, box.center().x(), box.bottom() + 1) == shades.line
    assert colour_at(picture, box.center().x(), box.bottom() + LANE_LINE + 2) == theme.page
    assert colour_at(picture, box.left() - 4, box.bottom() + 1) == theme.page


def test_the_inner_line_is_above_the_outer_one(reading: OpensReaders) -> None:
    text = seed_text()
    outer, inner = a_span(text, "يزور كوريا الجنوبية", "EVENT"), a_span(text, "كوريا", "COUNTRY")
    page = reading(text, [outer, inner], styled())
    box = page.view.rects(inner.start, inner.end)[0]
    picture, lane = page.picture(), page.view.page.paragraphs.metrics.lane
    lines = [colour_at(picture, box.center().x(), box.bottom() + depth) for depth in (1, lane + 1)]
    assert lines == [label_colours(LIGHT, DEFAULT_LABELS[number].colour).line for number in (1, 2)]


def test_a_suggestion_has_gaps_in_its_line_and_an_unsaved_span_is_hollow(reading: OpensReaders) -> None:
    text = seed_text()
    suggested, unsaved = a_span(text, "بلينكن"), a_span(text, "كوريا الجنوبية", "COUNTRY")
    page = reading(text, style=styled())
    page.view.show_spans([suggested, unsaved], {suggested.id: Mark(suggested=True), unsaved.id: Mark(unsaved=True)})
    picture = page.picture()
    box = page.view.rects(suggested.start, suggested.end)[0]
    along = [colour_at(picture, x, box.bottom() + 1) for x in range(int(box.left()) + 2, int(box.right()) - 2)]
    assert {LIGHT.page, label_colours(LIGHT, DEFAULT_LABELS[0].colour).line} <= set(along)
    hollow = page.view.rects(unsaved.start, unsaved.end)[0]
    assert colour_at(picture, hollow.center().x(), hollow.top() + 2) == LIGHT.page
    assert LIGHT.warning in {colour_at(picture, x, hollow.top()) for x in range(int(hollow.left()), int(hollow.right()))}


def tag_colours(page: Reading, span: Span) -> set[str]:
    """Return the colours in the room above the first letters of ``span``."""
    first = page.box(span.start)
    room = page.view.page.paragraphs.metrics.tag
    return colours(page.picture().copy(int(first.right()) - 24, int(first.top()) - room, 24, room - 1))


@pytest.mark.parametrize(("tags", "seen"), [(Tags.ALWAYS, True), (Tags.HOVER, False), (Tags.NEVER, False)])
def test_a_tag_stands_above_the_first_letters_when_it_is_wanted(reading: OpensReaders, tags: Tags, seen: bool) -> None:
    span = a_span(seed_text(), "كوريا الجنوبية", "COUNTRY")
    page = reading(seed_text(), [span], styled(tags=tags))
    ink = label_colours(LIGHT, DEFAULT_LABELS[1].colour).text
    assert (ink in tag_colours(page, span)) is seen


def test_a_tag_that_is_wanted_under_the_pointer_only_comes_and_goes_with_it(reading: OpensReaders) -> None:
    span = a_span(seed_text(), "كوريا الجنوبية", "COUNTRY")
    page = reading(seed_text(), [span], styled(tags=Tags.HOVER))
    ink = label_colours(LIGHT, DEFAULT_LABELS[1].colour).text
    page.move(page.box(span.start + 1).center())
    assert ink in tag_colours(page, span)
    page.move(page.box(0).center())
    assert ink not in tag_colours(page, span)


def test_only_lines_on_which_a_span_begins_are_higher(reading: OpensReaders) -> None:
    text = seed_text()
    start = text.index("وزير الخارجية الأمريكي")
    page = reading(text, [span_at(text, start, start + 150, "EVENT")], styled())
    number = page.view.page.paragraphs.text.paragraph_at(start)
    metrics = page.view.page.paragraphs.metrics
    above = [row.body - row.top for row in page.view.page.paragraphs[number].rows]
    assert above[0] == metrics.tag
    assert set(above[1:]) == {metrics.above}


def test_the_selection_is_seen_under_the_letters_and_over_the_tints(reading: OpensReaders) -> None:
    span = a_span(seed_text(), "كوريا الجنوبية", "COUNTRY")
    page = reading(seed_text(), [span], styled(DARK))
    page.view.select(span.start, span.end)
    box = page.view.rects(span.start, span.end)[0]
    assert colour_at(page.picture(), box.center().x(), box.top() + 1) == DARK.selection


def test_the_caret_is_seen_while_the_reader_has_the_keyboard(reading: OpensReaders) -> None:
    page = reading(seed_text(), style=styled())
    page.view.activateWindow()
    page.view.select(3, 3)
    box = page.box(3)
    assert QColor(LIGHT.accent).name().upper() in colours(page.picture().copy(int(box.right()) - 2, int(box.top()) + 2, 4, 6))
    page.view.clearFocus()
    assert LIGHT.accent not in colours(page.picture())


def test_the_chosen_span_has_a_ring(reading: OpensReaders) -> None:
    span = a_span(seed_text(), "كوريا الجنوبية", "COUNTRY")
    page = reading(seed_text(), [span], styled(tags=Tags.NEVER))
    box = page.view.rects(span.start, span.end)[0]
    around = (int(box.left()) - 3, int(box.top()) + 8, 3, 4)
    assert colours(page.picture().copy(*around)) == {LIGHT.page}
    page.view.choose(span.id)
    assert colours(page.picture().copy(*around)) != {LIGHT.page}
    page.view.choose(None)
    assert colours(page.picture().copy(*around)) == {LIGHT.page}


def kinds(spans: Sequence[Span]) -> set[str]:
    return {span.label for span in spans}


def test_a_label_nobody_knows_is_still_shown(reading: OpensReaders) -> None:
    span = a_span(seed_text(), "كوريا الجنوبية", "WEATHER")
    page = reading(seed_text(), [span], styled())
    box = page.view.rects(span.start, span.end)[0]
    assert colour_at(page.picture(), box.center().x(), box.bottom() + 1) != LIGHT.page
    assert kinds(page.view.spans_at(span.start)) == {"WEATHER"}
