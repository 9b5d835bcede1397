"""Borders of what a reader sees as one letter."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from core.arabic.graphemes import is_border
from core.arabic.words import words
from tests.core.arabic.corpora import corpus
from tests.core.arabic.strategies import texts


def pieces(text: str) -> list[str]:
    borders = [offset for offset in range(len(text) + 1) if is_border(text, offset)]
    return [text[start:end] for start, end in pairwise(borders)]


@pytest.mark.parametrize(
    "expected",
    [
        ["مُ", "حَ", "مَّ", "دٌ"],
        ["👨\u200d👩\u200d👧", "😀"],
        ["🇯🇵", "🇰🇷"],
        ["👍🏽"],
        ["1️⃣"],
        ["\r\n", "\n"],
        ["e\u0301", "e"],
        ["ل", "ا"],
        ["ي", "\u200c", "ش"],
    ],
)
def test_a_text_falls_into_its_graphemes(expected: list[str]) -> None:
    assert pieces("".join(expected)) == expected


@given(texts)
def test_words_begin_and_end_at_borders(text: str) -> None:
    assert all(is_border(text, end) for _, end in words(text))


def test_outside_the_text_is_no_border() -> None:
    assert not is_border("مصر", 4)
    assert not is_border("مصر", -1)


def test_unicodes_own_examples() -> None:
    """All of GraphemeBreakTest but Hangul, signs before digits, and ZWNJ, which we leave out on purpose."""
    lines = (corpus("unicode") / "GraphemeBreakTest.txt").read_text("utf-8").splitlines()
    ours = 0
    for line in lines:
        said = line.split("#")[0].split()
        codes = [int(part, 16) for part in said if part not in "÷×"]
        if not codes or any(0x1100 <= code <= 0x11FF or 0xAC00 <= code <= 0xD7FF or code in {0x600, 0x200C} for code in codes):
            continue
        text = "".join(map(chr, codes))
        # U+1F6D1 and its like are pictographs to Unicode by a property, to us by their category.
        assert [is_border(text, offset) for offset in range(len(text) + 1)] == [part == "÷" for part in said if part in "÷×"], line
        ours += 1
    assert ours > 250
