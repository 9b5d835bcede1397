"""Up and down by lines. Qt's own way skips a line where the caret stands at the far end of a broken right-to-left one."""

from __future__ import annotations

from gui.reader.documentlayout import ArticleLayout, Spot
from gui.reader.linegeometry import caret_x


def x_of(page: ArticleLayout, unit: int) -> float:
    """Return the x, on the page, at which the caret stands before ``unit``."""
    number = page.paragraphs.text.paragraph_at(unit)
    paragraph, layout = page.paragraphs[number], page.paragraphs.layout(number)
    line = layout.lineAt(paragraph.line_of(unit - paragraph.base))
    return page.paragraphs.left + caret_x(line, unit - paragraph.base)


def a_line_away(page: ArticleLayout, unit: int, step: int, x: float) -> int:
    """Return the place nearest to ``x`` one line below ``unit``, or above where ``step`` is -1; ``unit`` where there is none."""
    number = page.paragraphs.text.paragraph_at(unit)
    paragraph = page.paragraphs[number]
    line = paragraph.line_of(unit - paragraph.base) + step
    if not 0 <= line < len(paragraph.rows):
        number += step
        if not 0 <= number < len(page.paragraphs.heights):
            return unit
        line = 0 if step > 0 else len(page.paragraphs[number].rows) - 1
    place = page.place(Spot(number, line, 0))
    offset = place.geometry.offset_at(x - page.paragraphs.left)
    return place.base + (place.ink_end if offset == place.geometry.end else offset)
