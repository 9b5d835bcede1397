"""brat standoff, written: a folder for each layer, in it a text and its marks for each article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Final

from core.errors import RuleRefused, WorldError
from core.formats.brat import CONFIGURATION, DRAWING, MARKS, OURS, TEXT
from core.formats.brat_lines import Pieces, said, starts_of
from core.formats.choices import USUAL, Choices
from core.formats.losses import beyond, left_out, untitled
from core.formats.naming import FileNames, said_by_file
from core.formats.record import LayerRecord, Loss, Written
from core.formats.text import bytes_of
from core.model import Span, checked, reading_order

HOLDS: Final = frozenset({Loss.NESTED, Loss.CROSSING, Loss.INSIDE_A_TOKEN, Loss.NOTE, Loss.LAYER, Loss.TEXT, Loss.LABEL})

Put = Callable[[str, bytes], None]

_LINE_END: Final = re.compile("\r\n|\r|\n")
_NOT_IN_A_TYPE: Final = re.compile(r"[^\w-]")


def write(records: Iterable[LayerRecord], put: Put, choices: Choices = USUAL) -> Written:
    """Write each record as a text and its marks into the folder of its layer, the labels into brat's own configuration.

    brat has a name of letters, digits and _ for each type; where a label is none, what it shows stands in ``visual.conf``.
    """
    writing = _Writing(put)
    for record in records:
        try:
            writing.write(record)
        except WorldError as error:
            writing.written.left_out.append(left_out(record, Loss.TEXT, str(error)))
    writing.write_configuration()
    return writing.written


class _Writing:
    """One export: the types used so far, and the files written."""

    def __init__(self, put: Put) -> None:
        self.written = Written()
        self._put = put
        self._names = FileNames()
        self._folders: dict[str, str] = {}
        self._types: dict[str, str] = {}

    def write(self, record: LayerRecord) -> None:
        """Write ``record``; raise ``RuleRefused`` and kin before anything of it is written."""
        text = bytes_of(record.text)
        spans = [checked(span, record.text) for span in reading_order(record.spans)]
        folder = "" if record.layer is None else self._folder(record.layer)
        marks = self._marks(record, spans)
        stem = folder + self._names.free(record.article, folder=folder)
        self._put(stem + TEXT, text)
        self._put(stem + MARKS, "".join(marks).encode("utf-8", "replace"))
        self.written.records += 1
        self.written.left_out += [*beyond(record, HOLDS), *untitled(record)]

    def write_configuration(self) -> None:
        types = "".join(f"{name}\n" for name in self._types.values())
        sections = "\n[relations]\n\n[events]\n\n[attributes]\n"
        self._put(CONFIGURATION, f"{OURS}\n[entities]\n{types}{sections}".encode())
        if any(label != name for label, name in self._types.items()):
            shown = "".join(f"{name} | {label}\n" for label, name in self._types.items() if not _LINE_END.search(label))
            self._put(DRAWING, f"[labels]\n{shown}".encode())

    def _folder(self, layer: str) -> str:
        if layer not in self._folders:
            name = said_by_file(layer)
            if name is None or name.casefold() in {taken.casefold() for taken in self._folders.values()}:
                raise RuleRefused(why=f"No folder can be called after the layer {layer}: another one is called so.")
            self._folders[layer] = name
        return f"{self._folders[layer]}/"

    def _marks(self, record: LayerRecord, spans: list[Span]) -> list[str]:
        """Return the lines of ``spans``; one that brat cannot hold is left out and reported."""
        starts = starts_of(record.text)
        lines: list[str] = []
        notes: list[str] = []
        for span in spans:
            pieces = _pieces(record.text, span)
            counted = [(_counted(starts, start), _counted(starts, end)) for start, end in pieces]
            if any(place is None for piece in counted for place in piece):
                reason = "Its edge is inside a line end of two letters, which brat takes for one."
                self.written.left_out.append(left_out(record, Loss.INSIDE_A_TOKEN, reason, span))
                continue
            uid = f"T{len(lines) + 1}"
            places = ";".join(f"{start} {end}" for start, end in counted)
            lines.append(f"{uid}\t{self._type(record, span)} {places}\t{said(record.text, pieces)}\n")
            if span.note:
                notes.append(f"#{len(notes) + 1}\tAnnotatorNotes {uid}\t{self._note(record, span)}\n")
        self.written.spans += len(lines)
        return lines + notes

    def _type(self, record: LayerRecord, span: Span) -> str:
        if span.label not in self._types:
            name = plain = _NOT_IN_A_TYPE.sub("_", span.label)
            number = 2
            while name in self._types.values():
                name, number = f"{plain}_{number}", number + 1
            self._types[span.label] = name
        if _LINE_END.search(span.label):
            reason = f"Its label holds a line end; it is called {self._types[span.label]} there."
            self.written.left_out.append(left_out(record, Loss.LABEL, reason, span))
        return self._types[span.label]

    def _note(self, record: LayerRecord, span: Span) -> str:
        if _LINE_END.search(span.note):
            reason = "The line ends of its note became blanks: brat has a line for each note."
            self.written.left_out.append(left_out(record, Loss.NOTE, reason, span))
        return _LINE_END.sub(" ", span.note)


def _pieces(text: str, span: Span) -> Pieces:
    """Return ``span`` broken at line ends, as brat's own marks are; whole where that would lose blanks at its edges."""
    if _LINE_END.search(span.quote) is None:
        return ((span.start, span.end),)
    pieces: list[tuple[int, int]] = []
    start = span.start
    for found in _LINE_END.finditer(text, span.start, span.end):
        pieces.append((start, found.start()))
        start = found.end()
    pieces.append((start, span.end))
    filled = tuple((start, end) for start, end in pieces if start < end)
    whole = bool(filled) and filled[0][0] == span.start and filled[-1][1] == span.end
    return filled if whole else ((span.start, span.end),)


def _counted(starts: list[int] | None, place: int) -> int | None:
    """Return ``place`` as brat counts it, None inside a line end of two letters."""
    if starts is None:
        return place
    found = bisect_left(starts, place)
    return found if starts[found] == place else None
