"""What a format is: a name, a reader, a writer where there is one, and how it is known and what it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Protocol

from core.formats.choices import USUAL, Choices
from core.formats.encoding import AUTO
from core.formats.offsets import Unit
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Loss, Refused, Written

Put = Callable[[str, bytes], None]
"""Stores one file of a folder: its name, at most with one folder before it (“folder/name”), and its content."""


class Writer(Protocol):
    """Writes records, leaves out what the format cannot hold, and says what."""

    def __call__(self, records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL) -> Written: ...


class FolderWriter(Protocol):
    """Writes records as the files of a folder, leaves out what the format cannot hold, and says what."""

    def __call__(self, records: Iterable[LayerRecord], put: Put, choices: Choices = USUAL) -> Written: ...


class Reader(Protocol):
    """Yields what came in and what could not."""

    def __call__(self, path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Iterator[LayerRecord | Refused]: ...


@dataclass(frozen=True, slots=True)
class Format:
    """A format; ``suffixes`` are the names of its files in folders, ``recognise`` judges the first 64 KiB of a file.

    ``why`` is the sentence that says by what it is known, empty where that needs no words. ``count`` tells about how many records
    a file holds, without understanding them; it may raise ``OSError``. ``unit`` is what its offsets count, ``holds`` what it can
    hold of all that can be lost, ``needs`` a package that is not always there, ``beside`` the endings of files that belong to
    one of its files and are not looked at by themselves.
    """

    name: str
    suffixes: tuple[str, ...]
    reader: Reader
    recognise: Callable[[bytes], bool]
    writer: Writer | None = None
    count: Callable[[Path], int] = lambda path: 1
    folder_writer: FolderWriter | None = None
    unit: Unit = Unit.CODE_POINTS
    holds: frozenset[Loss] = frozenset()
    needs: str | None = None
    why: str = ""
    beside: tuple[str, ...] = ()

    @property
    def is_written(self) -> bool:
        return self.writer is not None or self.folder_writer is not None


class By(StrEnum):
    """By what the format of a file is known."""

    TOLD = "told"
    CONTENT = "content"
    NAME = "name"
    NOTHING = "nothing"
