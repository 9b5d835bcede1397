"""Copies of the project file beside it: one before each migration, one a day, the newest few kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from core.project.opening import connect, worldly

KEPT = 7
"""So many daily backups stay."""


def folder(path: Path) -> Path:
    """Return where the backups of the project at ``path`` lie."""
    return path.with_name(path.stem + "-backups")


def back_up_before_migration(path: Path, connection: sqlite3.Connection) -> Path:
    """Copy the file as it is before its tables change; return the copy."""
    stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S")
    return _copy(connection, folder(path) / f"before-upgrade-{stamp}{path.suffix}")


def back_up_daily(path: Path, today: date) -> Path | None:
    """Copy the file once for ``today`` on a connection of its own; return the copy, or None when today's is there."""
    target = folder(path) / f"{today.isoformat()}{path.suffix}"
    if target.exists():
        return None
    with worldly(path), closing(connect(path, mode="ro")) as connection:
        made = _copy(connection, target)
    daily = sorted(folder(path).glob(f"????-??-??{path.suffix}"))
    for old in daily[:-KEPT]:
        old.unlink()
    return made


def _copy(connection: sqlite3.Connection, target: Path) -> Path:
    target.parent.mkdir(exist_ok=True)
    unfinished = target.with_name(target.name + ".part")
    unfinished.unlink(missing_ok=True)
    # In one step: a stepwise copy beside a writer on another connection starts again at every write.
    with closing(sqlite3.connect(unfinished)) as copy:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    unfinished.replace(target)
    return target
