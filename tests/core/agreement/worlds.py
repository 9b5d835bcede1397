"""Layers to compare: written as words with brackets round what is marked, or drawn at random."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from random import Random

from core.agreement import Mark, MarkedArticle
from core.model import ArticleId

LABELS = ("COUNTRY", "EVENT", "PERSON")
_BRACKET = re.compile(r"\[|\]([A-Z]+)")


def layer(written: str) -> tuple[str, tuple[Mark, ...]]:
    """Return the text and the marks of ``زار [اليابان]COUNTRY``; brackets nest."""
    text, marks, open_at, last = "", [], [], 0
    for found in _BRACKET.finditer(written):
        text += written[last : found.start()]
        last = found.end()
        if found[1] is None:
            open_at.append(len(text))
        else:
            marks.append(Mark(open_at.pop(), len(text), found[1]))
    return text + written[last:], tuple(sorted(marks))


def an_article(name: str = "one", **layers: str) -> MarkedArticle:
    """Return an article with the layers written under the annotators' names."""
    read = {owner: layer(written) for owner, written in layers.items()}
    texts = {text for text, _ in read.values()}
    assert len(texts) == 1, texts
    return MarkedArticle(ArticleId(name), name, texts.pop(), {owner: marks for owner, (_, marks) in read.items()})


def random_articles(
    number: int, *, annotators: Sequence[str] = ("a", "b", "c"), seed: int = 1, nested: bool = False
) -> list[MarkedArticle]:
    """Return articles of one-letter words on which annotators agree for the most part; a word has one label unless ``nested``."""
    random = Random(seed)
    made = []
    for place in range(number):
        truth = [random.choice([*LABELS, "", "", ""]) for _ in range(random.randrange(20, 60))]
        layers = {name: tuple(sorted(set(_marked(truth, random, nested=nested)))) for name in annotators}
        made.append(MarkedArticle(ArticleId(str(place)), str(place), "ك " * len(truth), layers))
    return made


def _marked(truth: Sequence[str], random: Random, *, nested: bool) -> Iterator[Mark]:
    for at, label in enumerate(truth):
        said = random.choice([label, label, label, label, label, "", *LABELS])
        if said:
            yield Mark(2 * at, 2 * at + 1, said)
    for _ in range(5 if nested else 0):
        at = random.randrange(len(truth) - 3)
        yield Mark(2 * at, 2 * at + 5, random.choice(LABELS))
