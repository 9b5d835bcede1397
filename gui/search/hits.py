"""The hits of a search as rows: read page by page, ticked one by one, all, or all but some."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from core.search.concordance import Hit, Key
from gui.guard import guard
from gui.reader.concordance import COLOURS, NOTE, PLACE, Index
from gui.reader.concordanceline import LinePlace
from gui.search.asking import Found, Place, at
from gui.theme import LabelColours

_TICK = Qt.ItemDataRole.CheckStateRole
_NOTHING: object = None
_WORD_END = re.compile(r"\S*$")

HitKey = tuple[str, int, int, str]


def key_of(hit: Hit) -> HitKey:
    """Return what a hit is known by."""
    return hit.article, hit.start, hit.end, hit.span or ""


class HitsModel(QAbstractListModel):
    """``colours`` are those of the labels; what ``me`` has marked, and every hit that is a mark, is drawn in its label's."""

    ticks_changed = Signal()
    more_requested = Signal(object)

    def __init__(self, colours: Mapping[str, LabelColours], me: str, note: Callable[[Hit], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._colours, self._me, self._note = colours, me, note
        self.hits: list[Hit] = []
        self.total: int | None = None
        self.after: Key | None = None
        self._labels: dict[Place, str] = {}
        self.wanted: dict[Place, str] = {}
        """The labels that hits of a ready search should have."""
        self._waiting = False
        self._is_all = False
        self._other: set[HitKey] = set()
        """The hits that are ticked or, when all are, those that are not."""

    # -- what is shown

    def start(self, found: Found, *, keeping: bool = False) -> None:
        """Show the first hits of a search; ``keeping`` what is ticked."""
        self.beginResetModel()
        self.hits, self._labels, self.wanted = list(found.hits), dict(found.labels), dict(found.wanted)
        self.after, self.total, self._waiting = found.after, None, False
        if not keeping:
            self._is_all, self._other = False, set()
        self.endResetModel()
        self.ticks_changed.emit()

    def add(self, found: Found) -> None:
        """Show more hits behind those that are shown."""
        self._waiting = False
        self.after = found.after
        if found.hits:
            first = len(self.hits)
            self.beginInsertRows(QModelIndex(), first, first + len(found.hits) - 1)
            self.hits += found.hits
            self._labels.update(found.labels)
            self.wanted.update(found.wanted)
            self.endInsertRows()
        self.ticks_changed.emit()

    # -- ticks

    @property
    def all_but(self) -> frozenset[HitKey] | None:
        """The hits that are not ticked where all others are, read or not; None where ticks are counted one by one."""
        return frozenset(self._other) if self._is_all else None

    def ticked(self) -> list[Hit]:
        """Return the hits that are ticked, of those that are shown."""
        return [hit for hit in self.hits if self.is_ticked(hit)]

    def is_ticked(self, hit: Hit) -> bool:
        return (key_of(hit) in self._other) != self._is_all

    def count(self) -> int | None:
        """Return how many are ticked; None while it is not known how many there are."""
        if not self._is_all:
            return len(self._other)
        return None if self.total is None else self.total - len(self._other)

    def tick_all(self, *, on: bool) -> None:
        """Tick every hit of the search, those that were not read yet as well, or none."""
        self._is_all, self._other = on, set()
        self._changed(0, len(self.hits) - 1)

    def tick(self, rows: Iterable[int], *, on: bool) -> None:
        rows = list(rows)
        for row in rows:
            (self._other.add if on != self._is_all else self._other.discard)(key_of(self.hits[row]))
        if rows:
            self._changed(min(rows), max(rows))

    def toggle(self, row: int) -> None:
        """Tick the hit, or take its tick away."""
        self.tick([row], on=not self.is_ticked(self.hits[row]))

    def _changed(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last), [_TICK])
        self.ticks_changed.emit()

    # -- what Qt calls

    @guard(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.hits)

    @guard(False)
    def canFetchMore(self, parent: Index) -> bool:
        return self.after is not None and not self._waiting

    @guard(None)
    def fetchMore(self, parent: Index) -> None:
        self._waiting = True
        self.more_requested.emit(self.after)

    @guard(_NOTHING)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self.hits[index.row()]
        if role == PLACE:
            return line_of(hit)
        if role == NOTE:
            return self._note(hit)
        if role == COLOURS:
            return self._colours.get(hit.label or self._labels.get(at(hit), ""))
        if role == _TICK:
            return Qt.CheckState.Checked if self.is_ticked(hit) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            label = hit.label or self._labels.get(at(hit), "")
            return ", ".join(part for part in (hit.quote, label, (hit.left + hit.quote + hit.right).strip(), self._note(hit)) if part)
        return hit.quote if role == Qt.ItemDataRole.DisplayRole else None

    @guard(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren | Qt.ItemFlag.ItemIsUserCheckable


def line_of(hit: Hit) -> LinePlace:
    """Return ``hit`` in its line; the letters of its word that stand before it are kept apart."""
    word = _WORD_END.search(hit.left)
    begun = word.group() if word else ""
    before = begun if begun.isalpha() else ""
    left = hit.left[: len(hit.left) - len(before)]
    return LinePlace(
        hit.start, hit.end, left, before, hit.quote, "", hit.right, marked=False, sure=True, article=hit.article, title=hit.title
    )
