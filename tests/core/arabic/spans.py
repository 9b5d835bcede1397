"""Short ways to say a text and a stretch of it."""

from __future__ import annotations

from itertools import count

from core.model import Span, SpanId

_numbers = count()


def stretch(text: str, quote: str, *, nth: int = 0) -> tuple[int, int]:
    """Return where ``quote`` stands in ``text`` for the ``nth`` time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return start, start + len(quote)


def a_span(text: str, quote: str, *, nth: int = 0, label: str = "COUNTRY") -> Span:
    start, end = stretch(text, quote, nth=nth)
    return Span(SpanId(f"span-{next(_numbers)}"), start, end, label, quote)
