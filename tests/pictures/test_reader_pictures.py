"""The reader looks as it was agreed; ``HASHIYA_PICTURES=renew`` draws the pinned pictures anew, to be looked at before they are kept."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.model import DEFAULT_LABELS, Span
from gui.fonts import load_fonts
from gui.reader.lanes import Mark
from gui.reader.style import ReaderStyle, Tags, label_looks
from gui.reader.view import ArticleView
from gui.theme import THEMES
from tests.gui.reader.reading import Reading, a_span, gold_spans, seed_text

HERE = Path(__file__).parent
STRAYING = 12
"""Shades of 255 by which a pixel may differ before it counts: rasters of other machines round differently."""
ALLOWED = 0.001
"""Share of pixels that may count."""

NESTED = "وزير الخارجية الأمريكي أنتوني بلينكن ينظر إلى الصحفيين خلال اجتماع مع وزير الخارجية الياباني (BBC) في 2023."


def style(theme: str, *, family: str = "IBM Plex Sans Arabic", tags: Tags = Tags.ALWAYS) -> ReaderStyle:
    return ReaderStyle(theme=THEMES[theme], labels=label_looks(DEFAULT_LABELS, THEMES[theme], language="ar"), family=family, tags=tags)


def nested() -> list[Span]:
    """Return spans inside and over one another, over a line's end and over both directions."""
    return [
        a_span(NESTED, "وزير الخارجية الأمريكي أنتوني بلينكن", "PERSON"),
        a_span(NESTED, "الخارجية الأمريكي", "EVENT"),
        a_span(NESTED, "الأمريكي", "COUNTRY"),
        a_span(NESTED, "أنتوني بلينكن", "PERSON"),
        a_span(NESTED, "ينظر", "EVENT"),
        a_span(NESTED, "اجتماع مع وزير الخارجية الياباني (BBC)", "EVENT"),
        a_span(NESTED, "الياباني (BBC", "COUNTRY"),
        a_span(NESTED, "BBC", "PERSON"),
    ]


@pytest.fixture
def drawn(qtbot: QtBot) -> Reading:
    """Return a reader of a fixed size without an article."""
    load_fonts()
    view = ArticleView()
    qtbot.addWidget(view)
    return Reading(view, "")


def show(page: Reading, text: str, spans: Sequence[Span], look: ReaderStyle, *, height: int) -> None:
    page.view.set_style(look)
    page.view.resize(760, height)
    page.view.show_article(text, spans)
    page.view.clearFocus()
    page.settle()


def compare(name: str, picture: QImage) -> None:
    """Compare ``picture`` with the one pinned as ``name``."""
    path = HERE / f"{name}.png"
    if os.environ.get("HASHIYA_PICTURES") == "renew":
        assert picture.save(str(path))
    pinned = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    assert not pinned.isNull(), f"{path.name} is missing; draw it with HASHIYA_PICTURES=renew"
    seen = picture.convertToFormat(QImage.Format.Format_RGB32)
    assert seen.size() == pinned.size()
    pairs = zip(bytes(seen.constBits()), bytes(pinned.constBits()), strict=True)
    strayed = sum(abs(one - other) > STRAYING for one, other in pairs)
    assert strayed <= ALLOWED * seen.width() * seen.height() * 3, f"{strayed} shades differ from {path.name}"


@pytest.mark.parametrize("theme", THEMES)
def test_the_seed_article_with_its_gold_spans(drawn: Reading, theme: str) -> None:
    show(drawn, seed_text(), gold_spans(), style(theme), height=620)
    compare(f"reader-seed-{theme}", drawn.picture())


@pytest.mark.parametrize("theme", THEMES)
def test_nested_spans_a_selection_and_one_chosen(drawn: Reading, theme: str) -> None:
    show(drawn, NESTED, nested(), style(theme), height=240)
    drawn.view.choose(nested()[2].id)
    drawn.view.select(42, 55)
    compare(f"reader-nested-{theme}", drawn.picture())


@pytest.mark.parametrize("family", ["Noto Sans Arabic", "Amiri"])
def test_other_letters(drawn: Reading, family: str) -> None:
    show(drawn, NESTED, nested(), style("light", family=family), height=240)
    compare(f"reader-{family.split(maxsplit=1)[0].lower()}", drawn.picture())


def test_suggested_and_unsaved_spans(drawn: Reading) -> None:
    show(drawn, NESTED, nested(), style("light"), height=240)
    marks = {span.id: Mark(suggested=number % 2 == 0, unsaved=number % 2 == 1) for number, span in enumerate(nested()[3:])}
    drawn.view.show_spans(nested()[3:], marks)
    compare("reader-marks", drawn.picture())
