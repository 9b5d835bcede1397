"""Layers to compare, written as words of a text."""

from __future__ import annotations

from collections.abc import Iterable

from core.model import Span, SpanId
from core.review import Ballot
from core.review.grouping import Claim

TEXT = "قال وزير الدفاع الأمريكي لويد أوستن بعد قمة الأردن إن الحرب وللأردن حدود. وصل بلينكن وأوستن."


def span(quote: str, label: str = "PERSON", *, owner: str = "") -> Span:
    """Mark the first place of ``quote``."""
    start = TEXT.index(quote)
    return Span(SpanId(f"{owner}{start}{label}{quote}"), start, start + len(quote), label, quote)


def layer(*marks: tuple[str, str]) -> tuple[Span, ...]:
    return tuple(span(quote, label) for quote, label in marks)


def told(found: Iterable[Ballot]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return each ballot's kind and its answers as (who, what)."""
    return [
        (
            ballot.kind.value,
            [(" ".join(one.annotators), f"{one.span.quote} {one.span.label}" if one.span else "") for one in ballot.answers],
        )
        for ballot in found
    ]


def claims(spans: Iterable[Span]) -> set[Claim]:
    return {(one.start, one.end, one.label) for one in spans}
