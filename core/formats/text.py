"""Plain text: a file is an article, without a layer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.errors import TextTooLong
from core.formats.encoding import AUTO, decode
from core.formats.files import one_article, shown
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused
from core.model.article import MAX_LENGTH, title_of

_LONGEST_LETTER = 4
"""Bytes of the longest letter in any encoding of text that a file may have."""


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Iterator[LayerRecord | Refused]:
    """Yield the article that the file at ``path`` is, titled by its first line that is not blank, or why it is none.

    Plain text has no ``fields``.
    """
    yield from one_article(path, lambda: _article(path, encoding))


def _article(path: Path, encoding: str) -> LayerRecord:
    if path.stat().st_size > MAX_LENGTH * _LONGEST_LETTER:
        raise TextTooLong(longest=MAX_LENGTH)
    decoded = decode(path.read_bytes(), encoding)
    text = decoded.text
    if len(text) > MAX_LENGTH:
        raise TextTooLong(longest=MAX_LENGTH)
    return LayerRecord(None, title_of(text), text, source=shown(path.name), encoding=decoded.encoding, path=shown(path))
