"""Places of words and phrases in a text: every one of them, proclitics left out, offsets exact."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.arabic.folding import fold
from core.search.forms import Matcher
from core.search.places import count, first_line, places, says
from core.search.query import Words, parse
from tests.core.arabic.strategies import any_texts, texts

PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "ال", "وال", "فال", "بال", "وبال", "كال", "لل", "ولل")
"""The sixteen beginnings, written out once more."""


def matcher(query: str) -> Matcher:
    term = parse(query).clauses[0].terms[0]
    assert isinstance(term, Words)
    return Matcher(term)


def quotes(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in places(text, [matcher(query)])]


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("زار كوريا وكوريا ولكوريا، بكوريا", "كوريا", ["كوريا", "كوريا", "كوريا", "كوريا"]),
        ("كوري كورية الكوريتان", "كوريا", []),
        ("إلى الأردن وللأردن بالأردن والأردن أردن", "الأردن", ["الأردن", "لأردن", "الأردن", "الأردن"]),
        ("إلى الأردن وللأردن أردن", "أردن", ["الأردن", "لأردن", "أردن"]),
        ("الرئيس والرئيس للرئيس", "رئيس", ["الرئيس", "الرئيس", "لرئيس"]),
        ("في الليل ولليل وبالليل", "الليل", ["الليل", "ليل", "الليل"]),
        ("لبنان للبنان ولبنان", "لبنان", ["لبنان", "لبنان", "لبنان"]),
        ("مُحَمَّدٌ، ومحمـــد", "محمد", ["مُحَمَّدٌ", "محمـــد"]),
        ("وكوريا كوريا", '"كوريا"', ["كوريا"]),
        ("بكوريا\u00a0الشماليّة. كوريا الجنوبية، كوريا (الشمالية)", "«كوريا الشمالية»", ["كوريا\u00a0الشماليّة", "كوريا (الشمالية"]),
        ("بلينكن وبلينكين بلن", "بلين*", ["بلينكن", "بلينكين"]),
        ("كوريا الشمالية وكوريا الشرقية", '"كوريا الش"*', ["كوريا الشمالية", "كوريا الشرقية"]),
        ("لا لا لا", '"لا لا"', ["لا لا", "لا لا"]),
        ("ﻻﺭﺩﻥ", "لاردن", ["ﻻﺭﺩﻥ"]),
        ("ﷺ", "الله", ["ﷺ"]),
        ("BBC والـBBC", "bbc", ["BBC", "الـBBC"]),
        ("في ٢٠٢٣ و2023", "2023", ["٢٠٢٣", "2023"]),
        ("هواسونغ-17 وهواسونغ 17", "هواسونغ-17", ["هواسونغ-17", "هواسونغ 17"]),
        ("كوريا😀كوريا", "كوريا", ["كوريا", "كوريا"]),
    ],
)
def test_words_are_found_where_they_stand(text: str, query: str, found: list[str]) -> None:
    assert quotes(text, query) == found


@given(texts, st.data())
def test_every_word_that_begins_in_one_of_sixteen_ways_is_found_and_no_other(text: str, data: st.DataObject) -> None:
    words = re.findall(r"[^\W_]+", fold(text))
    known = [word for word in words if len(word) > 1] or ["كوريا"]
    word = data.draw(st.sampled_from(known).map(lambda word: word.removeprefix("ال")).filter(lambda word: len(word) > 1) | st.just("كوريا"))
    expected = [one for one in words if one in {before + word for before in PROCLITICS}]
    found = matcher(word)
    if not word.startswith("ال") and not re.search("[\ufdfa\ufdfb]", text):
        assert count(text, [found]) == len(expected)
    for start, end in places(text, [found]):
        assert fold(text[start:end]).removeprefix("ال").removeprefix("ل").endswith((word, word[1:])) or "ﷺ" in text


@given(any_texts, st.lists(st.sampled_from(["كوريا", "لا", '"لا محمد"', "مح*", "الاسلام", "3", "كتاب"]), min_size=1, max_size=3))
def test_as_many_places_are_counted_as_there_are(text: str, asked: list[str]) -> None:
    found = [matcher(query) for query in asked]
    there = places(text, found)
    assert count(text, found) == len(there)
    assert list(there) == sorted(set(there))
    assert all(0 <= start < end <= len(text) for start, end in there)
    for start, end in there:
        assert says(text, (start, end), found)
        assert says(text, (0, len(text)), found)


@pytest.mark.parametrize(
    ("text", "place", "query", "expected"),
    [
        ("زار لكوريا أمس", (5, 10), "كوريا", True),
        ("زار لكوريا أمس", (4, 10), "كوريا", True),
        ("زار لكوريا أمس", (6, 10), "كوريا", False),
        ("زار كوريا أمس", (4, 8), "كوري", False),
        ("الرئيس", (2, 6), "رئيس", True),
        ("زار كوريا الشمالية", (4, 9), '"كوريا الشمالية"', False),
    ],
)
def test_a_stretch_says_a_word_when_it_holds_all_its_letters(text: str, place: tuple[int, int], query: str, expected: bool) -> None:
    assert says(text, place, [matcher(query)]) is expected


@given(any_texts.filter(bool))
def test_the_first_line_is_one_line_without_blanks_at_its_ends(text: str) -> None:
    start, end = first_line(text)
    assert 0 <= start < end <= len(text)
    if text.strip():
        assert text[start:end] == text[start:end].strip()
        assert text[:start].strip() == ""
        assert len(text[start:end].splitlines()) == 1
