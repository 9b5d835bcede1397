"""Names of countries in Arabic."""

from __future__ import annotations

import pytest

from core.arabic.countries import AMBIGUOUS, code_of, first_words, is_country, longest, names
from core.arabic.folding import fold


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("اليابان", "JP"),
        ("الأُرْدُنّ", "JO"),
        ("كوريا الشمالية", "KP"),
        ("كوريا  الشمالية", "KP"),
        ("أميركا", "US"),
        ("سورية", "SY"),
        ("سوريا", "SY"),
        ("ميانمار", "MM"),
        ("بورما", "MM"),
        ("المملكة العربية السعودية", "SA"),
        ("السعودية", "SA"),
    ],
)
def test_newspapers_names_are_known(name: str, code: str) -> None:
    assert code_of(name) == code
    assert is_country(fold(name))


@pytest.mark.parametrize(
    "name", ["الاتحاد الأوروبي", "الأمم المتحدة", "منطقة غير معروفة", "منطقة اليورو", "لأردن", "وروسيا", "الشمالية", ""]
)
def test_unions_halves_and_words_with_proclitics_are_none(name: str) -> None:
    assert not is_country(name)


def test_the_longest_name_is_found_from_a_word_on() -> None:
    words = ["زار", "كوريا", "الشماليه", "وروسيا"]
    assert longest(words, 1) == (2, "KP")
    assert longest(words[:2], 1) == (1, "KR")
    assert longest(words, 0) is None
    assert longest(["جنوب", "البلاد"]) is None


def test_every_name_is_folded_and_has_a_code() -> None:
    assert len(names()) > 300
    assert all(fold(name) == name and len(code) == 2 and code.isupper() for name, code in names().items())
    assert {name.split(" ")[0] for name in names()} == first_words()


def test_the_ambiguous_names_are_names() -> None:
    assert set(names()) >= AMBIGUOUS
