"""What an import would bring, before it brings anything: the first articles, and a text in each encoding that it may be in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from core.errors import WorldError
from core.formats.encoding import AUTO, Decoded, decode
from core.formats.reasons import shortened
from core.formats.record import LayerRecord, Refused

ENCODINGS = ("utf-8", "windows-1256", "iso-8859-6", "utf-16-le", "utf-16-be", "cp720", "mac_arabic", "cp864")
"""What Arabic text has been written in, the usual ones first."""

_HEAD = 1 << 16
_LINE = 200


@dataclass(frozen=True, slots=True)
class Glimpse:
    """The beginning of an article: its first ``lines``, its length in code points, and how its file was understood."""

    path: str
    line: int | None
    title: str
    encoding: str
    length: int
    spans: int
    lines: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(slots=True)
class Preview:
    """The first articles of an import, and what was refused before them."""

    first: list[Glimpse] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


def preview(records: Iterable[LayerRecord | Refused], *, articles: int = 3, lines: int = 3) -> Preview:
    """Return the beginnings of the first ``articles`` of ``records``; nothing is read beyond them."""
    found = Preview()
    for record in records:
        if isinstance(record, Refused):
            found.refused.append(record)
            continue
        found.first.append(_glimpse(record, lines))
        if len(found.first) >= articles:
            break
    return found


def encodings(path: Path, *, lines: int = 3) -> tuple[Glimpse, ...]:
    """Return how the text file at ``path`` begins in each encoding that it can be in, the one that would be taken first.

    Raises ``OSError``; a file that no encoding fits gives nothing.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    texts: dict[str, Decoded] = {}
    for name in (AUTO, *ENCODINGS):
        decoded = _or_none(head, name)
        if decoded is not None:
            texts.setdefault(decoded.text, decoded)
    return tuple(_glimpse(LayerRecord(None, "", text, encoding=decoded.encoding), lines) for text, decoded in texts.items())


def _or_none(head: bytes, name: str) -> Decoded | None:
    for cut in range(4):  # the head may end within a letter
        try:
            return decode(head[: len(head) - cut], name)
        except WorldError:
            continue
    return None


def _glimpse(record: LayerRecord, lines: int) -> Glimpse:
    first = islice((line for line in record.text.splitlines() if line.strip()), lines)
    return Glimpse(
        path=record.path,
        line=record.line,
        title=record.title,
        encoding=record.encoding,
        length=len(record.text),
        spans=len(record.spans),
        lines=tuple(shortened(line, _LINE) for line in first),
        notes=record.notes,
    )
