"""The trail of edits, read: what can be undone, what others did, what happened to an article."""

from __future__ import annotations

import zlib
from pathlib import Path

from sqlite_utils import Database

from core.errors import ProjectDamaged
from core.model import ArticleId, EditId
from core.project.accounts import Account, Asking, Retelling
from core.project.edit import Edit, unpacked
from core.project.opening import worldly
from core.project.tables import Value

_FIND = """SELECT e.id, e.uid, e.verb, e.kind, a.name, e.clock, e.changes FROM edit e LEFT JOIN annotator a ON a.id = e.annotator_id"""


class Trail:
    """Every edit of a project, oldest first."""

    def __init__(self, db: Database, path: Path) -> None:
        self._db = db
        self._path = path

    def next_undo(self, by: str) -> Edit | None:
        """Return the edit that ``undo`` would take back."""
        return self._one("WHERE a.name = ? AND e.status = 'done' ORDER BY e.id DESC LIMIT 1", by)

    def next_redo(self, by: str) -> Edit | None:
        """Return the edit that ``redo`` would do again."""
        return self._one("WHERE a.name = ? AND e.status = 'undone' ORDER BY e.id LIMIT 1", by)

    def newest(self) -> int:
        """Return the number of the newest edit, 0 when there is none."""
        with worldly(self._path):
            return int(self._db.execute("SELECT coalesce(max(id), 0) FROM edit").fetchone()[0])

    def since(self, number: int) -> tuple[Edit, ...]:
        """Return the edits after ``number``, oldest first: what another window did meanwhile."""
        with worldly(self._path):
            return tuple(self._read(row) for row in self._db.execute(f"{_FIND} WHERE e.id > ? ORDER BY e.id", (number,)).fetchall())

    def of_article(self, article: ArticleId) -> tuple[Edit, ...]:
        """Return the edits that touched ``article``, oldest first."""
        where = "WHERE e.id IN (SELECT edit_id FROM edit_article WHERE article_id = (SELECT id FROM article WHERE uid = ?)) ORDER BY e.id"
        with worldly(self._path):
            return tuple(self._read(row) for row in self._db.execute(f"{_FIND} {where}", (article,)).fetchall())

    def asked(self, asking: Asking | None = None, *, before: int | None = None, limit: int = 200) -> tuple[Account, ...]:
        """Return up to ``limit`` edits that ``asking`` is about, retold in names, newest first; ``before`` is the number of the last one.

        Of an edit on many articles or spans only the changes are told that were asked for.
        """
        asking = asking or Asking()
        where, blanks = asking.conditions()
        found: list[Account] = []
        with worldly(self._path):
            retelling = Retelling(self._db, asking)
            last = before if before is not None else 1 << 62
            while len(found) < limit:
                rows = self._db.execute(f"{_FIND} WHERE e.id < ? {where} ORDER BY e.id DESC LIMIT ?", (last, *blanks, limit)).fetchall()
                if not rows:
                    break
                found += [account for row in rows if (account := retelling.told(self._read(row))) is not None]
                last = rows[-1][0]
        return tuple(found[:limit])

    def _one(self, where: str, by: str) -> Edit | None:
        with worldly(self._path):
            found = self._db.execute(f"{_FIND} {where}", (by,)).fetchone()
        return None if found is None else self._read(found)

    def _read(self, row: tuple[Value, ...]) -> Edit:
        number, uid, verb, kind, by, clock, changes = row
        articles = self._db.execute(
            "SELECT a.uid FROM edit_article e JOIN article a ON a.id = e.article_id WHERE e.edit_id = ? ORDER BY a.uid", (number,)
        ).fetchall()
        try:
            held = unpacked(changes)
        except (ValueError, TypeError, zlib.error) as error:
            raise ProjectDamaged(path=self._path, detail=f"edit {number}: {error}") from error
        edit = Edit(int(number or 0), EditId(str(uid)), str(verb), str(kind), str(by or ""), int(clock or 0), held)
        return edit.on(ArticleId(uid) for (uid,) in articles)
