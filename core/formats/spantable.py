"""Tables of spans: a row for each, the text of an article in its first row alone; written for spreadsheets, and read back whole."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO, Final, TypeVar

import msgspec
from msgspec import Raw

from core.errors import RuleRefused, WorldError
from core.formats.choices import USUAL, Choices
from core.formats.losses import beyond, left_out
from core.formats.meta import described, description, fields_of
from core.formats.reasons import reason_for, shortened
from core.formats.record import LayerRecord, Loss, Refused, Written
from core.formats.rules import article_id, each_once, owner, span_at, whole_text
from core.model import LayerState, Origin, Span, checked, reading_order

COLUMNS: Final = ("article", "title", "source", "layer", "state", "id", "start", "end", "label", "quote", "note", "origin", "meta", "text")
HEADER: Final = ",".join(COLUMNS)
HOLDS: Final = frozenset(Loss) - {Loss.DISCONTINUOUS}
LONGEST: Final = 8_000_000
"""Longest text that fits a cell which is read again, in letters."""

_NEEDED: Final = frozenset({"start", "end", "label", "text"})
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
"""How a cell begins that a spreadsheet would calculate, or that would look as if it had been guarded."""
_GUARDED: Final = re.compile(r"''*[=+\-@\t\r＝＋－＠]")
_SIGNS: Final = frozenset("'=+-@\t\r＝＋－＠")
_NUMBER: Final = re.compile(r"\d{1,12}", re.ASCII)

Row = dict[str, str]
Kind = TypeVar("Kind", LayerState, Origin)


def write(records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL) -> Written:
    """Write a row for each span of ``records``, in UTF-8 with a byte order mark; a layer without spans has a row without one.

    A cell that a spreadsheet would take for a formula begins with an apostrophe, which reading takes away again.
    """
    written, last = Written(), None
    wide = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    try:
        rows = csv.writer(wide, lineterminator="\r\n")
        rows.writerow(COLUMNS)
        for record in records:
            try:
                spans = _checked(record)
                first = _article_row(record, written) if (record.article, record.text) != last else {"article": record.article or ""}
            except WorldError as error:
                written.left_out.append(left_out(record, Loss.TEXT, str(error)))
                continue
            last = (record.article, record.text)
            state = "" if record.state is None else record.state.value
            rows.writerows(_cells(first, record.layer or "", state, spans))
            written.records += 1
            written.spans += len(spans)
            written.left_out += beyond(record, HOLDS)
        wide.flush()
    finally:
        wide.detach()
    return written


def is_header(names: Iterable[str]) -> bool:
    """Say whether a table whose columns are called ``names`` holds spans."""
    return {name.strip().casefold() for name in names} >= _NEEDED


def read_rows(
    numbered: Iterable[tuple[int, list[str] | str]], names: list[str], *, path: str, encoding: str
) -> Iterator[LayerRecord | Refused]:
    """Yield the layers that the rows after the header say, ``numbered`` as in a spreadsheet, or why they did not come in.

    A layer of which one row is wrong does not come in at all. Memory holds the layers of one article.
    """
    columns = [name.strip().casefold() for name in names]
    columns = ["layer" if name == "annotator" and "layer" not in columns else name for name in columns]
    ours, current = columns == list(COLUMNS), _Article(path=path)
    for number, cells in numbered:
        reason = _against(cells, columns)
        if reason is not None:
            yield Refused(path, number, reason)
            current.spoiled = True
        if reason is not None or not cells:
            continue
        row = {name: _bare(cell) if ours else cell for name, cell in zip(columns, cells, strict=True)}
        if current.ends_before(row):
            yield from current.records()
            current = _Article(path=path)
            try:
                current.begin(row, number, encoding=encoding)
            except WorldError as error:
                yield Refused(path, number, str(error))
                current.spoiled = True
        current.take(row, number)
    yield from current.records()


def _against(cells: list[str] | str, columns: list[str]) -> str | None:
    """Return why ``cells`` are no row of the table; a row without cells is passed over."""
    if isinstance(cells, str):
        return cells
    if cells and len(cells) != len(columns):
        return f"It has {len(cells)} cells where the table has {len(columns)} columns."
    return "It holds the character NUL, which no text has." if any("\0" in cell for cell in cells) else None


@dataclass(slots=True)
class _Layer:
    """The rows of one layer so far."""

    line: int
    state: LayerState | None = None
    spans: list[Span] = field(default_factory=list)
    refused: Refused | None = None


@dataclass(slots=True)
class _Article:
    """The rows of one article so far; a spoiled one has a row that nobody can tell whose it is."""

    path: str
    text: str = ""
    id: str = ""
    plain: LayerRecord | None = None
    spoiled: bool = False
    layers: dict[str, _Layer] = field(default_factory=dict)

    def ends_before(self, row: Row) -> bool:
        """Say whether ``row`` belongs to another article."""
        if self.plain is None and not self.spoiled:
            return True
        return (row["text"] not in ("", self.text)) or (row.get("article", "") not in ("", self.id))

    def begin(self, row: Row, number: int, *, encoding: str) -> None:
        """Take from ``row``, the first, what it says of the article; raise ``RuleRefused`` and kin."""
        self.id, self.text = row.get("article", ""), row["text"]
        if not self.text:
            raise RuleRefused(why="Its article’s text stands neither in it nor in the row before.")
        text, uid = whole_text(self.text), article_id(self.id.strip())
        try:
            fields = fields_of(Raw(row.get("meta", "").encode("utf-8")))
            fields |= {name: Raw(msgspec.json.encode(row[name])) for name in ("title", "source") if row.get(name)}
            known = described(fields, text)
        except (msgspec.MsgspecError, RecursionError, UnicodeEncodeError) as error:
            raise RuleRefused(why=f"Its “meta”: {reason_for(error, b'')}") from error
        told = known.encoding if known.encoding != "utf-8" else encoding
        self.plain = LayerRecord(uid, known.title, text, known.source, told, known.meta, path=self.path, line=number)

    def take(self, row: Row, number: int) -> None:
        """Take the span of ``row``; where it is wrong its layer is refused."""
        if self.plain is None or self.spoiled:
            return
        layer = self.layers.setdefault(row.get("layer", ""), _Layer(number))
        if layer.refused is not None:
            return
        try:
            owner(row.get("layer") or None)
            if row.get("state"):
                layer.state = _one_of(LayerState, row["state"])
            if row["start"] or row["end"] or row["label"]:
                layer.spans.append(_span(row, self.text))
        except WorldError as error:
            layer.refused = Refused(self.path, number, str(error))

    def records(self) -> Iterator[LayerRecord | Refused]:
        """Yield the layers, in the order in which they began."""
        if self.plain is None or self.spoiled:
            return
        plain = self.plain
        for name, layer in self.layers.items():
            if layer.refused is not None:
                yield layer.refused
                continue
            spans, twice = each_once(layer.spans)
            yield LayerRecord(
                plain.article, plain.title, plain.text, plain.source, plain.encoding, plain.meta,
                name or None, layer.state, spans, path=self.path, line=layer.line, unheld=twice,
            )  # fmt: skip


def _span(row: Row, text: str) -> Span:
    for name in ("start", "end"):
        if not _NUMBER.fullmatch(row[name].strip()):
            raise RuleRefused(why=f"Its “{name}” must be a whole number from 0, not “{shortened(row[name])}”.")
    origin = _one_of(Origin, row["origin"]) if row.get("origin") else Origin.IMPORT
    quote, uid = row.get("quote") or None, row.get("id") or None
    start, end = int(row["start"]), int(row["end"])
    return span_at(text, start, end, label=row["label"], quote=quote, uid=uid, origin=origin, note=row.get("note", ""))


def _one_of(kinds: type[Kind], name: str) -> Kind:
    try:
        return kinds(name)
    except ValueError:
        raise RuleRefused(why=f"“{shortened(name)}” is none of {', '.join(kinds)}.") from None


def _checked(record: LayerRecord) -> tuple[Span, ...]:
    if len(record.text) > LONGEST:
        raise RuleRefused(why=f"Its text is longer than {LONGEST} letters, the most a cell holds.")
    return tuple(checked(span, record.text) for span in reading_order(record.spans))


def _article_row(record: LayerRecord, written: Written) -> Row:
    fields = description(record, but=("title", "source"), lost=written.left_out)
    title, source = (msgspec.json.decode(fields.pop(name, Raw(b'""')), type=str) for name in ("title", "source"))
    meta = msgspec.json.encode(fields).decode("utf-8") if fields else ""
    return {"article": record.article or "", "title": title, "source": source, "meta": meta, "text": record.text}


def _cells(first: Row, layer: str, state: str, spans: Sequence[Span]) -> Iterator[list[str | int]]:
    """Yield the cells of each row of a layer, in the order of ``COLUMNS``; only numbers and words of our own need no guard."""
    owned = (_guarded(layer), state)
    begin = [*(_guarded(first.get(name, "")) for name in ("article", "title", "source")), *owned]
    end = [first.get("meta", ""), _guarded(first.get("text", ""))]
    if not spans:
        yield [*begin, "", "", "", "", "", "", "", *end]
    for span in spans:
        note = _guarded(span.note) if span.note else ""
        marked = (_guarded(span.id), span.start, span.end, _guarded(span.label), _guarded(span.quote), note, span.origin.value)
        yield [*begin, *marked, *end]
        begin, end = [begin[0], "", "", *owned], ["", ""]  # what is said of an article stands in its first row


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell[:1] in _SIGNS and _FORMULA.match(cell) else cell


def _bare(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell
