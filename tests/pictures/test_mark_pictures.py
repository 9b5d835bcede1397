"""Layers, hits, faults, invisibles and the map look as they were agreed."""

from __future__ import annotations

import pytest

from core.search.finding import Findable, hits
from gui.reader.lanes import Mark
from gui.reader.marginmap import MarginMap
from gui.theme import THEMES
from tests.gui.reader.reading import Reading, a_span, gold_spans, seed_text
from tests.gui.reader.test_layers import seed_layers
from tests.pictures.pinned import compare, show, style

UNSEEN = (
    "قال \u200fمحمد\u200e إن Smith\u200e 2024\u00a0م مي\u200cخواهم \u2067RTL\u2069 "
    "وكو\u00adريا\u200f\u200f\u061c الشمالية\ufeff (BBC)\u200f.\n"
    "سطر ثان \u202bمضمن\u202c و\u00a0غيره\u200bكلمة."
)


@pytest.mark.parametrize("theme", THEMES)
def test_three_layers_of_the_seed_article(drawn: Reading, theme: str) -> None:
    show(drawn, seed_text(), [], style(theme), height=620)
    drawn.view.show_layers(seed_layers())
    compare(f"marks-layers-{theme}", drawn.picture())


@pytest.mark.parametrize("theme", THEMES)
def test_what_was_found_beside_faults_and_dimmed_letters(drawn: Reading, theme: str) -> None:
    spans = gold_spans()
    show(drawn, seed_text(), spans, style(theme), height=420)
    drawn.view.show_spans(spans, {spans[1].id: Mark(faulty=True), spans[3].id: Mark(faulty=True), spans[8].id: Mark(faulty=True)})
    drawn.view.show_hits(hits(Findable(seed_text()), "كوريا"), 1)
    drawn.view.dim([(92, 182), (184, 190)])
    compare(f"marks-hits-{theme}", drawn.picture())


@pytest.mark.parametrize("theme", THEMES)
def test_what_cannot_be_seen(drawn: Reading, theme: str) -> None:
    show(drawn, UNSEEN, [a_span(UNSEEN, "محمد"), a_span(UNSEEN, "كو\u00adريا", "COUNTRY")], style(theme), height=240)
    drawn.view.show_invisibles(on=True)
    compare(f"marks-invisibles-{theme}", drawn.picture())


@pytest.mark.parametrize("theme", THEMES)
def test_the_map_of_the_seed_article(drawn: Reading, theme: str) -> None:
    spans = gold_spans()
    show(drawn, seed_text(), spans, style(theme), height=420)
    drawn.view.show_spans(spans, {spans[place].id: Mark(faulty=True) for place in (5, 44)})
    drawn.view.show_hits(hits(Findable(seed_text()), "روسيا"), 3)
    drawn.view.verticalScrollBar().setValue(900)
    drawn.settle()
    strip = MarginMap(drawn.view, drawn.view)
    strip.resize(strip.sizeHint().width(), 420)
    strip.show()
    compare(f"marks-map-{theme}", strip.grab().toImage())
