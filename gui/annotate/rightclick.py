"""What lies under a right click: the mark there, or the word, becomes what the commands of the menu are about."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF

from gui.annotate.page import AnnotatePage
from gui.reader.pointing import letter_under, span_under


def stand_at(page: AnnotatePage, point: QPoint) -> None:
    """Put the caret at ``point`` of the reader's viewport and choose the mark there, unless the point lies in the selection."""
    reader = page.reader
    spot = reader.on_page(QPointF(point))
    unit = letter_under(reader.page, spot)
    if unit is None:
        return
    offset = reader.page.paragraphs.text.to_offset(unit)
    start, end = reader.selection()
    if start <= offset < end:
        return
    span = span_under(reader.page, spot)
    reader.select(offset, offset)
    page.choose(span)
