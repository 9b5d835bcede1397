"""One line of ``hashiya/1``: its shape, and the way from a line to a record and back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import starmap
from typing import Protocol

import msgspec
from msgspec import UNSET, Raw, UnsetType

from core.errors import RuleRefused
from core.formats.meta import PLAIN, fields_of, merged, take_text
from core.formats.reasons import reason_for, shortened
from core.formats.record import LayerRecord
from core.formats.rules import article_id, owner, span_at, whole_text
from core.model import Article, LayerState, Origin, Span, checked, reading_order
from core.model.article import fingerprint, title_of

SpanRow = tuple[str, int, int, str, str, str, str]
"""A span's id, start, end, label, quote, origin and note."""

SCHEMA = "hashiya/1"
UNIT = "codepoint"

_NUMBER_OF_SCHEMA = re.compile(r"hashiya/(\d+)")


class SpanLine(msgspec.Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A span as it stands in the file; ``start`` and ``end`` are code points, half-open, ``text`` is its quote."""

    id: str | None = None
    start: int
    end: int
    label: str
    text: str
    origin: str | None = None
    note: str | None = None


class Line(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """A line in the order in which its keys are written; all but ``text`` may be absent when it is read."""

    schema: str | None = None
    id: str | int | None = None
    title: str | None = None
    text: str
    text_sha256: str | None = None
    offset_unit: str | None = None
    layer: str | None = None
    state: str | None = None
    spans: list[SpanLine] | None = None
    meta: Raw = Raw(b"{}")
    machine: bool | UnsetType = UNSET


class _SpanRow(msgspec.Struct, gc=False):
    """A span's line made of a row's columns by their order."""

    id: str
    start: int
    end: int
    label: str
    text: str
    origin: str
    note: str


class _RowsLine(msgspec.Struct, kw_only=True, gc=False):
    """A line made of rows; its fields are those of ``Line``."""

    schema: str
    id: str
    title: str
    text: str
    text_sha256: str
    offset_unit: str
    layer: str | None
    state: str | None
    spans: list[_SpanRow]
    meta: Raw
    machine: bool | UnsetType


class LayerAsRows(Protocol):
    """A layer as the rows of a project."""

    @property
    def name(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def machine(self) -> bool: ...
    @property
    def spans(self) -> list[SpanRow]: ...


class _SpansByKey(msgspec.Struct):
    spans: list[dict[str, Raw]] | None = None


class _OnlySchema(msgspec.Struct):
    schema: str | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    """A line, what of its metadata is ours, and what it holds beyond its shape."""

    line: Line
    meta: dict[str, Raw]
    unheld: tuple[str, ...] = ()


_line = msgspec.json.Decoder(Line)
_spans_by_key = msgspec.json.Decoder(_SpansByKey)
_only_schema = msgspec.json.Decoder(_OnlySchema)
_fields = msgspec.json.Decoder(dict[str, Raw])
_anything = msgspec.json.Decoder()
_encoder = msgspec.json.Encoder()
_NO_META = Raw(b"{}")


def record_of(line: bytes, *, path: str, number: int) -> LayerRecord:
    """Return the record that stands in ``line``, the ``number``-th of ``path``; raise ``RuleRefused`` and kin where it is wrong."""
    known = _understood(line)
    _refuse_strange(known.line)
    held = known.line
    meta = dict(known.meta)
    source, encoding = take_text(meta, "source"), take_text(meta, "encoding", but=PLAIN)
    return LayerRecord(
        article=article_id(held.id),
        title=title_of(held.text) if held.title is None else held.title,
        text=held.text,
        source=source or "",
        encoding=encoding or PLAIN,
        meta=_encoder.encode(meta).decode("utf-8"),
        layer=owner(held.layer),
        state=None if held.state is None else _state(held.state),
        spans=_spans(held),
        machine=held.machine is True,
        path=path,
        line=number,
        unheld=known.unheld,
    )


def line_of(record: LayerRecord) -> bytes:
    """Return the line of ``record``; raise ``QuoteMismatch`` or ``OffsetsOutside`` where a span does not fit its text."""
    spans = [_span_line(checked(span, record.text)) for span in reading_order(record.spans)]
    return _encoder.encode(
        Line(
            schema=SCHEMA,
            id=record.article,
            title=record.title,
            text=record.text,
            text_sha256=fingerprint(record.text),
            offset_unit=UNIT,
            layer=record.layer,
            state=None if record.state is None else record.state.value,
            spans=spans,
            meta=meta_of(record.meta, source=record.source, encoding=record.encoding),
            machine=record.machine or UNSET,
        )
    )


def line_of_rows(article: Article, text: str, layer: LayerAsRows | None) -> bytes:
    """Return the line that ``line_of`` would return of the same layer, from rows that were checked already.

    The spans are in reading order, each with id, start, end, label, quote, origin and note.
    """
    return _encoder.encode(
        _RowsLine(
            schema=SCHEMA,
            id=article.id,
            title=article.title,
            text=text,
            text_sha256=article.sha256,
            offset_unit=UNIT,
            layer=None if layer is None else layer.name,
            state=None if layer is None else layer.state,
            spans=[] if layer is None else list(starmap(_SpanRow, layer.spans)),
            meta=_NO_META if article.meta == "{}" and not article.source and article.encoding == PLAIN else _meta_of_article(article),
            machine=(layer is not None and layer.machine) or UNSET,
        )
    )


def _understood(line: bytes) -> _Known:
    try:
        try:
            decoded = _line.decode(line)
            return _Known(decoded, fields_of(decoded.meta))
        except msgspec.ValidationError as error:
            _refuse_newer(_only_schema.decode(line).schema)
            if "unknown field" not in str(error):
                raise
            return _with_unknown_keys(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RuleRefused(why=reason_for(error, line)) from error


def _with_unknown_keys(line: bytes) -> _Known:
    """Take keys of the line that are none of ours into its metadata; name those of spans, which have no place for them."""
    whole = _fields.decode(line)
    extra = {name: value for name, value in whole.items() if name not in Line.__struct_fields__}
    ours = {name: value for name, value in whole.items() if name not in extra}
    spans = _spans_by_key.decode(line).spans or []
    strange = {name for span in spans for name in span if name not in SpanLine.__struct_fields__}
    if strange:
        ours["spans"] = Raw(_encoder.encode([{name: value for name, value in span.items() if name not in strange} for span in spans]))
    decoded = _line.decode(_encoder.encode(ours))
    _anything.decode(_encoder.encode(extra))
    meta = fields_of(decoded.meta)
    merged(meta, extra)
    unheld = tuple(f"Its spans came in without “{name}”: a span has no place for it." for name in sorted(strange))
    return _Known(decoded, meta, unheld)


def _refuse_newer(schema: str | None) -> None:
    if schema is None or schema == SCHEMA:
        return
    found = _NUMBER_OF_SCHEMA.fullmatch(schema)
    if found and int(found[1]) > 1:
        raise RuleRefused(why=f"It was written by a newer Hashiya ({schema}); this program reads {SCHEMA}.")
    raise RuleRefused(why=f"Its schema “{shortened(schema)}” is not {SCHEMA}.")


def _refuse_strange(line: Line) -> None:
    """Refuse what the shape alone cannot tell: another schema, unit, text, name."""
    _refuse_newer(line.schema)
    whole_text(line.text)
    if "\0" in (line.title or ""):
        raise RuleRefused(why="It holds the character NUL, which no text has.")
    if line.offset_unit not in (None, UNIT):
        raise RuleRefused(why=f"Its offsets count “{shortened(line.offset_unit or '')}”; only “{UNIT}” can come in.")
    if line.text_sha256 is not None and line.text_sha256.lower() != fingerprint(line.text):
        raise RuleRefused(why="Its text does not equal its fingerprint (text_sha256): one of the two was changed.")


def _state(name: str) -> LayerState:
    try:
        return LayerState(name)
    except ValueError:
        raise RuleRefused(why=f"“{shortened(name)}” is no state of a layer ({', '.join(LayerState)}).") from None


def _origin(name: str | None) -> Origin:
    try:
        return Origin.IMPORT if name is None else Origin(name)
    except ValueError:
        raise RuleRefused(why=f"“{shortened(name or '')}” is no origin of a span ({', '.join(Origin)}).") from None


def _spans(line: Line) -> tuple[Span, ...]:
    seen: set[tuple[int, int, str]] = set()
    spans = []
    for held in line.spans or ():
        origin, note = _origin(held.origin), held.note or ""
        spans.append(span_at(line.text, held.start, held.end, label=held.label, quote=held.text, uid=held.id, origin=origin, note=note))
        place = (held.start, held.end, held.label)
        if place in seen:
            raise RuleRefused(why=f"“{shortened(held.text)}” is marked {held.label} twice at {held.start}–{held.end}.")
        seen.add(place)
    return tuple(spans)


def _span_line(span: Span) -> SpanLine:
    return SpanLine(id=span.id, start=span.start, end=span.end, label=span.label, text=span.quote, origin=span.origin.value, note=span.note)


def meta_of(described: str, *, source: str, encoding: str) -> Raw:
    """Return the metadata of a line: those of the article, among which its source and encoding stand too."""
    meta = fields_of(Raw(described.encode("utf-8")))
    if source:
        meta.setdefault("source", Raw(_encoder.encode(source)))
    if encoding != PLAIN:
        meta.setdefault("encoding", Raw(_encoder.encode(encoding)))
    return Raw(_encoder.encode(meta))


def _meta_of_article(article: Article) -> Raw:
    return meta_of(article.meta, source=article.source, encoding=article.encoding)
