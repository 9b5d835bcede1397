"""The places that all the same lists, and which of them are ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.guard import guard
from gui.reader.concordance import NOTE, PLACE, Index
from gui.reader.concordanceline import LinePlace
from gui.sentences import isolated

_TICK = Qt.ItemDataRole.CheckStateRole
_NOTHING: object = None


class PlacesModel(QAbstractListModel):
    """Places and which of them are ticked; what is marked already cannot be."""

    ticks_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.places: tuple[LinePlace, ...] = ()
        self._ticked: set[int] = set()

    def show(self, places: Sequence[LinePlace]) -> None:
        """Show ``places``, ticked where nothing speaks against it."""
        self.beginResetModel()
        self.places = tuple(places)
        self._ticked = {row for row, place in enumerate(places) if place.sure and not place.marked}
        self.endResetModel()
        self.ticks_changed.emit()

    def ticked(self) -> list[LinePlace]:
        """Return the places that are ticked, in their order."""
        return [self.places[row] for row in sorted(self._ticked)]

    def tick_all(self, *, on: bool) -> None:
        """Tick every place that can be, or none."""
        self._ticked = {row for row, place in enumerate(self.places) if on and not place.marked}
        if self.places:
            self.dataChanged.emit(self.index(0), self.index(len(self.places) - 1), [_TICK])
        self.ticks_changed.emit()

    def toggle(self, index: Index) -> None:
        """Tick the place, or take its tick away."""
        ticked = index.data(_TICK) == Qt.CheckState.Checked
        self.setData(index, Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked, _TICK)

    def add(self, places: Sequence[LinePlace]) -> None:
        """Show ``places`` behind those that are shown."""
        first = len(self.places)
        self.beginInsertRows(QModelIndex(), first, first + len(places) - 1)
        self.places += tuple(places)
        self._ticked |= {first + row for row, place in enumerate(places) if place.sure and not place.marked}
        self.endInsertRows()
        self.ticks_changed.emit()

    def note(self, place: LinePlace) -> str:
        """Return what is to be said of ``place`` beside its line."""
        said = self.tr("already marked") if place.marked else "" if place.sure else self.tr("doubtful")
        return " · ".join(part for part in (said, isolated(place.title) if place.title else "") if part)

    @guard(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.places)

    @guard(_NOTHING)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        place = self.places[index.row()]
        if role == PLACE:
            return place
        if role == NOTE:
            return self.note(place)
        if role == _TICK:
            return Qt.CheckState.Checked if index.row() in self._ticked or place.marked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (place.hit, self.note(place), place.line.strip()) if part)
        return place.line if role == Qt.ItemDataRole.DisplayRole else None

    @guard(False)
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != _TICK or not index.isValid() or self.places[index.row()].marked:
            return False
        (self._ticked.add if Qt.CheckState(value) == Qt.CheckState.Checked else self._ticked.discard)(index.row())
        self.dataChanged.emit(index, index, [_TICK])
        self.ticks_changed.emit()
        return True

    @guard(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        marked = index.isValid() and self.places[index.row()].marked
        return plain if marked else plain | Qt.ItemFlag.ItemIsUserCheckable
