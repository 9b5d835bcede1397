"""What one article gives to every measure: counts that are made once and then only added."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from core.agreement.coefficients import added
from core.agreement.edges import agree_but_for_proclitics
from core.agreement.pairing import Couple, Difference, couples
from core.agreement.unitizing import Disagreement, Stretch, disagreements
from core.agreement.values import Mark, MarkedArticle, Pair
from core.arabic.words import words
from core.model import ArticleId

Values = tuple[str, ...]
"""The labels of one token in one layer, by name in order; none stands outside every span."""

Spans = Mapping[str, Mapping[Hashable, int]]
"""By label, the numbers that measures of spans take."""

PROCLITIC = "proclitic"


@dataclass(frozen=True, slots=True)
class PairCounts:
    """Two layers of articles: spans of each label, differences with the two labels, tokens by the two values, units by label."""

    spans: Spans
    differences: Mapping[tuple[Difference, str | None, str | None], int]
    tokens: Mapping[tuple[Values, ...], int]
    units: Mapping[str, Disagreement]
    articles: int = 1


@dataclass(frozen=True, slots=True)
class Counts:
    """All layers of articles: ``ratings`` are the values of a token in each layer and how many tokens have them."""

    pairs: Mapping[Pair, PairCounts]
    ratings: Mapping[tuple[Values, ...], int]
    units: Mapping[str, Disagreement]
    articles: int = 1

    def of(self, pair: Pair) -> Counts:
        """Return what ``pair`` alone gives."""
        held = self.pairs.get(pair)
        return Counts({}, {}, {}, 0) if held is None else Counts({pair: held}, held.tokens, held.units, held.articles)


@dataclass(frozen=True, slots=True)
class ArticleCounts:
    """One article that two or more annotators marked."""

    article: ArticleId
    title: str
    annotators: tuple[str, ...]
    finished: date | None
    counts: Counts


def count(marked: MarkedArticle) -> ArticleCounts | None:
    """Return the counts of an article, or nothing where fewer than two marked it."""
    names = tuple(sorted(marked.layers))
    if len(names) < 2:
        return None
    layers = [marked.layers[name] for name in names]
    ratings = _ratings(layers, list(words(marked.text)))
    stretches: dict[str, list[list[Stretch]]] = {}
    for place, layer in enumerate(layers):
        for start, end, label in layer:
            stretches.setdefault(label, [[] for _ in layers])[place].append((start, end))
    apart = {label: disagreements(held, len(marked.text)) for label, held in stretches.items()}
    pairs = {}
    for one, other in combinations(range(len(names)), 2):
        found = couples(layers[one], layers[other], marked.text)
        differences = Counter((couple.difference, *couple.labels) for couple in found)
        pairs[names[one], names[other]] = PairCounts(
            _spans(differences, _tolerated(found, marked.text)),
            differences,
            _cells(ratings, one, other),
            {label: by_pair[one, other] for label, (_, by_pair) in apart.items() if (one, other) in by_pair},
        )
    units = {label: whole for label, (whole, _) in apart.items()}
    return ArticleCounts(marked.article, marked.title, names, marked.finished, Counts(pairs, ratings, units))


def total(many: Iterable[Counts]) -> Counts:
    """Return the counts of several articles together."""
    many = tuple(many)
    by_pair: dict[Pair, list[PairCounts]] = {}
    for counts in many:
        for pair, held in counts.pairs.items():
            by_pair.setdefault(pair, []).append(held)
    pairs = {pair: _total_of_pair(held) for pair, held in sorted(by_pair.items())}
    return Counts(pairs, added(one.ratings for one in many), _all_units(one.units for one in many), sum(one.articles for one in many))


def _total_of_pair(many: Sequence[PairCounts]) -> PairCounts:
    spans: dict[str, dict[Hashable, int]] = {}
    for one in many:
        for label, sums in one.spans.items():
            spans[label] = added((spans.get(label, {}), sums))
    differences, tokens = added(one.differences for one in many), added(one.tokens for one in many)
    return PairCounts(spans, differences, tokens, _all_units(one.units for one in many), sum(one.articles for one in many))


def _all_units(many: Iterable[Mapping[str, Disagreement]]) -> Mapping[str, Disagreement]:
    found: dict[str, Disagreement] = {}
    for units in many:
        for label, one in units.items():
            found[label] = found[label].plus(one) if label in found else one
    return found


def _cells(ratings: Mapping[tuple[Values, ...], int], one: int, other: int) -> Mapping[tuple[Values, ...], int]:
    cells: Counter[tuple[Values, ...]] = Counter()
    for values, number in ratings.items():
        cells[values[one], values[other]] += number
    return cells


def _ratings(layers: Sequence[Iterable[Mark]], tokens: Sequence[tuple[int, int]]) -> Mapping[tuple[Values, ...], int]:
    """Return how many tokens have which values in the layers; a token has the labels of all spans that share a letter with it."""
    ends = [end for _, end in tokens]
    held: dict[int, list[Values]] = {}
    for place, layer in enumerate(layers):
        for start, end, label in layer:
            token = bisect_right(ends, start)
            while token < len(tokens) and tokens[token][0] < end:
                values = held.setdefault(token, [()] * len(layers))
                if label not in values[place]:
                    values[place] = tuple(sorted((*values[place], label))) if values[place] else (label,)
                token += 1
    found: Counter[tuple[Values, ...]] = Counter(map(tuple, held.values()))
    if len(tokens) > len(held):
        found[((),) * len(layers)] += len(tokens) - len(held)
    return found


def _spans(differences: Mapping[tuple[Difference, str | None, str | None], int], tolerated: Mapping[str, int]) -> Spans:
    """Return by label how many spans each layer has, and how many couples count as hits; ``tolerated`` differ in proclitics alone."""
    spans: dict[str, dict[Hashable, int]] = {}
    for (kind, *sides), number in differences.items():
        for side, label in zip(("first", "second"), sides, strict=True):
            if label is not None:
                held = spans.setdefault(label, dict.fromkeys(("first", "second", "strict", "lenient", PROCLITIC), 0))
                held[side] += number
        if kind in (Difference.SAME, Difference.BOUNDARY):
            held["lenient"] += number
            held["strict"] += number if kind is Difference.SAME else 0
            held[PROCLITIC] += number if kind is Difference.SAME else 0
    for label, number in tolerated.items():
        spans[label][PROCLITIC] += number
    return spans


def _tolerated(found: Iterable[Couple], text: str) -> Mapping[str, int]:
    near = (couple for couple in found if couple.difference is Difference.BOUNDARY and agree_but_for_proclitics(text, couple))
    return Counter(couple.first.label for couple in near if couple.first is not None)
