"""What a project holds and how work goes, in numbers.

Every question is answered from narrow indexes, so that a project of millions of spans answers within the second; ask on
``project.reader()`` in a thread of its own where nobody may wait even that long.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from statistics import quantiles
from typing import Final

from core.model import GOLD, LayerState, Role
from core.project.project import Project
from core.project.shelf import Shelf

_QUARTER: Final = 15 * 60
"""Seconds; every zone of the world is whole quarters of an hour away from UTC."""

_ABOUT_LABELS: Final = ("label", "label change", "label merge", "label order", "label remove", "label set")
_ABOUT_PEOPLE: Final = ("join", "rename", "role", "assign", "withdraw", "blind", "edge rule", "edge choice")
_NO_WORK: Final = (*_ABOUT_LABELS, *_ABOUT_PEOPLE, "import", "work")
"""Verbs that stand in the trail but are no work on an article."""


@dataclass(frozen=True, slots=True)
class Figures:
    """``letters`` counts code points, ``states`` the layers in each state, ``spans`` those of each label by the layer's owner."""

    articles: int
    letters: int
    states: dict[LayerState, int]
    spans: dict[str, dict[str, int]]

    @property
    def layers(self) -> int:
        return sum(self.states.values())

    @property
    def all_spans(self) -> int:
        return sum(sum(by_label.values()) for by_label in self.spans.values())

    def of_label(self, label: str) -> int:
        """Return how many spans have ``label``, whoever marked them."""
        return sum(by_label.get(label, 0) for by_label in self.spans.values())


@dataclass(frozen=True, slots=True)
class AnnotatorProgress:
    """How far one annotator is: ``states`` counts layers, ``assigned`` articles, ``seconds`` the work on all of them.

    Articles that are assigned and not begun are ``NEW``; they count whether their layer is stored or not.
    """

    annotator: str
    role: Role
    assigned: int
    states: dict[LayerState, int]
    seconds: int

    @property
    def begun(self) -> int:
        return sum(number for state, number in self.states.items() if state is not LayerState.NEW)


@dataclass(frozen=True, slots=True)
class LabelFigure:
    """How many spans have ``label``: in the layers of annotators, and in gold."""

    label: str
    spans: int
    gold: int


@dataclass(frozen=True, slots=True)
class Day:
    """What ``annotator`` did on ``day`` by this computer's clock: steps not taken back, layers finished, spans those steps made."""

    day: date
    annotator: str
    edits: int
    finished: int
    spans: int = 0


@dataclass(frozen=True, slots=True)
class MarkedName:
    """How often ``quote`` is marked, in all layers, whatever its label."""

    quote: str
    spans: int


@dataclass(frozen=True, slots=True)
class ArticleTime:
    """How long ``annotator`` worked on an article: ``quartiles`` are those of the seconds of each of ``articles``."""

    annotator: str
    articles: int
    seconds: int
    quartiles: tuple[float, float, float]


def figures(project: Project) -> Figures:
    """Return what ``project`` holds; owners of layers are ordered by name, gold last."""
    counting = _counting(project)
    spans: dict[str, dict[str, int]] = {name: {} for name in project.layers.names()}
    for layer, label, number in project.spans.counts():
        spans[layer][label] = number
    return Figures(project.articles.count(), counting.letters(), counting.states(), spans)


def progress_by_annotator(project: Project) -> tuple[AnnotatorProgress, ...]:
    """Return how far each annotator of ``project`` is, by name."""
    return _counting(project).progress()


def by_label(project: Project) -> tuple[LabelFigure, ...]:
    """Return how many spans each label of ``project`` has, in the order of the labels."""
    totals: dict[str, list[int]] = {label.name: [0, 0] for label in project.labels.all()}
    for layer, label, number in project.spans.counts():
        totals[label][layer == GOLD] += number
    return tuple(LabelFigure(label, spans, gold) for label, (spans, gold) in totals.items())


def by_day(project: Project, *, since: date | None = None) -> tuple[Day, ...]:
    """Return what was done day by day from ``since`` on, oldest first; an annotator has no entry for a day without work."""
    return _counting(project).days(since)


def names_most_marked(project: Project, limit: int) -> tuple[MarkedName, ...]:
    """Return the ``limit`` texts that are marked most often, the commonest first.

    Reads the spans of layers whose names are not counted yet, about a second a million: ask in a thread of its own.
    """
    return tuple(MarkedName(quote, number) for quote, number in project.named.most(limit))


def time_per_article(project: Project) -> tuple[ArticleTime, ...]:
    """Return how long everybody worked on an article, by name; articles on which nobody worked a second do not count."""
    return _counting(project).times()


class _Counting(Shelf):
    def letters(self) -> int:
        return int(self._rows("SELECT coalesce(sum(length), 0) FROM listed")[0][0])

    def states(self) -> dict[LayerState, int]:
        numbers = dict(self._rows("SELECT state, count(*) FROM layer GROUP BY state"))
        return {state: int(numbers.get(state.value, 0)) for state in LayerState}

    def progress(self) -> tuple[AnnotatorProgress, ...]:
        states: dict[int, Counter[LayerState]] = {}
        for annotator, state, number in self._rows(
            "SELECT annotator_id, state, count(*) FROM layer WHERE annotator_id IS NOT NULL GROUP BY annotator_id, state"
        ):
            states.setdefault(annotator, Counter())[LayerState(state)] += number
        assigned = dict(self._rows("SELECT annotator_id, count(*) FROM assignment GROUP BY annotator_id"))
        for annotator, number in self._rows(
            """SELECT s.annotator_id, count(*) FROM assignment s WHERE NOT EXISTS (SELECT 1 FROM layer y
               WHERE y.article_id = s.article_id AND coalesce(y.annotator_id, 0) = s.annotator_id) GROUP BY s.annotator_id"""
        ):
            states.setdefault(annotator, Counter())[LayerState.NEW] += number
        seconds = dict(self._rows("SELECT annotator_id, sum(seconds) FROM effort GROUP BY annotator_id"))
        told: list[AnnotatorProgress] = []
        for row, name, role in self._rows("SELECT id, name, role FROM annotator ORDER BY name"):
            counted = states.get(row, Counter())
            held = {state: counted[state] for state in LayerState}
            told.append(AnnotatorProgress(name, Role(role), assigned.get(row, 0), held, seconds.get(row, 0)))
        return tuple(told)

    def days(self, since: date | None) -> tuple[Day, ...]:
        first = 0 if since is None else round(datetime(since.year, since.month, since.day).timestamp() * 1000) << 16
        others = ", ".join(f"'{verb}'" for verb in _NO_WORK)
        rows = self._rows(
            f"""SELECT (clock >> 16) / {_QUARTER * 1000}, annotator_id, count(*), sum(verb = 'finished'), sum(spans)
                FROM edit INDEXED BY edit_by_clock
                WHERE clock >= ? AND annotator_id IS NOT NULL AND kind = 'do' AND status IN ('done', 'lasting') AND verb NOT IN ({others})
                GROUP BY 1, 2""",
            first,
        )
        names = dict(self._rows("SELECT id, name FROM annotator"))
        edits: Counter[tuple[date, str]] = Counter()
        finished: Counter[tuple[date, str]] = Counter()
        spans: Counter[tuple[date, str]] = Counter()
        for quarter, annotator, number, done, made in rows:
            day = _day(quarter * _QUARTER)
            edits[day, names[annotator]] += number
            finished[day, names[annotator]] += done
            spans[day, names[annotator]] += made
        return tuple(Day(*place, edits[place], finished[place], spans[place]) for place in sorted(edits))

    def times(self) -> tuple[ArticleTime, ...]:
        taken: dict[str, list[int]] = {}
        for name, seconds in self._rows(
            "SELECT n.name, e.seconds FROM effort e JOIN annotator n ON n.id = e.annotator_id WHERE e.seconds > 0 ORDER BY n.name"
        ):
            taken.setdefault(name, []).append(seconds)
        return tuple(ArticleTime(name, len(held), sum(held), _quartiles(held)) for name, held in taken.items())


def _counting(project: Project) -> _Counting:
    return _Counting(project._db, project.history, project.path)


def _day(seconds: int) -> date:
    """Return the day on this computer's calendar that is ``seconds`` after the beginning of 1970 in UTC."""
    return datetime.fromtimestamp(seconds).date()


def _quartiles(held: list[int]) -> tuple[float, float, float]:
    if len(held) == 1:
        return (float(held[0]),) * 3
    first, second, third = quantiles(held, n=4, method="inclusive")
    return first, second, third
