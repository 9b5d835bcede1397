"""Letters that are replaced fast become what they become otherwise."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.arabic import folding
from core.arabic.folding import fold
from core.arabic.spelling import _USUAL, Spelling
from core.search import forms
from core.search.forms import indexed
from tests.core.arabic.strategies import any_texts

usual = st.text(st.sampled_from(_USUAL))


@given(any_texts | usual)
def test_a_text_is_folded_as_by_its_table(text: str) -> None:
    assert fold(text) == folding._translated(text)


@given(any_texts | usual)
def test_a_text_is_indexed_as_its_letters_are(text: str) -> None:
    assert indexed(text) == forms._cut(text) == "".join(map(forms._cut, text))


def test_every_code_point_alone_becomes_what_it_does_elsewhere() -> None:
    every = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]
    assert list(map(fold, every)) == list(map(folding._translated, every))


def test_letters_that_become_several_or_are_unusual_take_the_other_way() -> None:
    spelling = Spelling(lambda text: text.replace("ا", "اا").replace("ب", "").replace("ت", "ث"))
    assert spelling("تاب\U0001f600بت") == "ثاا\U0001f600ث"
    assert spelling("بتب") == "ث"
    assert spelling("اب") == "اا"


def test_the_letters_fit_a_code_of_one_byte() -> None:
    assert len(_USUAL) == len(set(_USUAL)) <= 256
    assert _USUAL[0] == "\0"
