"""Reading spaCy's documents: a line each, one JSON list, or Python's own way of writing the tuples of spaCy 2."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

import msgspec

from core.errors import RuleRefused, WorldError
from core.formats.encoding import AUTO
from core.formats.files import cannot_be_read, shown
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused
from core.formats.spacyjson import of_tuple, record_of, told_of
from core.formats.textlines import Found, Lines, records_by_lines
from core.formats.wordlists import read_either

_LONGEST: Final = 1 << 26
_PYTHON: Final = re.compile(rb"\s*(?:[A-Za-z_]\w*\s*=\s*)?\[?\s*\(")
_FRAME: Final = re.compile(r"\s*(?:[A-Za-z_]\w*\s*=\s*)?[\[\](),]?\s*")
_ENTRY: Final = re.compile(r"\s*(?:[A-Za-z_]\w*\s*=\s*\[|\[)?\s*(\(.*\))\s*,?\s*\]?\s*", re.DOTALL)


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Iterator[LayerRecord | Refused]:
    """Yield the record of each document, or why it did not come in; the format has no ``fields`` to tell."""
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError as error:
        yield cannot_be_read(path, error)
        return
    if _PYTHON.match(head):
        yield from records_by_lines(path, encoding, read=partial(_of_python, path=path))
    else:
        yield from read_either(path, record_of, longest=_LONGEST)


def _of_python(lines: Lines, encoding: str, *, path: Path) -> Found:
    """Yield the record of each tuple that stands on a line of its own."""
    for number, line in lines:
        if _FRAME.fullmatch(line) or line.lstrip().startswith("#"):
            continue
        try:
            text, beside = _literal(line)
            yield of_tuple(text, told_of(beside), path=shown(path), number=number)
        except (WorldError, msgspec.ValidationError) as error:
            yield Refused(shown(path), number, str(error))


def _literal(line: str) -> tuple[str, object]:
    found = _ENTRY.fullmatch(line)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of backslashes in others' texts
            value = ast.literal_eval(found[1]) if found else None
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        value = None
    if not isinstance(value, tuple) or len(value) != 2 or not isinstance(value[0], str):
        raise RuleRefused(why="It is not a tuple of a text and its annotations.")
    try:
        value[0].encode()
    except UnicodeEncodeError:
        raise RuleRefused(why="It holds half of a letter (a lone surrogate).") from None
    return value
