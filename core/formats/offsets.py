"""From what other programs count in to code points and back: one converter for all formats."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from enum import StrEnum
from itertools import accumulate, chain
from typing import Final

import regex  # type: ignore[import-untyped]

from core.errors import OffsetAstray

_LETTER: Final = regex.compile(r"\X")
"""An extended grapheme cluster (UAX 29)."""
_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")


class Unit(StrEnum):
    """What a format counts its offsets in."""

    CODE_POINTS = "code points"
    UTF16 = "UTF-16 units"
    BYTES = "bytes of UTF-8"
    TOKENS = "tokens"
    GRAPHEMES = "graphemes"


class Offsets:
    """The offsets of one text, counted in ``unit``; tokens have no place here, they depend on who parted them."""

    def __init__(self, text: str, unit: Unit) -> None:
        self._unit = unit
        self._length = len(text)
        self._astral = [found.start() for found in _ASTRAL.finditer(text)] if unit is Unit.UTF16 else []
        self._pairs = [place + before for before, place in enumerate(self._astral)]
        self._starts = _starts(text, unit)

    def to_code_points(self, offset: int) -> int:
        """Return ``offset`` in code points; raise ``OffsetAstray`` where it is outside the text or inside a letter."""
        if self._astral:
            return self._from_utf16(offset)
        if self._starts is None:
            return self._inside(offset, self._length, offset)
        if self._unit is Unit.GRAPHEMES:
            return self._starts[self._inside(offset, len(self._starts) - 1, offset)]
        place = bisect_left(self._starts, offset)
        if offset < 0 or place == len(self._starts) or self._starts[place] != offset:
            raise OffsetAstray(offset=offset, unit=self._unit)
        return place

    def from_code_points(self, offset: int) -> int:
        """Return ``offset``, in code points, in the unit; raise ``OffsetAstray`` where the unit has no border there."""
        self._inside(offset, self._length, offset)
        if self._starts is None:
            return offset + bisect_left(self._astral, offset)
        if self._unit is not Unit.GRAPHEMES:
            return self._starts[offset]
        place = bisect_left(self._starts, offset)
        if self._starts[place] != offset:
            raise OffsetAstray(offset=offset, unit=self._unit)
        return place

    def _from_utf16(self, offset: int) -> int:
        """Each letter beyond the first plane moves those behind it by one more."""
        self._inside(offset, self._length + len(self._astral), offset)
        before = bisect_left(self._pairs, offset)
        if before and offset == self._pairs[before - 1] + 1:
            raise OffsetAstray(offset=offset, unit=self._unit)
        return offset - before

    def _inside(self, offset: int, most: int, said: int) -> int:
        if not 0 <= offset <= most:
            raise OffsetAstray(offset=said, unit=self._unit)
        return offset


def _starts(text: str, unit: Unit) -> array[int] | None:
    """Return where each code point begins in ``unit``, and the end; None where both count alike.

    Of graphemes it is the other way round: where each begins in code points.
    """
    match unit:
        case Unit.CODE_POINTS | Unit.UTF16:
            return None
        case Unit.BYTES:
            return None if text.isascii() else array("q", accumulate(map(_bytes, text), initial=0))
        case Unit.GRAPHEMES:
            return array("q", chain(_letters(text), [len(text)]))
        case Unit.TOKENS:
            raise ValueError("tokens cannot be counted without knowing them")


def _letters(text: str) -> Iterator[int]:
    return (found.start() for found in _LETTER.finditer(text))


def _bytes(letter: str) -> int:
    return 1 if letter < "\x80" else 2 if letter < "\u0800" else 3 if letter < "\U00010000" else 4
