"""Gathering what annotators marked, article by article, for the measures of agreement; nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import UTC, date, datetime
from typing import Final

from core.agreement.values import Mark, MarkedArticle
from core.errors import OffsetsOutside, QuoteMismatch, UnknownLayer, WorldError
from core.formats.record import LeftOut
from core.model import GOLD, ArticleId, LayerState, Origin
from core.project.project import Project
from core.project.shelf import Shelf

_PAGE: Final = 100
"""Articles whose layers are read together."""

_DONE: Final = frozenset({LayerState.FINISHED, LayerState.RETURNED, LayerState.ACCEPTED})


def marked_articles(
    project: Project,
    *,
    names: Collection[str] | None = None,
    unfinished: bool = False,
    leaves: Callable[[LeftOut], None] | None = None,
) -> Iterator[MarkedArticle]:
    """Yield every article with the layers on it that count, in the order of the articles.

    A layer counts when it is finished, returned or accepted, or when all its spans came from a file; with ``unfinished`` also one
    that is begun. Gold counts only where ``names`` name it. An article that is damaged goes to ``leaves`` instead.
    Raises ``UnknownLayer`` for a name that the project does not have.
    """
    gathering = _Gathering(project)
    known = {annotator.name for annotator in project.annotators.all()}
    for name in names or ():
        if name not in known | {GOLD}:
            raise UnknownLayer(layer=name)
    return gathering.articles(known if names is None else frozenset(names), unfinished=unfinished, leaves=leaves)


class _Gathering(Shelf):
    def __init__(self, project: Project) -> None:
        super().__init__(project._db, project.history, project.path)
        self._project = project

    def articles(self, names: Collection[str], *, unfinished: bool, leaves: Callable[[LeftOut], None] | None) -> Iterator[MarkedArticle]:
        finished = self._finished()
        after = 0
        while page := self._rows("SELECT id, uid, title FROM article WHERE id > ? ORDER BY id LIMIT ?", after, _PAGE):
            layers = self._layers(after, page[-1][0], names, unfinished=unfinished)
            for row, uid, title in page:
                article = ArticleId(uid)
                try:
                    held = layers.get(row, {})
                    text = self._project.articles.text(article)
                    marks = {name: tuple(_checked(spans, text)) for name, spans in held.items()}
                except WorldError as error:
                    if leaves is not None:
                        leaves(LeftOut(article, None, str(error)))
                    continue
                yield MarkedArticle(article, title, text, marks, finished.get(row))
            after = page[-1][0]

    def _layers(
        self, after: int, last: int, names: Collection[str], *, unfinished: bool
    ) -> dict[int, dict[str, list[tuple[int, int, str, str]]]]:
        """Return the spans of the layers that count, by article and name."""
        owners = self._rows(
            """SELECT y.id, y.article_id, coalesce(n.name, 'gold'), y.state FROM layer y
               LEFT JOIN annotator n ON n.id = y.annotator_id WHERE y.article_id > ? AND y.article_id <= ?""",
            after,
            last,
        )
        spans: dict[int, list[tuple[int, int, str, str]]] = {layer: [] for layer, *_ in owners}
        by_hand: set[int] = set()
        for layer, start, end, label, quote, origin in self._rows(
            """SELECT s.layer_id, s.start, s."end", l.name, s.quote, s.origin FROM span s JOIN label l ON l.id = s.label_id
               WHERE s.layer_id IN (SELECT id FROM layer WHERE article_id > ? AND article_id <= ?)""",
            after,
            last,
        ):
            spans[layer].append((start, end, label, quote))
            if origin != Origin.IMPORT:
                by_hand.add(layer)
        found: dict[int, dict[str, list[tuple[int, int, str, str]]]] = {}
        for layer, article, name, state in owners:
            begun = state == LayerState.STARTED and (unfinished or (bool(spans[layer]) and layer not in by_hand))
            if name in names and (state in _DONE or begun):
                found.setdefault(article, {})[name] = spans[layer]
        return found

    def _finished(self) -> dict[int, date]:
        """Return the day, in the time of this machine, on which a layer of each article was last finished."""
        rows = self._rows(
            """SELECT a.article_id, max(e.clock) FROM edit e JOIN edit_article a ON a.edit_id = e.id
               WHERE e.verb = ? AND e.kind = 'do' AND e.status IN ('done', 'lasting') GROUP BY a.article_id""",
            LayerState.FINISHED.value,
        )
        return {article: datetime.fromtimestamp((clock >> 16) / 1000, UTC).astimezone().date() for article, clock in rows}


def _checked(spans: list[tuple[int, int, str, str]], text: str) -> Iterator[Mark]:
    for start, end, label, quote in spans:
        if not 0 <= start < end <= len(text):
            raise OffsetsOutside(start=start, end=end, length=len(text))
        if text[start:end] != quote:
            raise QuoteMismatch(start=start, end=end, found=text[start:end], quote=quote)
        yield Mark(start, end, label)
