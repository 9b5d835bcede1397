"""Changing a span that is there: its edges, splitting it, joining it with the next, choosing among nested ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.arabic.graphemes import is_border
from core.arabic.words import next_word, previous_word, word_at
from core.model import Span
from gui.reader.view import ArticleView
from gui.session import View


class Changing(QObject):
    """Asks for changes of the span that is chosen in the reader."""

    resize_requested = Signal(str, int, int)
    split_requested = Signal(str, int)
    join_requested = Signal(object)
    hint_given = Signal(str)

    def __init__(self, reader: ArticleView, current: Callable[[], Span | None], page: QWidget) -> None:
        super().__init__(page)
        self._reader = reader
        self._current = current
        self._view = View()

    def show_view(self, view: View) -> None:
        self._view = view

    def move_edge(self, *, end: bool, outward: bool, by_word: bool) -> None:
        """Move the start, or the ``end``, of the chosen span by a word or a letter."""
        span = self._current()
        if span is None:
            self.hint_given.emit(self.tr("Put the caret into a mark first."))
            return
        edge = span.end if end else span.start
        moved = _step(self._view.text, edge, forward=end == outward, by_word=by_word, to_end=end)
        start, stop = (span.start, moved) if end else (moved, span.end)
        if start < stop and moved != edge:
            self.resize_requested.emit(span.id, start, stop)

    def split(self) -> None:
        """Cut the chosen span in two at the caret."""
        span, caret = self._current(), self._reader.caret()
        if span is not None and span.start < caret < span.end:
            self.split_requested.emit(span.id, caret)
        else:
            self.hint_given.emit(self.tr("Put the caret inside a mark, where it is to be cut."))

    def join(self) -> None:
        """Join the chosen span with the next one of its label, when nothing but one word or less stands between them."""
        span = self._current()
        if span is not None:
            for other in self._view.spans:
                gap = self._view.text[span.end : other.start]
                if other.label == span.label and other.start >= span.end and "\n" not in gap and len(gap.split()) <= 1:
                    self.join_requested.emit([span.id, other.id])
                    return
        self.hint_given.emit(self.tr("There is no mark of the same label right behind this one."))

    def cycle(self) -> bool:
        """Choose the next of the spans that lie over the caret; say whether there are several."""
        spans = self._reader.spans_at(self._reader.caret())
        if len(spans) < 2:
            return False
        ids = [span.id for span in spans]
        chosen = self._reader.chosen()
        place = (ids.index(chosen) + 1) % len(ids) if chosen in ids else 0
        self._reader.choose(ids[place])
        self._reader.span_chosen.emit(ids[place])
        return True


def _step(text: str, edge: int, *, forward: bool, by_word: bool, to_end: bool) -> int:
    """Return the place one word or one letter from ``edge``; words count by the border that an end, or a start, has."""
    if not by_word:
        place = edge + (1 if forward else -1)
        while 0 < place < len(text) and not is_border(text, place):
            place += 1 if forward else -1
        return min(len(text), max(0, place))
    near = [word_at(text, edge), next_word(text, edge), previous_word(text, edge)]
    near += [next_word(text, word[1]) for word in near if word] + [previous_word(text, word[0]) for word in near if word]
    borders = {word[1] if to_end else word[0] for word in near if word}
    beyond = [border for border in borders if (border > edge if forward else border < edge)]
    return (min(beyond) if forward else max(beyond)) if beyond else edge
