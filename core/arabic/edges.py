"""The checker: spans whose edges are not where the project wants them, and where they belong."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from core.arabic.clitics import EdgeRule, Head, head_of, sure_cut
from core.arabic.countries import first_words
from core.arabic.graphemes import is_border
from core.arabic.letters import BLANKS, INVISIBLE, LINE_ENDS
from core.arabic.lexicon import Lexicon
from core.arabic.words import shave, word_at
from core.errors import RuleRefused
from core.model import Span

_LEGITIMATE: Final = frozenset("%٪‰#@&$€£")
"""Signs that belong to a number or a name at its edge."""

_EMPTY: Final = frozenset(chr(code) for code in range(0x3001) if chr(code).isspace()) | frozenset(
    letter for letter in BLANKS + INVISIBLE + LINE_ENDS if letter != "-"
)


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
    start, end = _trimmed(text, span)
    kinds = [*_torn(text, span), *_around(text[span.start : start], text[end : span.end])]
    if start == end:
        yield from (EdgeFault(span, kind, None) for kind in kinds or [FaultKind.LEADING_PUNCTUATION])
        return
    head = head_of(text, start)
    if head is not None:
        kind, start = _start(text, (start, end), head=head, lexicon=lexicon, rule=rule)
        kinds += [kind] if kind else []
    last = word_at(text, end - 1)
    if last and end < last[1]:
        if text[end].isalnum() and is_border(text, end):
            kinds.append(FaultKind.HALF_WORD_END)
            end = last[1]
        elif not is_border(text, end):
            end = _next_border(text, end)
    for kind in kinds:
        yield EdgeFault(span, kind, (start, end))


def _trimmed(text: str, span: Span) -> tuple[int, int]:
    """Return the span without blanks and punctuation at its edges, but with the signs and the full stop that belong there."""
    start, end = shave(text, span.start, span.end)
    if start == end:
        return start, end
    while start > span.start and text[start - 1] in _LEGITIMATE:
        start -= 1
    while end < span.end and text[end] in _LEGITIMATE:
        end += 1
    last = word_at(text, end - 1)
    if last and end < span.end and text[end] == "." and "." in text[last[0] : last[1]]:
        end += 1
    return start, end


def _torn(text: str, span: Span) -> Iterator[FaultKind]:
    if not (is_border(text, span.start) and is_border(text, span.end)):
        yield FaultKind.INSIDE_GRAPHEME


def _around(before: str, after: str) -> Iterator[FaultKind]:
    """Yield what is wrong with the parts that were trimmed away."""
    if any(letter in _EMPTY for letter in before + after):
        yield FaultKind.BLANK
    if any(_is_sign(letter) for letter in before):
        yield FaultKind.LEADING_PUNCTUATION
    if any(_is_sign(letter) for letter in after):
        yield FaultKind.TRAILING_PUNCTUATION


def _is_sign(letter: str) -> bool:
    return letter not in _EMPTY and unicodedata.category(letter)[0] in "PS"


def _start(text: str, stretch: tuple[int, int], *, head: Head, lexicon: Lexicon, rule: EdgeRule) -> tuple[FaultKind | None, int]:
    """Return what is wrong with the start of ``stretch``, if anything, and where it belongs."""
    start, end = stretch
    sure = head.starts[sure_cut(text, head, end, lexicon=lexicon)]
    if rule is EdgeRule.OUTSIDE and start < sure < end and start in head.starts.values():
        return FaultKind.PROCLITIC_INSIDE, sure
    if start == head.start:
        return None, start
    if start in head.starts.values() and head.folded not in first_words():
        return (FaultKind.PROCLITIC_OUTSIDE, head.start) if rule is EdgeRule.INSIDE and start == sure else (None, start)
    if not is_border(text, start):
        return None, _border_before(text, start)
    if not text[start - 1].isalnum() and is_border(text, start - 1):
        return None, start  # after the hyphen or the full stop within a word
    return FaultKind.HALF_WORD_START, sure if rule is EdgeRule.OUTSIDE and sure < end else head.start


def _border_before(text: str, offset: int) -> int:
    while not is_border(text, offset):
        offset -= 1
    return offset


def _next_border(text: str, offset: int) -> int:
    while not is_border(text, offset):
        offset += 1
    return offset
