"""JSON lines, the program's own format: one line a layer of an article, read and written line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

from core.formats.choices import USUAL, Choices
from core.formats.encoding import AUTO
from core.formats.jsonl_fields import record_by_fields
from core.formats.jsonl_line import line_of, record_of
from core.formats.jsonlines import LONGEST_LINE, begins_object, count_lines, read_lines, write_lines
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused, Written

count = count_lines
recognise = begins_object


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD, longest: int = LONGEST_LINE) -> Iterator[LayerRecord | Refused]:
    """Yield each line's record, or why it did not come in; memory holds one line of up to ``longest`` bytes.

    Where ``fields`` are told, lines may be of any shape that has them; without, they are read strictly as our own.
    ``encoding`` is that of text files; JSON lines are UTF-8 always.
    """
    return read_lines(path, partial(record_by_fields, fields=fields) if fields.told else record_of, longest=longest)


def write(records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL) -> Written:
    """Write ``records`` to ``file``; return how many, how many spans, and which were left out because a quote does not fit."""
    return write_lines(records, file, lambda record, left_out: line_of(record))
