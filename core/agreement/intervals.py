"""Intervals: articles drawn anew, their counts added anew; nothing is counted twice."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import mul
from random import Random

from core.agreement.counting import Counts
from core.agreement.measures import Measure, Needs, figure, sums_of
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

    def parts(self, need: Needs, pairs: Iterable[Pair]) -> tuple[Part, ...]:
        """Return what its figures are the mean of: for measures of pairs one part a pair, otherwise one."""
        if need.is_of_pairs and self.pair is None:
            return tuple((need, pair, self.label) for pair in pairs)
        return ((need, self.pair, self.label),)


Part = tuple[Needs, Pair | None, str | None]
"""Sums of one pair, or of all annotators together, and of one label or all."""

Columns = Mapping[Hashable, Sequence[float]]
"""The sums of each article, by name."""


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
    pairs = sorted({pair for one in counts for pair in one.pairs})
    wanted = [(scope, measure, scope.parts(measure.needs, pairs)) for scope in scopes for measure in measures]
    columns = {part: _columns(counts, part) for part in dict.fromkeys(part for *_, parts in wanted for part in parts)}
    values: dict[tuple[Scope, str], list[float]] = {}
    for number, times in enumerate(_draws(len(counts), resamples, seed), start=1):
        if stops is not None and stops():
            break
        drawn = {part: {key: sum(map(mul, column, times)) for key, column in held.items()} for part, held in columns.items()}
        for scope, measure, parts in wanted:
            if (value := figure(measure, {part[1]: drawn[part] for part in parts}).number) is not None:
                values.setdefault((scope, measure.name), []).append(value)
        if progress is not None:
            progress(number)
    return {key: _interval(sorted(found)) for key, found in values.items() if len(found) >= FEWEST}


def _draws(articles: int, resamples: int, seed: int) -> Iterator[Sequence[int]]:
    """Yield how often each article is drawn."""
    random = Random(seed)
    for _ in range(resamples):
        times = [0] * articles
        for place in random.choices(range(articles), k=articles):
            times[place] += 1
        yield times


def _columns(counts: Sequence[Counts], part: Part) -> Columns:
    need, pair, label = part
    found: dict[Hashable, list[float]] = {}
    for place, one in enumerate(counts):
        for sums in sums_of(one if pair is None else one.of(pair), need, label).values():
            for key, number in sums.items():
                if number:
                    found.setdefault(key, [0] * len(counts))[place] = number
    return found


def _interval(values: Sequence[float]) -> Interval:
    return Interval(_percentile(values, 0.025), _percentile(values, 0.975))


def _percentile(values: Sequence[float], share: float) -> float:
    place = share * (len(values) - 1)
    low = int(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (place - low)
