"""A project in which several people have worked for some weeks."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from core.formats.record import LayerRecord
from core.model import ArticleId, LayerState, Origin
from core.project import Place, Project
from core.project.bringing import bring_in
from core.project.labelsets import shipped

PEOPLE = ("annotator-1", "annotator-2", "annotator-3")
_TEXT = "بلينكن يزور كوريا الجنوبية في اليوم {number} من القمة، واليابان ترحب بزيارة بلينكن."
_NAMES = (("بلينكن", "PERSON"), ("كوريا الجنوبية", "COUNTRY"), ("القمة", "EVENT"))
_DAY = 86_400_000 << 16


def a_busy_project(path: Path, *, articles: int = 18) -> Path:
    """Make a project of short articles at ``path``: each person marks fewer of them, some are finished, one is set aside."""
    with Project.create(path, labels=shipped("news")) as project:
        texts = [_TEXT.format(number=number) for number in range(articles)]
        bring_in(project, [LayerRecord(None, text[:30], text) for text in texts])
        held = [article.id for article in project.articles.all()]
        for name in PEOPLE:
            bring_in(project, [LayerRecord(None, "", texts[0], layer=name)])
        for share, name in enumerate(PEOPLE, start=1):
            for number, article in enumerate(held[:: share + 1]):
                _work(project, article, name, number)
        project.assignments.give(held, [PEOPLE[0]], by=PEOPLE[0])
    return path


def over_weeks(path: Path, *, days: int) -> Path:
    """Let the edits of the project at ``path`` be spread over the last ``days``."""
    with closing(sqlite3.connect(path)) as file:
        for number, clock in file.execute("SELECT id, clock FROM edit ORDER BY id").fetchall():
            file.execute("UPDATE edit SET clock = ? WHERE id = ?", (clock - _DAY * (days - (number * number) % days), number))
        file.commit()
    return path


def _work(project: Project, article: ArticleId, name: str, number: int) -> None:
    text = project.articles.text(article)
    for quote, label in _NAMES[: 1 + number % 3]:
        start = text.index(quote)
        project.spans.tag(Place(article, name), [(start, start + len(quote))], label, by=name, origin=Origin.HAND)
    project.layers.worked(article, by=name, seconds=40 + 37 * number % 300)
    if number % 4 == 3:
        project.layers.become(article, name, LayerState.SKIPPED, by=name, note="نص ناقص")
    elif number % 4 != 2:
        project.layers.become(article, name, LayerState.FINISHED, by=name)
