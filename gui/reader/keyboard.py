"""Walking and selecting with the keyboard alone: word by word in reading order, by letters with Alt, and by all that is longer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gui.reader import walking
from gui.reader.motions import SIDEWAYS, Motion, Way, motion_of

if TYPE_CHECKING:
    from gui.reader.view import ArticleView

_KEEPS_X = {Way.LINE, Way.PAGE}


class _Meant(NamedTuple):
    """Where the hand began and has come to, while a wider or narrower stretch is shown as ``shown`` (anchor and caret)."""

    shown: tuple[int, int]
    anchor: int
    caret: int


class Walker:
    """Moves the reader's cursor; what it remembers holds as long as the cursor is where it left it."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._meant: _Meant | None = None
        self._aim = (-1, 0.0)  # the x that lines and pages keep to
        self._leftward = (-1, True)

    def take(self, event: QKeyEvent) -> bool:
        """Do what a key of movement asks for, and say whether it was one."""
        key = Qt.Key(event.key())
        motion = motion_of(key, event.modifiers(), leftward=self._reads_leftward())
        if motion is None:
            return False
        leftward = self._reads_leftward()
        self.go(motion, extends=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        if key in SIDEWAYS:
            self._leftward = (self._cursor()[1], leftward)
        return True

    def go(self, motion: Motion, *, extends: bool) -> None:
        """Go by ``motion`` from where the keyboard stands; what ``extends`` the selection is shown as it would be marked."""
        shown = self._cursor()
        meant = self._meant if self._meant and self._meant.shown == shown and extends and motion.way is not Way.LETTER else None
        anchor, caret = (meant.anchor, meant.caret) if meant else shown
        there = self._from(caret, motion, extends=extends)
        if extends and motion.way is Way.WORD and min(caret, there) < anchor < max(caret, there):
            there = anchor  # back to where one began before going on at the other side
        above = self._height(caret) if motion.way is Way.PAGE else 0.0
        if extends:
            self._view.exact = motion.way is Way.LETTER
        else:
            anchor = there
        start, end = self._view.as_marked(anchor, there)
        self._view.put_cursor(*((start, end) if start != end else (there, there)))  # over blanks alone nothing is selected
        self._meant = _Meant(self._cursor(), anchor, there)
        if motion.way is Way.PAGE:  # the line stays where one looks, the page goes by
            bar = self._view.verticalScrollBar()
            bar.setValue(round(bar.value() + self._height(there) - above))

    def _from(self, caret: int, motion: Motion, *, extends: bool) -> int:
        page, view = self._view.page, self._view
        if motion.way in _KEEPS_X:
            x = self._aim[1] if self._aim[0] == caret else walking.x_of(page, caret)
            if motion.way is Way.LINE:
                there = walking.a_line_away(page, caret, x, forward=motion.forward)
            else:
                room = view.viewport().height() - page.paragraphs.metrics.plain_line
                there = walking.a_page_away(page, caret, x, room, forward=motion.forward)
            self._aim = (there, x)
            return there
        if motion.way is Way.LETTER:
            return walking.a_letter_away(page, caret, forward=motion.forward)
        if motion.way is Way.LINE_END:
            return walking.line_end(page, caret, forward=motion.forward)
        if motion.way is Way.PARAGRAPH:
            return walking.a_paragraph_away(page, caret, forward=motion.forward)
        text = page.paragraphs.text
        return text.snapped(walking.a_step(text.text, caret, motion, extends=extends), forward=motion.forward)

    def _reads_leftward(self) -> bool:
        """Say whether left is on: as in the paragraph where the walk began, so that one key leads through all of them."""
        caret = self._cursor()[1]
        if self._leftward[0] == caret:
            return self._leftward[1]
        held = self._view.page.paragraphs
        return not held.text.units or held[held.text.paragraph_at(held.text.to_unit(caret))].rtl

    def _cursor(self) -> tuple[int, int]:
        cursor, text = self._view.textCursor(), self._view.page.paragraphs.text
        return text.to_offset(cursor.anchor()), text.to_offset(cursor.position())

    def _height(self, offset: int) -> float:
        """Return how far below the viewport's top the line of ``offset`` is."""
        unit = self._view.page.paragraphs.text.to_unit(offset)
        spot, line = next(self._view.page.lines_of(unit, unit + 1))
        return spot.top + line.row.body - self._view.verticalScrollBar().value()
