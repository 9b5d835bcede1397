"""How far annotators agree, told in the terminal, as JSON, as CSV and as what pygamma-agreement reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from core.agreement import MAIN, MEASURES, Figure, Measure, Report, Undefined, report, with_intervals
from core.agreement.facts import facts, write_csv
from core.agreement.gamma import GammaWritten, write_gamma
from core.agreement.values import Figures
from core.errors import RuleRefused
from core.formats.files import replacing, shown
from core.formats.record import LeftOut
from core.project import Project
from core.project.agreeing import marked_articles
from core.terminal.commands import DONE, LEFT_OUT, refuse_to_replace_a_project
from core.terminal.stopping import stopping
from core.terminal.telling import Voice


class By(StrEnum):
    """What a table has a row for."""

    PAIR = "pair"
    LABEL = "label"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is wanted: one measure or the main ones, by what, of whom, with so many draws for the intervals, saved where."""

    measure: str | None = None
    by: By | None = None
    annotators: str | None = None
    unfinished: bool = False
    resamples: int = 0
    csv: Path | None = None
    gamma: Path | None = None

    def __post_init__(self) -> None:
        if self.measure is not None and self.measure not in MEASURES:
            raise RuleRefused(why=f"There is no measure {self.measure}, only {', '.join(MEASURES)}.")
        for out in (self.csv, self.gamma):
            if out is not None:
                refuse_to_replace_a_project(out)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """What is computed."""
        return tuple(MEASURES.values()) if self.measure is None else (MEASURES[self.measure],)

    @property
    def shown(self) -> tuple[str, ...]:
        """What the tables show, and what gets intervals."""
        return MAIN if self.measure is None else (self.measure,)

    @property
    def names(self) -> tuple[str, ...] | None:
        return None if self.annotators is None else tuple(name.strip() for name in self.annotators.split(",") if name.strip())


def tell_agreement(project: Path, asked: Asked, *, voice: Voice) -> int:
    """Say how far the layers of ``project`` agree; the first Ctrl+C stops, and what was counted until then is told."""
    left_out: list[LeftOut] = []
    written = None
    with Project.open(project, read_only=True) as opened, stopping() as stops:
        with voice.progress("Comparing articles") as progress:
            marked = marked_articles(opened, names=asked.names, unfinished=asked.unfinished, leaves=left_out.append)
            told = report(marked, measures=asked.measures, progress=progress, stops=stops)
        with voice.progress("Drawing articles for the intervals") as progress:
            told = with_intervals(told, measures=asked.shown, resamples=asked.resamples, progress=progress, stops=stops)
        told = replace(told, stopped=stops())
        if asked.gamma is not None:
            written = _save_gamma(opened, asked.gamma, asked, told)
    if asked.csv is not None:
        with replacing(asked.csv) as file:
            write_csv(told, file)
    voice.list([f"{left.article}: {left.reason}" for left in left_out])
    found = facts(told, articles=asked.by is By.ARTICLE) | _saved(asked, written, left_out)
    voice.answer(found, "\n".join(_sentences(told, asked, written)))
    if told.counts:
        _tables(told, asked, voice)
    is_whole = not (left_out or told.stopped or (written is not None and written.left_out))
    return DONE if is_whole else LEFT_OUT


def _save_gamma(project: Project, path: Path, asked: Asked, told: Report) -> GammaWritten:
    with replacing(path) as file:
        return write_gamma(marked_articles(project, names=asked.names, unfinished=asked.unfinished), told.annotators, file)


def _saved(asked: Asked, written: GammaWritten | None, left_out: Sequence[LeftOut]) -> dict[str, object]:
    found: dict[str, object] = {}
    if left_out:
        found["left_out"] = left_out
    if asked.csv is not None:
        found["csv"] = shown(asked.csv)
    if asked.gamma is not None:
        found["gamma"] = {"file": shown(asked.gamma), "written": written}
    return found


def _sentences(told: Report, asked: Asked, written: GammaWritten | None) -> Iterator[str]:
    if told.counts:
        yield f"Compared {_many(len(told.counts), 'article')} of {', '.join(told.annotators)}."
    else:
        yield f"There is nothing to compare: no article has the finished layers of two annotators{_hint(asked)}."
    if told.alone:
        yield f"Left out: {_many(told.alone, 'article')} with fewer than two layers that count."
    if told.stopped:
        yield "It was stopped before its end."
    for name, figure in told.figures.items():
        if told.counts and name in asked.shown and isinstance(figure.value, Undefined):
            yield f"{name} is undefined: {figure.value.sentence}"
    if asked.csv is not None:
        yield f"Saved to {shown(asked.csv)}."
    if asked.gamma is not None and written is not None:
        yield f"Wrote {_many(written.spans, 'span')} of {_many(written.articles, 'article')} to {shown(asked.gamma)}."
        if written.left_out:
            yield f"Not in it: {_many(written.left_out, 'article')} that not everybody marked; name fewer with --annotators."


def _hint(asked: Asked) -> str:
    return "" if asked.unfinished else "; --unfinished takes those that are begun"


def _tables(told: Report, asked: Asked, voice: Voice) -> None:
    rows = [(_title(name), _told(figure), _range(figure), f"{figure.n:,}") for name, figure in told.figures.items() if name in asked.shown]
    voice.table(("Measure", "Value", "95 % interval", "n"), rows)
    head = [_title(name) for name in asked.shown]
    if asked.by in (None, By.PAIR):
        pairs = [(" · ".join(row.annotators), f"{row.articles:,}", *_cells(row.figures, asked)) for row in told.pairs]
        voice.table(("Pair", "Articles", *head), pairs)
    if asked.by in (None, By.LABEL):
        voice.table(("Label", *head), [(row.label, *_cells(row.figures, asked)) for row in told.labels])
    if asked.by is By.ARTICLE:
        voice.table(("Article", *head), [(row.title or row.article, *_cells(row.figures, asked)) for row in told.articles])


def _cells(figures: Figures, asked: Asked) -> Iterable[str]:
    return [_told(figures[name]) for name in asked.shown]


def _title(name: str) -> str:
    return name.replace("_", " ")


def _told(figure: Figure) -> str:
    return "–" if figure.number is None else f"{figure.number:.4f}"


def _range(figure: Figure) -> str:
    return "" if figure.interval is None else f"{figure.interval.low:.4f}–{figure.interval.high:.4f}"


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
