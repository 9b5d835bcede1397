"""Opening the one file: looked at before SQLite touches it, refused with its own sentence, guarded once open."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from weakref import WeakSet

from sqlite_utils import Database

from core.errors import (
    FileMissing,
    FileUnreadable,
    FileUnwritable,
    ProjectBusy,
    ProjectDamaged,
    ProjectReadOnly,
    ReadingStopped,
    StorageFailed,
    StorageFull,
    WorldError,
)

SUFFIX = ".hashiya"
BUSY_SECONDS = 5.0
WAL_MODE = 2
"""What byte 18 of the header says of a file that is, or was left, in WAL mode (SQLite file format, 1.3.3)."""


class Connection(sqlite3.Connection):
    """A connection that knows which file it holds, whatever becomes of the file's name."""

    file: tuple[int, int] = (0, 0)

    def close(self) -> None:
        super().close()
        _open.discard(self)


_open: WeakSet[Connection] = WeakSet()
# POSIX drops all locks of a process on a file as soon as the process closes any handle of it (fcntl(2)), so a file that is
# open here must not be opened and closed outside SQLite: another window could then take the log away under this one.


def is_open_here(path: Path) -> bool:
    """Say whether this process has the file at ``path`` open."""
    found = _identity(path)
    return found is not None and any(connection.file == found for connection in _open)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return None
    return found.st_dev, found.st_ino


@contextmanager
def worldly(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about the file at ``path`` into sentences; errors of ours go through as they are."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.Error as error:
        translated = _translated(error, path)
        if translated is None:
            raise
        raise translated from error
    except UnicodeDecodeError as error:  # SQLite's own message quotes what is no text any more
        raise ProjectDamaged(path=path, detail="it holds text that is not UTF-8") from error


_UNREADABLE = ("SQLITE_IOERR_READ", "SQLITE_IOERR_SHORT_READ", "SQLITE_CANTOPEN")
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_SCHEMA", "SQLITE_TOOBIG", "SQLITE_IOERR_CORRUPTFS")
_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL")


def _translated(error: sqlite3.Error, path: Path) -> WorldError | None:
    code = getattr(error, "sqlite_errorname", "") or ""
    if code in {"SQLITE_FULL", "SQLITE_INTERRUPT"}:
        return StorageFull(path=path) if code == "SQLITE_FULL" else ReadingStopped()
    if code in {"SQLITE_READONLY_ROLLBACK", "SQLITE_READONLY_RECOVERY"}:
        return FileUnreadable(path=path, reason="it was being written when its program ended, and cannot be mended while it is read-only")
    if code.startswith("SQLITE_READONLY"):
        return ProjectReadOnly(path=path)
    if code.startswith(_UNREADABLE):
        return FileUnreadable(path=path, reason=str(error))
    # Python's driver gives no code to a text that is not UTF-8.
    if code.startswith(_DAMAGED) or (not code and isinstance(error, sqlite3.OperationalError)):
        return ProjectDamaged(path=path, detail=str(error))
    if code.startswith("SQLITE_IOERR"):
        return StorageFailed(path=path, detail=str(error))
    if code.startswith(_BUSY):
        return ProjectBusy(path=path)
    return FileUnwritable(path=path, reason=str(error)) if code == "SQLITE_PERM" else None


@contextmanager
def transaction(db: Database, path: Path) -> Iterator[None]:
    """Run the block in ``BEGIN IMMEDIATE``: a deferred one fails beside a second window."""
    with worldly(path):
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
            _refuse_moved(db.conn, path)
            db.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                db.rollback()
            raise


def _refuse_moved(connection: sqlite3.Connection, path: Path) -> None:
    # SQLite would go on writing to a file that has lost its name, and nobody would find there what was called saved.
    if isinstance(connection, Connection) and connection.file != _identity(path):
        raise StorageFailed(path=path, detail="it was moved or deleted while it was open")


def writable(path: Path) -> bool:
    """Say whether the file and its folder may be written; a file with no write bit at all is read-only even to root."""
    real = path.resolve()
    try:
        mode = stat.S_IMODE(real.stat().st_mode)
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    return bool(mode & 0o222) and os.access(real, os.W_OK) and os.access(real.parent, os.W_OK)


def header_of(path: Path) -> bytes:
    """Return the first hundred bytes of the file; raise ``FileMissing`` or ``FileUnreadable``."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise FileUnreadable(path=path, reason="it is a folder" if path.is_dir() else "it is not a file")
        with path.open("rb") as file:
            return file.read(100)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:  # ValueError: a NUL in the name
        raise FileMissing(path=path) from error
    except OSError as error:
        raise FileUnreadable(path=path, reason=error.strerror or str(error)) from error


def leftover(path: Path, suffix: str) -> bool:
    """Say whether a log of SQLite's (``-wal`` or ``-journal``) that holds anything lies beside the file."""
    real = path.resolve()
    beside = real.with_name(real.name + suffix)
    return beside.is_file() and beside.stat().st_size > 0


def database_version() -> str:
    """Return the version of SQLite that reads and writes projects."""
    return sqlite3.sqlite_version


def connect(path: Path, *, mode: str) -> Connection:
    """Open ``path`` (``ro`` or ``rw``) by the standard library's SQLite, with nothing in the file able to run."""
    real = path.resolve()
    address = f"{real.as_uri()}?mode={mode}"
    if mode == "ro" and not real.with_name(real.name + "-wal").exists() and header_of(real)[18:19] == bytes([WAL_MODE]):
        # Left in WAL mode and held by nobody: read as it is, since SQLite would make -wal and -shm beside it and leave them.
        return _guarded(f"{address}&immutable=1", real)
    try:
        return _guarded(address, real)
    except sqlite3.OperationalError as error:
        # An empty -wal in a folder that cannot be written: the file alone is the whole project.
        cannot = error.sqlite_errorname in {"SQLITE_CANTOPEN", "SQLITE_READONLY_CANTINIT", "SQLITE_READONLY_DIRECTORY"}
        if mode != "ro" or not cannot or leftover(real, "-wal") or leftover(real, "-journal"):
            raise
        return _guarded(f"{address}&immutable=1", real)


def _guarded(address: str, path: Path) -> Connection:
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, cached_statements=256, factory=Connection)
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "foreign_keys=ON", "synchronous=FULL"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("PRAGMA cache_size=-16384")
        connection.execute("PRAGMA wal_autocheckpoint=2000")  # 8 MB: an import writes the same pages of its indexes again and again
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        connection.file = _identity(path) or (0, 0)
        _open.add(connection)
    except BaseException:
        connection.close()
        raise
    return connection
