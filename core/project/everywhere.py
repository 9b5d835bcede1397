"""All the same in the whole project: every place of every article that says a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.model import ArticleId
from core.project.candidates import Cancel
from core.project.project import Project
from core.search.forms import words_of
from core.search.mentions import Mentions, Place
from core.search.query import Clause, Query, Words


@dataclass(frozen=True, slots=True)
class Mentioned:
    """An article that says the name, and where; offsets in code points."""

    article: ArticleId
    title: str
    text: str
    places: tuple[Place, ...]


def mentions_in(project: Project, name: Mentions, *, cancel: Cancel | None = None) -> Iterator[Mentioned]:
    """Yield the articles that say ``name``, as they came; ends early when ``cancel`` says so. The file may be edited meanwhile.

    Articles that still wait for the index of words are read one by one: right after an import nothing is overlooked.
    """
    terms = tuple(Words(words) for stem in name.stems if (words := tuple(stem[start:end] for start, end in words_of(stem))))
    newest = project.search.newest()
    seen: set[ArticleId] = set()
    for hit in project.search.each(Query((Clause(terms),)), cancel=cancel):
        if hit.article not in seen:
            seen.add(hit.article)
            text = project.articles.text(hit.article)
            if places := name.in_text(text):
                yield Mentioned(hit.article, hit.title, text, places)
    for article, title, text in project.search.waiting(newest):
        if cancel is not None and cancel():
            return
        if article not in seen and (places := name.in_text(text)):
            yield Mentioned(article, title, text, places)
