"""Each paragraph finds its direction as UAX #9 says."""

from __future__ import annotations

import pytest
from bidi import get_base_level

from benchmarks.bidi_oracle import generated, seed_lines
from gui.reader.direction import Direction, is_rtl, runs_rtl


def test_directions_are_those_of_another_program() -> None:
    lines = [*seed_lines(), *generated(400, explicit=False), *generated(400, explicit=True)]
    assert [line for line in lines if is_rtl(line, default=False) != bool(get_base_level(line))] == []


@pytest.mark.parametrize("text", ["", "123 - 456", "…", "\u2068abc\u2069"])
def test_what_has_no_direction_runs_right_to_left(text: str) -> None:
    assert is_rtl(text)
    assert not is_rtl(text, default=False)


def test_the_article_can_be_forced() -> None:
    assert [runs_rtl("[ad_1]", direction) for direction in Direction] == [False, True, False]
    assert [runs_rtl("سلام", direction) for direction in Direction] == [True, True, False]
