"""By what files of words with tags in columns are known, and how many articles they have."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from core.formats import iob
from core.formats.conll_read import REMARK, START, fields_in
from core.formats.layout import UNIVERSAL

_LOOKED_AT: Final = 1 << 12
"""Bytes of a head from which on its last line may be cut."""


def recognise_conll(head: bytes) -> bool:
    """Say whether ``head``, the first bytes of a file, begins in three columns or more with tags in the last, or as CoNLL-2003 does."""
    return _kind(head) == "conll"


def recognise_iob2(head: bytes) -> bool:
    """Say whether ``head`` begins in two columns, a word and a tag that begins or goes on."""
    return _kind(head) == "iob2"


def recognise_bioes(head: bytes) -> bool:
    """Say whether ``head`` begins in two columns, a word and a tag, and some tags end or stand alone."""
    return _kind(head) == "bioes"


def recognise_wojood(head: bytes) -> bool:
    """Say whether ``head`` begins with words that bear tags, some of them more than others."""
    return _kind(head) == "wojood"


def count(path: Path) -> int:
    """Return about how many articles the file has."""
    starts = blanks = 0
    with path.open("rb") as file:
        for stretch in iter(partial(file.read, 1 << 20), b""):
            starts += stretch.count(b"-DOCSTART-")
            blanks += stretch.count(b"\n\n") + stretch.count(b"\n\r\n")
    return starts or blanks or 1


def _kind(head: bytes) -> str:
    whole = head if len(head) < _LOOKED_AT else head[: head.rfind(b"\n") + 1]
    lines = [line.strip("\r \t") for line in whole.decode("utf-8", errors="replace").removeprefix("\ufeff").split("\n")]
    starts = [fields_in(line) for line in lines if line.startswith(START)]
    rows = [fields_in(line) for line in lines if line and not line.startswith(START) and not REMARK.fullmatch(line)]
    if not rows or len(rows[0]) < 2 or not all(len(row) > 1 and iob.looks_like_a_tag(row[-1]) for row in rows):
        return "conll" if rows and _is_universal(rows) else ""
    widths = {len(row) for row in rows}
    if len(widths) > 1:
        return "wojood" if all(iob.looks_like_a_tag(tag) for row in rows for tag in row[1:]) else ""
    if widths != {2}:
        return "conll"
    if starts and len(starts[0]) > 2:
        return "conll"
    return "bioes" if any(row[1][:2] in ("E-", "S-") for row in rows) else "iob2"


def _is_universal(rows: Sequence[Sequence[str]]) -> bool:
    return rows[0][0].partition("-")[0] == "1" and all(len(row) == UNIVERSAL for row in rows)
