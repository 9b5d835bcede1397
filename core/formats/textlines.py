"""Lines of text files in which lines carry meaning, each with its number and none too long."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

from core.errors import EncodingWrong, TextBinary, WorldError
from core.formats.encoding import AUTO, encoding_of, known_encoding
from core.formats.files import cannot_be_read, shown
from core.formats.record import LayerRecord, Refused

LONGEST_LINE = 1 << 20
"""Longest line that holds a token and what is said of it, in letters."""

_HEAD: Final = 1 << 16

Lines = Iterator[tuple[int, str]]
"""The number of each line, counted from 1, and the line without its end."""

Found = Iterator[LayerRecord | Refused]


class _Astray(Exception):
    """A line from which on a file cannot be read; what came before it stays."""

    def __init__(self, line: int, why: str) -> None:
        self.line = line
        super().__init__(f"{why} What follows was not read.")


def records_by_lines(path: Path, encoding: str, *, read: Callable[[Lines, str], Found], longest: int = LONGEST_LINE) -> Found:
    """Yield what ``read`` makes of the lines of the file at ``path`` and of the name of its encoding, or why it cannot."""
    try:
        with path.open("rb", buffering=1 << 20) as file:
            name = _found_out(file) if encoding == AUTO else known_encoding(encoding)
            with io.TextIOWrapper(file, encoding="utf-8-sig" if name == "utf-8" else name, newline="\n") as wide:
                yield from read(_lines(wide, encoding=name, longest=longest), name)
    except _Astray as error:
        yield Refused(shown(path), error.line, str(error))
    except WorldError as error:
        yield Refused(shown(path), None, str(error))
    except OSError as error:
        yield cannot_be_read(path, error)


def _found_out(file: BinaryIO) -> str:
    """Return the encoding of ``file``; control characters, which a token may hold, do not make UTF-8 binary here."""
    try:
        return encoding_of(file)
    except TextBinary:
        file.seek(0)
        head = file.read(_HEAD)
        file.seek(0)
        if b"\0" in head or not _is_utf8(head):
            raise
        return "utf-8"


def _is_utf8(head: bytes) -> bool:
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return len(head) == _HEAD and error.start > _HEAD - 4
    return True


def _lines(wide: io.TextIOWrapper, *, encoding: str, longest: int) -> Lines:
    number = 0
    readline = wide.readline
    try:
        while line := readline(longest + 2):
            number += 1
            if len(line) > longest:
                raise _Astray(number, f"It is longer than {longest} letters.")
            yield number, line.rstrip("\r\n")
    except UnicodeError as error:
        at = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise _Astray(number + 1, str(EncodingWrong(encoding=encoding, at=at))) from error
