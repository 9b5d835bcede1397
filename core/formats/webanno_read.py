"""Reading WebAnno TSV of versions 3.1 to 3.3: the named entities, or what other layer of spans a file has instead of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from core.errors import QuoteMismatch, RuleRefused, TextTooLong, WorldError
from core.formats.encoding import AUTO
from core.formats.files import shown
from core.formats.offsets import Offsets, Unit
from core.formats.reasons import shortened
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused
from core.formats.rules import label_name
from core.formats.textlines import Found, Lines, records_by_lines
from core.formats.tokens import imported
from core.formats.webanno_layers import Column, column_of_labels, columns_of, declares
from core.model.article import MAX_LENGTH, title_of

_FORMAT: Final = "#FORMAT=WebAnno TSV 3."
_TEXT: Final = "#Text="
_UNIT: Final = re.compile(r"(\d{1,6}-\d{1,6})(\.\d{1,6})?\t(\d{1,9})-(\d{1,9})\t([^\t]*)\t(.*)")
_VALUE: Final = re.compile(r"((?:[^\\|\[]|\\.)*)(?:\[(\d{1,9})\])?(?:\||$)")
_ESCAPED: Final = re.compile(r"\\(->|.)", re.DOTALL)
_READABLE: Final = {"t": "\t", "n": "\n", "f": "\f", "r": "\r", "b": "\b"}
_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")
_LONGEST: Final = 1 << 24
_MOST_LINES: Final = 1_000_000
_MOST_LETTERS: Final = 1 << 27
"""Most lines and letters of one article."""
_WIDEST_GAP: Final = 1 << 16
"""Most blanks between two sentences, so that no offset alone can fill the memory."""

Put = tuple[int, int, int, str]
"""A token or a piece of one: the number of its line, its start and end in UTF-16 units, its letters."""


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Found:
    """Yield each article of the file at ``path``, or why it did not come in; the format has no ``fields``."""
    yield from records_by_lines(path, encoding, read=partial(_records, path=path), longest=_LONGEST)


def recognise(head: bytes) -> bool:
    """Say whether ``head``, the first bytes of a file, says itself that it is WebAnno TSV."""
    return head.removeprefix(b"\xef\xbb\xbf").startswith(_FORMAT.encode())


def count(path: Path) -> int:
    """Return how many articles the file has."""
    with path.open("rb") as file:
        return sum(stretch.count(_FORMAT.encode()) for stretch in iter(partial(file.read, 1 << 20), b""))


@dataclass(slots=True)
class _Mark:
    """A span while its units are read."""

    label: str
    start: int
    end: int


@dataclass(slots=True)
class _Document:
    """An article while it is read: the text so far, its units and marks, and the number of the line that is wrong."""

    line: int
    columns: list[Column] = field(default_factory=list)
    labels: Column | None = None
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    sentence: list[str] = field(default_factory=list)
    units: list[Put] = field(default_factory=list)
    marks: list[_Mark] = field(default_factory=list)
    numbered: dict[int, _Mark] = field(default_factory=dict)
    begun: bool = False

    def header(self, line: str) -> None:
        if self.begun or self.sentence:
            raise RuleRefused(why="A layer is declared among the sentences.")
        self.columns += columns_of(line, len(self.columns))

    def unit(self, number: int, found: re.Match[str]) -> None:
        start, end, form = int(found[3]), int(found[4]), found[5]
        if self.sentence:
            self._begin(start, form)
        elif not self.begun:
            raise RuleRefused(why="A token stands before the text of its sentence.")
        self.units.append((number, start, end, form))
        if self.labels is not None:
            values = found[6].split("\t")
            if self.labels.place >= len(values) or not values[self.labels.place]:
                raise RuleRefused(why=f"It has fewer values than the {len(self.columns)} that the header declares.")
            if values[self.labels.place] != "_":
                self._mark(values[self.labels.place], self.labels.layer, start, end)

    def _begin(self, start: int, form: str) -> None:
        """Put the text of a sentence where its first token says; a line end and blanks fill the gap before it."""
        if not self.begun:
            self.labels = column_of_labels(self.columns)
        text = "\n".join(self.sentence)
        self.sentence.clear()
        within = max(text.find(form), 0)
        gap = start - _units(text[:within]) - self.length
        if not 0 <= gap <= _WIDEST_GAP or self.length + len(text) > 2 * MAX_LENGTH:
            raise RuleRefused(why=f"The sentence cannot begin at {start}: the text before it has {self.length} units.")
        between = " " * gap if not self.begun else ("\n" + " " * gap)[:gap]
        self.begun = True
        self.pieces += (between, text)
        self.length += gap + _units(text)

    def _mark(self, value: str, layer: str, start: int, end: int) -> None:
        place = 0
        while place < len(value):
            found = _VALUE.match(value, place)
            if found is None or found.end() == place:
                raise RuleRefused(why=f"“{shortened(value)}” is no value: its brackets do not pair.")
            place = found.end()
            label = layer if found[1] == "*" else _ESCAPED.sub(_plain, found[1])
            number = int(found[2]) if found[2] else 0
            known = self.numbered.get(number)
            if known is not None:
                known.end = max(known.end, end)
                continue
            mark = _Mark(label, start, end)
            self.marks.append(mark)
            if number:
                self.numbered[number] = mark


def _records(lines: Lines, encoding: str, *, path: Path) -> Found:
    nothing = True
    for numbered in _documents(lines):
        nothing = False
        yield _read(numbered, encoding, path)
    if nothing:
        yield Refused(shown(path), None, "It is empty: there is nothing to bring in.")


def _documents(lines: Lines) -> Iterator[list[tuple[int, str]]]:
    held: list[tuple[int, str]] = []
    letters = 0
    for number, line in lines:
        letters += len(line)
        if held and line[:1] == "#" and line.startswith(_FORMAT):
            yield held
            held = []
            letters = len(line)
        elif len(held) > _MOST_LINES or letters > _MOST_LETTERS:
            yield [(number, "")]
            return
        if line or held:
            held.append((number, line))
    if held:
        yield held


def _read(lines: list[tuple[int, str]], encoding: str, path: Path) -> LayerRecord | Refused:
    at, first = lines[0]
    if not first:
        why = f"Its article has more than {_MOST_LINES} lines or {_MOST_LETTERS} letters. What follows was not read."
        return Refused(shown(path), at, why)
    if not first.startswith(_FORMAT):
        return Refused(shown(path), at, "It does not begin as WebAnno TSV 3 does.")
    document = _Document(at)
    try:
        for number, line in lines[1:]:
            at = number
            _take(document, number, line)
        if document.sentence:
            raise RuleRefused(why="A sentence has no token.")
        if not document.units:
            raise RuleRefused(why="There is no sentence in it.")
        record = _record(document, path, encoding)
    except _Astray as error:
        return Refused(shown(path), error.line, str(error))
    except WorldError as error:
        return Refused(shown(path), at, str(error))
    return record


class _Astray(Exception):
    """What is wrong with the unit on one line."""

    def __init__(self, line: int, why: str) -> None:
        self.line = line
        super().__init__(why)


def _take(document: _Document, number: int, line: str) -> None:
    if line[:1].isdecimal() or (line and line[0] != "#"):
        found = _UNIT.fullmatch(line)
        if found is None:
            raise RuleRefused(why="It is no token: a number, its offsets and its letters, parted by tabs.")
        document.unit(number, found)
    elif not line:
        if document.sentence:
            raise RuleRefused(why="A sentence has no token.")
    elif line.startswith(_TEXT):
        document.sentence.append(_ESCAPED.sub(_plain, line[len(_TEXT) :]))
    elif declares(line):
        document.header(line)


def _record(document: _Document, path: Path, encoding: str) -> LayerRecord:
    text = "".join(document.pieces)
    if "\0" in text:
        raise RuleRefused(why="It holds the character NUL, which no text has.")
    if len(text) > MAX_LENGTH:
        raise TextTooLong(longest=MAX_LENGTH)
    at = Offsets(text, Unit.UTF16).to_code_points
    for number, begun, end, form in document.units:
        try:
            start, stop = at(begun), at(end)
        except WorldError as error:
            raise _Astray(number, str(error)) from error
        if text[start:stop] != form or not form:
            why = QuoteMismatch(start=begun, end=end, found=shortened(text[start:stop]), quote=shortened(form))
            raise _Astray(number, str(why))
    places = dict.fromkeys((at(mark.start), at(mark.end), mark.label) for mark in document.marks)
    others = sorted({column.layer for column in document.columns if document.labels is None or column.layer != document.labels.layer})
    return LayerRecord(
        article=None,
        title=title_of(text),
        text=text,
        source=shown(path.name),
        encoding=encoding,
        spans=tuple(imported(text, start, end, label_name(label, start, end)) for start, end, label in places),
        path=shown(path),
        line=document.line,
        unheld=(f"Its layers {', '.join(others)} did not come in: one layer of spans does.",) if others else (),
    )


def _units(text: str) -> int:
    return len(text) + (len(_ASTRAL.findall(text)) if not text.isascii() else 0)


def _plain(found: re.Match[str]) -> str:
    return _READABLE.get(found[1], found[1])
