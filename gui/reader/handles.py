"""The knobs of the chosen span: taken by the hand they move its edge, and the span is seen at its new place meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent

from core.model import SpanId
from gui.guard import guard
from gui.reader.pointing import edge_under

if TYPE_CHECKING:
    from gui.reader.view import ArticleView


class _Held(NamedTuple):
    """The span whose edge is in the hand, where it lies in the file, and where it is shown now."""

    name: SpanId
    at_end: bool
    start: int
    end: int
    shown: tuple[int, int]
    given_up: bool = False


class Handles(QObject):
    """Takes the pointer from the press on a knob until the release; Escape puts the edge back."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._held: _Held | None = None

    @property
    def busy(self) -> bool:
        """Whether an edge is in the hand."""
        return self._held is not None

    def point(self, point: QPointF) -> None:
        """Show by the pointer whether the edge at ``point`` of the page can be taken."""
        over = self._held is not None or self._edge(point) is not None
        self._view.viewport().setCursor(Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.IBeamCursor)

    def press(self, point: QPointF) -> bool:
        """Take the edge at ``point`` of the page, and say whether there is one."""
        edge, name = self._edge(point), self._view.chosen()
        stretch = self._view.page.paragraphs.spans.stretch(name) if name else None
        if edge is None or name is None or stretch is None:
            return False
        place = (stretch.span.start, stretch.span.end)
        self._held = _Held(name, edge == "end", *place, shown=place)
        self._view.installEventFilter(self)
        return True

    def move(self, point: QPointF, *, exact: bool) -> None:
        """Bring the edge in the hand to the word, or the ``exact`` letter, at ``point`` of the viewport."""
        held = self._held
        if held is None or held.given_up:
            return
        start, end = self._pulled(held, self._view.offset_at(point), exact=exact)
        if start < end and (start, end) != held.shown:
            self._held = held._replace(shown=(start, end))
            self._show(held.name, start, end)

    def release(self) -> None:
        """Ask for the span to be where it is shown; until somebody grants it, it is where it was."""
        held = self._held
        self.let_go()
        if held is not None and not held.given_up and held.shown != (held.start, held.end):
            self._view.resize_requested.emit(held.name, *held.shown)

    def let_go(self) -> None:
        """Have nothing in the hand; a span whose edge was there is shown where it lies."""
        self.put_back()
        self._held = None
        self._view.removeEventFilter(self)

    def put_back(self) -> None:
        """Show the span where it lies; the button of the pointer may still be down."""
        held = self._held
        if held is not None and not held.given_up:
            self._held = held._replace(given_up=True)
            self._show(held.name, held.start, held.end)

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Escape is a command of the window, too: while an edge is in the hand it means the edge
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.KeyPress:
            self.put_back()
        event.accept()
        return True

    def _show(self, name: SpanId, start: int, end: int) -> None:
        paragraphs = self._view.page.paragraphs
        with self._view.in_place():
            paragraphs.move_lines(paragraphs.spans.show_at(name, start, end))
        self._view.viewport().update()

    def _edge(self, point: QPointF) -> str | None:
        return edge_under(self._view.page, point) if self._view.resizable else None

    def _pulled(self, held: _Held, offset: int, *, exact: bool) -> tuple[int, int]:
        """Return the stretch with one edge at ``offset``; at least one letter, or one word, stays before the other edge."""
        text, snapping = self._view.page.paragraphs.text, self._view.snapping
        if held.at_end:
            offset = max(offset, text.snapped(held.start + 1, forward=True))
            return held.start, offset if exact or snapping is None else snapping(held.start, offset)[1]
        offset = min(offset, text.snapped(held.end - 1))
        return offset if exact or snapping is None else snapping(offset, held.end)[0], held.end
