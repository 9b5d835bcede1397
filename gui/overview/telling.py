"""From the project's numbers to charts, in the words and colours of the interface."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from core.model import Label, LayerState
from core.project.figures import AnnotatorProgress, ArticleTime, Day, LabelFigure, MarkedName
from core.search.query import Field, Value
from gui.sentences import isolated, shown_day, state
from gui.theme import Theme, label_colours
from gui.widgets.charts import Cell, Chart, Kind, Lead, Part, Row, Sheet, clock

_ORDER = (
    LayerState.ACCEPTED,
    LayerState.FINISHED,
    LayerState.STARTED,
    LayerState.RETURNED,
    LayerState.SKIPPED,
    LayerState.NEW,
)
_SIGNS = re.compile('["“”«»]')
_STEPS = (1, 7, 28)
translate = QCoreApplication.translate

_COLUMNS = 92
"""So many columns stand side by side at most: a quarter of a year day by day; what is longer goes by weeks, then by four weeks."""


def state_colours(theme: Theme) -> dict[LayerState, str]:
    """Return the colour of each state: what is done in shades of the accent, what needs somebody in the colour of warnings."""
    shades = label_colours(theme, theme.accent)
    return {
        LayerState.ACCEPTED: shades.text,
        LayerState.FINISHED: theme.accent,
        LayerState.STARTED: theme.selection,
        LayerState.RETURNED: theme.warning,
        LayerState.SKIPPED: theme.faint,
        LayerState.NEW: theme.hairline,
    }


def progress_chart(progress: Sequence[AnnotatorProgress], theme: Theme) -> Chart:
    """Return how far everybody is who has any work: a bar each, with a part for each state."""
    colours = state_colours(theme)
    shown = [one for one in progress if any(one.states.values())]
    rows: list[Row] = []
    table: list[tuple[Cell, ...]] = []
    for one in shown:
        told = ", ".join(f"{state(which)} {one.states[which]}" for which in _ORDER if one.states.get(which))
        parts = tuple(Part(one.states.get(which, 0), colours[which]) for which in _ORDER)
        rows.append(
            Row(one.annotator, parts, str(sum(one.states.values())), f"{isolated(one.annotator)}: {told}", Lead(person=one.annotator))
        )
        table.append((one.annotator, one.assigned, *(one.states.get(which, 0) for which in _ORDER), clock(one.seconds)))
    used = [which for which in _ORDER if any(one.states.get(which) for one in shown)]
    headings = (
        translate("Overview", "Annotator"),
        translate("Overview", "Assigned"),
        *(state(which) for which in _ORDER),
        translate("Overview", "Time worked"),
    )
    legend = tuple((state(which), colours[which]) for which in used)
    return Chart(Kind.BARS, translate("Overview", "Articles of each annotator"), tuple(rows), Sheet(headings, tuple(table)), legend)


def label_chart(found: Sequence[LabelFigure], labels: Sequence[Label], theme: Theme, language: str) -> Chart:
    """Return how many spans each label has, gold apart."""
    known = {label.name: label for label in labels}
    rows: list[Row] = []
    table: list[tuple[Cell, ...]] = []
    for one in found:
        label = known.get(one.label)
        name = label.shown(language) if label is not None else one.label
        table.append((name, one.label, one.spans, one.gold))
        if not one.spans + one.gold:
            continue
        colours = label_colours(theme, label.colour if label is not None else theme.muted)
        told = translate("Overview", "{name}: {spans} by annotators, {gold} in gold").format(
            name=isolated(name), spans=one.spans, gold=one.gold
        )
        parts = (Part(one.spans, colours.line), Part(one.gold, colours.tint))
        rows.append(Row(name, parts, str(one.spans + one.gold), told, Lead(query=str(Value(one.label, Field.LABEL, 0)))))
    headings = (
        translate("Overview", "Label"),
        translate("Overview", "Name in files"),
        translate("Overview", "Annotators' marks"),
        translate("Overview", "Gold"),
    )
    legend = ((translate("Overview", "Annotators' marks"), theme.muted), (translate("Overview", "Gold"), theme.hairline))
    return Chart(Kind.BARS, translate("Overview", "Marks of each label"), tuple(rows), Sheet(headings, tuple(table)), legend)


def name_chart(found: Sequence[MarkedName], theme: Theme) -> Chart:
    """Return the names that are marked most often."""
    rows: list[Row] = []
    table: list[tuple[Cell, ...]] = []
    for one in found:
        name = " ".join(one.quote.split())
        table.append((name, one.spans))
        rows.append(
            Row(name, (Part(one.spans, theme.accent),), str(one.spans), f"{isolated(name)}: {one.spans}", Lead(query=_quoted(name)))
        )
    return Chart(
        Kind.BARS,
        translate("Overview", "Names most marked"),
        tuple(rows),
        Sheet((translate("Overview", "Name"), translate("Overview", "Marks")), tuple(table)),
    )


def time_chart(times: Sequence[ArticleTime], theme: Theme) -> Chart:
    """Return how long everybody takes for an article: the middle half of the articles as a band, and the median."""
    rows: list[Row] = []
    table: list[tuple[Cell, ...]] = []
    colours = label_colours(theme, theme.accent)
    for one in times:
        first, middle, third = one.quartiles
        told = translate("Overview", "{name}: half of {articles} articles took {first} to {third}, the median is {median}").format(
            name=isolated(one.annotator), articles=one.articles, first=clock(first), third=clock(third), median=clock(middle)
        )
        parts = (Part(first, colours.tint), Part(middle, theme.accent), Part(third, colours.tint))
        rows.append(Row(one.annotator, parts, clock(middle), told, Lead(person=one.annotator)))
        table.append((one.annotator, one.articles, clock(one.seconds), *(round(value) for value in one.quartiles)))
    headings = (
        translate("Overview", "Annotator"),
        translate("Overview", "Articles"),
        translate("Overview", "Time worked"),
        translate("Overview", "First quarter, seconds"),
        translate("Overview", "Median, seconds"),
        translate("Overview", "Third quarter, seconds"),
    )
    legend = (
        ((translate("Overview", "median"), theme.accent), (translate("Overview", "middle half of the articles"), colours.tint))
        if rows
        else ()
    )
    return Chart(Kind.RANGES, translate("Overview", "Time for an article"), tuple(rows), Sheet(headings, tuple(table)), legend)


def day_chart(days: Sequence[Day], theme: Theme) -> Chart:
    """Return what was done day by day, or by weeks where there are too many days, without a gap."""
    colours = (theme.accent, theme.muted)
    rows = []
    for first, last, finished, spans, edits in _binned(days):
        span = shown_day(first) if first == last else f"{shown_day(first)} – {shown_day(last)}"
        words = translate("Overview", "{day}: {finished} finished, {marks} marks made, {edits} steps")
        told = words.format(day=isolated(span), finished=finished, marks=spans, edits=edits)
        rows.append(Row(shown_day(first), (Part(finished, colours[0]), Part(spans, colours[1])), "", told))
    table = tuple((one.day.isoformat(), one.annotator, one.finished, one.spans, one.edits) for one in days)
    headings = (
        translate("Overview", "Day"),
        translate("Overview", "Annotator"),
        translate("Overview", "Articles finished"),
        translate("Overview", "Marks made"),
        translate("Overview", "Steps of work"),
    )
    return Chart(
        Kind.COLUMNS, translate("Overview", "Work day by day"), tuple(rows), Sheet(headings, table), panels=(headings[2], headings[3])
    )


def _binned(days: Sequence[Day]) -> list[tuple[date, date, int, int, int]]:
    """Return first and last day of each column, with what was finished, how many marks were made and how many steps done in it."""
    if not days:
        return []
    begin, end = min(one.day for one in days), max(one.day for one in days)
    step = next((step for step in _STEPS if (end - begin).days // step < _COLUMNS), _STEPS[-1])
    finished: Counter[int] = Counter()
    spans: Counter[int] = Counter()
    edits: Counter[int] = Counter()
    for one in days:
        place = (one.day - begin).days // step
        finished[place] += one.finished
        spans[place] += one.spans
        edits[place] += one.edits
    bins = []
    for place in range((end - begin).days // step + 1):
        first = begin + timedelta(days=place * step)
        bins.append((first, first + timedelta(days=step - 1), finished[place], spans[place], edits[place]))
    return bins


def _quoted(words: str) -> str:
    """Return ``words`` as the search takes them: one word as it is, so that it is found with its proclitics too, more as a phrase."""
    plain = " ".join(_SIGNS.sub(" ", words).split())
    return plain if plain.isalpha() and plain != "OR" else f'"{plain}"'
