"""Where a marked name begins when و ف ب ل ك are written onto it.

The text is never altered, so every answer is a slice of it: of وللأردن one can mark وللأردن, للأردن, or لأردن from the second ل on,
since the ا of the article is not written there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from core.arabic.countries import first_words, key
from core.arabic.folding import Folded
from core.arabic.lexicon import Lexicon, frequencies, splits
from core.arabic.words import word_at

__all__ = ["Candidate", "EdgeRule", "Head", "Lexicon", "candidates", "frequencies", "head_of", "sure_cut"]


class EdgeRule(StrEnum):
    """Where a project wants proclitics; with ``ASK`` they stay outside until the annotator says otherwise."""

    OUTSIDE = "outside"
    INSIDE = "inside"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that may be meant; ``sure`` where the lexicon vouches for its start. Offsets are code points."""

    start: int
    end: int
    sure: bool


@dataclass(frozen=True, slots=True)
class Head:
    """The word in which a stretch starts: its offsets, its folded letters, and where a name in it could begin.

    ``starts`` leads from a number of folded letters left outside to the offset in the text; 0 leads to the word's own start.
    """

    start: int
    end: int
    folded: str
    starts: dict[int, int]


def head_of(text: str, start: int) -> Head | None:
    """Return the word that holds the code point at ``start``, or nothing where there is none."""
    word = word_at(text, start)
    if word is None or not word[0] <= start < word[1]:
        return None
    folded = Folded(text[word[0] : word[1]])
    return Head(*word, folded.text, {0: word[0], **dict(_starts(folded, word[0]))})


def _starts(folded: Folded, offset: int) -> Iterator[tuple[int, int]]:
    for cut, rest in splits(folded.text):
        # Within a ligature (ﻷ) there is no edge to put.
        if rest[0].isalnum() and folded.origin(cut) != folded.origin(cut - 1):
            yield cut, offset + folded.origin(cut)


def candidates(text: str, start: int, end: int, *, lexicon: Lexicon, rule: EdgeRule = EdgeRule.OUTSIDE) -> tuple[Candidate, ...]:
    """Return what ``[start, end)`` may mean, the likeliest first; only the first word's proclitics move the start.

    A choice remembered for the word comes first, then what ``rule`` wants of the sure ones, then the whole word, then the cuts
    that nothing vouches for; لبنان and the like have none. The stretch is taken from the word's own start. Offsets are code points.
    """
    head = head_of(text, start)
    if head is None:
        return (Candidate(start, end, sure=True),)
    sure = sure_cut(text, head, end, lexicon=lexicon)
    order = _in_order(head, sure, lexicon=lexicon, outside_first=rule is not EdgeRule.INSIDE)
    vouched = sure > 0 or len(order) == 1 or lexicon.stands_whole(head.folded)
    return tuple(Candidate(head.starts[cut], end, sure=vouched and cut == sure) for cut in order if head.starts[cut] < end)


def sure_cut(text: str, head: Head, end: int, *, lexicon: Lexicon) -> int:
    """Return how many folded letters of ``head`` surely stay outside a name that ends at ``end``."""
    cut = lexicon.outside_of(key(text[head.start : end])) if end > head.end else lexicon.outside(head.folded)
    return cut if cut in head.starts else 0


def _in_order(head: Head, sure: int, *, lexicon: Lexicon, outside_first: bool) -> list[int]:
    """Return the cuts of ``head``: a remembered one, those from ``sure`` to the whole word, the doubtful ones."""
    vouched = sorted((cut for cut in head.starts if cut <= sure), reverse=outside_first)
    doubtful = [] if sure or head.folded in first_words() else [cut for cut in head.starts if cut]
    chosen = lexicon.choices.get(head.folded)
    return sorted(vouched + doubtful, key=lambda cut: cut != chosen)
