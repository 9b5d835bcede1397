"""What an import would be: each file with what it is taken for, what is in doubt, and the first articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile
from pathlib import Path

from core.formats.encoding import AUTO
from core.formats.form import By
from core.formats.previewing import Glimpse, Preview, encodings, preview
from core.formats.recognising import known_by
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused
from core.formats.separated import headings
from core.formats.sources import files_in, records_in
from core.formats.table import Format

MOST = 200
"""So many files are looked at; of the others it is only said that they are there."""

_CERTAIN = frozenset({"utf-8", "utf-16", "utf-32"})
"""Encodings that a file shows by itself: no other text would fit."""

_WITHOUT_MARKS = frozenset({"text", "html", "docx"})
_WATCHED = 50
"""So many records of the first file of each format are asked for their labels and their owner."""

OF_LETTERS = frozenset({"text", "csv", "html"})
"""Formats whose files may be in one encoding or another."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file, what it is taken for, and by what that is known."""

    path: Path
    format: Format
    by: By


@dataclass(frozen=True, slots=True)
class Order:
    """What to import, and how: ``wanted`` overrules what each file is taken for."""

    paths: tuple[Path, ...]
    wanted: Format | None = None
    encoding: str = AUTO
    fields: Fields = NOT_TOLD
    annotator: str | None = None
    near_duplicates: bool = False
    add_labels: bool = False

    def records(self) -> Iterator[LayerRecord | Refused]:
        """Yield what the files hold."""
        return records_in(self.paths, wanted=self.wanted, encoding=self.encoding, fields=self.fields)


@dataclass(slots=True)
class Look:
    """What was found: ``doubtful`` begins in each encoding that the first file with more than one can be in; ``columns`` are a table's."""

    files: list[Found] = field(default_factory=list)
    more: bool = False
    refused: list[Refused] = field(default_factory=list)
    doubtful: tuple[Glimpse, ...] = ()
    columns: tuple[str, ...] = ()
    first: Preview = field(default_factory=Preview)
    labels: frozenset[str] = frozenset()
    has_unowned: bool = False
    """Whether some of the first articles have spans of nobody."""


def look(order: Order, *, stops: Callable[[], bool] = lambda: False) -> Look:
    """Return what ``order`` would bring, without bringing it; ``stops`` is asked after each file and each article."""
    found = Look()
    for path in order.paths:
        for one in files_in(path, order.wanted):
            if stops():
                return found
            if isinstance(one, Refused):
                found.refused.append(one)
            elif len(found.files) >= MOST:
                found.more = True
                break
            else:
                form, by = (order.wanted, By.TOLD) if order.wanted is not None else known_by(one)
                found.files.append(Found(one, form, by))
    _look_inside(order, found)
    found.first = preview(_until(order.records(), stops))
    for file in {file.format.name: file for file in reversed(found.files)}.values():
        if file.format.name not in _WITHOUT_MARKS:
            records = file.format.reader(file.path, encoding=order.encoding, fields=order.fields)
            _watch(islice(_until(records, stops), _WATCHED), found)
    return found


def _look_inside(order: Order, found: Look) -> None:
    try:
        for one in found.files:
            if one.format.name == "csv" and not found.columns:
                found.columns = headings(one.path, encoding=order.encoding)
            if one.format.name in OF_LETTERS and not found.doubtful:
                found.doubtful = _in_doubt(encodings(one.path))
    except OSError:
        return  # the reader meets the same error and names it


def _in_doubt(glimpses: Sequence[Glimpse]) -> tuple[Glimpse, ...]:
    certain = not glimpses or glimpses[0].encoding in _CERTAIN
    return () if certain or len(glimpses) < 2 else tuple(glimpses)


def _until(records: Iterator[LayerRecord | Refused], stops: Callable[[], bool]) -> Iterator[LayerRecord | Refused]:
    return takewhile(lambda _: not stops(), records)


def _watch(records: Iterable[LayerRecord | Refused], found: Look) -> None:
    """Note whose spans ``records`` have and of which labels."""
    for record in records:
        if isinstance(record, LayerRecord) and record.spans:
            found.labels |= {span.label for span in record.spans}
            found.has_unowned |= record.layer is None
