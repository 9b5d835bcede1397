"""A region of Label Studio: a stretch of the text with its labels, as a result of its JSON and as a value of JSON_MIN."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

import msgspec

from core.errors import OffsetAstray, QuoteMismatch, RuleRefused
from core.formats.offsets import Offsets, Unit
from core.formats.reasons import shortened
from core.formats.rules import span_at, stretch
from core.model import Origin, Span

_BLANKS: Final = re.compile(r"\s+")


class GlobalOffsets(msgspec.Struct):
    """Where a region of a page with tags stands in its plain text."""

    start: int
    end: int


class Value(msgspec.Struct, omit_defaults=True):
    """Where a region stands and which labels it has; ``start`` and ``end`` are paths through the tags in a page with tags."""

    start: int | str | None = None
    end: int | str | None = None
    text: str | None = None
    labels: list[str] | None = None
    hypertextlabels: list[str] | None = None
    global_offsets: GlobalOffsets | None = msgspec.field(default=None, name="globalOffsets")
    note: str = ""

    @property
    def all_labels(self) -> list[str]:
        return [*(self.labels or ()), *(self.hypertextlabels or ())]


def spans_of(value: Value, text: str, *, uid: str | None, origin: Origin, note: str, told: list[str]) -> Iterator[Span]:
    """Yield a span of ``text`` for each label of ``value``; add to ``told`` where its offsets had to be understood.

    Raises why there can be no span.
    """
    start, end = _place(value)
    try:
        place = _found(text, start, end, value.text)
    except OffsetAstray:
        place = None
    if place is None:
        raise QuoteMismatch(start=start, end=end, found=shortened(text[max(start, 0) : max(end, 0)]), quote=shortened(value.text or ""))
    if place != (start, end):
        told.append(f"“{shortened(value.text or '')}” was found at {place[0]}–{place[1]}, since its offsets {start}–{end} count otherwise.")
    if not value.all_labels:
        told.append(f"“{shortened(text[slice(*place)])}” came in with no label, so not at all.")
    for number, label in enumerate(value.all_labels):
        yield span_at(text, *place, label=label, uid=uid if number == 0 else None, origin=origin, note=note)


def value_of(span: Span, *, note: str = "") -> Value:
    """Return the value that says where ``span`` stands, what it says and its label."""
    return Value(start=span.start, end=span.end, text=span.quote, labels=[span.label], note=note)


def _place(value: Value) -> tuple[int, int]:
    if value.global_offsets is not None:
        return value.global_offsets.start, value.global_offsets.end
    if not isinstance(value.start, int) or not isinstance(value.end, int):
        raise RuleRefused(why=f"“{shortened(value.text or '')}” has no offsets in the plain text (“start”, “end”).")
    return value.start, value.end


def _found(text: str, start: int, end: int, quote: str | None) -> tuple[int, int] | None:
    """Return where the region stands, in code points; None where nothing that Label Studio does explains its offsets.

    Its quotes may have lost blanks that stand in the text, its older versions count UTF-16 units, and its page counts CR LF as one.
    """
    if quote is None or _alike(text[max(start, 0) : max(end, 0)], quote):
        stretch(text, start, end)
        return start, end
    if "\r\n" in text:
        one = _over_line_ends(text, start), _over_line_ends(text, end)
        if _alike(text[slice(*one)], quote):
            return one
    offsets = Offsets(text, Unit.UTF16)
    wide = offsets.to_code_points(start), offsets.to_code_points(end)
    return wide if _alike(text[slice(*wide)], quote) else None


def _alike(found: str, quote: str) -> bool:
    return found == quote or (bool(found.strip()) and _BLANKS.sub("", found) == _BLANKS.sub("", quote))


def _over_line_ends(text: str, offset: int) -> int:
    """Return ``offset``, which counts each CR LF as one, in code points."""
    folded = [found.start() - number for number, found in enumerate(re.finditer("\r\n", text))]
    return offset + bisect_left(folded, offset)
