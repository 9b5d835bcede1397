"""The shelf of spans: the verbs of marking."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.errors import AlreadyMarked, OffsetsOutside, RuleRefused, SpanGone
from core.model import ArticleId, Origin, Span, SpanId, checked, new_uid, reading_order
from core.project.edit import Draft
from core.project.spanrows import SpanRows, stretch_of

_READING = """SELECT s.uid, s.start, s."end", l.name, s.quote, s.origin, s.note FROM span s JOIN label l ON l.id = s.label_id"""


@dataclass(frozen=True, slots=True)
class Place:
    """Whose layer of which article."""

    article: ArticleId
    layer: str


class Spans(SpanRows):
    """Spans of layers; every verb is one edit by the layer's own annotator unless ``by`` says otherwise."""

    def of(self, article: ArticleId, layer: str) -> tuple[Span, ...]:
        """Return the spans of a layer in reading order, each checked against the text."""
        rows = self._rows(
            f"""{_READING} WHERE s.layer_id = (SELECT y.id FROM layer y LEFT JOIN annotator n ON n.id = y.annotator_id
                WHERE y.article_id = (SELECT id FROM article WHERE uid = ?) AND coalesce(n.name, 'gold') = ?)""",
            article,
            layer,
        )
        text = self.articles.text(article) if rows else ""
        return reading_order(checked(span, text) for span in self._values(_span, rows))

    def expected(self, article: ArticleId, layer: str) -> tuple[Span, ...]:
        """Return the spans of a layer as they will be once the edits that storage refused are stored."""
        spans = {span.id: span for span in self.of(article, layer)}
        draft = Draft(self._db, verb="", by="", undoable=False, behind=self._history.unsaved)
        labels = dict(self._rows("SELECT uid, name FROM label"))
        mine = self.layers.uid_in(draft, article, layer) if self.layers.is_known(draft, layer) else None
        for uid, row in draft.pending("span"):
            spans.pop(SpanId(uid), None)
            if row is not None and row["layer"] == mine:
                start, end = stretch_of(row)
                label, origin = labels[row["label"]], Origin(str(row["origin"]))
                spans[SpanId(uid)] = Span(SpanId(uid), start, end, label, str(row["quote"]), origin, str(row["note"]))
        return reading_order(spans.values())

    def counts(self) -> tuple[tuple[str, str, int], ...]:
        """Return (layer's name, label, number of spans) for the whole project."""
        rows = self._rows(
            """SELECT coalesce(n.name, 'gold'), l.name, t.spans FROM tally t JOIN label l ON l.id = t.label_id
               LEFT JOIN annotator n ON n.id = t.owner ORDER BY t.owner = 0, n.name, l.position"""
        )
        return tuple((name, label, number) for name, label, number in rows)

    def quotes(self, *, limit: int, among: int = 50_000) -> tuple[str, ...]:
        """Return up to ``limit`` different texts that are marked somewhere, those of gold first.

        They are looked for ``among`` so many of the newest spans, so that a project of millions is open at once.
        """
        rows = self._rows(
            """SELECT s.quote FROM (SELECT quote, layer_id FROM span ORDER BY id DESC LIMIT ?2) s JOIN layer y ON y.id = s.layer_id
               GROUP BY s.quote ORDER BY min(y.annotator_id IS NOT NULL) LIMIT ?1""",
            limit,
            among,
        )
        return tuple(quote for (quote,) in rows)

    def tag(self, place: Place, stretches: Sequence[tuple[int, int]], label: str, *, by: str, origin: Origin = Origin.HAND) -> list[Span]:
        """Mark ``stretches`` (code points, half-open) with ``label`` as one edit; return the spans made.

        Raises ``AlreadyMarked`` for a single stretch that has this label already; of several, those that have it are left.
        """
        text = self.articles.text(place.article)
        made = []
        with self._history.edit("tag" if len(stretches) == 1 else "tag everywhere", by=by) as draft:
            layer = self.layers.open_in(draft, place.article, place.layer)
            wanted = self.label_in(draft, label)
            for start, end in stretches:
                if not 0 <= start < end <= len(text):
                    raise OffsetsOutside(start=start, end=end, length=len(text))
                if self.taken(draft, layer, wanted, (start, end)):
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
                self.open_row(draft, span)
                draft.delete("span", span)

    def relabel(self, span: SpanId, label: str, *, by: str) -> None:
        """Give ``span`` another label."""
        with self._history.edit("relabel", by=by) as draft:
            row = self.open_row(draft, span)
            wanted = self.label_in(draft, label)
            if row["label"] != wanted and self.taken(draft, str(row["layer"]), wanted, stretch_of(row)):
                raise AlreadyMarked(quote=row["quote"], label=label)
            draft.change("span", span, {"label": wanted})

    def resize(self, span: SpanId, start: int, end: int, *, by: str) -> None:
        """Move the edges of ``span`` to ``[start, end)`` in code points."""
        with self._history.edit("resize", by=by) as draft:
            self.stretch(draft, span, start, end)

    def mend(self, moves: Iterable[tuple[SpanId, int, int]], *, by: str) -> int:
        """Move the edges of several spans as one edit; leave those whose new place is marked already. Return how many moved."""
        moved = 0
        with self._history.edit("mend", by=by) as draft:
            for span, start, end in moves:
                try:
                    self.stretch(draft, span, start, end)
                    moved += 1
                except (AlreadyMarked, SpanGone):
                    continue
        return moved

    def split(self, span: SpanId, at: int, *, by: str) -> Span:
        """Cut ``span`` in two at ``at`` (code points), leaving out blanks there; return the second part."""
        with self._history.edit("split", by=by) as draft:
            row = self.open_row(draft, span)
            start, end = stretch_of(row)
            text = self.articles.text(self.article_of(draft, row))
            first = start + len(text[start:at].rstrip())
            second = at + len(text[at:end]) - len(text[at:end].lstrip())
            if not start < first <= second < end:
                raise RuleRefused(why="A span can only be cut between its letters.")
            self.stretch(draft, span, start, first)
            label = self._rows("SELECT name FROM label WHERE uid = ?", row["label"])[0][0]
            made = Span(SpanId(new_uid()), second, end, label, text[second:end])
            if self.taken(draft, str(row["layer"]), str(row["label"]), (second, end)):
                raise AlreadyMarked(quote=made.quote, label=label)
            self.put(draft, made, layer=str(row["layer"]), label=str(row["label"]))
        return made

    def join(self, spans: Sequence[SpanId], *, by: str) -> None:
        """Make one span of ``spans``, from the first letter of all to the last, with the label of the first given."""
        with self._history.edit("join spans", by=by) as draft:
            stretches = [stretch_of(self.open_row(draft, span)) for span in spans]
            for span in spans[1:]:
                draft.delete("span", span)
            self.stretch(draft, spans[0], min(start for start, _ in stretches), max(end for _, end in stretches))

    def annotate(self, span: SpanId, note: str, *, by: str) -> None:
        """Hang ``note`` on ``span``; an empty one takes it off."""
        with self._history.edit("note", by=by) as draft:
            self.open_row(draft, span)
            draft.change("span", span, {"note": note})


def _span(uid: str, start: int, end: int, *words: str) -> Span:
    label, quote, origin, note = words
    return Span(SpanId(uid), start, end, label, quote, Origin(origin), note)
