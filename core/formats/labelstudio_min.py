"""Label Studio's JSON_MIN: a list with an element for each annotation, whose text, labels and annotator stand side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

import msgspec
from msgspec import Raw

from core.errors import WorldError
from core.formats.choices import USUAL, Choices
from core.formats.encoding import AUTO
from core.formats.jsonarray import read_array, write_array
from core.formats.jsonlines import begins_array, keys_in
from core.formats.labelstudio import ID, Who, article_of, named, state_of, text_in
from core.formats.losses import left_out
from core.formats.meta import described, description
from core.formats.record import NOT_TOLD, Fields, LayerRecord, LeftOut, Loss, Refused, Written
from core.formats.regions import Value, spans_of, value_of
from core.formats.rules import each_once, number_of, owner
from core.model import LayerState, Origin, Span, checked, reading_order

HOLDS: Final = frozenset(Loss) - {Loss.DISCONTINUOUS, Loss.ORIGIN}

_SERVER: Final = ("annotation_id", "created_at", "updated_at", "lead_time")
"""Fields that say how the server kept an annotation, not what it is."""
_OURS: Final = (ID, "id", "text", "label", "annotator", "state", "machine", *_SERVER)


class _Element(msgspec.Struct):
    id: int | str | None = None
    annotator: Who = None
    state: str | None = None
    machine: bool = False


_element = msgspec.json.Decoder(_Element)
_fields = msgspec.json.Decoder(dict[str, Raw])
_values = msgspec.json.Decoder(list[Value])


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Iterator[LayerRecord | Refused]:
    """Yield the record of each annotation, or why it did not come in; ``fields`` may name the one that holds the text."""
    return read_array(path, partial(_records, name=fields.text))


def recognise(head: bytes) -> bool:
    """Say whether a list begins whose elements have an annotator, or an annotation's number, beside their labels."""
    keys = keys_in(head) if begins_array(head) else frozenset()
    return "data" not in keys and ("annotation_id" in keys or {"annotator", "labels"} <= keys)


def write(records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL) -> Written:
    """Write an element for each record; the annotator is called by name, as Label Studio calls people by their address."""
    written = Written()
    write_array(_elements(records, written), file)
    return written


def _records(element: bytes, *, path: str, number: int, name: str | None) -> Iterator[LayerRecord | Refused]:
    held = _element.decode(element)
    data = {key: value for key, value in _fields.decode(element).items() if key not in (*_SERVER, *_Element.__struct_fields__)}
    told: list[str] = []
    values = list(_regions(data))
    text = text_in(data, name)
    spans, repeated = each_once(
        span for value in values for span in spans_of(value, text, uid=None, origin=Origin.IMPORT, note=value.note, told=told)
    )
    uid = article_of(held.id, data)
    about = described(data, text)
    yield LayerRecord(
        article=uid,
        title=about.title,
        text=text,
        source=about.source,
        encoding=about.encoding,
        meta=about.meta,
        layer=owner(named(held.annotator)),
        state=state_of(held.state, None if held.annotator is None else LayerState.FINISHED),
        spans=spans,
        machine=held.machine,
        path=path,
        line=number,
        unheld=(*told, *repeated),
    )


def _regions(data: dict[str, Raw]) -> Iterator[Value]:
    """Take the lists of regions out of ``data``, whatever the labelling calls them, and yield what is in them."""
    for key, raw in tuple(data.items()):
        if bytes(raw).lstrip().startswith(b"[") and (key == "label" or b'labels"' in bytes(raw)):
            del data[key]
            yield from _values.decode(raw)


def _elements(records: Iterable[LayerRecord], written: Written) -> Iterator[dict[str, object]]:
    for number, record in enumerate(records, start=1):
        try:
            spans = reading_order(checked(span, record.text) for span in record.spans)
        except WorldError as error:
            written.left_out.append(left_out(record, "", str(error)))
            continue
        written.records += 1
        written.spans += len(spans)
        yield _element_of(record, spans, number, written.left_out)


def _element_of(record: LayerRecord, spans: tuple[Span, ...], number: int, lost: list[LeftOut]) -> dict[str, object]:
    said = record.article or ""
    element: dict[str, object] = {"id": number if number_of(said) is None else number_of(said), "text": record.text}
    if said and number_of(said) is None:
        element[ID] = said
    element["label"] = [value_of(span, note=span.note) for span in spans]
    if record.layer is not None:
        element["annotator"] = record.layer
    element["annotation_id"] = number
    if record.state not in (LayerState.FINISHED, LayerState.STARTED, None):
        element["state"] = record.state
    if record.machine:
        element["machine"] = True
    return element | description(record, but=_OURS, lost=lost)
