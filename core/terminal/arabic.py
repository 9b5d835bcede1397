"""Arabic for terminals that draw letters one after the other from the left: shaped and put in order beforehand.

A terminal that does this itself would turn the order round twice, and a file or pipe must hold the text as it is: both get
it raw. Which terminals do it themselves is known only from their environment variables; ``--bidi`` overrules the guess.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

import bidi
from arabic_reshaper import ArabicReshaper
from bidi.mirror import MIRRORED

_VTE_WITH_BIDI = 5800
"""VTE 0.58 (GNOME 3.34) is the first that orders and shapes by itself."""

_PROGRAMS_WITH_BIDI = frozenset({"Apple_Terminal", "mintty"})
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LEVEL = re.compile(r"Level\(\s*(\d+),\s*\)")


class Bidi(StrEnum):
    """Who puts Arabic in order: the terminal when it can, this program, or nobody."""

    AUTO = "auto"
    ON = "on"
    OFF = "off"


def orders_itself(environment: Mapping[str, str]) -> bool:
    """Say whether the terminal that set ``environment`` shapes and orders Arabic by itself."""
    vte = environment.get("VTE_VERSION", "")
    if vte.isdigit() and int(vte) >= _VTE_WITH_BIDI:
        return True
    if "KONSOLE_VERSION" in environment or "MLTERM" in environment or environment.get("TERM", "").startswith("mlterm"):
        return True
    return environment.get("TERM_PROGRAM") in _PROGRAMS_WITH_BIDI


def must_prepare(mode: Bidi, *, is_terminal: bool, environment: Mapping[str, str]) -> bool:
    """Say whether Arabic must be shaped and ordered before it is printed."""
    if mode is Bidi.AUTO:
        return is_terminal and not orders_itself(environment)
    return mode is Bidi.ON


def prepared(text: str) -> str:
    """Return ``text`` as a terminal without Arabic must be given it, each line in its own direction (UAX #9 P2, P3).

    Letters take their joined forms, vowel marks go (nothing would carry them), lines run in visual order with brackets
    mirrored (L4), bidi controls are spent. Widths are those of what is returned, not of ``text``.
    """
    if not _RIGHT_TO_LEFT.search(text):
        return text
    return "\n".join(_CONTROLS.sub("", visual(_reshaper().reshape(line))) for line in text.split("\n"))


def isolated(text: str) -> str:
    """Return each line of ``text`` between isolates (FSI, PDI) where it holds Arabic: its neighbours in a row keep their places."""
    return "\n".join(f"\u2068{line}\u2069" if _RIGHT_TO_LEFT.search(line) else line for line in text.split("\n"))


def visual(line: str) -> str:
    """Return one ``line`` in visual order: levels by python-bidi, mirroring and reversal by UAX #9 L4 and L2."""
    levels = _levels(line)
    letters = [MIRRORED.get(letter, letter) if level % 2 else letter for letter, level in zip(line, levels, strict=True)]
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(levels):
            end = start
            while end < len(levels) and levels[end] >= level:
                end += 1
            letters[start:end] = reversed(letters[start:end])
            start = end + 1
    return "".join(letters)


def _levels(line: str) -> list[int]:
    """Return the level of each code point; python-bidi gives them only in its debug text, one for each byte of UTF-8."""
    told = bidi.get_display(line, debug=True)
    start = told.index("\n    levels: [")  # a line break inside the quoted text is written as \n, so this is the list itself
    by_byte = [int(level) for level in _LEVEL.findall(told, start)]
    levels, at = [], 0
    for letter in line:
        levels.append(by_byte[at])
        at += len(letter.encode("utf-8"))
    return levels


@cache
def _reshaper() -> ArabicReshaper:
    return ArabicReshaper({"delete_harakat": True, "support_ligatures": True, "ARABIC LIGATURE ALLAH": False})
