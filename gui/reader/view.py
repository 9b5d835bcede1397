"""The reader: an article with its spans, to be read, selected and pointed at. Speaks code points only."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QWidget

from core.arabic.words import word_at
from core.model import Span, SpanId
from gui.guard import guard, guard_with
from gui.reader.lanes import Mark
from gui.reader.linemarks import text_rects
from gui.reader.pointing import letter_under, span_under
from gui.reader.sheet import Sheet
from gui.reader.spanindex import SpanIndex
from gui.reader.style import ReaderStyle
from gui.reader.textmap import TextMap
from gui.reader.walking import a_line_away, x_of

_WHEEL_STEP = 120


class ArticleView(Sheet):
    """Shows an article as it is stored; offsets are code points, rectangles and points those of the viewport."""

    selection_changed = Signal(int, int)
    selection_made = Signal(int, int, QPoint)
    span_chosen = Signal(str)
    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._announced = (0, 0)
        self._wheel = 0
        self.snapping: Callable[[int, int], tuple[int, int]] | None = None
        """Widens what is dragged over, while it is dragged: what is shown is what will be marked. Alt goes letter by letter."""
        self._dragging = False
        self._aim = (-1, 0.0)  # the x that Up and Down keep to, as long as the caret is where they left it
        self.set_style(ReaderStyle())
        self.setAccessibleName(self.tr("Article"))
        self.cursorPositionChanged.connect(self._follow_cursor)
        self.selectionChanged.connect(self._follow_cursor)

    # What is shown

    def show_article(self, text: str, spans: Sequence[Span] = (), marks: Mapping[SpanId, Mark] | None = None) -> None:
        """Show ``text`` from its beginning, with ``spans`` and what ``marks`` says of them."""
        shown = TextMap(text)
        index = SpanIndex(shown)
        index.update(spans, marks)
        with QSignalBlocker(self):
            self.page.paragraphs.clear()
            self.setPlainText(shown.display)
            self.page.state = replace(self.page.state, hover=None, chosen=None, selection=None, dimmed=())
            self.page.paragraphs.show(shown, index)
        self._announced, self._aim = (0, 0), (-1, 0.0)
        self.settle()
        self.verticalScrollBar().setValue(0)
        self._follow_cursor()

    def show_spans(self, spans: Sequence[Span], marks: Mapping[SpanId, Mark] | None = None) -> None:
        """Show ``spans`` instead of those shown now; only what differs is placed anew, and the page does not jump."""
        touched = self.page.paragraphs.spans.update(spans, marks)
        if not touched:
            return
        with self.in_place():
            self.page.paragraphs.move_lines(touched)
        state = self.page.state
        gone = {name for name in (state.hover, state.chosen) if name and self.page.paragraphs.spans.stretch(name) is None}
        self.page.state = replace(
            state, hover=None if state.hover in gone else state.hover, chosen=None if state.chosen in gone else state.chosen
        )
        self.viewport().update()

    def dim(self, stretches: Sequence[tuple[int, int]]) -> None:
        """Write the letters of ``stretches`` in muted ink, and all others in full ink; they stay a part of the text."""
        text = self.page.paragraphs.text
        dimmed = tuple((text.to_unit(start), text.to_unit(end)) for start, end in stretches)
        self.page.state = replace(self.page.state, dimmed=dimmed)
        self.viewport().update()

    def set_style(self, style: ReaderStyle) -> None:
        """Take other letters, colours or directions and stay at the same words."""
        with self.in_place():
            self.page.paragraphs.set_style(style)
            self.setFont(self.page.paragraphs.metrics.font)
            self.document().setDefaultFont(self.page.paragraphs.metrics.font)
        self.viewport().update()

    # Selecting and choosing

    def select(self, start: int, end: int) -> None:
        """Select the letters from ``start`` to ``end``, whole with their marks; the caret goes to ``end``."""
        text = self.page.paragraphs.text
        first, last = (text.snapped(start), text.snapped(end, forward=True)) if start != end else (text.snapped(start),) * 2
        cursor = self.textCursor()
        cursor.setPosition(text.to_unit(first))
        cursor.setPosition(text.to_unit(last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def selection(self) -> tuple[int, int]:
        """Return what is selected; both ends are the caret's place when nothing is."""
        cursor = self.textCursor()
        text = self.page.paragraphs.text
        return text.snapped(text.to_offset(cursor.selectionStart())), text.snapped(text.to_offset(cursor.selectionEnd()))

    def caret(self) -> int:
        """Return where the keyboard stands."""
        return self.page.paragraphs.text.snapped(self.page.paragraphs.text.to_offset(self.textCursor().position()))

    def choose(self, span: SpanId | None) -> None:
        """Put the ring around ``span``, or around none."""
        self.page.state = replace(self.page.state, chosen=span if span and self.page.paragraphs.spans.stretch(span) else None)
        self.viewport().update()

    def chosen(self) -> SpanId | None:
        """Return the span with the ring."""
        return self.page.state.chosen

    def spans_at(self, offset: int) -> tuple[Span, ...]:
        """Return the spans over the letter at ``offset``, the shortest first."""
        return tuple(stretch.span for stretch in self.page.paragraphs.spans.at(self.page.paragraphs.text.to_unit(offset)))

    # Where things are

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

    # Inside

    def _follow_cursor(self) -> None:
        """Paint the selection and the caret where Qt has them now, and tell who listens."""
        cursor = self.textCursor()
        selected = (cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None
        self.page.state = replace(self.page.state, selection=selected, caret=cursor.position() if self.hasFocus() else None)
        self.viewport().update()
        selection = self.selection()
        if selection != self._announced:
            self._announced = selection
            self.selection_changed.emit(*selection)

    # What Qt calls

    @guard(None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._follow_cursor()

    @guard(None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._follow_cursor()

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step is None or held & ~Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
            return
        mode = QTextCursor.MoveMode.KeepAnchor if held else QTextCursor.MoveMode.MoveAnchor
        cursor = self.textCursor()
        place = cursor.position()
        x = self._aim[1] if self._aim[0] == place else x_of(self.page, place)
        cursor.setPosition(a_line_away(self.page, place, step, x), mode)
        self.setTextCursor(cursor)
        self._aim = (cursor.position(), x)

    @guard(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.button() is Qt.MouseButton.LeftButton and not extends and self.textCursor().hasSelection():
            with self.in_place():  # Qt scrolls to a cursor that is set
                # else a press inside the selection would be the start of drag and drop
                self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
        super().mousePressEvent(event)
        if not extends and self.textCursor().hasSelection():  # the third click; Qt takes the break after the paragraph, too
            start, end = self.selection()
            self.select(start, start + len(self.page.paragraphs.text.text[start:end].rstrip("\r\n\u2029")))

    @guard(None)
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        text, unit = self.page.paragraphs.text, letter_under(self.page, self.on_page(event.position()))
        if event.button() is Qt.MouseButton.LeftButton and unit is not None:
            # Qt takes ، ؟ « for a part of the word
            offset = text.to_offset(unit)
            self.select(*(word_at(text.text, offset) or (offset, offset)))

    @guard(None)
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._dragging = event.buttons() == Qt.MouseButton.LeftButton
        if self._dragging and self.textCursor().hasSelection():
            text = self.page.paragraphs.text
            start, end = map(text.to_unit, _dragged(self, event.modifiers()))
            self.page.state = replace(self.page.state, selection=(start, end))
        if event.buttons() == Qt.MouseButton.NoButton:
            self._hover(span_under(self.page, self.on_page(event.position())))

    @guard(None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._dragging and self.textCursor().hasSelection():
            self.select(*_dragged(self, event.modifiers()))
        self._dragging = False
        if self.textCursor().hasSelection():
            self.selection_made.emit(*self.selection(), event.globalPosition().toPoint())
        else:
            under = span_under(self.page, self.on_page(event.position()))
            self.choose(under)
            self.span_chosen.emit(under or "")

    @guard(None)
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    @guard(None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / _WHEEL_STEP)
        self._wheel -= steps * _WHEEL_STEP
        if steps:
            self.zoom_requested.emit(steps)
        event.accept()

    @guard_with(QMimeData)
    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        start, end = self.selection()
        data.setText(self.page.paragraphs.text.text[start:end])
        return data

    def _hover(self, span: SpanId | None) -> None:
        if span != self.page.state.hover:
            self.page.state = replace(self.page.state, hover=span)
            self.viewport().update()


def _dragged(view: ArticleView, held: Qt.KeyboardModifier) -> tuple[int, int]:
    """Return what the drag that made the selection marks."""
    start, end = view.selection()
    if view.snapping is None or held & Qt.KeyboardModifier.AltModifier:
        return start, end
    return view.snapping(start, end)
