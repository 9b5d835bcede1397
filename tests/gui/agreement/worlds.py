"""A project in which three people have marked the same articles, not all of them the same way."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from core.formats.record import LayerRecord
from core.model import ArticleId, LayerState
from core.project import Place, Project
from core.project.bringing import bring_in
from core.project.labelsets import shipped

PEOPLE = ("annotator-1", "annotator-2", "annotator-3")
_TEXT = "بلينكن يزور كوريا الجنوبية في اليوم {number} من قمة آسيان، ثم يسافر إلى اليابان. وقال بلينكن إن للأردن دورا."
_NAMES = (("بلينكن", "PERSON"), ("كوريا الجنوبية", "COUNTRY"), ("قمة آسيان", "EVENT"), ("اليابان", "COUNTRY"), ("للأردن", "COUNTRY"))
_DAY = 86_400_000 << 16


def a_judged_project(path: Path, *, articles: int = 6, days: int = 9) -> Path:
    """Make a project at ``path`` whose people differ in edges, labels and in what they marked; the work lasted some ``days``."""
    with Project.create(path, labels=shipped("news")) as project:
        texts = [_TEXT.format(number=number) for number in range(articles)]
        bring_in(project, [LayerRecord(None, f"بلينكن في سيول {number}", text) for number, text in enumerate(texts)])
        held = [article.id for article in project.articles.all()]
        for person, name in enumerate(PEOPLE):
            for number, article in enumerate(held):
                if person < 2 or number % 2:
                    _mark(project, article, name, (person, number))
    with closing(sqlite3.connect(path)) as file:
        edits = file.execute("SELECT id, clock FROM edit ORDER BY id").fetchall()
        for place, (number, clock) in enumerate(edits):
            file.execute("UPDATE edit SET clock = ? WHERE id = ?", (clock - _DAY * (days - place * days // len(edits)), number))
        file.commit()
    return path


def _mark(project: Project, article: ArticleId, name: str, who: tuple[int, int]) -> None:
    person, number = who
    text = project.articles.text(article)
    for place, (quote, label) in enumerate(_NAMES):
        start = text.index(quote)
        end = start + len(quote)
        if (place + number) % 5 == person:  # not marked
            continue
        if person == 1 and (place * number) % 4 == 1:  # another edge
            start, end = (start + 2, end) if quote == "للأردن" else (start, text.index(" ", end + 1))
        if person == 2 and place == number % 5:  # another label
            project.spans.tag(Place(article, name), [(start, end)], "EVENT" if label != "EVENT" else "PERSON", by=name)
            continue
        project.spans.tag(Place(article, name), [(start, end)], label, by=name)
    project.layers.become(article, name, LayerState.FINISHED, by=name)
