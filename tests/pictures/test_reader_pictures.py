"""The reader looks as it was agreed."""

from __future__ import annotations

import pytest

from core.model import Span
from gui.reader.lanes import Mark
from gui.theme import THEMES
from tests.gui.reader.reading import Reading, a_span, gold_spans, seed_text
from tests.pictures.pinned import compare, show, style

NESTED = "وزير الخارجية الأمريكي أنتوني بلينكن ينظر إلى الصحفيين خلال اجتماع مع وزير الخارجية الياباني (BBC) في 2023."


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
