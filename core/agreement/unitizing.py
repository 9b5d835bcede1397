"""Observed and expected disagreement of unitizing: where annotators cut units out of a continuum (Krippendorff 1995, 2004)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, combinations
from typing import NamedTuple

Stretch = tuple[int, int]


class Disagreement(NamedTuple):
    """Both in squared code points, so that those of several articles add up; their ratio is the paper's. Of so many ``units``."""

    observed: float
    expected: float
    units: int

    def plus(self, other: Disagreement) -> Disagreement:
        return Disagreement(self.observed + other.observed, self.expected + other.expected, self.units + other.units)


NONE = Disagreement(0.0, 0.0, 0)
Places = tuple[int, int]
"""Two layers, by their places."""


def disagreement(layers: Sequence[Iterable[Stretch]], length: int) -> Disagreement:
    """Return how far the units of ``layers`` on a continuum of ``length`` code points lie apart, and how far chance would have them.

    Each layer gives its stretches of one label. Those of a layer that overlap are taken in levels, the outermost first, and each level
    is a continuum of its own; so equal layers agree wholly however they nest.

    Formula, divided by ``length`` squared: Krippendorff, K. (2004), Content Analysis, 2nd ed., pp. 251-254;
    (1995), On the reliability of unitizing continuous data, Sociological Methodology 25.
    """
    return disagreements(layers, length)[0]


def disagreements(layers: Sequence[Iterable[Stretch]], length: int) -> tuple[Disagreement, Mapping[Places, Disagreement]]:
    """Return the ``disagreement`` of all ``layers`` and that of every two of them that have any unit."""
    by_level = [_levels(units) for units in layers]
    whole, pairs = NONE, dict.fromkeys(combinations(range(len(by_level)), 2), NONE)
    for level in range(max(map(len, by_level), default=0)):
        units = [levels[level] if level < len(levels) else [] for levels in by_level]
        gaps = [_gaps(held, length) for held in units]
        apart = 0
        for one, other in pairs:
            more = _apart(units[one], gaps[one], units[other], gaps[other])
            expected = _by_chance((units[one], units[other]), (gaps[one], gaps[other]), length)
            pairs[one, other] = pairs[one, other].plus(Disagreement(more, expected, len(units[one]) + len(units[other])))
            apart += more
        if len(by_level) > 2:
            whole = whole.plus(Disagreement(apart / len(pairs), _by_chance(units, gaps, length), sum(map(len, units))))
    found = {places: one for places, one in pairs.items() if one.units}
    return (whole if len(by_level) > 2 else next(iter(found.values()), NONE)), found


def _levels(units: Iterable[Stretch]) -> list[list[Stretch]]:
    levels: list[list[Stretch]] = []
    for start, end in sorted(units, key=lambda unit: (unit[0], -unit[1])):
        for level in levels:
            if level[-1][1] <= start:
                level.append((start, end))
                break
        else:
            levels.append([(start, end)])
    return levels


def _gaps(units: list[Stretch], length: int) -> list[Stretch]:
    edges = [0, *(edge for unit in units for edge in unit), length]
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if end > start]


def _apart(ours: list[Stretch], our_gaps: list[Stretch], theirs: list[Stretch], their_gaps: list[Stretch]) -> int:
    """Return the squared distances between the sections of two layers, each couple of sections once."""
    total = 0
    place = 0
    for start, end in ours:
        while place < len(theirs) and theirs[place][1] <= start:
            place += 1
        other = place
        while other < len(theirs) and theirs[other][0] < end:
            total += (start - theirs[other][0]) ** 2 + (end - theirs[other][1]) ** 2
            other += 1
    return total + _lonely(ours, their_gaps) + _lonely(theirs, our_gaps)


def _lonely(units: list[Stretch], gaps: list[Stretch]) -> int:
    """Return the squared lengths of the units that lie within a gap of the other layer."""
    total = place = 0
    for start, end in units:
        while place < len(gaps) and gaps[place][1] <= start:
            place += 1
        if place < len(gaps) and gaps[place][0] <= start and end <= gaps[place][1]:
            total += (end - start) ** 2
    return total


def _by_chance(layers: Sequence[list[Stretch]], gaps: Sequence[list[Stretch]], length: int) -> float:
    lengths = [end - start for units in layers for start, end in units]
    free = sorted(end - start for held in gaps for start, end in held)
    after = [*accumulate(reversed(free), initial=0)][::-1]
    others, beyond = (len(lengths) - 1) / 3, len(free)
    total = 0.0
    for long in lengths:
        first = bisect_left(free, long)
        square = long * long
        total += others * (2 * square * long - 3 * square + long) + square * (after[first] - (beyond - first) * (long - 1))
    whole = len(layers) * length
    ways = whole * (whole - 1) - sum(long * (long - 1) for long in lengths)
    return 2 * length * total / ways if ways else 0.0
