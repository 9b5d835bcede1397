"""Opening the one file: looked at before SQLite touches it, refused with its own sentence, guarded once open."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from core.errors import (
    FileMissing,
    FileUnreadable,
    ProjectBusy,
    ProjectDamaged,
    ProjectEmpty,
    ProjectForeign,
    ProjectNewer,
    ProjectOfAnotherProgram,
    ProjectReadOnly,
    ProjectUntrusted,
    StorageFailed,
    StorageFull,
    WorldError,
)
from core.project.schema import APPLICATION_ID, SCHEMA_VERSION

SUFFIX = ".hashiya"
MAGIC = b"SQLite format 3\0"
CHECKED_AT_OPENING = 32_000_000
"""Files up to so many bytes are checked page by page when opened (under 0.1 s); larger ones by ``hashiya check``."""

BUSY_SECONDS = 5.0


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


def _translated(error: sqlite3.Error, path: Path) -> WorldError | None:
    code = getattr(error, "sqlite_errorname", "") or ""
    if code == "SQLITE_FULL":
        return StorageFull(path=path)
    if code.startswith("SQLITE_IOERR"):
        return StorageFailed(path=path, detail=str(error))
    if code.startswith("SQLITE_READONLY"):
        return ProjectReadOnly(path=path)
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return ProjectBusy(path=path)
    if code.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_SCHEMA")):
        return ProjectDamaged(path=path, detail=str(error))
    if code.startswith("SQLITE_CANTOPEN"):
        return FileUnreadable(path=path, reason=str(error))
    return None


def writable(path: Path) -> bool:
    """Say whether the file and its folder may be written; a file with no write bit at all is read-only even to root."""
    mode = stat.S_IMODE(path.stat().st_mode)
    return bool(mode & 0o222) and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def sniff(path: Path) -> None:
    """Look at the header's first hundred bytes and refuse what is not a project this program can read."""
    if not path.exists():
        raise FileMissing(path=path)
    try:
        with path.open("rb") as file:
            header = file.read(100)
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        raise FileUnreadable(path=path, reason=error.strerror or str(error)) from error
    if not header:
        raise ProjectEmpty(path=path)
    if not header.startswith(MAGIC):
        raise ProjectForeign(path=path)
    if len(header) < 100:
        raise ProjectDamaged(path=path, detail="it ends inside its header")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise ProjectOfAnotherProgram(path=path)
    refuse_newer(path, int.from_bytes(header[60:64], "big"))
    _refuse_truncated(path, header, size)


def refuse_newer(path: Path, version: int) -> None:
    """Raise when a file of schema ``version`` needs a newer program."""
    if version > SCHEMA_VERSION:
        raise ProjectNewer(path=path, version=version, known=SCHEMA_VERSION)


def _refuse_truncated(path: Path, header: bytes, size: int) -> None:
    page = int.from_bytes(header[16:18], "big")
    page = 65536 if page == 1 else page
    pages = int.from_bytes(header[28:32], "big")
    trustworthy = header[24:28] == header[92:96]
    if trustworthy and pages * page > size:
        raise ProjectDamaged(path=path, detail=f"{pages * page - size} bytes are missing at its end")


def inspect(path: Path) -> None:
    """Refuse a file that SQLite finds damaged, or that holds triggers, views or foreign tables; nothing is written."""
    with worldly(path), closing(connect(path, mode="ro")) as connection:
        refuse_newer(path, connection.execute("PRAGMA user_version").fetchone()[0])
        for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_schema"):
            if kind in {"trigger", "view"} or (sql or "").upper().startswith("CREATE VIRTUAL"):
                raise ProjectUntrusted(path=path, what=f"the {kind} “{name}”")
        if path.stat().st_size <= CHECKED_AT_OPENING:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if verdict != "ok":
                raise ProjectDamaged(path=path, detail=str(verdict).splitlines()[-1])


def connect(path: Path, *, mode: str) -> sqlite3.Connection:
    """Open ``path`` (``ro``, ``rw`` or ``rwc``) by the standard library's SQLite, with nothing in the file able to run."""
    address = f"{path.resolve().as_uri()}?mode={mode}"
    try:
        return _guarded(address)
    except sqlite3.OperationalError:
        # A file left in WAL mode in a folder that cannot be written opens only as immutable; without a WAL beside it that is exact.
        if mode != "ro" or path.with_name(path.name + "-wal").exists():
            raise
        return _guarded(f"{address}&immutable=1")


def _guarded(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, cached_statements=256)
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "foreign_keys=ON", "synchronous=FULL"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("PRAGMA cache_size=-16384")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection
