"""Looking at a file before it is opened for work: what is no sound project is refused, and stays as it is to the byte."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from core.errors import ProjectDamaged, ProjectEmpty, ProjectForeign, ProjectNewer, ProjectOfAnotherProgram, ProjectUntrusted
from core.project.opening import connect, header_of, is_open_here, leftover, worldly, writable
from core.project.schema import APPLICATION_ID, SCHEMA_VERSION, columns, known_columns, migrations
from core.project.searchindex import is_ours, is_part, is_plain

MAGIC = b"SQLite format 3\0"
CHECKED_AT_OPENING = 32_000_000
"""Files up to so many bytes are checked page by page when opened (under 0.1 s); larger ones by ``hashiya check``."""


def sniff(path: Path) -> None:
    """Look at the header's first hundred bytes and refuse what is not a project this program can read."""
    if is_open_here(path):
        return
    header = header_of(path)
    if not header:
        raise ProjectEmpty(path=path)
    if not header.startswith(MAGIC):
        raise ProjectForeign(path=path)
    if len(header) < 100:
        raise ProjectDamaged(path=path, detail="it ends inside its header")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise ProjectOfAnotherProgram(path=path)
    _refuse_newer(path, int.from_bytes(header[60:64], "big"))
    if not leftover(path, "-wal") and not leftover(path, "-journal"):  # a log may still bring what the file lacks
        _refuse_truncated(path, header)


def _refuse_newer(path: Path, version: int) -> None:
    if version > SCHEMA_VERSION:
        raise ProjectNewer(path=path, version=version, known=SCHEMA_VERSION)


def _refuse_truncated(path: Path, header: bytes) -> None:
    page = int.from_bytes(header[16:18], "big")
    page = 65536 if page == 1 else page
    pages = int.from_bytes(header[28:32], "big")
    trustworthy = header[24:28] == header[92:96]
    missing = pages * page - path.stat().st_size
    if trustworthy and missing > 0:
        raise ProjectDamaged(path=path, detail=f"{missing} bytes are missing at its end")


def inspect(path: Path) -> None:
    """Refuse a file that is damaged, that holds triggers, views, a virtual table but the search index, or other tables than ours."""
    # To be written where it can be, though nothing is: SQLite checks less in a file that is only read (3.40: no CHECK), and takes back
    # writing that was broken off. But when such a connection closes it would bring a log into a file that may yet be refused.
    mode = "rw" if writable(path) and not leftover(path, "-wal") else "ro"
    try:
        with worldly(path), closing(connect(path, mode=mode)) as connection:
            _inspect(path, connection)
    except sqlite3.Error as error:  # what is said here is plain SQL: a file that SQLite cannot answer it from is damaged
        raise ProjectDamaged(path=path, detail=str(error)) from error


def _inspect(path: Path, connection: sqlite3.Connection) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    _refuse_newer(path, version)
    _refuse_untrusted(path, connection)
    if path.stat().st_size <= CHECKED_AT_OPENING:
        refuse_damaged(path, connection, pragma="quick_check")
    if version < 1:
        raise ProjectDamaged(path=path, detail="it was never finished")
    _refuse_unknown_migration(path, connection)
    if version == SCHEMA_VERSION:
        _refuse_other_tables(path, connection)


def _refuse_untrusted(path: Path, connection: sqlite3.Connection) -> None:
    for kind, name, page, sql in connection.execute("SELECT type, name, rootpage, sql FROM sqlite_schema"):
        if kind not in {"table", "index"}:
            raise ProjectUntrusted(path=path, what=f"the {kind} “{name}”")
        if not page and not is_ours(name, sql):
            raise ProjectUntrusted(path=path, what=f"the virtual table “{name}”")


def refuse_damaged(path: Path, connection: sqlite3.Connection, *, pragma: str = "integrity_check") -> None:
    """Raise ``ProjectDamaged`` when SQLite finds a fault, in its tables or (not with ``quick_check``) between them and their indexes."""
    with worldly(path):
        verdict = connection.execute(f"PRAGMA {pragma}(1)").fetchone()[0]
    if verdict != "ok":
        raise ProjectDamaged(path=path, detail=str(verdict).splitlines()[-1])


def _refuse_unknown_migration(path: Path, connection: sqlite3.Connection) -> None:
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if migrations.migrations_table not in there:
        raise ProjectDamaged(path=path, detail="it does not say how its tables came to be")
    applied = connection.execute(f"SELECT name FROM {migrations.migrations_table} WHERE migration_set = ?", (migrations.name,))
    if {name for (name,) in applied} - {step.name for step in migrations._migrations}:
        raise ProjectNewer(path=path, version=SCHEMA_VERSION + 1, known=SCHEMA_VERSION)


def _refuse_other_tables(path: Path, connection: sqlite3.Connection) -> None:
    found = columns(connection)
    for table, expected in known_columns().items():
        if found.get(table) != expected:
            if is_part(table):
                raise ProjectUntrusted(path=path, what="articles without our index of their words")
            raise ProjectDamaged(path=path, detail=f"its table {table} is not as it must be")
    if not is_plain(connection):
        raise ProjectUntrusted(path=path, what="an index of words that is not made like ours")
