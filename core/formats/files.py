"""Files written wholly or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from core.errors import FileUnwritable, StorageFull, WorldError
from core.formats.record import LayerRecord, Refused
from core.model import new_uid

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a file that takes the place of ``path`` when the block ends well; after an error ``path`` is as it was.

    It is written beside ``path``, brought to the disk with fsync, renamed, and the folder brought to the disk too.
    Raises ``StorageFull`` or ``FileUnwritable``.
    """
    try:
        target = path.resolve()  # a link keeps pointing where it points
        if target.exists() and not target.is_file():
            with target.open("wb") as device:  # a folder is refused here; a pipe or a device cannot be renamed onto
                yield device
            return
        with _beside(target) as file:
            yield file
    except OSError as error:
        raise worldly(path, error) from error


@contextmanager
def _beside(target: Path) -> Iterator[BinaryIO]:
    unfinished = target.with_name(f".{target.name[:100]}.{new_uid()[-12:]}.part")
    try:
        with unfinished.open("xb", buffering=1 << 20) as file:
            if target.exists():
                unfinished.chmod(target.stat().st_mode & 0o777)
            yield file
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def one_article(path: Path, made: Callable[[], LayerRecord]) -> Iterator[LayerRecord | Refused]:
    """Yield the article that the file at ``path`` is, as ``made`` makes it, or why it is none."""
    try:
        record = made()
    except WorldError as error:
        yield Refused(shown(path), None, str(error))
    except OSError as error:
        yield cannot_be_read(path, error)
    else:
        yield record


def cannot_be_read(path: Path, error: OSError) -> Refused:
    """Return the refusal of a file at which the system failed."""
    return Refused(shown(path), None, f"It cannot be read: {error.strerror or error}.")


def shown(path: str | Path) -> str:
    """Return ``path`` as text that can be printed and stored; bytes of a name that are not UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", errors="replace")


def _sync_folder(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):
        return  # Windows has no handle for a folder; its rename is in the journal
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with suppress(OSError):  # some network file systems refuse to sync a folder
            os.fsync(handle)
    finally:
        os.close(handle)


def worldly(path: Path, error: OSError) -> WorldError:
    """Return what ``error`` says about ``path``, as one of our own."""
    if error.errno in _NO_ROOM:
        return StorageFull(path=path)
    return FileUnwritable(path=path, reason=error.strerror or str(error))
