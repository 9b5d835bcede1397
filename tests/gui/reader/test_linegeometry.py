"""Letters are where they are seen: order and edges on a line."""

from __future__ import annotations

import pytest

from benchmarks.bidi_oracle import a_line, generated, our_order, seed_lines, their_order
from gui.reader.linegeometry import LineGeometry
from gui.theme import BODY_FAMILIES

CASES = {
    "number after Arabic": "في 7 نوفمبر 2023.",
    "hyphen and number": "صاروخ هواسونغ-17 الباليستي",
    "Latin and number": "صاروخ SpaceX Falcon-9 من قاعدة",
    "percent and date": "ارتفع 5.3% في 2023/11/08",
    "Arabic digits": "عام ٢٠٢٣ و ١٢٫٥٪",
    "range": "من 10 - 12 أو ١٠-١٢",
    "telephone": "+966 50 123 4567",
    "brackets of the other direction": "قال (BBC عربي) إن (رويترز) – من",
    "nested and unbalanced brackets": "أ (ب [c] د) هـ ) b c",
    "address": "زوروا https://example.com/a-b?x=1 أو a.b@c.org",
    "quotes": 'قال «مرحبا» ثم “يوم صناعة” ثم "Hello, world!"',
    "marks at a Latin letter": "C++\u200e لغة",
    "embedding": "abc \u202bعربي 12\u202c def",
    "isolates": "عربي \u2066a-b (1)\u2069 و \u2067عربي 1\u2069 def \u2068عربي\u2069 12",
    "Arabic letter mark": "\u061c12-13",
    "joiners and tatweel": "محـــمد می\u200cروم 3 ق\u00ad12",
    "diacritics": "مُحَمَّدٌ (5) abc",
    "Latin paragraph": "BBC (عربي) said محمد 12 كوريا",
}


@pytest.mark.parametrize("rtl", [True, False], ids=["rtl", "ltr"])
@pytest.mark.parametrize("line", CASES.values(), ids=CASES.keys())
def test_letters_stand_in_the_order_that_another_program_finds(line: str, rtl: bool) -> None:
    assert our_order(line, rtl=rtl) == their_order(line, rtl=rtl)


@pytest.mark.parametrize("rtl", [True, False], ids=["rtl", "ltr"])
def test_the_seed_article_and_generated_lines_stand_in_that_order_too(rtl: bool) -> None:
    lines = [*seed_lines(), *generated(200, explicit=False, seed=3), *generated(200, explicit=True, seed=4)]
    assert [line for line in lines if our_order(line, rtl=rtl) != their_order(line, rtl=rtl)] == []


def boxes(line: LineGeometry) -> list[tuple[float, float]]:
    """Return the edges of every letter that has a width."""
    found = []
    for unit in range(line.start, line.end):
        for piece in line.rects(unit, unit + 1):
            if piece.right - piece.left > 0.01:
                found.append((piece.left, piece.right))
    return found


@pytest.mark.parametrize("family", BODY_FAMILIES)
@pytest.mark.parametrize("rtl", [True, False], ids=["rtl", "ltr"])
def test_letters_cover_the_line_without_gap_or_overlap(family: str, rtl: bool) -> None:
    wrong = []
    for text in (*CASES.values(), *seed_lines()):
        line = a_line(text, rtl=rtl, family=family)
        sorted_boxes = sorted(boxes(line))
        whole = line.rects(line.start, line.end)
        width = sum(right - left for left, right in sorted_boxes)
        if len(whole) != 1 or abs(width - (whole[0].right - whole[0].left)) > 1.5:
            wrong.append((text, whole, width))
    assert wrong == []


@pytest.mark.parametrize("family", BODY_FAMILIES)
def test_every_place_between_letters_is_found_again_by_its_edge(family: str) -> None:
    wrong = []
    for text in (*CASES.values(), *seed_lines()):
        line = a_line(text, rtl=True, family=family)
        for unit in range(line.start, line.end):
            piece = next(iter(line.rects(unit, unit + 1)), None)
            if piece is None or piece.right - piece.left < 1:
                continue
            x = piece.right - 0.25 if piece.rtl else piece.left + 0.25
            if line.unit_at(x) != unit or line.offset_at(x) != unit:
                wrong.append((text, unit, line.unit_at(x), line.offset_at(x)))
    assert wrong == []


@pytest.mark.parametrize("family", BODY_FAMILIES)
@pytest.mark.parametrize("word", ["بلا", "لأحمد", "والاجتماعات", "لإسرائيل", "محمد"])
def test_r9_the_parts_of_a_ligature_divide_it_and_each_has_a_width(family: str, word: str) -> None:
    line = a_line(word, rtl=True, family=family)
    widths = [sum(piece.right - piece.left for piece in line.rects(unit, unit + 1)) for unit in range(len(word))]
    whole = line.rects(0, len(word))
    assert all(width > 0.5 for width in widths), widths
    assert sum(widths) == pytest.approx(whole[0].right - whole[0].left, abs=0.75)


def test_r31_edges_run_backwards_in_an_arabic_line_and_both_ways_in_a_mixed_one() -> None:
    arabic = boxes(a_line("كوريا", rtl=True))
    assert arabic == sorted(arabic, reverse=True)
    mixed = boxes(a_line("كوريا abc", rtl=True))
    assert mixed not in (sorted(mixed), sorted(mixed, reverse=True))
