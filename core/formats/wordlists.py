"""What formats have in common that give an article as a list of its words, and its text beside them or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from core.errors import RuleRefused
from core.formats.files import cannot_be_read
from core.formats.jsonarray import read_array
from core.formats.jsonlines import Understanding, read_lines
from core.formats.record import LayerRecord, Refused
from core.formats.tokens import Stretch, found_in, joined, stretches

JOINED: Final = "It holds words alone: they were put together with one blank between them."
ELSEWHERE: Final = "Its text does not hold its words in their order; the words were put together with one blank between them."

LONGEST: Final = 1 << 23
"""Longest line or element, in bytes: words take fifty times as much memory as their letters in a file."""
_HEAD: Final = 4096
_ARRAY: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*\[\s*[\[{\]]")


def text_and_places(words: Sequence[str], text: str | None) -> tuple[str, list[Stretch], str]:
    """Return the text of ``words``, where each stands in it, and what is to be told of that.

    It is ``text`` where the file gives one that holds the words in order, nothing but blanks between. Raises ``RuleRefused``.
    """
    found = None if text is None else found_in(text, words)
    if text and found is not None:
        return text, found, ""
    for number, word in enumerate(words, start=1):
        if not word.strip() or "\n" in word:
            raise RuleRefused(why=f"Its word {number} is blank or holds a line end.")
    return joined([words]), stretches(words), JOINED if text is None else ELSEWHERE


def told_once(found: Iterator[LayerRecord | Refused]) -> Iterator[LayerRecord | Refused]:
    """Yield what is ``found``; notes stay on the first record alone."""
    told = False
    for record in found:
        if isinstance(record, LayerRecord) and record.notes:
            yield replace(record, notes=()) if told else record
            told = True
        else:
            yield record


def read_either(path: Path, understood: Understanding, *, longest: int = LONGEST) -> Iterator[LayerRecord | Refused]:
    """Yield what ``understood`` makes of each line of the file at ``path``, or of each element where it is one JSON list.

    ``longest`` is that of one of them, in bytes.
    """
    try:
        with path.open("rb") as file:
            is_array = _ARRAY.match(file.read(_HEAD)) is not None
    except OSError as error:
        yield cannot_be_read(path, error)
        return
    found = read_array(path, partial(_alone, understood, longest)) if is_array else read_lines(path, understood, longest=longest)
    yield from told_once(found)


def _alone(understood: Understanding, longest: int, element: bytes, *, path: str, number: int) -> Iterator[LayerRecord | Refused]:
    if len(element) > longest:
        raise RuleRefused(why=f"It is longer than {longest} bytes.")
    yield understood(element, path=path, number=number)


def between(first: int, last: int, many: int) -> tuple[int, int]:
    """Return a span of words, given by its first and last one, half-open; raise ``RuleRefused`` where it has no words."""
    if not 0 <= first <= last < many:
        raise RuleRefused(why=f"There are no words {first} to {last}: it has {many}, counted from 0.")
    return first, last + 1
