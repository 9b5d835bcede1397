"""The diff of two layers: which span of the one is which span of the other, and what differs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from core.agreement.values import Mark


class Difference(StrEnum):
    """What two annotators' spans at one place have in common."""

    SAME = "same"
    BOUNDARY = "boundary"
    LABEL = "label"
    BOTH = "boundary and label"
    ONLY_ONE = "only one"


@dataclass(frozen=True, slots=True)
class Couple:
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


def couples(first: Iterable[Mark], second: Iterable[Mark]) -> tuple[Couple, ...]:
    """Return every span of both layers once, in reading order, each with at most one of the other layer.

    Taken in turn: equal spans; overlapping ones of one label; equal stretches of two labels; other overlapping ones. Within a turn
    those go first that share the most letters, then those that differ the least, then those that stand first.
    """
    ours, theirs = set(first), set(second)
    same = ours & theirs
    found = [Couple(mark, mark) for mark in same]
    ours, theirs = ours - same, theirs - same
    if ours and theirs:
        near = list(_overlapping(ours, theirs))
        for wanted in _TURNS:
            for one, other in near:
                if one in ours and other in theirs and wanted(one, other):
                    ours.discard(one)
                    theirs.discard(other)
                    found.append(Couple(one, other))
    found += [Couple(mark, None) for mark in ours] + [Couple(None, mark) for mark in theirs]
    return tuple(sorted(found, key=_place))


_TURNS: tuple[Callable[[Mark, Mark], bool], ...] = (
    lambda one, other: one.label == other.label,
    lambda one, other: one[:2] == other[:2],
    lambda one, other: True,
)


def _overlapping(first: set[Mark], second: set[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Return the overlapping pairs, those that share the most letters first."""
    others = sorted(second)
    found: list[tuple[int, int, Mark, Mark]] = []
    begin = 0
    longest = max(mark.end - mark.start for mark in others)
    for one in sorted(first):
        while begin < len(others) and others[begin].start + longest <= one.start:
            begin += 1
        for place in range(begin, len(others)):
            other = others[place]
            if other.start >= one.end:
                break
            shared = min(one.end, other.end) - max(one.start, other.start)
            if shared > 0:
                apart = abs(one.start - other.start) + abs(one.end - other.end)
                found.append((-shared, apart, one, other))
    return ((one, other) for _, _, one, other in sorted(found))


def _place(couple: Couple) -> tuple[int, int, str, bool]:
    mark = couple.first or couple.second
    assert mark is not None
    return mark.start, -mark.end, mark.label, couple.first is None
