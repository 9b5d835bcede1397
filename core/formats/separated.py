"""Tables of separated values (CSV, TSV): a row is an article, a column its text, the other columns its metadata."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

import msgspec

from core.errors import EncodingWrong, RuleRefused, WorldError
from core.formats.columns import Columns, columns_of
from core.formats.encoding import AUTO, encoding_of, known_encoding
from core.formats.files import cannot_be_read, shown
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused
from core.formats.spantable import HEADER, is_header, read_rows
from core.model import ArticleId
from core.model.article import title_of

LONGEST_CELL: Final = 8_000_000
"""Longest cell that is read, in letters: after a quotation mark that is never closed, a whole file would be one."""

_DELIMITERS: Final = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_ONE_COLUMN: Final = "\x1f"
"""A delimiter that no text has."""
_NOTHING: Final = (0.0, 0)
_SAMPLE: Final = 200_000
_SAMPLE_ROWS: Final = 200
_SPACED: Final = "sep="
"""How a spreadsheet's first line may name the delimiter."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a table is written; ``skipped`` rows before it are none of its own."""

    delimiter: str
    escape: str | None = None
    skipped: int = 0

    def rows(self, file: io.TextIOBase) -> Iterator[list[str]]:
        """Yield the rows of ``file``; raises ``csv.Error`` where quotation marks do not pair."""
        csv.field_size_limit(LONGEST_CELL)  # the process's own; nothing else of the program reads tables
        return csv.reader(file, delimiter=self.delimiter, escapechar=self.escape, strict=True)

    def told(self, encoding: str) -> str:
        parts = "one column" if self.delimiter == _ONE_COLUMN else f"parted by {_DELIMITERS.get(self.delimiter, self.delimiter)}"
        return f"It was read as {encoding}, {parts}{', with backslashes before quotation marks' if self.escape else ''}."


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Iterator[LayerRecord | Refused]:
    """Yield the article of each row, or why it did not come in; memory holds one row.

    ``fields`` name columns by their heading or their number from 1. Without a column of text told, the one with the longest
    Arabic cells on average is taken; the first record's notes say so, and how the table was read.
    """
    try:
        with path.open("rb", buffering=1 << 20) as file:
            ours = recognise(file.read(len(HEADER) + 3))
            file.seek(0)
            name = known_encoding(encoding) if encoding != AUTO else "utf-8" if ours else encoding_of(file)
            with io.TextIOWrapper(file, encoding="utf-8-sig" if name == "utf-8" else name, newline="") as wide:
                yield from _read(wide, path, encoding=name, fields=fields)
    except WorldError as error:
        yield Refused(shown(path), None, str(error))
    except OSError as error:
        yield cannot_be_read(path, error)


def recognise(head: bytes) -> bool:
    """Say whether ``head``, the first bytes of a file, is the header of spans as we write them."""
    return head.removeprefix(b"\xef\xbb\xbf").startswith(HEADER.encode())


def count(path: Path) -> int:
    """Return about how many rows the file has: line ends outside quotation marks."""
    rows = 0
    outside = True
    with path.open("rb") as file:
        for stretch in iter(partial(file.read, 1 << 20), b""):
            pieces = stretch.split(b'"')
            rows += sum(piece.count(b"\n") for piece in pieces[0 if outside else 1 :: 2])
            outside ^= len(pieces) % 2 == 0
    return rows


def headings(path: Path, *, encoding: str = AUTO) -> tuple[str, ...]:
    """Return what the columns of the table at ``path`` are called, numbers from 1 where it has no header; nothing where it is none.

    Raises ``OSError``.
    """
    try:
        with path.open("rb") as file:
            ours = recognise(file.read(len(HEADER) + 3))
            file.seek(0)
            name = known_encoding(encoding) if encoding != AUTO else "utf-8" if ours else encoding_of(file)
            with io.TextIOWrapper(file, encoding="utf-8-sig" if name == "utf-8" else name, newline="") as wide:
                sample = wide.read(_SAMPLE)
        shape = _shape(sample)
        rows = _sampled(shape, sample)
        return columns_of(rows, Fields(text="1"))[0].names
    except (WorldError, UnicodeError):
        return ()


def _read(wide: io.TextIOBase, path: Path, *, encoding: str, fields: Fields) -> Iterator[LayerRecord | Refused]:
    try:
        sample = wide.read(_SAMPLE)
    except UnicodeError as error:
        raise _wrong(encoding, error) from error
    ours = sample.startswith(HEADER)
    shape = _Shape(",") if ours else _shape(sample)
    first = _sampled(shape, sample)[:1]
    if first and is_header(first[0]) and not fields.told:
        wide.seek(0)
        rows = islice(_numbered(shape, wide, encoding=encoding), shape.skipped + 1, None)
        yield from read_rows(rows, first[0], path=shown(path), encoding=encoding)
        return
    columns, notes = columns_of(_sampled(shape, sample), fields)
    wide.seek(0)
    notes = (shape.told(encoding), *notes)
    for number, row in _numbered(shape, wide, encoding=encoding):
        if isinstance(row, str):
            yield Refused(shown(path), number, row)
            continue
        if number <= shape.skipped + columns.has_header or not row:
            continue
        try:
            record = _record(row, columns, path=path, encoding=encoding)
        except RuleRefused as error:
            yield Refused(shown(path), number, str(error))
            continue
        yield replace(record, line=number, notes=notes)
        notes = ()


def _numbered(shape: _Shape, wide: io.TextIOBase, *, encoding: str) -> Iterator[tuple[int, list[str] | str]]:
    """Yield each row with its number, or the sentence that says what is wrong with it."""
    rows = shape.rows(wide)
    number = 0
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            if "field limit" in str(error):
                yield (
                    number,
                    f"It has a cell of more than {LONGEST_CELL} letters; a quotation mark may not be closed. What follows was not read.",
                )
                return
            yield number, "Its quotation marks do not pair: inside a cell each must be written twice."
        except UnicodeError as error:
            yield number, f"{_wrong(encoding, error)} What follows was not read."
            return
        else:
            yield number, row


def _record(row: list[str], columns: Columns, *, path: Path, encoding: str) -> LayerRecord:
    if len(row) != len(columns.names):
        raise RuleRefused(why=f"It has {len(row)} cells where the table has {len(columns.names)} columns.")
    if any("\0" in cell for cell in row):
        raise RuleRefused(why="It holds the character NUL, which no text has.")
    text = row[columns.text]
    if not text.strip():
        raise RuleRefused(why=f"Its cell “{columns.names[columns.text]}” is empty: there is no text to bring in.")
    title = "" if columns.title is None else " ".join(row[columns.title].split())
    uid = "" if columns.id is None else row[columns.id].strip()
    if len(uid) > 200 or any(letter < " " for letter in uid):
        raise RuleRefused(why="Its id is longer than 200 letters or holds a control character.")
    source = "" if columns.source is None else row[columns.source].strip()
    meta = {columns.names[place]: row[place] for place in columns.others if row[place]}
    return LayerRecord(
        article=ArticleId(uid) if uid else None,
        title=title or title_of(text),
        text=text,
        source=source or shown(path.name),
        encoding=encoding,
        meta=msgspec.json.encode(meta).decode("utf-8"),
        path=shown(path),
    )


def _shape(sample: str) -> _Shape:
    """Return how the table is written: its rows are most often as wide as its first one.

    ``csv.Sniffer`` is not asked, because it takes letters of running text for delimiters.
    """
    first = sample.partition("\n")[0].strip().removeprefix("\ufeff")
    if first.startswith(_SPACED) and len(first) == len(_SPACED) + 1:
        return _Shape(first[-1], skipped=1)
    escape = "\\" if '\\"' in sample and '""' not in sample else None
    best = max((_evenness(_Shape(delimiter, escape), sample), delimiter) for delimiter in _DELIMITERS)
    return _Shape(best[1] if best[0] > _NOTHING else _ONE_COLUMN, escape)


def _evenness(shape: _Shape, sample: str) -> tuple[float, int]:
    """Return the share of rows that are as wide as the first one, and how wide; nothing where it is one column."""
    rows = _sampled(shape, sample)
    width = len(rows[0]) if rows else 0
    return (sum(len(row) == width for row in rows) / len(rows), width) if width > 1 else _NOTHING


def _sampled(shape: _Shape, sample: str) -> list[list[str]]:
    """Return the rows of ``sample``, without the last one where it may have been cut, up to the first that is broken."""
    rows: list[list[str]] = []
    try:
        for row in islice(shape.rows(io.StringIO(sample, newline="")), shape.skipped, _SAMPLE_ROWS):
            if row:
                rows.append(row)
    except csv.Error:
        return rows
    return rows[:-1] if len(sample) == _SAMPLE and 1 < len(rows) < _SAMPLE_ROWS - shape.skipped else rows


def _wrong(encoding: str, error: UnicodeError) -> EncodingWrong:
    return EncodingWrong(encoding=encoding, at=error.start if isinstance(error, UnicodeDecodeError) else 0)
