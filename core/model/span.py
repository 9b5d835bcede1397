"""A span: a stretch of an article's text with a label."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from core.errors import OffsetsOutside, QuoteMismatch
from core.model.ids import SpanId


class Origin(StrEnum):
    """How a span came to be."""

    HAND = "hand"
    ACCEPTED = "accepted"
    EVERYWHERE = "everywhere"
    IMPORT = "import"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Span:
    """``[start, end)`` in code points of the article's text, never empty; ``quote`` is the text there.

    ``label`` is the label's name. Raises ``ValueError`` when the offsets and the quote cannot belong together.
    """

    id: SpanId
    start: int
    end: int
    label: str
    quote: str
    origin: Origin = Origin.HAND
    note: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span cannot be {self.start}–{self.end}")
        if len(self.quote) != self.end - self.start:
            raise ValueError(f"the quote of {self.start}–{self.end} has {len(self.quote)} letters")


def checked(span: Span, text: str) -> Span:
    """Return ``span`` when ``text[start:end]`` is its quote; raise what is wrong otherwise."""
    if span.end > len(text):
        raise OffsetsOutside(start=span.start, end=span.end, length=len(text))
    found = text[span.start : span.end]
    if found != span.quote:
        raise QuoteMismatch(start=span.start, end=span.end, found=found, quote=span.quote)
    return span


def reading_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return ``spans`` by start, the longer first where they start together."""
    return tuple(sorted(spans, key=lambda span: (span.start, -span.end, span.label, span.id)))
