"""How fast a project goes out as JSON lines, beside a bare loop of sqlite3 and msgspec, and in how much memory."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import msgspec

from benchmarks import Figures
from benchmarks.many_articles import paragraphs, records
from core.project import Project
from core.project.bringing import bring_in
from core.project.takingout import ALL, Wanted, take_out

ARTICLES = 10_000
TIMES = 5

_MEMORY = """
import resource, sys
from pathlib import Path
from core.project import Project
from core.project.takingout import ALL, Wanted, take_out
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
with Project.open(Path(sys.argv[1]), read_only=True) as project:
    take_out(project, Path(sys.argv[2]), wanted=Wanted(ALL))
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
"""


def measure() -> Figures:
    """Return the rates in articles a second; the ratio is to the bare loop, which checks nothing, run in turn with the export."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "many.hashiya"
        with Project.create(path) as project:
            bring_in(project, records(0, ARTICLES, paragraphs()))
        bare, ours = [], []
        with Project.open(path, read_only=True) as project:
            for _ in range(TIMES):  # in turn, so that the machine's moods fall on both alike
                bare.append(_seconds(lambda: _bare(path, folder / "bare.jsonl")))
                ours.append(_seconds(lambda: take_out(project, folder / "ours.jsonl", wanted=Wanted(ALL))))
            rate = ARTICLES / median(ours)
            figures: Figures = {
                "bare loop of sqlite3 and msgspec": (ARTICLES / median(bare), "articles/s", 1),
                f"export {ARTICLES:,} articles of 40 spans as jsonl": (rate, "articles/s", median(bare) / median(ours)),
                "size of that file": ((folder / "ours.jsonl").stat().st_size / 1e6, "MB", None),
            }
        program = [sys.executable, "-c", _MEMORY, str(path), str(folder / "memory.jsonl")]
        more = float(subprocess.run(program, capture_output=True, text=True, check=True).stdout)
        figures["memory that the export takes beyond the program's own"] = (more, "MB", None)
    return figures


def _bare(path: Path, out: Path) -> None:
    """Read every article with its layers and spans and write a line for each layer, and check nothing."""
    with closing(sqlite3.connect(path)) as connection, out.open("wb", buffering=1 << 20) as file:
        for line in _bare_lines(connection):
            file.write(msgspec.json.encode(line))
            file.write(b"\n")


def _bare_lines(connection: sqlite3.Connection) -> Iterator[dict[str, object]]:
    columns = ("id", "start", "end", "label", "text", "origin", "note")
    rows = connection.execute(
        """SELECT y.id, a.uid, a.title, t.text, a.sha256, n.name, y.state, a.meta FROM layer y JOIN article a ON a.id = y.article_id
           JOIN article_text t USING (sha256) LEFT JOIN annotator n ON n.id = y.annotator_id ORDER BY y.article_id"""
    )
    for layer, uid, title, text, sha256, name, state, meta in rows:
        spans = connection.execute(
            """SELECT s.uid, s.start, s."end", l.name, s.quote, s.origin, s.note FROM span s JOIN label l ON l.id = s.label_id
               WHERE s.layer_id = ? ORDER BY s.start""",
            (layer,),
        )
        yield {
            "schema": "hashiya/1",
            "id": uid,
            "title": title,
            "text": text,
            "text_sha256": sha256,
            "offset_unit": "codepoint",
            "layer": name,
            "state": state,
            "spans": [dict(zip(columns, span, strict=True)) for span in spans],
            "meta": msgspec.Raw(meta.encode()),
        }


def _seconds(act: Callable[[], object]) -> float:
    begun = perf_counter()
    act()
    return perf_counter() - begun
