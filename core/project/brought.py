"""What an import has done so far, and what became of it: values to show, and a report to save and act on."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

import msgspec

from core.formats.files import replacing
from core.formats.record import Refused
from core.model import ArticleId


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` records of about ``total``, ``rate`` of them a second, and the seconds ``left``; None is not known."""

    done: int
    total: int | None
    rate: float
    left: float | None


class Pace:
    """Tells how fast something goes, from when it was made, by ``clock`` in seconds."""

    def __init__(self, total: int | None = None, *, clock: Callable[[], float] = monotonic) -> None:
        self._total = total
        self._clock = clock
        self._begun = clock()

    def at(self, done: int) -> Progress:
        """Return the progress when ``done`` are done; a total that proves too small grows."""
        passed = self._clock() - self._begun
        rate = done / passed if passed > 0 else 0.0
        total = None if self._total is None else max(self._total, done)
        left = (total - done) / rate if total is not None and rate > 0 else None
        return Progress(done, total, rate, left)


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A record that brought nothing new: ``article`` of the project has its text, and all its spans."""

    path: str
    line: int | None
    title: str
    article: ArticleId


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """A new ``article`` that has about ``share`` of its runs of words, 0 to 1, in common with ``near``, which was there before."""

    path: str
    line: int | None
    title: str
    article: ArticleId
    near: ArticleId
    share: float


@dataclass(frozen=True, slots=True)
class Note:
    """How a file was understood where that had to be found out."""

    path: str
    note: str


class Row(msgspec.Struct, frozen=True, omit_defaults=True):
    """A line of the report: ``what`` became of the record at ``path`` and ``line``, and why."""

    what: str
    path: str
    line: int | None = None
    title: str = ""
    article: str = ""
    near: str = ""
    share: float | None = None
    reason: str = ""


@dataclass(slots=True)
class Brought:
    """What an import added, what was there already, and what it left out, each with its place and reason.

    ``duplicates`` counts the records that are ``repeated``; ``cancelled`` says that it was stopped before its end.
    """

    articles: int = 0
    layers: int = 0
    spans: int = 0
    refused: list[Refused] = field(default_factory=list)
    left_out: list[Refused] = field(default_factory=list)
    repeated: list[Duplicate] = field(default_factory=list)
    near_duplicates: list[NearDuplicate] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    cancelled: bool = False

    @property
    def added(self) -> int:
        return self.articles + self.layers + self.spans

    @property
    def duplicates(self) -> int:
        return len(self.repeated)

    def rows(self) -> Iterator[Row]:
        """Yield the report: what was refused first, then what was left out, is there already, is near, and how files were understood."""
        for what, refusals in (("refused", self.refused), ("left out", self.left_out)):
            for one in refusals:
                yield Row(what, one.path, one.line, reason=one.reason)
        for known in self.repeated:
            yield Row("duplicate", known.path, known.line, known.title, known.article)
        for close in self.near_duplicates:
            yield Row("near duplicate", close.path, close.line, close.title, close.article, close.near, round(close.share, 3))
        for noted in self.notes:
            yield Row("note", noted.path, reason=noted.note)

    def save(self, path: Path) -> int:
        """Write the report to ``path``, as CSV for spreadsheets when its name says so, otherwise as JSON lines; return its rows.

        Raises ``StorageFull`` or ``FileUnwritable``, and ``path`` is then as it was.
        """
        rows = tuple(self.rows())
        with replacing(path) as file:
            file.write(_as_csv(rows) if path.suffix.lower() == ".csv" else b"".join(msgspec.json.encode(row) + b"\n" for row in rows))
        return len(rows)


def _as_csv(rows: tuple[Row, ...]) -> bytes:
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(Row.__struct_fields__)
    for row in rows:
        writer.writerow([_harmless(getattr(row, name)) for name in Row.__struct_fields__])
    return file.getvalue().encode("utf-8-sig")  # spreadsheets take UTF-8 without its mark for a code page


def _harmless(cell: str | float | None) -> str | float:
    """Return ``cell`` so that no spreadsheet runs it: titles and paths come from outside, and one may begin with =."""
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t"):
        return f"'{cell}"
    return "" if cell is None else cell
