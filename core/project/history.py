"""The one door for writing. An edit is one transaction, one undo step, one row of the audit trail, one notice.

Undo is a row before and a row after, inverted mechanically: no verb writes its own. An undo is itself an edit, so the
trail only ever grows. Each edit carries (replica, sequence, hybrid logical clock) for copies of a project to exchange.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec import json
from sqlite_utils import Database

from core.errors import (
    ChangedMeanwhile,
    ChangedSince,
    LayerLocked,
    NothingToRedo,
    NothingToUndo,
    ProjectReadOnly,
    StorageFailed,
    StorageFull,
    TakenForReview,
)
from core.model import Annotator, EditId, Role, new_uid
from core.project.edit import Change, Draft, Edit, Moved, packed
from core.project.inspecting import refuse_damaged
from core.project.listed import count_disputes, listing
from core.project.naming import naming
from core.project.opening import transaction
from core.project.searchindex import following
from core.project.tables import TABLES, Row
from core.project.tally import tallying
from core.project.trail import Trail

Observer = Callable[[Edit], None]

_ORDER = {table: place for place, table in enumerate(TABLES)}


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
        in ``unsaved`` if it can be undone, and the error is raised. A draft without changes leaves no trace.
        """
        self.refuse_read_only()
        wanted: list[Draft] = []
        try:
            with self._writing() as stored:
                joining = self._joining(by)
                draft = Draft(self._db, verb=verb, by=by, undoable=undoable, behind=(*self.unsaved, *joining))
                if not undoable:
                    self._store_all(joining, stored)
                yield draft
                if draft.written:
                    wanted = [*joining, draft] if undoable else [draft]
                self._store_waiting(stored)
                self._store_all(wanted, stored)
        except (StorageFull, StorageFailed):
            if undoable:
                self.unsaved += wanted
            raise

    def save_again(self) -> None:
        """Store what storage refused before, in its order; raise as before when it still refuses."""
        if self.unsaved:
            with self._writing() as stored:
                self._store_waiting(stored)

    def undo(self, by: str) -> Edit:
        """Take back the newest edit of ``by``, once what waits in ``unsaved`` is stored.

        Raises ``ChangedSince`` when somebody changed its rows since, ``LayerLocked`` when its layer is closed by now, ``TakenForReview``
        when it would reopen what is being judged.
        """
        return self._turn(by, self.next_undo, "undo", NothingToUndo)

    def redo(self, by: str) -> Edit:
        """Do again what ``by`` took back last; raise as ``undo`` does."""
        return self._turn(by, self.next_redo, "redo", NothingToRedo)

    def _turn(self, by: str, find: Callable[[str], Edit | None], kind: str, nothing: type[NothingToUndo | NothingToRedo]) -> Edit:
        self.refuse_read_only()
        with self._writing() as stored:
            self._store_waiting(stored)
            target = find(by)
            if target is None:
                raise nothing()
            draft = Draft(self._db, verb=target.verb, by=by, undoable=False, kind=kind, target=target.number)
            try:
                draft.replay([change.inverted() for change in reversed(target.changes)] if kind == "undo" else target.changes)
                self._store_all([draft], stored)
            except (sqlite3.IntegrityError, Moved):
                raise ChangedSince(verb=target.verb) from None
            status = "undone" if kind == "undo" else "done"
            self._db.execute("UPDATE edit SET status = ? WHERE id = ?", (status, target.number))
        return draft.edit

    @contextmanager
    def _writing(self) -> Iterator[list[Draft]]:
        """Run the block in one transaction; tell the observers of the drafts that it puts into the list, once they are stored."""
        stored: list[Draft] = []
        try:
            with transaction(self._db, self._path):
                yield stored
        except (sqlite3.IntegrityError, KeyError):
            refuse_damaged(self._path, self._db.conn)  # an index that lost a row; whatever else, it is our own mistake
            raise
        self.unsaved = [waiting for waiting in self.unsaved if waiting not in stored]
        for draft in stored:
            for observer in self._observers:
                observer(draft.edit)

    def _store_all(self, drafts: Iterable[Draft], stored: list[Draft]) -> None:
        for draft in drafts:
            self._store(draft)
            stored.append(draft)

    def _store_waiting(self, stored: list[Draft]) -> None:
        """Store what storage refused before; give up a draft that does not fit any more, and say so."""
        for waiting in self.unsaved:
            try:
                Draft(self._db, verb=waiting.verb, by=waiting.by, undoable=False).replay(waiting.changes)
                self._store_all([waiting], stored)
            except (sqlite3.IntegrityError, Moved, LayerLocked, TakenForReview):
                self.unsaved = [other for other in self.unsaved if other is not waiting]
                raise ChangedMeanwhile(verb=waiting.verb) from None

    def _store(self, draft: Draft) -> None:
        author = self._author(draft)  # by the name they had: the edit may give them another
        db, changes = self._db, draft.changes
        with following(db, changes), listing(db, changes), tallying(db, draft.written), naming(db, draft.written):
            _write(db, changes)
            draft.written.poured.store(db)
        author = author or self._author(draft)  # an edit can add its own author
        last = self._db.execute(
            """SELECT coalesce((SELECT max(clock) FROM edit), 0),
               coalesce((SELECT max(sequence) FROM edit WHERE replica_id = (SELECT id FROM replica WHERE is_self = 1)), 0)"""
        ).fetchone()
        clock = max(time.time_ns() // 1_000_000 << 16, last[0] + 1)
        status = "done" if draft.undoable else "lasting"
        if draft.undoable:
            self._db.execute(
                "UPDATE edit SET status = 'dropped' WHERE status = 'undone' AND annotator_id = ?",
                (author,),
            )
        uid, made = EditId(new_uid()), draft.written.spans_made()
        number = self._db.execute(
            """INSERT INTO edit(uid, replica_id, sequence, clock, annotator_id, verb, kind, target, status, spans, changes)
               VALUES (?, (SELECT id FROM replica WHERE is_self = 1), ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (uid, last[1] + 1, clock, author, draft.verb, draft.kind, draft.target, status, made, packed(draft.written)),
        ).lastrowid
        edit = Edit(number or 0, uid, draft.verb, draft.kind, draft.by, clock, draft.written)
        articles = sorted(draft.touched(edit))
        self._db.execute(
            """INSERT OR IGNORE INTO edit_article(article_id, edit_id)
               SELECT id, ? FROM article WHERE uid IN (SELECT value FROM json_each(?))""",
            (edit.number, json.encode(articles).decode("utf-8")),
        )
        if edit.touches("span") or edit.touches("layer"):
            count_disputes(self._db, edit.number)
        draft.edit = edit.on(articles)

    def _author(self, draft: Draft) -> int | None:
        found = self._db.execute("SELECT id FROM annotator WHERE name = ?", (draft.by,)).fetchone()
        return None if found is None else int(found[0])

    def _joining(self, by: str) -> list[Draft]:
        """Return the draft that adds ``by`` to the annotators where the name is new; no undo takes it back."""
        if not by or self._db.execute("SELECT 1 FROM annotator WHERE name = ?", (by,)).fetchone():
            return []
        draft = Draft(self._db, verb="join", by=by, undoable=False, behind=self.unsaved)
        if draft.find("annotator", name=by) is not None:
            return []
        draft.insert("annotator", new_uid(), {"name": Annotator(by).name, "role": Role.ANNOTATOR.value})
        return [draft]

    def refuse_read_only(self) -> None:
        """Raise ``ProjectReadOnly`` where nothing can be written."""
        if self._read_only:
            raise ProjectReadOnly(path=self._path)


def _write(db: Database, changes: Sequence[Change]) -> None:
    """Apply ``changes`` in order; runs of inserts into one table go in together.

    Where there are only inserts, each table's go in as one, in the order of ``TABLES``: no row refers to one of a later table.
    """
    if all(change.before is None for change in changes):
        changes = sorted(changes, key=lambda change: _ORDER[change.table])
    table = ""
    rows: list[tuple[str, Row]] = []
    for change in changes:
        if rows and (change.before is not None or change.table != table):
            TABLES[table].insert(db, rows)
            rows = []
        if change.before is None:
            table = change.table
            rows.append((change.uid, change.after or {}))
        elif change.after is None:
            db.execute(TABLES[change.table].deleting, (change.uid,))
        else:
            names = tuple(change.after)
            db.execute(TABLES[change.table].changing(names), (*change.after.values(), change.uid))
    if rows:
        TABLES[table].insert(db, rows)
