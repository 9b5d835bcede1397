"""What formats read and write: one layer of one article as a value, and what could not come in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from core.model import ArticleId, LayerState, Span

_LONGEST_REASON = 500
"""Longest reason of a refusal, in letters."""


@dataclass(frozen=True, slots=True)
class Fields:
    """In which column or field of a file an article's text, title and id stand; None where nobody says so."""

    text: str | None = None
    title: str | None = None
    id: str | None = None

    @property
    def told(self) -> bool:
        return self != Fields()


NOT_TOLD = Fields()


@dataclass(frozen=True, slots=True)
class LayerRecord:
    """One layer of one article; ``layer`` is None for an article without one, ``article`` None where a file gives it no id.

    Every span's offsets are code points of ``text``. ``meta`` is a JSON object as text. ``machine`` says that a program made the
    layer. Several layers of one article are records that follow each other with the same text. ``path`` and ``line`` say where
    the record stood, ``unheld`` what its line holds beyond a record, ``notes`` how its file was understood, on the first record
    of the file alone; none of these is part of its value.
    """

    article: ArticleId | None
    title: str
    text: str
    source: str = ""
    encoding: str = "utf-8"
    meta: str = "{}"
    layer: str | None = None
    state: LayerState | None = None
    spans: tuple[Span, ...] = ()
    machine: bool = False
    path: str = field(default="", compare=False)
    line: int | None = field(default=None, compare=False)
    unheld: tuple[str, ...] = field(default=(), compare=False)
    notes: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Refused:
    """A file, or one line of it, that did not come in, with one sentence that says why.

    In a table ``line`` is the row as a spreadsheet numbers it, the header being the first.
    """

    path: str
    line: int | None
    reason: str

    def __post_init__(self) -> None:
        if len(self.reason) > _LONGEST_REASON:  # a sentence quotes the file, which may hold anything
            object.__setattr__(self, "reason", f"{self.reason[: _LONGEST_REASON - 1]}…")


class Loss(StrEnum):
    """What kind of thing a format could not hold."""

    SPAN = "span"
    NESTED = "nested"
    CROSSING = "crossing"
    DISCONTINUOUS = "discontinuous"
    INSIDE_A_TOKEN = "inside a token"
    NOTE = "note"
    STATE = "state"
    LAYER = "layer"
    META = "meta"
    ORIGIN = "origin"
    TEXT = "text"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What did not go out, or not wholly: whose layer of which article, with one sentence that says why.

    ``what`` is its kind, one of ``Loss``, or nothing where something is wrong with the record itself; ``example`` is the quote.
    """

    article: str
    layer: str | None
    reason: str
    what: str = ""
    example: str = ""


@dataclass(slots=True)
class Written:
    """How much a writer wrote, and what it left out."""

    records: int = 0
    spans: int = 0
    left_out: list[LeftOut] = field(default_factory=list)

    def losses(self) -> dict[str, int]:
        """Return how much of each kind was left out, the most first; what is wrong with a record itself counts as ``""``."""
        return dict(Counter(left.what for left in self.left_out).most_common())
