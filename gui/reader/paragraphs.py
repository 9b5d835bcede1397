"""The paragraphs of the page: laid out when somebody looks, forgotten when nobody has for long."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextDocument, QTextLayout

from gui.reader.direction import Direction, runs_rtl
from gui.reader.heights import Heights
from gui.reader.paragraph import Paragraph, forget_letters
from gui.reader.spanindex import SpanIndex
from gui.reader.style import Inks, Metrics, ReaderStyle, metrics_of
from gui.reader.textmap import TextMap

KEPT_UNITS = 60_000
"""Letters whose lines are kept; laid out and measured, a thousand take about 70 kB."""


class Paragraphs:
    """Holds the text, its spans and style, and lays out a paragraph the first time it is asked for."""

    def __init__(self, document: QTextDocument) -> None:
        self.text = TextMap("")
        self.spans = SpanIndex(self.text)
        self.style = ReaderStyle()
        self.metrics: Metrics = metrics_of(self.style)
        self.inks = Inks(self.style, self.metrics)
        self.heights = Heights()
        self.width = 800.0
        self._document = document
        self._laid: OrderedDict[int, Paragraph] = OrderedDict()

    def show(self, text: TextMap, spans: SpanIndex) -> None:
        """Hold ``text`` with ``spans``; the document must show ``text.display`` already."""
        self.text, self.spans = text, spans
        self.forget()

    def clear(self) -> None:
        """Hold nothing while the document changes its text."""
        self._laid.clear()
        self.heights = Heights()

    def set_style(self, style: ReaderStyle) -> None:
        """Take other letters, colours or directions; everything is laid out anew when it is looked at."""
        self.style = style
        self.metrics = metrics_of(style)
        self.inks = Inks(style, self.metrics)
        self.forget()

    def forget(self) -> None:
        """Drop every laid line and guess all heights again."""
        self._laid.clear()
        starts = self.text.starts
        ends = [*starts[1:], self.text.units + 1]
        lengths = [end - start - 1 for start, end in zip(starts, ends, strict=True)]
        self.heights = Heights(lengths, self.metrics, width=self.column, joined=self.text.continued)

    @property
    def column(self) -> float:
        """The width of the lines."""
        side = min(self.metrics.side, max(16.0, self.width * 0.06))
        return max(120.0, min(float(self.metrics.column), self.width - 2 * side))

    @property
    def left(self) -> int:
        """The x at which the column begins."""
        return int(max(0.0, (self.width - self.column) / 2))

    def __getitem__(self, number: int) -> Paragraph:
        """Return paragraph ``number``, laid out."""
        held = self._laid.get(number)
        if held is not None:
            self._laid.move_to_end(number)
            return held
        block = self._document.findBlockByNumber(number)
        text = block.text()
        paragraph = Paragraph(text, block.position(), rtl=self._runs_rtl(number, text))
        layout = block.layout()
        paragraph.break_lines(layout, self.metrics, self.column)
        paragraph.place_lines(layout, self.spans.lanes(number), self.metrics)
        self._laid[number] = paragraph
        self.heights.correct(number, paragraph.height)
        self._stand(number)
        return paragraph

    def layout(self, number: int) -> QTextLayout:
        """Return Qt's lines of paragraph ``number``; they are the document's and must not be kept."""
        return self._document.findBlockByNumber(number).layout()

    def move_lines(self, touched: set[int]) -> None:
        """Make room for the spans of the ``touched`` paragraphs where these are laid out."""
        for number in touched & self._laid.keys():
            paragraph = self._laid[number]
            paragraph.place_lines(self.layout(number), self.spans.lanes(number), self.metrics)
            self.heights.correct(number, paragraph.height)

    def stand(self) -> None:
        """Tell Qt where every laid paragraph stands: screen readers ask it there, also for what is not painted."""
        for number in self._laid:
            self._stand(number)

    def _stand(self, number: int) -> None:
        self.layout(number).setPosition(QPointF(self.left, self.heights.top(number)))

    def prepare(self, top: float, bottom: float) -> int:
        """Lay out what lies between two heights; return by how much what was laid out there already has moved."""
        first = number = self.heights.at(top)
        fixed = next((seen for seen in range(first, self.heights.at(bottom) + 1) if seen in self._laid), first)
        before = self.heights.top(fixed)
        while number < len(self.heights) and self.heights.top(number) - (self.heights.top(fixed) - before) <= bottom:
            self[number]
            number += 1
        self._evict(first, number)
        return self.heights.top(fixed) - before

    def laid_units(self) -> int:
        """Return how many letters' lines are kept."""
        return sum(paragraph.length for paragraph in self._laid.values())

    def _runs_rtl(self, number: int, text: str) -> bool:
        head = self.text.paragraph_head(number)
        if head != number and self.style.direction is Direction.AUTO:
            text = self._document.findBlockByNumber(head).text()
        return runs_rtl(text, self.style.direction)

    def _evict(self, first: int, last: int) -> None:
        """Forget the paragraphs looked at longest ago, never one of those in view."""
        kept = self.laid_units()
        for number in list(self._laid):
            if kept <= KEPT_UNITS:
                return
            if not first <= number <= last:
                kept -= self._laid.pop(number).length
                forget_letters(self.layout(number))
                self.spans.forget_lanes(number)
