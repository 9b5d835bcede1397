"""What comes from another program, held against the rules of an article, a layer and a span before it becomes one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from core.errors import OffsetsOutside, QuoteMismatch, RuleRefused
from core.formats.reasons import shortened
from core.model import GOLD, Annotator, ArticleId, Origin, Span, SpanId, new_uid
from core.model.article import MAX_LENGTH

_LONGEST_ID: Final = 200
_LONGEST_NUMBER: Final = 18
_LONGEST_LABEL: Final = 64


def whole_text(text: str) -> str:
    """Return ``text`` when an article can have it; raise ``RuleRefused`` otherwise."""
    if not text:
        raise RuleRefused(why="Its text is empty.")
    if len(text) > MAX_LENGTH:
        raise RuleRefused(why=f"Its text is longer than {MAX_LENGTH} letters.")
    if "\0" in text:
        raise RuleRefused(why="It holds the character NUL, which no text has.")
    return text


def article_id(said: str | int | None) -> ArticleId | None:
    """Return what a file calls an article as its id, None where it does not; raise ``RuleRefused`` for what can be none."""
    if said in (None, ""):
        return None
    if len(str(said)) > _LONGEST_ID or any(letter < " " for letter in str(said)):
        raise RuleRefused(why=f"Its id is longer than {_LONGEST_ID} letters or holds a control character.")
    return ArticleId(str(said))


def number_of(said: str) -> int | None:
    """Return the number that is written as ``said`` and nowise else; None where it is none, or larger than programs hold."""
    plain = said.isascii() and said.isdecimal() and len(said) <= _LONGEST_NUMBER
    return int(said) if plain and str(int(said)) == said else None


def owner(name: str | None) -> str | None:
    """Return whose layer it is when ``name`` can be a layer's; raise ``NameInvalid`` otherwise."""
    if name is not None and len(name) > _LONGEST_ID:
        raise RuleRefused(why=f"“{shortened(name)}” is too long for a name.")
    return name if name in (None, GOLD) else Annotator(name or "").name


def stretch(text: str, start: int, end: int) -> str:
    """Return the quote at ``[start, end)`` in code points; raise ``OffsetsOutside``, or ``RuleRefused`` where nothing is between them."""
    if start < 0 or max(start, end) > len(text):
        raise OffsetsOutside(start=start, end=end, length=len(text))
    if start >= end:
        raise RuleRefused(why=f"The span {start}–{end} is empty or ends before it starts.")
    return text[start:end]


def label_name(label: str | None, start: int, end: int) -> str:
    """Return ``label`` when a label can be called so; raise ``RuleRefused`` otherwise."""
    if not label or label != label.strip() or len(label) > _LONGEST_LABEL or "\0" in label:
        raise RuleRefused(why=f"“{shortened(label or '')}” at {start}–{end} cannot be a label.")
    return label


def span_at(
    text: str,
    start: int,
    end: int,
    *,
    label: str | None,
    quote: str | None = None,
    uid: str | None = None,
    origin: Origin = Origin.IMPORT,
    note: str = "",
) -> Span:
    """Return the span at ``[start, end)`` in code points of ``text``; raise why there can be none.

    Where the file gives a ``quote``, it must be what stands there: ``QuoteMismatch`` otherwise.
    """
    found = stretch(text, start, end)
    if quote is not None and found != quote:
        raise QuoteMismatch(start=start, end=end, found=shortened(found), quote=shortened(quote))
    if "\0" in (uid or "") + note:
        raise RuleRefused(why=f"The span {start}–{end} holds the character NUL, which no text has.")
    return Span(SpanId(uid or new_uid()), start, end, label_name(label, start, end), found, origin, note)


def each_once(spans: Iterable[Span]) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """Return ``spans`` without those that mark a place with the same label again, and a sentence for each of these."""
    seen: set[tuple[int, int, str]] = set()
    once: list[Span] = []
    told: list[str] = []
    for span in spans:
        place = (span.start, span.end, span.label)
        if place in seen:
            told.append(f"“{shortened(span.quote)}” is marked {span.label} twice at {span.start}–{span.end}; it came in once.")
        else:
            seen.add(place)
            once.append(span)
    return tuple(once), tuple(told)
