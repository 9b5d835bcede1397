"""What every shelf of a project has: a way to read rows, and the history to write through."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from sqlite_utils import Database

from core.errors import ProjectDamaged
from core.model import new_uid
from core.project.edit import Draft
from core.project.history import History
from core.project.opening import worldly

T = TypeVar("T")


class Shelf:
    """Rows of one noun."""

    def __init__(self, db: Database, history: History, path: Path) -> None:
        self._db = db
        self._history = history
        self._path = path

    def _rows(self, sql: str, *blanks: object) -> list[tuple[Any, ...]]:
        """Return all rows of a SELECT; what the file does wrong becomes a sentence."""
        with worldly(self._path):
            return list(self._db.execute(sql, blanks).fetchall())

    def _named(self, sql: str, blanks: Mapping[str, object]) -> list[tuple[Any, ...]]:
        """Return the same for a SELECT whose blanks have names."""
        with worldly(self._path):
            return list(self._db.conn.execute(sql, blanks).fetchall())

    def _values(self, make: Callable[..., T], rows: Iterable[tuple[Any, ...]]) -> tuple[T, ...]:
        """Return a value for each row; a row that cannot be one was damaged in the file."""
        try:
            return tuple(make(*row) for row in rows)
        except (ValueError, TypeError) as error:
            raise ProjectDamaged(path=self._path, detail=str(error)) from error

    def _uid(self, table: str, column: str, value: object) -> str | None:
        """Return the uid of the row of ``table`` whose ``column`` equals ``value``."""
        found = self._rows(f'SELECT uid FROM {table} WHERE "{column}" = ?', value)
        return str(found[0][0]) if found else None

    def _setting(self, key: str) -> str | None:
        """Return what the project has set for ``key``."""
        found = self._rows("SELECT value FROM setting WHERE key = ?", key)
        return str(found[0][0]) if found else None

    def _set(self, draft: Draft, key: str, value: str) -> None:
        """Set ``key`` to ``value`` in ``draft``."""
        uid = self._uid("setting", "key", key) or draft.find("setting", key=key)
        if uid is None:
            draft.insert("setting", new_uid(), {"key": key, "value": value})
        else:
            draft.change("setting", uid, {"value": value})
