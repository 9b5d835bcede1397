"""The one door for writing. An edit is one transaction, one undo step, one row of the audit trail, one notice.

Undo is a row before and a row after, inverted mechanically: no verb writes its own. An undo is itself an edit, so the
trail only ever grows. Each edit carries (replica, sequence, hybrid logical clock) for copies of a project to exchange.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlite_utils import Database

from core.errors import ChangedSince, NothingToRedo, NothingToUndo, ProjectReadOnly, StorageFailed, StorageFull
from core.model import EditId, Role, new_uid
from core.project.edit import Change, Draft, Edit, packed
from core.project.opening import worldly
from core.project.tables import TABLES, Value
from core.project.trail import Trail

Observer = Callable[[Edit], None]


class History(Trail):
    """Every write of a project, in order, and the way back."""

    def __init__(self, db: Database, path: Path, *, read_only: bool) -> None:
        super().__init__(db, path)
        self._read_only = read_only
        self._observers: list[Observer] = []
        self.unsaved: list[Draft] = []
        """Edits that storage refused, oldest first: kept here until ``save_again`` stores them."""

    def observe(self, observer: Observer) -> None:
        """Call ``observer`` with every edit after its commit."""
        self._observers.append(observer)

    @contextmanager
    def edit(self, verb: str, *, by: str = "", undoable: bool = True) -> Iterator[Draft]:
        """Collect changes in a draft and store them in one transaction when the block ends; nothing is written on an error.

        ``by`` names an annotator, who is added when new; ``""`` is the program. What storage refuses (a full disk) stays
        in ``unsaved`` and the error is raised. A draft without changes leaves no trace.
        """
        self._refuse_read_only()
        draft = Draft(self._db, verb=verb, by=by, undoable=undoable, behind=self.unsaved)
        wanted: list[Draft] = []
        try:
            with self._transaction():
                wanted.extend(self._join(by))
                yield draft
                wanted.append(draft)
                for waiting in self.unsaved:
                    self._store(waiting)
                if draft.changes:
                    self._store(draft)
        except (StorageFull, StorageFailed):
            self.unsaved += [refused for refused in wanted if refused.changes]
            raise
        stored, self.unsaved = [*wanted[:-1], *self.unsaved, draft], []
        for done in stored:
            if done.changes:
                self._notify(done.edit)

    def save_again(self) -> None:
        """Store what storage refused before, in its order; raise as before when it still refuses."""
        if not self.unsaved:
            return
        with self._transaction():
            for draft in self.unsaved:
                self._store(draft)
        stored, self.unsaved = self.unsaved, []
        for draft in stored:
            self._notify(draft.edit)

    def undo(self, by: str) -> Edit:
        """Take back the newest edit of ``by``; raise ``ChangedSince`` when somebody changed its rows since."""
        return self._turn(by, self.next_undo, "undo", NothingToUndo)

    def redo(self, by: str) -> Edit:
        """Do again what ``by`` took back last."""
        return self._turn(by, self.next_redo, "redo", NothingToRedo)

    def _turn(self, by: str, find: Callable[[str], Edit | None], kind: str, nothing: type[NothingToUndo | NothingToRedo]) -> Edit:
        self._refuse_read_only()
        with self._transaction():
            target = find(by)
            if target is None:
                raise nothing()
            changes = [change.inverted() for change in reversed(target.changes)] if kind == "undo" else target.changes
            draft = Draft(self._db, verb=target.verb, by=by, undoable=False, kind=kind, target=target.number)
            draft.changes.extend(changes)
            try:
                for change in changes:
                    self._verify(change)
                self._store(draft)
            except (sqlite3.IntegrityError, _Moved):
                raise ChangedSince(verb=target.verb) from None
            status = "undone" if kind == "undo" else "done"
            self._db.execute("UPDATE edit SET status = ? WHERE id = ?", (status, target.number))
        self._notify(draft.edit)
        return draft.edit

    def _verify(self, change: Change) -> None:
        now = TABLES[change.table].read(self._db, change.uid)
        if change.before is None:
            if now is not None:
                raise _Moved
        elif now is None or any(now.get(name) != value for name, value in change.before.items()):
            raise _Moved

    def _store(self, draft: Draft) -> None:
        _write(self._db, draft.changes)
        last = self._db.execute("SELECT coalesce(max(clock), 0), coalesce(max(sequence), 0) FROM edit").fetchone()
        clock = max(time.time_ns() // 1_000_000 << 16, last[0] + 1)
        status = "done" if draft.undoable else "lasting"
        if draft.undoable:
            self._db.execute(
                "UPDATE edit SET status = 'dropped' WHERE status = 'undone' AND annotator_id = (SELECT id FROM annotator WHERE name = ?)",
                (draft.by,),
            )
        uid = EditId(new_uid())
        number = self._db.execute(
            """INSERT INTO edit(uid, replica_id, sequence, clock, annotator_id, verb, kind, target, status, changes)
               VALUES (?, (SELECT id FROM replica WHERE is_self = 1), ?, ?, (SELECT id FROM annotator WHERE name = ?), ?, ?, ?, ?, ?)""",
            (uid, last[1] + 1, clock, draft.by, draft.verb, draft.kind, draft.target, status, packed(draft.changes)),
        ).lastrowid
        edit = Edit(number or 0, uid, draft.verb, draft.kind, draft.by, clock, tuple(draft.changes))
        articles = sorted(draft.touched(edit))
        self._db.conn.executemany(
            "INSERT OR IGNORE INTO edit_article(article_id, edit_id) SELECT id, ? FROM article WHERE uid = ?",
            [(edit.number, article) for article in articles],
        )
        draft.edit = edit.on(articles)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Run the block in ``BEGIN IMMEDIATE``: a deferred one fails beside a second window."""
        with worldly(self._path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._db.rollback()
                raise

    def _join(self, by: str) -> list[Draft]:
        """Store ``by`` among the annotators where the name is new, as an edit that no undo takes back."""
        if not by or self._db.execute("SELECT 1 FROM annotator WHERE name = ?", (by,)).fetchone():
            return []
        draft = Draft(self._db, verb="join", by=by, undoable=False, behind=self.unsaved)
        if draft.find("annotator", name=by) is None:
            draft.insert("annotator", new_uid(), {"name": by, "role": Role.ANNOTATOR.value})
            self._store(draft)
        return [draft] if draft.changes else []

    def _refuse_read_only(self) -> None:
        if self._read_only:
            raise ProjectReadOnly(path=self._path)

    def _notify(self, edit: Edit) -> None:
        for observer in self._observers:
            observer(edit)


class _Moved(Exception):
    """A row is not as the edit left it."""


def _write(db: Database, changes: Iterable[Change]) -> None:
    """Apply ``changes`` in order; runs of inserts into one table go in together."""
    table = ""
    rows: list[tuple[Value, ...]] = []
    for change in changes:
        if rows and (change.before is not None or change.table != table):
            db.conn.executemany(TABLES[table].inserting, rows)
            rows = []
        if change.before is None:
            table = change.table
            rows.append(TABLES[table].values(change.uid, change.after or {}))
        elif change.after is None:
            db.execute(TABLES[change.table].deleting, (change.uid,))
        else:
            names = tuple(change.after)
            db.execute(TABLES[change.table].changing(names), (*change.after.values(), change.uid))
    if rows:
        db.conn.executemany(TABLES[table].inserting, rows)
