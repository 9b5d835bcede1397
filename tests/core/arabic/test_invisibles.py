"""What takes no room is found and named."""

from __future__ import annotations

import unicodedata

from hypothesis import given

from core.arabic.invisibles import invisibles
from tests.core.arabic.strategies import texts


def test_each_has_its_place_name_and_sign() -> None:
    text = "\u200fمصر\u00a0و\u200cتعد\u2067x\u2069\x1a"
    assert [(found.offset, found.sign) for found in invisibles(text)] == [
        (0, "RLM"),
        (4, "NBSP"),
        (6, "ZWNJ"),
        (10, "RLI"),
        (12, "PDI"),
        (13, "␚"),
    ]
    assert invisibles(text)[0].name == "right-to-left mark"


@given(texts)
def test_every_format_control_is_found_and_nothing_that_is_seen(text: str) -> None:
    found = {each.offset for each in invisibles(text)}
    assert found == {
        offset
        for offset, letter in enumerate(text)
        if (unicodedata.category(letter) in {"Cf", "Cc"} and letter not in "\t\n\r") or letter == "\u00a0"
    }


def test_tatweel_and_marks_are_seen_and_so_not_listed() -> None:
    assert invisibles("كـــتابٌ\n\t") == ()
