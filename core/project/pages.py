"""Reading what goes out in portions: articles with their texts, layers and spans, as rows, in a few queries for many articles."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from core.formats.jsonl_line import SpanRow
from core.model import Article, ArticleId, Role
from core.project.project import Project
from core.project.shelf import Shelf

_THESE: Final = "(SELECT value FROM json_each(?1))"
_PAGE: Final = 500
"""Articles whose descriptions are read together."""
_LETTERS: Final = 500_000
"""Letters of text that are held at a time, or one article."""
_TOGETHER: Final = 100
"""Articles whose texts and spans are read together, if their letters are not too many."""


@dataclass(frozen=True, slots=True)
class LayerRows:
    """Whose layer, its state, note, whether a program made it, and the spans in reading order."""

    name: str
    state: str
    note: str
    machine: bool
    spans: list[SpanRow]


@dataclass(frozen=True, slots=True)
class ArticleRows:
    """An article, its text as it is stored, unchecked, and its layers by annotator's name, gold last."""

    article: Article
    text: str
    layers: list[LayerRows]


class Pages(Shelf):
    """The articles of a project in order, with their layers; memory holds one portion."""

    @classmethod
    def of(cls, project: Project) -> Pages:
        return cls(project._db, project.history, project.path)

    def articles(self, layer: str | None = None, *, only: frozenset[str] | None = None) -> Iterator[ArticleRows]:
        """Yield every article, or those whose ids are among ``only``, with its layers, or with that of ``layer`` alone."""
        after = 0
        while page := self._rows(
            "SELECT id, length, uid, title, sha256, source, encoding, meta FROM article WHERE id > ? ORDER BY id LIMIT ?", after, _PAGE
        ):
            for portion in _portions(page if only is None else [row for row in page if row[2] in only]):
                yield from self._portion(portion, layer)
            after = page[-1][0]

    def _portion(self, portion: list[tuple[Any, ...]], layer: str | None) -> Iterator[ArticleRows]:
        these = json.dumps([row[0] for row in portion])
        texts = dict(self._rows(f"SELECT a.id, t.text FROM article a JOIN article_text t USING (sha256) WHERE a.id IN {_THESE}", these))
        layers = self._layers(these, layer)
        for row, length, uid, title, sha256, source, encoding, meta in portion:
            article = Article(ArticleId(uid), title, sha256, length, source, encoding, meta)
            yield ArticleRows(article, texts.pop(row, ""), layers.pop(row, []))

    def _layers(self, these: str, layer: str | None) -> dict[int, list[LayerRows]]:
        where = f"y.article_id IN {_THESE} AND (?2 IS NULL OR coalesce(n.name, 'gold') = ?2)"
        spans: dict[int, list[SpanRow]] = defaultdict(list)
        for place, *span in self._rows(
            f"""SELECT y.id, s.uid, s.start, s."end", l.name, s.quote, s.origin, s.note
                FROM layer y LEFT JOIN annotator n ON n.id = y.annotator_id
                JOIN span s ON s.layer_id = y.id JOIN label l ON l.id = s.label_id
                WHERE {where}""",
            these,
            layer,
        ):
            spans[place].append(tuple(span))
        found: dict[int, list[LayerRows]] = defaultdict(list)
        for article, place, name, state, note, role in self._rows(
            f"""SELECT y.article_id, y.id, coalesce(n.name, 'gold'), y.state, y.note, n.role
                FROM layer y LEFT JOIN annotator n ON n.id = y.annotator_id WHERE {where} ORDER BY y.annotator_id IS NULL, n.name""",
            these,
            layer,
        ):
            found[article].append(LayerRows(name, state, note, role == Role.MACHINE.value, _in_reading_order(spans.pop(place, []))))
        return found


def _portions(page: list[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    portion: list[tuple[Any, ...]] = []
    letters = 0
    for row in page:
        if portion and (letters + row[1] > _LETTERS or len(portion) >= _TOGETHER):
            yield portion
            portion, letters = [], 0
        portion.append(row)
        letters += row[1]
    if portion:
        yield portion


def _in_reading_order(spans: list[SpanRow]) -> list[SpanRow]:
    """Return ``spans`` as ``reading_order`` has them; those that each begin elsewhere come in order from the index."""
    starts = [span[1] for span in spans]
    if len(set(starts)) == len(starts) and starts == sorted(starts):
        return spans
    return sorted(spans, key=lambda span: (span[1], -span[2], span[3], span[0]))
