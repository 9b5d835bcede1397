"""The formats: a row each, with a reader, a writer where there is one, and a look that knows it by its first bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from core.errors import RuleRefused
from core.formats import docx, html, jsonl, separated, text
from core.formats.encoding import AUTO
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused, Written

_HEAD = 4096

Writer = Callable[[Iterable[LayerRecord], BinaryIO], Written]
"""Writes records, leaves out what the format cannot hold, and says what."""


class Reader(Protocol):
    """Yields what came in and what could not."""

    def __call__(self, path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Iterator[LayerRecord | Refused]: ...


@dataclass(frozen=True, slots=True)
class Format:
    """``suffixes`` are the names of files that are looked for in folders; ``recognise`` judges the first bytes of a file.

    ``count`` tells about how many records a file holds, without understanding them; it may raise ``OSError``.
    """

    name: str
    suffixes: tuple[str, ...]
    reader: Reader
    recognise: Callable[[bytes], bool]
    writer: Writer | None = None
    count: Callable[[Path], int] = lambda path: 1


FORMATS = (
    Format("jsonl", (".jsonl", ".ndjson"), jsonl.read, jsonl.recognise, jsonl.write, jsonl.count),
    Format("html", (".html", ".htm", ".xhtml"), html.read, html.recognise),
    Format("docx", (".docx",), docx.read, docx.recognise),
    Format("csv", (".csv", ".tsv"), separated.read, lambda head: False, count=separated.count),  # no first bytes tell a table from text
    Format("text", (".txt", ".text"), text.read, lambda head: True),  # the last: what nothing else knows is tried as text
)


def named(name: str) -> Format:
    """Return the format called ``name``; raise ``RuleRefused`` when there is none."""
    for row in FORMATS:
        if row.name == name:
            return row
    raise RuleRefused(why=f"There is no format {name}; there are {', '.join(row.name for row in FORMATS)}.")


def writer_named(name: str) -> Writer:
    """Return the writer of the format called ``name``; raise ``RuleRefused`` when nothing is written so."""
    writers = {row.name: row.writer for row in FORMATS if row.writer is not None}
    if name not in writers:
        raise RuleRefused(why=f"Nothing is written as {name}; there is {', '.join(writers)}.")
    return writers[name]


def format_of(path: Path) -> Format:
    """Return the format of the file at ``path``: by its content first, then by its suffix, at last text.

    A suffix is believed where the content shows nothing, so that a broken file is refused as what its name says it is.
    """
    by_suffix = next((row for row in FORMATS if path.suffix.lower() in row.suffixes), FORMATS[-1])
    by_content = next(row for row in FORMATS if row.recognise(_head(path)))
    return by_suffix if by_content is FORMATS[-1] else by_content


def known_suffixes() -> frozenset[str]:
    """Return the suffixes of all formats, in small letters."""
    return frozenset(suffix for row in FORMATS for suffix in row.suffixes)


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError:
        return b""  # the reader meets the same error and names it
