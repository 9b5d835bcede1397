"""All the same: the sheet at the bottom of the page that lists the other places of a name, to be ticked and marked in one go."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from core.arabic.letters import LINE_ENDS
from core.model import Label
from core.search.mentions import Place
from gui.annotate.nameplate import NamePlate
from gui.annotate.sameplaces import PlacesModel
from gui.guard import guard
from gui.reader.concordance import PLACE, ConcordanceDelegate
from gui.reader.concordanceline import LinePlace
from gui.theme import Theme, label_colours
from gui.widgets.flow import FlowLayout
from gui.widgets.naming import named
from gui.widgets.plainkeys import is_plain, keeps
from gui.widgets.segments import Segments

__all__ = ["LinePlace", "SameSheet", "same_places"]

_CONTEXT = 160
"""Most code points of a line beside a place: more than the widest page shows."""
_LINE_END = re.compile(f"[{LINE_ENDS}]")
_SHOWN_ROWS = 6
_WIDEST_NOTE = 220
"""Pixels that a note beside a line takes at most."""
_ALL, _NONE, _OTHER = ("A", "ش"), ("N", "ى"), ("P", "ح")
"""Keys by what they write: the second is the same key of an Arabic keyboard."""


def same_places(
    text: str, mentions: Iterable[Place], taken: Container[tuple[int, int]], *, article: tuple[str, str] = ("", "")
) -> list[LinePlace]:
    """Return the rows of ``mentions``, found in ``text``; those that cover one of ``taken`` exactly are marked already.

    ``article`` is its id and its title, where places of several are shown.
    """
    rows = []
    for place in mentions:
        before = _LINE_END.split(text[max(0, place.word_start - _CONTEXT) : place.word_start])[-1]
        after = _LINE_END.split(text[place.word_end : place.word_end + _CONTEXT], maxsplit=1)[0]
        rows.append(
            LinePlace(
                place.start,
                place.end,
                before,
                text[place.word_start : place.start],
                text[place.start : place.end],
                text[place.end : place.word_end],
                after,
                (place.start, place.end) in taken,
                place.sure,
                *article,
            )
        )
    return rows


class SameSheet(QFrame):
    """Asks for the ticked places to be marked; shows the page the place of the current row.

    The second tab lists the places of the whole project: it asks for them once it is opened, and they come a few at a time.
    """

    mark_requested = Signal(list)
    project_requested = Signal()
    project_mark_requested = Signal(list)
    place_shown = Signal(int, int)
    closed = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self._theme, self._language = theme, language
        self.label = ""
        self._here, self._there = PlacesModel(self), PlacesModel(self)
        self._asked = self._whole = False
        """Whether the project was asked for its places, and whether these are all."""
        self._widest_hit = self._widest_note = 0.0
        self._list = named(QListView(), "places")
        self._delegate = ConcordanceDelegate(theme, self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.installEventFilter(self)
        self.setFocusProxy(self._list)
        self._tabs = Segments([self.tr("In the article"), self.tr("In the project")])
        self._heading = named(QLabel(), "sheettitle")
        self._plate = NamePlate()
        self._label = named(QLabel(), "quiet")
        self._empty = named(QLabel(), "quiet")
        self._hint = named(QLabel(self.tr("Space ticks, P changes between article and project, Enter marks, Escape closes")), "quiet")
        self._all = QPushButton(self.tr("All") + f"   \u2066{_ALL[0]}\u2069")
        self._none = QPushButton(self.tr("None") + f"   \u2066{_NONE[0]}\u2069")
        self._close = named(QPushButton("×"), "close")
        self._close.setAccessibleName(self.tr("Close"))
        self._mark = named(QPushButton(), "primary")
        self._lay_out()
        self._wire()
        self.hide()

    def _lay_out(self) -> None:
        top, foot, parts = QHBoxLayout(), QHBoxLayout(), FlowLayout()
        for row in (top, foot):
            row.setSpacing(8)
        for widget in (self._heading, self._plate, self._label, self._tabs, self._all, self._none):
            parts.addWidget(widget)
        top.addLayout(parts, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._hint.setWordWrap(True)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._empty)
        column.addWidget(self._list)
        column.addLayout(foot)

    def _wire(self) -> None:
        self._all.clicked.connect(lambda: self._model.tick_all(on=True))
        self._none.clicked.connect(lambda: self._model.tick_all(on=False))
        self._close.clicked.connect(self.leave)
        self._mark.clicked.connect(self._ask)
        self._tabs.chosen.connect(lambda _: self._show_tab())
        for model in (self._here, self._there):
            model.ticks_changed.connect(self._count)
        self._delegate.tick_requested.connect(lambda index, _: self._model.toggle(index))

    @property
    def _model(self) -> PlacesModel:
        return self._there if self._tabs.choice() else self._here

    # -- what is shown

    def show_places(self, name: str, label: Label, places: Sequence[LinePlace]) -> None:
        """Open with the other places of ``name``, to be marked as ``label``; the keyboard goes to the list."""
        self.label = label.name
        colours = label_colours(self._theme, label.colour)
        self._plate.show_name(name, colours)
        self._label.setText(label.shown(self._language))
        self._list.setAccessibleName(
            self.tr("Other places, to be marked as {label}").format(label=f"\u2068{label.shown(self._language)}\u2069")
        )
        self._delegate.colour(colours)
        self._here.show(places)
        self._there.show(())
        self._asked = self._whole = False
        self.show()
        self._tabs.choose(0)

    def add_places(self, places: Sequence[LinePlace], *, whole: bool = False) -> None:
        """Show more places of the project; ``whole`` says that these were the last."""
        self._whole = whole
        is_first = bool(places) and not self._there.places
        if places:
            self._there.add(places)
        if is_first and self._model is self._there:
            self._show_tab()
        elif self._model is self._there:
            self._measure(places)

    def ticked(self) -> list[tuple[int, int]]:
        """Return the stretches that Enter would mark."""
        return [(place.start, place.end) for place in self._model.ticked()]

    @property
    def heading(self) -> str:
        return self._heading.text()

    def leave(self) -> None:
        """Close without marking."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def _show_tab(self) -> None:
        model = self._model
        if model is self._there and not self._asked:
            self._asked = True
            self.project_requested.emit()
        self._list.setModel(model)
        self._list.selectionModel().currentChanged.connect(self._show_current)
        self._count()
        self._widest_hit = self._widest_note = 0.0
        self._measure(model.places)
        if model.places:
            first = next((row for row, place in enumerate(model.places) if not place.marked), 0)
            self._list.setCurrentIndex(model.index(first))
        (self._list if model.places else self._close).setFocus()

    def _measure(self, added: Sequence[LinePlace]) -> None:
        """Make columns and list as large as the places need them, those ``added`` too, and say how many there are."""
        model, places, delegate = self._model, self._model.places, self._delegate
        self._widest_hit = max(self._widest_hit, max(map(delegate.width_of_hit, {place.hit for place in added}), default=0.0))
        notes = {model.note(place) for place in added}
        self._widest_note = max(self._widest_note, max(map(delegate.width_of_note, notes), default=0.0))
        delegate.set_columns(hit=self._widest_hit, note=min(_WIDEST_NOTE, self._widest_note))
        if model is self._there:
            more = "" if self._whole else " …"
            self._heading.setText(self.tr("%n place(s) in the project", "", len(places)) + more)
            self._empty.setText(self.tr("No article says it.") if self._whole else self.tr("Searching…"))
        else:
            self._heading.setText(self.tr("%n more place(s)", "", len(places)) if places else self.tr("No other place"))
            self._empty.setText(self.tr("The article says it nowhere else."))
        for widget in (self._list, self._all, self._none, self._mark):
            widget.setVisible(bool(places))
        self._empty.setVisible(not places)
        rows = min(len(places), _SHOWN_ROWS)
        self._list.setFixedHeight(rows * self._list.sizeHintForRow(0) + 2 if places else 0)
        self._list.viewport().update()

    # -- what Qt calls

    @guard(False)
    def event(self, event: QEvent) -> bool:
        # The page behind has commands on plain keys; while the keyboard is here they belong to the sheet.
        if keeps(event):
            return True
        return super().event(event)

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Before the list takes letters for the beginning of a row's text.
        return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._take(event)

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take(event) and not is_plain(event):
            event.ignore()

    # -- inside

    def _take(self, event: QKeyEvent) -> bool:
        """Do what the key asks for and say whether it was one of ours."""
        key, letter = event.key(), event.text().upper()
        focused = QApplication.focusWidget()
        if not is_plain(event):
            return False
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused.click() if isinstance(focused, QPushButton) else self._ask()
        elif letter in _ALL or letter in _NONE:
            self._model.tick_all(on=letter in _ALL)
        elif letter in _OTHER:
            self._tabs.choose(1 - self._tabs.choice())
        elif key == Qt.Key.Key_Space and focused is self._list:
            self._model.toggle(self._list.currentIndex())
        else:
            return False
        return True

    def _ask(self) -> None:
        ticked = self._model.ticked()
        if ticked:
            self.hide()
            if self._model is self._there:
                self.project_mark_requested.emit(ticked)
            else:
                self.mark_requested.emit(self.ticked())
            self.closed.emit()

    def _count(self) -> None:
        count = len(self._model.ticked())
        self._mark.setText(self.tr("Mark %n", "", count) + "   ⏎")
        self._mark.setEnabled(count > 0)

    def _show_current(self, now: QModelIndex) -> None:
        if now.isValid():
            place: LinePlace = now.data(PLACE)
            if not place.article:
                self.place_shown.emit(place.start, place.end)
