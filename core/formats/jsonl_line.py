"""One line of ``hashiya/1``: its shape, and the way from a line to a record and back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec
from msgspec import Raw

from core.errors import OffsetsOutside, QuoteMismatch, RuleRefused
from core.formats.reasons import reason_for, shortened
from core.formats.record import LayerRecord
from core.model import GOLD, Annotator, ArticleId, LayerState, Origin, Span, SpanId, checked, new_uid, reading_order
from core.model.article import MAX_LENGTH, fingerprint, title_of

SCHEMA = "hashiya/1"
UNIT = "codepoint"

_NUMBER_OF_SCHEMA = re.compile(r"hashiya/(\d+)")
_NOTHING = (b"", b"{}", b"null")
_PLAIN = "utf-8"
"""The encoding that needs no mention."""


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


def record_of(line: bytes, *, path: str, number: int) -> LayerRecord:
    """Return the record that stands in ``line``, the ``number``-th of ``path``; raise ``RuleRefused`` and kin where it is wrong."""
    known = _understood(line)
    _refuse_strange(known.line)
    held = known.line
    meta = dict(known.meta)
    source, encoding = _taken(meta, "source"), _taken(meta, "encoding", but=_PLAIN)
    return LayerRecord(
        article=ArticleId(str(held.id)) if held.id not in (None, "") else None,
        title=title_of(held.text) if held.title is None else held.title,
        text=held.text,
        source=source or "",
        encoding=encoding or _PLAIN,
        meta=_encoder.encode(meta).decode("utf-8"),
        layer=held.layer,
        state=None if held.state is None else _state(held.state),
        spans=_spans(held),
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
            meta=_meta_line(record),
        )
    )


def _understood(line: bytes) -> _Known:
    try:
        try:
            decoded = _line.decode(line)
            return _Known(decoded, _meta_fields(decoded.meta))
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
    meta = _meta_fields(decoded.meta)
    _merge(meta, extra)
    unheld = tuple(f"Its spans came in without “{name}”: a span has no place for it." for name in sorted(strange))
    return _Known(decoded, meta, unheld)


def _merge(meta: dict[str, Raw], extra: Mapping[str, Raw]) -> None:
    for name, value in extra.items():
        if name in meta and bytes(meta[name]) != bytes(value):
            raise RuleRefused(why=f"“{name}” stands in it twice, beside “meta” and inside it, and differs.")
        meta[name] = value


def _meta_fields(meta: Raw) -> dict[str, Raw]:
    """Return the metadata by name; the values stay as they are written, so that no number loses a digit."""
    plain = bytes(meta)
    if plain in _NOTHING:
        return {}
    _anything.decode(plain)  # msgspec does not look into what it keeps raw
    if not plain.startswith(b"{"):
        raise RuleRefused(why="“meta” must be an object {…}.")
    return _fields.decode(plain)


def _taken(meta: dict[str, Raw], name: str, *, but: str = "") -> str | None:
    """Take the text ``name`` out of ``meta``; what is no text, or the default ``but`` itself, stays there."""
    raw = bytes(meta.get(name, Raw(b"null")))
    value = msgspec.json.decode(raw, type=str) if raw.startswith(b'"') else None
    if not value or value == but:
        return None
    del meta[name]
    return value


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
    if not line.text:
        raise RuleRefused(why="Its text is empty.")
    if len(line.text) > MAX_LENGTH:
        raise RuleRefused(why=f"Its text is longer than {MAX_LENGTH} letters.")
    if "\0" in line.text or "\0" in (line.title or ""):
        raise RuleRefused(why="It holds the character NUL, which no text has.")
    if len(str(line.id)) > 200 or any(letter < " " for letter in str(line.id)):
        raise RuleRefused(why="Its id is longer than 200 letters or holds a control character.")
    if line.offset_unit not in (None, UNIT):
        raise RuleRefused(why=f"Its offsets count “{shortened(line.offset_unit or '')}”; only “{UNIT}” can come in.")
    if line.text_sha256 is not None and line.text_sha256.lower() != fingerprint(line.text):
        raise RuleRefused(why="Its text does not equal its fingerprint (text_sha256): one of the two was changed.")
    if line.layer not in (None, GOLD):
        Annotator(line.layer or "")


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
        _refuse_misplaced(held, line.text)
        place = (held.start, held.end, held.label)
        if place in seen:
            raise RuleRefused(why=f"“{shortened(held.text)}” is marked {held.label} twice at {held.start}–{held.end}.")
        seen.add(place)
        uid = SpanId(held.id or new_uid())
        spans.append(Span(uid, held.start, held.end, held.label, held.text, _origin(held.origin), held.note or ""))
    return tuple(spans)


def _refuse_misplaced(span: SpanLine, text: str) -> None:
    start, end = span.start, span.end
    if start < 0 or max(start, end) > len(text):
        raise OffsetsOutside(start=start, end=end, length=len(text))
    if start >= end:
        raise RuleRefused(why=f"The span {start}–{end} is empty or ends before it starts.")
    found = text[start:end]
    if found != span.text:
        raise QuoteMismatch(start=start, end=end, found=shortened(found), quote=shortened(span.text))
    if not span.label or span.label != span.label.strip() or len(span.label) > 64 or "\0" in span.label:
        raise RuleRefused(why=f"“{shortened(span.label)}” at {start}–{end} cannot be a label.")
    if "\0" in (span.id or "") + (span.note or ""):
        raise RuleRefused(why=f"The span {start}–{end} holds the character NUL, which no text has.")


def _span_line(span: Span) -> SpanLine:
    return SpanLine(id=span.id, start=span.start, end=span.end, label=span.label, text=span.quote, origin=span.origin.value, note=span.note)


def _meta_line(record: LayerRecord) -> Raw:
    meta = _meta_fields(Raw(record.meta.encode("utf-8")))
    if record.source:
        meta.setdefault("source", Raw(_encoder.encode(record.source)))
    if record.encoding != _PLAIN:
        meta.setdefault("encoding", Raw(_encoder.encode(record.encoding)))
    return Raw(_encoder.encode(meta))
