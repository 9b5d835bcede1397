"""What was found is outlined under the letters; a faulty edge is dotted. Both are told without colour, too."""

from __future__ import annotations

from itertools import groupby

import pytest
from PySide6.QtGui import QImage

from core.model import DEFAULT_LABELS
from core.search.finding import Findable, hits
from gui.reader.lanes import Mark
from gui.reader.painting import LANE_LINE
from gui.reader.style import ReaderStyle, Tags, label_looks
from gui.theme import LIGHT, THEMES, Theme
from tests.gui.reader.conftest import OpensReaders
from tests.gui.reader.reading import Reading, a_span, seed_text, span_at

BOTH = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())


def style(theme: Theme = LIGHT) -> ReaderStyle:
    return ReaderStyle(theme=theme, labels=label_looks(DEFAULT_LABELS, theme, language="ar"), tags=Tags.NEVER)


def name(picture: QImage, x: float, y: float) -> str:
    return picture.pixelColor(int(x), int(y)).name().upper()


def ground(page: Reading, start: int, end: int) -> tuple[str, str]:
    """Return the colours at the upper edge of a stretch and just inside it."""
    box = page.view.rects(start, end)[0]
    picture = page.picture()
    return name(picture, box.center().x(), box.top()), name(picture, box.center().x(), box.top() + 2)


@BOTH
def test_each_hit_has_an_outline_and_the_current_one_is_filled(reading: OpensReaders, theme: Theme) -> None:
    page = reading(seed_text(), style=style(theme))
    found = hits(Findable(seed_text()), "كوريا")
    assert len(found) > 4
    page.view.show_hits(found, 1)
    assert [ground(page, *found[place]) for place in (0, 1, 2)] == [
        (theme.accent, theme.page),
        (theme.accent, theme.selection),
        (theme.accent, theme.page),
    ]
    page.view.show_hits([])
    assert ground(page, *found[1]) == (theme.page, theme.page)


def test_hits_change_no_pixel_of_a_letter_beyond_its_ground(reading: OpensReaders) -> None:
    page = reading(seed_text(), style=style())
    page.view.clearFocus()
    found = hits(Findable(seed_text()), "بلينكن")
    inner = [rect.adjusted(3, 3, -3, -3).toRect() for rect in page.view.rects(*found[0])]
    bare = page.picture()
    page.view.show_hits(found)
    shown = page.picture()
    assert bare != shown
    assert all(bare.copy(rect) == shown.copy(rect) for rect in inner)


def test_a_hit_over_a_line_end_is_outlined_on_both_lines(reading: OpensReaders) -> None:
    text = "كلمة أخرى " * 40
    page = reading(text, style=style())
    turn = page.view.page.paragraphs[0].line_starts[1]
    page.view.show_hits([(2, 4), (turn - 4, turn + 3)], 0)
    assert ground(page, turn - 4, turn - 1)[0] == LIGHT.accent
    assert ground(page, turn, turn + 3)[0] == LIGHT.accent
    assert ground(page, turn + 10, turn + 12)[0] == LIGHT.page


def test_another_article_has_no_hits(reading: OpensReaders) -> None:
    page = reading(seed_text(), style=style())
    page.view.show_hits([(0, 6)], 0)
    page.view.show_article(seed_text())
    assert ground(page, 0, 6) == (LIGHT.page, LIGHT.page)


@BOTH
def test_a_faulty_span_has_a_row_of_dots_under_its_line(reading: OpensReaders, theme: Theme) -> None:
    text = seed_text()
    faulty, sound = a_span(text, "كوريا الجنوبية"), a_span(text, "كوريا الشمالية")
    page = reading(text, style=style(theme))
    page.view.show_spans([faulty, sound], {faulty.id: Mark(faulty=True)})
    picture = page.picture()
    under = {}
    for span in (faulty, sound):
        box = page.view.rects(span.start, span.end)[0]
        along = [name(picture, x, box.bottom() + LANE_LINE + 1) for x in range(int(box.left()) + 4, int(box.right()) - 4)]
        under[span.id] = [colour for colour, _ in groupby(along)]
    assert theme.warning in under[faulty.id]
    assert len(under[faulty.id]) > 20
    assert set(under[sound.id]) == {theme.page}


def test_a_span_can_be_faulty_and_suggested_and_inside_another(reading: OpensReaders) -> None:
    text = seed_text()
    outer, inner = span_at(text, 0, 40, "EVENT"), span_at(text, 12, 26, "COUNTRY")
    page = reading(text, style=style())
    page.view.show_spans([outer, inner], {inner.id: Mark(suggested=True, faulty=True)})
    with_dots = page.picture()
    page.view.show_spans([outer, inner], {inner.id: Mark(suggested=True)})
    assert page.picture() != with_dots
