"""The user's settings: a table whose rows make sense, kept in a file that may hold anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.settings import GROUPS, TABLE, Setting, Settings

CHOICES = [row for row in TABLE.values() if row.choices]
NUMBERS = [row for row in TABLE.values() if row.range]
SWITCHES = [row for row in TABLE.values() if isinstance(row.first, bool)]


def key(row: Setting) -> str:
    return row.key


def other_value(row: Setting) -> str | int:
    """Return a value that the row allows and does not have at first."""
    if row.choices:
        return next(value for value in row.choices if value != row.first)
    if row.range:
        return row.range.high
    return int(not row.first) if isinstance(row.first, bool) else "sara"


@pytest.mark.parametrize("row", TABLE.values(), ids=key)
def test_what_is_set_is_there_when_the_program_starts_again(row: Setting, tmp_path: Path) -> None:
    first = Settings(tmp_path / "settings.ini")
    assert first.value(row.key) == row.first
    first.set(row.key, other_value(row))
    first._file.sync()
    assert Settings(tmp_path / "settings.ini").value(row.key) == other_value(row)


@pytest.mark.parametrize("row", [*CHOICES, *NUMBERS, *SWITCHES], ids=key)
@pytest.mark.parametrize("nonsense", ["", "-1", "7000", "maybe", "1.5", "@Invalid()"])
def test_a_value_that_makes_no_sense_is_as_if_it_were_not_there(row: Setting, nonsense: str, tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text(f"[General]\n{row.key}={nonsense}\n", "utf-8")
    assert Settings(path).value(row.key) == row.first


@pytest.mark.parametrize("row", TABLE.values(), ids=key)
def test_every_row_allows_what_it_offers_and_nothing_beyond(row: Setting) -> None:
    assert row.allowed(row.first)
    assert all(map(row.allowed, row.choices))
    if row.range:
        assert (row.range.high - row.range.low) % row.range.step == 0
        assert row.allowed(row.range.low)
        assert row.allowed(row.range.high)
        assert not row.allowed(row.range.low - 1)
        assert not row.allowed(row.range.high + 1)
    assert bool(row.title) is (row.group in GROUPS)


def test_a_change_is_told_once_and_only_when_it_is_one(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    told: list[str] = []
    settings.changed.connect(told.append)
    for value in (True, 1, 0, False):
        settings.set("invisibles", value)
    settings.set("pitch", 210)
    assert told == ["invisibles", "invisibles"]
    with pytest.raises(ValueError, match="pitch"):
        settings.set("pitch", 400)
