"""Folding: spellings that are one word become one, and every hit finds its way back."""

from __future__ import annotations

import pytest
from hypothesis import given

from core.arabic.folding import Folded, fold
from core.arabic.words import words
from tests.core.arabic.strategies import any_texts, stretches, texts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مُحَمَّدٌ", "محمد"),
        ("كـــتاب", "كتاب"),
        ("أحمد", "احمد"),
        ("إيران", "ايران"),
        ("آسيا", "اسيا"),
        ("ٱلله", "الله"),
        ("مصطفى", "مصطفي"),
        ("سورية", "سوريه"),
        ("ایران کتاب", "إيران كتاب"),
        ("مؤتمر", "موتمر"),
        ("رئيس", "رييس"),
        ("ﻻجئون", "لاجئون"),
        ("ﺑﻐﺪﺍﺩ", "بغداد"),
        ("ﷲ", "الله"),
        ("٢٠٢٣", "2023"),
        ("۲۰۲۳", "2023"),
        ("٣٫٥", "3.5"),
        ("\u200fمصر\u200f", "مصر"),
        ("\u2067مصر\u2069", "مصر"),
        ("نائب\u200cالرئيس", "نائبالرئيس"),
        ("كوريا\u00a0الشمالية", "كوريا الشمالية"),
        ("REUTERS", "reuters"),
        ("Erdoğan", "erdogan"),
        ("ڤيتنام", "فيتنام"),
        # The same letters, composed and decomposed.
        ("أؤئآ", "ا\u0654و\u0654ي\u0654ا\u0653"),
    ],
)
def test_spellings_of_one_word_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("سماء", "سما"), ("عمان", "عمن"), ("حرب", "حزب"), ("على", "علا"), ("17", "18"), ("أ\nب", "أ ب")]
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(any_texts)
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(any_texts, any_texts)
def test_folding_parts_is_folding_the_whole(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(any_texts)
def test_the_map_folds_as_fold_does(text: str) -> None:
    assert Folded(text).text == fold(text)


def cuts_what_one_code_point_became(folded: Folded, offset: int) -> bool:
    return 0 < offset < len(folded) and folded.origin(offset - 1) == folded.origin(offset)


@given(stretches(any_texts))
def test_every_folded_stretch_leads_back_to_what_folds_to_it(drawn: tuple[str, int, int]) -> None:
    text, start, end = drawn
    folded = Folded(text)
    end = min(end, len(folded))
    if start >= end:
        return
    origin, origin_end = folded.stretch(start, end)
    assert 0 <= origin < origin_end <= len(text)
    found = fold(text[origin:origin_end])
    if cuts_what_one_code_point_became(folded, start) or cuts_what_one_code_point_became(folded, end):
        assert folded.text[start:end] in found
    else:
        assert found == folded.text[start:end]


@given(any_texts)
def test_the_way_back_never_goes_backwards(text: str) -> None:
    folded = Folded(text)
    origins = [folded.origin(offset) for offset in range(len(folded))]
    assert origins == sorted(origins)
    assert all(folded.text[folded.offset(origin)] == fold(text[origin])[0] for origin in origins)


@given(texts)
def test_a_word_of_the_text_comes_back_whole(text: str) -> None:
    folded = Folded(text)
    for start, end in words(text):
        plain = fold(text[start:end])
        if not plain:
            continue
        back = folded.stretch(folded.offset(start), folded.offset(start) + len(plain))
        assert text[back[1] : end].strip("\u200c\u200d") == ""
        assert fold(text[start : back[0]]) == ""


def test_marks_after_the_last_letter_belong_to_it() -> None:
    text = "زار مُحَمَّدٌ الأُردُنَّ."
    folded = Folded(text)
    start = folded.text.index("محمد")
    assert text[slice(*folded.stretch(start, start + 4))] == "مُحَمَّدٌ"
    start = folded.text.index("الاردن")
    assert text[slice(*folded.stretch(start, start + 6))] == "الأُردُنَّ"


def test_o17_vowel_signs_before_a_hit_do_not_shift_it() -> None:
    text = "قَالَتْ وِزَارَةُ الخَارِجِيَّةِ إِنَّ بلينكن وصل"
    folded = Folded(text)
    start = folded.text.index("بلينكن")
    assert text[slice(*folded.stretch(start, start + 6))] == "بلينكن"


def test_bidi_controls_stay_outside_a_hit() -> None:
    text = "إلى \u200fمصر\u200f اليوم"
    folded = Folded(text)
    start = folded.text.index("مصر")
    assert text[slice(*folded.stretch(start, start + 3))] == "مصر"


def test_half_of_a_ligature_leads_to_the_whole_ligature() -> None:
    folded = Folded("ﻻجئ")
    assert folded.text == "لاجي"
    assert folded.stretch(1, 2) == (0, 1)
    assert folded.stretch(1, 3) == (0, 2)


def test_an_empty_stretch_is_refused() -> None:
    with pytest.raises(ValueError, match="no stretch"):
        Folded("مصر").stretch(1, 1)


def test_memory_grows_with_what_was_dropped_only() -> None:
    assert len(Folded("كوريا الشمالية " * 1000)._after) == 0
    assert len(Folded("كوريا الشماليَّة " * 10)._after) == 20
