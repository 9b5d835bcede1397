"""The paths that an import is given, as files with their formats."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from core.formats.files import shown
from core.formats.record import LayerRecord, Refused
from core.formats.table import Format, format_of, known_suffixes


def records_in(paths: Iterable[Path], *, wanted: Format | None, encoding: str) -> Iterator[LayerRecord | Refused]:
    """Yield what the files at ``paths`` hold, read as ``wanted`` or else as what each is; what cannot be read is refused.

    A folder stands for the files in it and below that have a known suffix, by name; hidden ones are passed over.
    """
    for path in paths:
        for found in _files(path):
            if isinstance(found, Refused):
                yield found
            else:
                yield from (wanted or format_of(found)).reader(found, encoding=encoding)


def _files(path: Path) -> Iterator[Path | Refused]:
    if path.is_dir():
        yield from _in_folder(path)
    elif path.is_file():
        yield path
    elif path.exists():
        yield Refused(shown(path), None, "It is neither a file nor a folder.")
    else:
        yield Refused(shown(path), None, "There is no such file.")


def _in_folder(folder: Path) -> Iterator[Path | Refused]:
    failed: list[OSError] = []
    nothing = True
    for inner, folders, names in os.walk(folder, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(inner, name)
            if not name.startswith(".") and path.suffix.lower() in known_suffixes() and path.is_file():
                nothing = False
                yield path
    for error in failed:
        yield Refused(shown(error.filename or folder), None, f"It cannot be read: {error.strerror or error}.")
    if nothing and not failed:
        yield Refused(shown(folder), None, f"It holds no file that can come in ({', '.join(sorted(known_suffixes()))}).")
