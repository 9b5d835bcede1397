"""The columns of a table: whether its first row names them, and which holds the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from core.arabic.folding import fold
from core.errors import RuleRefused
from core.formats.reasons import shortened
from core.formats.record import Fields

Rows = list[list[str]]

_ARABIC: Final = re.compile("[\u0621-\u064a]")
_NUMBER: Final = re.compile(r"[\d\s.,:/٫٬+-]+")
_TEXTS: Final = frozenset(map(fold, ("text", "body", "content", "article", "نص", "النص", "المحتوى", "نص الخبر", "الخبر")))
_TITLES: Final = frozenset(map(fold, ("title", "headline", "عنوان", "العنوان", "عنوان الخبر")))
_SOURCES: Final = frozenset(map(fold, ("source", "مصدر", "المصدر")))
_HEADING: Final = 60
"""Longest heading of a column, in letters."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column, counted from 0, holds what; ``names`` are the headings, or numbers from 1 where the table has none."""

    names: tuple[str, ...]
    text: int
    title: int | None
    id: int | None
    source: int | None
    has_header: bool

    @property
    def others(self) -> tuple[int, ...]:
        """The columns that become metadata."""
        return tuple(place for place in range(len(self.names)) if place not in (self.text, self.title, self.id, self.source))


def columns_of(rows: Rows, fields: Fields) -> tuple[Columns, tuple[str, ...]]:
    """Return the columns of a table whose first rows are ``rows``, and in sentences what of that was found out.

    Raises ``RuleRefused`` where a column that ``fields`` name is not there, or no column holds Arabic text.
    """
    if not rows:
        raise RuleRefused(why="Its rows cannot be told apart.")
    header = _is_header(rows, fields)
    numbers = tuple(str(place) for place in range(1, len(rows[0]) + 1))
    names = _headings(rows[0]) if header else numbers
    body = [row for row in rows[header:] if len(row) == len(names)]
    if not body:
        raise RuleRefused(why="It has a header but no row that fits it.")
    text = _told(names, fields.text) if fields.text is not None else _longest(names, body)
    free = {text}
    title = _told(names, fields.title) if fields.title is not None else _called(names, _TITLES - _TEXTS, free, header=header)
    uid = _told(names, fields.id) if fields.id is not None else None
    free |= {place for place in (title, uid) if place is not None}
    found = Columns(names, text, title, uid, _called(names, _SOURCES, free, header=header), header)
    return found, _notes(found, fields)


def _headings(row: list[str]) -> tuple[str, ...]:
    """Return the cells of a header; one that is empty or was there before is called by its number too."""
    names: list[str] = []
    for place, cell in enumerate(row, start=1):
        name = " ".join(cell.split())
        names.append(f"{name} {place}".strip() if not name or name in names else name)
    return tuple(names)


def _notes(columns: Columns, fields: Fields) -> tuple[str, ...]:
    notes = [] if columns.has_header else ["Its first row was taken for an article: the table has no header."]
    if fields.text is None:
        notes.append(f"The text was taken from the column “{shortened(columns.names[columns.text])}”, whose Arabic is the longest.")
    if fields.title is None and columns.title is not None:
        notes.append(f"The titles were taken from the column “{shortened(columns.names[columns.title])}”.")
    return tuple(notes)


def _is_header(rows: Rows, fields: Fields) -> bool:
    """Tell whether the first row names the columns: by a name that is told or usual, otherwise by how unlike the others it is."""
    first = [" ".join(cell.split()) for cell in rows[0]]
    told = {name for name in (fields.text, fields.title, fields.id) if name is not None and not name.isdecimal()}
    if told & set(first) or {fold(cell) for cell in first} & (_TEXTS | _TITLES):
        return True
    if len(rows) < 2 or any(len(cell) > _HEADING or _NUMBER.fullmatch(cell) for cell in first):
        return False
    lengths = [[len(row[place]) for row in rows[1:] if place < len(row)] for place in range(len(first))]
    return any(
        cell and of_column and 3 * len(cell) <= sum(of_column) / len(of_column) for cell, of_column in zip(first, lengths, strict=True)
    )


def _told(names: tuple[str, ...], wanted: str) -> int:
    if wanted in names:
        return names.index(wanted)
    if wanted.isdecimal() and 1 <= int(wanted) <= len(names):
        return int(wanted) - 1
    there = ", ".join(shortened(name) for name in names[:30])
    raise RuleRefused(why=f"It has no column “{shortened(wanted)}”; there are {there}.")


def _longest(names: tuple[str, ...], rows: Rows) -> int:
    means = [sum(len(_ARABIC.findall(row[place])) for row in rows) / max(len(rows), 1) for place in range(len(names))]
    if max(means) == 0:
        raise RuleRefused(why="No column of it holds Arabic; name the column of the text.")
    return means.index(max(means))


def _called(names: tuple[str, ...], usual: frozenset[str], taken: set[int], *, header: bool) -> int | None:
    if not header:
        return None
    return next((place for place, name in enumerate(names) if fold(name) in usual and place not in taken), None)
