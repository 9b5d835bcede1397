"""Files that are one JSON list: each element is understood by itself, while the file stays on the disk."""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO, Protocol

import msgspec
from msgspec import Raw

from core.errors import WorldError
from core.formats.files import cannot_be_read, shown
from core.formats.reasons import reason_for
from core.formats.record import LayerRecord, Refused


class Several(Protocol):
    """Yields the records of one element; what it raises refuses the rest of the element."""

    def __call__(self, element: bytes, *, path: str, number: int) -> Iterator[LayerRecord | Refused]: ...


_MARK = b"\xef\xbb\xbf"
_FIRST_FIELD = re.compile(rb'\W*?\[\s*\{\s*("\w+"\s*:)')
_encoder = msgspec.json.Encoder()
_elements = msgspec.json.Decoder(list[Raw])


def read_array(path: Path, understood: Several) -> Iterator[LayerRecord | Refused]:
    """Yield what the elements of the list at ``path`` hold; the line of a refusal is the number of the element."""
    try:
        with path.open("rb") as file:
            if not file.read(1):
                yield Refused(shown(path), None, "It is empty: there is nothing to bring in.")
                return
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
                yield from _read(data, shown(path), understood)
    except OSError as error:
        yield cannot_be_read(path, error)


def write_array(elements: Iterable[object], file: BinaryIO) -> None:
    """Write ``elements`` as one JSON list, an element a line."""
    between = b"["
    for element in elements:
        file.write(between + _encoder.encode(element))
        between = b",\n"
    file.write(b"[]\n" if between == b"[" else b"]\n")


def count_elements(path: Path) -> int:
    """Return about how many elements the list has, each of which begins with the same field as the first; raises ``OSError``."""
    with path.open("rb") as file:
        found = _FIRST_FIELD.match(file.read(4096))
        if found is None:
            return 1
        file.seek(0)
        return sum(stretch.count(found[1]) for stretch in iter(partial(file.read, 1 << 20), b""))


def _read(data: mmap.mmap, path: str, understood: Several) -> Iterator[LayerRecord | Refused]:
    elements: list[Raw] = []
    with memoryview(data) as whole, whole[len(_MARK) if data[: len(_MARK)] == _MARK else 0 :] as rest:
        try:
            elements = _elements.decode(rest)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            yield Refused(path, None, reason_for(error, rest))
            return
        if not elements:
            yield Refused(path, None, "Its list is empty: there is nothing to bring in.")
        elements.reverse()
        number = 0
        try:
            while elements:
                number += 1
                yield from _understood(bytes(elements.pop()), understood, path=path, number=number)
        finally:
            elements.clear()  # they look into the file, which cannot be closed before them


def _understood(element: bytes, understood: Several, *, path: str, number: int) -> Iterator[LayerRecord | Refused]:
    try:
        yield from understood(element, path=path, number=number)
    except WorldError as error:
        yield Refused(path, number, str(error))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        yield Refused(path, number, reason_for(error, element))
