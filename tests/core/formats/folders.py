"""Records written as the files of a folder, and read again."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from core.formats.record import LayerRecord, Refused, Written
from core.formats.sources import records_in
from core.formats.table import named
from core.formats.writing import write_to
from core.model import Origin, Span, SpanId
from core.model.article import title_of

EXAMPLE = "زار محمد العلي 😀 عمان قبل قمة الأردن."
HARD = "\ufeffقالَ مُحَمَّدٌ\r\n😀 في\xa0عَمّان\u2028وم\u200cن \u200fB\rC\n\n\tنهاية 😀"
"""Marks, both line ends, a no-break blank, a line separator, ZWNJ, RLM, astral letters, a byte order mark as a letter."""

Told = tuple[int, int, str, str, str]


def an_example(layer: str | None = "annotator-1", text: str = EXAMPLE) -> LayerRecord:
    """Return the example of the three marks, one within another, or of ``text`` without any."""
    places = ((4, 14, "PERSON", ""), (26, 36, "EVENT", ""), (30, 36, "COUNTRY", "اسم البلد داخل اسم القمة")) if text == EXAMPLE else ()
    spans = tuple(Span(SpanId(f"s{at}"), at, end, label, text[at:end], Origin.IMPORT, note) for at, end, label, note in places)
    return LayerRecord(None, title_of(text), text, layer=layer, spans=spans)


def hard_spans() -> tuple[Span, ...]:
    """Return spans over ``HARD``: the first and last letter, the whole, neighbours, crossing ones, one over each line end."""
    places = [(0, 1), (0, len(HARD)), (len(HARD) - 1, len(HARD)), (1, 5), (5, 9), (3, 12)]
    at, lone, two = HARD.index("\r\n"), HARD.index("\rC"), HARD.index("\n\n")
    places += [(at - 2, at), (at - 2, at + 2), (at, at + 2), (at + 2, at + 3), (at - 1, at + 4), (lone - 1, lone + 2), (two - 1, two + 3)]
    return tuple(Span(SpanId(f"h{start}-{end}"), start, end, "EVENT", HARD[start:end]) for start, end in places)


def told(record: LayerRecord) -> list[Told]:
    """Return what the spans of ``record`` say, in order."""
    return sorted((span.start, span.end, span.label, span.quote, span.note) for span in record.spans)


def there_and_back(records: list[LayerRecord], name: str) -> tuple[Written, list[LayerRecord | Refused]]:
    """Write ``records`` as the format called ``name`` into a new folder; return what was written and what is read from there."""
    with TemporaryDirectory() as inside:
        out = Path(inside, "out")
        written = write_to(out, iter(records), form=named(name))
        return written, list(records_in([out], wanted=named(name)))


def files_of(records: list[LayerRecord], name: str) -> dict[str, bytes]:
    """Return the files that writing ``records`` makes, by name."""
    form = named(name)
    assert form.folder_writer is not None
    files: dict[str, bytes] = {}
    form.folder_writer(iter(records), files.__setitem__)
    return files


def all_records(found: list[LayerRecord | Refused]) -> list[LayerRecord]:
    """Return ``found``, in which nothing is refused."""
    assert not [refused for refused in found if isinstance(refused, Refused)]
    return [record for record in found if isinstance(record, LayerRecord)]
