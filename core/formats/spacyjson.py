"""spaCy's documents as JSON, a line each, as ``Doc.to_json`` writes and ``Doc.from_json`` reads them.

``ents`` are flat; all spans stand in ``spans["sc"]``, with our ids and notes, which spaCy passes over, as it does the article's
``id`` and ``meta``. Also read are one JSON list of documents and the tuples that spaCy 2 trained from, as JSON or as Python wrote them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO, Final

import msgspec
from msgspec import Raw

from core.errors import RuleRefused
from core.formats.choices import USUAL, Choices
from core.formats.documents import each
from core.formats.jsonlines import keys_in
from core.formats.meta import described, description, fields_of
from core.formats.record import LayerRecord, LeftOut, Loss, Written
from core.formats.rules import article_id, each_once, span_at, whole_text
from core.formats.spacytokens import GROUP, covered
from core.model import Span

HOLDS: Final = frozenset({Loss.NESTED, Loss.CROSSING, Loss.DISCONTINUOUS, Loss.TEXT, Loss.LABEL, Loss.META, Loss.NOTE})


class _Stretch(msgspec.Struct, omit_defaults=True):
    start: int
    end: int
    label: str = ""
    kb_id: str | None = None
    id: str | int | None = None
    note: str = ""


class _Token(msgspec.Struct):
    id: int
    start: int
    end: int


class _Line(msgspec.Struct):
    text: str
    ents: list[_Stretch] = []
    spans: dict[str, list[_Stretch]] = {}
    id: str | int | None = None
    meta: Raw = Raw(b"{}")


class _Told(msgspec.Struct):
    """What spaCy 2 trained from beside the text."""

    entities: list[tuple[int, int, str] | str] = []
    spans: dict[str, list[tuple[int, int, str]]] = {}


_line = msgspec.json.Decoder(_Line)
_tuple = msgspec.json.Decoder(tuple[str, _Told])
_encoder = msgspec.json.Encoder()


def write(records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL) -> Written:
    """Write ``records`` a line each."""
    written = Written()
    for _, data in each(records, choices, document=_document, holds=HOLDS, written=written, names=True):
        file.write(data)
    return written


def recognise(head: bytes) -> bool:
    """Say whether ``head``, the first bytes of a file, begins a document of spaCy's."""
    keys = keys_in(head)
    return {"text", "ents"} <= keys and not keys.isdisjoint({"tokens", "spans", "sents", "cats"})


def record_of(line: bytes, *, path: str, number: int) -> LayerRecord:
    """Return the record of a document or of a tuple of spaCy 2; raise ``RuleRefused`` and kin, or what msgspec raises."""
    if line.lstrip().startswith(b"["):
        text, beside = _tuple.decode(line)
        return of_tuple(text, beside, path=path, number=number)
    held = _line.decode(line)
    text = whole_text(held.text)
    meta = fields_of(held.meta)
    told = described(meta, text)
    groups = [held.spans.get(GROUP, []), *(group for name, group in held.spans.items() if name != GROUP), held.ents]
    spans, twice = _once(_span(text, one) for one in chain.from_iterable(groups))
    linked = sum(bool(one.kb_id) for one in chain.from_iterable(groups))
    return LayerRecord(
        article=article_id(held.id),
        title=told.title,
        text=text,
        source=told.source,
        encoding=told.encoding,
        meta=told.meta,
        spans=spans,
        path=path,
        line=number,
        unheld=(*twice, *((f"Its links to a knowledge base ({linked}) did not come in.",) if linked else ())),
    )


def of_tuple(text: str, beside: _Told, *, path: str, number: int) -> LayerRecord:
    """Return the record of a text with what spaCy 2 trained from; raise ``RuleRefused`` and kin."""
    whole_text(text)
    if any(isinstance(one, str) for one in beside.entities):
        raise RuleRefused(why="Its entities are a tag for each word, and nothing says which words.")
    triples = [one for one in beside.entities if not isinstance(one, str)]
    triples += chain.from_iterable(beside.spans.values())
    spans, twice = _once(span_at(text, start, end, label=label) for start, end, label in triples)
    return LayerRecord(None, described({}, text).title, text, spans=spans, path=path, line=number, unheld=twice)


def told_of(value: object) -> _Told:
    """Return what spaCy 2 trained from out of a value that Python wrote; raise ``msgspec.ValidationError``."""
    return msgspec.convert(value, _Told)


def _once(spans: Iterator[Span]) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """Return ``spans`` without those that say the same: an entity stands in its group as well."""
    found = {(span.start, span.end, span.label): span for span in reversed(list(spans))}
    return each_once(sorted(found.values(), key=lambda span: (span.start, -span.end)))


def _span(text: str, one: _Stretch) -> Span:
    return span_at(text, one.start, one.end, label=one.label, uid=None if one.id is None else str(one.id), note=one.note)


def _document(record: LayerRecord, choices: Choices, left_out: list[LeftOut]) -> tuple[bytes, int]:
    layer = covered(record, choices, left_out)
    made: dict[str, object] = {
        "text": record.text,
        "ents": [_Stretch(*layer.edges(one), one.label) for one in layer.entities],
        "spans": {GROUP: [_Stretch(*layer.edges(one), one.label, "", one.span.id, one.span.note) for one in layer.spans]},
        "tokens": [_Token(number, start, end) for number, (start, end) in enumerate(layer.tokens)],
    }
    if record.article is not None:
        made["id"] = record.article
    if meta := description(record, but=(), lost=left_out):
        made["meta"] = meta
    return _encoder.encode(made) + b"\n", len(layer.spans)
