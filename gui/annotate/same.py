"""All the same: the sheet at the bottom of the page that lists the other places of a name, to be ticked and marked in one go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from core.arabic.letters import LINE_ENDS
from core.model import Label, Span
from core.search.mentions import Place
from gui.annotate.concordance import PLACE, PlacesDelegate, PlacesModel
from gui.annotate.concordanceline import SamePlace
from gui.guard import guard
from gui.theme import LabelColours, Theme, label_colours
from gui.widgets.naming import named
from gui.widgets.plainkeys import is_plain, keeps

__all__ = ["SamePlace", "SameSheet", "same_places"]

_CONTEXT = 160
"""Most code points of a line beside a place: more than the widest page shows."""
_LINE_END = re.compile(f"[{LINE_ENDS}]")
_SHOWN_ROWS = 6
_ALL, _NONE = ("A", "ش"), ("N", "ى")
"""Keys by what they write: the second is the same key of an Arabic keyboard."""


def same_places(text: str, mentions: Iterable[Place], spans: Iterable[Span], label: str) -> list[SamePlace]:
    """Return the rows of ``mentions``, found in ``text``; already marked are those that one of ``spans`` covers exactly with ``label``."""
    taken = {(span.start, span.end) for span in spans if span.label == label}
    rows = []
    for place in mentions:
        before = _LINE_END.split(text[max(0, place.word_start - _CONTEXT) : place.word_start])[-1]
        after = _LINE_END.split(text[place.word_end : place.word_end + _CONTEXT], maxsplit=1)[0]
        rows.append(
            SamePlace(
                place.start,
                place.end,
                before,
                text[place.word_start : place.start],
                text[place.start : place.end],
                text[place.end : place.word_end],
                after,
                marked=(place.start, place.end) in taken,
                sure=place.sure,
            )
        )
    return rows


class NamePlate(QWidget):
    """A name in the colours of the label that it would get."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._colours = LabelColours("#000000", "#000000", "#000000")

    def show_name(self, name: str, colours: LabelColours) -> None:
        self._name, self._colours = " ".join(name.split()), colours
        self.setAccessibleName(self._name)
        self.updateGeometry()
        self.update()

    @guard(QSize())
    def sizeHint(self) -> QSize:
        return QSize(min(320, round(QFontMetricsF(self.font()).horizontalAdvance(self._name)) + 20), 28)

    @guard(QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(48, 28)

    @guard(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            painter.fillRect(box.adjusted(0, 2, 0, -2), QColor(self._colours.tint))
            painter.fillRect(QRectF(0, box.bottom() - 3, box.width(), 2), QColor(self._colours.line))
            painter.setPen(QColor(self._colours.text))
            cut = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, self.width() - 16)
            painter.drawText(box.adjusted(0, 0, 0, -2), Qt.AlignmentFlag.AlignCenter, cut)


class SameSheet(QFrame):
    """Asks for the ticked places to be marked; shows the page the place of the current row."""

    mark_requested = Signal(list)
    place_shown = Signal(int, int)
    closed = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self._theme, self._language = theme, language
        self.label = ""
        self._model = PlacesModel(self)
        self._list = named(QListView(), "places")
        self._list.setModel(self._model)
        self._delegate = PlacesDelegate(theme, self._model, self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.installEventFilter(self)
        self._heading = named(QLabel(), "sheettitle")
        self._plate = NamePlate()
        self._label = named(QLabel(), "quiet")
        self._empty = named(QLabel(self.tr("The article says it nowhere else.")), "quiet")
        self._hint = named(QLabel(self.tr("Space ticks, Enter marks, Escape closes")), "quiet")
        self._all = QPushButton(self.tr("All") + f"   \u2066{_ALL[0]}\u2069")
        self._none = QPushButton(self.tr("None") + f"   \u2066{_NONE[0]}\u2069")
        self._close = named(QPushButton("×"), "close")
        self._close.setAccessibleName(self.tr("Close"))
        self._mark = named(QPushButton(), "primary")
        self._lay_out()
        self._wire()
        self.hide()

    def _lay_out(self) -> None:
        top, foot = QHBoxLayout(), QHBoxLayout()
        for row in (top, foot):
            row.setSpacing(8)
        top.addWidget(self._heading)
        top.addWidget(self._plate)
        top.addWidget(self._label)
        top.addStretch(1)
        for button in (self._all, self._none, self._close):
            top.addWidget(button)
        foot.addWidget(self._hint)
        foot.addStretch(1)
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
        self._model.ticks_changed.connect(self._count)
        self._list.selectionModel().currentChanged.connect(self._show_current)

    # -- what is shown

    def show_places(self, name: str, label: Label, places: Sequence[SamePlace]) -> None:
        """Open with the other places of ``name``, to be marked as ``label``; the keyboard goes to the list."""
        self.label = label.name
        colours = label_colours(self._theme, label.colour)
        self._plate.show_name(name, colours)
        self._label.setText(label.shown(self._language))
        self._list.setAccessibleName(
            self.tr("Other places, to be marked as {label}").format(label=f"\u2068{label.shown(self._language)}\u2069")
        )
        self._model.show(places)
        self._delegate.measure(colours)
        self._heading.setText(self.tr("%n more place(s)", "", len(places)) if places else self.tr("No other place"))
        for widget in (self._list, self._all, self._none, self._hint, self._mark):
            widget.setVisible(bool(places))
        self._empty.setVisible(not places)
        rows = min(len(places), _SHOWN_ROWS)
        self._list.setFixedHeight(rows * self._list.sizeHintForRow(0) + 2 if places else 0)
        self.show()
        (self._list if places else self._close).setFocus()
        if places:
            first = next((row for row, place in enumerate(places) if not place.marked), 0)
            self._list.setCurrentIndex(self._model.index(first))

    def ticked(self) -> list[tuple[int, int]]:
        """Return the stretches that Enter would mark."""
        return self._model.ticked()

    @property
    def heading(self) -> str:
        return self._heading.text()

    def leave(self) -> None:
        """Close without marking."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

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
        elif key == Qt.Key.Key_Space and focused is self._list:
            self._model.toggle(self._list.currentIndex())
        else:
            return False
        return True

    def _ask(self) -> None:
        ticked = self._model.ticked()
        if ticked:
            self.hide()
            self.mark_requested.emit(ticked)
            self.closed.emit()

    def _count(self) -> None:
        count = len(self._model.ticked())
        self._mark.setText(self.tr("Mark %n", "", count) + "   ⏎")
        self._mark.setEnabled(count > 0)

    def _show_current(self, now: QModelIndex) -> None:
        if now.isValid():
            place: SamePlace = now.data(PLACE)
            self.place_shown.emit(place.start, place.end)
