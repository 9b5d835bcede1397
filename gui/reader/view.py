"""The reader: an article with its spans, to be read, selected and pointed at. Speaks code points only."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from core.arabic.words import word_at
from core.model import Span, SpanId
from gui.guard import guard, guard_with
from gui.reader.handles import Handles
from gui.reader.keyboard import Walker
from gui.reader.lanes import Mark
from gui.reader.markedsheet import MarkedSheet
from gui.reader.pointing import letter_under, span_under, tag_under
from gui.reader.spanindex import SpanIndex
from gui.reader.style import ReaderStyle
from gui.reader.textmap import TextMap

_WHEEL_STEP = 120


class _Drag(Enum):
    """What the pressed pointer does: nothing yet, going over letters, or resting on a tag."""

    NONE = auto()
    LETTERS = auto()
    TAG = auto()


class ArticleView(MarkedSheet):
    """Shows an article as it is stored; offsets are code points, rectangles and points those of the viewport."""

    selection_changed = Signal(int, int)
    selection_made = Signal(int, int, QPoint)
    span_chosen = Signal(str)
    resize_requested = Signal(str, int, int)
    zoom_requested = Signal(int)
    _pointed: QPointF | None = None  # where the pointer is; Qt scrolls already while this object is being made

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._announced = (0, 0)
        self._wheel = 0
        self.snapping: Callable[[int, int], tuple[int, int]] | None = None
        """Widens what is dragged over, while it is dragged: what is shown is what will be marked. Alt goes letter by letter."""
        self.exact = False
        """Whether the last selection was made by letters, and means just these."""
        self._drag = _Drag.NONE
        self._walker = Walker(self)
        self._handles = Handles(self)
        self.set_style(ReaderStyle())
        self.setAccessibleName(self.tr("Article"))
        self.cursorPositionChanged.connect(self._follow_cursor)
        self.selectionChanged.connect(self._follow_cursor)

    # What is shown

    def show_article(self, text: str, spans: Sequence[Span] = (), marks: Mapping[SpanId, Mark] | None = None) -> None:
        """Show ``text`` from its beginning, with ``spans`` and what ``marks`` says of them."""
        self._handles.let_go()
        shown = TextMap(text)
        index = SpanIndex(shown)
        index.update(spans, marks)
        with QSignalBlocker(self):
            self.page.paragraphs.clear()
            self.setPlainText(shown.display)
            self.page.state = replace(self.page.state, hover=None, chosen=None, selection=None, dimmed=(), hits=(), current_hit=-1)
            self.page.paragraphs.show(shown, index)
        self._announced, self._layers, self.exact = (0, 0), (), False
        self._walker = Walker(self)
        self.settle()
        self.verticalScrollBar().setValue(0)
        self._follow_cursor()
        self.marks_shown.emit(None)

    def set_style(self, style: ReaderStyle) -> None:
        """Take other letters, colours or directions and stay at the same words."""
        with self.in_place():
            self.page.paragraphs.set_style(style)
            self.setFont(self.page.paragraphs.metrics.font)
            self.document().setDefaultFont(self.page.paragraphs.metrics.font)
        self.viewport().update()
        self.marks_shown.emit(None)

    # Selecting and choosing

    def select(self, start: int, end: int) -> None:
        """Select the letters from ``start`` to ``end``, whole with their marks; the caret goes to ``end``."""
        before = self.selection()
        self.put_cursor(start, end)
        self.exact = self.exact and self.selection() == before

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

    def as_marked(self, anchor: int, caret: int) -> tuple[int, int]:
        """Return what is marked where a hand went from ``anchor`` to ``caret``, in the same order: by letters just that."""
        if self.exact or self.snapping is None or anchor == caret:
            return anchor, caret
        start, end = self.snapping(min(anchor, caret), max(anchor, caret))
        return (start, end) if anchor < caret else (end, start)

    @property
    def resizable(self) -> bool:
        """Whether the edges of the chosen span can be taken with the pointer."""
        return self.page.state.handles

    @resizable.setter
    def resizable(self, may: bool) -> None:
        self.page.state = replace(self.page.state, handles=may)
        self.viewport().update()

    # Inside

    def _taken(self, event: QMouseEvent) -> bool:
        """Take a press on a knob or on a tag, so that no selection begins there, and say whether it was one."""
        point = self.on_page(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False
        if self._handles.press(point):
            return True
        name = tag_under(self.page, point)
        stretch = self.page.paragraphs.spans.stretch(name) if name else None
        if stretch is None:
            return False
        self._drag = _Drag.TAG
        with self.in_place():
            self.put_cursor(stretch.span.start, stretch.span.start)
        self._take(name)
        return True

    def _take(self, span: SpanId | None) -> None:
        self.choose(span)
        self.span_chosen.emit(span or "")

    def _dragged(self) -> tuple[int, int]:
        cursor, text = self.textCursor(), self.page.paragraphs.text
        places = (text.to_offset(cursor.anchor()), text.to_offset(cursor.position()))
        return self.as_marked(text.snapped(places[0]), text.snapped(places[1]))

    def _point(self, point: QPointF | None) -> None:
        """Let what is at ``point`` of the viewport stand out."""
        self._pointed = point
        span = None if point is None else span_under(self.page, self.on_page(point))
        if point is not None:
            self._handles.point(self.on_page(point))
        if span != self.page.state.hover:
            self.page.state = replace(self.page.state, hover=span)
            self.viewport().update()

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
        if self._walker.take(event):
            event.accept()
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()  # Qt would scroll
        else:
            super().keyPressEvent(event)
            self.exact = self.exact and not event.matches(QKeySequence.StandardKey.SelectAll)

    @guard(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._taken(event):
            return
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._drag = _Drag.LETTERS if extends else _Drag.NONE
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
        if self._taken(event):
            return
        super().mouseDoubleClickEvent(event)
        text, unit = self.page.paragraphs.text, letter_under(self.page, self.on_page(event.position()))
        if event.button() is Qt.MouseButton.LeftButton and unit is not None:
            # Qt takes ، ؟ « for a part of the word
            offset = text.to_offset(unit)
            self.select(*(word_at(text.text, offset) or (offset, offset)))

    @guard(None)
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self._handles.busy:
            self._handles.move(event.position(), exact=exact)
        elif self._drag is not _Drag.TAG:
            super().mouseMoveEvent(event)
            if event.buttons() == Qt.MouseButton.LeftButton:
                self._drag, self.exact = _Drag.LETTERS, exact
                if self.textCursor().hasSelection():
                    start, end = sorted(map(self.page.paragraphs.text.to_unit, self._dragged()))
                    self.page.state = replace(self.page.state, selection=(start, end))
        if event.buttons() == Qt.MouseButton.NoButton:
            self._point(event.position())

    @guard(None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, _Drag.NONE
        if self._handles.busy:
            self._handles.release()
            self._point(event.position())
            return
        if drag is _Drag.TAG:
            return
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if drag is _Drag.LETTERS and self.textCursor().hasSelection():
            self.exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self.put_cursor(*self._dragged())
        if self.textCursor().hasSelection():
            self.selection_made.emit(*self.selection(), event.globalPosition().toPoint())
        else:
            self._take(span_under(self.page, self.on_page(event.position())))

    @guard(None)
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(None)

    @guard(None)
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self._pointed is not None and len(self.page.paragraphs.heights):
            self._point(self._pointed)  # the page has moved below the pointer

    @guard(None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._pointed = event.position()
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
