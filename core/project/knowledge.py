"""What a project knows of words: its confirmed names, how often its own articles say a word, what was chosen before."""

from __future__ import annotations

from collections.abc import Iterator

from core.arabic.lexicon import Lexicon, frequencies
from core.project.project import Project

READ = 300
"""Words are counted in so many articles: enough to tell a proclitic from a letter, little enough to wait for (0.2 s)."""

NAMES = 20_000
"""So many different names are taken, those of gold first."""


def lexicon_of(project: Project, *, articles: int = READ) -> Lexicon:
    """Build the lexicon of ``project`` from its spans, its choices and the words of its first ``articles`` articles."""
    return Lexicon.of(
        names=project.spans.quotes(limit=NAMES),
        frequencies=frequencies(_texts(project, articles)),
        choices=project.edges.choices(),
    )


def _texts(project: Project, articles: int) -> Iterator[str]:
    for place, article in enumerate(project.articles.all()):
        if place == articles:
            return
        yield project.articles.text(article.id)
