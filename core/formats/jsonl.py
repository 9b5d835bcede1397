"""JSON lines, the program's own format: one line a layer of an article, read and written line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO, Protocol

from core.errors import WorldError
from core.formats.choices import USUAL, Choices
from core.formats.encoding import AUTO
from core.formats.files import cannot_be_read, shown
from core.formats.jsonl_fields import record_by_fields
from core.formats.jsonl_line import line_of, record_of
from core.formats.record import NOT_TOLD, Fields, LayerRecord, LeftOut, Refused, Written

LONGEST_LINE = 268_435_456
"""Longest line that is read, in bytes: four for each letter of the longest text."""


class _Understanding(Protocol):
    """Returns the record of a line, or raises why there is none."""

    def __call__(self, line: bytes, *, path: str, number: int) -> LayerRecord: ...


_MARK = b"\xef\xbb\xbf"
_OTHER_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD, longest: int = LONGEST_LINE) -> Iterator[LayerRecord | Refused]:
    """Yield each line's record, or why it did not come in; memory holds one line of up to ``longest`` bytes.

    Where ``fields`` are told, lines may be of any shape that has them; without, they are read strictly as our own.
    ``encoding`` is that of text files; JSON lines are UTF-8 always.
    """
    understood = partial(record_by_fields, fields=fields) if fields.told else record_of
    try:
        with path.open("rb", buffering=1 << 20) as file:
            yield from _read(file, shown(path), longest=longest, understood=understood)
    except OSError as error:
        yield cannot_be_read(path, error)


def write(records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL) -> Written:
    """Write ``records`` to ``file``; return how many, how many spans, and which were left out because a quote does not fit."""
    written = Written()
    for record in records:
        try:
            line = line_of(record)
        except WorldError as error:
            written.left_out.append(LeftOut(record.article or record.title, record.layer, str(error)))
            continue
        file.write(line)
        file.write(b"\n")
        written.records += 1
        written.spans += len(record.spans)
    return written


def recognise(head: bytes) -> bool:
    """Say whether ``head``, the first bytes of a file, begins an object as JSON lines do."""
    start = head.removeprefix(_MARK).lstrip()
    return start.startswith(b"{") and start[1:].lstrip()[:1] in (b'"', b"}")


def count(path: Path) -> int:
    """Return how many lines the file has."""
    with path.open("rb") as file:
        return sum(stretch.count(b"\n") for stretch in iter(partial(file.read, 1 << 20), b""))


def _read(file: BinaryIO, path: str, *, longest: int, understood: _Understanding) -> Iterator[LayerRecord | Refused]:
    nothing_yet = True
    for number, line in _lines(file, longest):
        if line is None:
            yield Refused(path, number, f"It is longer than {longest} bytes.")
        elif line.strip():
            reason = _reason_against_the_file(line) if nothing_yet else None
            if reason is not None:
                yield Refused(path, None, reason)
                return
            yield _record_or_refusal(understood, line, path=path, number=number)
        else:
            continue
        nothing_yet = False
    if nothing_yet:
        yield Refused(path, None, "It is empty: there is nothing to bring in.")


def _lines(file: BinaryIO, longest: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield each line with its number, without its end and the mark before the first; None for one that is too long."""
    number = 0
    while line := file.readline(longest + 2):
        number += 1
        plain = line.rstrip(b"\r\n")
        if number == 1:
            plain = plain.removeprefix(_MARK)
        if len(plain) <= longest:
            yield number, plain
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(1 << 20)
        yield number, None


def _reason_against_the_file(first: bytes) -> str | None:
    """Return why the whole file cannot be JSON lines, judged by its first line."""
    if first.startswith(_OTHER_MARKS):
        return "It is UTF-16; JSON lines must be UTF-8."
    if any(byte < 0x20 and byte != 0x09 for byte in first[:4096]):
        return "It is not JSON lines but binary data."
    if first.strip() in (b"{", b"[", b"[{"):
        return "It is one JSON value over many lines; JSON lines hold one object a line."
    return None


def _record_or_refusal(understood: _Understanding, line: bytes, *, path: str, number: int) -> LayerRecord | Refused:
    try:
        return understood(line, path=path, number=number)
    except WorldError as error:
        return Refused(path, number, str(error))
