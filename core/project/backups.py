"""Copies of the project file beside it: one before each migration, one a day, the newest few kept."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, date, datetime
from pathlib import Path

from core.errors import FileUnwritable
from core.project.opening import connect, worldly

KEPT = 7
"""So many daily backups stay."""


def folder(path: Path) -> Path:
    """Return where the backups of the project at ``path`` lie."""
    return path.with_name(path.stem + "-backups")


def back_up_before_migration(path: Path) -> Path:
    """Copy the file as it is before its tables change; return the copy. Raises what storage says."""
    stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S")
    return _copy(path, folder(path) / f"before-upgrade-{stamp}{path.suffix}")


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
