"""All the same: every other place that says what a stretch says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.arabic.clitics import EdgeRule, Lexicon
from core.arabic.folding import fold
from core.arabic.graphemes import is_border
from core.search.beside import WIDTH
from core.search.mentions import Mentions, Place, mentions
from tests.contracts.tree import ROOT
from tests.core.arabic.spans import stretch
from tests.core.arabic.strategies import WORDS, any_texts, stretches, texts

EMPTY = Lexicon.of()


def places(text: str, quote: str, *, rule: EdgeRule = EdgeRule.OUTSIDE, lexicon: Lexicon = EMPTY, nth: int = 0) -> tuple[Place, ...]:
    return mentions(text, *stretch(text, quote, nth=nth), lexicon=lexicon, rule=rule)


def said(text: str, quote: str, *, rule: EdgeRule = EdgeRule.OUTSIDE) -> list[str]:
    return [text[place.start : place.end] for place in places(text, quote, rule=rule)]


def ticked(text: str, quote: str) -> list[str]:
    return [text[place.word_start : place.word_end] for place in places(text, quote) if place.sure]


def test_proclitics_stay_outside_every_place() -> None:
    text = "الأردن زار وللأردن، ووالد والأردن بالأردن وكالأردن لـلأردن"
    assert said(text, "الأردن") == ["لأردن", "الأردن", "الأردن", "الأردن", "لأردن"]


def test_a_project_that_wants_them_inside_gets_whole_words() -> None:
    assert said("الأردن وللأردن والأردن", "الأردن", rule=EdgeRule.INSIDE) == ["وللأردن", "والأردن"]


def test_a_name_of_two_words_is_found_with_any_blanks_of_one_line() -> None:
    text = "كوريا الشمالية لكوريا الشمالية وكوريا  الشمالية كوريا\u00a0الشمالية كوريا\nالشمالية كوريا الشماليين"
    assert said(text, "كوريا الشمالية") == ["كوريا الشمالية", "كوريا  الشمالية", "كوريا\u00a0الشمالية"]


@pytest.mark.parametrize(
    ("quote", "other"),
    [
        ("محمد", "محمّد"),
        ("أحمد", "احمد"),
        ("سوريا", "سورية"),
        ("هولندا", "هولندة"),
        ("كتاب", "كـــتاب"),
        ("إيران", "ایران"),
        ("بغداد", "ﺑﻐﺪﺍﺩ"),
    ],
)
def test_other_spellings_are_the_same(quote: str, other: str) -> None:
    assert ticked(f"{quote} ثم {other} ثم و{other}", quote) == [other, f"و{other}"]


def test_r26_never_a_part_of_another_word() -> None:
    text = "فيروس الفيروسات فيروسي والفيروسات"
    assert places(text, "فيروس") == ()
    whole = "فيروس الفيروس بالفيروس"
    assert said(whole, "فيروس") == ["الفيروس", "الفيروس"]
    assert ticked(whole, "فيروس") == []


def test_a_letter_of_the_words_own_is_no_proclitic() -> None:
    assert places("يد وليد يد", "يد", nth=2) == mentions("يد وليد يد", 8, 10, lexicon=EMPTY)
    assert said("يد وليد يد", "يد") == ["يد"]
    assert said("بنان لبنان بنان", "بنان") == ["بنان"]


def test_the_preposition_is_listed_but_not_ticked_for_the_name_that_folds_alike() -> None:
    text = "علي قال على علي وعلى"
    assert said(text, "علي") == ["على", "علي", "على"]
    assert ticked(text, "علي") == ["علي"]


def test_a_part_of_a_longer_country_is_not_ticked() -> None:
    text = "السودان وجنوب السودان والسودان كوريا كوريا الشمالية"
    assert ticked(text, "السودان") == ["والسودان"]
    assert ticked(text, "كوريا") == []


def test_a_part_of_a_hyphenated_word_is_not_ticked() -> None:
    text = "هواسونغ هواسونغ-17 روسيا روسيا-أوكرانيا"
    assert said(text, "هواسونغ") == ["هواسونغ"]
    assert ticked(text, "هواسونغ") == ticked(text, "روسيا") == []


def test_from_the_second_lam_on_the_article_is_understood() -> None:
    assert said("زيارة وللأردن ثم الأردن والأردني", "لأردن") == ["الأردن"]
    assert said("زيارة للبنان ثم لبنان وبلبنان", "لبنان") == ["لبنان", "لبنان"]


def test_a_stretch_with_its_proclitic_finds_the_name() -> None:
    assert said("وروسيا روسيا لروسيا", "وروسيا") == ["روسيا", "روسيا"]


def test_a_remembered_choice_holds_at_every_place() -> None:
    text = "روسيا وروسيا لروسيا"
    found = places(text, "روسيا", lexicon=Lexicon.of(choices={"وروسيا": 0}))
    assert [text[place.start : place.end] for place in found] == ["وروسيا", "روسيا"]


def test_the_line_is_given_as_context_and_nothing_beyond_it() -> None:
    text = "العنوان\nقال مسؤول إن روسيا وافقت.\nروسيا"
    (place,) = places(text, "روسيا", nth=1)
    assert (place.left, place.right) == ("قال مسؤول إن ", " وافقت.")
    long = "كلمة " * 30 + "روسيا" + " كلمة" * 30 + " روسيا"
    (place, _) = Mentions("روسيا", lexicon=EMPTY).in_text(long)
    assert place.left == "كلمة " * 8 and place.right == " كلمة" * 8
    assert len(place.left) == len(place.right) == WIDTH


def test_one_search_serves_many_texts() -> None:
    search = Mentions("كوريا الشمالية", lexicon=EMPTY)
    assert [len(search.in_text(text)) for text in ("كوريا الشمالية", "لا شيء", "لكوريا الشمالية وكوريا الشمالية", "")] == [1, 0, 2, 0]


def test_every_north_korea_of_the_seed_is_found() -> None:
    text = (ROOT / "seeds" / "blinken-korea.txt").read_text("utf-8")
    found = places(text, "كوريا الشمالية")
    assert len(found) == text.count("كوريا الشمالية") - 1 == 10
    assert all(place.sure and text[place.start : place.end] == "كوريا الشمالية" for place in found)
    assert [text[place.word_start : place.start] for place in found].count("ل") == 1


def test_punctuation_is_nothing_to_look_for() -> None:
    assert mentions("مصر – قطر – تونس", 4, 5, lexicon=EMPTY) == ()
    with pytest.raises(ValueError, match="no letter"):
        Mentions("–", lexicon=EMPTY)


@given(stretches(texts), st.sampled_from(list(EdgeRule)))
def test_every_place_is_a_whole_stretch_of_the_text(drawn: tuple[str, int, int], rule: EdgeRule) -> None:
    text, start, end = drawn
    for place in mentions(text, start, end, lexicon=EMPTY, rule=rule):
        assert 0 <= place.word_start <= place.start < place.end <= place.word_end <= len(text)
        assert is_border(text, place.start) and is_border(text, place.end)
        assert place.end <= start or place.start >= end
        assert text[: place.start].endswith(place.left) and text[place.end :].startswith(place.right)
        assert "\n" not in place.left + place.right


@given(st.sampled_from([word for word in WORDS if len(word) > 3]), any_texts, any_texts)
def test_a_name_between_blanks_is_always_found(word: str, before: str, after: str) -> None:
    text = f"{before} {word} {after}"
    found = Mentions(word, lexicon=EMPTY, rule=EdgeRule.INSIDE).in_text(text)
    offset = len(before) + 1
    assert any(place.start == offset and fold(text[place.start : place.end]) == fold(word) for place in found)
