"""One article for all formats: an emoji before two of its spans, so that all ways of counting differ, and a nested one."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from core.formats.record import LayerRecord, Refused, Written
from core.formats.table import Format
from core.model import ArticleId, LayerState, Origin, Span, SpanId

TEXT = "زار محمد العلي 😀 عمان قبل قمة الأردن."
PLACES = ((4, 14, "PERSON"), (26, 36, "EVENT"), (30, 36, "COUNTRY"))


def spans(*places: tuple[int, int, str], text: str = TEXT) -> tuple[Span, ...]:
    """Return the spans at ``places`` of ``text``."""
    return tuple(
        Span(SpanId(f"s{number}"), start, end, label, text[start:end], Origin.IMPORT) for number, (start, end, label) in enumerate(places)
    )


EXAMPLE = LayerRecord(ArticleId("17"), TEXT, TEXT, layer="annotator-1", state=LayerState.FINISHED, spans=spans(*PLACES))


def written(form: Format, *records: LayerRecord) -> tuple[bytes, Written]:
    """Return what ``form`` makes of ``records``, and what it says of that."""
    assert form.writer is not None
    file = io.BytesIO()
    done = form.writer(records, file)
    return file.getvalue(), done


def read(form: Format, data: bytes) -> list[LayerRecord | Refused]:
    """Return what ``form`` reads in a file of ``data``."""
    with TemporaryDirectory() as folder:
        path = Path(folder, f"in{form.suffixes[0] if form.suffixes else ''}")
        path.write_bytes(data)
        return [replace(one, path="in") for one in form.reader(path)]


def only(found: list[LayerRecord | Refused]) -> LayerRecord:
    """Return the one record of ``found``."""
    (record,) = found
    assert isinstance(record, LayerRecord), record
    return record


def places(record: LayerRecord) -> Iterable[tuple[int, int, str]]:
    """Return where the spans of ``record`` stand and which labels they have."""
    return sorted((span.start, span.end, span.label) for span in record.spans)
