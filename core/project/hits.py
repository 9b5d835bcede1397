"""Marking on many hits at once: each verb is one edit of the whole project, in the layers of one annotator.

What cannot be done is counted and left as it is. ``progress`` is told how many hits were looked at and says whether to go on; when it
does not, nothing is written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from core.errors import LayerLocked, QuoteMismatch
from core.model import ArticleId, LayerState, Origin, Span, SpanId, new_uid
from core.project.candidates import Stopped
from core.project.edit import Draft
from core.project.project import Project
from core.project.spanrows import SpanRows, stretch_of
from core.search.concordance import Hit

Progress = Callable[[int], bool]

_STEP = 64
"""Hits between two calls of ``progress``."""


@dataclass(slots=True)
class Done:
    """How many hits were changed, and how many were left, by reason.

    ``there``: it is so already. ``closed``: the layer may not be marked. ``others``: nothing of the annotator's own is marked there.
    """

    changed: int = 0
    there: int = 0
    closed: int = 0
    others: int = 0


def mark_hits(project: Project, wanted: Iterable[tuple[Hit, str]], *, by: str, progress: Progress | None = None) -> Done:
    """Mark each hit with its label in the layer of ``by``; raise ``QuoteMismatch`` where a text does not say what its hit says."""
    return _Marking.of(project).mark(_by_article(wanted), by=by, progress=progress)


def relabel_hits(project: Project, hits: Iterable[Hit], label: str, *, by: str, progress: Progress | None = None) -> Done:
    """Give ``label`` to the spans of ``by`` that are hits, or that stand exactly where one is."""
    return _Marking.of(project).change(_by_article((hit, label) for hit in hits), by=by, progress=progress)


def untag_hits(project: Project, hits: Iterable[Hit], *, by: str, progress: Progress | None = None) -> Done:
    """Remove the spans of ``by`` that are hits, or that stand exactly where one is."""
    return _Marking.of(project).change(_by_article((hit, "") for hit in hits), by=by, progress=progress)


def labels_at(project: Project, hits: Sequence[Hit], *, layer: str) -> dict[tuple[ArticleId, int, int], str]:
    """Return the label that ``layer`` has exactly at each hit, by article, start and end; hits without one are left out."""
    return _Marking.of(project).labels_at(hits, layer)


def labels_of(project: Project, article: ArticleId, *, layer: str) -> dict[str, frozenset[tuple[int, int]]]:
    """Return the stretches that ``layer`` has marked in ``article``, by label; in code points."""
    return _Marking.of(project).labels_of(article, layer)


_Wanted = Mapping[ArticleId, Sequence[tuple[Hit, str]]]


def _by_article(wanted: Iterable[tuple[Hit, str]]) -> _Wanted:
    grouped: dict[ArticleId, list[tuple[Hit, str]]] = defaultdict(list)
    for hit, label in wanted:
        grouped[hit.article].append((hit, label))
    return grouped


class _Marking(SpanRows):
    @classmethod
    def of(cls, project: Project) -> _Marking:
        made = cls(project._db, project.history, project.path)
        made.articles, made.layers = project.articles, project.layers
        return made

    def mark(self, wanted: _Wanted, *, by: str, progress: Progress | None) -> Done:
        done = Done()
        try:
            with self._history.edit("tag hits", by=by) as draft:
                labels: dict[str, str] = {}
                step = _Steps(progress)
                own = self._own(draft, by)
                for article, hits in wanted.items():
                    layer = self._layer(draft, article, own, by)
                    if layer is None:
                        done.closed += len(hits)
                        continue
                    text = self.articles.text(article)
                    for hit, label in hits:
                        step.take()
                        uid = labels.get(label) or labels.setdefault(label, self.label_in(draft, label))
                        is_new = self._mark(draft, (hit, label), text=text, place=(layer, uid))
                        done.changed += is_new
                        done.there += not is_new
        except Stopped:
            return Done()
        return done

    def _mark(self, draft: Draft, wanted: tuple[Hit, str], *, text: str, place: tuple[str, str]) -> bool:
        """Mark a hit under the uids of its layer and label; say whether it was not there already."""
        hit, label = wanted
        stretch, (layer, uid) = (hit.start, hit.end), place
        found = text[hit.start : hit.end]
        if found != hit.quote or not 0 <= hit.start < hit.end:
            raise QuoteMismatch(start=hit.start, end=hit.end, found=found, quote=hit.quote)
        if self.taken(draft, layer, uid, stretch):
            return False
        self.put(draft, Span(SpanId(new_uid()), *stretch, label, found, Origin.EVERYWHERE), layer=layer, label=uid)
        return True

    def change(self, wanted: _Wanted, *, by: str, progress: Progress | None) -> Done:
        """Relabel the spans at the hits, or remove them where the label wanted is empty."""
        done, label = Done(), next((label for hits in wanted.values() for _, label in hits), "")
        try:
            with self._history.edit("relabel hits" if label else "untag hits", by=by) as draft:
                uid = self.label_in(draft, label) if label else ""
                step = _Steps(progress)
                own = self._own(draft, by)
                for article, hits in wanted.items():
                    for hit, _ in hits:
                        step.take()
                        self._change(draft, hit, own=own.get(article), label=uid, done=done)
        except Stopped:
            return Done()
        return done

    def _change(self, draft: Draft, hit: Hit, *, own: str | None, label: str, done: Done) -> None:
        spans = [] if own is None else [hit.span] if hit.span is not None else self._at(own, hit)
        rows = [(span, row) for span in spans if (row := draft.row("span", span)) is not None and row["layer"] == own]
        if not rows or own is None:
            done.others += 1
            return
        for span, row in rows:
            try:
                self.layers.start(draft, own)
            except LayerLocked:
                done.closed += 1
                continue
            if not label:
                draft.delete("span", span)
            elif row["label"] == label or self.taken(draft, own, label, stretch_of(row)):
                done.there += 1
                continue
            else:
                draft.change("span", span, {"label": label})
            done.changed += 1

    def labels_at(self, hits: Sequence[Hit], layer: str) -> dict[tuple[ArticleId, int, int], str]:
        places = msgspec.json.encode([(hit.article, hit.start, hit.end) for hit in hits]).decode("utf-8")
        rows = self._rows(
            """SELECT a.uid, s.start, s."end", l.name
               FROM json_each(?1) p CROSS JOIN article a ON a.uid = p.value ->> 0
               CROSS JOIN layer y ON y.article_id = a.id
                   AND coalesce(y.annotator_id, 0) = CASE ?2 WHEN 'gold' THEN 0 ELSE (SELECT id FROM annotator WHERE name = ?2) END
               CROSS JOIN span s ON s.layer_id = y.id AND s.start = p.value ->> 1 AND s."end" = p.value ->> 2
               JOIN label l ON l.id = s.label_id ORDER BY l.position DESC""",
            places,
            layer,
        )
        return {(ArticleId(article), start, end): label for article, start, end, label in rows}

    def labels_of(self, article: ArticleId, layer: str) -> dict[str, frozenset[tuple[int, int]]]:
        rows = self._rows(
            """SELECT l.name, s.start, s."end" FROM article a JOIN layer y ON y.article_id = a.id JOIN span s ON s.layer_id = y.id
               JOIN label l ON l.id = s.label_id LEFT JOIN annotator n ON n.id = y.annotator_id
               WHERE a.uid = ? AND coalesce(n.name, 'gold') = ?""",
            article,
            layer,
        )
        found: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for label, start, end in rows:
            found[label].add((start, end))
        return {label: frozenset(stretches) for label, stretches in found.items()}

    def _own(self, draft: Draft, by: str) -> dict[ArticleId, str]:
        """Return the uids of all layers of ``by``, stored or waiting.

        Looked up one by one, each new layer would go through all spans made so far.
        """
        rows = self._rows(
            """SELECT a.uid, y.uid FROM layer y JOIN article a ON a.id = y.article_id
               WHERE y.annotator_id = (SELECT id FROM annotator WHERE name = ?)""",
            by,
        )
        annotator = self._uid("annotator", "name", by) or draft.find("annotator", name=by)
        waiting = {str(row["article"]): uid for uid, row in draft.pending("layer") if row is not None and row["annotator"] == annotator}
        return {ArticleId(article): uid for article, uid in (*rows, *waiting.items())}

    def _layer(self, draft: Draft, article: ArticleId, own: Mapping[ArticleId, str], by: str) -> str | None:
        """Return the uid of the layer to mark in, made or started where it must be; None where it may not be marked."""
        if article not in own:
            return self.layers.put(draft, article, by, state=LayerState.STARTED)
        try:
            self.layers.start(draft, own[article])
        except LayerLocked:
            return None
        return own[article]

    def _at(self, layer: str, hit: Hit) -> list[SpanId]:
        rows = self._rows(
            'SELECT uid FROM span WHERE layer_id = (SELECT id FROM layer WHERE uid = ?) AND start = ? AND "end" = ?',
            layer,
            hit.start,
            hit.end,
        )
        return [SpanId(uid) for (uid,) in rows]


class _Steps:
    """Counts hits and asks whether to go on."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._taken = 0

    def take(self) -> None:
        self._taken += 1
        if self._progress is not None and self._taken % _STEP == 0 and not self._progress(self._taken):
            raise Stopped
