"""Every state of a span looks as it was agreed, in both themes."""

from __future__ import annotations

from itertools import accumulate

import pytest
from PySide6.QtCore import QPointF

from core.model import Span
from gui.reader.style import Tags
from gui.theme import THEMES
from tests.gui.reader.reading import Reading, a_span, seed_text, span_at
from tests.pictures.pinned import compare, show, style

pytestmark = pytest.mark.parametrize("theme", THEMES)

TOUR = "قالت وزارة الخارجية إن جولة بلينكن الآسيوية بدأت في طوكيو، اليابان، ثم سول."
MIXED = "كتب Toshifumi Kitamura لوكالة REUTERS في 17 نوفمبر ٢٠٢٣ عن صاروخ هواسونغ-17 (SpaceX Falcon-9) بنسبة 1,5%."
LAM_ALEF = "بلا لأحمد ولإسرائيل والاجتماعات لأي لا الأردن للأردن"


def deep(text: str) -> list[Span]:
    """Return spans in one another, three deep and one beside them."""
    return [
        a_span(text, "جولة بلينكن الآسيوية بدأت في طوكيو، اليابان", "EVENT"),
        a_span(text, "جولة بلينكن الآسيوية", "EVENT"),
        a_span(text, "بلينكن", "PERSON"),
        a_span(text, "طوكيو، اليابان", "COUNTRY"),
        a_span(text, "سول", "COUNTRY"),
    ]


def test_spans_nested_three_deep(drawn: Reading, theme: str) -> None:
    show(drawn, TOUR, deep(TOUR), style(theme), height=160)
    compare(f"span-nested-{theme}", drawn.picture())


def test_a_span_over_the_end_of_a_line(drawn: Reading, theme: str) -> None:
    text = seed_text()
    span = a_span(text, "كوريا الشمالية وروسيا على تعميق", "EVENT")
    show(drawn, text, [span, a_span(text, "روسيا", "COUNTRY")], style(theme), height=160)
    compare(f"span-line-end-{theme}", drawn.picture())


def test_spans_over_latin_letters_and_digits(drawn: Reading, theme: str) -> None:
    spans = [
        a_span(MIXED, "Toshifumi Kitamura"),
        a_span(MIXED, "REUTERS في 17", "EVENT"),
        a_span(MIXED, "٢٠٢٣ عن", "COUNTRY"),
        a_span(MIXED, "هواسونغ-17 (SpaceX", "EVENT"),
        a_span(MIXED, "con", "PERSON"),
        a_span(MIXED, "1,5%", "COUNTRY"),
    ]
    show(drawn, MIXED, spans, style(theme), height=160)
    compare(f"span-latin-{theme}", drawn.picture())


@pytest.mark.parametrize("family", ["IBM Plex Sans Arabic", "Noto Sans Arabic", "Amiri"])
def test_spans_that_begin_and_end_inside_lam_alef(drawn: Reading, theme: str, family: str) -> None:
    starts = accumulate((len(word) + 1 for word in LAM_ALEF.split()), initial=0)
    cuts = {"بلا": (1, 2), "لأحمد": (1, 5), "ولإسرائيل": (2, 9), "والاجتماعات": (0, 3), "لأي": (0, 1), "لا": (1, 2), "الأردن": (2, 6)}
    spans = [
        span_at(LAM_ALEF, start + cuts[word][0], start + cuts[word][1], ("PERSON", "COUNTRY", "EVENT")[number % 3])
        for number, (start, word) in enumerate(zip(starts, LAM_ALEF.split(), strict=False))
        if word in cuts
    ]
    show(drawn, LAM_ALEF, spans, style(theme, family=family), height=120)
    compare(f"span-lam-alef-{family.split(maxsplit=1)[0].lower()}-{theme}", drawn.picture())


def test_r11_a_span_of_three_hundred_words_wraps(drawn: Reading, theme: str) -> None:
    text = " ".join(seed_text().split())
    words = text.split(" ")[:305]
    text = " ".join(words) + "."
    start = len(" ".join(words[:5])) + 1
    span = span_at(text, start, len(text) - 1, "EVENT")
    show(
        drawn,
        text,
        [span, a_span(text, "يزور كوريا الجنوبية", "EVENT"), a_span(text, "كوريا", "COUNTRY", after=60)],
        style(theme),
        height=420,
    )
    assert span.quote.count(" ") == 299
    assert drawn.view.horizontalScrollBar().maximum() == 0
    compare(f"span-long-{theme}", drawn.picture())


def test_handles_of_a_chosen_span_and_one_in_the_hand(drawn: Reading, theme: str) -> None:
    spans = [a_span(TOUR, "جولة بلينكن الآسيوية", "EVENT"), a_span(TOUR, "بلينكن")]
    show(drawn, TOUR, spans, style(theme), height=160)
    drawn.view.resizable = True
    drawn.view.choose(spans[0].id)
    compare(f"span-handles-{theme}", drawn.picture())
    drawn.press(drawn.knobs()["end"])
    drawn.move(drawn.box(TOUR.index("طوكيو") + 1).center(), pressed=True)
    compare(f"span-handles-pulled-{theme}", drawn.picture())
    drawn.release(drawn.box(TOUR.index("طوكيو") + 1).center())


@pytest.mark.parametrize("tags", [Tags.ALWAYS, Tags.HOVER])
def test_the_span_under_the_pointer(drawn: Reading, theme: str, tags: Tags) -> None:
    text = f"{TOUR}\n{MIXED}"
    spans = [*deep(text)[1:], a_span(text, "REUTERS", "PERSON"), a_span(text, "صاروخ هواسونغ-17", "EVENT")]
    show(drawn, text, spans, style(theme, tags=tags), height=260)
    drawn.move(drawn.box(text.index("صاروخ") + 1).center() + QPointF(0, 1))
    compare(f"span-hover-{tags}-{theme}", drawn.picture())
