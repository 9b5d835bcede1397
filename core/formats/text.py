"""Plain text: a file is an article, without a layer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.errors import TextTooLong, WorldError
from core.formats.encoding import AUTO, decode
from core.formats.files import shown
from core.formats.record import LayerRecord, Refused
from core.model.article import MAX_LENGTH, title_of

_LONGEST_LETTER = 4
"""Bytes of the longest letter in any encoding of text that a file may have."""


def read(path: Path, *, encoding: str = AUTO) -> Iterator[LayerRecord | Refused]:
    """Yield the article that the file at ``path`` is, titled by its first line that is not blank, or why it is none."""
    try:
        if path.stat().st_size > MAX_LENGTH * _LONGEST_LETTER:
            raise TextTooLong(longest=MAX_LENGTH)
        decoded = decode(path.read_bytes(), encoding)
        if len(decoded.text) > MAX_LENGTH:
            raise TextTooLong(longest=MAX_LENGTH)
    except WorldError as error:
        yield Refused(shown(path), None, str(error))
    except OSError as error:
        yield Refused(shown(path), None, f"It cannot be read: {error.strerror or error}.")
    else:
        text = decoded.text
        yield LayerRecord(None, title_of(text), text, source=shown(path.name), encoding=decoded.encoding, path=shown(path))
