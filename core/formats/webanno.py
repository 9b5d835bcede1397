"""WebAnno TSV 3.3, in which INCEpTION takes and gives named entities: a row a token, offsets in UTF-16 units.

A line of the article is a sentence; the blanks between two sentences belong to the first one, because the format has no other place
for them. A span whose edge is inside a token goes to a sub-token. INCEpTION reads one article a file: a folder gets one of each,
a single file all of them one after the other, which this program reads again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from core.formats.choices import USUAL, Choices
from core.formats.documents import each, lost, without_words
from core.formats.losses import left_out as left
from core.formats.offsets import Offsets, Unit
from core.formats.record import LayerRecord, LeftOut, Loss, Written
from core.formats.tokens import Aligned, Stretch, spans_on, tokens_of
from core.model import Span

HOLDS: Final = frozenset({Loss.NESTED, Loss.CROSSING, Loss.INSIDE_A_TOKEN, Loss.LABEL, Loss.DISCONTINUOUS, Loss.TEXT})
HEADER: Final = "#FORMAT=WebAnno TSV 3.3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value\n\n"

_RESERVED: Final = re.compile(r"->|[\\\[\]|_;\t\n*]")
_CONTROL: Final = re.compile(r"[\x00-\x1f\\]")
_READABLE: Final = {"\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", "\b": "\\b", "\\": "\\\\", "\x0b": "\x0b"}
_UNSAFE: Final = re.compile(r"[^\w.-]+")


def write(records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL) -> Written:
    """Write ``records`` one after the other, each with its header."""
    written = Written()
    between = b""
    for _, data in each(records, choices, document=_document, holds=HOLDS, written=written):
        file.write(between + data)
        between = b"\n"
    return written


def write_folder(records: Iterable[LayerRecord], put: Callable[[str, bytes], None], choices: Choices = USUAL) -> Written:
    """Write each of ``records`` to a file of its own, called by the article's id."""
    written = Written()
    names: Counter[str] = Counter()
    for record, data in each(records, choices, document=_document, holds=HOLDS, written=written, names=True):
        name = _UNSAFE.sub("_", record.article or "article").strip("._")[:80] or "article"
        names[name.lower()] += 1
        number = names[name.lower()]
        put(f"{name}.tsv" if number == 1 else f"{name}~{number}.tsv", data)
    return written


@dataclass(slots=True)
class _Stacks:
    """The numbers of the spans on each token that bears any, and on each piece of a token."""

    whole: dict[int, list[int]] = field(default_factory=dict)
    pieces: dict[int, dict[Stretch, list[int]]] = field(default_factory=dict)

    def put(self, number: int, span: Span, places: Iterable[int], tokens: list[Stretch]) -> None:
        for place in places:
            start, end = tokens[place]
            if span.start <= start and end <= span.end:
                self.whole.setdefault(place, []).append(number)
            else:
                piece = max(start, span.start), min(end, span.end)
                self.pieces.setdefault(place, {}).setdefault(piece, []).append(number)

    def in_order(self) -> Iterator[list[int]]:
        for place in sorted({*self.whole, *self.pieces}):
            yield self.whole.get(place, [])
            pieces = self.pieces.get(place, {})
            yield from (pieces[piece] for piece in sorted(pieces))


def _document(record: LayerRecord, choices: Choices, left_out: list[LeftOut]) -> tuple[bytes, int] | None:
    text = record.text
    tokens = tokens_of(text)
    if not tokens:
        left_out.append(without_words(record))
        return None
    tokens = _with_lead(record, tokens, left_out)
    spans = list(_cut(record, tokens, left_out))
    stacks = _Stacks()
    for number, (span, first, end) in enumerate(spans):
        stacks.put(number, span, range(first, end), tokens)
    breaks = sorted(Aligned(text, tokens, []).breaks())
    labels = [_RESERVED.sub(_escaped, span.label) for span, _, _ in spans]
    values = [label if uid is None else f"{label}[{uid}]" for label, uid in zip(labels, _ids(stacks, len(spans)), strict=True)]
    rows, pieces = _rows(text, tokens, stacks, values)
    lines = [HEADER]
    for number, (begun, end) in enumerate(zip([0, *breaks], [*breaks, len(rows)], strict=True), start=1):
        lines.append("\n")
        lines += _text_lines(_sentence(text, tokens, begun, end))
        for place, row in enumerate(rows[begun:end], start=1):
            lines.append(f"{number}-{place}{row}")
            if begun + place - 1 in pieces:
                lines += [f"{number}-{place}.{piece}{of_it}" for piece, of_it in enumerate(pieces[begun + place - 1], start=1)]
    return "".join(lines).encode(), len(spans)


def _with_lead(record: LayerRecord, tokens: list[Stretch], left_out: list[LeftOut]) -> list[Stretch]:
    """Return ``tokens`` with what stands before the first one, which only plain blanks may do in this format, as a token."""
    lead = record.text[: tokens[0][0]]
    blanks = len(lead) - len(lead.lstrip(" "))
    if blanks == len(lead):
        return tokens
    if not re.search(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]", lead):
        return [(blanks, len(lead)), *tokens]
    left_out.append(left(record, Loss.TEXT, "What its text begins with becomes plain blanks: tabs and line ends cannot stand there."))
    return tokens


def _cut(record: LayerRecord, tokens: list[Stretch], left_out: list[LeftOut]) -> Iterator[tuple[Span, int, int]]:
    """Yield the spans, cut at blanks where they begin or end with these, and the tokens that they touch."""
    seen: set[tuple[int, int, str]] = set()
    for span, first, end in spans_on(record.spans, tokens):
        if first >= end:
            left_out.append(lost(record, span, Loss.TEXT, "holds no letter and is left out: this format marks tokens"))
            continue
        start, stop = max(span.start, tokens[first][0]), min(span.end, tokens[end - 1][1])
        if (start, stop) != (span.start, span.end):
            left_out.append(lost(record, span, Loss.TEXT, "begins or ends with blanks or invisible letters, and is written without them"))
        if (start, stop, span.label) in seen:
            left_out.append(lost(record, span, Loss.TEXT, "covers the same letters as another mark of its label"))
            continue
        seen.add((start, stop, span.label))
        yield Span(span.id, start, stop, span.label, record.text[start:stop]), first, end


def _ids(stacks: _Stacks, many: int) -> list[int | None]:
    """Return the numbers in brackets: of the spans with several units, and of those that share one."""
    units = list(stacks.in_order())
    counted = Counter(number for unit in units for number in unit)
    shared = {number for unit in units if len(unit) > 1 for number in unit}
    ids: list[int | None] = [None] * many
    following = 1
    for unit in units:
        for number in unit:
            if ids[number] is None and (counted[number] > 1 or number in shared):
                ids[number] = following
                following += 1
    return ids


def _sentence(text: str, tokens: list[Stretch], begun: int, end: int) -> str:
    """Return the text of a sentence with the blanks after it, but for the one line end that is understood."""
    start, stop = tokens[begun][0], tokens[end][0] if end < len(tokens) else len(text)
    bare = tokens[end - 1][1]
    return text[start:bare] if text[bare:stop] == "\n" and end < len(tokens) else text[start:stop]


def _text_lines(sentence: str) -> Iterator[str]:
    for line in sentence.split("\n"):
        yield f"#Text={_CONTROL.sub(_readable, line)}\n"


def _rows(text: str, tokens: list[Stretch], stacks: _Stacks, values: list[str]) -> tuple[list[str], dict[int, list[str]]]:
    """Return the row of each token and those of its pieces, all without their numbers."""
    at = Offsets(text, Unit.UTF16).from_code_points

    def row(start: int, end: int, stack: Iterable[int]) -> str:
        value = "|".join([values[number] for number in stack]) or "_"
        return f"\t{at(start)}-{at(end)}\t{text[start:end]}\t{value}\t\n"

    whole = stacks.whole
    rows = [row(start, end, whole.get(place, ())) for place, (start, end) in enumerate(tokens)]
    return rows, {place: [row(*piece, of[piece]) for piece in sorted(of)] for place, of in stacks.pieces.items()}


def _escaped(found: re.Match[str]) -> str:
    return {"\t": "\\t", "\n": "\\n"}.get(found[0], "\\" + found[0])


def _readable(found: re.Match[str]) -> str:
    return _READABLE.get(found[0], "\\" + found[0])
