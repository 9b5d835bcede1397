"""Spans that stand beside their text in a file: checked one by one before they become a layer."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.errors import OffsetsOutside, QuoteMismatch, RuleRefused, TextTooLong
from core.formats.reasons import shortened
from core.model import Origin, Span, SpanId, new_uid
from core.model.article import MAX_LENGTH

_LONGEST_LABEL = 64


@dataclass(slots=True)
class Standing:
    """The spans over ``text`` that were found so far, in code points, and how many were there twice."""

    text: str
    spans: list[Span] = field(default_factory=list)
    twice: int = 0
    _taken: set[tuple[int, int, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        refuse_strange_text(self.text)

    def add(self, start: int, end: int, label: str, *, quote: str | None = None, note: str = "", origin: Origin = Origin.IMPORT) -> None:
        """Add a span; one that is there already is only counted. Raises ``OffsetsOutside``, ``QuoteMismatch`` or ``RuleRefused``."""
        if start < 0 or max(start, end) > len(self.text):
            raise OffsetsOutside(start=start, end=end, length=len(self.text))
        if start >= end:
            raise RuleRefused(why=f"The span {start}–{end} is empty or ends before it starts.")
        found = self.text[start:end]
        if quote is not None and quote != found:
            raise QuoteMismatch(start=start, end=end, found=shortened(found), quote=shortened(quote))
        if not label or label != label.strip() or len(label) > _LONGEST_LABEL or "\0" in label:
            raise RuleRefused(why=f"“{shortened(label)}” at {start}–{end} cannot be a label.")
        if "\0" in note:
            raise RuleRefused(why=f"The span {start}–{end} holds the character NUL, which no text has.")
        if (start, end, label) in self._taken:
            self.twice += 1
            return
        self._taken.add((start, end, label))
        self.spans.append(Span(SpanId(new_uid()), start, end, label, found, origin, note))

    @property
    def unheld(self) -> tuple[str, ...]:
        """Return in a sentence what of the spans did not come in."""
        return (many(self.twice, "span was", "spans were") + " there twice and came in once.",) if self.twice else ()


def refuse_strange_text(text: str) -> None:
    """Raise ``RuleRefused`` or ``TextTooLong`` where ``text`` cannot be that of an article."""
    if not text.strip():
        raise RuleRefused(why="Its text is empty.")
    if len(text) > MAX_LENGTH:
        raise TextTooLong(longest=MAX_LENGTH)
    if "\0" in text:
        raise RuleRefused(why="It holds the character NUL, which no text has.")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise RuleRefused(why="It holds half of a letter (a lone surrogate).") from error


def many(number: int, one: str, more: str) -> str:
    """Return ``number`` with what is counted."""
    return f"{number} {one if number == 1 else more}"
