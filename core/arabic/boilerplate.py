"""Boilerplate: what machines put around an article, dimmed in the reader and never removed.

The rules are few and narrow on purpose: a line is taken whole or not at all, it is short, and it says one of the known things.
A paragraph of prose is never dimmed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from core.arabic.folding import Folded, fold
from core.arabic.letters import LINE_ENDS

LONGEST: Final = 160
"""Longest boilerplate line, in code points."""
MOST_WORDS: Final = 16

_LINE: Final = re.compile(f"[^{LINE_ENDS}]+")
_PLACEHOLDER: Final = re.compile(r"\[/?[a-z]+(?:[ _-]?[a-z0-9]+)*\]")


class Reason(StrEnum):
    """Why a stretch is boilerplate."""

    PLACEHOLDER = "placeholder"
    TITLE_AGAIN = "title again"
    LICENCE = "licence"
    SOURCE = "source"
    LINK = "link"


class Boilerplate(NamedTuple):
    """A stretch ``[start, end)`` in code points, and why it is dimmed."""

    start: int
    end: int
    reason: Reason


def _folded(*patterns: str) -> re.Pattern[str]:
    """Compile ``patterns`` for folded text; folding lowers letters, so they hold no ``\\W`` and the like."""
    return re.compile("|".join(fold(pattern) for pattern in patterns))


_OPENS_A_TAB: Final = r"(?:[،,] ?يفتح علامة تبويب جديدة)?\.?"
_LICENCE: Final = _folded(
    rf"الحصول على حقوق الترخيص{_OPENS_A_TAB}",
    rf"شراء حقوق الترخيص{_OPENS_A_TAB}",
    rf"معاييرنا ?: ?مبادئ الثقة.{{0,60}}?{_OPENS_A_TAB}",
    r"(?:.{0,50}\b)?(?:جميع|كل|كافة) الحقوق محفوظة\b.{0,50}",
    r"(?:حقوق (?:النشر|الطبع) ?)?©.{0,80}",
    r"حقوق (?:النشر|الطبع) محفوظة\b.{0,80}",
    r"(?:.{0,50}\b)?all rights reserved\b.{0,50}",
    r"our standards ?: ?the thomson reuters trust principles.{0,40}",
)
_LICENCE_AT_END: Final = _folded(rf"(?<=\w )(?:الحصول على|شراء) حقوق الترخيص{_OPENS_A_TAB}$")
_SOURCE: Final = _folded(r"المصدر ?:?", r"المصدر ?: ?[^.]{1,60}")
_LINK: Final = _folded(
    r"(?:اقرأ|اقرئي|شاهد|طالع|انظر) (?:أيضا|المزيد) ?(?::.{0,140})?",
    r"(?:تابعونا|تابعنا) (?:على|عبر) [^.]{0,60}",
    r"(?:اشترك|اشتركوا) في (?:نشرتنا|النشرة|قناتنا)[^.]{0,60}",
    r"(?:للمزيد[^.]{0,40} )?(?:اضغط|انقر) هنا[^.]{0,30}",
    r"(?:شارك|شاركها|شارك الخبر|شارك المقال)(?: (?:على|عبر) [^.]{0,40})?",
)
_WHOLE_LINES: Final = ((Reason.PLACEHOLDER, _PLACEHOLDER), (Reason.LICENCE, _LICENCE), (Reason.LINK, _LINK))


def boilerplate(text: str) -> tuple[Boilerplate, ...]:
    """Return the stretches of ``text`` that no journalist wrote, in order; offsets in code points."""
    lines = list(_lines(text))
    found = []
    for number, (start, end) in enumerate(lines):
        reason = _reason(fold(text[start:end]).strip(), is_last=number == len(lines) - 1)
        if reason is None and number == 1 and fold(text[slice(*lines[0])]).split() == fold(text[start:end]).split():
            reason = Reason.TITLE_AGAIN
        if reason:
            found.append(Boilerplate(start, end, reason))
        else:
            found += _tail(text, start, end)
    return tuple(found)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretch of every line that holds something, without the blanks around it."""
    for found in _LINE.finditer(text):
        line = found.group()
        if line.strip():
            yield found.start() + len(line) - len(line.lstrip()), found.start() + len(line.rstrip())


def _reason(line: str, *, is_last: bool) -> Reason | None:
    """Return why a whole folded line is boilerplate, if it is."""
    if len(line) > LONGEST or line.count(" ") >= MOST_WORDS:
        return None
    for reason, pattern in _WHOLE_LINES:
        if pattern.fullmatch(line):
            return reason
    return Reason.SOURCE if is_last and _SOURCE.fullmatch(line) else None


def _tail(text: str, start: int, end: int) -> Iterator[Boilerplate]:
    """Yield the licence phrase that closes a caption, without the caption."""
    folded = Folded(text[start:end]) if end - start <= 4 * LONGEST else None
    tail = _LICENCE_AT_END.search(folded.text) if folded else None
    if folded and tail:
        first, last = folded.stretch(*tail.span())
        yield Boilerplate(start + first, start + last, Reason.LICENCE)
