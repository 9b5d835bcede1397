"""What the overview shows, as values: bars with their parts, and the same numbers as a table."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from enum import Enum

Cell = str | int | float


class Kind(Enum):
    """How a chart is drawn: a bar a row, a range with its middle a row, or a column a day."""

    BARS = "bars"
    RANGES = "ranges"
    COLUMNS = "columns"


@dataclass(frozen=True, slots=True)
class Lead:
    """Where a row leads on: the work of a ``person``, or the hits of a ``query``."""

    person: str = ""
    query: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of a bar; of a range its first quarter, middle and third quarter are three parts."""

    value: float
    colour: str


@dataclass(frozen=True, slots=True)
class Row:
    """One bar: its ``name``, what stands at its end, and the sentence that tells it."""

    name: str
    parts: tuple[Part, ...]
    end: str
    told: str
    lead: Lead | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The numbers of a chart as a table."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def tsv(self) -> str:
        """Return the table as lines of cells with tabs between them, as spreadsheets paste them."""
        return "\n".join("\t".join(" ".join(str(cell).split()) for cell in line) for line in (self.headings, *self.rows))

    def csv(self) -> bytes:
        """Return the table as CSV in UTF-8 with its mark, without which spreadsheets take it for a code page."""
        file = io.StringIO()
        csv.writer(file).writerows([self.headings, *([_harmless(cell) for cell in row] for row in self.rows)])
        return file.getvalue().encode("utf-8-sig")

    def some(self, rows: tuple[int, ...]) -> Sheet:
        """Return the table of ``rows`` alone."""
        return Sheet(self.headings, tuple(self.rows[row] for row in rows))


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture as values. ``legend`` names the parts by their colours; columns have a panel a part, called as in ``panels``."""

    kind: Kind
    title: str
    rows: tuple[Row, ...]
    sheet: Sheet
    legend: tuple[tuple[str, str], ...] = ()
    panels: tuple[str, ...] = field(default=())


def clock(seconds: float) -> str:
    """Return ``seconds`` as minutes and seconds, with the hours before them where there are any."""
    whole = round(seconds)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _harmless(cell: Cell) -> Cell:
    """Return ``cell`` so that no spreadsheet runs it: names come from outside, and one may begin with =."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t") else cell
