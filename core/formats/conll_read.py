"""Reading words in lines with their tags in columns, whoever wrote them.

IOB1, IOB2, BIOES and BILOU are read alike, as conlleval does. Where ``-DOCSTART-`` lines part documents, blank lines part the
lines of an article; in a file without them every blank line ends an article. Words are put together with one blank, or none
where CoNLL-U says ``SpaceAfter=No``; a remark ``# text =`` gives the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import accumulate, chain
from pathlib import Path
from typing import Final

from core.errors import RuleRefused
from core.formats import iob
from core.formats.encoding import AUTO
from core.formats.files import shown
from core.formats.layout import Layout, layout_of
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused
from core.formats.textlines import Found, Lines, records_by_lines
from core.formats.tokens import found_in, imported
from core.model import ArticleId
from core.model.article import title_of

START: Final = "-DOCSTART-"
_LONE_START: Final = ["-DOCSTART-", "-X-", "O"]
"""How Label Studio begins a file, in which blank lines then part its tasks."""
REMARK: Final = re.compile(r"# ?(text|sent_id|newdoc|newpar|global\.columns|id)\b(?: id)?(?: ?= ?(.*))?")
_MOST_WORDS: Final = 1_000_000
_MOST_LETTERS: Final = 1 << 26
"""Most words and letters of one article, so that a file without any blank line cannot fill the memory."""

BY_BLANK_LINES: Final = "It has no -DOCSTART- lines: each blank line was taken for the end of an article."
JOINED: Final = "It holds words alone: they were put together with one blank between them."
IOB1: Final = "Its tags are IOB1, in which a span begins with I- unless another of its label stands right before it."


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Found:
    """Yield each article of the file at ``path``, or why it did not come in; one wrong line refuses its article.

    Columns have no ``fields``.
    """
    yield from records_by_lines(path, encoding, read=partial(_records, path=path, nested=False))


def read_wojood(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Found:
    """Yield each article of the file at ``path``, in which a word may bear any number of tags, or why it did not come in."""
    yield from records_by_lines(path, encoding, read=partial(_records, path=path, nested=True))


@dataclass(slots=True)
class _Document:
    """The lines of an article, a word each, and before which of them a line of its text begins."""

    rows: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)
    texts: list[str] = field(default_factory=list)
    id: str = ""
    letters: int = 0
    too_long: bool = False

    def add(self, number: int, line: str) -> None:
        self.letters += len(line)
        self.too_long = len(self.rows) == _MOST_WORDS or self.letters > _MOST_LETTERS
        if not self.too_long:
            self.rows.append(line)
            self.numbers.append(number)

    def fields(self) -> list[list[str]]:
        whole = "\n".join(self.rows)
        if "\t" in whole or "  " in whole or " \n" in whole or "\n " in whole:
            return [fields_in(line) for line in self.rows]
        return [line.split(" ") for line in self.rows]


def _records(lines: Lines, encoding: str, *, path: Path, nested: bool) -> Found:
    nothing = True
    notes: tuple[str, ...] = ()
    for document, by_start in _documents(lines):
        record, told = _read(document, nested=nested, encoding=encoding, path=path)
        if nothing:
            notes = told if by_start else (BY_BLANK_LINES, *told)
            nothing = False
        if isinstance(record, LayerRecord) and notes:
            record, notes = replace(record, notes=notes), ()
        yield record
    if nothing:
        yield Refused(shown(path), None, "It is empty: there is nothing to bring in.")


def _documents(lines: Lines) -> Iterator[tuple[_Document, bool]]:  # noqa: PLR0912 - a branch for each kind of line
    """Yield the articles of a file, and whether ``-DOCSTART-`` lines part them."""
    document = _Document()
    by_start = ended = False
    for number, line in lines:
        if line[:1] > "-" and not ended:  # the usual line: a word like the one before
            document.add(number, line)
        elif not line.strip(" \t"):
            ended = True
        elif line.startswith(START):
            if document.rows:
                yield document, by_start
            document = _Document()
            by_start = by_start or number > 1 or fields_in(line) != _LONE_START
            ended = False
        elif line.startswith("#") and (found := REMARK.fullmatch(line)) and (ended or not document.rows):
            document, gone = _after_remark(document, found, by_start=by_start)
            if gone is not None:
                yield gone, by_start
        else:
            if ended and document.rows:
                if by_start:
                    document.breaks.add(len(document.rows))
                else:
                    yield document, by_start
                    document = _Document()
            ended = False
            document.add(number, line)
        if document.too_long:
            break
    if document.rows:
        yield document, by_start


def _after_remark(document: _Document, found: re.Match[str], *, by_start: bool) -> tuple[_Document, _Document | None]:
    """Return the document that goes on after a remark, and the one that ended before it."""
    gone = document if document.rows and (not by_start or found[1] == "newdoc") else None
    going_on = _Document() if gone is not None else document
    if found[1] == "text" and found[2]:
        going_on.texts.append(found[2])
    elif found[1] in ("sent_id", "id", "newdoc") and found[2]:
        going_on.id = going_on.id or found[2].strip()
    return going_on, gone


def _read(document: _Document, *, nested: bool, encoding: str, path: Path) -> tuple[LayerRecord | Refused, tuple[str, ...]]:
    at = document.numbers[0]
    try:
        if document.too_long:
            at = document.numbers[-1] + 1
            raise RuleRefused(why=f"Its article has more than {_MOST_WORDS} words or {_MOST_LETTERS} letters. What follows was not read.")
        fields = document.fields()
        layout = layout_of(fields, nested=nested)
        rows, numbers = fields, document.numbers
        if layout.blanks is not None:
            rows = [row for row in fields if layout.counts(row)]
            numbers = [number for number, row in zip(numbers, fields, strict=True) if layout.counts(row)]
        if not layout.fit_all(rows):
            at, row = next((number, row) for number, row in zip(numbers, rows, strict=True) if not layout.fits(row))
            raise RuleRefused(why=layout.why_not(row))
        spans, notes = _spans(rows, layout, numbers, sorted(document.breaks))
    except _AtLine as error:
        return Refused(shown(path), error.line, str(error)), ()
    except RuleRefused as error:
        return Refused(shown(path), at, str(error)), ()
    words = [row[layout.word] for row in rows]
    text, starts, known = _text(words, rows, document, layout)
    if "\0" in text:
        return Refused(shown(path), at, "It holds the character NUL, which no text has."), ()
    record = LayerRecord(
        article=ArticleId(document.id) if 0 < len(document.id) <= 200 and document.id.isprintable() else None,
        title=title_of(text),
        text=text,
        source=shown(path.name),
        encoding=encoding,
        spans=tuple(imported(text, starts[first], starts[end - 1] + len(words[end - 1]), label) for first, end, label in spans),
        path=shown(path),
        line=document.numbers[0],
    )
    return record, (notes if known else (JOINED, *notes))


class _AtLine(Exception):
    """What is wrong with one line."""

    def __init__(self, line: int, why: str) -> None:
        self.line = line
        super().__init__(why)


def _spans(
    rows: Sequence[Sequence[str]], layout: Layout, numbers: Sequence[int], breaks: Sequence[int]
) -> tuple[list[iob.Tagged], tuple[str, ...]]:
    """Return the spans of all columns, none twice and none over one of ``breaks``, and what is to be told of the tags."""
    if layout.parts_of_speech is not None:
        kinds = [row[layout.parts_of_speech][:64] for row in rows]
        return [(place, place + 1, kind) for place, kind in enumerate(kinds) if kind not in ("", "_")], (layout.note,)
    of_rows = [row[layout.tags :] for row in rows]
    found = []
    iob1 = False
    for begun, end in zip([0, *breaks], [*breaks, len(rows)], strict=True):
        at = numbers[begun:end]
        if layout.nested:
            tags = of_rows[begun:end]
            within = _or_which(partial(iob.spans_of_nested, tags), tags, at)
        else:
            within = []
            for column in zip(*of_rows[begun:end], strict=True):
                within += _or_which(partial(iob.spans_of, column), [[tag] for tag in column], at)
                iob1 = iob1 or iob.is_iob1(column)
        found += [(begun + first, begun + last, label) for first, last, label in within]
    return sorted(dict.fromkeys(found), key=lambda one: (one[0], -one[1])), (IOB1,) if iob1 else ()


def _or_which(spans: Callable[[], list[iob.Tagged]], tags: Sequence[Sequence[str]], numbers: Sequence[int]) -> list[iob.Tagged]:
    try:
        return spans()
    except RuleRefused:
        for several, number in zip(tags, numbers, strict=True):
            for tag in several:
                if tag != iob.OUTSIDE:
                    try:
                        iob.parted(tag)
                    except RuleRefused as error:
                        raise _AtLine(number, str(error)) from error
        raise


def _text(words: Sequence[str], rows: Sequence[Sequence[str]], document: _Document, layout: Layout) -> tuple[str, list[int], bool]:
    """Return the text, where each word starts in it, and whether its blanks are the file's own."""
    if document.texts:
        text = "\n".join(document.texts)
        found = found_in(text, words)
        if found is not None:
            return text, [start for start, _ in found], True
    blanks = [" "] * (len(words) - 1)
    for place in document.breaks:
        if place <= len(blanks):  # CoNLL-U has rows that are no words
            blanks[place - 1] = "\n"
    glued = False
    if layout.blanks is not None:
        for place, row in enumerate(rows[:-1]):
            if layout.glues(row) and blanks[place] == " ":
                blanks[place] = ""
                glued = True
    text = "".join(chain.from_iterable(zip(words, (*blanks, ""), strict=True)))
    return text, [0, *accumulate(len(word) + len(blank) for word, blank in zip(words, blanks, strict=False))], glued


def fields_in(line: str) -> list[str]:
    """Return the columns of ``line``, which tabs part, or blanks where there are none."""
    if "\t" in line:
        return line.rstrip(" \t").split("\t") if line[0] != "\t" else ["", *line.strip(" \t").split("\t")]
    fields = line.split(" ")
    return fields if "" not in fields else [part for part in fields if part]
