"""Offsets of other programs become code points and come back; what lies inside a letter is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import OffsetAstray
from core.formats.offsets import Offsets, Unit
from tests.core.formats.strategies import whole_texts

TEXT = "زار محمد العلي 😀 عمان قبل قمة الأردن."
UNITS = [unit for unit in Unit if unit is not Unit.TOKENS]


@given(whole_texts, st.sampled_from(UNITS), st.data())
def test_what_has_an_offset_in_the_unit_comes_back(text: str, unit: Unit, data: st.DataObject) -> None:
    offsets = Offsets(text, unit)
    place = data.draw(st.integers(0, len(text)))
    try:
        there = offsets.from_code_points(place)
    except OffsetAstray:
        assert unit is Unit.GRAPHEMES
        return
    assert offsets.to_code_points(there) == place


@given(whole_texts, st.data())
def test_units_count_as_the_encodings_do(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    assert Offsets(text, Unit.UTF16).from_code_points(place) == len(text[:place].encode("utf-16-le")) // 2
    assert Offsets(text, Unit.BYTES).from_code_points(place) == len(text[:place].encode())
    assert Offsets(text, Unit.CODE_POINTS).from_code_points(place) == place


@pytest.mark.parametrize(
    ("unit", "start", "end"), [(Unit.CODE_POINTS, 26, 36), (Unit.UTF16, 27, 37), (Unit.BYTES, 48, 67), (Unit.GRAPHEMES, 26, 36)]
)
def test_an_emoji_before_a_span_shifts_it_by_what_the_unit_says(unit: Unit, start: int, end: int) -> None:
    offsets = Offsets(TEXT, unit)
    assert TEXT[offsets.to_code_points(start) : offsets.to_code_points(end)] == "قمة الأردن"


@pytest.mark.parametrize(
    ("unit", "offset"),
    [(Unit.UTF16, 16), (Unit.BYTES, 1), (Unit.BYTES, 28), *((unit, -1) for unit in UNITS), *((unit, 10**30) for unit in UNITS)],
)
def test_an_offset_inside_a_letter_or_outside_the_text_is_refused(unit: Unit, offset: int) -> None:
    with pytest.raises(OffsetAstray, match=unit.value):
        Offsets(TEXT, unit).to_code_points(offset)


def test_marks_belong_to_their_letter() -> None:
    offsets = Offsets("مُحَمَّد 👨🏻‍🚒", Unit.GRAPHEMES)
    assert [offsets.to_code_points(place) for place in range(7)] == [0, 2, 4, 7, 8, 9, 13]
    with pytest.raises(OffsetAstray):
        offsets.from_code_points(1)
