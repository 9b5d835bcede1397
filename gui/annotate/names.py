"""The list of the article's spans: each in its place, or one row a name with how often it is marked, or those whose edges are wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from core.arabic.edges import EdgeFault
from core.model import Span, SpanId
from gui.annotate.namerows import ROW, NameRow, NamesDelegate, NamesModel, by_name, faulty, in_order
from gui.theme import Theme, label_colours
from gui.widgets.naming import named
from gui.widgets.segments import Segments


class Order(IntEnum):
    PLACE = 0
    NAME = 1
    EDGES = 2


@dataclass(frozen=True, slots=True)
class LabelWords:
    """How labels look and are called in this window."""

    colours: dict[str, str]
    shown: dict[str, str]


class NameList(QWidget):
    """The list with its heading and three ways to order it; emits the span that was asked for."""

    span_requested = Signal(str)
    mend_requested = Signal(object)
    picked = Signal()

    def __init__(self, theme: Theme, words: LabelWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: tuple[Span, ...] = ()
        self._faults: tuple[EdgeFault, ...] = ()
        self._order = Order.PLACE
        self._asked: SpanId | None = None
        self._model = NamesModel(words.shown, self)
        self._list = named(QListView(), "names")
        self._list.setAccessibleName(self.tr("Marks in this article"))
        self._list.setModel(self._model)
        lines = {name: label_colours(theme, colour).line for name, colour in words.colours.items()}
        self._list.setItemDelegate(NamesDelegate(lines, theme, self))
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setUniformItemSizes(True)
        self._heading = named(QLabel(), "heading")
        self._segments = Segments([self.tr("In order"), self.tr("Names"), self.tr("Edges")])
        self._mend = QPushButton()
        self._mend.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._segments)
        column.addWidget(self._list, 1)
        column.addWidget(self._mend)
        self.setFocusProxy(self._list)
        self._segments.chosen.connect(lambda choice: self.order(Order(choice)))
        self._mend.clicked.connect(lambda: self.mend_requested.emit(self._faults))
        self._list.clicked.connect(self._ask)
        self._list.clicked.connect(lambda _: self.picked.emit())
        self._list.selectionModel().currentChanged.connect(self._follow)

    @property
    def heading(self) -> str:
        return self._heading.text()

    @property
    def rows(self) -> list[NameRow]:
        """What is listed."""
        return self._model.rows

    def show_spans(self, spans: tuple[Span, ...], faults: tuple[EdgeFault, ...]) -> None:
        """Show the spans of the layer, and what is wrong with their edges."""
        self._spans, self._faults = spans, faults
        self.order(self._order)

    def order(self, order: Order) -> None:
        """Show the rows in another order."""
        self._order = order
        rows = {Order.PLACE: in_order, Order.NAME: by_name}.get(order, lambda _: faulty(self._faults))(self._spans)
        chosen = self.chosen()
        with QSignalBlocker(self._list.selectionModel()):
            self._model.show_rows(rows)
        self.choose(chosen)
        self._segments.rename(Order.EDGES, self.tr("Edges") + (f" {len(self._faults)}" if self._faults else ""))
        mendable = sum(fault.mended is not None for fault in self._faults)
        self._mend.setText(self.tr("Mend all %n", "", mendable))
        self._mend.setVisible(order is Order.EDGES and mendable > 0)
        self._heading.setText(self.tr("In this article: %n mark(s)", "", len(self._spans)))

    def choose(self, span: SpanId | str | None) -> None:
        """Make the row of ``span`` the current one without asking for it back."""
        row = next((place for place, row in enumerate(self._model.rows) if span in row.spans), -1)
        with QSignalBlocker(self._list.selectionModel()):
            self._list.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())
        if row >= 0:
            self._list.scrollTo(self._model.index(row))
        self._list.viewport().update()

    def chosen(self) -> SpanId | None:
        """Return the span of the current row."""
        index = self._list.currentIndex()
        return self._model.rows[index.row()].spans[0] if 0 <= index.row() < len(self._model.rows) else None

    def go_to(self, span: SpanId) -> None:
        """Ask for ``span`` as a click on its row does."""
        row = next(place for place, row in enumerate(self._model.rows) if span in row.spans)
        self._list.setCurrentIndex(self._model.index(row))
        self._ask(self._model.index(row))

    def _follow(self, now: QModelIndex) -> None:
        if self._list.hasFocus():
            self._ask(now)

    def _ask(self, now: QModelIndex) -> None:
        """Ask for the row's span; for its next one each time when there are several."""
        if now.isValid():
            row: NameRow = now.data(ROW)
            place = row.spans.index(self._asked) + 1 if self._asked in row.spans else 0
            self._asked = row.spans[place % len(row.spans)]
            self.span_requested.emit(self._asked)
