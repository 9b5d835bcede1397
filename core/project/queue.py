"""The queue: articles as an annotator sees them in a list, page by page."""

from __future__ import annotations

from dataclasses import dataclass

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


class Queue(Shelf):
    """Pages are asked for by key, so that the list is immediate at any size."""

    def page(self, layer: str, *, after: int = 0, size: int = 200) -> tuple[Waiting, ...]:
        """Return up to ``size`` articles behind place ``after``, with the state and counts of ``layer``."""
        return self._waiting(layer, "a.id > ? ORDER BY a.id LIMIT ?", after, size)

    def one(self, layer: str, article: ArticleId) -> Waiting | None:
        """Return one article's entry."""
        found = self._waiting(layer, "a.uid = ?", article)
        return found[0] if found else None

    def _waiting(self, layer: str, where: str, *blanks: object) -> tuple[Waiting, ...]:
        # 0 stands for gold, which has no annotator; -1 for somebody whom the project does not know yet.
        mine = "(SELECT CASE WHEN ?1 = 'gold' THEN 0 ELSE coalesce((SELECT id FROM annotator WHERE name = ?1), -1) END)"
        numbered = where
        for place in range(2, 2 + len(blanks)):
            numbered = numbered.replace("?", f"@{place}", 1)
        numbered = numbered.replace("@", "?")
        rows = self._rows(
            f"""SELECT a.id, a.uid, a.title, coalesce(y.state, 'new'),
                (SELECT group_concat(l.name || char(31) || c.number, char(30)) FROM
                   (SELECT label_id, count(*) AS number FROM span WHERE layer_id = y.id GROUP BY label_id) c
                   JOIN label l ON l.id = c.label_id)
                FROM article a LEFT JOIN layer y ON y.article_id = a.id AND coalesce(y.annotator_id, 0) = {mine} WHERE {numbered}""",
            layer,
            *blanks,
        )
        return tuple(Waiting(place, ArticleId(uid), title, LayerState(state), _counts(counts)) for place, uid, title, state, counts in rows)


def _counts(joined: str | None) -> tuple[tuple[str, int], ...]:
    if not joined:
        return ()
    pairs = (part.split("\x1f") for part in joined.split("\x1e"))
    return tuple((label, int(number)) for label, number in pairs)
