"""What the page asks of the project, each answered beside the work and a few hits at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from core.model import ArticleId
from core.project import Project
from core.project.hits import labels_at
from core.project.ready import Name, TwoWays, longest_names, marked_here_not_there, named_two_ways, rarest_names
from core.search.concordance import Hit, Key, Order
from gui.reading import Cancel, Question

PAGE = 100
"""Hits that come at once."""

MOST_UNMARKED = 5_000
"""So many places that are not marked are listed; the rest comes when these are done."""

Place = tuple[ArticleId, int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """Some hits, what is marked exactly there, and where the next ones begin; ``wanted`` are labels that hits should have."""

    hits: tuple[Hit, ...]
    labels: Mapping[Place, str]
    after: Key | None = None
    wanted: Mapping[Place, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Counted:
    """How many hits there are in all."""

    total: int


@dataclass(frozen=True, slots=True)
class Named:
    """The names that a ready search found."""

    names: tuple[Name | TwoWays, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """Hits of which something is to be done, more and more of them; ``whole`` says that these are all."""

    hits: tuple[Hit, ...]
    whole: bool = False


def at(hit: Hit) -> Place:
    return hit.article, hit.start, hit.end


def hits(query: str, order: Order, me: str, *, after: Key | None = None, number: int = PAGE) -> Question:
    """Ask for ``number`` hits behind ``after`` that ``me`` may see."""

    def asking(project: Project, unwanted: Cancel) -> Iterator[object]:
        page = project.search.hits(query, order=order, after=after, limit=number, cancel=unwanted, seen_by=me)
        yield Found(page.hits, labels_at(project, page.hits, layer=me), page.after)

    return asking


def total(query: str, me: str) -> Question:
    """Ask how many hits there are that ``me`` may see."""

    def asking(project: Project, unwanted: Cancel) -> Iterator[object]:
        number = project.search.total(query, cancel=unwanted, seen_by=me)
        if number is not None:
            yield Counted(number)

    return asking


def every_hit(query: str, me: str, but: frozenset[object], key: Callable[[Hit], object]) -> Question:
    """Ask for all hits that ``me`` may see but those whose ``key`` is one of ``but``."""

    def asking(project: Project, unwanted: Cancel) -> Iterator[object]:
        every = (hit for hit in project.search.each(query, cancel=unwanted, seen_by=me) if key(hit) not in but)
        while found := tuple(islice(every, PAGE * 10)):
            yield Gathered(found)
        yield Gathered((), whole=True)

    return asking


def two_ways(me: str) -> Question:
    return _named(lambda project: named_two_ways(project, layer=_whose(project, me)))


def longest(me: str) -> Question:
    return _named(lambda project: longest_names(project, layer=_whose(project, me)))


def rarest(me: str) -> Question:
    return _named(lambda project: rarest_names(project, layer=_whose(project, me)))


def unmarked(me: str) -> Question:
    """Ask for the places that say a name of ``me``, where nothing is marked."""

    def asking(project: Project, unwanted: Cancel) -> Iterator[object]:
        number = 0
        with project.reader(stops=unwanted) as own:
            every = islice(marked_here_not_there(own, layer=me, cancel=unwanted), MOST_UNMARKED)
            while page := list(islice(every, PAGE)):
                number += len(page)
                yield Found(tuple(one.hit for one in page), {}, None, {at(one.hit): one.label for one in page})
        if not number:
            yield Found((), {})
        yield Counted(number)

    return asking


def _named(find: Callable[[Project], Sequence[Name | TwoWays]]) -> Question:
    def asking(project: Project, unwanted: Cancel) -> Iterator[object]:
        with project.reader(stops=unwanted) as own:  # one look at all marks: it is broken off, not waited for
            yield Named(tuple(find(own)))

    return asking


def _whose(project: Project, me: str) -> str | None:
    """Return whose names are looked at: everybody's, but one's own alone while work is blind."""
    return me if project.blind.on() else None
