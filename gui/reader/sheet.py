"""The sheet: a native text view whose lines are our own, laid out when they come into sight, and which never jumps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSignalBlocker, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from gui.guard import guard
from gui.reader.documentlayout import ArticleLayout
from gui.reader.linemarks import text_rects


class Sheet(QTextEdit):
    """Read-only text with Qt's caret, keyboard, clipboard and accessibility, and an ``ArticleLayout`` that places and paints it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown_height = 0
        self._settling = False
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # a bar that comes and goes would change the width, and with it every line
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        # visual movement would make Qt's caret places useless as letters' edges
        self.document().setDefaultCursorMoveStyle(Qt.CursorMoveStyle.LogicalMoveStyle)
        self.page = ArticleLayout(self.document())
        self.document().setDocumentLayout(self.page)

    def on_page(self, point: QPointF) -> QPointF:
        return point + QPointF(0, self.verticalScrollBar().value())

    def settle(self) -> None:
        """Lay out what is in view; what was seen already stays where it is, though guessed heights become true ones."""
        if self._settling or not self.page.paragraphs.text.units:
            return
        self._settling = True
        bar = self.verticalScrollBar()
        try:
            for _ in range(4):
                moved = self.page.paragraphs.prepare(bar.value(), bar.value() + self.viewport().height())
                self.announce_height()
                if not moved:
                    break
                with QSignalBlocker(bar):  # nothing scrolls: the page has grown above
                    bar.setValue(bar.value() + moved)
                self.viewport().update()
        finally:
            self._settling = False

    def announce_height(self) -> None:
        if self.page.height != self._shown_height:
            self._shown_height = self.page.height
            self.page.paragraphs.stand()
            self.page.documentSizeChanged.emit(self.page.documentSize())

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """Keep the first visible line where it is while lines move."""
        bar = self.verticalScrollBar()
        if not bar.value() or not self.page.paragraphs.text.units:
            yield
            self.announce_height()
            return
        spot = self.page.line_at(bar.value())
        line = self.page.place(spot)
        unit = line.base + line.geometry.start
        below = spot.top + line.row.body - bar.value()
        yield
        after, line = next(self.page.lines_of(unit, unit + 1))
        self.announce_height()
        bar.setValue(after.top + line.row.body - below)

    # Where things are; offsets are code points, rectangles and points those of the viewport

    def rects(self, start: int, end: int) -> tuple[QRectF, ...]:
        """Return where the letters from ``start`` to ``end`` stand in the viewport."""
        held = self.page.paragraphs
        first, last = held.text.to_unit(start), held.text.to_unit(end)
        # all lines first: laying one out can move those before it
        lines = [(spot, text_rects(line, first, last, held.metrics)[1]) for spot, line in self.page.lines_of(first, last)]
        tops = {spot.paragraph: held.heights.top(spot.paragraph) - self.verticalScrollBar().value() for spot, _ in lines}
        found = [rect.translated(held.left, tops[spot.paragraph]) for spot, rects in lines for rect in rects]
        return tuple(found)

    def offset_at(self, point: QPoint | QPointF) -> int:
        """Return the place between letters nearest to ``point``."""
        unit = self.page.position_at(self.on_page(QPointF(point)))
        return self.page.paragraphs.text.snapped(self.page.paragraphs.text.to_offset(unit))

    def reveal(self, start: int, end: int) -> None:
        """Scroll so far that the letters from ``start`` to ``end`` are seen, with some lines around them."""
        rects = self.rects(start, max(end, start + 1))
        if not rects:
            return
        air = 2 * self.page.paragraphs.metrics.plain_line
        top, bottom = rects[0].top(), rects[-1].bottom()
        bar = self.verticalScrollBar()
        self.announce_height()
        if top < air or bottom > self.viewport().height() - air:
            bar.setValue(int(bar.value() + top - self.viewport().height() / 3))

    def put_cursor(self, anchor: int, caret: int) -> None:
        """Select whole letters with their marks between two offsets; the keyboard goes on from ``caret``."""
        text, cursor = self.page.paragraphs.text, self.textCursor()
        cursor.setPosition(text.to_unit(text.snapped(anchor, forward=anchor > caret)))
        cursor.setPosition(text.to_unit(text.snapped(caret, forward=caret > anchor)), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    # What Qt calls

    @guard(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        self.settle()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self.page.paragraphs.inks.page)
        super().paintEvent(event)

    @guard(None)
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.settle()
        super().scrollContentsBy(dx, dy)

    @guard(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        with self.in_place():
            if self.page.paragraphs.width != self.viewport().width():
                self.page.paragraphs.width = float(self.viewport().width())
                self.page.paragraphs.forget()
        super().resizeEvent(event)

    @guard(None)
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "page"):
            self.document().setDefaultFont(self.page.paragraphs.metrics.font)  # a style sheet's font is not the article's
