"""How fast a mark is in the file, undone, and read again; the measure is a bare sqlite3 insert of one row, saved by itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import Figures
from core.model import Article, ArticleId, Origin, new_uid
from core.model.article import fingerprint
from core.project import Place, Project
from core.project.sample import make_sample

ME = "annotator-3"
SPANS_OF_THE_SEED = 72
MANY_SPANS = 4_000
LONG_HISTORY = 100_000


def measure() -> Figures:
    """Return the figures of the project file; ratios are to the bare insert measured between the marks themselves."""
    with TemporaryDirectory() as folder:
        sample = Path(folder, "sample.hashiya")
        make_sample(sample)
        figures: Figures = {"open the sample project": (median(_milliseconds(lambda: Project.open(sample).close(), 20)), "ms", None)}
        with Project.open(sample) as project:
            figures |= _marking(project, Path(folder, "bare.db"))
        with Project.create(Path(folder, "long.hashiya")) as project:
            figures |= _many(project)
    return figures


def _marking(project: Project, bare: Path) -> Figures:
    article = next(project.articles.all()).id
    length = len(project.articles.text(article)) - 40
    place = Place(article, ME)
    numbers = iter(range(10_000))

    def mark() -> None:
        start = next(numbers)
        project.spans.tag(place, [(start * 41 % length, start * 41 % length + 9)], "PERSON", by=ME)

    _milliseconds(mark, SPANS_OF_THE_SEED)
    with closing(sqlite3.connect(bare, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE span(id INTEGER PRIMARY KEY, start INTEGER, stop INTEGER, quote TEXT)")
        inserted, marked, undone, redone = [], [], [], []
        for _ in range(300):  # in turn, so that the disk's moods fall on all alike
            inserted += _milliseconds(lambda: connection.execute("INSERT INTO span(start, stop, quote) VALUES (3, 9, 'اليابان')"), 1)
            marked += _milliseconds(mark, 1)
            undone += _milliseconds(lambda: project.history.undo(ME), 1)
            redone += _milliseconds(lambda: project.history.redo(ME), 1)
            project.history.undo(ME)
    return {
        "bare insert of one row, saved, p50": (median(inserted), "ms", None),
        **_percentiles("mark an article of 72 spans, saved", marked, inserted),
        **_percentiles("undo, saved", undone, inserted),
        **_percentiles("redo, saved", redone, inserted),
    }


def _many(project: Project) -> Figures:
    text = "زار الوزير سيول ثم طوكيو. " * 4_000
    article = Article(ArticleId(new_uid()), "", fingerprint(text), len(text))
    with project.history.edit("import", undoable=False) as draft:
        project.articles.put(draft, article, text)
    place = Place(article.id, ME)
    stretches = [(number * 25, number * 25 + 8) for number in range(MANY_SPANS)]
    began = perf_counter()
    project.spans.tag(place, stretches, "PERSON", by=ME, origin=Origin.EVERYWHERE)
    everywhere = (perf_counter() - began) * 1000
    reading = _milliseconds(lambda: project.spans.of(article.id, ME), 20)
    span = project.spans.of(article.id, ME)[0].id
    project.spans.annotate(span, "0", by=ME)
    _lengthen(project)
    marked = _milliseconds(lambda: project.spans.annotate(span, new_uid(), by=ME), 50)
    undone = _milliseconds(lambda: project.history.undo(ME), 50)
    return {
        "mark 4,000 places at once, saved": (everywhere, "ms", None),
        "read 4,000 spans of an article, checked, p50": (median(reading), "ms", None),
        "an edit behind 100,000 edits, saved, p50": (median(marked), "ms", None),
        "undo behind 100,000 edits, saved, p50": (median(undone), "ms", None),
    }


def _lengthen(project: Project) -> None:
    """Repeat the newest edit in the file until there are 100,000, as if somebody had made them all."""
    db = project._db
    db.execute("BEGIN IMMEDIATE")
    db.execute(
        """WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
           INSERT INTO edit(uid, replica_id, sequence, clock, annotator_id, verb, kind, status, spans, changes)
           SELECT 'e' || i, e.replica_id, e.sequence + i, e.clock + i, e.annotator_id, e.verb, e.kind, 'done', e.spans, e.changes
           FROM n, (SELECT * FROM edit ORDER BY id DESC LIMIT 1) e""",
        (LONG_HISTORY,),
    )
    db.execute("INSERT INTO edit_article SELECT a.id, e.id FROM article a, edit e WHERE e.uid LIKE 'e%'")
    db.execute("COMMIT")


def _milliseconds(act: Callable[[], object], times: int) -> list[float]:
    found = []
    for _ in range(times):
        began = perf_counter()
        act()
        found.append((perf_counter() - began) * 1000)
    return found


def _percentiles(name: str, found: list[float], measure: list[float]) -> Figures:
    last = quantiles(found, n=20)[-1]
    return {
        f"{name}, p50": (median(found), "ms", median(found) / median(measure)),
        f"{name}, p95": (last, "ms", last / quantiles(measure, n=20)[-1]),
    }


if __name__ == "__main__":
    for name, figure in measure().items():
        print(name, figure)
