"""From a report on agreement to charts, in the words and colours of the interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from PySide6.QtCore import QCoreApplication

from core.agreement import Difference, Figure, LabelRow, Report, worst_first
from core.agreement.reporting import ArticleRow, Confusion, DayRow, Differences
from core.agreement.values import Figures
from gui.agreement.words import NAMES, Counted, difference_name, interval_of, measure_name, reason_of, told, value_of
from gui.sentences import isolated, layer_name, shown_day
from gui.theme import Theme
from gui.widgets.charts import Cell, Chart, Kind, Lead, Part, Row, Sheet
from gui.widgets.grids import shade

translate = QCoreApplication.translate
WORST = 20
"""So many articles are drawn; the table has all."""


@dataclass(frozen=True, slots=True)
class Words:
    """What charts are told with: the measure, how labels are shown, and the colours."""

    measure: str
    labels: Mapping[str, str]
    theme: Theme

    def label(self, name: str | None) -> str:
        return translate("Agreement", "not marked") if name is None else self.labels.get(name, name)

    def sentence(self, name: str, figure: Figure) -> str:
        return f"{isolated(name)}: {told(self.measure, figure)}"

    def bar(self, name: str, figure: Figure, lead: Lead | None = None, *, measure: str = "") -> Row:
        """Return the row of a figure: a bar from 0 to 1, or the reason why there is none."""
        said = f"{isolated(name)}: {told(measure or self.measure, figure)}"
        if figure.number is None:
            return Row(name, (), reason_of(figure), said, lead)
        bar = (Part(max(0.0, figure.number), self.theme.accent),)
        return Row(name, bar, value_of(figure), said, lead, range=figure.interval)


def pair_chart(report: Report, words: Words) -> Chart:
    """Return the annotators against each other: a cell a pair, the stronger its colour the more they agree."""
    by_pair = {row.annotators: row for row in report.pairs}
    names = report.annotators
    cells, rows, leads = [], [], []
    for one, other in product(names, names):
        row = by_pair.get((min(one, other), max(one, other)))
        if one == other or row is None:
            alone = isolated(layer_name(one))
            missing = translate("Agreement", "{one} and {other} have no article in common").format(
                one=alone, other=isolated(layer_name(other))
            )
            cells.append(Row(one, (), "", alone if one == other else missing))
            continue
        figure = row.figures[words.measure]
        colour = shade(words.theme, figure.number) if figure.number is not None else words.theme.raised
        cells.append(
            Row(one, (Part(1, colour),), value_of(figure), words.sentence(pair_name((one, other)), figure), Lead(pair=row.annotators))
        )
    for row in report.pairs:
        value, interval, n, why = cells_of(row.figures[words.measure])
        rows.append((*map(layer_name, row.annotators), value, interval, n, row.articles, why))
        leads.append(Lead(pair=row.annotators))
    headings = (
        translate("Agreement", "First annotator"),
        translate("Agreement", "Second annotator"),
        *figure_headings()[:3],
        translate("Agreement", "Articles"),
        figure_headings()[3],
    )
    shown = tuple(map(layer_name, names))
    return Chart(Kind.GRID, pair_title(), tuple(cells), Sheet(headings, tuple(rows)), panels=shown, beside=shown, leads=tuple(leads))


def pair_title() -> str:
    return translate("Agreement", "Who agrees with whom")


def pair_name(pair: tuple[str, str]) -> str:
    """Return both names, each by itself."""
    return translate("Agreement", "{one} and {other}").format(one=isolated(layer_name(pair[0])), other=isolated(layer_name(pair[1])))


def label_chart(rows: Sequence[LabelRow], words: Words) -> Chart:
    """Return the agreement on each label, the worst first; those without a value last."""
    ordered = sorted(rows, key=lambda row: (row.figures[words.measure].number is None, row.figures[words.measure].number or 0.0))
    bars = [words.bar(words.label(row.label), row.figures[words.measure]) for row in ordered]
    table: list[tuple[Cell, ...]] = []
    for row in ordered:
        *figure, why = cells_of(row.figures[words.measure])
        table.append((words.label(row.label), *figure, *_numbers(row.differences), row.label, why))
    *first, last = figure_headings()
    headings = (translate("Agreement", "Label"), *first, *_difference_headings(), translate("Agreement", "Name in files"), last)
    return Chart(Kind.BARS, translate("Agreement", "By label, worst first"), tuple(bars), Sheet(headings, tuple(table)), most=1.0)


def article_chart(rows: Sequence[ArticleRow], words: Words) -> Chart:
    """Return the agreement on each article, the worst first; each leads to its review."""
    ordered = worst_first(rows, words.measure)
    leads = tuple(Lead(article=row.article) for row in ordered)
    drawn = zip(ordered[:WORST], leads, strict=False)
    bars = [words.bar(row.title or row.article, row.figures[words.measure], lead) for row, lead in drawn]
    table: list[tuple[Cell, ...]] = []
    for row in ordered:
        value, _, n, why = cells_of(row.figures[words.measure])
        day = row.finished.isoformat() if row.finished else ""
        table.append((row.title or row.article, value, n, *_numbers(row.differences), ", ".join(map(layer_name, row.annotators)), day, why))
    value, _, n, why = figure_headings()
    headings = (
        translate("Agreement", "Article"),
        value,
        n,
        *_difference_headings(),
        translate("Agreement", "Annotators"),
        translate("Agreement", "Finished"),
        why,
    )
    return Chart(Kind.BARS, article_title(), tuple(bars), Sheet(headings, tuple(table)), most=1.0, leads=leads)


def article_title() -> str:
    return translate("Agreement", "By article, worst first")


def trend_chart(rows: Sequence[DayRow], words: Words) -> Chart:
    """Return the agreement on what was finished day by day."""
    first = rows[0].day if rows else None
    whole = (rows[-1].day - rows[0].day).days if len(rows) > 1 else 0
    points, table = [], []
    for row in rows:
        figure = row.figures[words.measure]
        parts = (Part(figure.number, words.theme.accent),) if figure.number is not None else ()
        at = (row.day - first).days / whole if first is not None and whole else 0.5
        articles = Counted().articles(row.articles)
        said = f"{words.sentence(shown_day(row.day), figure)} · {articles}"
        points.append(Row(shown_day(row.day), parts, value_of(figure), said, at=at))
        table.append((row.day.isoformat(), row.articles, *cells_of(figure)))
    headings = (translate("Agreement", "Day"), translate("Agreement", "Articles"), *figure_headings())
    title = translate("Agreement", "By the day on which the last layer was finished")
    return Chart(Kind.LINE, title, tuple(points), Sheet(headings, tuple(table)), most=1.0)


def difference_chart(differences: Differences, words: Words) -> Chart:
    """Return how many couples of marks are the same, and in what the others differ."""
    bars, table = [], []
    whole = sum(differences.values())
    for kind in Difference:
        many = differences.get(kind, 0)
        colour = words.theme.accent if kind is Difference.SAME else words.theme.warning
        share = f"{many / whole:.0%}" if whole else ""
        said = translate("Agreement", "{what}: {many} of {whole}").format(what=difference_name(kind), many=many, whole=whole)
        bars.append(Row(difference_name(kind), (Part(many, colour),), f"{many}  ({share})" if share else str(many), said))
        table.append((difference_name(kind), many, share))
    headings = (translate("Agreement", "Difference"), translate("Agreement", "Places"), translate("Agreement", "Share"))
    shown = tuple(bars) if whole else ()
    return Chart(Kind.BARS, difference_title(), shown, Sheet(headings, tuple(table) if whole else ()))


def difference_title() -> str:
    return translate("Agreement", "In what they differ")


def confusion_chart(confusion: Confusion, words: Words) -> Chart:
    """Return which label met which: down the first annotator's, across the second's; what agrees stands in the diagonal."""
    found = {name for pair in confusion for name in pair}
    names: list[str | None] = sorted((name for name in found if name is not None), key=words.label)
    if None in found:
        names.append(None)
    cells = []
    for one, other in product(names, names):
        many = confusion.get((one, other), 0)
        whole = sum(confusion.get((one, any_), 0) for any_ in names)
        said = translate("Agreement", "First {one}, second {other}: {many}").format(
            one=isolated(words.label(one)), other=isolated(words.label(other)), many=many
        )
        colour = shade(words.theme, many / whole if whole else 0.0, colour=words.theme.accent if one == other else words.theme.warning)
        cells.append(Row(words.label(one), (Part(many, colour),) if many else (), str(many) if many else "", said))
    table = tuple(
        (words.label(one), words.label(other), many) for (one, other), many in sorted(confusion.items(), key=lambda held: -held[1])
    )
    headings = (
        translate("Agreement", "First annotator's label"),
        translate("Agreement", "Second annotator's label"),
        translate("Agreement", "Places"),
    )
    shown = tuple(words.label(name) for name in names)
    title = translate("Agreement", "Which label for which")
    return Chart(Kind.GRID, title, tuple(cells) if confusion else (), Sheet(headings, table), panels=shown, beside=shown)


def measure_chart(figures: Figures, words: Words) -> Chart:
    """Return every measure side by side."""
    bars = tuple(words.bar(measure_name(name), figures[name], measure=name) for name in NAMES if name in figures)
    table = tuple((measure_name(name), *cells_of(figures[name])) for name in NAMES if name in figures)
    headings = (translate("Agreement", "Measure"), *figure_headings())
    return Chart(Kind.BARS, translate("Agreement", "Every measure"), bars, Sheet(headings, table), most=1.0)


def review_chart(then: Report | None, now: Report | None, words: Words) -> Chart:
    """Return the agreement on the reviewed articles before the review and as they are now."""
    rows = []
    for name, report in ((translate("Agreement", "Before the review"), then), (translate("Agreement", "Now"), now)):
        if report is not None:
            rows.append((name, report))
    bars = tuple(words.bar(name, report.figures[words.measure]) for name, report in rows)
    table = tuple((name, len(report.counts), *cells_of(report.figures[words.measure])) for name, report in rows)
    headings = (translate("Agreement", "When"), translate("Agreement", "Articles"), *figure_headings())
    title = translate("Agreement", "What the review changed")
    return Chart(Kind.BARS, title, bars, Sheet(headings, table), most=1.0)


def figure_headings() -> tuple[str, str, str, str]:
    return (
        translate("Agreement", "Value"),
        translate("Agreement", "95 % interval"),
        translate("Agreement", "n"),
        translate("Agreement", "Why there is no value"),
    )


def cells_of(figure: Figure) -> tuple[Cell, Cell, Cell, Cell]:
    """Return value, interval, n and the reason of ``figure`` as cells of a table."""
    return value_of(figure), interval_of(figure), figure.n, reason_of(figure)


def _difference_headings() -> tuple[str, ...]:
    return tuple(difference_name(kind) for kind in Difference)


def _numbers(differences: Differences) -> tuple[int, ...]:
    return tuple(differences.get(kind, 0) for kind in Difference)
