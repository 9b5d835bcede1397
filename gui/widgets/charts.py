"""Pictures of numbers as values: bars with their parts, lines, grids, and the same numbers as a table."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from enum import Enum

Cell = str | int | float


class Kind(Enum):
    """How a chart is drawn: a bar a row, a range with its middle a row, a column a day, a line through the rows, or a cell a row."""

    BARS = "bars"
    RANGES = "ranges"
    COLUMNS = "columns"
    LINE = "line"
    GRID = "grid"


@dataclass(frozen=True, slots=True)
class Lead:
    """Where a row leads on: the work of a ``person``, the hits of a ``query``, an ``article``, or a ``pair`` of annotators."""

    person: str = ""
    query: str = ""
    article: str = ""
    pair: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of a bar; of a range its first quarter, middle and third quarter are three parts."""

    value: float
    colour: str


@dataclass(frozen=True, slots=True)
class Row:
    """One bar, point or cell: its ``name``, what stands at its end, and the sentence that tells it; ``range`` is drawn as a whisker.

    ``at`` says where a point of a line stands, from 0 at its beginning to 1.
    """

    name: str
    parts: tuple[Part, ...]
    end: str
    told: str
    lead: Lead | None = None
    range: tuple[float, float] | None = None
    at: float = 0.0


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
    """A picture as values. ``legend`` names the parts by their colours; columns have a panel a part, called as in ``panels``.

    Bars and lines reach ``most`` where it is given. A grid has a row of cells for each of ``beside``, a column for each of ``panels``.
    ``leads`` says where the rows of the sheet lead; without, they lead where the rows of their name do.
    """

    kind: Kind
    title: str
    rows: tuple[Row, ...]
    sheet: Sheet
    legend: tuple[tuple[str, str], ...] = ()
    panels: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    most: float | None = None
    leads: tuple[Lead | None, ...] = ()


def lead_of(chart: Chart, row: int) -> Lead | None:
    """Return where the row ``row`` of the chart's sheet leads."""
    if chart.leads:
        return chart.leads[row]
    name = chart.sheet.rows[row][0]
    return next((one.lead for one in chart.rows if one.name == name), None)


def clock(seconds: float) -> str:
    """Return ``seconds`` as minutes and seconds, with the hours before them where there are any."""
    whole = round(seconds)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _harmless(cell: Cell) -> Cell:
    """Return ``cell`` so that no spreadsheet runs it: names come from outside, and one may begin with =."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t") else cell
