"""What agreement is told in: figures with how much they rest on, and values that are undefined with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from core.model import ArticleId


class Reason(StrEnum):
    """Why a measure has no value; ``REASONS`` has the sentences."""

    NOTHING_COMMON = "nothing common"
    NOTHING_MARKED = "nothing marked"
    ONE_VALUE = "one value"


REASONS: Mapping[Reason, str] = {
    Reason.NOTHING_COMMON: "No article was marked by two of them.",
    Reason.NOTHING_MARKED: "Nothing was marked here, so there is nothing to agree on.",
    Reason.ONE_VALUE: "Everything has one and the same value, so agreement by chance is certain.",
}


@dataclass(frozen=True, slots=True)
class Undefined:
    """What stands in place of a value that the formula does not give."""

    reason: Reason

    @property
    def sentence(self) -> str:
        return REASONS[self.reason]


Value = float | Undefined


class Mark(NamedTuple):
    """A span without its name: ``[start, end)`` in code points, and the label's name."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """The layers of one article by the annotators' names, and the day on which the last of them was finished."""

    article: ArticleId
    title: str
    text: str
    layers: Mapping[str, tuple[Mark, ...]]
    finished: date | None = None


class Interval(NamedTuple):
    """A bootstrap 95 % interval, in the measure's own units."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Figure:
    """The value of one measure; ``n`` of the measure's units were compared.

    ``spread`` is the population standard deviation over pairs, where the value is their mean.
    """

    value: Value
    n: int
    interval: Interval | None = None
    spread: float | None = None

    @property
    def number(self) -> float | None:
        """The value, or None where it is undefined."""
        return None if isinstance(self.value, Undefined) else self.value

    def within(self, interval: Interval | None) -> Figure:
        return replace(self, interval=interval)


Pair = tuple[str, str]
"""Two annotators, by name in order; the first one's layer is the key for precision and recall."""

Figures = Mapping[str, Figure]
"""Figures by the name of the measure."""
