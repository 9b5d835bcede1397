"""The paths that an import is given, as files with their formats."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from core.formats.encoding import AUTO
from core.formats.files import cannot_be_read, shown
from core.formats.recognising import belongs_to_another, format_of
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused
from core.formats.table import Format, known_suffixes


def records_in(
    paths: Iterable[Path], *, wanted: Format | None = None, encoding: str = AUTO, fields: Fields = NOT_TOLD
) -> Iterator[LayerRecord | Refused]:
    """Yield what the files at ``paths`` hold, read as ``wanted`` or else as what each is; what cannot be read is refused.

    A folder stands for the files in it and below that have a suffix of ``wanted``, or a known one, by name; hidden ones are passed
    over, and so are folders that are links, since they may lead in a circle. What a file was taken for, where its content had to
    tell, stands in the notes of its first record.
    """
    for path in paths:
        for found in files_in(path, wanted):
            if isinstance(found, Refused):
                yield found
            elif wanted is not None:
                yield from wanted.reader(found, encoding=encoding, fields=fields)
            else:
                form = format_of(found)
                yield from _taken_for(form, form.reader(found, encoding=encoding, fields=fields))


def renamed(found: Iterable[LayerRecord | Refused], names: Mapping[str, str]) -> Iterator[LayerRecord | Refused]:
    """Yield ``found`` with each layer that is called like one of ``names`` given to whom that name stands for."""
    for one in found:
        if isinstance(one, LayerRecord) and one.layer is not None:
            yield replace(one, layer=names.get(one.layer, one.layer))
        else:
            yield one


def expected(paths: Iterable[Path], *, wanted: Format | None = None, stops: Callable[[], bool] = lambda: False) -> int:
    """Return about how many records and refusals ``records_in`` will yield, without understanding any file.

    ``stops`` is asked after each file, since a folder may hold a hundred thousand; what was counted by then is returned.
    """
    number = 0
    for found in (found for path in paths for found in files_in(path, wanted)):
        number += _expected(found, wanted)
        if stops():
            break
    return number


def _expected(found: Path | Refused, wanted: Format | None) -> int:
    if isinstance(found, Refused):
        return 1
    try:
        return max((wanted or format_of(found)).count(found), 1)
    except OSError:
        return 1  # the reader meets the same error and names it


def _taken_for(form: Format, found: Iterator[LayerRecord | Refused]) -> Iterator[LayerRecord | Refused]:
    told = not form.why
    for record in found:
        if told or isinstance(record, Refused):
            yield record
        else:
            told = True
            yield replace(record, notes=(f"It was taken for {form.name}: {form.why}", *record.notes))


def files_in(path: Path, wanted: Format | None = None) -> Iterator[Path | Refused]:
    """Yield the file at ``path``, or those of the folder there that would be read, or why there is none."""
    if path.is_dir():
        yield from _in_folder(path, known_suffixes() if wanted is None else frozenset(wanted.suffixes))
    elif path.is_file():
        yield path
    elif path.exists():
        yield Refused(shown(path), None, "It is neither a file nor a folder.")
    else:
        yield Refused(shown(path), None, "There is no such file.")


def _in_folder(folder: Path, suffixes: frozenset[str]) -> Iterator[Path | Refused]:
    failed: list[OSError] = []
    nothing = True
    for inner, folders, names in os.walk(folder, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(inner, name)
            known = path.suffix.lower() in suffixes and not belongs_to_another(path, names)
            if known and not name.startswith(".") and path.is_file():
                nothing = False
                yield path
    for error in failed:
        yield cannot_be_read(Path(error.filename or folder), error)
    if nothing and not failed:
        yield Refused(shown(folder), None, f"It holds no file that can come in ({', '.join(sorted(suffixes))}).")
