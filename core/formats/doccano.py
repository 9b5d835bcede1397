"""doccano's JSON lines: sequence labelling, as triples or as the entities of its relation projects; offsets count UTF-16 units.

One file is the work of one user, so whose spans they are stands in its name alone: it is asked at the import. In doccano's
grapheme mode offsets count graphemes, which nothing in the file tells: that is ``doccano-graphemes``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

import msgspec
from msgspec import Raw

from core.errors import OffsetAstray, RuleRefused
from core.formats.choices import USUAL, Choices
from core.formats.encoding import AUTO
from core.formats.jsonlines import begins_object, keys_in, read_lines, write_lines
from core.formats.losses import beyond, left_out
from core.formats.meta import described, description
from core.formats.offsets import Offsets, Unit
from core.formats.reasons import shortened
from core.formats.record import NOT_TOLD, Fields, LayerRecord, LeftOut, Loss, Refused, Written
from core.formats.rules import article_id, each_once, number_of, span_at, whole_text
from core.model import Span, checked, reading_order

HOLDS: Final = frozenset({Loss.NESTED, Loss.CROSSING, Loss.INSIDE_A_TOKEN, Loss.TEXT, Loss.LABEL, Loss.META})

_TRIPLES = re.compile(rb'(?<!\\)"labels?"\s*:\s*\[\s*\[\s*\d+\s*,\s*\d+\s*,\s*"')
_OURS: Final = ("id", "text", "data", "label", "labels", "entities", "relations", "Comments", "comments", "cats")


class _Marked(msgspec.Struct):
    start_offset: int
    end_offset: int
    label: str
    id: int | str | None = None


class _Relation(msgspec.Struct):
    pass


class _Line(msgspec.Struct):
    id: int | str | None = None
    text: str | None = None
    data: str | None = None
    label: list[tuple[int, int, str] | str] | None = None
    labels: list[tuple[int, int, str] | str] | None = None
    entities: list[_Marked] | None = None
    relations: list[_Relation] | None = None
    Comments: list[Raw] | None = None
    comments: list[Raw] | None = None
    cats: list[Raw] | None = None


_line = msgspec.json.Decoder(_Line)
_fields = msgspec.json.Decoder(dict[str, Raw])
_encoder = msgspec.json.Encoder()


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD, unit: Unit = Unit.UTF16) -> Iterator[LayerRecord | Refused]:
    """Yield the record of each line, or why it did not come in; ``fields`` may name the one that holds the text."""
    return read_lines(path, partial(_record, name=fields.text, unit=unit))


def write(records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL, *, unit: Unit = Unit.UTF16) -> Written:
    """Write ``records`` as triples, their metadata as fields beside them."""
    return write_lines(records, file, partial(_line_of, unit=unit))


def recognise(head: bytes) -> bool:
    """Say whether the first line has triples, or entities with doccano's names."""
    if not begins_object(head):
        return False
    keys = keys_in(head)
    has_text = not keys.isdisjoint({"text", "data"})
    if has_text and {"entities", "start_offset"} <= keys:
        return True
    return has_text and (
        _TRIPLES.search(head) is not None or {"label", "Comments"} <= keys or {"entities", "relations", "Comments"} <= keys
    )


def _record(line: bytes, *, path: str, number: int, name: str | None, unit: Unit) -> LayerRecord:
    held = _line.decode(line)
    extra = {key: value for key, value in _fields.decode(line).items() if key not in _OURS}
    text = whole_text(_text(held, extra, name))
    spans, unheld = each_once(_spans(held, text, unit))
    told = described(extra, text)
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
        unheld=(*unheld, *_unheld(held)),
    )


def _text(held: _Line, extra: dict[str, Raw], name: str | None) -> str:
    if name is not None and name in extra:
        return msgspec.json.decode(extra.pop(name), type=str)
    text = held.text if held.text is not None else held.data
    if text is None:
        raise RuleRefused(why="The line has no “text”.")
    return text


def _spans(held: _Line, text: str, unit: Unit) -> Iterator[Span]:
    offsets = Offsets(text, unit)
    for one in (*(held.label or ()), *(held.labels or ())):
        if not isinstance(one, str):
            start, end, label = one
            yield span_at(text, offsets.to_code_points(start), offsets.to_code_points(end), label=label)
    for one in held.entities or ():
        start, end = offsets.to_code_points(one.start_offset), offsets.to_code_points(one.end_offset)
        yield span_at(text, start, end, label=one.label)


def _unheld(held: _Line) -> Iterator[str]:
    if held.relations:
        yield f"Its relations ({len(held.relations)}) did not come in: only marks have a place."
    if held.Comments or held.comments:
        yield f"Its comments ({len((held.Comments or []) + (held.comments or []))}) did not come in: they hang on no mark."
    if held.cats or any(isinstance(one, str) for one in (held.label or []) + (held.labels or [])):
        yield "Its labels of the whole text did not come in: only marks have a place."


def _line_of(record: LayerRecord, lost: list[LeftOut], *, unit: Unit) -> bytes:
    triples = list(_triples(record, lost, unit))
    said = record.article or ""
    lost.extend(beyond(record, HOLDS))
    return _encoder.encode(
        {
            "id": said or None if number_of(said) is None else number_of(said),
            "text": record.text,
            "label": triples,
            "Comments": (),
            **description(record, but=_OURS, lost=lost),
        }
    )


def _triples(record: LayerRecord, lost: list[LeftOut], unit: Unit) -> Iterator[tuple[int, int, str]]:
    offsets = Offsets(record.text, unit)
    for span in reading_order(checked(span, record.text) for span in record.spans):
        try:
            yield offsets.from_code_points(span.start), offsets.from_code_points(span.end), span.label
        except OffsetAstray:
            why = f"“{shortened(span.quote)}” at {span.start}–{span.end} ends inside a letter, where this format has no offset."
            lost.append(left_out(record, Loss.INSIDE_A_TOKEN, why, span))
