"""Which way a paragraph runs."""

from __future__ import annotations

from enum import StrEnum
from unicodedata import bidirectional


class Direction(StrEnum):
    """How the direction of paragraphs is found: each by itself, or all one way."""

    AUTO = "auto"
    RTL = "rtl"
    LTR = "ltr"


def is_rtl(text: str, *, default: bool = True) -> bool:
    """Return whether ``text``, one paragraph, runs right to left: the first strong letter outside isolates decides.

    Rules P2 and P3 of UAX #9; ``default`` where nothing is strong.
    """
    depth = 0
    for letter in text:
        kind = bidirectional(letter)
        if kind in {"LRI", "RLI", "FSI"}:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in {"R", "AL", "L"}:
            return kind != "L"
    return default


def runs_rtl(text: str, direction: Direction) -> bool:
    """Return whether the paragraph ``text`` is shown right to left under ``direction``."""
    return is_rtl(text) if direction is Direction.AUTO else direction is Direction.RTL
