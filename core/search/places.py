"""Where a text says what a query looks for; offsets are code points of the text itself, half-open."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from core.arabic.folding import Folded, fold
from core.arabic.letters import LINE_ENDS
from core.search.forms import Match, Matcher

_BESIDE: Final = 48
"""Code points beside a stretch that are folded with it: longer than what can be written onto a word, with all its marks."""

_LINE: Final = re.compile(rf"[^\s{LINE_ENDS}](?:[^{LINE_ENDS}]*[^\s{LINE_ENDS}])?")

_SEVERAL: Final = re.compile("[\ufdfa\ufdfb]")
"""One code point that is several words; they are one place."""

Place = tuple[int, int]


def places(text: str, matchers: Iterable[Matcher]) -> tuple[Place, ...]:
    """Return where ``text`` says any of the terms, in order; each word of the text once, proclitics left out."""
    folded = Folded(text)
    found = _matches(folded.text, matchers)
    return tuple(sorted({folded.stretch(match.start, match.end) for match in found}))


def count(text: str, matchers: Iterable[Matcher]) -> int:
    """Return how many places :func:`places` would give."""
    return len(places(text, matchers) if _SEVERAL.search(text) else _matches(fold(text), matchers))


def _matches(folded: str, matchers: Iterable[Matcher]) -> Collection[Match]:
    found: dict[Place, Match] = {}
    for matcher in matchers:
        for match in matcher.matches(folded):
            found.setdefault((match.word, match.end), match)
    return found.values()


def first_line(text: str) -> Place:
    """Return the first line that holds anything, for a hit that is a whole article."""
    line = _LINE.search(text)
    return line.span() if line else (0, len(text))


def says(text: str, place: Place, alternatives: Sequence[Matcher]) -> bool:
    """Say whether the words of ``text`` in the stretch ``place`` say one of ``alternatives``, with all the letters asked for."""
    start, end = place
    quote = fold(text[start:end])
    likely = [matcher for matcher in alternatives if matcher.is_likely(quote)]
    if not likely:
        return False
    first = max(0, start - _BESIDE)
    folded = Folded(text[first : end + _BESIDE])
    inner, outer = folded.offset(start - first), folded.offset(end - first)
    return any(inner <= match.core and match.end <= outer for matcher in likely for match in matcher.matches(folded.text))
