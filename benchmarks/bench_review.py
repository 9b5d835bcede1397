"""How fast ballots are made, a verdict is saved, the next dispute found, and a whole project settled by a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import Figures
from core.formats.record import LayerRecord
from core.model import ArticleId, LayerState, Span, SpanId, new_uid
from core.project import Project
from core.project.bringing import bring_in
from core.review import Rule, Strategy, ballots

ANNOTATORS = ("annotator-1", "annotator-2", "annotator-3")
LABELS = ("PERSON", "COUNTRY", "EVENT")
ARTICLES = 1_000
SPANS = 38
REVIEWER = "reviewer-1"
SENTENCE = "زار وزير الخارجية سيول ثم طوكيو والأردن بعد القمة. "


def measure() -> Figures:
    """Return the figures of review: of one article with 3 × 100 spans, and of 1,000 articles with 107,000."""
    figures = _of_one_article()
    with TemporaryDirectory() as folder, Project.create(Path(folder, "review.hashiya")) as project:
        bring_in(project, _records(ARTICLES, SPANS))
        figures |= _judging(project)
        figures |= _settling(project)
    return figures


def marks(text: str, number: int, chance: Random) -> tuple[Span, ...]:
    """Mark about ``number`` words of ``text`` as one of several annotators would: most the same, some wider, some left out."""
    found = {}
    step = len(text) // number
    for place in range(number):
        start, label = place * step, LABELS[place % 3]
        end = start + 7
        draw = chance.random()
        if draw < 0.05:
            continue
        if draw < 0.15:
            end += 5
        elif draw < 0.18:
            label = LABELS[(place + 1) % 3]
        found[start, end, label] = Span(SpanId(new_uid()), start, end, label, text[start:end])
    return tuple(found.values())


def _records(articles: int, number: int) -> Iterator[LayerRecord]:
    chance = Random(6)
    for place in range(articles):
        text = f"{place} " + SENTENCE * 30
        for name in ANNOTATORS:
            spans = marks(text, number, chance)
            yield LayerRecord(ArticleId(f"article-{place}"), str(place), text, layer=name, state=LayerState.FINISHED, spans=spans)


def _of_one_article() -> Figures:
    chance, text = Random(6), SENTENCE * 80
    layers = {name: marks(text, 104, chance) for name in ANNOTATORS}
    return {"ballots of 3 × 100 spans, p50": (median(_milliseconds(lambda: ballots(layers), 50)), "ms", None)}


def _judging(project: Project) -> Figures:
    article = ArticleId("article-0")
    taken, following = [], []
    for judged in [one for one in project.review.ballots(article) if one.is_open]:
        answer = judged.ballot.answers[0]
        taken += _milliseconds(partial(project.review.take, judged, answer, by=REVIEWER), 1)
        following += _milliseconds(lambda: project.review.ballots(article), 1)
    jumped = _milliseconds(lambda: project.review.next_with_disputes(ArticleId("article-500")), 50)
    return {
        "verdict, saved, p95": (quantiles(taken, n=20)[-1], "ms", None),
        "ballots of an article read with their verdicts, p95": (quantiles(following, n=20)[-1], "ms", None),
        "next article with disputes, p95": (quantiles(jumped, n=20)[-1], "ms", None),
    }


def _settling(project: Project) -> Figures:
    rule = Rule(Strategy.MAJORITY)
    (looked,) = _milliseconds(lambda: project.review.preview(None, rule), 1)
    (settled,) = _milliseconds(lambda: project.review.settle(None, rule, by=REVIEWER), 1)
    (jumped,) = _milliseconds(project.review.next_with_disputes, 1)
    (undone,) = _milliseconds(lambda: project.history.undo(REVIEWER), 1)
    (redone,) = _milliseconds(lambda: project.history.redo(REVIEWER), 1)
    spans = sum(number for name, _, number in project.spans.counts() if name in ANNOTATORS)
    return {
        "1,000 articles: spans": (spans, "", None),
        "1,000 articles: preview of a merge": (looked / 1000, "s", None),
        "1,000 articles: merge, saved as one step": (settled / 1000, "s", None),
        "1,000 articles: next with disputes, after the merge": (jumped, "ms", None),
        "1,000 articles: merge undone": (undone / 1000, "s", None),
        "1,000 articles: merge done again": (redone / 1000, "s", None),
    }


def _milliseconds(act: Callable[[], object], times: int) -> list[float]:
    found = []
    for _ in range(times):
        began = perf_counter()
        act()
        found.append((perf_counter() - began) * 1000)
    return found


if __name__ == "__main__":
    for name, figure in measure().items():
        print(name, figure)
