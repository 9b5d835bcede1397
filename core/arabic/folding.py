"""Folding: spellings that a reader takes for the same word become one, for search and matching only.

The text itself is never replaced by its folded form; :class:`Folded` leads every hit back to the text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate
from typing import Final

from core.arabic import letters
from core.arabic.spelling import Spelling

_SAME_LETTER: Final = {
    "ا": "أإآٱٲٳٵ",
    "و": "ؤٶٷۆۇۈۋ",
    "ي": "ىئیېۍےۓٸ",
    "ه": "ةہھەۀۂۃ",
    "ك": "کڪگ",
    # Letters that newspapers write for foreign sounds, beside the plain ones: ڤيتنام is فيتنام.
    "ف": "ڤ",
    "ب": "پ",
    "ج": "چ",
    "ز": "ژ",
    ".": "٫",
    ",": "٬",
}

_DROPPED: Final = letters.MARKS + letters.TATWEEL + letters.INVISIBLE + "\u0300-\u036f\ufe00-\ufe0f"
_CASED: Final = ((0x41, 0x5B), (0xC0, 0x250), (0x370, 0x530), (0x1E00, 0x2000), (0xFB00, 0xFB07))
_FORMS: Final = ((0xFB50, 0xFBB2), (0xFBD3, 0xFD3E), (0xFD50, 0xFDFD), (0xFE70, 0xFEFD))


def _simple() -> dict[int, str]:
    """Return what single letters, digits and blanks fold to, before marks are dropped."""
    table = {ord(other): letter for letter, others in _SAME_LETTER.items() for other in others}
    for digits in (letters.ARABIC_INDIC_DIGITS, letters.PERSIAN_DIGITS):
        table.update({ord(digits[0]) + digit: str(digit) for digit in range(10)})
    table.update(dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200C), 0x202F, 0x205F, 0x3000), " "))
    return table


def _build() -> dict[int, str]:
    """Return the whole table: code point → its folding, closed under folding again.

    Each code point folds on its own, whatever stands beside it: that makes folding a stretch and cutting a folded text
    the same thing, which the map back relies on.
    """
    table = _simple()
    dropped = re.compile(f"[{_DROPPED}]")
    for code in (*range(0xAD, 0x900), *range(0x2000, 0x2070), *range(0xFE00, 0xFE10), 0xFEFF):
        if dropped.match(chr(code)):
            table[code] = ""
    for first, last in (*_CASED, *_FORMS):
        for code in range(first, last):
            # Isolated forms of marks decompose to a blank and the mark: a mark all the same.
            plain = dropped.sub("", unicodedata.normalize("NFKD", chr(code)).casefold()).translate(table).strip()
            if plain != chr(code):
                table[code] = plain
    return table


_TABLE: Final = _build()


def _translated(text: str) -> str:
    return text.translate(_TABLE)


_folding: Final = Spelling(_translated)


_LOST: Final = {chr(code): 1 - len(plain) for code, plain in _TABLE.items() if len(plain) != 1}
"""Code points that fold to nothing or to several → how many code points that costs."""

_IRREGULAR: Final = re.compile("[" + "".join(map(re.escape, _LOST)) + "]")


def fold(text: str) -> str:
    """Return ``text`` as search sees it.

    Marks, tatweel and invisible controls are dropped; أ إ آ ٱ are ا, ى ئ ی are ي, ؤ is و, ة is ه, ک is ك; presentation forms
    become the letters they stand for (ﻻ is لا); digits are 0–9; blanks are one kind of blank; Latin, Greek and Cyrillic
    letters lose case and accents. ``fold(a + b) == fold(a) + fold(b)`` and ``fold(fold(a)) == fold(a)``.
    """
    return _folding(text)


_FREE: Final = re.compile(f"[{letters.INVISIBLE}]")
_SITTING: Final = "[" + "".join(re.escape(lost) for lost in _LOST if not fold(lost) and not _FREE.match(lost)) + letters.ZWJ + "]"
_ATTACHED: Final = re.compile(f"(?:[{letters.INVISIBLE}]*{_SITTING})*")
"""Dropped marks, tatweel and ZWJ: they stay with the letter before them; bidi controls and ZWNJ do not."""


class Folded:
    """A text folded, with the way back to its offsets.

    Only where folding drops or adds code points something is remembered. All offsets are code points.
    """

    __slots__ = ("_after", "_shift", "original", "text")

    def __init__(self, original: str) -> None:
        self.original = original
        self.text = _folding(original)
        self._after: list[int] = []
        self._shift: list[int] = []
        if len(self.text) == len(original) and not _IRREGULAR.search(original):
            return
        starts = [found.start() for found in _IRREGULAR.finditer(original)]
        # How many code points the original is ahead of the folded text, once each irregular one is passed.
        self._shift = list(accumulate(_LOST[original[start]] for start in starts))
        self._after = [start + 1 - shift for start, shift in zip(starts, self._shift, strict=True)]

    def __len__(self) -> int:
        return len(self.text)

    def origin(self, offset: int) -> int:
        """Return where in the original the code point stands that gave the folded one at ``offset``."""
        passed = bisect_right(self._after, offset)
        before = self._shift[passed - 1] if passed else 0
        if passed == len(self._after):
            return offset + before
        # Within what one code point became (لا from ﻻ), every place leads to that code point.
        return min(offset + before, self._after[passed] + self._shift[passed] - 1)

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Return the original ``(start, end)`` of the folded ``[start, end)``, not empty.

        Marks and tatweel after the last letter belong to it. The original stretch folds to the folded one, unless an end
        lies within what one code point became; then the whole code point is taken.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"{start}–{end} is no stretch of {len(self.text)} folded code points")
        last = self.origin(end - 1) + 1
        attached = _ATTACHED.match(self.original, last)
        return self.origin(start), attached.end() if attached else last

    def offset(self, origin: int) -> int:
        """Return the folded offset of the first folded code point that comes from ``origin`` or after it."""
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            if self.origin(middle) < origin:
                low = middle + 1
            else:
                high = middle
        return low
