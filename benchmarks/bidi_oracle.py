"""Compares the order in which our line geometry finds letters with that of python-bidi, an independent UAX #9.

``python -m benchmarks.bidi_oracle`` tries the seed article and 9,000 generated lines; the tests take a slice of them.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from unicodedata import bidirectional

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bidi import get_display
from PySide6.QtGui import QFont, QGuiApplication, QTextDocument

from gui.fonts import load_fonts
from gui.reader.lanes import in_lanes
from gui.reader.linegeometry import EXPLICIT_CONTROLS, LineGeometry
from gui.reader.paragraph import Paragraph
from gui.reader.style import ReaderStyle, metrics_of

_SEED = Path(__file__).resolve().parent.parent / "seeds" / "blinken-korea.txt"
_UNSEEN = {"NSM", "BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_ARABIC, _LATIN = "ابلامكوريةعسد", "abcXYZfi"
_DIGITS, _ARABIC_DIGITS, _PUNCTUATION = "0123456789", "٠١٢٣٤", ' .,:;/-+%$#@!?()[]«»"،؛؟–“”'
_CONTROLS = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def a_line(text: str, *, rtl: bool, family: str = "IBM Plex Sans Arabic") -> LineGeometry:
    """Return the geometry of ``text`` set on one line of ``family``."""
    metrics = metrics_of(ReaderStyle(family=family, size=20))
    document = QTextDocument()
    document.setDefaultFont(QFont(metrics.font))
    document.setPlainText(text)
    layout = document.firstBlock().layout()
    paragraph = Paragraph(text, 0, rtl=rtl)
    paragraph.break_lines(layout, metrics, 1e6)
    paragraph.place_lines(layout, in_lanes(()), metrics)
    return paragraph.line(layout, 0).geometry


def seen(letters: str) -> str:
    """Return ``letters`` without those that have no place of their own."""
    return "".join(letter for letter in letters if bidirectional(letter) not in _UNSEEN and not EXPLICIT_CONTROLS.match(letter))


def our_order(text: str, *, rtl: bool, family: str = "IBM Plex Sans Arabic") -> str:
    """Return the letters of ``text``, all of the basic plane, from left to right as our geometry finds them."""
    geometry = a_line(text, rtl=rtl, family=family)
    places = []
    for unit in range(len(text)):
        pieces = geometry.rects(unit, unit + 1)
        if pieces and pieces[0].right - pieces[0].left > 0.01:
            places.append((pieces[0].left, unit))
    return seen("".join(text[unit] for _, unit in sorted(places)))


def their_order(text: str, *, rtl: bool) -> str:
    """Return the letters of ``text`` from left to right as python-bidi orders them."""
    return seen(get_display(text, base_dir="R" if rtl else "L"))


def seed_lines() -> list[str]:
    """Return the paragraphs of the seed article that hold anything."""
    return [line for line in _SEED.read_text("utf-8").splitlines() if line.strip()]


def generated(number: int, *, explicit: bool, seed: int = 11) -> Iterator[str]:
    """Yield ``number`` lines of mixed letters, digits and punctuation, with bidi controls when ``explicit``."""
    dice = random.Random(seed)
    pool = [_ARABIC, _ARABIC, _LATIN, _DIGITS, _ARABIC_DIGITS, _PUNCTUATION, _PUNCTUATION, _PUNCTUATION]
    pool += [_CONTROLS] if explicit else []
    for _ in range(number):
        line, length = "", dice.randint(2, 16)
        while len(line) < length:
            letters = dice.choice(pool)
            line += "".join(dice.choice(letters) for _ in range(1 if letters is _CONTROLS else dice.randint(1, 3)))
        yield line


def main() -> int:
    """Compare everything, print what differs, and return how many lines did."""
    application = QGuiApplication.instance() or QGuiApplication([])
    load_fonts()
    lines = [*seed_lines(), *generated(2_250, explicit=False), *generated(2_250, explicit=True)]
    wrong = [(line, rtl) for line in lines for rtl in (True, False) if our_order(line, rtl=rtl) != their_order(line, rtl=rtl)]
    for line, rtl in wrong:
        print("right to left:" if rtl else "left to right:", ascii(line))
        print("  ours  ", our_order(line, rtl=rtl), "\n  theirs", their_order(line, rtl=rtl))
    print(f"{2 * len(lines)} lines compared, {len(wrong)} differ")
    del application
    return len(wrong)


if __name__ == "__main__":
    sys.exit(min(1, main()))
