"""Writing a format's file or folder whole or not at all, and telling before anything is written what it will leave out."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree

from core.errors import FileExists, FileUnwritable
from core.formats.choices import USUAL, Choices
from core.formats.files import replacing, worldly
from core.formats.losses import left_out
from core.formats.reasons import shortened
from core.formats.record import LayerRecord, LeftOut, Loss, Written
from core.formats.table import Format, Put, Writer
from core.model import new_uid


def write_to(out: Path, records: Iterable[LayerRecord], *, form: Format, choices: Choices = USUAL) -> Written:
    """Write ``records`` as ``form`` to ``out``, a file that takes the place of one, or a folder that is new or empty.

    A format that has both writes a file where ``out`` has a suffix. Raises ``StorageFull``, ``FileUnwritable`` or, for a folder
    that holds anything, ``FileExists``; nothing is half written.
    """
    one = OneLayer(records, form)
    if form.folder_writer is not None and is_folder(out, form):
        with new_folder(out) as put:
            return one.told_in(form.folder_writer(one, put, choices))
    with replacing(out) as file:
        return one.told_in(_stream(form)(one, file, choices))


def foretell(out: Path, records: Iterable[LayerRecord], *, form: Format, choices: Choices = USUAL) -> Written:
    """Return what ``write_to`` would write and leave out, and write nothing."""
    one = OneLayer(records, form)
    if form.folder_writer is not None and is_folder(out, form):
        return one.told_in(form.folder_writer(one, lambda name, data: None, choices))
    with Path(os.devnull).open("wb") as nowhere:
        return one.told_in(_stream(form)(one, nowhere, choices))


def first_look(form: Format, record: LayerRecord, choices: Choices = USUAL, *, longest: int = 2_000) -> str:
    """Return how ``record`` would stand in a file of ``form``, or in each file of its folder, cut to ``longest`` letters."""
    if form.writer is not None:
        file = io.BytesIO()
        form.writer([record], file, choices)
        return _as_text(file.getvalue(), longest)
    files: list[tuple[str, bytes]] = []
    if form.folder_writer is not None:
        form.folder_writer([record], lambda name, data: files.append((name, data)), choices)
    return "\n".join(f"{name}:\n{_as_text(data, longest)}" for name, data in files)


def _as_text(data: bytes, longest: int) -> str:
    try:
        return shortened(data.decode("utf-8"), longest)
    except UnicodeDecodeError:
        return f"({len(data):,} bytes that are no text)"


def is_folder(out: Path, form: Format) -> bool:
    """Say whether ``form`` is written to ``out`` as a folder of files."""
    return form.folder_writer is not None and (form.writer is None or not out.suffix)


class OneLayer:
    """The records that a format can tell apart: where it has no place for whose layer it is, those of the first name alone."""

    def __init__(self, records: Iterable[LayerRecord], form: Format) -> None:
        self._records = records
        self._any = Loss.LAYER in form.holds or not form.holds  # text alone has no layers at all
        self._left_out: list[LeftOut] = []

    def __iter__(self) -> Iterator[LayerRecord]:
        first: str | None = None
        for record in self._records:
            first = first or record.layer
            if self._any or record.layer in (None, first):
                yield record
            else:
                reason = f"The layer of {record.layer} has no place beside that of {first} in this format."
                self._left_out.append(left_out(record, Loss.LAYER, reason))

    def told_in(self, written: Written) -> Written:
        """Return ``written`` with the layers that did not come to the writer."""
        written.left_out += self._left_out
        return written


@contextmanager
def new_folder(out: Path) -> Iterator[Put]:
    """Yield what stores files, by name, in a folder that becomes ``out`` when the block ends well; otherwise nothing is there.

    Raises ``StorageFull``, ``FileUnwritable`` or, where ``out`` is there and not an empty folder, ``FileExists``.
    """
    try:
        target = out.resolve()
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise FileExists(path=out)
        unfinished = target.with_name(f".{target.name[:100]}.{new_uid()[-12:]}.part")
        unfinished.mkdir()
        try:
            yield lambda name, data: _stored(unfinished, name, data)
            if hasattr(os, "sync"):
                os.sync()  # once for all the files: an fsync for each takes longer than writing it
            if target.exists():
                target.rmdir()
            unfinished.rename(target)
        except BaseException:
            rmtree(unfinished, ignore_errors=True)
            raise
    except OSError as error:
        raise worldly(out, error) from error


def _stored(folder: Path, name: str, data: bytes) -> None:
    parts = name.split("/")
    if len(parts) > 2 or any(part in ("", ".", "..") or Path(part).name != part or "\\" in part or "\0" in part for part in parts):
        raise FileUnwritable(path=name, reason="it is no name of a file")
    path = folder.joinpath(*parts)
    path.parent.mkdir(exist_ok=True)
    with path.open("xb") as file:
        file.write(data)


def _stream(form: Format) -> Writer:
    if form.writer is None:
        raise ValueError(f"nothing is written as {form.name}")
    return form.writer
