"""The spans on the page by paragraph, and what a new set of spans changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from core.model import Span, SpanId, checked
from gui.reader.lanes import PLAIN, Mark, Placed, Stretch, in_lanes
from gui.reader.textmap import TextMap


class SpanIndex:
    """Answers which spans lie in a paragraph or over an offset; offsets here are UTF-16 units."""

    def __init__(self, text: TextMap) -> None:
        self._text = text
        self._spans: dict[SpanId, Span] = {}
        self._marks: dict[SpanId, Mark] = {}
        self._stretches: dict[SpanId, Stretch] = {}
        self._paragraphs: dict[int, dict[SpanId, Stretch]] = {}
        self._lanes: dict[int, tuple[Placed, ...]] = {}

    def update(self, spans: Iterable[Span], marks: Mapping[SpanId, Mark] | None = None) -> set[int]:
        """Hold exactly ``spans`` from now on and return the paragraphs in which something changed.

        Raises what ``core.model.checked`` raises: a span is never drawn over other letters than its own.
        """
        marks = marks or {}
        new = {span.id: span for span in spans}
        old = self._spans
        # in reading order, not as sets: forty thousand spans met in random order take twice as long
        changed = dict.fromkeys(name for name, span in new.items() if (held := old.get(name)) is not span and held != span)
        remarked = (name for name in self._marks.keys() | marks.keys() if _differ(self._marks.get(name), marks.get(name)))
        changed |= dict.fromkeys(name for name in remarked if name in new)
        fresh = [self._stretch(checked(new[name], self._text.text), marks.get(name, PLAIN)) for name in changed]
        gone = [name for name in old if name not in new]
        self._spans, self._marks = new, {name: mark for name, mark in marks.items() if name in new}
        touched: set[int] = set()
        for name in (*gone, *(name for name in changed if name in old)):
            touched.update(self._take_out(name))
        for stretch in fresh:
            touched.update(self._put_in(stretch))
        for number in touched:
            self._lanes.pop(number, None)
        return touched

    def show_at(self, name: SpanId, start: int, end: int) -> set[int]:
        """Show the span ``name`` over ``[start, end)`` (code points) until it is updated; return the paragraphs that this touches."""
        held = self._stretches.get(name)
        if held is None:
            return set()
        touched = {*self._take_out(name)}
        touched.update(self._put_in(Stretch(self._text.to_unit(start), self._text.to_unit(end), held.span, held.mark)))
        for number in touched:
            self._lanes.pop(number, None)
        return touched

    def lanes(self, paragraph: int) -> tuple[Placed, ...]:
        """Return what lies in ``paragraph``, each with its lane, by start."""
        held = self._lanes.get(paragraph)
        if held is None:
            held = in_lanes(self._paragraphs.get(paragraph, {}).values())
            self._lanes[paragraph] = held
        return held

    def in_paragraph(self, paragraph: int) -> Iterable[Stretch]:
        """Return what lies in ``paragraph``, in no order."""
        return self._paragraphs.get(paragraph, {}).values()

    def forget_lanes(self, paragraph: int) -> None:
        """Give back the memory of lanes nobody looks at."""
        self._lanes.pop(paragraph, None)

    def stretch(self, name: SpanId) -> Stretch | None:
        """Return where the span ``name`` lies, or nothing when it is not on the page."""
        return self._stretches.get(name)

    def at(self, unit: int) -> tuple[Stretch, ...]:
        """Return the stretches over the letter at ``unit``, the shortest first."""
        near = self._paragraphs.get(self._text.paragraph_at(unit), {}).values()
        over = (stretch for stretch in near if stretch.start <= unit < stretch.end)
        return tuple(sorted(over, key=lambda stretch: (stretch.end - stretch.start, stretch.start, stretch.span.id)))

    def _stretch(self, span: Span, mark: Mark) -> Stretch:
        return Stretch(self._text.to_unit(span.start), self._text.to_unit(span.end), span, mark)

    def _put_in(self, stretch: Stretch) -> range:
        self._stretches[stretch.span.id] = stretch
        touched = self._text.paragraphs(stretch.start, stretch.end)
        for number in touched:
            self._paragraphs.setdefault(number, {})[stretch.span.id] = stretch
        return touched

    def _take_out(self, name: SpanId) -> range:
        stretch = self._stretches.pop(name, None)
        if stretch is None:
            return range(0)
        touched = self._text.paragraphs(stretch.start, stretch.end)
        for number in touched:
            del self._paragraphs[number][name]
        return touched


def _differ(one: Mark | None, other: Mark | None) -> bool:
    return one is not other and one != other
