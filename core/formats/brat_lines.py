"""The lines of a brat ``.ann`` file, and in what its offsets count: whichever way the quotes stand where they say."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from core.errors import OffsetAstray, RuleRefused
from core.formats.offsets import Offsets, Unit
from core.formats.reasons import shortened

Pieces = tuple[tuple[int, int], ...]

_TEXT_BOUND: Final = re.compile(r"(T\d+)\t([^\t]*\S) (\d{1,12} \d{1,12}(?:;\d{1,12} \d{1,12})*)[ ]*(?:\t(.*))?", re.ASCII | re.DOTALL)
_NOTE: Final = re.compile(r"#\S*\t(\S+) (\S+)(?:\t(.*))?", re.DOTALL)
_OTHERS: Final = (
    (re.compile(r"[RX]\S*\t"), "relation", "relations"),
    (re.compile(r"E\S*\t"), "event", "events"),
    (re.compile(r"[AM]\S*\t"), "attribute", "attributes"),
    (re.compile(r"N\S*\t"), "normalization", "normalizations"),
    (re.compile(r"\*\t"), "equivalence", "equivalences"),
)
"""What a project has no place for, by the letter that its line begins with."""
_LINE_END: Final = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class TextBound:
    """A line that marks text: where, in the file's own offsets, and what the file says stands there."""

    line: int
    id: str
    label: str
    pieces: Pieces
    quote: str | None


@dataclass(slots=True)
class Lines:
    """The lines of one file, understood one after the other."""

    bounds: list[TextBound] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    others: Counter[tuple[str, str]] = field(default_factory=Counter)
    _ids: set[str] = field(default_factory=set)

    def take(self, number: int, line: str) -> None:
        """Understand ``line``; raise ``RuleRefused`` where it is none of brat's."""
        if not line.strip():
            return
        if line.startswith("T"):
            self._take_bound(number, line)
        elif line.startswith("#"):
            self._take_note(line)
        else:
            kind = next(((one, more) for pattern, one, more in _OTHERS if pattern.match(line)), None)
            if kind is None:
                raise RuleRefused(why=f"It is no line of brat's: “{shortened(line)}”.")
            self.others[kind] += 1

    def _take_bound(self, number: int, line: str) -> None:
        found = _TEXT_BOUND.fullmatch(line)
        if found is None:
            raise RuleRefused(why=f"It does not say “id, label and offsets, quote” parted by tabs: “{shortened(line)}”.")
        uid, label, places, quote = found.groups()
        if uid in self._ids:
            raise RuleRefused(why=f"The id {uid} stands in the file twice.")
        self._ids.add(uid)
        numbers = [tuple(map(int, piece.split(" "))) for piece in places.split(";")]
        self.bounds.append(TextBound(number, uid, label, tuple((start, end) for start, end in numbers), quote))

    def _take_note(self, line: str) -> None:
        found = _NOTE.fullmatch(line)
        if found is None:
            raise RuleRefused(why=f"It is no note of brat's: “{shortened(line)}”.")
        _, target, note = found.groups()
        if target.startswith("T") and note:
            self.notes[target] = f"{self.notes[target]}\n{note}" if target in self.notes else note
        elif note:
            self.others["note on what is no span", "notes on what are no spans"] += 1


@dataclass(frozen=True, slots=True)
class Counting:
    """One way to count the letters of a text: line ends as one letter or as they are, astral letters as one or two, the mark first."""

    text: str
    one_line_end: bool
    unit: Unit
    shift: int = 0
    _starts: list[int] | None = field(init=False, repr=False, compare=False)
    _offsets: Offsets = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        seen = self.text.replace("\r\n", "\n") if self.one_line_end else self.text
        object.__setattr__(self, "_starts", starts_of(self.text) if self.one_line_end else None)
        object.__setattr__(self, "_offsets", Offsets(seen, self.unit))

    def pieces(self, bound: TextBound) -> Pieces:
        """Return where ``bound`` stands, in code points of the text; raise ``OffsetAstray`` where it cannot."""
        return tuple((self._place(start), self._place(end)) for start, end in bound.pieces)

    def fits(self, bound: TextBound) -> bool:
        """Say whether ``bound`` is where its quote is."""
        try:
            return bound.quote is None or said(self.text, self.pieces(bound)) == _LINE_END.sub(" ", bound.quote)
        except OffsetAstray:
            return False

    def _place(self, offset: int) -> int:
        place = self._offsets.to_code_points(offset - self.shift)
        return place if self._starts is None else self._starts[place]

    @property
    def note(self) -> tuple[str, ...]:
        """Return in a sentence what is unusual about this way."""
        told = [] if self.one_line_end or "\r\n" not in self.text else ["a line end of two letters counts as two"]
        told += ["letters beyond the first plane count as two (UTF-16)"] if self.unit is Unit.UTF16 else []
        told += ["the byte order mark counts"] if self.shift else []
        return (f"Its offsets fit its quotes so: {', '.join(told)}.",) if told else ()


def counting_of(text: str, bounds: list[TextBound], *, marked: bool) -> Counting:
    """Return how the offsets of ``bounds`` count: brat's own way unless another fits more quotes.

    brat counts code points, and every line end as one letter, as Python reads a file; other writers of its files do not.
    ``marked`` says that the file begins with a byte order mark, which some count.
    """
    units = (Unit.CODE_POINTS, Unit.UTF16) if any(letter > "\uffff" for letter in text) else (Unit.CODE_POINTS,)
    best: tuple[int, Counting] | None = None
    for shift, unit, one_line_end in product((0, 1) if marked else (0,), units, (True, False) if "\r\n" in text else (True,)):
        way = Counting(text, one_line_end, unit, shift)
        fitting = sum(map(way.fits, bounds))
        if best is None or fitting > best[0]:
            best = (fitting, way)
        if fitting == len(bounds):
            break
    assert best is not None
    return best[1]


def said(text: str, pieces: Pieces) -> str:
    """Return how brat quotes ``pieces`` of ``text``: a blank between them, and for each line end."""
    return " ".join(_LINE_END.sub(" ", text[start:end]) for start, end in pieces)


def starts_of(text: str) -> list[int] | None:
    """Return where each letter that brat counts begins in ``text``, and the end; None where it counts them all.

    The second letter of a line end of two is none of brat's.
    """
    if "\r\n" not in text:
        return None
    return [place for place, letter in enumerate(text) if letter != "\n" or not place or text[place - 1] != "\r"] + [len(text)]
