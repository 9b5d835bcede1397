"""brat standoff, read: texts with their marks in a file beside them, a folder for each annotator."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from filecmp import cmp
from pathlib import Path
from typing import Final

from core.errors import RuleRefused, WorldError
from core.formats.brat_lines import Counting, Lines, Pieces, TextBound, counting_of, said
from core.formats.encoding import AUTO, decode
from core.formats.files import cannot_be_read, shown
from core.formats.naming import named_by_file, twins
from core.formats.reasons import shortened
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused
from core.formats.standoff import Standing, many
from core.formats.text import read_text
from core.model import GOLD, Annotator, ArticleId, reading_order
from core.model.article import title_of

MARKS: Final = ".ann"
TEXT: Final = ".txt"
CONFIGURATION: Final = "annotation.conf"
DRAWING: Final = "visual.conf"
OURS: Final = "# hashiya/1: each folder holds one layer; the names of its files are the ids of the articles."
"""First line of the configuration that we write, by which a folder of ours is known."""

LARGEST: Final = 8_000_000
"""Largest file of marks that is read, in bytes: some 200,000 marks."""

_HEAD: Final = re.compile(rb"(?:\xef\xbb\xbf)?T\d+\t[^\t\n]+ \d+ \d+(?:;\d+ \d+)*[ ]*[\t\r\n]")


@dataclass(frozen=True, slots=True)
class _Place:
    """Whose marks a file holds, as far as its folder says; ``labels`` are the names behind brat's own."""

    layer: str | None = None
    article: ArticleId | None = None
    labels: dict[str, str] | None = None
    note: str = ""


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Iterator[LayerRecord | Refused]:
    """Yield the layer that the ``.ann`` file at ``path`` is, with the text beside it, or why it did not come in.

    The annotator is the name of its folder where a folder beside it holds the same text. A mark in several pieces, relations and
    whatever else a span has no place for is told in ``unheld``. brat has no ``fields``.
    """
    marks, beside = path.with_suffix(MARKS), path.with_suffix(TEXT)
    if not beside.is_file():
        yield Refused(shown(path), None, f"The text that it marks, {shown(beside.name)}, does not stand beside it.")
        return
    try:
        yield _record_or_refusal(marks, beside, encoding)
    except WorldError as error:
        yield Refused(shown(path), None, str(error))
    except OSError as error:
        yield cannot_be_read(path, error)


def recognise(head: bytes) -> bool:
    """Say whether ``head``, the first bytes of a file, begins with a mark of brat's."""
    return _HEAD.match(head) is not None


def _record_or_refusal(marks: Path, beside: Path, encoding: str) -> LayerRecord | Refused:
    text, used = read_text(beside, encoding)
    place = _place_of(marks)
    lines, number = Lines(), 0
    try:
        for number, line in enumerate(_lines(marks, used), start=1):
            lines.take(number, line.removesuffix("\r"))
    except RuleRefused as error:
        return Refused(shown(marks), number or None, str(error))
    with beside.open("rb") as file:
        marked = file.read(3) == codecs.BOM_UTF8
    way = counting_of(text, lines.bounds, marked=marked)
    standing = Standing(text)
    unheld: list[str] = []
    for bound in lines.bounds:
        try:
            unheld += _stood(standing, bound, way, note=lines.notes.get(bound.id, ""), labels=place.labels or {})
        except WorldError as error:
            return Refused(shown(marks), bound.line, str(error))
    unheld += [f"{many(count, *kind)} did not come in: a layer holds spans alone." for kind, count in sorted(lines.others.items())]
    record = LayerRecord(place.article, title_of(text), text, shown(beside.name), used, path=shown(marks))
    spans = reading_order(standing.spans)
    notes = (*((place.note,) if place.note else ()), *way.note)
    return replace(record, layer=place.layer, spans=spans, unheld=(*unheld, *standing.unheld), notes=notes)


def _stood(standing: Standing, bound: TextBound, way: Counting, *, note: str, labels: dict[str, str]) -> Iterator[str]:
    """Add ``bound`` to the spans; yield why it cannot be one where it has several pieces."""
    pieces = way.pieces(bound)
    label = labels.get(bound.label, bound.label)
    joined = _joined(standing.text, pieces)
    if len(joined) > 1:
        quote = shortened(bound.quote or said(standing.text, pieces))
        yield f"“{quote}” is marked {label} in {len(joined)} pieces and did not come in: a span is one stretch."
        return
    if not way.fits(bound):
        raise RuleRefused(why=f"At {bound.pieces[0][0]} stands “{shortened(said(standing.text, pieces))}”, not “{bound.quote}”.")
    standing.add(*joined[0], label, note=note)


def _joined(text: str, pieces: Pieces) -> Pieces:
    """Return ``pieces`` with those made one that only a line end parts: brat breaks marks there."""
    joined = [pieces[0]]
    for start, end in pieces[1:]:
        between = text[joined[-1][1] : start]
        if start >= joined[-1][1] and between.strip() == "" and ("\n" in between or "\r" in between):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _lines(path: Path, encoding: str) -> list[str]:
    if not path.exists():
        return []
    if path.stat().st_size > LARGEST:
        raise RuleRefused(why=f"It has more than {LARGEST // 1_000_000} MB of marks.")
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        return decode(data, encoding).text.split("\n")


def _place_of(marks: Path) -> _Place:
    folder = marks.parent
    if _is_ours(folder):
        return _Place(article=_article(marks.stem))
    if _is_ours(folder.parent):
        layer = named_by_file(folder.name) or folder.name
        return _Place(_layer(layer), _article(marks.stem), _labels(folder.parent / DRAWING))
    if any(cmp(marks.with_suffix(TEXT), twin, shallow=False) for twin in twins(marks.with_suffix(TEXT))):
        layer = _layer(shown(folder.name))
        return _Place(layer, note=f"The layer is {layer}, by the folder: those beside it hold the same text.")
    return _Place()


def _layer(name: str) -> str:
    return GOLD if name == GOLD else Annotator(name).name


def _article(stem: str) -> ArticleId | None:
    name = named_by_file(stem)
    return ArticleId(name) if name and len(name) <= 200 and not any(letter < " " for letter in name) else None


def _is_ours(folder: Path) -> bool:
    try:
        with (folder / CONFIGURATION).open("rb") as file:
            return file.readline(400).startswith(OURS.partition(":")[0].encode())
    except OSError:
        return False


def _labels(path: Path) -> dict[str, str]:
    """Return which label stands behind which of brat's types, as a drawing configuration of ours says."""
    try:
        with path.open("rb") as file:
            told = file.read(1 << 20).decode("utf-8", errors="replace")
    except OSError:
        return {}
    pairs = (line.split(" | ", 1) for line in told.split("\n") if " | " in line)
    return {held[0]: held[1] for held in pairs}
