"""The queue: articles as an annotator sees them in a list, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import msgspec

from core.arabic.folding import fold
from core.model import GOLD, ArticleId, LayerState
from core.project.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Waiting:
    """An article in the queue: how far one layer of it is, and how many spans of each label it holds.

    ``date`` is what the article's metadata says, as ISO 8601, otherwise when it came in; ``disputes`` counts the stretches
    that some of its finished layers mark with a label and others do not.
    """

    place: int
    article: ArticleId
    title: str
    state: LayerState
    counts: tuple[tuple[str, int], ...]
    length: int = 0
    date: str = ""
    disputes: int = 0


class Sort(StrEnum):
    """What the queue goes by."""

    ORDER = "order"
    TITLE = "title"
    LENGTH = "length"
    DATE = "date"
    DISPUTES = "disputes"


_COLUMNS: Final[dict[Sort, str]] = {sort: "q.article_id" if sort is Sort.ORDER else f"q.{sort.value}" for sort in Sort}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which articles the queue shows, and in what order."""

    states: frozenset[LayerState] = frozenset(LayerState)
    sort: Sort = Sort.ORDER
    backwards: bool = False
    assigned: str = ""
    """Only what is assigned to this annotator; everything where nobody is named."""
    text: str = ""
    """Only titles that hold each of these words, or pieces of words, folded."""


class Queue(Shelf):
    """Pages are asked for by key, so that the list is immediate at any size."""

    def page(self, layer: str, wanted: Wanted | None = None, *, after: Waiting | None = None, size: int = 200) -> tuple[Waiting, ...]:
        """Return up to ``size`` of the ``wanted`` articles behind ``after``, with the state and counts of ``layer``.

        What stands before an article is the page behind it in the opposite order.
        """
        wanted = wanted or Wanted()
        column, order = _COLUMNS[wanted.sort], "DESC" if wanted.backwards else "ASC"
        where, blanks = self._selecting(layer, wanted)
        if after is not None:
            where += f" AND ({column}, q.article_id) {'<' if wanted.backwards else '>'} (:key, :place)"
            blanks |= {"key": _key(after, wanted.sort), "place": after.place}
        chosen = f"SELECT q.article_id AS id, {column} AS key FROM listed q WHERE {where} ORDER BY 2 {order}, 1 {order} LIMIT {int(size)}"
        return self._waiting(f"({chosen}) w", f"ORDER BY w.key {order}, w.id {order}", blanks)

    def count(self, layer: str, wanted: Wanted, *, before: Waiting | None = None) -> int:
        """Return how many articles are ``wanted``, those that stand ``before`` one where it is named."""
        where, blanks = self._selecting(layer, wanted)
        if before is not None:
            where += f" AND ({_COLUMNS[wanted.sort]}, q.article_id) {'>' if wanted.backwards else '<'} (:key, :place)"
            blanks |= {"key": _key(before, wanted.sort), "place": before.place}
        return int(self._named(f"SELECT count(*) FROM listed q WHERE {where}", blanks)[0][0])

    def one(self, layer: str, article: ArticleId) -> Waiting | None:
        """Return one article's entry."""
        found = self._waiting("(SELECT id FROM article WHERE uid = :article) w", "", {"mine": self._mine(layer), "article": article})
        return found[0] if found else None

    def _selecting(self, layer: str, wanted: Wanted) -> tuple[str, dict[str, object]]:
        """Return the condition on ``listed q`` and its blanks."""
        where = ["1"]
        blanks: dict[str, object] = {"mine": self._mine(layer)}
        if wanted.states != frozenset(LayerState):
            # A layer that is not stored is new: then those that are anything else are left out.
            is_new = LayerState.NEW in wanted.states
            states = ", ".join(f"'{state.value}'" for state in LayerState if (state in wanted.states) is not is_new)
            owner = "annotator_id IS NULL" if layer == GOLD else "annotator_id = :mine"
            where.append(f"q.article_id {'NOT ' if is_new else ''}IN (SELECT article_id FROM layer WHERE {owner} AND state IN ({states}))")
        if wanted.assigned:
            where.append("q.article_id IN (SELECT article_id FROM assignment WHERE annotator_id = :assigned)")
            blanks["assigned"] = self._mine(wanted.assigned)
        for number, word in enumerate(fold(wanted.text).split()):
            where.append(f"instr(q.title, :word{number})")
            blanks[f"word{number}"] = word
        return " AND ".join(where), blanks

    def _mine(self, layer: str) -> int:
        """Return the row of the annotator ``layer``: 0 stands for gold, -1 for somebody whom the project does not know yet."""
        found = self._rows("SELECT id FROM annotator WHERE name = ?", layer)
        return 0 if layer == GOLD else int(found[0][0]) if found else -1

    def _waiting(self, source: str, order: str, blanks: dict[str, object]) -> tuple[Waiting, ...]:
        rows = self._named(
            f"""SELECT a.id, a.length, q.disputes, a.uid, a.title, q.date, coalesce(y.state, 'new'),
                (SELECT json_group_array(json_array(c.name, c.number)) FROM
                   (SELECT l.name, count(*) AS number FROM span s JOIN label l ON l.id = s.label_id WHERE s.layer_id = y.id
                    GROUP BY l.id ORDER BY l.position) c)
                FROM {source} CROSS JOIN article a ON a.id = w.id CROSS JOIN listed q ON q.article_id = w.id
                LEFT JOIN layer y ON y.article_id = a.id AND coalesce(y.annotator_id, 0) = :mine {order}""",
            blanks,
        )
        return self._values(_waiting, rows)


def _key(waiting: Waiting, sort: Sort) -> str | int:
    """Return what ``waiting`` stands by in the list."""
    keys: dict[Sort, str | int] = {
        Sort.ORDER: waiting.place,
        Sort.TITLE: fold(waiting.title),
        Sort.LENGTH: waiting.length,
        Sort.DATE: waiting.date,
        Sort.DISPUTES: waiting.disputes,
    }
    return keys[sort]


def _waiting(place: int, length: int, disputes: int, *words: str) -> Waiting:
    article, title, date, state, counts = words
    counted = msgspec.json.decode(counts, type=tuple[tuple[str, int], ...])
    return Waiting(place, ArticleId(article), title, LayerState(state), counted, length, date, disputes)
