"""Words in lines with their tags in columns: CoNLL-2003, two columns of IOB2 or BIOES, Wojood's nested columns.

A line is a word with its columns, blank lines part sentences, ``-DOCSTART-`` lines documents. We write a sentence for each line
of an article, never parting a span. The readers of these formats know no remarks, so an article's id and title have no place.
Wojood's readers know no ``-DOCSTART-`` either: there a blank line ends the article, whose own line breaks become blanks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import BinaryIO, Final

from core.formats import iob
from core.formats.choices import USUAL, Choices, Overlapping
from core.formats.documents import Document, changed_text, each, lost, without_words
from core.formats.record import LayerRecord, LeftOut, Loss, Written
from core.formats.tokens import Aligned, Placed, aligned, joined

HOLDS: Final = frozenset({Loss.DISCONTINUOUS})
"""Spans of one piece: nothing that is in a project is in several."""
HOLDS_NESTED: Final = HOLDS | {Loss.NESTED, Loss.CROSSING}

_BLANKS: Final = re.compile(r"\s+")


def write_conll(records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL) -> Written:
    """Write ``records`` in the four columns of CoNLL-2003, tags as IOB2; several spans over a word take further columns by choice."""
    return _write(records, file, choices, document=partial(_document, between=" -X- -X- ", start="-DOCSTART- -X- -X-"))


def write_iob2(records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL) -> Written:
    """Write ``records`` in two columns, word and tag of IOB2; several spans over a word take further columns by choice."""
    return _write(records, file, choices, document=partial(_document, between=" ", start="-DOCSTART-"))


def write_bioes(records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL) -> Written:
    """Write ``records`` in two columns, word and tag of BIOES; several spans over a word take further columns by choice."""
    return _write(records, file, choices, document=partial(_document, between=" ", start="-DOCSTART-", ends=True))


def write_wojood(records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL) -> Written:
    """Write ``records`` with every tag of a word after it, the outer spans' first."""
    return _write(records, file, choices, document=_nested, holds=HOLDS_NESTED)


def flattened(record: LayerRecord, placed: Sequence[Placed], overlapping: Overlapping, left_out: list[LeftOut]) -> list[list[Placed]]:
    """Return the spans of ``record`` in columns that are flat each, as ``overlapping`` chooses; tell which have no place."""
    if overlapping is Overlapping.COLUMNS:
        held, gone = iob.columns(placed)
    else:
        kept, gone = iob.flat(placed, overlapping)
        held = [kept]
    for one, what in gone:
        left_out.append(lost(record, one.span, what, _OVER[what]))
    return held or [[]]


_OVER: Final = {
    Loss.NESTED: "lies in or around another mark and is left out: a word has one tag here",
    Loss.CROSSING: "crosses another mark and is left out: a word has one tag here",
}


def _write(
    records: Iterable[LayerRecord], file: BinaryIO, choices: Choices, *, document: Document, holds: frozenset[Loss] = HOLDS
) -> Written:
    written = Written()
    for _, data in each(records, choices, document=document, holds=holds, written=written):
        file.write(data)
    return written


def _document(
    record: LayerRecord, choices: Choices, left_out: list[LeftOut], *, between: str, start: str, ends: bool = False
) -> tuple[bytes, int] | None:
    layer = aligned(record, choices.inside, left_out)
    if not layer.tokens:
        left_out.append(without_words(record))
        return None
    held = flattened(record, layer.placed, choices.overlapping, left_out)
    words = layer.words
    columns = [iob.tags(_named(record, column, left_out), len(words), ends=ends) for column in held]
    lines = [word + between + " ".join(tags) for word, *tags in zip(words, *columns, strict=True)]
    breaks = sorted(layer.breaks() - {place for column in held for one in column for place in range(one.first + 1, one.end)})
    sentences = [slice(begun, end) for begun, end in zip([0, *breaks], [*breaks, None], strict=True)]
    if joined(words[part] for part in sentences) != record.text:
        left_out.append(changed_text(record))
    header = " ".join([start, *["O"] * len(columns)])
    text = "\n\n".join([header, *("\n".join(lines[part]) for part in sentences)])
    return (text + "\n\n").encode(), sum(map(len, held))


def _nested(record: LayerRecord, choices: Choices, left_out: list[LeftOut]) -> tuple[bytes, int] | None:
    layer = aligned(record, choices.inside, left_out)
    if not layer.tokens:
        left_out.append(without_words(record))
        return None
    held = _told_apart(record, layer, left_out)
    tags: list[list[str]] = [[] for _ in layer.tokens]
    for first, end, span in _named(record, held, left_out):
        tags[first].append("B-" + span.label)
        for place in range(first + 1, end):
            tags[place].append("I-" + span.label)
    words = layer.words
    if joined([words]) != record.text:
        left_out.append(changed_text(record))
    lines = [f"{word} {' '.join(of) or iob.OUTSIDE}\n" for word, of in zip(words, tags, strict=True)]
    return ("".join(lines) + "\n").encode(), len(held)


def _told_apart(record: LayerRecord, layer: Aligned, left_out: list[LeftOut]) -> list[Placed]:
    """Return the spans that their tags tell apart: of two that cross, labels must differ, and no word bears too many."""
    held: list[Placed] = []
    opened: dict[str, list[int]] = {}
    columns, deeper = iob.columns(layer.placed)
    for one, _ in deeper:
        left_out.append(lost(record, one.span, Loss.NESTED, f"lies deeper than {iob.DEEPEST} other marks and is left out"))
    for one in sorted((one for column in columns for one in column), key=lambda one: (one.first, -one.end)):
        around = opened.setdefault(one.label, [])
        while around and around[-1] <= one.first:
            around.pop()
        if around and around[-1] < one.end:
            left_out.append(lost(record, one.span, Loss.CROSSING, "crosses another mark of its label and is left out"))
            continue
        around.append(one.end)
        held.append(one)
    return held


def _named(record: LayerRecord, placed: Iterable[Placed], left_out: list[LeftOut]) -> list[Placed]:
    """Return ``placed`` with labels that hold no blank, which would part columns; tell which were renamed."""
    found = []
    for one in placed:
        label = one.label
        if _BLANKS.search(label):
            name = _BLANKS.sub("_", label)
            left_out.append(lost(record, one.span, Loss.LABEL, f"is written as {name}: a label has no blank here"))
            one = one._replace(span=replace(one.span, label=name))  # noqa: PLW2901 - the same span by another name
        found.append(one)
    return found
