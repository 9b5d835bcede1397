"""Which labels occur on which row of a narrow strip that stands for the whole article: values only, nothing is painted here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from gui.reader.spanindex import SpanIndex
from gui.reader.textmap import TextMap

LEVELS = 4
"""Shades of a row: the more spans of a label it holds, compared to the fullest row, the stronger."""
_MOST = 255
_RUN = re.compile(rb"\x01+")


class MarginRows:
    """The article cut into as many equal rows of letters as the strip has pixels, and for each row what lies there."""

    def __init__(self, text: TextMap, spans: SpanIndex, rows: int) -> None:
        self._text, self._spans = text, spans
        self.rows = max(1, rows)
        self._units = max(1, text.units)
        self._labels: dict[str, bytearray] = {}
        self._faulty = bytearray(self.rows)
        self._fill(0, self.rows - 1)

    def update(self, paragraphs: Iterable[int]) -> None:
        """Look again at ``paragraphs``, whose spans have changed."""
        for number in paragraphs:
            starts = self._text.starts
            end = starts[number + 1] if number + 1 < len(starts) else self._text.units
            self._fill(self.row_of(starts[number]), self.row_of(end))

    def row_of(self, unit: int) -> int:
        """Return the row on which the letter at ``unit`` lies."""
        return max(0, min(self.rows - 1, unit * self.rows // self._units))

    def labels(self) -> tuple[str, ...]:
        """Return the labels that occur, by name."""
        return tuple(sorted(name for name, counts in self._labels.items() if any(counts)))

    def levels(self, label: str) -> bytes:
        """Return for each row how strongly ``label`` shows there: 0 where it does not occur, up to ``LEVELS``."""
        most = max((max(counts) for counts in self._labels.values()), default=0)
        few = most <= LEVELS  # shades are for crowds: where there is room each span shows at full strength
        shades = bytes(LEVELS * (count > 0) if few or count > most else -(-LEVELS * count // most) for count in range(_MOST + 1))
        return bytes(self._labels.get(label, bytes(self.rows)).translate(shades))

    def faulty(self) -> Iterator[range]:
        """Yield the rows on which spans begin whose edges break the rule."""
        return _runs(self._faulty)

    def hits(self, stretches: Sequence[tuple[int, int]]) -> Iterator[range]:
        """Yield the rows on which ``stretches``, in units, begin."""
        flags = bytearray(self.rows)
        rows, units, last = self.rows, self._units, self.rows - 1
        for start, _ in stretches:
            flags[min(last, start * rows // units)] = 1
        return _runs(flags)

    def _fill(self, first: int, last: int) -> None:
        for flags in (*self._labels.values(), self._faulty):
            flags[first : last + 1] = bytes(last + 1 - first)
        rows, units = self.rows, self._units
        paragraphs = self._text.paragraphs(first * units // rows, -(-(last + 1) * units // rows))
        for number in paragraphs:
            begun = self._text.starts[number] if number > paragraphs.start else 0
            for stretch in self._spans.in_paragraph(number):
                if stretch.start < begun:
                    continue  # it was met in a paragraph before
                above, below = max(first, stretch.start * rows // units), min(last, (stretch.end - 1) * rows // units)
                if above > below:
                    continue
                counts = self._labels.get(stretch.span.label) or self._labels.setdefault(stretch.span.label, bytearray(rows))
                for row in range(above, below + 1):
                    counts[row] = min(_MOST, counts[row] + 1)
                if stretch.mark.faulty and above == stretch.start * rows // units:
                    self._faulty[above] = 1


def _runs(flags: bytearray) -> Iterator[range]:
    return (range(*found.span()) for found in _RUN.finditer(flags))
