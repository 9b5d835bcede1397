"""Intervals: articles drawn anew, their counts added anew; nothing is counted twice."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import mul
from random import Random

from core.agreement.counting import Counts
from core.agreement.measures import Groups, Measure, Needs, figure, sums_of
from core.agreement.values import Interval, Pair

RESAMPLES = 1_000
SEED = 20_261
FEWEST = 100
"""With fewer values than this nothing is said of their tails."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a figure is about: all annotators or one pair, all labels or one."""

    pair: Pair | None = None
    label: str | None = None


Column = tuple[Pair | None, Hashable, Sequence[float]]
"""One of the sums, by article."""


def bootstrap(
    counts: Sequence[Counts],
    scopes: Sequence[Scope],
    measures: Sequence[Measure],
    *,
    resamples: int = RESAMPLES,
    seed: int = SEED,
    progress: Callable[[int], None] | None = None,
    stops: Callable[[], bool] | None = None,
) -> Mapping[tuple[Scope, str], Interval]:
    """Return the 95 % interval of each measure (by name) in each scope; none where fewer than two articles were compared.

    Percentiles of ``resamples`` draws of articles with replacement; an article is the unit, since its spans hang together.
    Source: Efron, B., Tibshirani, R. J. (1993), An Introduction to the Bootstrap, chapter 13.
    """
    if len(counts) < 2:
        return {}
    needs = list(dict.fromkeys(measure.needs for measure in measures))
    columns = [(scope, need, _columns(counts, scope, need)) for scope in scopes for need in needs]
    values: dict[tuple[Scope, str], list[float]] = {}
    random = Random(seed)
    for number in range(resamples):
        if stops is not None and stops():
            break
        times = [0] * len(counts)
        for place in random.choices(range(len(counts)), k=len(counts)):
            times[place] += 1
        for scope, need, held in columns:
            groups = _drawn(held, times)
            for measure in measures:
                if measure.needs is need and (value := figure(measure, groups).number) is not None:
                    values.setdefault((scope, measure.name), []).append(value)
        if progress is not None:
            progress(number + 1)
    return {key: _interval(sorted(drawn)) for key, drawn in values.items() if len(drawn) >= FEWEST}


def _columns(counts: Sequence[Counts], scope: Scope, need: Needs) -> Sequence[Column]:
    found: dict[tuple[Pair | None, Hashable], list[float]] = {}
    for place, one in enumerate(counts):
        for pair, key, number in _numbers(one if scope.pair is None else one.of(scope.pair), scope, need):
            if number:
                found.setdefault((pair, key), [0] * len(counts))[place] = number
    return [(pair, key, column) for (pair, key), column in found.items()]


def _numbers(counts: Counts, scope: Scope, need: Needs) -> Iterator[tuple[Pair | None, Hashable, float]]:
    for pair, sums in sums_of(counts, need, scope.label).items():
        for key, number in sums.items():
            yield pair, key, number


def _drawn(columns: Sequence[Column], times: Sequence[int]) -> Groups:
    groups: dict[Pair | None, dict[Hashable, float]] = {}
    for pair, key, column in columns:
        groups.setdefault(pair, {})[key] = sum(map(mul, column, times))
    return groups


def _interval(values: Sequence[float]) -> Interval:
    return Interval(_percentile(values, 0.025), _percentile(values, 0.975))


def _percentile(values: Sequence[float], share: float) -> float:
    place = share * (len(values) - 1)
    low = int(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (place - low)
