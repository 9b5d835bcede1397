"""The page of the annotator: the strip of labels, the article, and what happens when a key or the pointer marks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model import Label, LayerState, Span, SpanId
from gui.annotate.card import ArticleCard
from gui.annotate.changing import Changing
from gui.annotate.edges import Edges
from gui.annotate.guideline import GuidelineSheet
from gui.annotate.offer import Offer
from gui.annotate.returned import ReturnedSheet
from gui.annotate.same import SameSheet
from gui.annotate.strip import LabelStrip
from gui.guard import guard
from gui.reader.keys import digit_of
from gui.reader.tagmenu import TagMenu
from gui.sentences import isolated, layer_name
from gui.session import View
from gui.theme import Theme


class AnnotatePage(QWidget):
    """Asks for marks; shows what the session says is there."""

    tag_requested = Signal(int, int, str)
    relabel_requested = Signal(str, str)
    untag_requested = Signal(str)
    span_chosen = Signal(str)
    zoom_requested = Signal(int)
    hint_given = Signal(str)

    def __init__(self, labels: tuple[Label, ...], edges: Edges, theme: Theme, language: str) -> None:
        super().__init__()
        self.labels = labels
        self._view = View()
        self.last_label = ""
        self.card = ArticleCard()
        self.reader, self.finder = self.card.reader, self.card.finder
        self.strip = LabelStrip(labels, theme, language)
        self.tagmenu = TagMenu(self, labels, theme, language)
        self.offer = Offer(self.reader, self.tagmenu, edges, self)
        self.changing = Changing(self.reader, self.current, self)
        self.same = SameSheet(theme, language)
        self.returned = ReturnedSheet()
        self.guideline = GuidelineSheet(self, self.reader, language)
        self.reader.snapping = edges.snapped
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(self.strip)
        column.addWidget(self.card, 1)
        column.addWidget(self.same)
        column.addWidget(self.returned)
        self._wire()

    def _wire(self) -> None:
        self.strip.label_requested.connect(self.mark)
        self.tagmenu.label_chosen.connect(self.mark)
        self.reader.selection_changed.connect(self._selected)
        self.reader.selection_made.connect(self._offer)
        self.reader.span_chosen.connect(self.span_chosen)
        self.reader.zoom_requested.connect(self.zoom_requested)
        self.changing.hint_given.connect(self.hint_given)
        self.reader.resize_requested.connect(self.changing.resize_requested)
        self.same.place_shown.connect(self.reader.reveal)
        self.same.closed.connect(self.reader.setFocus)

    # -- what is shown

    def open(self, view: View) -> None:
        """Show another article from its beginning."""
        self._view = view
        self.tagmenu.hide()
        self.same.leave()
        self.card.open(view)

    def show_view(self, view: View, *, me: str, faulty: frozenset[SpanId] = frozenset()) -> None:
        """Show the spans of the layer as they are now; ``me`` is whose marks are the user's own, ``faulty`` those with wrong edges."""
        self._view = view
        self.card.show_view(view, faulty)
        self.strip.show_view(view, me=me)
        self.changing.show_view(view)

    # -- what is asked

    def mark(self, label: str) -> None:
        """Mark the selection with ``label``; with none, relabel the span at the caret, or mark the word there."""
        start, end = self.reader.selection()
        span = self.current()
        self.offer.close()
        word = None if start < end or span is not None else self.offer.word_at_caret()
        if start < end:
            self.tag_requested.emit(start, end, label)
        elif span is not None:
            self.relabel_requested.emit(span.id, label)
        elif word is not None:
            self.tag_requested.emit(*word, label)
        else:
            self.hint_given.emit(self.tr("Put the caret on a word first, or drag over the letters of a name."))

    def repeat(self) -> None:
        """Mark with the label used last."""
        if self.last_label:
            self.mark(self.last_label)

    def remove(self) -> None:
        """Ask to remove the span at the caret."""
        span = self.current()
        if span is not None:
            self.untag_requested.emit(span.id)

    def current(self) -> Span | None:
        """Return the span chosen, or the shortest one at the caret."""
        chosen = self.reader.chosen()
        at_caret = self._mine_at(self.reader.caret())
        return next((span for span in self._view.spans if span.id == chosen), at_caret[0] if at_caret else None)

    def reveal(self, span: SpanId) -> None:
        """Bring ``span`` into view, choose it and put the caret at its beginning."""
        found = next((one for one in self._view.spans if one.id == span), None)
        if found is not None:
            self.reader.select(found.start, found.start)
            self.reader.choose(found.id)
            self.reader.reveal(found.start, found.end)

    def step(self, steps: int) -> None:
        """Go to the next span in reading order, or the one before with ``steps`` of -1."""
        spans, caret = self._view.spans, self.reader.caret()
        current = self.current()
        if not spans:
            return
        if current is not None and current in spans:
            place = (spans.index(current) + steps) % len(spans)
        else:
            after = next((place for place, span in enumerate(spans) if span.start >= caret), len(spans))
            place = (after if steps > 0 else after - 1) % len(spans)
        self.reveal(spans[place].id)
        self.span_chosen.emit(spans[place].id)

    @guard(False)
    def event(self, event: QEvent) -> bool:
        # Tab goes through nested marks in the article; in what lies about it, it leads on as everywhere.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            event.setAccepted(not self.reader.hasFocus())
            return True
        return super().event(event)

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        label = next((label for label in self.labels if label.key and label.key == digit), None)
        if label is not None:
            self.mark(label.name)
        elif event.key() == Qt.Key.Key_Space and not event.modifiers() and self.reader.selection()[0] < self.reader.selection()[1]:
            self._offer(*self.reader.selection(), self.reader.viewport().mapToGlobal(self.reader.cursorRect().center()))
        else:
            event.ignore()

    # -- inside

    def _mine_at(self, offset: int) -> tuple[Span, ...]:
        """Return the spans of the layer itself over ``offset``, not those of others shown with it."""
        layer = self._view.layer.name if self._view.others and self._view.layer is not None else None
        return self.reader.spans_at(offset, layer=layer)

    def _selected(self, start: int, end: int) -> None:
        if start == end:
            self.tagmenu.hide()
            at_caret = self._mine_at(start)
            self.choose(at_caret[0].id if at_caret else None)
        else:
            self.choose(None)

    def choose(self, span: SpanId | None) -> None:
        """Put the ring round ``span`` and say so."""
        if span != self.reader.chosen():
            self.reader.choose(span)
        self.span_chosen.emit(span or "")

    def _offer(self, start: int, end: int, where: QPoint) -> None:
        if self._view.can_mark:
            self.offer.open(start, end, where, exact=self.reader.exact)
            if self.strip.brush:
                self.mark(self.strip.brush)
        else:
            self._say_why_not()

    def _say_why_not(self) -> None:
        layer = self._view.layer
        if layer is not None and not self._view.mine:
            self.hint_given.emit(
                self.tr("These are the marks of {name}. Show your own to mark.").format(name=isolated(layer_name(layer.name)))
            )
        elif layer is not None and layer.state is LayerState.SKIPPED:
            self.hint_given.emit(self.tr("This article is set aside: {reason}. Reopen it to mark.").format(reason=isolated(layer.note)))
        elif layer is not None:
            self.hint_given.emit(self.tr("This article is finished. Reopen it to change its marks."))
