"""Where one may cut a text without tearing a letter from its marks, or an emoji apart."""

from __future__ import annotations

import unicodedata

from core.arabic.letters import ZWJ

_REGIONAL = range(0x1F1E6, 0x1F200)
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)


def is_border(text: str, offset: int) -> bool:
    """Say whether a span may begin or end at ``offset`` (code points).

    The rules of UAX 29 for extended grapheme clusters, without those for Hangul and for signs that stand before digits; and a
    ZWNJ, which no word ends with, is taken as a letter of its own.
    """
    if not 0 < offset < len(text):
        return 0 <= offset <= len(text)
    before, after = text[offset - 1], text[offset]
    if before == "\r" and after == "\n":
        return False
    if unicodedata.category(before) in {"Cc", "Zl", "Zp"}:
        return True
    if _extends(after):
        return False
    if ord(after) in _REGIONAL:
        return _regional_before(text, offset) % 2 == 0
    return not (before == ZWJ and _is_pictograph(after) and _pictograph_before(text, offset - 1))


def _extends(letter: str) -> bool:
    """Say whether ``letter`` sits on what stands before it."""
    return letter == ZWJ or unicodedata.category(letter) in {"Mn", "Me", "Mc"} or ord(letter) in _SKIN_TONES or ord(letter) in _TAGS


def _is_pictograph(letter: str) -> bool:
    return unicodedata.category(letter) == "So"


def _pictograph_before(text: str, offset: int) -> bool:
    while offset > 0 and _extends(text[offset - 1]):
        offset -= 1
    return offset > 0 and _is_pictograph(text[offset - 1])


def _regional_before(text: str, offset: int) -> int:
    count = 0
    while count < offset and ord(text[offset - count - 1]) in _REGIONAL:
        count += 1
    return count
