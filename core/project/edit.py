"""An edit as a value, and the draft that collects its changes."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import msgspec
from sqlite_utils import Database

from core.errors import LayerLocked, TakenForReview
from core.model import GOLD, ArticleId, EditId, LayerState
from core.model.layer import OPEN_TO_MARKING
from core.project.poured import Poured
from core.project.tables import TABLES, Row, Value

_SMALL = 1_000
_LARGE = 20_000
"""Changes of up to so many bytes stay as they are; longer ones are compressed, and those of imports in haste."""


class Change(msgspec.Struct, frozen=True, array_like=True):
    """One row before and after, both portable; None where there is no row. A changed row holds only what changed."""

    table: str
    uid: str
    before: Row | None
    after: Row | None

    def inverted(self) -> Change:
        return Change(self.table, self.uid, self.after, self.before)


class Written(msgspec.Struct):
    """All that an edit changes: ``changes``, and after them the new spans in ``poured``."""

    changes: list[Change] = []
    poured: Poured = msgspec.field(default_factory=Poured)

    def __iter__(self) -> Iterator[Change]:
        yield from self.changes
        for uid, row in self.poured.rows():
            yield Change("span", uid, None, row)

    def spans_made(self) -> int:
        """Return how many spans are new."""
        return len(self.poured.uids) + sum(change.table == "span" and change.before is None for change in self.changes)

    def __bool__(self) -> bool:
        return bool(self.changes or self.poured.uids)


@dataclass(frozen=True, slots=True)
class Edit:
    """One stored edit. ``clock`` is a hybrid logical clock: milliseconds since 1970 << 16, plus a counter."""

    number: int
    id: EditId
    verb: str
    kind: str
    by: str
    clock: int
    written: Written
    articles: tuple[ArticleId, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """All changes, those of spans that came in by the thousand among them; ``of`` takes less where few are wanted."""
        return tuple(self.written)

    @property
    def at(self) -> datetime:
        return datetime.fromtimestamp((self.clock >> 16) / 1000, UTC)

    def on(self, articles: Iterable[ArticleId]) -> Edit:
        return replace(self, articles=tuple(articles))

    def touches(self, table: str) -> bool:
        """Say whether a row of ``table`` was changed."""
        return any(True for _ in self.of(table))

    def of(self, table: str) -> Iterator[Change]:
        """Yield the changes of rows of ``table``."""
        return (change for change in (self.written if table == "span" else self.written.changes) if change.table == table)


class Moved(Exception):
    """A row is not as an edit left it, or expects it."""


class Draft:
    """The changes of an edit that is being made; reading through it sees them already."""

    def __init__(
        self,
        db: Database,
        *,
        verb: str,
        by: str,
        undoable: bool,
        kind: str = "do",
        target: int | None = None,
        behind: Iterable[Draft] = (),
    ) -> None:
        self._db = db
        self.verb = verb
        self.by = by
        self.undoable = undoable
        self.kind = kind
        self.target = target
        self.written = Written()
        self.changes = self.written.changes
        self.edit = Edit(0, EditId(""), verb, kind, by, 0, Written())
        self._pending: dict[tuple[str, str], Row | None] = {}
        self._marked: dict[tuple[Value, ...], str] = {}
        for waiting in behind:
            for (table, uid), row in waiting._pending.items():
                self._expect(table, uid, row)

    def row(self, table: str, uid: str) -> Row | None:
        """Return the row as it will be, or None."""
        if (table, uid) in self._pending:
            return self._pending[table, uid]
        return TABLES[table].read(self._db, uid)

    def find(self, table: str, **wanted: Value) -> str | None:
        """Return the uid of a row of ``table`` that this draft, or one that waits before it, makes with the ``wanted`` values."""
        for (name, uid), row in self._pending.items():
            if name == table and row is not None and all(row[column] == value for column, value in wanted.items()):
                return uid
        return None

    def pending(self, table: str) -> tuple[tuple[str, Row | None], ...]:
        """Return the rows of ``table`` that are changed here or in a draft that waits before this one; None for a removed one."""
        return tuple((uid, row) for (name, uid), row in self._pending.items() if name == table)

    def marked(self, place: tuple[Value, ...]) -> bool:
        """Say whether a span made or moved here, or in a draft that waits before, has this layer, label, start and end."""
        return place in self._marked

    def insert(self, table: str, uid: str, row: Row) -> None:
        self._expect(table, uid, row)
        self.changes.append(Change(table, uid, None, row))

    def pour(self, table: str, rows: Iterable[tuple[str, Row]]) -> None:
        """Insert rows, with their uids, that nobody looks at again through this draft: cheaper where they are thousands."""
        self.changes += [Change(table, uid, None, row) for uid, row in rows]

    def change(self, table: str, uid: str, wanted: Row) -> None:
        """Set the named columns of a row; what is so already is no change."""
        now = self.row(table, uid)
        if now is None:
            raise KeyError((table, uid))
        after: Row = {name: value for name, value in wanted.items() if now[name] != value}
        if after:
            self._expect(table, uid, {**now, **after})
            self.changes.append(Change(table, uid, {name: now[name] for name in after}, after))

    def replay(self, changes: Iterable[Change]) -> None:
        """Take over ``changes`` that were made before; raise ``Moved`` where a row is not as it was then.

        Raises ``LayerLocked`` for a span whose layer may not be marked now, but where the edit made labels anew: that is work on the
        whole project, and reached into closed layers when it was done. Raises ``TakenForReview`` as ``refuse_taken`` does.
        """
        changes = tuple(changes)
        is_open_only = not any(change.table == "label" for change in changes)
        for change in changes:
            now = self.row(change.table, change.uid)
            if change.before is None:
                if now is not None:
                    raise Moved
            elif now is None or any(now.get(name) != value for name, value in change.before.items()):
                raise Moved
            after = None if change.after is None else {**(now or {}), **change.after}
            if change.table == "layer" and after is not None:
                self.refuse_taken(change.uid, LayerState(str(after["state"])))
            if change.table == "span" and is_open_only:
                self.refuse_locked(str((after or now or {})["layer"]))
            self._expect(change.table, change.uid, after)
            self.changes.append(change)

    def state_of(self, layer: str) -> LayerState:
        """Return how far the layer named ``layer`` (a uid) is here; a layer that is not there was never begun."""
        row = self.row("layer", layer)
        return LayerState(str(row["state"])) if row else LayerState.NEW

    def refuse_locked(self, layer: str) -> None:
        """Raise ``LayerLocked`` when the layer named ``layer`` (a uid) may not be marked."""
        state = self.state_of(layer)
        if state not in OPEN_TO_MARKING:
            owner = (self.row("layer", layer) or {})["annotator"]
            row = self.row("annotator", str(owner)) if owner else None
            raise LayerLocked(layer=row["name"] if row else GOLD, state=state.value)

    def refuse_taken(self, layer: str, wanted: LayerState) -> None:
        """Raise ``TakenForReview`` when a finished layer (a uid) would be open again, though its article is being judged."""
        if self.state_of(layer) is not LayerState.FINISHED or wanted not in OPEN_TO_MARKING - {LayerState.RETURNED}:
            return
        judged = "SELECT 1 FROM verdict v JOIN layer y ON y.article_id = v.article_id WHERE y.uid = ? AND y.annotator_id IS NOT NULL"
        if self._db.execute(judged, (layer,)).fetchone():
            raise TakenForReview()

    def delete(self, table: str, uid: str) -> None:
        now = self.row(table, uid)
        if now is not None:
            self._expect(table, uid, None)
            self.changes.append(Change(table, uid, now, None))

    def _expect(self, table: str, uid: str, row: Row | None) -> None:
        """Remember how a row will be; spans by their place too, since thousands can be made at once."""
        if table == "span":
            before = self._pending.get((table, uid))
            if before is not None and self._marked.get(_place(before)) == uid:
                del self._marked[_place(before)]
            if row is not None:
                self._marked[_place(row)] = uid
        self._pending[table, uid] = row

    def touched(self, edit: Edit) -> set[ArticleId]:
        """Return the articles whose rows, layers or spans ``edit`` changed."""
        found: set[ArticleId] = set()
        layers = edit.written.poured.layers()
        for change in edit.written.changes:
            for row in (change.before, change.after):
                if change.table == "article":
                    found.add(ArticleId(change.uid))
                elif row is None:
                    continue
                elif "article" in row:
                    found.add(ArticleId(str(row["article"])))
                elif change.table == "span":
                    layers.add(str(row["layer"]) if "layer" in row else self._layer_of(change.uid))
                elif change.table == "layer":
                    layers.add(change.uid)
        for layer in layers:
            row = self.row("layer", layer)
            if row is not None:
                found.add(ArticleId(str(row["article"])))
        return found

    def _layer_of(self, span: str) -> str:
        row = self.row("span", span)
        return str(row["layer"]) if row else ""


def _place(span: Row) -> tuple[Value, ...]:
    return span["layer"], span["label"], span["start"], span["end"]


def packed(written: Written) -> bytes:
    """Return ``written`` as JSON, compressed when long."""
    plain = msgspec.json.encode(written if written.poured.uids else written.changes)
    if len(plain) <= _SMALL:
        return plain
    return zlib.compress(plain, 6 if len(plain) <= _LARGE else 1)  # a tenth larger, in a third of the time


def unpacked(stored: Value | bytes) -> Written:
    """Return what ``packed`` wrote; raise ``ValueError``, ``TypeError`` or ``zlib.error`` for anything else."""
    if not isinstance(stored, bytes):
        raise TypeError(stored)
    plain = stored if stored.startswith((b"[", b"{")) else zlib.decompress(stored)
    is_poured = plain.startswith(b"{")
    written = msgspec.json.decode(plain, type=Written) if is_poured else Written(msgspec.json.decode(plain, type=list[Change]))
    if strange := {change.table for change in written.changes} - TABLES.keys():
        raise ValueError(f"there is no table {', '.join(strange)}")
    return written
