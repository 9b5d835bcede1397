"""Find in one text while one types: letters folded, and every hit as it stands in the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from core.arabic.folding import Folded, fold
from core.arabic.letters import INVISIBLE, ZWJ

_FREE: Final = re.compile(f"(?!{ZWJ})[{INVISIBLE}]")
"""What is dropped and does not sit on the letter before it; see ``core.arabic.folding``."""


class Findable:
    """A text and how it spells each folded letter, so that a search goes through it as it is, and no hit has to be led back."""

    __slots__ = ("_blanks", "_dropped", "_folded", "_free", "_sitting", "_spelled", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        spelled = defaultdict[str, list[str]](list)
        for letter in set(text):
            spelled[fold(letter)].append(letter)
        dropped = spelled.pop("", [])
        self._spelled = {plain: _group(letters) for plain, letters in spelled.items()}
        self._blanks = _group([letter for plain, letters in spelled.items() if plain.isspace() for letter in letters])
        self._dropped = _group(dropped)
        self._free = _group([letter for letter in dropped if _FREE.match(letter)])
        self._sitting = _group([letter for letter in dropped if not _FREE.match(letter)])
        # One code point that stands for several letters (ﻻ) has no spelling by letters: such texts are searched folded.
        self._folded = Folded(text) if any(len(plain) > 1 for plain in spelled) else None

    def hits(self, query: str) -> tuple[tuple[int, int], ...]:
        """Return where the text says ``query``, in order, offsets in code points; hits do not overlap.

        Letters are folded on both sides; any blanks and line ends stand for any others. Marks on the last letter belong to a hit.
        """
        words = fold(query).split()
        if not words:
            return ()
        if self._folded is not None:
            return tuple(_folded_hits(self._folded, words))
        if not self._spelled.keys() >= set().union(*words) or (len(words) > 1 and not self._blanks):
            return ()
        return tuple([found.span() for found in re.finditer(self._pattern(words), self.text)])

    def _pattern(self, words: list[str]) -> str:
        """Return ``words`` as this text may spell them, with what is dropped between their letters and sitting on the last."""
        between = f"{self._dropped}*" if self._dropped else ""
        blanks = f"{between}(?:{self._blanks}{between})+"
        spelled = blanks.join(between.join(self._spelled[letter] for letter in word) for word in words)
        return spelled + (
            f"(?:{self._free}*{self._sitting})*" if self._free and self._sitting else f"{self._sitting}*" if self._sitting else ""
        )


def hits(text: Findable, query: str) -> tuple[tuple[int, int], ...]:
    """Return where ``text`` says ``query``, as :meth:`Findable.hits` does."""
    return text.hits(query)


def _folded_hits(text: Folded, words: list[str]) -> Iterator[tuple[int, int]]:
    last = 0
    for found in re.finditer(r"\s+".join(map(re.escape, words)), text.text):
        start, end = text.stretch(*found.span())
        # Two hits can end and begin within what one code point became.
        if start >= last:
            last = end
            yield start, end


def _group(letters: list[str]) -> str:
    """Return the class of ``letters``, nothing for none."""
    return "[" + "".join(map(re.escape, sorted(letters))) + "]" if letters else ""
