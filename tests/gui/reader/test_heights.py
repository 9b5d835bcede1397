"""Where paragraphs begin, guessed first and corrected when they are laid out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.reader.heights import Heights
from gui.reader.style import ReaderStyle, metrics_of


@given(
    st.lists(st.integers(0, 500), min_size=1, max_size=30),
    st.lists(st.tuples(st.integers(0, 29), st.integers(1, 900)), max_size=20),
)
def test_tops_are_the_sums_of_what_stands_above(lengths: list[int], corrections: list[tuple[int, int]]) -> None:
    metrics = metrics_of(ReaderStyle())
    heights = Heights(lengths, metrics, width=600)
    last = len(lengths) - 1
    for number, height in corrections:
        place = min(number, last)
        heights.correct(place, height)
        assert not heights.correct(place, height)
        assert heights.top(place + 1) - heights.top(place) == height + metrics.gap
    assert heights.top(0) == metrics.margin
    assert heights.total == heights.top(last + 1) + metrics.margin
    for number in range(len(lengths)):
        assert heights.at(heights.top(number)) == heights.at(heights.top(number + 1) - 1) == number
    assert (heights.at(-5), heights.at(heights.total + 5)) == (0, last)


def test_a_paragraph_that_was_cut_for_display_goes_on_without_a_gap() -> None:
    metrics = metrics_of(ReaderStyle())
    heights = Heights([10, 10, 10], metrics, width=600, joined={1})
    for number in range(3):
        heights.correct(number, 50)
    assert [heights.top(number + 1) - heights.top(number) for number in range(3)] == [50, 50 + metrics.gap, 50 + metrics.gap]


@pytest.mark.parametrize("length", [0, 1, 400])
def test_a_longer_paragraph_is_not_guessed_lower(length: int) -> None:
    metrics = metrics_of(ReaderStyle())
    some, more = (Heights([letters], metrics, width=600).total for letters in (length, length + 200))
    assert some <= more
