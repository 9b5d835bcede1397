"""What cannot be seen is shown on demand, and nothing else changes by it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from core.arabic.invisibles import invisibles
from core.model import DEFAULT_LABELS
from gui.reader.invisiblemarks import poles_of
from gui.reader.style import ReaderStyle, Tags, label_looks
from gui.theme import BODY_FAMILIES, LIGHT, THEMES, Theme
from tests.gui.reader.conftest import OpensReaders
from tests.gui.reader.reading import Reading, a_span, seed_text

ALL = {
    "RLM": "\u200f",
    "LRM": "\u200e",
    "ALM": "\u061c",
    "ZWNJ": "\u200c",
    "ZWJ": "\u200d",
    "NBSP": "\u00a0",
    "RLI": "\u2067",
    "LRI": "\u2066",
    "FSI": "\u2068",
    "PDI": "\u2069",
    "RLE": "\u202b",
    "LRE": "\u202a",
    "PDF": "\u202c",
    "SHY": "\u00ad",
    "BOM": "\ufeff",
}
MIXED = (
    "قال \u200fمحمد\u200e إن Smith\u200e 2024\u00a0م مي\u200cخواهم مُحَمَّدٌ لأ\u200dحمد \u2067RTL\u2069 وكو\u00adريا\u061c الشمالية\ufeff.\n"
    * 8
)


def style(theme: Theme = LIGHT, family: str = BODY_FAMILIES[0], tags: Tags = Tags.ALWAYS) -> ReaderStyle:
    return ReaderStyle(theme=theme, family=family, tags=tags, labels=label_looks(DEFAULT_LABELS, theme, language="ar"))


def before_and_after(page: Reading) -> tuple[QImage, QImage]:
    """Return what is seen without and with the signs, both without a caret."""
    page.view.clearFocus()
    bare = page.picture()
    page.view.show_invisibles(on=True)
    return bare, page.picture()


def changed(bare: QImage, shown: QImage) -> QRectF:
    """Return what encloses all pixels that differ."""
    places = [(x, y) for x in range(bare.width()) for y in range(bare.height()) if bare.pixel(x, y) != shown.pixel(x, y)]
    if not places:
        return QRectF()
    (left, right), (top, bottom) = ((min(axis), max(axis)) for axis in zip(*places, strict=True))
    return QRectF(left, top, right - left + 1, bottom - top + 1)


@pytest.mark.parametrize("tags", [Tags.ALWAYS, Tags.NEVER])
@pytest.mark.parametrize("family", BODY_FAMILIES)
def test_not_one_pixel_of_a_letter_changes(reading: OpensReaders, family: str, tags: Tags) -> None:
    page = reading(MIXED, style=style(family=family, tags=tags))
    bare, shown = before_and_after(page)
    ground = bare.pixel(0, 0)
    ink = [(x, y) for x in range(bare.width()) for y in range(bare.height()) if bare.pixel(x, y) != ground]
    assert len(ink) > 10_000
    assert [place for place in ink if bare.pixel(*place) != shown.pixel(*place)] == []
    assert bare != shown


def test_no_letter_and_no_line_moves(reading: OpensReaders) -> None:
    page = reading(MIXED, [a_span(MIXED, "محمد")], style())
    before = [page.box(offset) for offset in range(len(MIXED))], page.view.page.height
    page.view.show_invisibles(on=True)
    assert ([page.box(offset) for offset in range(len(MIXED))], page.view.page.height) == before
    page.view.select(4, 9)
    assert page.view.selection() == (4, 9)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
@pytest.mark.parametrize("letter", ALL.values(), ids=ALL.keys())
def test_r18_each_is_shown_at_its_place(reading: OpensReaders, letter: str, theme: Theme) -> None:
    text = f"قال محمد{letter}إن"
    page = reading(text, style=style(theme))
    where = changed(*before_and_after(page))
    beside = page.box(7)  # the letter before, which stands to its right
    assert where.isValid()
    assert where.bottom() <= beside.top()
    assert where.left() - 12 <= beside.left() <= where.right() + 12


def test_the_signs_are_those_of_what_is_stored(reading: OpensReaders) -> None:
    text = "قال\u200f\u200f\u061c محمد\ufeffإن"
    page = reading(text)
    line = page.view.page.place(page.view.page.line_at(40))
    signs = [sign for _, sign in poles_of(line, page.view.page.paragraphs.text)]
    assert signs == ["BOM", "RLM×2 ALM"]
    assert {one.sign for one in invisibles(text)} == {"BOM", "RLM", "ALM"}


def test_a_text_without_any_looks_as_before(reading: OpensReaders) -> None:
    bare, shown = before_and_after(reading(seed_text().replace("\xa0", " "), style=style()))
    assert bare == shown


def test_they_are_off_until_asked_for_and_go_when_asked(reading: OpensReaders) -> None:
    page = reading(MIXED, style=style())
    bare, _ = before_and_after(page)
    page.view.show_invisibles(on=False)
    assert page.picture() == bare


def test_a_sign_beside_a_tag_is_written_over_neither(reading: OpensReaders) -> None:
    text = "قال \u200fمحمد عاد"
    span = a_span(text, "محمد")
    page = reading(text, [span], style())
    bare, shown = before_and_after(page)
    first = page.box(span.start)
    tag = QRectF(first.right() - 20, first.top() - page.view.page.paragraphs.metrics.tag, 19, page.view.page.paragraphs.metrics.tag - 1)
    assert bare.copy(tag.toRect()) == shown.copy(tag.toRect())
