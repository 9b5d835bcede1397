"""The report: how far annotators agree, by pair, label, article and day, and what they differ in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.agreement.counting import ArticleCounts, Counts, count, total
from core.agreement.intervals import RESAMPLES, SEED, Scope, bootstrap
from core.agreement.measures import MAIN, MEASURES, Measure, figures
from core.agreement.pairing import Difference
from core.agreement.values import Figures, MarkedArticle, Pair
from core.model import ArticleId

Differences = Mapping[Difference, int]
"""How many couples of spans have each difference; those of pairs are added."""

Confusion = Mapping[tuple[str | None, str | None], int]
"""How often the first annotator's label met the second's; None where one marked nothing."""


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two annotators on the ``articles`` that both marked."""

    annotators: Pair
    articles: int
    figures: Figures
    differences: Differences
    confusion: Confusion


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One label; a couple of spans with two labels counts for both."""

    label: str
    figures: Figures
    differences: Differences


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article; its figures have no interval, since it is a sample of one."""

    article: ArticleId
    title: str
    annotators: tuple[str, ...]
    finished: date | None
    figures: Figures
    differences: Differences


@dataclass(frozen=True, slots=True)
class DayRow:
    """The articles whose last layer was finished on ``day``."""

    day: date
    articles: int
    figures: Figures


@dataclass(frozen=True, slots=True)
class Report:
    """Agreement over ``counts``; ``alone`` articles have fewer than two layers that count. ``articles`` stand worst first.

    ``stopped`` says that somebody stopped the counting, so that the report is of a part.
    """

    counts: tuple[ArticleCounts, ...]
    figures: Figures
    pairs: tuple[PairRow, ...]
    labels: tuple[LabelRow, ...]
    articles: tuple[ArticleRow, ...]
    trend: tuple[DayRow, ...]
    differences: Differences
    confusion: Confusion
    alone: int = 0
    stopped: bool = False

    @property
    def annotators(self) -> tuple[str, ...]:
        return tuple(sorted({name for one in self.counts for name in one.annotators}))


def report(
    marked: Iterable[MarkedArticle],
    *,
    measures: Iterable[Measure] = tuple(MEASURES.values()),
    progress: Callable[[int], None] | None = None,
    stops: Callable[[], bool] | None = None,
) -> Report:
    """Return the report on ``marked``, which is read once and may be a stream; no intervals yet, see ``with_intervals``.

    ``progress`` takes the number of articles read; where ``stops`` says yes, the report is of what was read until then.
    """
    found: list[ArticleCounts] = []
    alone, stopped = 0, False
    for number, one in enumerate(marked, start=1):
        if stops is not None and stops():
            stopped = True
            break
        counted = count(one)
        if counted is None:
            alone += 1
        else:
            found.append(counted)
        if progress is not None:
            progress(number)
    return replace(_report(found, tuple(measures)), alone=alone, stopped=stopped)


def with_intervals(
    told: Report,
    *,
    measures: Sequence[str] = MAIN,
    resamples: int = RESAMPLES,
    seed: int = SEED,
    progress: Callable[[int], None] | None = None,
    stops: Callable[[], bool] | None = None,
) -> Report:
    """Return the report with 95 % intervals for ``measures``, over all, for each pair and for each label.

    Articles are drawn anew ``resamples`` times; ``progress`` takes how often so far. The same ``seed`` gives the same intervals.
    """
    wanted = [MEASURES[name] for name in measures if name in told.figures]
    scopes = [Scope(), *(Scope(pair=row.annotators) for row in told.pairs), *(Scope(label=row.label) for row in told.labels)]
    counts = [one.counts for one in told.counts]
    found = bootstrap(counts, scopes, wanted, resamples=resamples, seed=seed, progress=progress, stops=stops)

    def within(held: Figures, scope: Scope) -> Figures:
        return {name: figure.within(found.get((scope, name))) for name, figure in held.items()}

    return replace(
        told,
        figures=within(told.figures, Scope()),
        pairs=tuple(replace(row, figures=within(row.figures, Scope(pair=row.annotators))) for row in told.pairs),
        labels=tuple(replace(row, figures=within(row.figures, Scope(label=row.label))) for row in told.labels),
    )


def worst_first(rows: Iterable[ArticleRow], measure: str = MAIN[0]) -> tuple[ArticleRow, ...]:
    """Return ``rows`` by ``measure``, the lowest first, then those with the most differences; undefined ones last."""

    def key(row: ArticleRow) -> tuple[bool, float, int]:
        number = row.figures[measure].number
        return number is None, number or 0.0, -sum(many for kind, many in row.differences.items() if kind is not Difference.SAME)

    return tuple(sorted(rows, key=key))


def _report(found: Sequence[ArticleCounts], measures: Sequence[Measure]) -> Report:
    whole = total(one.counts for one in found)
    labels = sorted(whole.units)
    days: dict[date, list[Counts]] = {}
    for one in found:
        if one.finished is not None:
            days.setdefault(one.finished, []).append(one.counts)
    rows = [
        ArticleRow(one.article, one.title, one.annotators, one.finished, figures(one.counts, measures=measures), _differences(one.counts))
        for one in found
    ]
    by = MAIN[0] if any(measure.name == MAIN[0] for measure in measures) else measures[0].name
    return Report(
        tuple(found),
        figures(whole, measures=measures),
        tuple(_pair_row(pair, whole.of(pair), measures) for pair in whole.pairs),
        tuple(LabelRow(label, figures(whole, label, measures=measures), _differences(whole, label)) for label in labels),
        worst_first(rows, by),
        tuple(DayRow(day, len(held), figures(total(held), measures=measures)) for day, held in sorted(days.items())),
        _differences(whole),
        _confusion(whole),
    )


def _pair_row(pair: Pair, counts: Counts, measures: Sequence[Measure]) -> PairRow:
    return PairRow(pair, counts.articles, figures(counts, measures=measures), _differences(counts), _confusion(counts))


def _differences(counts: Counts, label: str | None = None) -> Differences:
    found = dict.fromkeys(Difference, 0)
    for held in counts.pairs.values():
        for (kind, *labels), number in held.differences.items():
            if label is None or label in labels:
                found[kind] += number
    return found


def _confusion(counts: Counts) -> Confusion:
    found: Counter[tuple[str | None, str | None]] = Counter()
    for held in counts.pairs.values():
        for (_, ours, theirs), number in held.differences.items():
            found[ours, theirs] += number
    return found
