"""Sharing articles out for training, development and test: whole articles, no near duplicates apart, each label in its share.

Labels are kept in their shares by iterative stratification (Sechidis, Tsoumakas and Vlahavas 2011): the rarest label's articles are
given first, each to the part that lacks most of that label for its size. Articles that say nearly the same go together as one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from core.errors import RuleRefused
from core.model import ArticleId
from core.search.neardup import NearArticles

PARTS: Final = ("train", "dev", "test")
_NOTHING: Final = ""
"""Stands for a label in articles that have none, so that these are shared out evenly too."""


@dataclass(frozen=True, slots=True)
class Split:
    """The ``shares`` of the parts, in the order of ``PARTS``, and the ``seed`` that makes the same parts of the same articles."""

    shares: tuple[float, ...]
    seed: int = 0

    def __post_init__(self) -> None:
        if not 2 <= len(self.shares) <= len(PARTS) or any(not share > 0 for share in self.shares) or abs(sum(self.shares) - 1) > 1e-6:
            raise RuleRefused(why="A split is two or three shares above 0 that make 1 together, such as 0.8/0.1/0.1.")

    @property
    def names(self) -> tuple[str, ...]:
        """What the parts are called: two are for training and test."""
        return PARTS if len(self.shares) == len(PARTS) else (PARTS[0], PARTS[-1])


def split_of(written: str, *, seed: int = 0) -> Split:
    """Return the split that ``0.8/0.1/0.1`` or ``80/10/10`` says; raise ``RuleRefused``."""
    try:
        shares = [float(share) for share in written.split("/")]
    except ValueError:
        raise RuleRefused(why=f"A split is written like 0.8/0.1/0.1, not {written}.") from None
    whole = 100 if abs(sum(shares) - 100) < 1e-6 else 1
    return Split(tuple(share / whole for share in shares), seed)


class Sharing:
    """Takes articles one after the other and shares them out at the end; memory holds a sketch of each, not its text."""

    def __init__(self) -> None:
        self._near = NearArticles()
        self._labels: dict[ArticleId, Counter[str]] = {}
        self._with: dict[ArticleId, ArticleId] = {}

    def add(self, article: ArticleId, text: str, labels: Iterable[str]) -> None:
        """Learn ``article``, or ``labels`` of another layer of it."""
        if article not in self._labels:
            self._labels[article] = Counter()
            self._with[article] = article
            for near in self._near.add(article, text):
                self._with[self._first(article)] = self._first(ArticleId(near.article))
        self._labels[article].update(labels)

    def parts(self, split: Split) -> dict[str, frozenset[ArticleId]]:
        """Return the articles of each part, by its name; the same for the same articles, labels and seed, in whatever order they came."""
        groups: dict[ArticleId, list[ArticleId]] = defaultdict(list)
        for article in sorted(self._labels):
            groups[self._first(article)].append(article)
        wanted = sorted(groups.values())
        Random(split.seed).shuffle(wanted)
        labels = [self._counted(group) for group in wanted]
        shared: dict[str, set[ArticleId]] = {name: set() for name in split.names}
        for number, part in _stratified(labels, split.shares).items():
            shared[split.names[part]].update(wanted[number])
        return {name: frozenset(articles) for name, articles in shared.items()}

    def together(self) -> int:
        """Return how many articles stay with another that says nearly the same."""
        groups = Counter(self._first(article) for article in self._labels)
        return sum(number for number in groups.values() if number > 1)

    def _first(self, article: ArticleId) -> ArticleId:
        while self._with[article] != article:
            self._with[article] = self._with[self._with[article]]
            article = self._with[article]
        return article

    def _counted(self, group: Iterable[ArticleId]) -> Counter[str]:
        """Return the labels of ``group``, and how many articles it has."""
        counted: Counter[str] = Counter()
        for article in group:
            counted.update(self._labels[article])
            counted[_NOTHING] += 1
        return counted


def _stratified(groups: Sequence[Mapping[str, int]], shares: Sequence[float]) -> dict[int, int]:
    """Return the part of each group, both by number."""
    totals: Counter[str] = Counter()
    having: dict[str, list[int]] = defaultdict(list)
    for number, labels in enumerate(groups):
        totals.update(labels)
        for label in labels:
            having[label].append(number)
    lacks = [{label: total * share for label, total in totals.items()} for share in shares]
    given: dict[int, int] = {}
    for label in sorted(totals, key=lambda one: (one == _NOTHING, len(having[one]), one)):  # the rarest first
        for number in sorted(having[label], key=lambda one: -groups[one][label]):  # the sort keeps the shuffled order of equals
            if number in given:
                continue
            part = max(range(len(shares)), key=lambda one: (lacks[one][label] / shares[one], lacks[one][_NOTHING] / shares[one]))
            given[number] = part
            for other, count in groups[number].items():
                lacks[part][other] -= count
    return given
