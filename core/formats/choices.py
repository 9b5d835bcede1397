"""What may be chosen where a format cannot hold all that a layer says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Overlapping(StrEnum):
    """Which of several spans over one word a flat format takes; ``columns`` gives each depth a column where the format has several."""

    OUTERMOST = "outermost"
    INNERMOST = "innermost"
    COLUMNS = "columns"


class Inside(StrEnum):
    """What becomes of a span whose edge is inside a token: it takes the whole token, the token is split there, or it is left out."""

    WIDEN = "widen"
    SPLIT = "split"
    LEAVE_OUT = "skip"


@dataclass(frozen=True, slots=True)
class Choices:
    """How an export decides where its format cannot hold everything; a writer to which a choice means nothing passes it over.

    ``graphemes`` counts offsets in what a reader takes for a letter, in formats that are written either way. ``labels`` are the
    project's in their order, for formats that number them.
    """

    overlapping: Overlapping = Overlapping.OUTERMOST
    inside: Inside = Inside.WIDEN
    graphemes: bool = False
    labels: tuple[str, ...] = ()


USUAL = Choices()
