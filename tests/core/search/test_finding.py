"""Finding in a text while one types."""

from __future__ import annotations

import re
from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.arabic.folding import Folded, fold
from core.project.sample import SEEDS
from core.search.finding import Findable, hits

LETTERS = "اأإآٱبويىئةهكک لل\u0640\u064b\u0651\u0654\u200b\u200c\u200d\u200f\u2069\u00a0\n\t12١٢۲aAéE\u0301…،\u202b"
EXPANDING = LETTERS + "ﻻﷲﻼß"


def folded_hits(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """Return the same by way of the folded text and its map back."""
    folded, words = Folded(text), fold(query).split()
    pattern = r"\s+".join(map(re.escape, words))
    return tuple(folded.stretch(*found.span()) for found in re.finditer(pattern, folded.text)) if words else ()


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("قال محمّد إن", "محمد", ["محمّد"]),
        ("قال محمـــد إن", "محمد", ["محمـــد"]),
        ("قال محمد إن", "مُحَمَّد", ["محمد"]),
        ("أحمد واحمد وآحمد", "احمد", ["أحمد", "احمد", "آحمد"]),
        ("سوريا وسورية ومصطفى", "مصطفي", ["مصطفى"]),
        ("عام ٢٠٢٣ ثم 2023", "2023", ["٢٠٢٣", "2023"]),
        ("via REUTERS and Reuters", "reuters", ["REUTERS", "Reuters"]),
        ("كوريا\u00a0 الشمالية وكوريا\nالشمالية", "كوريا الشمالية", ["كوريا\u00a0 الشمالية", "كوريا\nالشمالية"]),
        ("ﻻ خير في ﻷحد", "لا", ["ﻻ", "ﻷ"]),
        ("fﬀf ﷲ", "ff", ["fﬀ"]),
        ("مدرسةٌ.", "مدرسه", ["مدرسةٌ"]),
        ("نعم", "نعم ولا", []),
        ("a.b", "a?b", []),
        ("نعم", "", []),
        ("نعم", " \u064b ", []),
        ("", "نعم", []),
    ],
)
def test_what_is_found_stands_so_in_the_text(text: str, query: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in hits(Findable(text), query)] == found


@given(st.text(LETTERS, max_size=40), st.text(LETTERS, max_size=4))
def test_a_search_in_the_text_finds_what_one_in_the_folded_text_does(text: str, query: str) -> None:
    assert Findable(text).hits(query) == folded_hits(text, query)


@given(st.text(EXPANDING, max_size=40), st.text(EXPANDING, min_size=1, max_size=4))
def test_hits_are_in_order_apart_and_say_the_query(text: str, query: str) -> None:
    found = Findable(text).hits(query)
    assert all(first[1] <= second[0] for first, second in pairwise(found))
    wanted = " ".join(fold(query).split())
    assert all(wanted in " ".join(fold(text[start:end]).split()) for start, end in found)


@given(st.text(LETTERS, min_size=1, max_size=30), st.data())
def test_a_stretch_of_the_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    query = text[start : data.draw(st.integers(start + 1, len(text)))]
    assert bool(Findable(text).hits(query)) is bool(fold(query).strip())


def test_a_hundred_thousand_letters_are_searched_between_two_key_presses() -> None:
    """Measured: 0.4 ms for a word, 5 ms for the most frequent letter; the bound leaves room for a busy machine."""
    text = Findable(((SEEDS / "blinken-korea.txt").read_text("utf-8") * 30)[:100_000])
    for query in ("كوريا", "كوريا الشمالية", "reuters"):
        times = []
        for _ in range(5):
            begun = perf_counter()
            assert text.hits(query)
            times.append(perf_counter() - begun)
        assert min(times) < 0.005
