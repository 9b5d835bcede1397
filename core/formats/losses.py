"""What of a layer a format has no place for, found the same way for all formats."""

from __future__ import annotations

from collections.abc import Iterator

from core.formats.reasons import shortened
from core.formats.record import LayerRecord, LeftOut, Loss
from core.model import LayerState, Span
from core.model.article import title_of

_USUAL = (None, LayerState.STARTED)
"""What spans that come from elsewhere are taken for."""


def beyond(record: LayerRecord, holds: frozenset[Loss]) -> Iterator[LeftOut]:
    """Yield what ``record`` says about its spans and itself that a format which ``holds`` only so much cannot say.

    Overlaps, discontinuous spans and tokens are the writers' own affair: only they know what they take. Whose layer it is was chosen
    by whoever exports one.
    """
    if record.state not in _USUAL and Loss.STATE not in holds:
        yield left_out(record, Loss.STATE, f"How far the layer is has no place in this format: {record.state}.")
    if record.meta not in ("", "{}") and Loss.META not in holds:
        yield left_out(record, Loss.META, "The metadata of the article have no place in this format.")
    if Loss.NOTE not in holds:
        for span in record.spans:
            if span.note:
                yield left_out(record, Loss.NOTE, f"The note on “{shortened(span.quote)}” has no place in this format: {span.note}", span)


def untitled(record: LayerRecord) -> Iterator[LeftOut]:
    """Yield that the title is left out, where it is not the first line of the text, which stands for it in formats without titles."""
    if record.title not in ("", title_of(record.text)):
        yield left_out(record, Loss.META, f"The title of the article has no place in this format: {shortened(record.title)}.")


def left_out(record: LayerRecord, what: str, reason: str, span: Span | None = None) -> LeftOut:
    """Return that ``what`` of ``record`` was left out, with the quote of ``span`` as the example."""
    return LeftOut(record.article or record.title, record.layer, reason, what, "" if span is None else span.quote)
