"""From the stored text to what Qt is shown, and back: the one place where UTF-16 is spoken.

Qt counts UTF-16 units and alters what it is given: it swallows a leading U+FEFF, makes one break of CR LF, a blank of
U+00A0. So the text is never read back from Qt, and what Qt gets has exactly as many units as the stored text.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Mapping

from PySide6.QtCore import QTextBoundaryFinder

from core.arabic.graphemes import is_border

NOTHING = "\u200b"
"""A letter without width, shown in the place of what must not be seen."""

SUBSTITUTES: Mapping[str, str] = {
    "\ufeff": NOTHING,
    "\t": " ",  # a tab has no glyph and therefore no box
    "\x0b": " ",
    "\x0c": " ",
    "\x1c": " ",
    "\x1d": " ",
    "\x1e": " ",
    "\x1f": " ",
    "\x85": " ",
    "\u2028": " ",
    "\0": "\u2400",
    "\ufffc": "\ufffd",  # Qt keeps these three for objects and frames
    "\ufdd0": "\ufffd",
    "\ufdd1": "\ufffd",
}
LONGEST_PARAGRAPH = 20_000
"""Units after which a paragraph is cut for display, because Qt shapes a paragraph as a whole."""

_BREAK = re.compile("[\n\u2029]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class TextMap:
    """A text as it is displayed, where its paragraphs start (in UTF-16 units), and the way between units and code points."""

    __slots__ = ("_astral", "_astral_units", "continued", "display", "starts", "text", "units")

    def __init__(self, text: str, substitutes: Mapping[str, str] = SUBSTITUTES) -> None:
        self.text = text
        self.units = len(text.encode("utf-16-le", "surrogatepass")) // 2
        self._astral = array("q")
        if self.units > len(text):
            self._astral = array("q", (found.start() for found in _ASTRAL.finditer(text)))
        self._astral_units = array("q", (place + before for before, place in enumerate(self._astral)))
        shown = _substituted(text, substitutes)
        cuts = _soft_cuts(shown)
        self.display = _with_breaks(shown, cuts)
        breaks = (found.start() for found in _BREAK.finditer(self.display))
        self.starts = array("q", [0])
        self.starts.extend(self.to_unit(place + 1) for place in breaks)
        soft = {self.to_unit(cut + 1) for cut in cuts}
        self.continued = frozenset(number for number, start in enumerate(self.starts) if start in soft) if soft else frozenset[int]()

    def to_unit(self, offset: int) -> int:
        """Return the UTF-16 position of the code point ``offset``."""
        return offset + bisect_left(self._astral, offset) if self._astral else offset

    def to_offset(self, unit: int) -> int:
        """Return the code point at UTF-16 position ``unit``; the second half of a pair belongs to its first."""
        return unit - bisect_left(self._astral_units, unit) if self._astral else unit

    def paragraph_at(self, unit: int) -> int:
        """Return the number of the displayed paragraph that holds ``unit``."""
        return bisect_right(self.starts, unit) - 1

    def paragraphs(self, start: int, end: int) -> range:
        """Return the numbers of the displayed paragraphs that ``[start, end)``, in units, touches."""
        return range(self.paragraph_at(start), self.paragraph_at(max(start, end - 1)) + 1)

    def paragraph_head(self, number: int) -> int:
        """Return the paragraph whose beginning decides the direction of paragraph ``number``: soft cuts inherit it."""
        while number in self.continued:
            number -= 1
        return number

    def snapped(self, offset: int, *, forward: bool = False) -> int:
        """Return ``offset``, in code points, moved out of the letter with its marks in which it falls."""
        offset = max(0, min(offset, len(self.text)))
        if offset in {0, len(self.text)}:
            return offset
        if self.text[offset - 1] == "\r" and self.text[offset] == "\n":
            return offset + 1 if forward else offset - 1
        number = self.paragraph_at(self.to_unit(offset))
        first = self.to_offset(self.starts[number])
        after = self.to_offset(self.starts[number + 1]) if number + 1 < len(self.starts) else len(self.text)
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, self.display[first:after])
        finder.setPosition(self.to_unit(offset) - self.starts[number])
        # Qt tears a Devanagari vowel sign and some joined pictures apart, our own rules Hangul: a border is what both call one
        while first < offset < after and not (finder.isAtBoundary() and is_border(self.text, offset)):
            place = finder.toNextBoundary() if forward else finder.toPreviousBoundary()
            offset = self.to_offset(self.starts[number] + place) if place >= 0 else (after if forward else first)
        return offset


def _substituted(text: str, substitutes: Mapping[str, str]) -> str:
    """Return ``text`` with every letter Qt would alter replaced by one of the same number of UTF-16 units."""
    pattern = "[\r\ud800-\udfff" + "".join(map(re.escape, substitutes)) + "]"

    def instead(found: re.Match[str]) -> str:
        letter = found.group()
        if letter == "\r":  # CR LF breaks once; a CR alone is a break of its own (old Macintosh files)
            return NOTHING if text[found.end() : found.end() + 1] == "\n" else "\n"
        return substitutes.get(letter, "\ufffd")

    return re.sub(pattern, instead, text)


def _soft_cuts(shown: str) -> list[int]:
    """Return the places of the blanks at which overlong paragraphs are cut for display."""
    cuts = []
    start = 0
    while len(shown) - start > LONGEST_PARAGRAPH:
        found = _BREAK.search(shown, start)
        end = found.start() if found else len(shown)
        while end - start > LONGEST_PARAGRAPH:
            cut = shown.rfind(" ", start + 1, start + LONGEST_PARAGRAPH)
            cut = cut if cut >= 0 else shown.find(" ", start + LONGEST_PARAGRAPH, end)
            if cut < 0:
                break
            cuts.append(cut)
            start = cut + 1
        start = end + 1
    return cuts


def _with_breaks(shown: str, cuts: list[int]) -> str:
    """Return ``shown`` with a paragraph break in the place of each blank in ``cuts``."""
    if not cuts:
        return shown
    pieces = [shown[after:cut] for after, cut in zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(shown)], strict=True)]
    return "\n".join(pieces)
