"""Edits retold for people: who, when, what before and after, with names where the rows have uids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from sqlite_utils import Database

from core.model import GOLD, ArticleId, EditId, SpanId
from core.project.edit import Change, Edit
from core.project.tables import TABLES, Row, Value

Told = Mapping[str, Value]
"""Columns of a row, with names of labels, annotators and layers instead of uids."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked of the history: edits on an article, on a span, by somebody (``""`` is the program), of a verb, since a time."""

    article: ArticleId | None = None
    span: SpanId | None = None
    by: str | None = None
    verb: str | None = None
    since: datetime | None = None

    def conditions(self) -> tuple[str, tuple[Value, ...]]:
        """Return the conditions on ``edit e`` and ``annotator a``, and their blanks."""
        asked: list[tuple[str, Value]] = []
        if self.article is not None:
            ours = "SELECT edit_id FROM edit_article WHERE article_id = (SELECT id FROM article WHERE uid = ?)"
            asked.append((f"e.id IN ({ours})", self.article))
        if self.span is not None:
            # Of a span that is gone nobody knows the article any more: then all edits are looked at.
            where = "SELECT y.article_id FROM span s JOIN layer y ON y.id = s.layer_id WHERE s.uid = ?"
            ours = f"SELECT edit_id FROM edit_article WHERE article_id = ({where})"
            asked.append((f"(e.id IN ({ours}) OR NOT EXISTS (SELECT 1 FROM span WHERE uid = ?))", self.span))
        if self.by is not None:
            asked.append(("coalesce(a.name, '') = ?", self.by))
        if self.verb is not None:
            asked.append(("e.verb = ?", self.verb))
        if self.since is not None:
            asked.append(("e.clock >= ?", int(self.since.timestamp() * 1000) << 16))
        blanks = tuple(value for condition, value in asked for _ in range(condition.count("?")))
        return "".join(f" AND {condition}" for condition, _ in asked), blanks


@dataclass(frozen=True, slots=True)
class ToldChange:
    """What happened to one row: ``table`` and ``id`` name it, ``about`` says where it is (article, layer, quote) as far as is known.

    ``before`` is None where it was made, ``after`` where it was removed; of a row that was changed both hold what changed.
    """

    table: str
    id: str
    about: Told
    before: Told | None
    after: Told | None


@dataclass(frozen=True, slots=True)
class Account:
    """One edit. ``kind`` is ``do``, ``undo`` or ``redo``; an undo tells what it did itself. ``by`` is empty for the program."""

    number: int
    id: EditId
    at: datetime
    by: str
    verb: str
    kind: str
    articles: tuple[ArticleId, ...]
    changes: tuple[ToldChange, ...]

    def facts(self) -> dict[str, object]:
        """Return the edit as values that JSON has: a line of the history's export."""
        return {
            "edit": self.id,
            "at": self.at,
            "by": self.by,
            "verb": self.verb,
            "kind": self.kind,
            "articles": self.articles,
            "changes": self.changes,
        }


class Retelling:
    """Tells edits, with what ``asking`` is about; names are those of now."""

    def __init__(self, db: Database, asking: Asking) -> None:
        self._db = db
        self._asking = asking
        self._layers: dict[str, tuple[str, str] | None] = {}

    def told(self, edit: Edit) -> Account | None:
        """Return ``edit`` as an account, None when nothing of it was asked for."""
        made = {change.uid: change.before or change.after or {} for change in edit.changes if change.table == "layer"}
        span, article = self._asking.span, self._asking.article
        changes = []
        for change in edit.changes:
            if span is not None and change.uid != span:
                continue
            about = self._about(change, made)
            if article is None or about.get("article") in {None, article}:
                before, after = self._row(change.before, made), self._row(change.after, made)
                changes.append(ToldChange(change.table, change.uid, about, before, after))
        if not changes:
            return None
        articles = edit.articles if self._asking.article is None else (self._asking.article,)
        return Account(edit.number, edit.id, edit.at, edit.by, edit.verb, edit.kind, articles, tuple(changes))

    @cached_property
    def _names(self) -> dict[str, str]:
        rows = self._db.execute("SELECT uid, name FROM annotator UNION ALL SELECT uid, name FROM label").fetchall()
        return dict(rows)

    def _about(self, change: Change, made: Mapping[str, Row]) -> Told:
        """Return the article, the layer and the quote that a row belongs to."""
        whole = {**(change.before or {}), **(change.after or {})}
        if change.before is not None and change.after is not None:  # only what changed is in the edit
            whole = {**(TABLES[change.table].read(self._db, change.uid) or {}), **whole}
        about: dict[str, Value] = {}
        layer = change.uid if change.table == "layer" else whole.get("layer")
        if layer is not None:
            found = self._layer(str(layer), made)
            if found is not None:
                about["article"], about["layer"] = found
        elif change.table == "article":
            about["article"] = change.uid
        elif "article" in whole:
            about["article"] = whole["article"]
        if change.table == "span" and "quote" in whole:
            about["quote"] = whole["quote"]
        return about

    def _layer(self, uid: str, made: Mapping[str, Row]) -> tuple[str, str] | None:
        """Return the article and the owner of a layer; None for one that is gone."""
        row = made.get(uid, {})
        if "article" in row:
            return str(row["article"]), self._owner(row["annotator"])
        if uid not in self._layers:
            stored = TABLES["layer"].read(self._db, uid)
            self._layers[uid] = None if stored is None else (str(stored["article"]), self._owner(stored["annotator"]))
        return self._layers[uid]

    def _owner(self, annotator: Value) -> str:
        return GOLD if annotator is None else self._names.get(str(annotator), str(annotator))

    def _row(self, row: Row | None, made: Mapping[str, Row]) -> Told | None:
        if row is None:
            return None
        told: dict[str, Value] = {}
        for name, value in row.items():
            if name == "layer":
                found = self._layer(str(value), made)
                told[name] = found[1] if found is not None else value
            elif name == "annotator" and "article" in row and "state" in row:
                told[name] = self._owner(value)
            elif name in {"annotator", "label", "reviewer", "author"}:
                told[name] = self._names.get(str(value), value)
            else:
                told[name] = value
        return told
