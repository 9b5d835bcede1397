"""Copies of the project file beside it: one before each migration, one a day, the newest few kept."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

from core.errors import FileUnwritable
from core.project.opening import connect, worldly

KEPT = 7
"""So many daily backups stay."""

_BEFORE = "before-upgrade-"


def folder(path: Path) -> Path:
    """Return where the backups of the project at ``path`` lie."""
    return path.with_name(path.stem + "-backups")


def back_up_before_migration(path: Path) -> Path:
    """Copy the file as it is before its tables change; return the copy. Raises what storage says."""
    stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S")
    return _copy(path, folder(path) / f"{_BEFORE}{stamp}{path.suffix}")


def back_up_daily(path: Path, today: date) -> Path | None:
    """Copy the file once for ``today``; return the copy, or None when today's is there. Raises what storage says.

    Writers are not held up, and may be at work meanwhile: the copy is the file as it was at one moment.
    """
    target = folder(path) / f"{today.isoformat()}{path.suffix}"
    if target.exists():
        return None
    made = _copy(path, target)
    daily = sorted(folder(path).glob(f"????-??-??{path.suffix}"))
    for old in daily[:-KEPT]:
        old.unlink(missing_ok=True)
    return made


@dataclass(frozen=True, slots=True)
class Kept:
    """A copy of a project: where it lies, when it was made, how many bytes it has, and whether it was made before an upgrade."""

    path: Path
    made: datetime
    size: int
    before_upgrade: bool


def kept(path: Path) -> tuple[Kept, ...]:
    """Return the copies of the project at ``path``, the newest first."""
    found = []
    for copy in folder(path).glob(f"*{path.suffix}"):
        with suppress(OSError):  # gone meanwhile
            about = copy.stat()
            made = datetime.fromtimestamp(about.st_mtime, UTC)
            found.append(Kept(copy, made, about.st_size, copy.name.startswith(_BEFORE)))
    return tuple(sorted(found, key=lambda copy: (copy.made, copy.path.name), reverse=True))


def restored(path: Path, copy: Path) -> Path:
    """Put the backup ``copy`` beside the project at ``path`` as a project of its own; return it. What is there stays as it is.

    Raises ``FileUnwritable`` or what else storage says.
    """
    for number in count(1):
        target = path.with_name(f"{path.stem}-{copy.stem}{f'-{number}' if number > 1 else ''}{path.suffix}")
        if not target.exists():
            return _copy(copy, target)
    raise AssertionError  # the numbers do not end


def _copy(path: Path, target: Path) -> Path:
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(exist_ok=True)
        # In one step: a stepwise copy beside a writer on another connection starts again at every write.
        with worldly(target), closing(connect(path, mode="ro")) as connection, closing(sqlite3.connect(unfinished)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        unfinished.replace(target)
    except OSError as error:
        raise FileUnwritable(path=target, reason=error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return target
