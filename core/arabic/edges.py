"""The checker: spans whose edges are not where the project wants them, and where they belong."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from core.arabic.clitics import EdgeRule, head_of, sure_cut
from core.arabic.countries import first_words
from core.arabic.graphemes import is_border
from core.arabic.letters import BLANKS, INVISIBLE, LINE_ENDS
from core.arabic.lexicon import Lexicon, known_words
from core.arabic.words import shave, word_at
from core.errors import RuleRefused
from core.model import Span

_LEGITIMATE: Final = frozenset("%٪‰#@&$€£")
"""Signs that belong to a number or a name at its edge."""

_EMPTY: Final = frozenset(chr(code) for code in range(0x3001) if chr(code).isspace()) | frozenset(
    letter for letter in BLANKS + INVISIBLE + LINE_ENDS if letter != "-"
)


_MOST_ROUNDS: Final = 4


class FaultKind(StrEnum):
    """What is wrong with an edge."""

    PROCLITIC_INSIDE = "proclitic inside"
    PROCLITIC_OUTSIDE = "proclitic outside"
    LEADING_PUNCTUATION = "leading punctuation"
    TRAILING_PUNCTUATION = "trailing punctuation"
    BLANK = "blank"
    HALF_WORD_START = "half a word at the start"
    HALF_WORD_END = "half a word at the end"
    INSIDE_GRAPHEME = "inside a letter"


@dataclass(frozen=True, slots=True)
class EdgeFault:
    """One fault of ``span``; ``mended`` is the stretch with all its faults put right, ``None`` when nothing would be left."""

    span: Span
    kind: FaultKind
    mended: tuple[int, int] | None


def faults(text: str, spans: Iterable[Span], *, lexicon: Lexicon, rule: EdgeRule = EdgeRule.OUTSIDE) -> tuple[EdgeFault, ...]:
    """Return the faults of ``spans`` in ``text``, in the order of the spans.

    Proclitics are judged only where the lexicon is sure; with ``EdgeRule.ASK`` they are not judged. A span that starts after
    letters that can be proclitics (كوريا in لكوريا) is not half a word; nor is a part of a word with a hyphen.
    """
    return tuple(fault for span in spans for fault in _faults_of(text, span, lexicon, rule))


def mend(fault: EdgeFault) -> tuple[int, int]:
    """Return the ``(start, end)`` that puts the span right. Raises ``RuleRefused`` when no word is left of it."""
    if fault.mended is None:
        raise RuleRefused(why=f"“{fault.span.quote}” holds no word; remove the span.")
    return fault.mended


def _faults_of(text: str, span: Span, lexicon: Lexicon, rule: EdgeRule) -> Iterator[EdgeFault]:
    kinds, mended = _check(text, span.start, span.end, lexicon=lexicon, rule=rule)
    more = kinds
    for _ in range(_MOST_ROUNDS):  # a mended edge may show the next fault: half a word made whole has its proclitic again
        if not more or mended is None:
            break
        more, mended = _check(text, *mended, lexicon=lexicon, rule=rule)
    yield from (EdgeFault(span, kind, mended) for kind in kinds)


def _check(text: str, start: int, end: int, *, lexicon: Lexicon, rule: EdgeRule) -> tuple[list[FaultKind], tuple[int, int] | None]:
    """Return what is wrong with ``[start, end)``, and the stretch with that put right."""
    inner, inner_end = _trimmed(text, start, end)
    kinds = _around(text[start:inner], text[inner_end:end]) if inner < inner_end else [FaultKind.LEADING_PUNCTUATION]
    if not (is_border(text, start) and is_border(text, end)):
        kinds.insert(0, FaultKind.INSIDE_GRAPHEME)
    if inner == inner_end:
        return kinds, None
    inner_end, kind_of_end = _end(text, inner_end)
    inner, kind_of_start = _start(text, (inner, inner_end), lexicon=lexicon, rule=rule)
    return [*kinds, *(kind for kind in (kind_of_start, kind_of_end) if kind)], (inner, inner_end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without blanks and punctuation at its edges, but with the signs and the full stop that belong there."""
    first, last = shave(text, start, end)
    if first == last:
        return first, last
    while first > start and text[first - 1] in _LEGITIMATE:
        first -= 1
    while last < end and text[last] in _LEGITIMATE:
        last += 1
    word = word_at(text, last - 1)
    if word and last < end and text[last] == "." and "." in text[word[0] : word[1]]:
        last += 1
    return first, last


def _around(before: str, after: str) -> list[FaultKind]:
    """Return what is wrong with the parts that were trimmed away."""
    found = {
        FaultKind.BLANK: any(letter in _EMPTY for letter in before + after),
        FaultKind.LEADING_PUNCTUATION: any(map(_is_sign, before)),
        FaultKind.TRAILING_PUNCTUATION: any(map(_is_sign, after)),
    }
    return [kind for kind, is_so in found.items() if is_so]


def _is_sign(letter: str) -> bool:
    return letter not in _EMPTY and unicodedata.category(letter)[0] in "PS"


def _end(text: str, end: int) -> tuple[int, FaultKind | None]:
    """Return where a stretch that ends at ``end`` should end, and what is wrong with that."""
    if not is_border(text, end):
        while not is_border(text, end):
            end += 1
        return end, None
    word = word_at(text, end - 1)
    if word and end < word[1] and text[end].isalnum():
        return word[1], FaultKind.HALF_WORD_END
    return end, None


def _start(text: str, stretch: tuple[int, int], *, lexicon: Lexicon, rule: EdgeRule) -> tuple[int, FaultKind | None]:
    """Return where ``stretch`` should start, and what is wrong with where it does."""
    start, end = stretch
    head = head_of(text, start)
    if head is None:
        return start, None
    if not is_border(text, start):
        while not is_border(text, start):
            start -= 1
        return start, None
    sure = head.starts[sure_cut(text, head, end, lexicon=lexicon)]
    is_possible = start in head.starts.values()
    if rule is EdgeRule.OUTSIDE and is_possible and start < sure < end:
        return sure, FaultKind.PROCLITIC_INSIDE
    if start == head.start or (is_possible and not _begins_itself(head.folded, lexicon)):
        return (head.start, FaultKind.PROCLITIC_OUTSIDE) if rule is EdgeRule.INSIDE and head.start < start == sure else (start, None)
    if not text[start - 1].isalnum() and not _is_sitting(text[start - 1]):
        return start, None  # after the hyphen or the full stop within a word
    return head.start, FaultKind.HALF_WORD_START


def _is_sitting(letter: str) -> bool:
    """Say whether ``letter`` is a mark or takes no room, so that the word goes on through it."""
    return letter in _EMPTY or unicodedata.category(letter)[0] == "M"


def _begins_itself(word: str, lexicon: Lexicon) -> bool:
    """Say whether the first letter of the folded ``word`` is its own; the project's names may be marked amiss, so they do not count."""
    return word not in lexicon.choices and (word in first_words() or word in known_words())
