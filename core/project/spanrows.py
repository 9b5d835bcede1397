"""Rows of spans inside an edit: what the verbs of marking are made of."""

from __future__ import annotations

from core.errors import AlreadyMarked, OffsetsOutside, SpanGone, UnknownLabel
from core.model import ArticleId, Span, SpanId
from core.project.articles import Articles
from core.project.edit import Draft
from core.project.layers import Layers
from core.project.shelf import Shelf
from core.project.tables import Row


class SpanRows(Shelf):
    """Reads and changes spans in a draft, stored or still pending there."""

    articles: Articles
    layers: Layers

    def put(self, draft: Draft, span: Span, *, layer: str, label: str) -> None:
        """Add ``span`` in ``draft`` under the uids of its layer and label."""
        draft.insert("span", span.id, row_of(span, layer=layer, label=label))

    def open_row(self, draft: Draft, span: SpanId) -> Row:
        row = draft.row("span", span)
        if row is None:
            raise SpanGone()
        self.layers.start(draft, str(row["layer"]))
        return row

    def article_of(self, draft: Draft, span: Row) -> ArticleId:
        layer = draft.row("layer", str(span["layer"])) or {}
        return ArticleId(str(layer["article"]))

    def label_in(self, draft: Draft, name: str) -> str:
        uid = self._uid("label", "name", name) or draft.find("label", name=name)
        if uid is None:
            raise UnknownLabel(label=name)
        return uid

    def taken(self, draft: Draft, layer: str, label: str, stretch: tuple[int, int]) -> bool:
        start, end = stretch
        stored = self._rows(
            """SELECT uid FROM span WHERE layer_id = (SELECT id FROM layer WHERE uid = ?)
               AND label_id = (SELECT id FROM label WHERE uid = ?) AND start = ? AND "end" = ?""",
            layer,
            label,
            start,
            end,
        )
        wanted: Row = {"layer": layer, "label": label, "start": start, "end": end}
        for (uid,) in stored:  # a draft may have moved it, or given it another label
            row = draft.row("span", uid)
            if row is not None and wanted.items() <= row.items():
                return True
        return draft.marked((layer, label, start, end))

    def stretch(self, draft: Draft, span: SpanId, start: int, end: int) -> None:
        """Move the edges of ``span`` in ``draft``; raise when they lie outside or the place has this label already."""
        row = self.open_row(draft, span)
        text = self.articles.text(self.article_of(draft, row))
        if not 0 <= start < end <= len(text):
            raise OffsetsOutside(start=start, end=end, length=len(text))
        if (start, end) != stretch_of(row) and self.taken(draft, str(row["layer"]), str(row["label"]), (start, end)):
            name = self._rows("SELECT name FROM label WHERE uid = ?", row["label"])
            raise AlreadyMarked(quote=text[start:end], label=name[0][0] if name else "")
        draft.change("span", span, {"start": start, "end": end, "quote": text[start:end]})


def row_of(span: Span, *, layer: str, label: str) -> Row:
    """Return the row of ``span`` under the uids of its layer and label."""
    return {
        "start": span.start,
        "end": span.end,
        "quote": span.quote,
        "origin": span.origin.value,
        "note": span.note,
        "layer": layer,
        "label": label,
    }


def stretch_of(row: Row) -> tuple[int, int]:
    return int(row["start"] or 0), int(row["end"] or 0)
