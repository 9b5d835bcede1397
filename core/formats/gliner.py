"""GLiNER's lines: words, and spans by their first and last word, which may lie in and over each other.

Beside GLiNER's own two fields a line has the article's ``id`` and ``text``, which its training passes over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from core.formats.choices import USUAL, Choices
from core.formats.documents import each
from core.formats.encoding import AUTO
from core.formats.jsonlines import keys_in
from core.formats.record import NOT_TOLD, Fields, LayerRecord, LeftOut, Loss, Refused, Written
from core.formats.rules import article_id, each_once, label_name, whole_text
from core.formats.tokens import aligned, imported
from core.formats.wordlists import between, read_either, text_and_places
from core.model.article import title_of

HOLDS: Final = frozenset({Loss.NESTED, Loss.CROSSING, Loss.DISCONTINUOUS, Loss.TEXT, Loss.LABEL})

_encoder = msgspec.json.Encoder()


class _Line(msgspec.Struct, omit_defaults=True):
    tokenized_text: list[str]
    ner: list[tuple[int, int, str]]
    id: str | int | None = None
    text: str | None = None


_line = msgspec.json.Decoder(_Line)


def write(records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL) -> Written:
    """Write ``records`` a line each."""
    written = Written()
    for _, data in each(records, choices, document=_document, holds=HOLDS, written=written, names=True):
        file.write(data)
    return written


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Iterator[LayerRecord | Refused]:
    """Yield the record of each line or element of a JSON list, or why it did not come in; JSON is UTF-8 and has no ``fields`` to tell."""
    return read_either(path, _record)


def recognise(head: bytes) -> bool:
    """Say whether ``head``, the first bytes of a file, has GLiNER's two fields."""
    return {"tokenized_text", "ner"} <= keys_in(head) or b'"tokenized_text"' in head[:200]


def _document(record: LayerRecord, choices: Choices, left_out: list[LeftOut]) -> tuple[bytes, int] | None:
    layer = aligned(record, choices.inside, left_out)
    spans = [(one.first, one.end - 1, one.label) for one in layer.placed]
    return _encoder.encode(_Line(layer.words, spans, record.article, record.text)) + b"\n", len(spans)


def _record(line: bytes, *, path: str, number: int) -> LayerRecord:
    held = _line.decode(line)
    words = held.tokenized_text
    text, places, told = text_and_places(words, held.text)
    whole_text(text)
    tagged = [(*between(first, last, len(words)), label) for first, last, label in held.ner]
    spans, twice = each_once(
        imported(text, places[first][0], places[end - 1][1], label_name(label, places[first][0], places[end - 1][1]))
        for first, end, label in tagged
    )
    return LayerRecord(
        article=article_id(held.id),
        title=title_of(text),
        text=text,
        spans=spans,
        path=path,
        line=number,
        unheld=twice,
        notes=(told,) if told else (),
    )
