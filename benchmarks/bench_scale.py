"""How a project grows to a hundred thousand articles and four million marks: what an import, a queue, a search, figures and a mark cost.

One project grows through ``SIZES``; at each everything is asked again. It ends at 10,000 articles, within a minute; with
``HASHIYA_BENCH_ARTICLES=100000`` it goes on to the end, in six minutes and 5 GB of the disk.
"""

from __future__ import annotations

import itertools
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from benchmarks import Figures
from benchmarks.many_articles import ANNOTATORS, RARE, paragraphs, records
from core.formats.record import LayerRecord
from core.model import Article, LayerState, new_uid
from core.project import Place, Project
from core.project import figures as told
from core.project.bringing import bring_in
from core.project.queue import Sort, Wanted

SIZES: Final = (1_000, 10_000, 100_000)
AT_ONCE: Final = 5_000
"""Articles made and brought in at once: what making them takes is not counted."""

TIMES: Final = 20
MARKED: Final = 200
EDITS_PER_MARK: Final = 10
"""One edit stands in the history for so many marks, as if somebody had made them by hand."""

ME: Final = ANNOTATORS[0]

_BARE: Final = """CREATE TABLE article(id INTEGER PRIMARY KEY, uid TEXT UNIQUE, title TEXT, text TEXT);
    CREATE TABLE span(id INTEGER PRIMARY KEY, uid TEXT UNIQUE, article_id INTEGER, label TEXT, start INTEGER, "end" INTEGER, quote TEXT);
    CREATE INDEX span_of_article ON span(article_id, start)"""


def measure() -> Figures:
    """Return the figures of each size; the ratio of an import is to a bare loop that stores the same, of a mark to an empty project."""
    most = int(os.environ.get("HASHIYA_BENCH_ARTICLES", SIZES[1]))
    parts = paragraphs()
    found: Figures = {}
    with TemporaryDirectory() as folder:
        path = Path(folder, "p.hashiya")
        Project.create(path).close()
        empty = _marking_when_empty(Path(folder, "empty.hashiya"), parts)
        done = 0
        for size in (size for size in SIZES if size <= most):
            found |= _grown(path, (done, size), parts)
            done = size
            found |= {f"{size:,}: {what}": figure for what, figure in _asked(path, size, empty).items()}
    return found


def _grown(path: Path, sizes: tuple[int, int], parts: list[str]) -> Figures:
    """Let the project grow, and beside it a bare file of as many articles."""
    took, bare, portions = 0.0, 0.0, [0.0]
    first, last = sizes
    with Project.open(path) as project, TemporaryDirectory() as folder:
        for start in range(first, last, AT_ONCE):
            held = list(records(start, min(AT_ONCE, last - start), parts))
            bare += _bare(held, Path(folder, f"{start}.db"))
            times = [perf_counter()]
            bring_in(project, held, searchable=False, progress=lambda _, times=times: times.append(perf_counter()))  # type: ignore[misc]
            took += times[-1] - times[0]
            portions += [after - before for before, after in itertools.pairwise(times)]
        number = last - first
        begun, indexing = perf_counter(), [0.0]
        while not project.search.indexed().is_whole:
            indexing += _milliseconds(project.search.catch_up)
        indexed = perf_counter() - begun
        naming = _milliseconds(project.named.keep_next, 3)
        while project.named.keep_next():
            naming += _milliseconds(project.named.keep_next)
    return {
        f"{last:,}: import until they can be marked": (number / took, "articles/s", bare / took),
        f"{last:,}: index": (number / indexed, "articles/s", None),
        f"{last:,}: import and index": (number / (took + indexed), "articles/s", None),
        f"{last:,}: portion of the import, p95": (quantiles(portions, n=20)[-1] * 1000, "ms", None),
        f"{last:,}: portion of the index, p95": (quantiles(indexing, n=20)[-1], "ms", None),
        f"{last:,}: portion of the counted names, p95": (quantiles(naming, n=20)[-1], "ms", None),
    }


def _bare(held: list[LayerRecord], path: Path) -> float:
    """Return how long Python's sqlite3 takes to store the same texts and marks, a hundred articles a transaction."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.executescript(_BARE)
        begun = perf_counter()
        for first in range(0, len(held), 100):
            connection.execute("BEGIN")
            for number, record in enumerate(held[first : first + 100], start=first + 1):
                connection.execute("INSERT INTO article VALUES (?, ?, ?, ?)", (number, new_uid(), record.title, record.text))
                connection.executemany(
                    'INSERT INTO span(uid, article_id, label, start, "end", quote) VALUES (?, ?, ?, ?, ?, ?)',
                    [(span.id, number, span.label, span.start, span.end, span.quote) for span in record.spans],
                )
            connection.execute("COMMIT")
        return perf_counter() - begun


def _asked(path: Path, size: int, empty: float) -> Figures:
    begun = perf_counter()
    with Project.open(path) as project:
        first = project.articles.first()
        assert first is not None
        _read(project, first)
        opened = (perf_counter() - begun) * 1000
        _work(project, size)
        asked: Figures = {"open, to the first article": (opened, "ms", None), "next article, p95": _p95(_next_article(project))}
        asked |= _listed(project) | _searched(project, size) | _overview(project)
        marked = median(_milliseconds(_tagging(project, first), MARKED))
        return asked | {"save a mark, p50": (marked, "ms", marked / empty)}


def _read(project: Project, article: Article) -> None:
    """Read what the window shows of an article."""
    project.articles.text(article.id)
    project.layers.get(article.id, ME)
    project.spans.of(article.id, ME)
    project.blind.may_see(article.id, ME, ANNOTATORS[1])


def _next_article(project: Project) -> Callable[[], object]:
    place = project.queue.page(ME, size=1)

    def going_on() -> None:
        nonlocal place
        place = project.queue.page(ME, after=place[-1], size=1)
        _read(project, project.articles.get(place[-1].article))

    return going_on


def _work(project: Project, size: int) -> None:
    """Give the project what months of work leave in it: tasks, time, and edits, one for every ten marks."""
    db = project._db
    if not project.history.next_undo(ME):
        project.spans.tag(Place(project.queue.page(ME)[5].article, ME), [(0, 2)], "EVENT", by=ME)
    db.execute("BEGIN IMMEDIATE")
    for table, column, value in (("assignment", "", ""), ("effort", ", seconds", ", 60 + id * 7919 % 900")):
        db.execute(
            f"""INSERT OR IGNORE INTO {table}(uid, article_id, annotator_id{column})
                SELECT '{table}' || id, article_id, annotator_id{value} FROM layer WHERE annotator_id IS NOT NULL"""
        )
    db.execute(
        """WITH RECURSIVE n(i) AS (SELECT (SELECT count(*) FROM edit) UNION ALL SELECT i + 1 FROM n WHERE i < ?)
           INSERT INTO edit(uid, replica_id, sequence, clock, annotator_id, verb, kind, status, spans, changes)
           SELECT 'e' || i, e.replica_id, e.sequence + i, e.clock + (i * 30000 << 16), 1 + i % 10, 'tag', 'do', 'done', e.spans, e.changes
           FROM n, (SELECT * FROM edit WHERE verb = 'tag' LIMIT 1) e""",
        (size * 40 // EDITS_PER_MARK,),
    )
    db.execute("COMMIT")


def _listed(project: Project) -> Figures:
    queue = project.queue
    returned = frozenset({LayerState.RETURNED})
    asked = {
        **{f"queue by {sort.value}": Wanted(sort=sort, backwards=True) for sort in Sort},
        "queue, filtered by a word": Wanted(text="وزير"),
        "queue, filtered by what no title says": Wanted(text="ظظظ"),
        "queue, mine that were returned": Wanted(states=returned, assigned=ME),
        "queue, new ones by date": Wanted(states=frozenset({LayerState.NEW}), sort=Sort.DATE),
    }
    return {f"{what}, p95": _p95(lambda wanted=wanted: queue.page(ME, wanted)) for what, wanted in asked.items()}  # type: ignore[misc]


def _searched(project: Project, size: int) -> Figures:
    search = project.search
    queries = {
        "a rare word": f"الخبر{size // 2}",
        "a phrase": f"«{RARE} مرتين»",
        "a word with proclitics": "الرياض",
        "marks of a name": "label:COUNTRY الرياض",
    }
    found = {f"search {what}, first page, p95": _p95(lambda query=query: search.hits(query, limit=50)) for what, query in queries.items()}  # type: ignore[misc]
    common = next((word for word in ("الملك", "السعودية", "كوريا", "في") if (search.total(word) or 0) >= size // 2), "في")
    counted = _milliseconds(lambda: search.total(common), 5)
    return found | {
        "count the hits of a common word": (median(counted), "ms", None),
        "hits of it": (float(search.total(common) or 0), "", None),
    }


def _overview(project: Project) -> Figures:
    asked: dict[str, Callable[[], object]] = {
        "all of it": lambda: told.figures(project),
        "progress by annotator": lambda: told.progress_by_annotator(project),
        "marks by label": lambda: told.by_label(project),
        "work by day, a year": lambda: told.by_day(project, since=date.today() - timedelta(days=365)),
        "time for an article": lambda: told.time_per_article(project),
        "names most marked": lambda: told.names_most_marked(project, 20),
    }
    return {f"overview: {what}": (median(_milliseconds(act, 3)), "ms", None) for what, act in asked.items()}


def _marking_when_empty(path: Path, parts: list[str]) -> float:
    """Return how long a mark takes to be saved in a project of one article."""
    with Project.create(path) as project:
        bring_in(project, list(records(1, 1, parts)))
        first = project.articles.first()
        assert first is not None
        return median(_milliseconds(_tagging(project, first), MARKED))


def _tagging(project: Project, article: Article) -> Callable[[], object]:
    places = iter(range(article.length - 12))
    me = f"annotator-{len(project.annotators.all()) + 1}"

    def tag() -> None:
        start = next(places)
        project.spans.tag(Place(article.id, me), [(start, start + 11)], "EVENT", by=me)

    return tag


def _p95(act: Callable[[], object]) -> tuple[float, str, float | None]:
    act()
    return quantiles(_milliseconds(act, TIMES), n=20)[-1], "ms", None


def _milliseconds(act: Callable[[], object], times: int = 1) -> list[float]:
    found = []
    for _ in range(times):
        began = perf_counter()
        act()
        found.append((perf_counter() - began) * 1000)
    return found


if __name__ == "__main__":
    for name, figure in measure().items():
        print(name, figure)
