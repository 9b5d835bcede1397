"""Where each step of the keyboard leads. Places are code points; those of lines and their x are asked of the page.

Up and down are our own: Qt's way skips a line where the caret stands at the far end of a broken right-to-left one.
"""

from __future__ import annotations

from collections.abc import Iterator

from core.arabic.words import next_word, previous_word, word_at
from gui.reader.documentlayout import ArticleLayout, Spot
from gui.reader.linegeometry import caret_x
from gui.reader.motions import Motion, Way
from gui.reader.textmap import NOTHING


def x_of(page: ArticleLayout, offset: int) -> float:
    """Return the x, on the page, at which the caret stands before ``offset``."""
    number, line, unit = _line_of(page, offset)
    layout = page.paragraphs.layout(number)
    return page.paragraphs.left + caret_x(layout.lineAt(line), unit)


def a_step(text: str, offset: int, motion: Motion, *, extends: bool) -> int:
    """Return the place a word away from ``offset``, or at the article's end.

    A walk stops where words begin. What ``extends`` a selection stops behind each word that it takes in, and behind the signs
    that hang on it: a closing bracket may belong to what is marked.
    """
    if motion.way is Way.ARTICLE:
        return len(text) if motion.forward else 0
    if not motion.forward:
        word = word_at(text, offset - 1) if offset else None
        word = word or previous_word(text, offset)
        return word[0] if word else 0
    if extends:
        word = word_at(text, offset)
        word = word if word and word[1] > offset else next_word(text, offset)
        return _behind_signs(text, word[1]) if word else len(text)
    word = next_word(text, offset + 1) if offset < len(text) else None
    return word[0] if word else len(text)


def _behind_signs(text: str, offset: int) -> int:
    """Return the next blank or word from ``offset`` on."""
    word = next_word(text, offset)
    end = word[0] if word else len(text)
    return next((place for place in range(offset, end) if text[place].isspace()), end)


def a_letter_away(page: ArticleLayout, offset: int, *, forward: bool) -> int:
    """Return the place one letter with its marks from ``offset``."""
    return page.paragraphs.text.snapped(offset + 1 if forward else offset - 1, forward=forward)


def a_line_away(page: ArticleLayout, offset: int, x: float, *, forward: bool) -> int:
    """Return the place nearest to ``x`` in the line below or above; ``offset`` where there is none."""
    number, line, _ = _line_of(page, offset)
    spot = next(_lines_from(page, number, line, forward=forward), None)
    return offset if spot is None else _nearest(page, spot, x)


def a_page_away(page: ArticleLayout, offset: int, x: float, height: float, *, forward: bool) -> int:
    """Return the place nearest to ``x`` in the last line that lies at most ``height`` away, and at least one line."""
    number, line, _ = _line_of(page, offset)
    found, passed = None, 0
    for spot in _lines_from(page, number, line, forward=forward):
        row = page.paragraphs[spot.paragraph].rows[spot.line]
        passed += row.bottom - row.top
        if found is not None and passed > height:
            break
        found = spot
    return offset if found is None else _nearest(page, found, x)


def line_end(page: ArticleLayout, offset: int, *, forward: bool) -> int:
    """Return the end of the line in which ``offset`` stands, before the blank at which it was broken, or its beginning."""
    number, line, _ = _line_of(page, offset)
    place, text = page.place(Spot(number, line, 0)), page.paragraphs.text
    if not forward:
        return text.to_offset(place.base + place.geometry.start)
    end = text.to_offset(place.base + place.ink_end)
    goes_on = line + 1 < len(page.paragraphs[number].rows)
    # the place behind the last letter would be that before the next line's first
    return text.snapped(end - 1) if goes_on and place.ink_end == place.geometry.end else end


def a_paragraph_away(page: ArticleLayout, offset: int, *, forward: bool) -> int:
    """Return the beginning of the next paragraph with letters, or of this one or the one before; else the article's end."""
    text = page.paragraphs.text
    numbers = range(len(text.starts))
    here = text.paragraph_at(text.to_unit(offset))
    for number in numbers[here + 1 :] if forward else numbers[here::-1]:
        start = text.to_offset(text.starts[number])
        shown = page.document().findBlockByNumber(number).text()
        if number not in text.continued and shown.strip(" " + NOTHING) and (forward or start < offset):
            return start
    return len(text.text) if forward else 0


def _line_of(page: ArticleLayout, offset: int) -> tuple[int, int, int]:
    """Return the paragraph of ``offset``, its line in it, and its unit in the paragraph."""
    unit = page.paragraphs.text.to_unit(offset)
    number = page.paragraphs.text.paragraph_at(unit)
    paragraph = page.paragraphs[number]
    return number, paragraph.line_of(unit - paragraph.base), unit - paragraph.base


def _lines_from(page: ArticleLayout, number: int, line: int, *, forward: bool) -> Iterator[Spot]:
    """Yield the lines behind, or before, ``line`` of paragraph ``number``."""
    step = 1 if forward else -1
    while True:
        line += step
        if not 0 <= line < len(page.paragraphs[number].rows):
            number += step
            if not 0 <= number < len(page.paragraphs.heights):
                return
            line = 0 if forward else len(page.paragraphs[number].rows) - 1
        yield Spot(number, line, 0)


def _nearest(page: ArticleLayout, spot: Spot, x: float) -> int:
    place = page.place(spot)
    unit = place.geometry.offset_at(x - page.paragraphs.left)
    unit = place.base + (place.ink_end if unit == place.geometry.end else unit)
    return page.paragraphs.text.snapped(page.paragraphs.text.to_offset(unit))
