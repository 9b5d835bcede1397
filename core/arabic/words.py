"""Words as a reader of Arabic news takes them: what a click selects and how a drag widens.

A word is a run of letters, digits and their marks, tatweel and ZWNJ included. Held together without a blank are also
هواسونغ-17 and Falcon-9 (a letter before the hyphen), أ.ف.ب and U.S.A (pieces of one or two letters), reuters.com, O'Neill, and
numbers such as 3.5, 1,250 or ٣٫٥. Punctuation never belongs to a word, and neither do bidi controls or ZWNJ at its ends. An
emoji is a word of its own. All offsets are code points, half-open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from core.arabic.letters import CLOSERS, COMBINING, EMOJI, FLAG_LETTERS, INVISIBLE, OPENERS, SKIN_TONES, TAGS, TATWEEL, ZWJ

_MARK: Final = f"[{COMBINING}{ZWJ}]"
_LETTER: Final = rf"[^\W\d_{TATWEEL}]"
_RUN: Final = rf"{TATWEEL}*[^\W_{TATWEEL}](?:[\w{COMBINING}{INVISIBLE}]*(?:[^\W_]|{_MARK}))?"
_PIECE: Final = rf"{_LETTER}{_MARK}*(?:{_LETTER}{_MARK}*)?"
_ABBREVIATION: Final = rf"{_PIECE}(?:\.{_PIECE})+(?![\w{COMBINING}])"
_LATIN: Final = "A-Za-z\u00c0-\u024f"
_JOINTS: Final = "|".join(
    (
        rf"(?:(?<=[^\W\d_])|(?<={_MARK}))[{INVISIBLE}]*[-\u2010\u2011][{INVISIBLE}]*(?=[^\W_{TATWEEL}])",
        r"(?<=\d)[.,٫٬](?=\d)",
        r"(?<=[A-Za-z0-9])\.(?=[a-z])",
        rf"(?<=[{_LATIN}])['’](?=[{_LATIN}])",
    )
)
_EMOJI: Final = rf"[{EMOJI}][{COMBINING}{SKIN_TONES}{TAGS}]*"
WORD: Final = re.compile(
    rf"{_ABBREVIATION}|{_RUN}(?:(?:{_JOINTS}){_RUN})*|{_EMOJI}(?:{ZWJ}{_EMOJI})*|[{FLAG_LETTERS}]{{2}}",
)
"""One word; it captures no groups, so that other expressions can hold it."""


def words(text: str) -> Iterator[tuple[int, int]]:
    """Yield ``(start, end)`` of every word, in order."""
    for found in WORD.finditer(text):
        yield found.span()


def word_at(text: str, offset: int) -> tuple[int, int] | None:
    """Return the word that holds the code point at ``offset``; failing that, the one that ends there."""
    ends_here = None
    for start, end in _near(text, offset, offset):
        if start <= offset < end:
            return start, end
        if end == offset:
            ends_here = start, end
    return ends_here


def next_word(text: str, offset: int) -> tuple[int, int] | None:
    """Return the first word that starts at ``offset`` or after it."""
    for found in WORD.finditer(text, _chunk_start(text, offset)):
        if found.start() >= offset:
            return found.span()
    return None


def previous_word(text: str, offset: int) -> tuple[int, int] | None:
    """Return the last word that ends at ``offset`` or before it."""
    end = _chunk_end(text, offset)
    while end > 0:
        start = _chunk_start(text, end)
        before = [word for word in _within(text, start, end) if word[1] <= offset]
        if before:
            return before[-1]
        end = start - 1
    return None


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a drag widened to whole words, blanks and punctuation at its edges left out.

    A bracket or quote at an edge stays when its other half is within: both of ``شركة (أرامكو)``. A drag over no word at all
    gives the empty stretch at ``start``; one without length gives the word there.
    """
    start, end = min(start, end), max(start, end)
    if start == end:
        return word_at(text, start) or (start, start)
    touched = [word for word in _near(text, start, end) if word[0] < end and word[1] > start]
    if not touched:
        return start, start
    return _with_brackets(text, (touched[0][0], touched[-1][1]), (start, end))


def shave(text: str, start: int, end: int) -> tuple[int, int]:
    """Return ``[start, end)`` without the blanks and punctuation at its edges, never wider than it was.

    Brackets stay as in :func:`snap`. A stretch without any word gives the empty stretch at ``start``.
    """
    touched = [word for word in _near(text, start, end) if word[0] < end and word[1] > start]
    if not touched:
        return start, start
    return _with_brackets(text, (max(start, touched[0][0]), min(end, touched[-1][1])), (start, end))


def _chunk_start(text: str, offset: int) -> int:
    """Return where the stretch without white space that touches ``offset`` begins; no word crosses white space."""
    while offset > 0 and not text[offset - 1].isspace():
        offset -= 1
    return offset


def _chunk_end(text: str, offset: int) -> int:
    while offset < len(text) and not text[offset].isspace():
        offset += 1
    return offset


def _within(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in WORD.finditer(text, start, end):
        yield found.span()


def _near(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the words of every stretch without white space that touches ``[start, end]``."""
    return _within(text, _chunk_start(text, start), _chunk_end(text, end))


def _with_brackets(text: str, inner: tuple[int, int], outer: tuple[int, int]) -> tuple[int, int]:
    """Return ``inner`` widened within ``outer`` by the brackets at its edges whose other halves it holds."""
    start, end = inner
    opened, closed = _unpaired(text[start:end])
    while end < outer[1] and opened and CLOSERS.get(text[end]) == opened[-1]:
        opened.pop()
        end += 1
    while start > outer[0] and closed and OPENERS.get(text[start - 1]) == closed[0]:
        closed.pop(0)
        start -= 1
    return start, end


def _unpaired(stretch: str) -> tuple[list[str], list[str]]:
    """Return the openers that nothing closes in ``stretch``, and the closers that nothing opens."""
    opened: list[str] = []
    closed: list[str] = []
    for letter in stretch:
        if opened and CLOSERS.get(letter) == opened[-1]:
            opened.pop()
        elif letter in OPENERS:
            opened.append(letter)
        elif letter in CLOSERS:
            closed.append(letter)
    # A straight quote left alone may have been either half.
    closed += [letter for letter in opened if OPENERS[letter] == letter]
    return opened, closed
