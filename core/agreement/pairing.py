"""The diff of two layers, made of review's groups: which span of the one is which span of the other, and what differs."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from core.agreement.values import Mark
from core.review.grouping import Claim, grouped


class Difference(StrEnum):
    """What two annotators' spans at one place have in common."""

    SAME = "same"
    BOUNDARY = "boundary"
    LABEL = "label"
    BOTH = "boundary and label"
    ONLY_ONE = "only one"


class Couple(NamedTuple):
    """A span of the first layer and one of the second; None where the other marked nothing there."""

    first: Mark | None
    second: Mark | None

    @property
    def difference(self) -> Difference:
        if self.first is None or self.second is None:
            return Difference.ONLY_ONE
        if self.first[:2] == self.second[:2]:
            return Difference.SAME if self.first.label == self.second.label else Difference.LABEL
        return Difference.BOUNDARY if self.first.label == self.second.label else Difference.BOTH

    @property
    def labels(self) -> tuple[str | None, str | None]:
        return self.first and self.first.label, self.second and self.second.label


def couples(first: Iterable[Mark], second: Iterable[Mark], text: str) -> tuple[Couple, ...]:
    """Return every span of both layers of ``text`` once, each with at most one of the other layer; equal ones first.

    They are grouped as the ballots of the two layers are: overlapping ones of one label, then equal stretches, then those that differ
    within their words. So what review shows as a dispute of two is here a difference, and the other way round.
    """
    ours, theirs = set(first), set(second)
    same = ours & theirs
    sides: dict[Claim, int] = {**dict.fromkeys(ours - same, _FIRST), **dict.fromkeys(theirs - same, _SECOND)}
    found = [Couple(mark, mark) for mark in sorted(same)]
    for group in grouped(sides, {claim: text[claim[0] : claim[1]] for claim in sides}):
        by_side = {sides[claim]: Mark(*claim) for claim in group}
        found.append(Couple(by_side.get(_FIRST), by_side.get(_SECOND)))
    return tuple(found)


_FIRST, _SECOND = 1, 2
"""The bits of the two layers."""
