"""One line of a concordance: its letters shaped as one, so that they stay joined, and where each part of it stands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout

from gui.reader.direction import is_rtl
from gui.reader.oneline import one_line
from gui.reader.textmap import TextMap

_ELLIPSIS = "…"
_LONGEST_HIT = 0.75
"""How much of the line a stretch takes at most."""


@dataclass(frozen=True, slots=True)
class LinePlace:
    """A place in its line: ``[start, end)``, in code points, says ``hit``.

    ``hit_before`` and ``hit_after`` are letters of the same word that stay outside, ``left`` and ``right`` what the line says before and
    after. ``marked``: there already; not ``sure``: it may be something else.
    ``article`` and its ``title`` are told where places of several are shown.
    """

    start: int
    end: int
    left: str
    hit_before: str
    hit: str
    hit_after: str
    right: str
    marked: bool
    sure: bool
    article: str = ""
    title: str = ""

    @property
    def line(self) -> str:
        return self.left + self.hit_before + self.hit + self.hit_after + self.right


@dataclass(frozen=True, slots=True)
class Shaped:
    """A line ready to be drawn at ``origin``: the rectangles of its stretch, and of the letters of its word that stay outside."""

    layout: QTextLayout
    origin: QPointF
    hit: tuple[QRectF, ...]
    outside: tuple[QRectF, ...]


def shaped(place: LinePlace, font: QFont, area: QRectF, column: float) -> Shaped:
    """Shape the line of ``place`` for ``area``: its stretch begins where the middle column, ``column`` wide, begins.

    What does not fit is cut at the outer ends; of a stretch too long for the line both its ends are shown.
    """
    rtl = is_rtl(place.line)
    letters = QFontMetricsF(font)
    hit = letters.elidedText(place.hit, Qt.TextElideMode.ElideMiddle, int(area.width() * _LONGEST_HIT))
    width = letters.horizontalAdvance(hit)
    # A stretch wider than its column begins further out.
    before = (area.width() - max(column, width)) / 2
    after = area.width() - before - width
    left = _tail(letters, place.left, before - letters.horizontalAdvance(place.hit_before))
    right = _head(letters, place.right, after - letters.horizontalAdvance(place.hit_after))
    text = TextMap(left + place.hit_before + hit + place.hit_after + right)
    borders = [0, *_sums(left, place.hit_before, hit, place.hit_after)]
    _, word, start, end, word_end = (text.to_unit(border) for border in borders)
    line = one_line(text, font, rtl=rtl)
    layout, geometry = line.layout, line.geometry
    edge = geometry.edge(start)
    x = (area.right() - before if rtl else area.left() + before) - edge
    height = layout.boundingRect().height()
    origin = QPointF(x, area.top() + (area.height() - height) / 2)
    top, body = area.center().y() - letters.capHeight() * 1.25, letters.capHeight() * 2.5

    def rects(first: int, last: int) -> tuple[QRectF, ...]:
        return tuple(QRectF(piece.left + x, top, piece.right - piece.left, body) for piece in geometry.rects(first, last))

    return Shaped(layout, origin, rects(start, end), (*rects(word, start), *rects(end, word_end)))


def _sums(*parts: str) -> list[int]:
    sums, total = [], 0
    for part in parts:
        total += len(part)
        sums.append(total)
    return sums


def _tail(letters: QFontMetricsF, text: str, room: float) -> str:
    """Return as many of the last words of ``text`` as fit, behind an ellipsis when some do not."""
    if letters.horizontalAdvance(text) <= room:
        return text
    cut = letters.elidedText(text, Qt.TextElideMode.ElideLeft, int(max(0.0, room))).removeprefix(_ELLIPSIS)
    blank = cut.find(" ")
    return _ELLIPSIS + (cut[blank:] if blank >= 0 else "")


def _head(letters: QFontMetricsF, text: str, room: float) -> str:
    """Return as many of the first words of ``text`` as fit, before an ellipsis when some do not."""
    if letters.horizontalAdvance(text) <= room:
        return text
    cut = letters.elidedText(text, Qt.TextElideMode.ElideRight, int(max(0.0, room))).removesuffix(_ELLIPSIS)
    blank = cut.rfind(" ")
    return (cut[:blank] if blank >= 0 else "") + " " + _ELLIPSIS
