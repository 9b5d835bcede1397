"""Shows the lines of Unicode's BidiCharacterTest in the real reader and compares the order seen with the order the file gives.

``HASHIYA_DATA=folder python -m benchmarks.bidi_character_test`` reads ``unicode/BidiCharacterTest.txt.xz`` there and tries
every line that concerns one paragraph without explicit embeddings, overrides or isolates.
"""

from __future__ import annotations

import lzma
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unicodedata import bidirectional

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")

from PySide6.QtWidgets import QApplication

from gui.fonts import load_fonts
from gui.reader.direction import Direction
from gui.reader.style import ReaderStyle
from gui.reader.textmap import TextMap
from gui.reader.view import ArticleView

EXPLICIT = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF"})
ISOLATES = frozenset({"LRI", "RLI", "FSI", "PDI"})
STRONG = frozenset({"L", "R", "AL"})
_AT_ONCE = 2_000
_THIN = 0.01
"""Letters narrower than this, in pixels, have no place of their own: marks on a letter, controls."""


class Case(NamedTuple):
    """A line of the file: the text, its direction (0 left to right, 1 right to left, 2 by its letters), and the places of its letters.

    ``level`` is the direction that the file finds, ``order`` the letters from left to right by their place in the text.
    """

    text: str
    direction: int
    level: int
    order: tuple[int, ...]


def cases(lines: Iterable[str]) -> Iterator[Case]:
    """Yield the cases of a file in the format of BidiCharacterTest."""
    for line in lines:
        fields = line.strip().split(";")
        if len(fields) == 5 and not line.startswith("#"):
            text = "".join(chr(int(code, 16)) for code in fields[0].split())
            yield Case(text, int(fields[1]), int(fields[2]), tuple(map(int, fields[4].split())))


def left_out(case: Case) -> str:
    """Return why a case is not tried, or nothing."""
    kinds = {bidirectional(letter) for letter in case.text}
    if kinds & EXPLICIT:
        return "explicit embeddings or overrides"
    if kinds & ISOLATES:
        return "isolates"
    if len(TextMap(case.text).starts) > 1:
        return "more than one paragraph"
    if case.direction == 2 and not kinds & STRONG:
        return "no strong letter and no direction given: the file takes left to right, we take right to left"
    return ""


def direction_of(case: Case) -> Direction:
    """Return the reader's setting under which ``case`` is to be shown."""
    return (Direction.LTR, Direction.RTL, Direction.AUTO)[case.direction]


def differences(view: ArticleView, tried: Sequence[Case]) -> list[tuple[Case, tuple[int, ...], tuple[int, ...]]]:
    """Show ``tried``, all of one direction, as the paragraphs of an article; return those seen in another order, with both orders.

    Letters without a width of their own cannot be seen to stand anywhere, and of those that rule X9 removes the file says nothing:
    both are left out of both orders.
    """
    view.show_article("\n".join(case.text for case in tried))
    found = []
    first = 0
    for number, case in enumerate(tried):
        seen = tuple(place for place in shown_order(view, number, first, case.text) if place in set(case.order))
        meant = tuple(place for place in case.order if place in set(seen))
        rtl = view.page.paragraphs[number].rtl
        if seen != meant or rtl != bool(case.level):
            found.append((case, seen, meant))
        first += len(case.text) + 1
    return found


def shown_order(view: ArticleView, paragraph: int, first: int, text: str) -> tuple[int, ...]:
    """Return the letters of ``text``, whole paragraph ``paragraph`` from offset ``first`` on, as they stand from left to right."""
    held = view.page.paragraphs
    line = held[paragraph].line(held.layout(paragraph), 0)
    places = []
    for place in range(len(text)):
        start, end = held.text.to_unit(first + place) - line.base, held.text.to_unit(first + place + 1) - line.base
        pieces = line.geometry.rects(start, end)
        if pieces and pieces[0].right - pieces[0].left > _THIN:
            places.append((pieces[0].left, place))
    return tuple(place for _, place in sorted(places))


def a_reader(direction: Direction) -> ArticleView:
    """Return a reader that shows every paragraph under ``direction`` on one line."""
    view = ArticleView()
    view.set_style(ReaderStyle(direction=direction, column=10_000))
    view.resize(4_000, 600)
    view.show()
    QApplication.processEvents()
    return view


def main() -> int:
    """Compare everything, print what was left out and what differs, and return how many lines did."""
    folder = os.environ.get("HASHIYA_DATA")
    path = Path(folder or ".") / "unicode" / "BidiCharacterTest.txt.xz"
    if not folder or not path.exists():
        print("Set HASHIYA_DATA to a folder that holds unicode/BidiCharacterTest.txt.xz.")
        return 1
    application = QApplication.instance() or QApplication([])
    load_fonts()
    with lzma.open(path, "rt", encoding="utf-8") as file:
        everything = list(cases(file))
    reasons = Counter(map(left_out, everything))
    taken = [case for case in everything if not left_out(case)]
    wrong = []
    for direction in Direction:
        view = a_reader(direction)
        these = [case for case in taken if direction_of(case) is direction]
        for start in range(0, len(these), _AT_ONCE):
            wrong += differences(view, these[start : start + _AT_ONCE])
        view.close()
    for case, seen, meant in wrong:
        print(" ".join(f"{ord(letter):04X}" for letter in case.text), "direction", case.direction, "\n  seen ", *seen, "\n  meant", *meant)
    print(f"{len(everything):,} lines: {len(taken):,} tried, {len(wrong):,} differ")
    for reason, count in reasons.items():
        if reason:
            print(f"{count:,} left out: {reason}")
    del application
    return len(wrong)


if __name__ == "__main__":
    sys.exit(min(1, main()))
