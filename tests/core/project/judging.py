"""Projects in which a review waits, and words for what a reviewer does there."""

from __future__ import annotations

from pathlib import Path

from core.model import GOLD, ArticleId, LayerState
from core.project import Project
from core.project.sample import make_sample
from core.review import Judged
from tests.core.project.worlds import FIRST, ME, YOU, a_project, quotes, tag

REVIEWER = "reviewer-1"
SEED = ArticleId("blinken-korea")


def a_review(path: Path) -> Project:
    """Two finished layers on the first article: one name with and without its title, one country, one that only one marked, one agreed."""
    project = a_project(path)
    tag(project, "اليابان", by=ME)
    tag(project, "اليابان", by=YOU)
    tag(project, "وزير الخارجية الياباني", "PERSON", by=ME)
    tag(project, "الخارجية", "PERSON", by=YOU)
    tag(project, "سيول", "COUNTRY", by=ME)
    tag(project, "سيول", "EVENT", by=YOU)
    tag(project, "القمّة", "EVENT", by=YOU)
    finish(project)
    return project


def finish(project: Project, article: ArticleId = FIRST) -> None:
    for name in (ME, YOU):
        project.layers.become(article, name, LayerState.FINISHED, by=name)


def the_sample(path: Path) -> Project:
    make_sample(path)
    return Project.open(path)


def at(project: Project, word: str, article: ArticleId = FIRST) -> Judged:
    """Return the ballot that somebody answered with ``word``."""
    return next(
        one for one in project.review.ballots(article) if any(answer.span and answer.span.quote == word for answer in one.ballot.answers)
    )


def take(project: Project, word: str, label: str | None = None, *, reason: str | None = None, by: str = REVIEWER) -> None:
    """Take the answer that says ``word``."""
    judged = at(project, word)
    answer = next(one for one in judged.ballot.marked if one.span and one.span.quote == word and (label is None or one.span.label == label))
    project.review.take(judged, answer, by=by, reason=reason)


def judge_all(project: Project) -> None:
    """Give every dispute of the first article a verdict."""
    take(project, "الخارجية", reason="title")
    take(project, "سيول", "COUNTRY", reason="label")
    project.review.nobody(at(project, "القمّة"), by=REVIEWER, reason="no name", note="ليس اسمًا")


def gold(project: Project, article: ArticleId = FIRST) -> list[tuple[str, str]]:
    return quotes(project, GOLD, article)
