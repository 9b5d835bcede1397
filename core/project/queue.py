"""The queue: articles as an annotator sees them in a list, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import msgspec

from core.model import ArticleId, LayerState
from core.project.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Waiting:
    """An article in the queue: how far one layer of it is, and how many spans of each label it holds."""

    place: int
    article: ArticleId
    title: str
    state: LayerState
    counts: tuple[tuple[str, int], ...]
    length: int = 0


class Sort(StrEnum):
    """What the queue goes by."""

    ORDER = "order"
    TITLE = "title"
    LENGTH = "length"


_COLUMNS = {Sort.ORDER: "a.id", Sort.TITLE: "a.title", Sort.LENGTH: "a.length"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which articles the queue shows, and in what order."""

    states: frozenset[LayerState] = frozenset(LayerState)
    sort: Sort = Sort.ORDER
    backwards: bool = False
    assigned: str = ""
    """Only what is assigned to this annotator; everything where nobody is named."""


class Queue(Shelf):
    """Pages are asked for by key, so that the list is immediate at any size."""

    def page(self, layer: str, wanted: Wanted | None = None, *, after: Waiting | None = None, size: int = 200) -> tuple[Waiting, ...]:
        """Return up to ``size`` of the ``wanted`` articles behind ``after``, with the state and counts of ``layer``."""
        wanted = wanted or Wanted()
        column = _COLUMNS[wanted.sort]
        order = "DESC" if wanted.backwards else "ASC"
        states = ", ".join(f"'{state.value}'" for state in wanted.states)
        where = [f"coalesce(y.state, 'new') IN ({states})"]
        blanks: list[object] = []
        if after is not None:
            where.append(f"({column}, a.id) {'<' if wanted.backwards else '>'} (?2, ?3)")
            blanks = [
                after.length if wanted.sort is Sort.LENGTH else after.title if wanted.sort is Sort.TITLE else after.place,
                after.place,
            ]
        if wanted.assigned:
            blanks.append(wanted.assigned)
            mine = f"(SELECT id FROM annotator WHERE name = ?{len(blanks) + 1})"
            where.append(f"a.id IN (SELECT article_id FROM assignment WHERE annotator_id = {mine})")
        return self._waiting(layer, f"{' AND '.join(where)} ORDER BY {column} {order}, a.id {order} LIMIT {int(size)}", *blanks)

    def one(self, layer: str, article: ArticleId) -> Waiting | None:
        """Return one article's entry."""
        found = self._waiting(layer, "a.uid = ?2", article)
        return found[0] if found else None

    def _waiting(self, layer: str, where: str, *blanks: object) -> tuple[Waiting, ...]:
        # 0 stands for gold, which has no annotator; -1 for somebody whom the project does not know yet.
        mine = "(SELECT CASE WHEN ?1 = 'gold' THEN 0 ELSE coalesce((SELECT id FROM annotator WHERE name = ?1), -1) END)"
        rows = self._rows(
            f"""SELECT a.id, a.uid, a.title, a.length, coalesce(y.state, 'new'),
                (SELECT json_group_array(json_array(c.name, c.number)) FROM
                   (SELECT l.name, count(*) AS number FROM span s JOIN label l ON l.id = s.label_id WHERE s.layer_id = y.id
                    GROUP BY l.id ORDER BY l.position) c)
                FROM article a LEFT JOIN layer y ON y.article_id = a.id AND coalesce(y.annotator_id, 0) = {mine} WHERE {where}""",
            layer,
            *blanks,
        )
        return self._values(_waiting, rows)


def _waiting(place: int, uid: str, title: str, length: int, *rest: str) -> Waiting:
    state, counts = rest
    counted = msgspec.json.decode(counts, type=tuple[tuple[str, int], ...])
    return Waiting(place, ArticleId(uid), title, LayerState(state), counted, length)
