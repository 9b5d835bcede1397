"""Prodigy's JSON lines, as ``db-out`` writes and ``db-in`` reads them: one task a line, spans in code points and in tokens.

Tokens are those of our word rule, cut where a span begins or ends inside one, so that every span fits them. ``answer`` says how
far the layer is; what it cannot say stands beside it as ``state``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final
from zlib import crc32

import msgspec
from msgspec import Raw

from core.errors import RuleRefused
from core.formats.choices import USUAL, Choices
from core.formats.encoding import AUTO
from core.formats.jsonlines import begins_object, keys_in, read_lines, write_lines
from core.formats.meta import described, description, fields_of, merged, take_text
from core.formats.reasons import shortened
from core.formats.record import NOT_TOLD, Fields, LayerRecord, LeftOut, Loss, Refused, Written
from core.formats.rules import article_id, each_once, owner, span_at, whole_text
from core.formats.tokens import Stretch, split_at, tokens_of
from core.model import LayerState, Span, checked, reading_order

HOLDS: Final = frozenset(Loss) - {Loss.DISCONTINUOUS, Loss.ORIGIN}

_ANSWERS: Final = {"accept": LayerState.FINISHED, "reject": LayerState.RETURNED, "ignore": LayerState.SKIPPED}
_SAID: Final = {LayerState.RETURNED: "reject", LayerState.SKIPPED: "ignore"}
_VIEW: Final = "spans_manual"
_OWN: Final = ("_input_hash", "_task_hash", "_view_id")
_ID: Final = "article_id"
_SPAN_KEYS: Final = frozenset({"start", "end", "label", "token_start", "token_end", "id", "note", "text"})


class _Span(msgspec.Struct, omit_defaults=True):
    start: int
    end: int
    token_start: int | None = None
    token_end: int | None = None
    label: str | None = None
    text: str | None = None
    id: str | int | None = None
    note: str = ""


class _Token(msgspec.Struct, gc=False):
    text: str
    start: int
    end: int
    id: int
    ws: bool


class _Task(msgspec.Struct):
    text: str
    meta: Raw = Raw(b"{}")
    tokens: Raw = Raw(b"[]")
    spans: list[_Span] | None = None
    answer: str | None = None
    state: str | None = None
    machine: bool = False
    relations: list[Raw] | None = None
    timestamp: Raw = msgspec.field(default=Raw(b"null"), name="_timestamp")
    annotator: str | None = msgspec.field(default=None, name="_annotator_id")
    session: str | None = msgspec.field(default=None, name="_session_id")


class _SpanKeys(msgspec.Struct):
    spans: list[dict[str, Raw]] | None = None


_task = msgspec.json.Decoder(_Task)
_keys = msgspec.json.Decoder(_SpanKeys)
_fields = msgspec.json.Decoder(dict[str, Raw])
_encoder = msgspec.json.Encoder()


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Iterator[LayerRecord | Refused]:
    """Yield the record of each task, or why it did not come in; the hashes stay in its metadata."""
    return read_lines(path, _record)


def write(records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL) -> Written:
    """Write each record as a task of ``spans_manual``, whose spans may lie over each other."""
    return write_lines(records, file, _line_of)


def recognise(head: bytes) -> bool:
    """Say whether the first line is a task: by Prodigy's own fields, or as spans in plain offsets without quotes."""
    keys = keys_in(head) if begins_object(head) else frozenset()
    if "text" not in keys or "schema" in keys:
        return False
    plain = {"spans", "start", "end", "label"} <= keys and keys.isdisjoint({"ents", "offset_unit", "layer", "annotations"})
    return not keys.isdisjoint({"_input_hash", "_task_hash"}) or {"tokens", "spans", "token_start"} <= keys or (plain and _unquoted(head))


def _unquoted(head: bytes) -> bool:
    first = head.partition(b'"spans"')[2].partition(b"{")[2].partition(b"}")[0]
    return b'"text"' not in first and b'"label"' in first


def _record(line: bytes, *, path: str, number: int) -> LayerRecord:
    task = _task.decode(line)
    text = whole_text(task.text)
    meta = fields_of(task.meta)
    merged(meta, _beside(line, text))
    uid = article_id(take_text(meta, _ID))
    told = described(meta, text)
    spans, repeated = each_once(
        span_at(text, one.start, one.end, label=one.label, quote=one.text, uid=None if one.id is None else str(one.id), note=one.note)
        for one in task.spans or ()
    )
    return LayerRecord(
        article=uid,
        title=told.title,
        text=text,
        source=told.source,
        encoding=told.encoding,
        meta=told.meta,
        layer=owner(task.annotator or task.session),
        state=_state(task),
        spans=spans,
        machine=task.machine,
        path=path,
        line=number,
        unheld=(*repeated, *_unheld(task, line)),
        notes=("When tasks were answered did not come in.",) if number == 1 and bytes(task.timestamp) != b"null" else (),
    )


def _beside(line: bytes, text: str) -> dict[str, Raw]:
    """Return the fields of a task that are none of ours, and its hashes where they are not what we would write."""
    beside = {name: value for name, value in _fields.decode(line).items() if name not in _Task.__struct_encode_fields__}
    for name, own in _own(text).items():
        if bytes(beside.get(name, Raw(b"null"))) in (b"null", _encoder.encode(own)):
            beside.pop(name, None)
    return beside


def _own(text: str) -> dict[str, int | str]:
    """Return the fields by which a task is known; Prodigy makes its own hashes anew when it is asked to."""
    known = text.encode("utf-8")
    return dict(zip(_OWN, (_signed(crc32(known)), _signed(crc32(known + _VIEW.encode())), _VIEW), strict=True))


def _signed(number: int) -> int:
    return number - (1 << 32) if number >= 1 << 31 else number


def _state(task: _Task) -> LayerState | None:
    if task.state is not None:
        try:
            return LayerState(task.state)
        except ValueError:
            raise RuleRefused(why=f"“{shortened(task.state)}” is no state of a layer ({', '.join(LayerState)}).") from None
    if task.answer is None:
        return None
    if task.answer not in _ANSWERS:
        raise RuleRefused(why=f"“{shortened(task.answer)}” is no answer ({', '.join(_ANSWERS)}).")
    return _ANSWERS[task.answer]


def _unheld(task: _Task, line: bytes) -> Iterator[str]:
    if task.relations:
        yield f"Its relations ({len(task.relations)}) did not come in: only marks have a place."
    strange = {name for span in _keys.decode(line).spans or () for name in span} - _SPAN_KEYS
    yield from (f"Its spans came in without “{shortened(name)}”: a span has no place for it." for name in sorted(strange))


def _line_of(record: LayerRecord, lost: list[LeftOut]) -> bytes:
    text = record.text
    spans = reading_order(checked(span, text) for span in record.spans)
    tokens = _cut(tokens_of(text), {edge for span in spans for edge in (span.start, span.end)})
    fields = description(record, but=(_ID,), lost=lost)
    beside = {name: fields.pop(name) for name in tuple(fields) if name.startswith("_")}
    if record.article is not None:
        fields[_ID] = Raw(_encoder.encode(record.article))
    own: dict[str, object] = {**_own(text), **beside}
    task: dict[str, object] = {
        "text": text,
        "meta": fields,
        "_input_hash": own.pop("_input_hash"),
        "_task_hash": own.pop("_task_hash"),
        "tokens": _tokens(text, tokens),
        "_view_id": own.pop("_view_id"),
        "spans": _placed(spans, tokens),
        "answer": _SAID.get(record.state or LayerState.FINISHED, "accept"),
        **own,
    }
    if record.layer is not None:
        task |= {"_annotator_id": record.layer, "_session_id": record.layer}
    if record.state not in (*_ANSWERS.values(), LayerState.STARTED, None):
        task["state"] = record.state
    if record.machine:
        task["machine"] = True
    return _encoder.encode(task)


def _tokens(text: str, tokens: list[Stretch]) -> list[_Token]:
    return [_Token(text[start:end], start, end, number, text[end : end + 1].isspace()) for number, (start, end) in enumerate(tokens)]


def _cut(tokens: list[Stretch], edges: set[int]) -> list[Stretch]:
    inside = edges.difference(*zip(*tokens, strict=True)) if tokens else edges
    return split_at(tokens, inside) if inside else tokens


def _placed(spans: Iterable[Span], tokens: list[Stretch]) -> list[_Span]:
    """Return ``spans`` with their first and last token; one that begins or ends with a blank has none."""
    starts, ends = [start for start, _ in tokens], [end for _, end in tokens]
    placed = []
    for span in spans:
        first, last = bisect_left(starts, span.start), bisect_left(ends, span.end)
        fits = first < len(tokens) and last < len(tokens) and (starts[first], ends[last]) == (span.start, span.end)
        token_start, token_end = (first, last) if fits else (None, None)
        placed.append(_Span(span.start, span.end, token_start, token_end, span.label, note=span.note))
    return placed
