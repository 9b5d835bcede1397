"""The formulas. Each takes sums that add up over articles, so that one pass over the texts is enough for all of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from itertools import chain
from typing import TypeVar

from core.agreement.values import Reason, Undefined, Value

K = TypeVar("K", bound=Hashable)
N = TypeVar("N", int, float)

Sums = Mapping[Hashable, float]
"""What a formula needs, by name; the sums of several articles are added name by name."""

Rating = Hashable
"""The nominal value that one annotator gave to one item."""


def precision(sums: Sums, hits: str) -> Value:
    """Return which share of the second annotator's spans the first has too; 0 to 1.

    ``sums`` hold the numbers of spans ``first`` and ``second``, and how many couples count as ``hits``.
    """
    return _share(sums.get(hits, 0), sums.get("second", 0))


def recall(sums: Sums, hits: str) -> Value:
    """Return which share of the first annotator's spans the second has too; 0 to 1."""
    return _share(sums.get(hits, 0), sums.get("first", 0))


def f1(sums: Sums, hits: str) -> Value:
    """Return 2·hits / (first + second), the harmonic mean of precision and recall, 0 to 1; it is the same either way round.

    Source: Hripcsak, G., Rothschild, A. S. (2005), Agreement, the F-measure, and reliability in information retrieval, JAMIA 12(3).
    """
    return _share(2 * sums.get(hits, 0), sums.get("first", 0) + sums.get("second", 0))


def paired(cells: Mapping[tuple[Rating, Rating], float]) -> Sums:
    """Return the sums of Cohen's kappa from a table of two annotators: how many items have which two values."""
    sums: defaultdict[Hashable, float] = defaultdict(float)
    for (one, other), number in cells.items():
        sums["items"] += number
        sums["agreed"] += number * (one == other)
        sums["first", one] += number
        sums["second", other] += number
    return sums


def cohen_kappa(sums: Sums) -> Value:
    """Return (Po - Pe) / (1 - Pe) with Pe from each annotator's own shares; -1 to 1, 0 is chance. ``sums`` as ``paired`` gives them.

    Source: Cohen, J. (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20(1), 37-46.
    """
    items = sums.get("items", 0)
    if not items:
        return Undefined(Reason.NOTHING_COMMON)
    chance = sum(number * sums.get(("second", key[1]), 0) for key, number in sums.items() if isinstance(key, tuple) and key[0] == "first")
    if chance == items * items:
        return Undefined(Reason.ONE_VALUE)
    return (sums.get("agreed", 0) * items - chance) / (items * items - chance)


def rated(patterns: Iterable[tuple[tuple[Rating, ...], float]]) -> Sums:
    """Return the sums of Fleiss's kappa and Krippendorff's alpha from the values given to an item, and how many items have these.

    Missing values are left out of the tuple; an item with fewer than two values says nothing and is not counted.
    """
    sums: defaultdict[Hashable, float] = defaultdict(float)
    for values, number in patterns:
        raters = len(values)
        if raters < 2:
            continue
        counted = Counter(values)
        agreeing = sum(times * (times - 1) for times in counted.values())
        sums["items"] += number
        sums["agreed"] += number * agreeing / (raters * (raters - 1))
        sums["values"] += number * raters
        sums["coincident"] += number * agreeing / (raters - 1)
        for value, times in counted.items():
            sums["value", value] += number * times
    return sums


def fleiss_kappa(sums: Sums) -> Value:
    """Return (P - Pe) / (1 - Pe) with Pe from the shares of all annotators together; ``sums`` as ``rated`` gives them.

    Where items have different numbers of values, each item's own pairs count, and shares are of all values.
    Source: Fleiss, J. L. (1971), Measuring nominal scale agreement among many raters, Psychological Bulletin 76(5), 378-382.
    """
    items, values = sums.get("items", 0), sums.get("values", 0)
    if not items:
        return Undefined(Reason.NOTHING_COMMON)
    squares = _squares(sums)
    if squares == values * values:
        return Undefined(Reason.ONE_VALUE)
    chance = squares / (values * values)
    return (sums.get("agreed", 0) / items - chance) / (1 - chance)


def krippendorff_alpha(sums: Sums) -> Value:
    """Return 1 - Do/De for nominal values, missing ones allowed; ``sums`` as ``rated`` gives them.

    With n values that can be paired: 1 - (n - 1)·(n - coincident) / (n² - sum of the values' squares).
    Source: Krippendorff, K. (2011), Computing Krippendorff's alpha-reliability, section C.
    """
    values = sums.get("values", 0)
    if not values:
        return Undefined(Reason.NOTHING_COMMON)
    squares = _squares(sums)
    if squares == values * values:
        return Undefined(Reason.ONE_VALUE)
    return 1 - (values - 1) * (values - sums.get("coincident", 0)) / (values * values - squares)


def unitizing_alpha(sums: Sums) -> Value:
    """Return 1 - Do/De for stretches cut out of a continuum; ``sums`` hold ``observed`` and ``expected`` disagreement.

    Disagreements of several labels and articles are added before they are divided.
    Source: Krippendorff, K. (2004), Content Analysis, 2nd ed., p. 254; see ``core.agreement.unitizing``.
    """
    expected = sums.get("expected", 0)
    return 1 - sums.get("observed", 0) / expected if expected else Undefined(Reason.NOTHING_MARKED)


def added(many: Iterable[Mapping[K, N]]) -> dict[K, N]:
    """Return the sums of several articles, name by name."""
    total: dict[K, N] = {}
    for key, number in chain.from_iterable(sums.items() for sums in many):
        total[key] = total[key] + number if key in total else number
    return total


def _share(part: float, whole: float) -> Value:
    return part / whole if whole else Undefined(Reason.NOTHING_MARKED)


def _squares(sums: Sums) -> float:
    return sum(number * number for key, number in sums.items() if isinstance(key, tuple) and key[0] == "value")
