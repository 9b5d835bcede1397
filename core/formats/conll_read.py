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
from core.formats.layout import UNIVERSAL, Layout, layout_of
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused
from core.formats.textlines import Found, Lines, records_by_lines
from core.formats.tokens import found_in, imported
from core.model import ArticleId
from core.model.article import title_of

_START: Final = "-DOCSTART-"
_LONE_START: Final = ["-DOCSTART-", "-X-", "O"]
"""How Label Studio begins a file, in which blank lines then part its tasks."""
_REMARK: Final = re.compile(r"# ?(text|sent_id|newdoc|newpar|global\.columns|id)\b(?: id)?(?: ?= ?(.*))?")
_MOST_WORDS: Final = 1_000_000
"""Most words of one article, so that a file without any blank line cannot fill the memory."""

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
    fault: tuple[int, str] | None = None

    def add(self, number: int, line: str) -> None:
        if len(self.rows) < _MOST_WORDS:
            self.rows.append(line)
            self.numbers.append(number)
        elif self.fault is None:
            self.fault = number, f"Its article has more than {_MOST_WORDS} words."

    def fields(self) -> list[list[str]]:
        whole = "\n".join(self.rows)
        if "\t" in whole or "  " in whole or " \n" in whole or "\n " in whole:
            return [_fields(line) for line in self.rows]
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


def _documents(lines: Lines) -> Iterator[tuple[_Document, bool]]:
    """Yield the articles of a file, and whether ``-DOCSTART-`` lines part them."""
    document = _Document()
    by_start = ended = False
    for number, line in lines:
        if line[:1] > "-" and not ended:  # the usual line: a word like the one before
            document.add(number, line)
        elif not line.strip(" \t"):
            ended = True
        elif line.startswith(_START):
            if document.rows:
                yield document, by_start
            document = _Document()
            by_start = by_start or number > 1 or _fields(line) != _LONE_START
            ended = False
        elif line.startswith("#") and (found := _REMARK.fullmatch(line)) and (ended or not document.rows):
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
        if document.fault is not None:
            at = document.fault[0]
            raise RuleRefused(why=document.fault[1])
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


def _fields(line: str) -> list[str]:
    if "\t" in line:
        return line.rstrip(" \t").split("\t") if line[0] != "\t" else ["", *line.strip(" \t").split("\t")]
    fields = line.split(" ")
    return fields if "" not in fields else [part for part in fields if part]


def recognise_conll(head: bytes) -> bool:
    """Say whether ``head``, the first bytes of a file, begins in three columns or more with tags in the last, or as CoNLL-2003 does."""
    return _kind(head) == "conll"


def recognise_iob2(head: bytes) -> bool:
    """Say whether ``head`` begins in two columns, a word and a tag that begins or goes on."""
    return _kind(head) == "iob2"


def recognise_bioes(head: bytes) -> bool:
    """Say whether ``head`` begins in two columns, a word and a tag, and some tags end or stand alone."""
    return _kind(head) == "bioes"


def recognise_wojood(head: bytes) -> bool:
    """Say whether ``head`` begins with words that bear tags, some of them more than others."""
    return _kind(head) == "wojood"


def count(path: Path) -> int:
    """Return about how many articles the file has."""
    starts = blanks = 0
    with path.open("rb") as file:
        for stretch in iter(partial(file.read, 1 << 20), b""):
            starts += stretch.count(b"-DOCSTART-")
            blanks += stretch.count(b"\n\n") + stretch.count(b"\n\r\n")
    return starts or blanks or 1


def _kind(head: bytes) -> str:
    whole = head if len(head) < _LOOKED_AT else head[: head.rfind(b"\n") + 1]
    lines = [line.strip("\r \t") for line in whole.decode("utf-8", errors="replace").removeprefix("\ufeff").split("\n")]
    starts = [_fields(line) for line in lines if line.startswith(_START)]
    rows = [_fields(line) for line in lines if line and not line.startswith(_START) and not _REMARK.fullmatch(line)]
    if not rows or len(rows[0]) < 2 or not all(len(row) > 1 and iob.looks_like_a_tag(row[-1]) for row in rows):
        return "conll" if rows and _is_universal(rows) else ""
    widths = {len(row) for row in rows}
    if len(widths) > 1:
        return "wojood" if all(iob.looks_like_a_tag(tag) for row in rows for tag in row[1:]) else ""
    if widths != {2}:
        return "conll"
    if starts and len(starts[0]) > 2:
        return "conll"
    return "bioes" if any(row[1][:2] in ("E-", "S-") for row in rows) else "iob2"


def _is_universal(rows: Sequence[Sequence[str]]) -> bool:
    return rows[0][0].partition("-")[0] == "1" and all(len(row) == UNIVERSAL for row in rows)


_LOOKED_AT: Final = 1 << 12
"""Bytes of a head from which on its last line may be cut."""
