"""JSON lines of any program: read line by line in little memory, each line a record or the reason why it is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final, Protocol

import msgspec

from core.errors import WorldError
from core.formats.files import cannot_be_read, shown
from core.formats.losses import left_out
from core.formats.reasons import reason_for
from core.formats.record import LayerRecord, LeftOut, Loss, Refused, Written

LONGEST_LINE: Final = 268_435_456
"""Longest line that is read, in bytes: four for each letter of the longest text."""

_MARK: Final = b"\xef\xbb\xbf"
_OTHER_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_KEY: Final = re.compile(rb'(?<!\\)"([A-Za-z_]\w{0,40})"\s*:')


class Understanding(Protocol):
    """Returns the record of a line, or raises why there is none."""

    def __call__(self, line: bytes, *, path: str, number: int) -> LayerRecord: ...


def read_lines(path: Path, understood: Understanding, *, longest: int = LONGEST_LINE) -> Iterator[LayerRecord | Refused]:
    """Yield each line's record, or why it did not come in; memory holds one line of up to ``longest`` bytes."""
    try:
        with path.open("rb", buffering=1 << 20) as file:
            yield from _read(file, shown(path), longest=longest, understood=understood)
    except OSError as error:
        yield cannot_be_read(path, error)


def write_lines(records: Iterable[LayerRecord], file: BinaryIO, line_of: Callable[[LayerRecord, list[LeftOut]], bytes]) -> Written:
    """Write the line of each record; ``line_of`` adds what has no place in it to the list, or raises why there can be no line."""
    written = Written()
    for record in records:
        told = len(written.left_out)
        try:
            line = line_of(record, written.left_out)
        except WorldError as error:
            written.left_out.append(left_out(record, "", str(error)))
            continue
        file.write(line)
        file.write(b"\n")
        written.records += 1
        written.spans += len(record.spans) - sum(left.what is Loss.INSIDE_A_TOKEN for left in written.left_out[told:])
    return written


def count_lines(path: Path) -> int:
    """Return how many lines the file has; raises ``OSError``."""
    with path.open("rb") as file:
        return sum(stretch.count(b"\n") for stretch in iter(partial(file.read, 1 << 20), b""))


def begins_object(head: bytes) -> bool:
    """Say whether ``head``, the first bytes of a file, begins an object as JSON lines do."""
    start = head.removeprefix(_MARK).lstrip()
    return start.startswith(b"{") and start[1:].lstrip()[:1] in (b'"', b"}")


def begins_array(head: bytes) -> bool:
    """Say whether ``head``, the first bytes of a file, begins a list of objects, or an empty one."""
    start = head.removeprefix(_MARK).lstrip()
    return start.startswith(b"[") and start[1:].lstrip()[:1] in (b"{", b"]")


def keys_in(head: bytes) -> frozenset[str]:
    """Return the names of fields, at any depth, in ``head``, which may break off anywhere; of several lines those of the first."""
    start = head.removeprefix(_MARK).lstrip()
    first = start.partition(b"\n")[0] if begins_object(head) else start
    return frozenset(name.decode() for name in _KEY.findall(first))


def record_or_refusal(understood: Understanding, line: bytes, *, path: str, number: int) -> LayerRecord | Refused:
    """Return what is ``understood`` of ``line``, or the sentence that says why there is nothing to understand."""
    try:
        return understood(line, path=path, number=number)
    except WorldError as error:
        return Refused(path, number, str(error))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        return Refused(path, number, reason_for(error, line))


def _read(file: BinaryIO, path: str, *, longest: int, understood: Understanding) -> Iterator[LayerRecord | Refused]:
    nothing_yet = True
    for number, line in _lines(file, longest):
        if line is None:
            yield Refused(path, number, f"It is longer than {longest} bytes.")
        elif line.strip():
            reason = _reason_against_the_file(line) if nothing_yet else None
            if reason is not None:
                yield Refused(path, None, reason)
                return
            yield record_or_refusal(understood, line, path=path, number=number)
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
