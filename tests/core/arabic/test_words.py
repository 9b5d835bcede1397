"""Words: what a click takes, and how a drag widens."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.arabic.words import next_word, previous_word, shave, snap, word_at, words
from tests.core.arabic.strategies import any_texts, stretches, texts


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text)]


def snapped(text: str, drag: str) -> str:
    """Drag over ``drag`` in ``text`` and return what would be marked."""
    start = text.index(drag)
    return text[slice(*snap(text, start, start + len(drag)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("زار محمّدٌ كـــتاب", ["زار", "محمّدٌ", "كـــتاب"]),
        ("قُتِلَ؟", ["قُتِلَ"]),
        ("نائب\u200cالرئيس", ["نائب\u200cالرئيس"]),
        ("عام ٢٠٢٣ و17 و1,5 و3.5 و٣٫٥", ["عام", "٢٠٢٣", "و17", "و1,5", "و3.5", "و٣٫٥"]),
        ("1,250 دولار، 2022، 2023", ["1,250", "دولار", "2022", "2023"]),
        ("صاروخ هواسونغ-17 الباليستي", ["صاروخ", "هواسونغ-17", "الباليستي"]),
        ("SpaceX Falcon-9 من", ["SpaceX", "Falcon-9", "من"]),
        ("الصراع العربي-الإسرائيلي", ["الصراع", "العربي-الإسرائيلي"]),
        ("سول – طوكيو", ["سول", "طوكيو"]),
        ("2022-2023", ["2022", "2023"]),
        ("قالت أ.ف.ب. وقال", ["قالت", "أ.ف.ب", "وقال"]),
        ("بي.بي.سي", ["بي.بي.سي"]),
        ("في القاهرة.وقال عام 2023.وقال", ["في", "القاهرة", "وقال", "عام", "2023", "وقال"]),
        ("Toshifumi Kitamura/Pool via REUTERS", ["Toshifumi", "Kitamura", "Pool", "via", "REUTERS"]),
        ("العربيّة؛والإسلاميّة،مكة", ["العربيّة", "والإسلاميّة", "مكة"]),
        ('“يوم” «يوم» "يوم"', ["يوم", "يوم", "يوم"]),
        ("\u200fمصر\u200f \u061cقطر\u200e", ["مصر", "قطر"]),
        ("هواسونغ-\u200f17", ["هواسونغ-\u200f17"]),
        ("😀😀مصر❤️ 🇯🇵🇰🇷", ["😀", "😀", "مصر", "❤️", "🇯🇵", "🇰🇷"]),
        ("ـــــ هـ", ["هـ"]),
        ("#كوريا_الشمالية", ["كوريا_الشمالية"]),
        ("cafe\u0301 O'Neill reuters.com", ["cafe\u0301", "O'Neill", "reuters.com"]),
        ("", []),
        (" ، . – ", []),
    ],
)
def test_words_of_a_line(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@given(any_texts)
def test_words_are_in_order_and_apart(text: str) -> None:
    last = 0
    for start, end in words(text):
        assert last <= start < end <= len(text)
        last = end


@given(texts)
def test_every_letter_and_digit_is_in_a_word(text: str) -> None:
    covered = {offset for start, end in words(text) for offset in range(start, end)}
    assert all(offset in covered for offset, letter in enumerate(text) if letter.isalnum() and letter != "\u0640")


@given(texts)
def test_no_word_begins_or_ends_with_what_is_not_its_own(text: str) -> None:
    for start, end in words(text):
        first, last = text[start], text[end - 1]
        assert unicodedata.category(first)[0] in "LNS" and first not in "$+<>=|~^`"
        assert last not in "\u200e\u200f\u061c\u200c\u202b\u202c\u2067\u2069\u00ad\ufeff"
        assert not last.isspace() and last not in "،؛؟.,:!«»“”\"'()[]-–/…_#%$"


@given(texts)
def test_no_word_leaves_its_last_mark_behind(text: str) -> None:
    for _, end in words(text):
        assert end == len(text) or unicodedata.category(text[end]) not in {"Mn", "Me", "Mc"}


@given(stretches(any_texts))
def test_the_word_at_a_place_is_one_of_the_words(drawn: tuple[str, int, int]) -> None:
    text, offset, _ = drawn
    holding = [word for word in words(text) if word[0] <= offset < word[1]]
    ending = [word for word in words(text) if word[1] == offset]
    assert word_at(text, offset) == (holding + ending + [None])[0]


@given(any_texts, st.integers(0, 70))
def test_walking_goes_from_word_to_word(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    every = list(words(text))
    assert next_word(text, offset) == next((word for word in every if word[0] >= offset), None)
    assert previous_word(text, offset) == next((word for word in reversed(every) if word[1] <= offset), None)


@given(stretches(any_texts))
def test_snapping_again_changes_nothing(drawn: tuple[str, int, int]) -> None:
    text, start, end = drawn
    once = snap(text, start, end)
    assert once[0] == once[1] or snap(text, *once) == once


@given(stretches(any_texts))
def test_a_snapped_drag_holds_every_word_it_touched(drawn: tuple[str, int, int]) -> None:
    text, start, end = drawn
    snapped_start, snapped_end = snap(text, start, end)
    touched = [word for word in words(text) if word[0] < end and word[1] > start]
    assert all(snapped_start <= word[0] and word[1] <= snapped_end for word in touched)
    assert (snapped_start == snapped_end) == (not touched)
    assert snap(text, end, start) == (snapped_start, snapped_end)


@given(stretches(any_texts))
def test_shaving_never_widens(drawn: tuple[str, int, int]) -> None:
    text, start, end = drawn
    shaved_start, shaved_end = shave(text, start, end)
    assert start <= shaved_start <= shaved_end <= end
    assert shaved_start == shaved_end or shave(text, shaved_start, shaved_end) == (shaved_start, shaved_end)


@pytest.mark.parametrize(
    ("text", "drag", "marked"),
    [
        ("زار وزير الخارجية بلينكن كوريا", "خارجية بلين", "الخارجية بلينكن"),
        ("في طوكيو، اليابان، 7 نوفمبر", " اليابان، ", "اليابان"),
        ("ما هي اليابان؟ نعم", "اليابان؟", "اليابان"),
        ("باعتباره “يوم صناعة الصواريخ” لإحياء", "“يوم صناعة الصواريخ”", "يوم صناعة الصواريخ"),
        ("قالت شركة (أرامكو)، أمس", "شركة (أرامكو)،", "شركة (أرامكو)"),
        ("قالت «رويترز» العربية", "«رويترز» العر", "«رويترز» العربية"),
        ("Kitamura/Pool", "amura", "Kitamura"),
        ("أُردُنّ.", "ن", "أُردُنّ"),
    ],
)
def test_a_drag_becomes_whole_words(text: str, drag: str, marked: str) -> None:
    assert snapped(text, drag) == marked


def test_a_drag_over_nothing_marks_nothing() -> None:
    assert snap("مصر ، قطر", 3, 6) == (3, 3)


def test_a_click_takes_the_word() -> None:
    assert snap("مصر وقطر", 5, 5) == (4, 8)


def test_r26_a_word_inside_another_is_never_a_word() -> None:
    text = "فيروس الفيروس بالفيروس الفيروسات"
    assert told(text) == text.split(" ")
    assert all(snap(text, start, end) == (start, end) for start, end in words(text))


def test_r27_the_arabic_question_mark_does_not_stick() -> None:
    assert snapped("أين محمد؟", "محمد؟") == "محمد"


def test_o6_a_comma_not_selected_is_not_included() -> None:
    assert snapped("سيول، روسيا", "سيول") == "سيول"
    assert snapped("Seoul, Russia", "Seoul") == "Seoul"


def test_o17_vowel_signs_do_not_end_a_word() -> None:
    text = "أَعْلَنَتْ الْأَكَادِيمِيَّةُ الْبِرِيطَانِيَّةُ"
    assert told(text) == text.split(" ")
