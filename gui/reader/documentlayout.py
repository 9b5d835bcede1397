"""The page as Qt's document sees it: where lines stand, what lies under a point, and how all of it is drawn.

Stands in Qt's document in the place of its own layout, so that caret, keyboard, clipboard and screen readers stay
native. Positions are UTF-16 units. Everything Qt calls is guarded.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPainterPath, QTextBlock, QTextDocument, QTextFrame

from gui.guard import guard
from gui.reader.linemarks import LineMarks, LinePlace
from gui.reader.page import paint_paragraph
from gui.reader.painting import PageState
from gui.reader.paragraphs import Paragraphs


class Spot(NamedTuple):
    """A line on the page: the paragraph's number, the line's number in it, and the y of the paragraph."""

    paragraph: int
    line: int
    top: int


class ArticleLayout(QAbstractTextDocumentLayout):
    """Lays out, measures and draws an article with its spans."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.paragraphs = Paragraphs(document)
        self.state = PageState()

    @property
    def height(self) -> int:
        """The height of the whole page."""
        return self.paragraphs.heights.total

    def line_at(self, y: float) -> Spot:
        """Return the line nearest to the height ``y`` of the page."""
        number = self.paragraphs.heights.at(y)
        line = self.paragraphs[number].line_at(y - self.paragraphs.heights.top(number))
        return Spot(number, line, self.paragraphs.heights.top(number))

    def lines_of(self, start: int, end: int) -> Iterator[tuple[Spot, LinePlace]]:
        """Yield each line that ``[start, end)`` touches."""
        for number in self.paragraphs.text.paragraphs(start, end):
            paragraph = self.paragraphs[number]
            first, last = max(0, start - paragraph.base), min(paragraph.length + 1, end - paragraph.base)
            for line in paragraph.lines_of(first, last):
                spot = Spot(number, line, self.paragraphs.heights.top(number))
                yield spot, paragraph.line(self.paragraphs.layout(number), line)

    def spot_of(self, unit: int) -> Spot:
        """Return the line that holds the letter at ``unit``."""
        number = self.paragraphs.text.paragraph_at(unit)
        paragraph = self.paragraphs[number]
        return Spot(number, paragraph.line_of(unit - paragraph.base), self.paragraphs.heights.top(number))

    def place(self, spot: Spot) -> LinePlace:
        """Return the line at ``spot``."""
        return self.paragraphs[spot.paragraph].line(self.paragraphs.layout(spot.paragraph), spot.line)

    def first_unit(self, spot: Spot) -> int:
        """Return the first letter of the line at ``spot``."""
        paragraph = self.paragraphs[spot.paragraph]
        return paragraph.base + paragraph.line_starts[spot.line]

    def marks(self, spot: Spot) -> LineMarks:
        """Return what spans put on the line at ``spot``."""
        held, number = self.paragraphs, spot.paragraph
        return held[number].marks(held.layout(number), spot.line, held.inks, held.metrics)

    def position_at(self, point: QPointF) -> int:
        """Return the place between letters that is nearest to ``point`` of the page."""
        spot = self.line_at(point.y())
        line, x = self.place(spot), point.x() - self.paragraphs.left
        offset = line.geometry.offset_at(x)
        # beside a line that goes on, the caret would stand on the next one
        beside = offset == line.geometry.end and line.geometry.unit_at(x) is None
        return line.base + (line.ink_end if beside else offset)

    # What Qt calls

    @guard(None)
    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        clip = context.clip if not context.clip.isNull() else QRectF(0, 0, self.paragraphs.width, self.height)
        if not len(self.paragraphs.heights):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        number = self.paragraphs.heights.at(clip.top())
        while number < len(self.paragraphs.heights) and (top := self.paragraphs.heights.top(number)) <= clip.bottom():
            paragraph = self.paragraphs[number]
            layout = self.paragraphs.layout(number)
            origin = QPointF(self.paragraphs.left, top)
            layout.setPosition(origin)
            painter.translate(origin)
            paint_paragraph(painter, (layout, paragraph), clip.translated(-origin), (self.paragraphs, self.state))
            painter.translate(-origin)
            number += 1

    @guard(-1)
    def hitTest(self, point: QPointF | QPoint | QPainterPath.Element, accuracy: Qt.HitTestAccuracy) -> int:
        point = QPointF(point) if not isinstance(point, QPainterPath.Element) else QPointF(point.x, point.y)
        if not len(self.paragraphs.heights):
            return -1 if accuracy is Qt.HitTestAccuracy.ExactHit else 0
        if accuracy is Qt.HitTestAccuracy.ExactHit:
            spot = self.line_at(point.y())
            if self.place(spot).geometry.unit_at(point.x() - self.paragraphs.left) is None:
                return -1
        return self.position_at(point)

    @guard(1)
    def pageCount(self) -> int:
        return 1

    @guard(QSizeF())
    def documentSize(self) -> QSizeF:
        return QSizeF(self.paragraphs.width, self.height)

    @guard(QRectF())
    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        return QRectF(0, 0, self.paragraphs.width, self.height)

    @guard(QRectF())
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        number = block.blockNumber()
        if not block.isValid() or not 0 <= number < len(self.paragraphs.heights):
            return QRectF()
        height = self.paragraphs[number].height
        origin = QPointF(self.paragraphs.left, self.paragraphs.heights.top(number))
        return QRectF(origin, QSizeF(self.paragraphs.column, height))

    @guard(None)
    def documentChanged(self, start: int, removed: int, added: int) -> None:
        """Nothing: the text changes only as a whole, through ``show_text``."""
