"""Proclitics: what a word with و ف ب ل ك before it offers to be marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.arabic.clitics import EdgeRule, Lexicon, candidates, frequencies
from core.arabic.countries import names
from tests.core.arabic.spans import stretch
from tests.core.arabic.strategies import stretches, texts

EMPTY = Lexicon.of()


def offered(text: str, drag: str | None = None, *, lexicon: Lexicon = EMPTY, rule: EdgeRule = EdgeRule.OUTSIDE) -> list[str]:
    start, end = stretch(text, drag or text)
    return [text[found.start : found.end] for found in candidates(text, start, end, lexicon=lexicon, rule=rule)]


def is_sure(text: str, lexicon: Lexicon = EMPTY) -> bool:
    return candidates(text, 0, len(text), lexicon=lexicon)[0].sure


@pytest.mark.parametrize(
    ("word", "outside_first"),
    [
        ("وللأردن", ["لأردن", "للأردن", "وللأردن"]),
        ("واليابان", ["اليابان", "واليابان"]),
        ("وبالأردن", ["الأردن", "بالأردن", "وبالأردن"]),
        ("للسعودية", ["لسعودية", "للسعودية"]),
        ("للبنان", ["لبنان", "للبنان"]),
        ("وَلِلْأُرْدُنِّ", ["لْأُرْدُنِّ", "لِلْأُرْدُنِّ", "وَلِلْأُرْدُنِّ"]),
        ("وـاليابان", ["اليابان", "وـاليابان"]),
        ("وروسيا", ["روسيا", "وروسيا"]),
        ("ومحمّد", ["محمّد", "ومحمّد"]),
        ("وSpaceX", ["SpaceX", "وSpaceX"]),
        ("وكوريا الجنوبية", ["كوريا الجنوبية", "وكوريا الجنوبية"]),
        ("بجنوب أفريقيا", ["جنوب أفريقيا", "بجنوب أفريقيا"]),
        ("للولايات المتحدة", ["لولايات المتحدة", "للولايات المتحدة"]),
    ],
)
def test_the_name_comes_first_and_the_whole_word_last(word: str, outside_first: list[str]) -> None:
    assert offered(word) == outside_first
    assert is_sure(word)


def test_a_project_that_wants_proclitics_inside_gets_the_whole_word_first() -> None:
    assert offered("وللأردن", rule=EdgeRule.INSIDE) == ["وللأردن", "للأردن", "لأردن"]


@pytest.mark.parametrize("word", ["لبنان", "فرنسا", "بريطانيا", "كوريا", "ليبيا", "فلسطين", "كوبا", "بيرو", "الأردن"])
def test_a_country_is_never_cut(word: str) -> None:
    assert offered(word) == [word]


@given(st.sampled_from(sorted(names())), st.sampled_from(list(EdgeRule)))
def test_no_country_of_the_list_is_cut_by_any_rule(name: str, rule: EdgeRule) -> None:
    assert offered(name, rule=rule)[0] == name


@pytest.mark.parametrize("word", ["بلينكن", "وليد", "بوتين", "كمال", "فلاديمير", "لافروف", "باليستي", "والده", "وزارته", "كلاوس"])
def test_a_name_or_word_that_begins_so_itself_comes_whole_first(word: str) -> None:
    assert offered(word)[0] == word


def test_an_unknown_word_stays_whole_until_something_vouches() -> None:
    assert offered("بوغدان") == ["بوغدان", "وغدان"]
    assert not is_sure("بوغدان")


def test_the_projects_names_vouch() -> None:
    assert offered("وتشوي", lexicon=Lexicon.of(names=["تشوي"])) == ["تشوي", "وتشوي"]
    assert offered("وسو هيانج", lexicon=Lexicon.of(names=["سو هيانج تشوي"]))[0] == "وسو هيانج"
    assert offered("وسو هيانج تشوي", lexicon=Lexicon.of(names=["سو هيانج تشوي"]))[0] == "سو هيانج تشوي"


def test_the_projects_own_counts_vouch() -> None:
    counts = frequencies(["زار دونيتسك. قصف دونيتسك. في دونيتسك. بدونيتسك"])
    assert offered("بدونيتسك", lexicon=Lexicon.of(frequencies=counts)) == ["دونيتسك", "بدونيتسك"]


def test_counts_keep_a_word_whole_that_shows_its_own_first_letter() -> None:
    counts = frequencies(["البخيت قال. والبخيت والبخيت. خيت خيت بخيت"])
    assert offered("بخيت", lexicon=Lexicon.of(frequencies=counts))[0] == "بخيت"


def test_a_choice_comes_before_every_rule() -> None:
    kept_whole = Lexicon.of(choices={"واليابان": 0})
    assert offered("واليابان", lexicon=kept_whole)[0] == "واليابان"
    cut = Lexicon.of(choices={"بوغدان": 1})
    assert offered("بوغدان", lexicon=cut)[0] == "وغدان"
    assert offered("بوغدان", lexicon=cut, rule=EdgeRule.INSIDE)[0] == "وغدان"


def test_only_the_first_words_proclitics_move_the_start() -> None:
    assert offered("العلاقات بين روسيا والهند", "روسيا والهند") == ["روسيا والهند"]


def test_a_stretch_that_starts_in_the_word_is_taken_from_the_word() -> None:
    assert offered("زيارة وللأردن", "أردن") == ["لأردن", "للأردن", "وللأردن"]


def test_a_ligature_is_not_cut_in_two() -> None:
    assert offered("ﻷحمد", lexicon=Lexicon.of(names=["أحمد"])) == ["ﻷحمد"]


def test_a_stretch_without_a_word_is_itself() -> None:
    assert offered("مصر – قطر", "–") == ["–"]


@given(stretches(texts), st.sampled_from(list(EdgeRule)))
def test_candidates_are_slices_that_end_as_asked(drawn: tuple[str, int, int], rule: EdgeRule) -> None:
    text, start, end = drawn
    found = candidates(text, start, end, lexicon=EMPTY, rule=rule)
    assert found
    assert len({each.start for each in found}) == len(found)
    assert all(0 <= each.start < each.end == end for each in found)
    assert sum(each.sure for each in found) <= 1
