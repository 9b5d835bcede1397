"""Spans that stand beside their text in a file: checked one by one before they become a layer."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.errors import RuleRefused
from core.formats.rules import span_at, whole_text
from core.model import Span


@dataclass(slots=True)
class Standing:
    """The spans over ``text`` that were found so far, in code points, and how many were there twice."""

    text: str
    spans: list[Span] = field(default_factory=list)
    twice: int = 0
    _taken: set[tuple[int, int, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        refuse_strange_text(self.text)

    def add(self, start: int, end: int, label: str, *, note: str = "") -> None:
        """Add a span; one that is there already is only counted. Raises ``OffsetsOutside`` or ``RuleRefused``."""
        span = span_at(self.text, start, end, label=label, note=note)
        if (start, end, label) in self._taken:
            self.twice += 1
            return
        self._taken.add((start, end, label))
        self.spans.append(span)

    @property
    def unheld(self) -> tuple[str, ...]:
        """Return in a sentence what of the spans did not come in."""
        return (many(self.twice, "span was", "spans were") + " there twice and came in once.",) if self.twice else ()


def refuse_strange_text(text: str) -> None:
    """Raise ``RuleRefused`` where ``text`` cannot be that of an article, or holds nothing to read."""
    if not whole_text(text).strip():
        raise RuleRefused(why="Its text is empty.")


def many(number: int, one: str, more: str) -> str:
    """Return ``number`` with what is counted."""
    return f"{number} {one if number == 1 else more}"
