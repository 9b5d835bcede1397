"""The list of the article's spans: each in its place, or one row a name with how often it is marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from core.model import Span, SpanId
from gui.annotate.queue import Index
from gui.guard import guard
from gui.theme import SIZES, Theme, label_colours
from gui.widgets.segments import Segments

_ROW = Qt.ItemDataRole.UserRole
_NOTHING: object = None


@dataclass(frozen=True, slots=True)
class NameRow:
    """One row: a text with a label, and the spans behind it."""

    quote: str
    label: str
    spans: tuple[SpanId, ...]


def in_order(spans: Sequence[Span]) -> list[NameRow]:
    """Return a row for each span, in reading order."""
    return [NameRow(" ".join(span.quote.split()), span.label, (span.id,)) for span in spans]


def by_name(spans: Sequence[Span]) -> list[NameRow]:
    """Return a row for each name and label, the most frequent first."""
    found: dict[tuple[str, str], list[SpanId]] = {}
    for span in spans:
        found.setdefault((" ".join(span.quote.split()), span.label), []).append(span.id)
    rows = [NameRow(quote, label, tuple(ids)) for (quote, label), ids in found.items()]
    return sorted(rows, key=lambda row: -len(row.spans))


class NamesModel(QAbstractListModel):
    """Rows of names; what is read aloud says the label too."""

    def __init__(self, shown: dict[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = shown
        self.rows: list[NameRow] = []

    def show(self, rows: list[NameRow]) -> None:
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    @guard(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @guard(_NOTHING)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        label = self._shown.get(row.label, row.label)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.quote}, {label}, {len(row.spans)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.quote}\n{label}"
        return row.quote if role == Qt.ItemDataRole.DisplayRole else None


class NamesDelegate(QStyledItemDelegate):
    """Draws a name from the right, its label's colour as a bar at its side, its count at the left."""

    def __init__(self, colours: dict[str, str], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = colours
        self._theme = theme

    @guard(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, 34)

    @guard(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: NameRow = index.data(_ROW)
        style: QStyle.StateFlag = option.state
        box = QRectF(option.rect).adjusted(4, 1, -4, -1)
        theme = self._theme
        painter.save()
        # Names are Arabic whatever the interface speaks: they run from the right, and are cut at the left.
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if style & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = bool(style & QStyle.StateFlag.State_Selected)
            focused = selected and bool(style & QStyle.StateFlag.State_HasFocus)
            edge = theme.accent if focused else theme.hairline if selected else theme.raised
            painter.setPen(QPen(QColor(edge), 2 if focused else 1))
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.get(row.label, theme.muted)))
        painter.drawRoundedRect(QRectF(box.right() - 12, box.y() + 7, 4, box.height() - 14), 2, 2)
        font = QFont(option.font)
        font.setPixelSize(SIZES["small"])
        painter.setFont(font)
        left = 8.0
        if len(row.spans) > 1:
            painter.setPen(QColor(theme.muted))
            painter.drawText(
                QRectF(box.x() + 8, box.y(), 36, box.height()),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter,
                str(len(row.spans)),
            )
            left = 40.0
        font.setPixelSize(SIZES["body"])
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        text = QRectF(box.x() + left, box.y(), box.width() - left - 20, box.height())
        cut = painter.fontMetrics().elidedText(row.quote, Qt.TextElideMode.ElideRight, int(text.width()))
        painter.drawText(text, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, cut)
        painter.restore()


class NameList(QWidget):
    """The list with its heading and two ways to order it; emits the span that was asked for."""

    span_requested = Signal(str)

    def __init__(self, theme: Theme, colours: dict[str, str], shown: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: tuple[Span, ...] = ()
        self._by_name = False
        self._quiet = False
        self._model = NamesModel(shown, self)
        self._list = QListView()
        self._list.setObjectName("names")
        self._list.setAccessibleName(self.tr("Marks in this article"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(NamesDelegate({name: label_colours(theme, value).line for name, value in colours.items()}, theme, self))
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setUniformItemSizes(True)
        self._heading = QLabel()
        self._heading.setObjectName("heading")
        self._segments = Segments([self.tr("In order"), self.tr("Names")])
        self._segments.chosen.connect(self._reorder)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(8)
        for widget in (self._heading, self._segments):
            column.addWidget(widget)
        column.addWidget(self._list, 1)
        self._list.clicked.connect(self._ask)
        self._list.selectionModel().currentChanged.connect(self._ask_quietly)

    def show_spans(self, spans: tuple[Span, ...]) -> None:
        """Show the spans of the layer."""
        self._spans = spans
        self._quiet = True
        self._model.show(by_name(spans) if self._by_name else in_order(spans))
        self._quiet = False
        self._heading.setText(self.tr("In this article: %n mark(s)", "", len(spans)))

    def choose(self, span: SpanId | None) -> None:
        """Make the row of ``span`` the current one without asking for it back."""
        row = next((place for place, row in enumerate(self._model.rows) if span in row.spans), -1)
        self._quiet = True
        self._list.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())
        if row < 0:
            self._list.clearSelection()
        self._quiet = False

    @property
    def heading(self) -> str:
        return self._heading.text()

    def chosen(self) -> SpanId | None:
        """Return the span of the current row."""
        index = self._list.currentIndex()
        return self._model.rows[index.row()].spans[0] if index.isValid() else None

    def go_to(self, span: SpanId) -> None:
        """Ask for ``span`` as a click on its row does."""
        row = next(place for place, row in enumerate(self._model.rows) if span in row.spans)
        self._list.setCurrentIndex(self._model.index(row))
        self._list.clicked.emit(self._model.index(row))

    def _reorder(self, choice: int) -> None:
        self._by_name = choice == 1
        self.show_spans(self._spans)

    def _ask_quietly(self, now: QModelIndex) -> None:
        if not self._quiet and self._list.hasFocus():
            self._ask(now)

    def _ask(self, now: QModelIndex) -> None:
        if now.isValid():
            row: NameRow = now.data(_ROW)
            self.span_requested.emit(self._next_of(row))

    def _next_of(self, row: NameRow) -> SpanId:
        """Return the row's next span each time it is asked for."""
        asked = getattr(self, "_asked", None)
        place = row.spans.index(asked) + 1 if asked in row.spans else 0
        self._asked = row.spans[place % len(row.spans)]
        return self._asked
