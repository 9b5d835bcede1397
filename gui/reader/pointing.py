"""Which span the pointer means: the one whose tag or line it is on, else the shortest under it."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from core.model import SpanId
from gui.reader.documentlayout import ArticleLayout
from gui.reader.linemarks import LineMarks, LinePlace


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
    by_name = _by_tag(marks, inside) or _by_lane(line, marks, inside, page.paragraphs.metrics.lane)
    if by_name or not line.row.body <= inside.y() < line.row.bottom:
        return by_name
    unit = line.geometry.unit_at(inside.x())
    over = page.paragraphs.spans.at(line.base + unit) if unit is not None else ()
    return over[0].span.id if over else None


def _by_tag(marks: LineMarks, point: QPointF) -> SpanId | None:
    return next((tag.stretch.span.id for tag in marks.tags if not tag.crowded and tag.place.contains(point)), None)


def _by_lane(line: LinePlace, marks: LineMarks, point: QPointF, lane_height: int) -> SpanId | None:
    """Return the span whose line is at ``point``; in the last lane and below it the nearest one counts."""
    lane = (point.y() - line.row.body - line.row.height) // lane_height
    if lane < 0:
        return None
    here = [box for box in marks.boxes if any(rect.left() <= point.x() < rect.right() for rect in box.rects)]
    nearest = min(here, key=lambda box: abs(box.lane - lane), default=None)
    return nearest.stretch.span.id if nearest else None
