"""What was found: hits as a concordance, names, or the ready searches before anything is looked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget

from core.model import Label
from core.project.ready import Name, TwoWays
from core.search.concordance import Hit
from gui.guard import guard
from gui.reader.concordance import ConcordanceDelegate
from gui.search.asking import Found, at
from gui.search.hits import HitsModel
from gui.search.namelist import NamesDelegate, NamesModel, query_of
from gui.search.ready import ReadyList
from gui.sentences import layer_name
from gui.theme import Theme, label_colours
from gui.widgets.naming import named
from gui.widgets.plainkeys import is_plain, keeps

_WIDEST_NOTE = 240
"""Pixels that the title beside a line takes at most."""
_ALL, _NONE = ("A", "ش"), ("N", "ى")
"""Keys by what they write: the second is the same key of an Arabic keyboard."""
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_REMOVE = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Results(QStackedWidget):
    """Asks to open a hit, to mark the ticked ones with a label, and to take their marks away."""

    opened = Signal(object)
    name_chosen = Signal(str)
    more_requested = Signal(object)
    mark_requested = Signal(str)
    untag_requested = Signal()
    left = Signal()

    def __init__(self, labels: Sequence[Label], theme: Theme, language: str, me: str) -> None:
        super().__init__()
        colours = {label.name: label_colours(theme, label.colour) for label in labels}
        self._shown = shown = {label.name: label.shown(language) for label in labels}
        self._keys = {label.key: label.name for label in labels if label.key and label.active}
        self._me, self._anchor = me, 0
        self.ready = ReadyList()
        self.list, self.names = self._a_list("hits"), self._a_list("foundnames")
        self.model = HitsModel(colours, me, self._note, self)
        self._delegate = ConcordanceDelegate(theme, self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Hits"))
        self._names = NamesModel(shown, self)
        self.names.setModel(self._names)
        self.names.setItemDelegate(NamesDelegate(theme, colours, shown, self.names))
        self.names.setAccessibleName(self.tr("Names"))
        for widget in (self.ready, self.list, self.names):
            self.addWidget(widget)
        self._widest_hit = self._widest_note = 0.0
        self.model.more_requested.connect(self.more_requested)
        self._delegate.tick_requested.connect(self._tick)
        self._delegate.line_clicked.connect(lambda index: self.opened.emit(self.model.hits[index.row()]))
        self.names.clicked.connect(self._choose)

    def _a_list(self, name: str) -> QListView:
        made = named(QListView(), name)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setMouseTracking(True)
        made.setUniformItemSizes(True)
        made.installEventFilter(self)
        return made

    # -- what is shown

    def show_ready(self) -> None:
        self.model.start(Found((), {}))
        self.setCurrentWidget(self.ready)

    def show_hits(self, found: Found, *, again: bool = False) -> None:
        """Show the first hits of a search; ``again``: of the same one, so that ticks and place stay."""
        row, place = self.list.currentIndex().row(), self.list.verticalScrollBar().value()
        self._widest_hit = self._widest_note = 0.0
        self.model.start(found, keeping=again)
        self._measure(found.hits)
        self.setCurrentWidget(self.list)
        if self.model.hits:
            self.list.setCurrentIndex(self.model.index(min(max(row, 0), len(self.model.hits) - 1) if again else 0))
        if again:
            self.list.verticalScrollBar().setValue(place)
        self._anchor = 0

    def add_hits(self, found: Found) -> None:
        self.model.add(found)
        self._measure(found.hits)

    def show_names(self, names: Sequence[Name | TwoWays]) -> None:
        self._names.show(names)
        self.setCurrentWidget(self.names)
        if names:
            self.names.setCurrentIndex(self._names.index(0))

    def chosen(self) -> list[Hit]:
        """Return the hits that are ticked, of those that were read, or else the one that is looked at."""
        row = self.list.currentIndex().row()
        return self.model.ticked() or ([self.model.hits[row]] if 0 <= row < len(self.model.hits) else [])

    def take_keyboard(self) -> None:
        """Give the keyboard to what is shown."""
        shown = self.currentWidget()
        (self.names if shown is self.names else self.list if shown is self.list else self.ready.buttons["two-ways"]).setFocus()

    def _measure(self, hits: Sequence[Hit]) -> None:
        """Make the columns as wide as the hits read so far need them."""
        wide, note = self._delegate.width_of_hit, self._delegate.width_of_note
        self._widest_hit = max(self._widest_hit, max(map(wide, {hit.quote for hit in hits}), default=0.0))
        self._widest_note = max(self._widest_note, max(map(note, {self._note(hit) for hit in hits}), default=0.0))
        self._delegate.set_columns(hit=self._widest_hit, note=min(_WIDEST_NOTE, self._widest_note))
        self.list.viewport().update()

    def _note(self, hit: Hit) -> str:
        """Return the title of the article, behind whose mark it is when that is somebody else's, or the label that it should have."""
        wanted = self.model.wanted.get(at(hit), "")
        whose = layer_name(hit.layer) if hit.layer not in (None, self._me) else self._shown.get(wanted, wanted)
        return " · ".join(f"\u2068{part}\u2069" for part in (whose, hit.title) if part)

    # -- what Qt calls

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if keeps(event):
            return True
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return self._take_hit(event) if watched is self.list else self._take_name(event)

    def _take_hit(self, event: QKeyEvent) -> bool:
        """Do what the key asks for among hits and say whether it was one of ours."""
        row, key, letter = self.list.currentIndex().row(), event.key(), event.text().upper()
        ranging = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if ranging and key in _STEPS and 0 <= row + _STEPS[key] < len(self.model.hits):
            self.list.setCurrentIndex(self.model.index(row + _STEPS[key]))
            self.model.tick([row, row + _STEPS[key]], on=True)
            return True
        if not is_plain(event):
            return False
        if row < 0 or key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _ENTER:
            self.opened.emit(self.model.hits[row])
        elif key == Qt.Key.Key_Space:
            self._tick(self.list.currentIndex(), ranging)
        elif letter in _ALL or letter in _NONE:
            self.model.tick_all(on=letter in _ALL)
        elif key in _REMOVE:
            self.untag_requested.emit()
        elif letter.isdecimal() and str(int(letter)) in self._keys:
            self.mark_requested.emit(self._keys[str(int(letter))])
        else:
            return False
        return True

    def _take_name(self, event: QKeyEvent) -> bool:
        if not is_plain(event):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER and self.names.currentIndex().isValid():
            self._choose(self.names.currentIndex())
        else:
            return False
        return True

    def _tick(self, index: QModelIndex, ranging: bool) -> None:
        """Tick a row or take its tick away; ``ranging``: tick every row from the one ticked before."""
        row = index.row()
        if ranging:
            self.model.tick(range(min(row, self._anchor), max(row, self._anchor) + 1), on=True)
        else:
            self.model.toggle(row)
        self._anchor = row
        self.list.setCurrentIndex(self.model.index(row))

    def _choose(self, index: QModelIndex) -> None:
        # The list goes while it is clicked: not before the click is over.
        query = query_of(self._names.names[index.row()])
        QTimer.singleShot(0, self, lambda: self.name_chosen.emit(query))
