"""The shelf of spans: the verbs of marking."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.errors import AlreadyMarked, OffsetsOutside, SpanGone, UnknownLabel
from core.model import ArticleId, Origin, Span, SpanId, checked, new_uid, reading_order
from core.project.articles import Articles
from core.project.edit import Draft
from core.project.layers import Layers
from core.project.shelf import Shelf
from core.project.tables import Row

_READING = """SELECT s.uid, s.start, s."end", l.name, s.quote, s.origin, s.note FROM span s JOIN label l ON l.id = s.label_id"""


@dataclass(frozen=True, slots=True)
class Place:
    """Whose layer of which article."""

    article: ArticleId
    layer: str


class Spans(Shelf):
    """Spans of layers; every verb is one edit by the layer's own annotator unless ``by`` says otherwise."""

    articles: Articles
    layers: Layers

    def of(self, article: ArticleId, layer: str) -> tuple[Span, ...]:
        """Return the spans of a layer in reading order, each checked against the text."""
        rows = self._rows(
            f"""{_READING} WHERE s.layer_id = (SELECT y.id FROM layer y LEFT JOIN annotator n ON n.id = y.annotator_id
                WHERE y.article_id = (SELECT id FROM article WHERE uid = ?) AND coalesce(n.name, 'gold') = ?)""",
            article,
            layer,
        )
        text = self.articles.text(article) if rows else ""
        return reading_order(checked(_span(row), text) for row in rows)

    def expected(self, article: ArticleId, layer: str) -> tuple[Span, ...]:
        """Return the spans of a layer as they will be once the edits that storage refused are stored."""
        spans = {span.id: span for span in self.of(article, layer)}
        draft = Draft(self._db, verb="", by="", undoable=False, behind=self._history.unsaved)
        labels = dict(self._rows("SELECT uid, name FROM label"))
        mine = self.layers.uid_in(draft, article, layer)
        for uid, row in draft.pending("span"):
            spans.pop(SpanId(uid), None)
            if row is not None and row["layer"] == mine:
                start, end = _stretch(row)
                label, origin = labels[row["label"]], Origin(str(row["origin"]))
                spans[SpanId(uid)] = Span(SpanId(uid), start, end, label, str(row["quote"]), origin, str(row["note"]))
        return reading_order(spans.values())

    def counts(self) -> tuple[tuple[str, str, int], ...]:
        """Return (layer's name, label, number of spans) for the whole project."""
        rows = self._rows(
            """SELECT coalesce(n.name, 'gold'), l.name, count(*) FROM span s JOIN layer y ON y.id = s.layer_id
               JOIN label l ON l.id = s.label_id LEFT JOIN annotator n ON n.id = y.annotator_id
               GROUP BY y.annotator_id, s.label_id ORDER BY y.annotator_id IS NULL, n.name, l.position"""
        )
        return tuple((name, label, number) for name, label, number in rows)

    def tag(self, place: Place, stretches: Sequence[tuple[int, int]], label: str, *, by: str, origin: Origin = Origin.HAND) -> list[Span]:
        """Mark ``stretches`` (code points, half-open) with ``label`` as one edit; return the spans made.

        Raises ``AlreadyMarked`` for a single stretch that has this label already; of several, those that have it are left.
        """
        text = self.articles.text(place.article)
        made = []
        with self._history.edit("tag" if len(stretches) == 1 else "tag everywhere", by=by) as draft:
            layer = self.layers.open_in(draft, place.article, place.layer)
            wanted = self._label(draft, label)
            for start, end in stretches:
                if not 0 <= start < end <= len(text):
                    raise OffsetsOutside(start=start, end=end, length=len(text))
                if self._taken(draft, layer, wanted, (start, end)):
                    if len(stretches) == 1:
                        raise AlreadyMarked(quote=text[start:end], label=label)
                    continue
                made.append(Span(SpanId(new_uid()), start, end, label, text[start:end], origin))
                self.put(draft, made[-1], layer=layer, label=wanted)
        return made

    def untag(self, spans: Iterable[SpanId], *, by: str) -> None:
        """Remove ``spans``; raise ``SpanGone`` when one is not there."""
        with self._history.edit("untag", by=by) as draft:
            for span in spans:
                self._open_row(draft, span)
                draft.delete("span", span)

    def relabel(self, span: SpanId, label: str, *, by: str) -> None:
        """Give ``span`` another label."""
        with self._history.edit("relabel", by=by) as draft:
            row = self._open_row(draft, span)
            wanted = self._label(draft, label)
            if row["label"] != wanted and self._taken(draft, str(row["layer"]), wanted, _stretch(row)):
                raise AlreadyMarked(quote=row["quote"], label=label)
            draft.change("span", span, {"label": wanted})

    def resize(self, span: SpanId, start: int, end: int, *, by: str) -> None:
        """Move the edges of ``span`` to ``[start, end)`` in code points."""
        with self._history.edit("resize", by=by) as draft:
            row = self._open_row(draft, span)
            text = self.articles.text(self._article_of(draft, row))
            if not 0 <= start < end <= len(text):
                raise OffsetsOutside(start=start, end=end, length=len(text))
            if (start, end) != _stretch(row) and self._taken(draft, str(row["layer"]), str(row["label"]), (start, end)):
                raise AlreadyMarked(quote=text[start:end], label="")
            draft.change("span", span, {"start": start, "end": end, "quote": text[start:end]})

    def annotate(self, span: SpanId, note: str, *, by: str) -> None:
        """Hang ``note`` on ``span``; an empty one takes it off."""
        with self._history.edit("note", by=by) as draft:
            self._open_row(draft, span)
            draft.change("span", span, {"note": note})

    def put(self, draft: Draft, span: Span, *, layer: str, label: str) -> None:
        """Add ``span`` in ``draft`` under the uids of its layer and label."""
        row: Row = {"start": span.start, "end": span.end, "quote": span.quote, "origin": span.origin.value, "note": span.note}
        draft.insert("span", span.id, {**row, "layer": layer, "label": label})

    def _open_row(self, draft: Draft, span: SpanId) -> Row:
        row = draft.row("span", span)
        if row is None:
            raise SpanGone()
        layer = draft.row("layer", str(row["layer"])) or {}
        name = self._rows("SELECT name FROM annotator WHERE uid = ?", layer["annotator"])
        self.layers.open_in(draft, ArticleId(str(layer["article"])), name[0][0] if name else "gold")
        return row

    def _article_of(self, draft: Draft, span: Row) -> ArticleId:
        layer = draft.row("layer", str(span["layer"])) or {}
        return ArticleId(str(layer["article"]))

    def _label(self, draft: Draft, name: str) -> str:
        uid = self._uid("label", "name", name) or draft.find("label", name=name)
        if uid is None:
            raise UnknownLabel(label=name)
        return uid

    def _taken(self, draft: Draft, layer: str, label: str, stretch: tuple[int, int]) -> bool:
        start, end = stretch
        stored = self._rows(
            """SELECT uid FROM span WHERE layer_id = (SELECT id FROM layer WHERE uid = ?)
               AND label_id = (SELECT id FROM label WHERE uid = ?) AND start = ? AND "end" = ?""",
            layer,
            label,
            start,
            end,
        )
        if any(draft.row("span", uid) is not None for (uid,) in stored):
            return True
        return draft.find("span", layer=layer, label=label, start=start, end=end) is not None


def _span(row: tuple[str, int, int, str, str, str, str]) -> Span:
    uid, start, end, label, quote, origin, note = row
    return Span(SpanId(uid), start, end, label, quote, Origin(origin), note)


def _stretch(row: Row) -> tuple[int, int]:
    return int(row["start"] or 0), int(row["end"] or 0)
