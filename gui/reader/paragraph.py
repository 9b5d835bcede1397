"""One paragraph laid out: its lines, their rows and, when somebody looks, their geometry and marks."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

from gui.reader.lanes import Placed, by_line
from gui.reader.linegeometry import EXPLICIT_CONTROLS, LineGeometry, measured
from gui.reader.linemarks import NO_MARKS, LineMarks, LinePlace, Row, marks_of, row_of
from gui.reader.style import Inks, Metrics
from gui.reader.textmap import NOTHING


class Paragraph:
    """Keeps what was computed; the ``QTextLayout`` itself belongs to Qt's document and is handed in at each call.

    A ``QTextLine`` must not outlive its layout (a segmentation fault), so none is kept.
    """

    __slots__ = ("_geometries", "_ink_ends", "_marks", "_placed", "_units", "base", "explicit", "line_starts", "rows", "rtl", "text")

    def __init__(self, text: str, base: int, *, rtl: bool) -> None:
        self.text = text
        self.base = base
        self.rtl = rtl
        self.explicit = EXPLICIT_CONTROLS.search(text) is not None
        self.rows: list[Row] = []
        self.line_starts: array[int] = array("q")
        self._ink_ends: array[int] = array("q")
        self._units = _units(text)
        self._placed: list[tuple[Placed, ...]] = []
        self._geometries: list[LineGeometry | None] = []
        self._marks: list[LineMarks | None] = []

    @property
    def length(self) -> int:
        """The number of UTF-16 units, without the break at the end."""
        return len(self._units)

    @property
    def height(self) -> int:
        return self.rows[-1].bottom if self.rows else 0

    def break_lines(self, layout: QTextLayout, metrics: Metrics, width: float) -> None:
        """Shape the letters and break them into lines of ``width``: the dear part, independent of any span."""
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if self.rtl else Qt.LayoutDirection.LeftToRight)
        # alignment is mirrored by nothing here: a layout takes it as it is
        side = Qt.AlignmentFlag.AlignRight if self.rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFont(metrics.font)
        layout.beginLayout()
        starts = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            starts.append(line.textStart())
        layout.endLayout()
        self.line_starts = array("q", starts)
        self._ink_ends = array("q", starts)
        self._geometries = [None] * len(starts)

    def place_lines(self, layout: QTextLayout, placed: Sequence[Placed], metrics: Metrics) -> None:
        """Stand the lines below one another with room for what touches each: moves lines, reshapes nothing."""
        starts = [self.base + start for start in self.line_starts]
        self._placed = by_line(placed, starts)
        self._marks = [None] * len(starts)
        self.rows = []
        blank = not self.text.strip(" " + NOTHING)  # and stays as low as it is when a span goes over it
        top = 0
        for number in range(len(starts)):
            row = Row(top, top, metrics.blank, top + metrics.blank) if blank else row_of(self._placed[number], top=top, metrics=metrics)
            line = layout.lineAt(number)
            line.setPosition(QPointF(0, row.body + (0 if blank else metrics.rise - line.ascent())))
            self.rows.append(row)
            top = row.bottom

    def line(self, layout: QTextLayout, number: int) -> LinePlace:
        """Return line ``number``, measured when somebody first asks."""
        geometry = self._geometries[number]
        if geometry is None:
            geometry = measured(layout, layout.lineAt(number), self._units, rtl=self.rtl, explicit=self.explicit)
            self._geometries[number] = geometry
            self._ink_ends[number] = self._ink_end(geometry)
        return LinePlace(geometry, self.rows[number], self.base, self._ink_ends[number])

    def marks(self, layout: QTextLayout, number: int, inks: Inks, metrics: Metrics) -> LineMarks:
        """Return what spans put on line ``number``."""
        if not self._placed[number]:
            return NO_MARKS
        marks = self._marks[number]
        if marks is None:
            marks = marks_of(self.line(layout, number), self._placed[number], inks, metrics)
            self._marks[number] = marks
        return marks

    def lines_between(self, top: float, bottom: float) -> range:
        """Return the lines that lie between two heights of the paragraph, wholly or in part."""
        first = bisect_right(self.rows, top, key=lambda row: row.bottom)
        return range(first, max(first, bisect_left(self.rows, bottom, key=lambda row: row.top)))

    def line_at(self, y: float) -> int:
        """Return the line nearest to the height ``y``."""
        return max(0, min(len(self.rows) - 1, bisect_right(self.rows, y, key=lambda row: row.top) - 1))

    def line_of(self, unit: int) -> int:
        """Return the line that holds the ``unit`` of the paragraph."""
        return max(0, bisect_right(self.line_starts, unit) - 1)

    def lines_of(self, start: int, end: int) -> range:
        """Return the lines that ``[start, end)``, units of the paragraph, touches."""
        return range(self.line_of(start), self.line_of(max(start, end - 1)) + 1)

    def _ink_end(self, geometry: LineGeometry) -> int:
        """Return the end of the line without the blanks that hang over the column's edge where it was broken."""
        line = self._units[geometry.start : geometry.end]
        end = geometry.start + len(line.rstrip(" "))
        run = geometry.run_at(geometry.end - 1)
        # after letters of the other direction the blank stands inside the line
        hangs = geometry.end < len(self._units) and run is not None and run.rtl == self.rtl
        return end if hangs else geometry.end


def forget_letters(layout: QTextLayout) -> None:
    """Give back lines and shaped letters: ``clearLayout`` keeps the letters (measured: 5 kB a paragraph), an empty layout does not."""
    layout.beginLayout()
    layout.endLayout()


def _units(text: str) -> str:
    """Return ``text`` with one letter for each UTF-16 unit, the halves of pairs apart."""
    packed = text.encode("utf-16-le", "surrogatepass")
    if len(packed) == 2 * len(text):
        return text
    return "".join(chr(low | high << 8) for low, high in zip(packed[::2], packed[1::2], strict=True))
