"""A report for other programs: as plain facts, and as a table of comma-separated values."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from core.agreement.reporting import ArticleRow, Differences, LabelRow, PairRow, Report
from core.agreement.values import Figures, Undefined

HEAD = ("about", "first", "second", "label", "article", "title", "measure", "value", "low", "high", "n", "undefined")


def facts(told: Report, *, articles: bool = False) -> dict[str, object]:
    """Return what ``told`` says as values that JSON has; an undefined measure is None, and ``undefined`` says why.

    ``n`` counts spans or tokens as the measure does; ``intervals`` are bootstrap 95 % intervals where there are any.
    """
    found: dict[str, object] = {
        "annotators": told.annotators,
        "articles_compared": len(told.counts),
        "articles_alone": told.alone,
        **_figures(told.figures),
        "differences": _differences(told.differences),
        "confusion": [{"first": ours, "second": theirs, "number": number} for (ours, theirs), number in told.confusion.items()],
        "pairs": [_pair(row) for row in told.pairs],
        "labels": {row.label: _label(row) for row in told.labels},
        "trend": [{"day": row.day.isoformat(), "articles": row.articles, **_flat(row.figures)} for row in told.trend],
    }
    if told.stopped:
        found["stopped"] = True
    if articles:
        found["articles"] = [_article(row) for row in told.articles]
    return found


def write_csv(told: Report, out: BinaryIO) -> int:
    """Write every figure of ``told`` as a line with the head ``HEAD``, in UTF-8 with the sign by which spreadsheets know it.

    Names that a spreadsheet would take for a formula get an apostrophe before them. Return the number of lines but the head.
    """
    file = io.TextIOWrapper(out, "utf-8-sig", newline="", write_through=True)
    writer = csv.writer(file)
    writer.writerow(HEAD)
    number = 0
    for line in _lines(told):
        writer.writerow([_plain(cell) for cell in line])
        number += 1
    file.flush()
    file.detach()
    return number


def _lines(told: Report) -> Iterator[tuple[object, ...]]:
    yield from _of(("all", "", "", "", "", ""), told.figures)
    for pair in told.pairs:
        yield from _of(("pair", *pair.annotators, "", "", ""), pair.figures)
    for label in told.labels:
        yield from _of(("label", "", "", label.label, "", ""), label.figures)
    for article in told.articles:
        yield from _of(("article", "", "", "", article.article, article.title), article.figures)
    for day in told.trend:
        yield from _of((f"day {day.day.isoformat()}", "", "", "", "", ""), day.figures)


def _of(about: tuple[str, ...], figures: Figures) -> Iterator[tuple[object, ...]]:
    for name, figure in figures.items():
        low, high = figure.interval or ("", "")
        reason = figure.value.sentence if isinstance(figure.value, Undefined) else ""
        yield *about, name, "" if figure.number is None else figure.number, low, high, figure.n, reason


def _plain(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _figures(figures: Figures) -> dict[str, object]:
    found: dict[str, object] = {"measures": _values(figures)}
    return found | _rest(figures)


def _flat(figures: Figures) -> dict[str, object]:
    return {**_values(figures), **_rest(figures)}


def _values(figures: Figures) -> dict[str, float | None]:
    return {name: figure.number for name, figure in figures.items()}


def _rest(figures: Figures) -> dict[str, object]:
    found: dict[str, Mapping[str, object]] = {
        "n": {name: figure.n for name, figure in figures.items()},
        "spread": _some((name, figure.spread) for name, figure in figures.items()),
        "intervals": _some((name, figure.interval) for name, figure in figures.items()),
        "undefined": {name: figure.value.sentence for name, figure in figures.items() if isinstance(figure.value, Undefined)},
    }
    return {name: held for name, held in found.items() if held}


def _some(found: Iterable[tuple[str, object]]) -> dict[str, object]:
    return {name: value for name, value in found if value is not None}


def _pair(row: PairRow) -> dict[str, object]:
    return {
        "annotators": row.annotators,
        "articles": row.articles,
        **_flat(row.figures),
        "differences": _differences(row.differences),
    }


def _label(row: LabelRow) -> dict[str, object]:
    return {**_flat(row.figures), "differences": _differences(row.differences)}


def _article(row: ArticleRow) -> dict[str, object]:
    return {
        "article": row.article,
        "title": row.title,
        "annotators": row.annotators,
        "finished": None if row.finished is None else row.finished.isoformat(),
        **_flat(row.figures),
        "differences": _differences(row.differences),
    }


def _differences(found: Differences) -> dict[str, int]:
    return {kind.value: number for kind, number in found.items()}
