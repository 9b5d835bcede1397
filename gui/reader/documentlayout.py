"""The page: lays out only what is looked at, forgets what is far away, and draws it.

Stands in Qt's document in the place of its own layout, so that caret, keyboard, clipboard and screen readers stay
native. Positions are UTF-16 units. Everything Qt calls is guarded.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPainterPath, QTextBlock, QTextDocument, QTextFrame, QTextLayout

from gui.guard import guard
from gui.reader.direction import Direction, runs_rtl
from gui.reader.heights import Heights
from gui.reader.linemarks import LineMarks, LinePlace
from gui.reader.page import paint_paragraph
from gui.reader.painting import PageState
from gui.reader.paragraph import Paragraph
from gui.reader.spanindex import SpanIndex
from gui.reader.style import Inks, Metrics, ReaderStyle, metrics_of
from gui.reader.textmap import TextMap

KEPT_UNITS = 120_000
"""Letters whose lines are kept; laid out and measured, a thousand take about 60 kB."""


class Spot(NamedTuple):
    """A line on the page: the paragraph's number, the line's number in it, and the y of the paragraph."""

    paragraph: int
    line: int
    top: int


class ArticleLayout(QAbstractTextDocumentLayout):
    """Lays out, measures and draws an article with its spans."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.text = TextMap("")
        self.spans = SpanIndex(self.text)
        self.state = PageState()
        self.style = ReaderStyle()
        self.metrics: Metrics = metrics_of(self.style)
        self.inks = Inks(self.style, self.metrics)
        self.width = 800.0
        self._heights = Heights()
        self._laid: OrderedDict[int, Paragraph] = OrderedDict()

    # What the page shows

    def show_text(self, text: TextMap, spans: SpanIndex) -> None:
        """Show ``text`` with ``spans``; the document must hold ``text.display`` already."""
        self.text, self.spans = text, spans
        self.forget()

    def clear(self) -> None:
        """Show nothing while the document changes its text."""
        self._laid.clear()
        self._heights = Heights()

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
        self._heights = Heights(lengths, self.metrics, self.column)

    def move_lines(self, paragraphs: set[int]) -> bool:
        """Make room for the spans of ``paragraphs`` where these are laid out; return whether a height changed."""
        changed = False
        for number in paragraphs & self._laid.keys():
            paragraph = self._laid[number]
            paragraph.place_lines(self._block_layout(number), self.spans.lanes(number), self.metrics, self.style.tags)
            changed |= self._heights.correct(number, paragraph.height)
        return changed

    def prepare(self, top: float, bottom: float) -> int:
        """Lay out what lies between two heights; return by how much what was laid out there already has moved."""
        first = number = self._heights.at(top)
        fixed = next((seen for seen in range(first, self._heights.at(bottom) + 1) if seen in self._laid), first)
        before = self._heights.top(fixed)
        while number < len(self._heights) and self._heights.top(number) - (self._heights.top(fixed) - before) <= bottom:
            self.paragraph(number)
            number += 1
        self._evict(first, number)
        return self._heights.top(fixed) - before

    # Where things stand

    @property
    def column(self) -> float:
        """The width of the lines."""
        return max(120.0, min(float(self.metrics.column), self.width - 2 * self._side))

    @property
    def left(self) -> int:
        """The x at which the column begins."""
        return int(max(0.0, (self.width - self.column) / 2))

    @property
    def _side(self) -> float:
        return min(self.metrics.side, max(16.0, self.width * 0.06))

    @property
    def height(self) -> int:
        """The height of the whole page."""
        return self._heights.total

    def paragraph(self, number: int) -> Paragraph:
        """Return paragraph ``number``, laid out."""
        held = self._laid.get(number)
        if held is not None:
            self._laid.move_to_end(number)
            return held
        block = self.document().findBlockByNumber(number)
        text = block.text()
        paragraph = Paragraph(text, block.position(), rtl=self._runs_rtl(number, text))
        layout = block.layout()
        paragraph.break_lines(layout, self.metrics, self.column)
        paragraph.place_lines(layout, self.spans.lanes(number), self.metrics, self.style.tags)
        self._laid[number] = paragraph
        self._heights.correct(number, paragraph.height)
        return paragraph

    def line_at(self, y: float) -> Spot:
        """Return the line nearest to the height ``y`` of the page."""
        number = self._heights.at(y)
        line = self.paragraph(number).line_at(y - self._heights.top(number))
        return Spot(number, line, self._heights.top(number))

    def lines_of(self, start: int, end: int) -> Iterator[tuple[Spot, LinePlace]]:
        """Yield each line that ``[start, end)`` touches."""
        for number in self.text.paragraphs(start, end):
            paragraph = self.paragraph(number)
            first, last = max(0, start - paragraph.base), min(paragraph.length + 1, end - paragraph.base)
            for line in paragraph.lines_of(first, last):
                spot = Spot(number, line, self._heights.top(number))
                yield spot, paragraph.line(self._block_layout(number), line)

    def place(self, spot: Spot) -> LinePlace:
        """Return the line at ``spot``."""
        return self.paragraph(spot.paragraph).line(self._block_layout(spot.paragraph), spot.line)

    def marks(self, spot: Spot) -> LineMarks:
        """Return what spans put on the line at ``spot``."""
        return self.paragraph(spot.paragraph).marks(self._block_layout(spot.paragraph), spot.line, self.inks, self.metrics)

    def position_at(self, point: QPointF) -> int:
        """Return the place between letters that is nearest to ``point`` of the page."""
        spot = self.line_at(point.y())
        line = self.place(spot)
        return line.base + line.geometry.offset_at(point.x() - self.left)

    # What Qt calls

    @guard(None)
    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        clip = context.clip if not context.clip.isNull() else QRectF(0, 0, self.width, self.height)
        if not len(self._heights):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        number = self._heights.at(clip.top())
        while number < len(self._heights) and (top := self._heights.top(number)) <= clip.bottom():
            paragraph = self.paragraph(number)
            layout = self._block_layout(number)
            origin = QPointF(self.left, top)
            layout.setPosition(origin)
            painter.translate(origin)
            paint_paragraph(painter, (layout, paragraph), clip.translated(-origin), self)
            painter.translate(-origin)
            number += 1

    @guard(-1)
    def hitTest(self, point: QPointF | QPoint | QPainterPath.Element, accuracy: Qt.HitTestAccuracy) -> int:
        point = QPointF(point) if not isinstance(point, QPainterPath.Element) else QPointF(point.x, point.y)
        if not len(self._heights):
            return -1 if accuracy is Qt.HitTestAccuracy.ExactHit else 0
        if accuracy is Qt.HitTestAccuracy.ExactHit:
            spot = self.line_at(point.y())
            if self.place(spot).geometry.unit_at(point.x() - self.left) is None:
                return -1
        return self.position_at(point)

    @guard(1)
    def pageCount(self) -> int:
        return 1

    @guard(QSizeF())
    def documentSize(self) -> QSizeF:
        return QSizeF(self.width, self.height)

    @guard(QRectF())
    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        return QRectF(0, 0, self.width, self.height)

    @guard(QRectF())
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        number = block.blockNumber()
        if not block.isValid() or not 0 <= number < len(self._heights):
            return QRectF()
        height = self.paragraph(number).height
        origin = QPointF(self.left, self._heights.top(number))
        block.layout().setPosition(origin)  # screen readers ask the block where its letters are
        return QRectF(origin, QSizeF(self.column, height))

    @guard(None)
    def documentChanged(self, start: int, removed: int, added: int) -> None:
        """Nothing: the text changes only as a whole, through ``show_text``."""

    # Inside

    def _block_layout(self, number: int) -> QTextLayout:
        return self.document().findBlockByNumber(number).layout()

    def _runs_rtl(self, number: int, text: str) -> bool:
        head = self.text.paragraph_head(number)
        if head != number and self.style.direction is Direction.AUTO:
            text = self.document().findBlockByNumber(head).text()
        return runs_rtl(text, self.style.direction)

    def _evict(self, first: int, last: int) -> None:
        """Forget the paragraphs looked at longest ago, never one of those in view."""
        kept = sum(paragraph.length for paragraph in self._laid.values())
        for number in list(self._laid):
            if kept <= KEPT_UNITS:
                return
            if not first <= number <= last:
                kept -= self._laid.pop(number).length
                self._block_layout(number).clearLayout()
                self.spans.forget_lanes(number)
