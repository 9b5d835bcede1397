"""How long all measures of agreement take over a project of 1,000 articles that three annotators marked, and how long an interval takes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

import msgspec

from benchmarks import Figures
from core.agreement import report, with_intervals
from core.formats.record import LayerRecord
from core.model import ArticleId, LayerState, Origin, Span, SpanId, new_uid
from core.project import Project
from core.project.agreeing import marked_articles
from core.project.bringing import bring_in
from core.project.sample import SEEDS

ARTICLES = 1_000
ANNOTATORS = ("annotator-1", "annotator-2", "annotator-3")
KEPT = 0.51
"""Share of the seed's 72 gold spans that an article has, so that three layers of 1,000 articles hold some 100,000."""
RESAMPLES = 50


def measure() -> Figures:
    """Return the figures of reading and counting 1,000 articles, and of one draw of them for the intervals, in processor time."""
    with TemporaryDirectory() as folder, Project.create(Path(folder, "many.hashiya")) as project:
        bring_in(project, _records())
        with project.reader() as reader:
            seconds = []
            for _ in range(3):
                began = process_time()
                told = report(marked_articles(reader))
                seconds.append(process_time() - began)
            began = process_time()
            sum(len(layer) for one in marked_articles(reader) for layer in one.layers.values())
            reading = process_time() - began
    began = process_time()
    with_intervals(told, resamples=RESAMPLES)
    drawing = (process_time() - began) / RESAMPLES * 1_000
    return {
        "spans compared": (told.figures["unitizing_alpha"].n, "spans", None),
        "all measures over 1,000 articles of 3 annotators, reading included": (median(seconds), "s", None),
        "of this, reading": (reading, "s", None),
        "one draw of the articles for the intervals of all main measures": (drawing, "ms", None),
    }


def _records() -> Iterator[LayerRecord]:
    with (SEEDS / "blinken-korea.layers.jsonl").open("rb") as file:
        seed = [msgspec.json.decode(line) for line in file][-1]
    text, spans = seed["text"], [(one["start"], one["end"], one["label"]) for one in seed["spans"]]
    random = Random(1)
    for number in range(ARTICLES):
        longer = f"{text}\n{number}"
        truth = [span for span in spans if random.random() < KEPT]
        for name in ANNOTATORS:
            said = {_said(span, random) for span in truth if random.random() < 0.95} | {
                span for span in random.sample(spans, 2) if random.random() < 0.5
            }
            layer = tuple(Span(SpanId(new_uid()), start, end, label, text[start:end], Origin.IMPORT) for start, end, label in sorted(said))
            yield LayerRecord(ArticleId(f"a{number}"), "", longer, layer=name, state=LayerState.FINISHED, spans=layer)


def _said(span: tuple[int, int, str], random: Random) -> tuple[int, int, str]:
    """Return ``span`` as an annotator marks it: sometimes a letter more, sometimes with another label."""
    start, end, label = span
    return start, end + (random.random() < 0.05), "EVENT" if random.random() < 0.03 else label
