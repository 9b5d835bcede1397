"""Ready searches: what a lead looks for again and again before the marks are good.

A name is what several spans of one label say in the same folded letters. ``layer`` is an annotator's name or ``gold``; None takes the
marks of all. Each search can be broken off by ``cancel`` and then ends with what it has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.arabic.edges import EdgeFault, faults
from core.arabic.folding import Folded, fold
from core.model import ArticleId
from core.project.candidates import Cancel
from core.project.knowledge import lexicon_of
from core.project.project import Project
from core.project.shelf import Shelf
from core.search.beside import beside
from core.search.concordance import Hit
from core.search.forms import BEFORE_ANY, words_of

SHORTEST = 3
"""Names of fewer letters say too little: they are other words too often."""

_LONGEST_BEFORE = max(map(len, BEFORE_ANY))


@dataclass(frozen=True, slots=True)
class Name:
    """A name with its label, as it is spelled most often, and how many spans say it."""

    name: str
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class TwoWays:
    """A name that has several labels: how many spans of each, the commonest first."""

    name: str
    labels: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A place that says a name which is marked elsewhere, while nothing is marked there in the layer of ``hit``."""

    hit: Hit
    label: str
    number: int
    """How many spans of the layer say the name."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A span whose edge breaks the project's rule."""

    article: ArticleId
    layer: str
    fault: EdgeFault


def names(project: Project, *, layer: str | None = None) -> tuple[Name, ...]:
    """Return all names, those of most spans first."""
    counted: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    for quote, label, number in _Marks.of(project).quotes(layer):
        counted[_said(quote), label].append((number, quote))
    found = [
        # Of spellings that are equally common the plainest.
        Name(max(spellings, key=lambda one: (one[0], -len(one[1])))[1], label, sum(number for number, _ in spellings))
        for (_, label), spellings in counted.items()
    ]
    return tuple(sorted(found, key=lambda name: (-name.number, name.name, name.label)))


def longest_names(project: Project, *, layer: str | None = None, limit: int = 100) -> tuple[Name, ...]:
    """Return the names of most letters: a name that runs over half a sentence is often a slip."""
    return tuple(sorted(names(project, layer=layer), key=lambda name: -len(name.name))[:limit])


def rarest_names(project: Project, *, layer: str | None = None, limit: int = 100) -> tuple[Name, ...]:
    """Return the names of fewest spans."""
    return tuple(sorted(names(project, layer=layer), key=lambda name: name.number)[:limit])


def named_two_ways(project: Project, *, layer: str | None = None) -> tuple[TwoWays, ...]:
    """Return the names with more than one label, those first whose second label is given most often."""
    labels: dict[str, list[Name]] = defaultdict(list)
    for name in names(project, layer=layer):  # the commonest first, so each list is in order
        labels[_said(name.name)].append(name)
    found = [
        TwoWays(several[0].name, tuple((name.label, name.number) for name in several)) for several in labels.values() if len(several) > 1
    ]
    return tuple(sorted(found, key=lambda name: (-name.labels[1][1], name.name)))


def marked_here_not_there(project: Project, *, layer: str, least: int = 2, cancel: Cancel | None = None) -> Iterator[Unmarked]:
    """Yield each place in the articles of ``layer`` that says a name of it, and where it has no mark; by article, in the text's order.

    Names of fewer than ``SHORTEST`` letters or ``least`` spans do not count. Proclitics may stand before a name.
    """
    known = _by_first_word(name for name in names(project, layer=layer) if name.number >= least and len(fold(name.name)) >= SHORTEST)
    for article in _Marks.of(project).articles(layer):
        if cancel is not None and cancel():
            return
        text = project.articles.text(article)
        taken = [(span.start, span.end) for span in project.spans.of(article, layer)]
        for start, end, name in _mentioned(Folded(text), known):
            if not any(other < end and other_end > start for other, other_end in taken):
                hit = Hit(article, project.articles.get(article).title, start, end, text[start:end], *beside(text, start, end), layer=layer)
                yield Unmarked(hit, name.label, name.number)


def broken_edges(project: Project, *, layer: str, cancel: Cancel | None = None) -> Iterator[Broken]:
    """Yield the spans of ``layer`` whose edges break the project's rule, by article, in reading order."""
    lexicon, rule = lexicon_of(project), project.edges.rule()
    for article in _Marks.of(project).articles(layer):
        if cancel is not None and cancel():
            return
        spans = project.spans.of(article, layer)
        for fault in faults(project.articles.text(article), spans, lexicon=lexicon, rule=rule):
            yield Broken(article, layer, fault)


class _Marks(Shelf):
    @classmethod
    def of(cls, project: Project) -> _Marks:
        return cls(project._db, project.history, project.path)

    def quotes(self, layer: str | None) -> Iterator[tuple[str, str, int]]:
        """Yield each quote, its label, and how many spans have both."""
        rows = self._rows(
            """SELECT s.quote, l.name, count(*) FROM span s JOIN label l ON l.id = s.label_id JOIN layer y ON y.id = s.layer_id
               LEFT JOIN annotator n ON n.id = y.annotator_id WHERE ?1 IS NULL OR coalesce(n.name, 'gold') = ?1
               GROUP BY s.quote, s.label_id""",
            layer,
        )
        return ((quote, label, number) for quote, label, number in rows)

    def articles(self, layer: str) -> Iterator[ArticleId]:
        """Yield the articles in which ``layer`` has been begun, paged by key."""
        after = 0
        while page := self._rows(
            """SELECT a.id, a.uid FROM article a JOIN layer y ON y.article_id = a.id LEFT JOIN annotator n ON n.id = y.annotator_id
               WHERE a.id > ? AND coalesce(n.name, 'gold') = ? AND y.state <> 'new' ORDER BY a.id LIMIT 500""",
            after,
            layer,
        ):
            for _, uid in page:
                yield ArticleId(uid)
            after = page[-1][0]


_Known = Mapping[str, list[tuple[tuple[str, ...], Name]]]


def _by_first_word(found: Iterator[Name]) -> _Known:
    """Return the words of each name under its first one, the longest names first."""
    known: dict[str, list[tuple[tuple[str, ...], Name]]] = defaultdict(list)
    for name in found:
        folded = fold(name.name)
        words = tuple(folded[start:end] for start, end in words_of(folded))
        if words:
            known[words[0]].append((words, name))
    for several in known.values():
        several.sort(key=lambda one: -len(one[0]))
    return known


def _mentioned(folded: Folded, known: _Known) -> Iterator[tuple[int, int, Name]]:
    """Yield the places of the text that say one of the names; of those that begin in one word only the longest."""
    stretches = list(words_of(folded.text))
    words = [folded.text[start:end] for start, end in stretches]
    last = 0
    for number in range(len(words)):
        if number < last:
            continue
        found = _longest(words, number, known)
        if found is not None:
            outside, length, name = found
            last = number + length
            yield *folded.stretch(stretches[number][0] + outside, stretches[last - 1][1]), name


def _longest(words: list[str], number: int, known: _Known) -> tuple[int, int, Name] | None:
    """Return how many letters stand before the longest name that begins in a word, how many words it has, and the name."""
    best: tuple[int, int, Name] | None = None
    word = words[number]
    for cut in range(min(_LONGEST_BEFORE, len(word) - 1) + 1):
        if word[:cut] in BEFORE_ANY:
            for name_words, name in known.get(word[cut:], ()):
                length = len(name_words)
                if tuple(words[number + 1 : number + length]) == name_words[1:] and (best is None or length > best[1]):
                    best = (BEFORE_ANY[word[:cut]], length, name)
    return best


def _said(quote: str) -> str:
    return " ".join(fold(quote).split())
