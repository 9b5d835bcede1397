"""Writing layer by layer: what goes out is counted, and what does not is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from core.errors import WorldError
from core.formats.choices import Choices
from core.formats.losses import beyond, left_out
from core.formats.reasons import shortened
from core.formats.record import LayerRecord, LeftOut, Loss, Written
from core.model import Span, checked
from core.model.article import title_of

Document = Callable[[LayerRecord, Choices, list[LeftOut]], tuple[bytes, int] | None]
"""Returns a record as the bytes of its document with the number of its spans, or None where it cannot be one; tells what is lost."""


def each(
    records: Iterable[LayerRecord],
    choices: Choices,
    *,
    document: Document,
    holds: frozenset[Loss],
    written: Written,
    names: bool = False,
) -> Iterator[tuple[LayerRecord, bytes]]:
    """Yield every record with its document, and count and tell in ``written`` what goes out and what of it does not.

    ``names`` says that the format holds an article's id.
    """
    for record in records:
        try:
            for span in record.spans:
                checked(span, record.text)
        except WorldError as error:
            written.left_out.append(LeftOut(record.article or record.title, record.layer, str(error)))
            continue
        made = document(record, choices, written.left_out)
        if made is None:
            continue
        written.left_out.extend(beyond(record, holds))
        if about := _about(record, names=names, titles=Loss.META in holds):
            written.left_out.append(left_out(record, Loss.META, f"It has no place in this format: {about}."))
        data, spans = made
        written.records += 1
        written.spans += spans
        yield record, data


def lost(record: LayerRecord, span: Span, what: Loss, why: str) -> LeftOut:
    """Return what the report says of ``span``, which ``why`` ends the sentence of."""
    return left_out(record, what, f"“{shortened(span.quote)}” ({span.label}) {why}.", span)


def without_words(record: LayerRecord) -> LeftOut:
    """Return what is said of an article in which no token stands."""
    return left_out(record, Loss.TEXT, "It is left out: there is no word in it.")


def changed_text(record: LayerRecord) -> LeftOut:
    """Return what is said of an article whose blanks the format cannot keep."""
    return left_out(record, Loss.TEXT, "Its blanks and line ends are not kept: this format holds words alone.")


def _about(record: LayerRecord, *, names: bool, titles: bool) -> str:
    without_id = not names and bool(record.article)
    without_title = not titles and record.title != title_of(record.text)
    return ", ".join(what for what, gone in (("its id", without_id), ("its title", without_title)) if gone)
