"""How fast a project of ten thousand articles of forty spans goes out in every format, and how fast that is read again.

The measure is our own JSON lines in the same run.

The articles are words of the seed put together anew, a third of the spans in another one. ``HASHIYA_FORMATS=conll,webanno`` measures
these alone, ``HASHIYA_ARTICLES=1000`` fewer articles.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from shutil import rmtree
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import Figures
from core.formats.form import Format
from core.formats.record import LayerRecord, Refused
from core.formats.table import FORMATS, named
from core.model import ArticleId, LayerState, Origin, Span, SpanId, new_uid
from core.project import Project
from core.project.bringing import bring_in
from core.project.takingout import take_out

ARTICLES = int(os.environ.get("HASHIYA_ARTICLES", "10000"))
WORDS = 400
SPANS = 40
TIMES = 3
LABELS = ("PERSON", "COUNTRY", "EVENT")
ROOT = Path(__file__).resolve().parents[1]
OURS = "jsonl"


def measure() -> Figures:
    """Return articles a second for each format that is written; ratios are to JSON lines, exported and read in turn with it."""
    figures: Figures = {}
    wanted = os.environ.get("HASHIYA_FORMATS", "")
    rows = [row for row in FORMATS if row.is_written and (not wanted or row.name in wanted.split(",")) and row.name != OURS]
    with TemporaryDirectory() as folder, closing(Project.create(Path(folder, "bench.hashiya"))) as project:
        bring_in(project, _articles(), add_labels=True)
        for row in rows:
            if row.needs is not None and find_spec(row.needs) is None:
                print(f"{row.needs} is not installed: {row.name} is not measured.")
                continue
            figures |= _of(row, project, Path(folder))
    return figures


def _of(row: Format, project: Project, folder: Path) -> Figures:
    times: dict[str, list[float]] = {"out": [], "read": []}
    ours: dict[str, list[float]] = {"out": [], "read": []}
    for _ in range(TIMES):
        for form, into in ((named(OURS), ours), (row, times)):
            out = folder / f"out{form.suffixes[0] if form.writer is not None else ''}"
            into["out"].append(_seconds(partial(take_out, project, out, form=form)))
            into["read"].append(_seconds(partial(_read, form, out)))
            if out.is_dir():
                rmtree(out)
    figures: Figures = {}
    for what, seconds in times.items():
        figures[f"{row.name} {what}"] = (ARTICLES / median(seconds), "articles/s", median(ours[what]) / median(seconds))
        figures.setdefault(f"{OURS} {what}", (ARTICLES / median(ours[what]), "articles/s", 1.0))
    return figures


def _read(form: Format, out: Path) -> int:
    paths = sorted(path for path in out.rglob("*") if path.suffix in form.suffixes) if out.is_dir() else [out]
    read = 0
    for path in paths:
        for found in form.reader(path):
            if isinstance(found, Refused):
                raise TypeError(f"{form.name} does not read what it wrote: {found}")
            read += 1
    return read


def _seconds(done: Callable[[], object]) -> float:
    begun = perf_counter()
    done()
    return perf_counter() - begun


def _articles() -> Iterator[LayerRecord]:
    chance = random.Random(5)
    with (ROOT / "seeds" / "blinken-korea.layers.jsonl").open(encoding="utf-8") as file:
        words = json.loads(next(file))["text"].split()
    for number in range(ARTICLES):
        text = " ".join(chance.choices(words, k=WORDS))
        starts = [0, *(place + 1 for place, letter in enumerate(text) if letter == " ")]
        spans: dict[tuple[int, int, str], Span] = {}
        while len(spans) < SPANS:
            place, label = chance.randrange(WORDS - 4), chance.choice(LABELS)
            start, end = starts[place], starts[place + chance.randint(1, 3)] - 1
            spans[start, end, label] = Span(SpanId(new_uid()), start, end, label, text[start:end], Origin.HAND)
        uid = ArticleId(f"a-{number}")
        yield LayerRecord(uid, f"مقال {number}", text, layer="gold", state=LayerState.FINISHED, spans=tuple(spans.values()))
