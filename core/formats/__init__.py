"""Reading and writing the formats of the field, also without a project and a window.

What a file holds, whatever tool it is from:

>>> from core.formats import read
>>> for record in read("seeds/blinken-korea.layers.jsonl"):
...     print(record.layer, record.state, len(record.spans), record.spans[0].quote)
annotator-1 finished 63 بلينكن
annotator-2 finished 73 بلينكن
gold accepted 72 بلينكن

From one format to another, with what the other cannot hold:

>>> from core.formats import write
>>> gold = [record for record in read("seeds/blinken-korea.layers.jsonl") if record.layer == "gold"]
>>> written = write(gold, "gold.conll", "conll")
>>> written.records, written.spans, written.losses()["state"]
(1, 63, 1)

The names of the formats are those of ``hashiya export --format``; the table of all is ``core.formats.table.FORMATS``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # who only wants a record does not wait for every format
    from core.formats.choices import Choices
    from core.formats.record import LayerRecord, Refused, Written

__all__ = ["read", "write"]


def read(path: str | Path, format_name: str = "auto", *, encoding: str = "auto") -> Iterator[LayerRecord | Refused]:
    """Yield what the file or folder at ``path`` holds: a record for each layer of each article, and what could not be read.

    Offsets are code points. Raises ``RuleRefused`` where there is no such format; what is wrong with the files comes as ``Refused``.
    """
    from core.formats.sources import records_in
    from core.formats.table import named

    return records_in([Path(path)], wanted=None if format_name == "auto" else named(format_name), encoding=encoding)


def write(records: Iterable[LayerRecord], path: str | Path, format_name: str = "jsonl", *, choices: Choices | None = None) -> Written:
    """Write ``records`` to a file, or a folder, at ``path``, whole or not at all; return how much, and what was left out.

    Layers of one article must follow each other. ``choices`` decide what becomes of what the format cannot hold. Raises
    ``RuleRefused`` where nothing is written so, ``FileExists`` for a folder that holds anything, ``StorageFull`` or ``FileUnwritable``.
    """
    from core.formats.choices import USUAL
    from core.formats.table import written_as
    from core.formats.writing import write_to

    return write_to(Path(path), records, form=written_as(format_name), choices=choices or USUAL)
