"""Projects to test with, built with words: real files, real articles."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from core.formats.record import LayerRecord
from core.model import ArticleId, Span
from core.project import Place, Project
from core.project.bringing import bring_in

TEXT = "زار وزير الخارجية الياباني كوريا الجنوبية أمس، والتقى الرئيس في سيول 😀 قبل القمّة.\r\nوقال إنّ اليابان شريك."
OTHER = "أعلنت وزارة الدفاع في سيول أنّ كوريا الشمالية أطلقت صاروخًا باليستيًّا. Hwasong-17 ثم سقط."
ROOT = Path(__file__).resolve().parents[3]
ME, YOU = "annotator-1", "annotator-2"
FIRST, SECOND = ArticleId("first"), ArticleId("second")


def a_project(path: Path, *texts: str) -> Project:
    """Make a project with the articles ``first`` and ``second``, or with articles of ``texts`` named by their places."""
    project = Project.create(path)
    named = dict(zip(("first", "second"), (TEXT, OTHER), strict=True)) if not texts else {str(n): text for n, text in enumerate(texts)}
    bring_in(project, [LayerRecord(ArticleId(name), text[:20], text) for name, text in named.items()])
    return project


def tag(project: Project, word: str, label: str = "COUNTRY", *, by: str = ME, article: ArticleId = FIRST) -> Span:
    """Mark the first place of ``word``."""
    at = project.articles.text(article).index(word)
    return project.spans.tag(Place(article, by), [(at, at + len(word))], label, by=by)[0]


def quotes(project: Project, by: str = ME, article: ArticleId = FIRST) -> list[tuple[str, str]]:
    """Return what is marked, as (quote, label) in reading order."""
    return [(span.quote, span.label) for span in project.spans.of(article, by)]


def rows(path: Path, sql: str, *blanks: object) -> list[tuple[Any, ...]]:
    """Return rows of a project's file, past the program."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, blanks).fetchall()


def beside(path: Path) -> list[str]:
    """Return what lies in the folder of ``path`` but the file itself."""
    return sorted(other.name for other in path.parent.iterdir() if other.name != path.name)


def in_wal_mode(path: Path) -> None:
    """Leave a closed project as a copy taken while it was open would be."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")


def python(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run ``script`` in a process of its own."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)
