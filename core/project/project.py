"""A project: one file, its shelves and its history."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from sqlite_utils import Database

from core.errors import FileExists, FileUnwritable, ProjectDamaged, ProjectReadOnly
from core.model import DEFAULT_LABELS, Label, new_uid
from core.project.annotators import Annotators
from core.project.articles import Articles
from core.project.assignments import Assignments
from core.project.backups import back_up_before_migration
from core.project.blind import Blind
from core.project.edges import Edges
from core.project.history import History
from core.project.inspecting import inspect, sniff
from core.project.labels import Labels
from core.project.layers import Layers
from core.project.named import Named
from core.project.opening import connect, transaction, worldly, writable
from core.project.queue import Queue
from core.project.review import Review
from core.project.schema import APPLICATION_ID, SCHEMA_VERSION, migrations
from core.project.search import Search
from core.project.spans import Spans

_STEPS_BETWEEN = 20_000
"""So many steps of SQLite's machine, well under a millisecond, lie between two questions whether to stop."""


class Project:
    """Made by ``create`` or ``open``; a context manager; ``close`` leaves a single file."""

    def __init__(self, connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.writable = writable(path)
        """Whether the file could be written, even when it was opened only to be looked at."""
        self._db = Database(connection, execute_plugins=False, recursive_triggers=False, strict=True)
        self.history = History(self._db, path, read_only=read_only)
        parts = (self._db, self.history, path)
        self.annotators = Annotators(*parts)
        self.articles = Articles(*parts)
        self.assignments = Assignments(*parts)
        self.blind = Blind(*parts)
        self.edges = Edges(*parts)
        self.labels = Labels(*parts)
        self.layers = Layers(*parts)
        self.named = Named(*parts)
        self.queue = Queue(*parts)
        self.review = Review(*parts)
        self.search = Search(*parts)
        self.spans = Spans(*parts)
        self.spans.articles, self.spans.layers = self.articles, self.layers
        self.review.articles, self.review.layers, self.review.spans = self.articles, self.layers, self.spans

    @classmethod
    def create(cls, path: Path, *, labels: Sequence[Label] = DEFAULT_LABELS) -> Project:
        """Make a new project file at ``path``; raise ``FileExists`` or ``FileUnwritable``."""
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
        except FileExistsError as error:
            raise FileExists(path=path) from error
        except OSError as error:
            raise FileUnwritable(path=path, reason=error.strerror or str(error)) from error
        try:
            with worldly(path):
                project = cls(connect(path, mode="rw"), path, read_only=False)
            try:
                project._fill(labels)
            except BaseException:
                project.close()
                raise
        except BaseException:
            for suffix in ("", "-wal", "-shm", "-journal"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
            raise
        return project

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Project:
        """Open the project at ``path``, read-only where the file is; raise a sentence for whatever is not a sound project."""
        sniff(path)
        inspect(path)
        read_only = read_only or not writable(path)
        with worldly(path):
            connection = connect(path, mode="ro" if read_only else "rw")
        project = cls(connection, path, read_only=read_only)
        try:
            with worldly(path):
                project._settle()
        except BaseException:
            project.close()
            raise
        return project

    def reader(self, *, stops: Callable[[], bool] | None = None) -> Project:
        """Return the same project on a second connection that only reads, for the thread that calls; close it before this one.

        A search there holds up nobody here, and sees what was saved before each of its steps. What is being read when
        ``stops`` says so is broken off with ``ReadingStopped``.
        """
        with worldly(self.path):
            connection = connect(self.path, mode="ro")
            if stops is not None:
                connection.set_progress_handler(stops, _STEPS_BETWEEN)
            return type(self)(connection, self.path, read_only=True)

    @property
    def uid(self) -> str:
        """The project's own name in every copy of it."""
        with worldly(self.path):
            return str(self._db.execute("SELECT value FROM meta WHERE key = 'project'").fetchone()[0])

    def version(self) -> int:
        """Return a number that changes when another window or program writes the file."""
        with worldly(self.path):
            return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Close the file and leave it single: no ``-wal`` and ``-shm`` beside it when nobody else has it open."""
        with suppress(sqlite3.Error):
            if not self.read_only:
                self._db.execute("PRAGMA busy_timeout=0")
                self._db.execute("PRAGMA journal_mode=DELETE")
        self._db.close()

    def __enter__(self) -> Project:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _fill(self, labels: Sequence[Label]) -> None:
        # Before WAL mode, and in one transaction: so the header says whose file this is from the first moment, even if we are killed.
        with transaction(self._db, self.path):
            migrations.apply(self._db)
            self._db.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
            self._db.execute(f"PRAGMA application_id={APPLICATION_ID}")
            self._db.table("meta").insert({"key": "project", "value": new_uid()})
            self._db.table("replica").insert({"uid": new_uid(), "is_self": 1})
        with worldly(self.path):
            self._db.execute("PRAGMA journal_mode=WAL")
        for label in labels:
            self.labels.add(label)

    def _settle(self) -> None:
        pending = migrations.pending(self._db)
        if pending and self.read_only:
            raise ProjectReadOnly(path=self.path)
        if not self.read_only:
            self._db.execute("PRAGMA journal_mode=WAL")
            if pending:
                self._migrate()

    def _migrate(self) -> None:
        # One lock round all steps: a second window that opens the same old file waits, then finds nothing to do.
        with transaction(self._db, self.path):
            if not migrations.pending(self._db):
                return
            back_up_before_migration(self.path)
            try:
                migrations.apply(self._db)
            except (sqlite3.OperationalError, sqlite3.IntegrityError) as error:
                if error.sqlite_errorname not in {"SQLITE_ERROR", "SQLITE_CONSTRAINT"}:
                    raise
                raise ProjectDamaged(path=self.path, detail=f"it cannot be brought up to date: {error}") from error
            self._db.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
