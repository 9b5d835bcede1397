"""Tokens for formats that mark words: those of our own word rule, and how spans lie on them.

Every letter that is no blank and no invisible control belongs to a token: the words of ``core/arabic/words.py``, and beside them
each mark of punctuation, equal ones in a row together. Offsets are code points, half-open; places count tokens, half-open.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, NamedTuple

from core.arabic.letters import COMBINING, INVISIBLE
from core.arabic.words import WORD
from core.formats.choices import Inside
from core.formats.documents import lost
from core.formats.record import LayerRecord, LeftOut, Loss
from core.model import Span, SpanId, new_uid
from core.model.span import Origin

Stretch = tuple[int, int]
"""Start and end of a token in code points."""

_BESIDE: Final = re.compile(rf"([^\s{INVISIBLE}])(?:\1|[{COMBINING}])*")
_PLAIN: Final = r"[\u0621-\u063a\u0641-\u064a]+(?!\S)"
"""The usual word, tried first because it is found ten times as fast as any: letters without marks, a blank after them."""
_TOKEN: Final = re.compile(f"{_PLAIN}|{WORD.pattern}|{_BESIDE.pattern}")
_BREAK: Final = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")


class Placed(NamedTuple):
    """A span by the tokens that it covers, ``first`` up to but without ``end``."""

    first: int
    end: int
    span: Span

    @property
    def label(self) -> str:
        return self.span.label


@dataclass(frozen=True, slots=True)
class Aligned:
    """A layer by its tokens; the spans are in reading order, and no two of one label cover the same tokens."""

    text: str
    tokens: list[Stretch]
    placed: list[Placed]

    @property
    def words(self) -> list[str]:
        text = self.text
        return [text[start:end] for start, end in self.tokens]

    def breaks(self) -> set[int]:
        """Return the tokens before which the text breaks its line."""
        text, tokens = self.text, self.tokens
        if _BREAK.search(text) is None:
            return set()
        ends = [end for _, end in tokens]
        found = (bisect_left(ends, place.start() + 1) for place in _BREAK.finditer(text))
        return {token for token in found if 0 < token < len(tokens)}


def tokens_of(text: str) -> list[Stretch]:
    """Return the tokens of ``text``, in order."""
    return [found.span() for found in _TOKEN.finditer(text)]


def aligned(record: LayerRecord, inside: Inside, left_out: list[LeftOut]) -> Aligned:
    """Return the layer of ``record`` by tokens; what ``inside`` decides about edges within tokens is told in ``left_out``."""
    tokens = tokens_of(record.text)
    if inside is Inside.SPLIT:
        tokens = split_at(tokens, {edge for span in record.spans for edge in (span.start, span.end)})
    placed: list[Placed] = []
    taken: set[tuple[int, int, str]] = set()
    for span, first, end in spans_on(record.spans, tokens):
        if first >= end:
            left_out.append(lost(record, span, Loss.INSIDE_A_TOKEN, "holds no letter, so no token is its"))
            continue
        start, stop = tokens[first][0], tokens[end - 1][1]
        if start != span.start or stop != span.end:
            within = start < span.start or stop > span.end
            left_out.append(lost(record, span, Loss.INSIDE_A_TOKEN, _why(inside, within=within)))
            if within and inside is Inside.LEAVE_OUT:
                continue
        if (first, end, span.label) in taken:
            left_out.append(lost(record, span, Loss.INSIDE_A_TOKEN, "covers the same tokens as another mark of its label"))
            continue
        taken.add((first, end, span.label))
        placed.append(Placed(first, end, span))
    placed.sort(key=lambda one: (one.first, -one.end))
    return Aligned(record.text, tokens, placed)


def spans_on(spans: Iterable[Span], tokens: Sequence[Stretch]) -> Iterator[tuple[Span, int, int]]:
    """Yield ``spans`` in reading order with the tokens that each touches: the first one, and the one after the last."""
    starts = [start for start, _ in tokens]
    ends = [end for _, end in tokens]
    for span in sorted(spans, key=_in_reading_order):
        yield span, bisect_right(ends, span.start), bisect_left(starts, span.end)


def split_at(tokens: list[Stretch], edges: set[int]) -> list[Stretch]:
    """Return ``tokens`` cut at those of the ``edges`` that lie inside one."""
    return list(_pieces(tokens, sorted(edges)))


def joined(lines: Iterable[Sequence[str]]) -> str:
    """Return the text of words that nothing else is known of: a blank between two, a line break between lines."""
    return "\n".join(" ".join(line) for line in lines)


def stretches(pieces: Sequence[str], *, between: int = 1) -> list[Stretch]:
    """Return where ``pieces`` stand in a text that parts them by ``between`` letters."""
    ends = accumulate(len(piece) + between for piece in pieces)
    return [(end - between - len(piece), end - between) for piece, end in zip(pieces, ends, strict=True)]


def found_in(text: str, pieces: Iterable[str]) -> list[Stretch] | None:
    """Return where ``pieces`` stand in ``text`` one after the other, nothing but blanks and controls between; None where they do not."""
    found: list[Stretch] = []
    before = 0
    for piece in pieces:
        start = text.find(piece, before, before + len(piece) + _FARTHEST)
        if start < 0 or not piece or (start > before and _BESIDE.search(text, before, start)):
            return None
        before = start + len(piece)
        found.append((start, before))
    return None if _BESIDE.search(text, before) else found


_FARTHEST: Final = 1 << 16
"""Longest run of blanks between two tokens that is looked through, so that no file makes the search quadratic."""


def imported(text: str, start: int, end: int, label: str) -> Span:
    """Return the span of a file that gives it no more than its place and label."""
    return Span(SpanId(new_uid()), start, end, label, text[start:end], Origin.IMPORT)


def _in_reading_order(span: Span) -> tuple[int, int]:
    return span.start, -span.end


def _pieces(tokens: list[Stretch], edges: list[int]) -> Iterator[Stretch]:
    for start, end in tokens:
        before = start
        for edge in edges[bisect_right(edges, start) : bisect_left(edges, end)]:
            yield before, edge
            before = edge
        yield before, end


def _why(inside: Inside, *, within: bool) -> str:
    if not within:
        return "begins or ends with blanks or invisible letters, and is written without them"
    if inside is Inside.LEAVE_OUT:
        return "begins or ends inside a token and is left out"
    return "begins or ends inside a token and is written with the whole of it"
