"""What the pointer means: a span by its tag, its line or its letters, the shortest where there are several; or an edge."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF

from core.model import SpanId
from gui.reader.documentlayout import ArticleLayout
from gui.reader.linemarks import LineMarks, LinePlace
from gui.reader.painting import knobs_of
from gui.reader.style import Tags

_REACH = 8.0
"""How far from a knob's middle, in pixels, it can still be taken."""


def letter_under(page: ArticleLayout, point: QPointF) -> int | None:
    """Return the position of the letter at ``point`` of the page, or nothing beside the lines."""
    if not page.paragraphs.text.units:
        return None
    line = page.place(page.line_at(point.y()))
    unit = line.geometry.unit_at(point.x() - page.paragraphs.left)
    return None if unit is None else line.base + unit


def span_under(page: ArticleLayout, point: QPointF) -> SpanId | None:
    """Return the span meant by ``point`` of the page, or nothing beside every span."""
    if not page.paragraphs.text.units:
        return None
    spot = page.line_at(point.y())
    line, marks = page.place(spot), page.marks(spot)
    inside = point - QPointF(page.paragraphs.left, spot.top)
    if not line.row.top <= inside.y() < line.row.bottom:
        return None
    by_name = _by_tag(page, marks, inside) or _by_lane(line, marks, inside, page.paragraphs.metrics.lane)
    if by_name or not line.row.body <= inside.y() < line.row.bottom:
        return by_name
    unit = line.geometry.unit_at(inside.x())
    over = page.paragraphs.spans.at(line.base + unit) if unit is not None else ()
    return over[0].span.id if over else None


def tag_under(page: ArticleLayout, point: QPointF) -> SpanId | None:
    """Return the span on whose tag ``point`` of the page is."""
    if not page.paragraphs.text.units:
        return None
    spot = page.line_at(point.y())
    return _by_tag(page, page.marks(spot), point - QPointF(page.paragraphs.left, spot.top))


def edge_under(page: ArticleLayout, point: QPointF) -> str | None:
    """Return ``start`` or ``end`` where ``point`` of the page is on the knob at that edge of the chosen span."""
    stretch = page.paragraphs.spans.stretch(page.state.chosen) if page.state.chosen else None
    if stretch is None:
        return None
    near: dict[str, float] = {}
    for unit in (stretch.start, stretch.end - 1):
        spot = page.spot_of(unit)
        inside = point - QPointF(page.paragraphs.left, spot.top)
        for box in page.marks(spot).boxes:
            if box.stretch is stretch:
                near |= {edge: QLineF(inside, knob).length() for edge, knob in knobs_of(box).items()}
    edge = min(near, key=lambda edge: near[edge], default=None)
    return edge if edge is not None and near[edge] <= _REACH else None


def _by_tag(page: ArticleLayout, marks: LineMarks, point: QPointF) -> SpanId | None:
    tags = (tag for tag in marks.tags if not tag.crowded and tag.place.contains(point))
    names = (tag.stretch.span.id for tag in tags)
    always = page.paragraphs.inks.tags is Tags.ALWAYS
    return next((name for name in names if always or page.state.stands_out(name)), None)


def _by_lane(line: LinePlace, marks: LineMarks, point: QPointF, lane_height: int) -> SpanId | None:
    """Return the span whose line is at ``point``; in the last lane and below it the nearest one counts."""
    lane = (point.y() - line.row.body - line.row.height) // lane_height
    if lane < 0:
        return None
    here = [box for box in marks.boxes if any(rect.left() <= point.x() < rect.right() for rect in box.rects)]
    nearest = min(here, key=lambda box: abs(box.lane - lane), default=None)
    return nearest.stretch.span.id if nearest else None
