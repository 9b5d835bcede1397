"""The one example that every format is held against: an emoji before two of three spans, a country within an event."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from core.formats.choices import USUAL, Choices
from core.formats.record import LayerRecord, Loss, Refused, Written
from core.formats.table import Reader, Writer
from core.model import ArticleId, Origin, Span, SpanId

TEXT = "زار محمد العلي 😀 عمان قبل قمة الأردن."
PERSON = (4, 14, "PERSON")
EVENT = (26, 36, "EVENT")
COUNTRY = (30, 36, "COUNTRY")

Place = tuple[int, int, str]


def record(*places: Place, text: str = TEXT, layer: str | None = None) -> LayerRecord:
    """Return a layer of ``text`` with spans at ``places``, as an import would bring it."""
    spans = tuple(
        Span(SpanId(f"s{number}"), start, end, label, text[start:end], Origin.IMPORT) for number, (start, end, label) in enumerate(places)
    )
    return LayerRecord(ArticleId("17"), text, text, layer=layer, spans=spans)


EXAMPLE = record(PERSON, EVENT, COUNTRY)


def places(record: LayerRecord) -> list[Place]:
    """Return where the spans of ``record`` stand, in reading order, each checked against the text."""
    for span in record.spans:
        assert record.text[span.start : span.end] == span.quote
    return sorted(((span.start, span.end, span.label) for span in record.spans), key=lambda place: (place[0], -place[1], place[2]))


def quotes(record: LayerRecord) -> list[tuple[str, str]]:
    """Return what is marked as what, in reading order."""
    return [(record.text[start:end], label) for start, end, label in places(record)]


def written(write: Writer, records: Iterable[LayerRecord], choices: Choices = USUAL) -> tuple[bytes, Written]:
    """Return the file that ``write`` makes of ``records``, and what it says of it."""
    file = io.BytesIO()
    done = write(records, file, choices)
    return file.getvalue(), done


def read(reader: Reader, data: bytes, *, name: str = "in.txt") -> list[LayerRecord | Refused]:
    """Return what ``reader`` finds in a file of ``data``."""
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        return list(reader(path))


def records_in(reader: Reader, data: bytes) -> list[LayerRecord]:
    """Return what ``reader`` finds in a file of ``data`` in which nothing is wrong."""
    found = read(reader, data)
    assert not [one for one in found if isinstance(one, Refused)], found
    return [one for one in found if isinstance(one, LayerRecord)]


def one(reader: Reader, data: bytes) -> LayerRecord:
    (found,) = records_in(reader, data)
    return found


def refusal(reader: Reader, data: bytes) -> Refused:
    (found,) = read(reader, data)
    assert isinstance(found, Refused), found
    return found


def spans_lost(done: Written) -> dict[str, int]:
    """Return how many spans were lost or changed, by kind; what concerns whole layers is passed over."""
    beside = {Loss.LAYER, Loss.STATE, Loss.META, Loss.ORIGIN, Loss.NOTE, Loss.TEXT}
    return {what: many for what, many in done.losses().items() if what not in beside}
