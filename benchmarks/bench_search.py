"""How fast a project of ten thousand articles is searched, and what its index costs; the measure is a bare full-text query.

The articles are paragraphs of the seed put together anew, and those of ``saudinewsnet`` where the folder ``HASHIYA_DATA`` holds it.
"""

from __future__ import annotations

import json
import lzma
import os
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import Figures
from core.formats.record import LayerRecord
from core.model import LayerState, Span, SpanId, new_uid
from core.project import Project
from core.project.bringing import bring_in
from core.project.searchindex import DEFINITION, NAME
from core.search.concordance import Order
from core.search.forms import indexed

ARTICLES = 10_000
LETTERS = 3_000
TIMES = 20
COUNTS = 3
ROOT = Path(__file__).resolve().parents[1]

QUERIES = {
    "a rare word": ("الرقم777", "زنجبار"),
    "a common word": ("كوريا", "السعودية"),
    "a word with proclitics, the next page": ("سيول", "الرياض"),
    "a phrase": ("«كوريا الشمالية»", "«مجلس الأمن»"),
    "a prefix": ("بلين*", "سعود*"),
    "a marked name": ("label:PERSON بلينكن", ""),
    "two words, one excluded": ("سيول روسيا -الرقم7*", "الرياض مجلس -القدس"),
}
"""For the articles put together anew, in each of which stands a number of its own, and for the news, in which nothing is marked."""


def measure() -> Figures:
    """Return the figures of searching; ratios are to one bare query of the same words that gives as many row numbers."""
    figures = _of("recombined", _recombined(), {what: query for what, (query, _) in QUERIES.items()})
    root = os.environ.get("HASHIYA_DATA")
    news = Path(root, "saudinewsnet", "articles.jsonl.xz") if root else None
    if news is None or not news.exists():
        print("HASHIYA_DATA leads to no saudinewsnet: real news are not measured.")
        return figures
    return figures | _of("news", _news(news), {what: query for what, (_, query) in QUERIES.items() if query})


def _recombined() -> Iterator[LayerRecord]:
    """Yield articles of paragraphs of the seed, each with two dozen marks on what the seed's gold marks."""
    lines = (ROOT / "seeds" / "blinken-korea.layers.jsonl").read_text("utf-8").splitlines()
    gold = next(layer for layer in map(json.loads, lines) if layer["layer"] == "gold")
    marked = sorted({(span["text"], span["label"]) for span in gold["spans"]}, key=lambda one: -len(one[0]))
    paragraphs = [line for line in gold["text"].splitlines() if len(line) > 30]
    chosen = random.Random(7)
    for number in range(ARTICLES):
        parts = [f"الرقم{number}"]
        while sum(map(len, parts)) < LETTERS:
            parts.append(chosen.choice(paragraphs))
        text = "\n".join(parts)
        yield LayerRecord(None, parts[1][:60], text, layer="annotator-1", state=LayerState.FINISHED, spans=_marks(text, marked))


def _marks(text: str, marked: list[tuple[str, str]]) -> tuple[Span, ...]:
    found = []
    for quote, label in marked[:40]:
        start = text.find(quote)
        if start >= 0:
            found.append(Span(SpanId(new_uid()), start, start + len(quote), label, quote))
    return tuple(found)


def _news(path: Path) -> Iterator[LayerRecord]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            meta = json.dumps({"date": article["date"]})
            yield LayerRecord(None, article["title"], article["text"], source=article["url"], meta=meta)


def _of(name: str, records: Iterator[LayerRecord], queries: dict[str, str]) -> Figures:
    held = list(records)
    with TemporaryDirectory() as folder:
        with Project.create(Path(folder, "p.hashiya")) as project:
            took, longest = _bring(project, held)
            figures: Figures = {
                f"{name}: import, an article": (took / len(held) * 1000, "ms", None),
                f"{name}: longest transaction of the import": (longest * 1000, "ms", None),
                f"{name}: index": (_index_size(project) / 1e6, "MB", None),
                f"{name}: index, of the texts in UTF-8": (_index_size(project) / sum(len(one.text.encode()) for one in held), "×", None),
            }
        figures |= _indexing(name, held, Path(folder, "bare.db"))
        del held[:]
        with Project.open(Path(folder, "p.hashiya")) as project:
            for what, query in queries.items():
                figures |= _asking(f"{name}: {what}", project, query)
            figures |= _ordering(name, project, queries["a word with proclitics, the next page"])
    return figures


def _bring(project: Project, held: list[LayerRecord]) -> tuple[float, float]:
    times = [perf_counter()]
    bring_in(project, held, progress=lambda *_: times.append(perf_counter()))
    return times[-1] - times[0], max(after - before for before, after in pairwise(times))


def _index_size(project: Project) -> int:
    return int(project._db.execute(f"SELECT sum(length(block)) FROM {NAME}_data").fetchone()[0])


def _indexing(name: str, held: list[LayerRecord], path: Path) -> Figures:
    """Return what the index alone costs: folding in Python, and a bare table filled in one transaction."""
    texts = [(one.title, one.text) for one in held]
    began = perf_counter()
    folded = [(indexed(title), indexed(text)) for title, text in texts]
    folding = perf_counter() - began
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(DEFINITION)
        began = perf_counter()
        connection.executemany(f"INSERT INTO {NAME}(title, text) VALUES (?, ?)", folded)
        connection.commit()
    each = 1000 / len(held)
    return {
        f"{name}: folding, an article": (folding * each, "ms", None),
        f"{name}: bare index, an article": ((perf_counter() - began) * each, "ms", None),
    }


def _asking(name: str, project: Project, query: str) -> Figures:
    """Return the figures of the first page and of the count, beside the bare query with the same expression."""
    expression = project.search._asked(query, None).expression
    bare = f"SELECT rowid FROM {NAME} WHERE {NAME} MATCH ? ORDER BY rowid LIMIT 50"
    after = project.search.hits(query, limit=50).after if "next page" in name else None
    measured: dict[str, list[float]] = {"bare": [], "page": [], "total": []}
    for _ in range(TIMES):
        measured["bare"] += _milliseconds(lambda: project._db.execute(bare, (expression,)).fetchall())
        measured["page"] += _milliseconds(lambda: project.search.hits(query, limit=50, after=after))
    for _ in range(COUNTS):
        measured["total"] += _milliseconds(lambda: project.search.total(query))
    page, base = measured["page"], median(measured["bare"])
    return {
        f"{name}, first 50, p50": (median(page), "ms", median(page) / base),
        f"{name}, first 50, p95": (quantiles(page, n=20)[-1], "ms", None),
        f"{name}, bare query, p50": (base, "ms", None),
        f"{name}, count of {project.search.total(query):,}, p50": (median(measured["total"]), "ms", None),
    }


def _ordering(name: str, project: Project, query: str) -> Figures:
    found: Figures = {}
    for order in (Order.DATE, Order.RIGHT):
        took = _milliseconds(partial(project.search.hits, query, order=order, limit=50))
        found[f"{name}: all hits of {query} by {order.value}, first 50"] = (took[0], "ms", None)
    return found


def _milliseconds(act: Callable[[], object]) -> list[float]:
    began = perf_counter()
    act()
    return [(perf_counter() - began) * 1000]


if __name__ == "__main__":
    for measured_name, figure in measure().items():
        print(measured_name, figure)
