"""What is laid on the article besides its letters: spans of one or several layers, hits, dimmed and faulty stretches, invisibles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.model import Span, SpanId
from gui.reader.lanes import Mark
from gui.reader.layers import LayerKey, keys_of, merged
from gui.reader.sheet import Sheet


class MarkedSheet(Sheet):
    """A sheet with marks on it; offsets are code points."""

    marks_shown = Signal(object)
    """The set of the paragraphs whose marks are others now, or nothing when all may be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers: tuple[LayerKey, ...] = ()

    def show_spans(self, spans: Sequence[Span], marks: Mapping[SpanId, Mark] | None = None) -> None:
        """Show ``spans`` instead of those shown now; only what differs is placed anew, and the page does not jump."""
        self._layers = ()
        self._update(spans, marks)

    def show_layers(self, layers: Sequence[tuple[str, Sequence[Span]]], marks: Mapping[SpanId, Mark] | None = None) -> None:
        """Show the spans of several ``layers``, one's own first; each has lanes of its own in this order, gold always last."""
        self._layers = keys_of(layers)
        self._update(*merged(layers, self._layers, marks or {}))

    def legend(self) -> tuple[LayerKey, ...]:
        """Return the layers shown by ``show_layers``, from the letters outwards, with the sign that their tags bear."""
        return self._layers

    def layer_of(self, span: SpanId) -> str:
        """Return whose ``span`` is, as ``show_layers`` was told; nothing where one layer is shown alone."""
        stretch = self.page.paragraphs.spans.stretch(span)
        return stretch.mark.layer if stretch else ""

    def spans_at(self, offset: int, *, layer: str | None = None) -> tuple[Span, ...]:
        """Return the spans over the letter at ``offset``, the shortest first, or only those of ``layer``."""
        held = self.page.paragraphs
        over = held.spans.at(held.text.to_unit(offset))
        return tuple(stretch.span for stretch in over if layer is None or stretch.mark.layer == layer)

    def show_hits(self, stretches: Sequence[tuple[int, int]], current: int = -1) -> None:
        """Outline what was found, and fill the ``current`` one of ``stretches``, which come by start; none of them with -1."""
        text = self.page.paragraphs.text
        hits = tuple((text.to_unit(start), text.to_unit(end)) for start, end in stretches)
        self.page.state = replace(self.page.state, hits=hits, current_hit=current)
        self.viewport().update()
        self.marks_shown.emit(frozenset())

    def show_invisibles(self, *, on: bool) -> None:
        """Show a small sign where a code point stands that cannot be seen, or not; letters and lines stay as they are."""
        self.page.state = replace(self.page.state, invisibles=on)
        self.viewport().update()

    def dim(self, stretches: Sequence[tuple[int, int]]) -> None:
        """Write the letters of ``stretches`` in muted ink, and all others in full ink; they stay a part of the text."""
        text = self.page.paragraphs.text
        dimmed = tuple((text.to_unit(start), text.to_unit(end)) for start, end in stretches)
        self.page.state = replace(self.page.state, dimmed=dimmed)
        self.viewport().update()

    # Inside

    def _update(self, spans: Sequence[Span], marks: Mapping[SpanId, Mark] | None) -> None:
        touched = self.page.paragraphs.spans.update(spans, marks)
        if not touched:
            return
        with self.in_place():
            self.page.paragraphs.move_lines(touched)
        state, index = self.page.state, self.page.paragraphs.spans
        hover, chosen = (name if name and index.stretch(name) else None for name in (state.hover, state.chosen))
        self.page.state = replace(state, hover=hover, chosen=chosen)
        self.viewport().update()
        self.marks_shown.emit(touched)
