"""Plain text: a file is an article, without a layer."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from core.errors import RuleRefused, TextTooLong, WorldError
from core.formats.choices import USUAL, Choices
from core.formats.encoding import AUTO, decode
from core.formats.files import one_article, shown
from core.formats.losses import beyond, left_out, untitled
from core.formats.naming import FileNames
from core.formats.record import NOT_TOLD, Fields, LayerRecord, LeftOut, Loss, Refused, Written
from core.model.article import MAX_LENGTH, title_of

_LONGEST_LETTER = 4
"""Bytes of the longest letter in any encoding of text that a file may have."""


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Iterator[LayerRecord | Refused]:
    """Yield the article that the file at ``path`` is, titled by its first line that is not blank, or why it is none.

    Plain text has no ``fields``.
    """
    yield from one_article(path, lambda: _article(path, encoding))


def write(records: Iterable[LayerRecord], put: Callable[[str, bytes], None], choices: Choices = USUAL) -> Written:
    """Write the text of each article into a file of its own, named by its id; layers and all they hold are left out."""
    written, names, last = Written(), FileNames(), None
    for record in records:
        written.left_out += beyond(record, frozenset())
        if record.spans:
            reason = f"Plain text has no place for spans: {len(record.spans)} of them."
            written.left_out.append(left_out(record, Loss.LAYER, reason, record.spans[0]))
        if last is not None and (record.article, record.text) == last:
            continue  # another layer of the article
        last = (record.article, record.text)
        written.left_out += untitled(record)
        try:
            data = bytes_of(record.text)
        except RuleRefused as error:
            written.left_out.append(left_out(record, Loss.TEXT, str(error)))
            continue
        put(f"{names.free(record.article)}.txt", data)
        written.records += 1
    return written


def write_one(records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL) -> Written:
    """Write the texts one after the other into one file, an empty line between two; where one begins nothing says then."""
    places: list[int] = []

    def put(name: str, data: bytes) -> None:
        file.write(b"\n\n" + data if places else data)
        places.append(len(data))

    written = write(records, put, choices)
    if len(places) > 1:
        reason = f"Where each of the {len(places):,} articles begins has no place in one file; a folder has a file for each."
        written.left_out.append(LeftOut("", None, reason, Loss.TEXT))
    return written


def read_text(path: Path, encoding: str = AUTO) -> tuple[str, str]:
    """Return the text of the file at ``path`` and its encoding; raise ``OSError``, ``TextTooLong`` and what ``decode`` raises."""
    if path.stat().st_size > MAX_LENGTH * _LONGEST_LETTER:
        raise TextTooLong(longest=MAX_LENGTH)
    decoded = decode(path.read_bytes(), encoding)
    if len(decoded.text) > MAX_LENGTH:
        raise TextTooLong(longest=MAX_LENGTH)
    return decoded.text, decoded.encoding


def bytes_of(text: str) -> bytes:
    """Return the file of ``text``, in UTF-8; raise ``RuleRefused`` where it would not be read as it is."""
    data = (codecs.BOM_UTF8 if text.startswith("\ufeff") else b"") + text.encode("utf-8")
    try:
        back = decode(data).text
    except WorldError as error:
        raise RuleRefused(why=f"As a text file it could not be read: {error}") from error
    if back != text:
        raise RuleRefused(why="As a text file it would be read as another text.")
    return data


def _article(path: Path, encoding: str) -> LayerRecord:
    text, used = read_text(path, encoding)
    return LayerRecord(None, title_of(text), text, source=shown(path.name), encoding=used, path=shown(path))
