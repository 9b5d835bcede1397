"""Letters can be read over everything that is painted behind them: WCAG AA, in both themes and with any label's colour."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from core.model import DEFAULT_LABELS, GOLD, Span, SpanId
from gui.reader.contrast import SHAPE, TEXT, contrast, readable
from gui.reader.style import Inks, LabelLook, ReaderStyle, Tags, label_looks, metrics_of
from gui.theme import LIGHT, THEMES, Theme, label_colours
from tests.gui.reader.conftest import OpensReaders
from tests.gui.reader.reading import Reading, a_span, seed_text

BOTH = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
LABELS = [label.name for label in DEFAULT_LABELS]
WORDS = "كوريا الجنوبية"


def style(theme: Theme) -> ReaderStyle:
    return ReaderStyle(theme=theme, labels=label_looks(DEFAULT_LABELS, theme, language="ar"), tags=Tags.NEVER)


def inks_of(theme: Theme, colour: str) -> Inks:
    chosen = ReaderStyle(theme=theme, labels={"X": LabelLook("X", label_colours(theme, colour))})
    return Inks(chosen, metrics_of(chosen))


def test_contrast_is_that_of_wcag() -> None:
    black, white, grey = QColor("#000000"), QColor("#FFFFFF"), QColor("#767676")
    assert contrast(black, white) == contrast(white, black) == pytest.approx(21)
    assert contrast(grey, grey) == 1
    assert contrast(grey, white) == pytest.approx(4.54, abs=0.01)  # the lightest grey that AA allows on white


def ground_and_ink(page: Reading, span: Span) -> tuple[QColor, QColor]:
    """Return the colour behind the letters of ``span`` and that of the letters, from the pixels: the most frequent and the farthest."""
    box = page.view.rects(span.start, span.end)[0].toRect()
    picture: QImage = page.picture().copy(box)
    pixels = [picture.pixel(x, y) for x in range(3, picture.width() - 3) for y in range(1, picture.height() - 1)]
    ground = QColor.fromRgb(max(set(pixels), key=pixels.count))
    ink = max((QColor.fromRgb(pixel) for pixel in set(pixels)), key=lambda colour: contrast(colour, ground))
    return ground, ink


@BOTH
@pytest.mark.parametrize("label", LABELS)
def test_letters_are_read_over_a_tint_and_over_one_under_the_pointer(reading: OpensReaders, theme: Theme, label: str) -> None:
    span = a_span(seed_text(), WORDS, label)
    page = reading(seed_text(), [span], style(theme))
    grounds = []
    for chosen in (None, span.id):
        page.view.choose(chosen)
        ground, ink = ground_and_ink(page, span)
        assert contrast(ground, ink) >= TEXT
        grounds.append(ground)
    assert QColor(theme.page) not in grounds
    assert grounds[0] != grounds[1]


@BOTH
@pytest.mark.parametrize(("first", "second"), list(combinations(LABELS, 2)))
def test_letters_are_read_where_two_tints_lie_over_one_another(reading: OpensReaders, theme: Theme, first: str, second: str) -> None:
    span = a_span(seed_text(), WORDS, first)
    page = reading(seed_text(), style=style(theme))
    other = Span(SpanId("other"), span.start, span.end, second, span.quote)
    page.view.show_layers([("huda", [span]), (GOLD, [other])])
    for chosen in (None, span.id, other.id):
        page.view.choose(chosen)
        assert contrast(*ground_and_ink(page, span)) >= TEXT


@BOTH
def test_dimmed_and_selected_and_found_letters_are_read_over_a_tint(reading: OpensReaders, theme: Theme) -> None:
    span = a_span(seed_text(), WORDS, "EVENT")
    page = reading(seed_text(), [span], style(theme))
    _, full = ground_and_ink(page, span)
    page.view.dim([(0, 90)])
    ground, dimmed = ground_and_ink(page, span)
    assert TEXT <= contrast(ground, dimmed) < contrast(ground, full)
    page.view.show_hits([(span.start, span.end)], 0)
    ground, dimmed = ground_and_ink(page, span)
    assert ground == QColor(theme.selection)
    assert contrast(ground, dimmed) >= TEXT
    page.view.dim([])
    page.view.select(span.start, span.end)
    assert contrast(*ground_and_ink(page, span)) >= TEXT


@BOTH
def test_dimmed_letters_keep_the_muted_ink_on_the_page(reading: OpensReaders, theme: Theme) -> None:
    page = reading(seed_text(), style=style(theme))
    page.view.dim([(0, 90)])
    ground, ink = ground_and_ink(page, a_span(seed_text(), WORDS))
    assert (ground, ink) == (QColor(theme.page), QColor(theme.muted))


colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
@given(colours)
@example("#FFFF00")
@example("#FFFFFF")
@example("#000000")
def test_letters_and_tags_are_read_with_any_colour_that_a_label_is_given(theme: Theme, colour: str) -> None:
    inks = inks_of(theme, colour)
    label = inks.label("X")
    for shade in (label.tint, label.strong):
        assert contrast(inks.ink, shade) >= TEXT
        assert contrast(inks.dimmed, shade) >= TEXT
    assert contrast(label.text, inks.page) >= TEXT


@BOTH
def test_lines_dots_and_outlines_stand_out_from_the_page(theme: Theme) -> None:
    inks = Inks(style(theme), metrics_of(style(theme)))
    for colour in (inks.accent, inks.warning, inks.muted, *(inks.label(name).line for name in LABELS)):
        assert contrast(colour, inks.page) >= SHAPE
    assert contrast(inks.muted, inks.page) >= TEXT  # signs of layers and of what cannot be seen


def test_a_colour_is_moved_no_further_than_it_must(theme: Theme = LIGHT) -> None:
    muted, ink, page = QColor(theme.muted), QColor(theme.ink), QColor(theme.page)
    assert readable(muted, [page], toward=ink) == muted
    assert readable(page, [ink, page], toward=ink, least=30) == ink
