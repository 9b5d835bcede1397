"""The rows of the list of names, and how one is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.arabic.edges import EdgeFault, FaultKind
from core.model import Span, SpanId
from gui.guard import guard
from gui.noop import QT_TRANSLATE_NOOP
from gui.theme import SIZES, Theme

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_NOTHING: object = None
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter

FAULTS = {
    FaultKind.PROCLITIC_INSIDE: QT_TRANSLATE_NOOP("Faults", "proclitic inside"),
    FaultKind.PROCLITIC_OUTSIDE: QT_TRANSLATE_NOOP("Faults", "proclitic outside"),
    FaultKind.LEADING_PUNCTUATION: QT_TRANSLATE_NOOP("Faults", "punctuation"),
    FaultKind.TRAILING_PUNCTUATION: QT_TRANSLATE_NOOP("Faults", "punctuation"),
    FaultKind.BLANK: QT_TRANSLATE_NOOP("Faults", "blank at the edge"),
    FaultKind.HALF_WORD_START: QT_TRANSLATE_NOOP("Faults", "half a word"),
    FaultKind.HALF_WORD_END: QT_TRANSLATE_NOOP("Faults", "half a word"),
    FaultKind.INSIDE_GRAPHEME: QT_TRANSLATE_NOOP("Faults", "inside a letter"),
}


@dataclass(frozen=True, slots=True)
class NameRow:
    """One row: a text with a label, the spans behind it, and what is to be said of it."""

    quote: str
    label: str
    spans: tuple[SpanId, ...]
    remark: str = ""
    noted: bool = False


def in_order(spans: Sequence[Span]) -> list[NameRow]:
    """Return a row for each span, in reading order."""
    return [NameRow(" ".join(span.quote.split()), span.label, (span.id,), noted=bool(span.note)) for span in spans]


def by_name(spans: Sequence[Span]) -> list[NameRow]:
    """Return a row for each name and label, the most frequent first."""
    found: dict[tuple[str, str], list[Span]] = {}
    for span in spans:
        found.setdefault((" ".join(span.quote.split()), span.label), []).append(span)
    rows = [
        NameRow(quote, label, tuple(span.id for span in same), str(len(same)) if len(same) > 1 else "", any(span.note for span in same))
        for (quote, label), same in found.items()
    ]
    return sorted(rows, key=lambda row: -len(row.spans))


def faulty(faults: Sequence[EdgeFault]) -> list[NameRow]:
    """Return a row for each fault of an edge."""
    return [
        NameRow(
            " ".join(fault.span.quote.split()), fault.span.label, (fault.span.id,), QCoreApplication.translate("Faults", FAULTS[fault.kind])
        )
        for fault in faults
    ]


class NamesModel(QAbstractListModel):
    """Rows of names; what is read aloud says the label too."""

    def __init__(self, shown: dict[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = shown
        self.rows: list[NameRow] = []

    def show_rows(self, rows: list[NameRow]) -> None:
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
        if role == ROW:
            return row
        label = self._shown.get(row.label, row.label)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.quote, label, row.remark) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.quote}\n{label}"
        return row.quote if role == Qt.ItemDataRole.DisplayRole else None


class NamesDelegate(QStyledItemDelegate):
    """Draws a name from the right, its label's colour as a bar at its side, its remark at the left."""

    def __init__(self, lines: dict[str, str], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = lines
        self._theme = theme

    @guard(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, 34)

    @guard(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: NameRow = index.data(ROW)
        box = QRectF(option.rect).adjusted(4, 1, -4, -1)
        painter.save()
        # Names are Arabic whatever the interface speaks: they run from the right, and are cut at the left.
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, option.state)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._lines.get(row.label, self._theme.muted)))
        painter.drawRoundedRect(QRectF(box.right() - 12, box.y() + 7, 4, box.height() - 14), 2, 2)
        font = QFont(option.font)
        font.setPixelSize(SIZES["small"])
        painter.setFont(font)
        left = 8.0
        remark = row.remark + (" ✎" if row.noted else "")
        if remark:
            width = painter.fontMetrics().horizontalAdvance(remark) + 1.0
            painter.setPen(QColor(self._theme.muted))
            painter.drawText(QRectF(box.x() + 8, box.y(), width, box.height()), _LEFT, remark)
            left += width + 8
        font.setPixelSize(SIZES["body"])
        painter.setFont(font)
        painter.setPen(QColor(self._theme.ink))
        text = QRectF(box.x() + left, box.y(), box.width() - left - 20, box.height())
        cut = painter.fontMetrics().elidedText(row.quote, Qt.TextElideMode.ElideRight, int(text.width()))
        painter.drawText(text, _RIGHT, cut)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if not selected and not state & QStyle.StateFlag.State_MouseOver:
            return
        focused = selected and bool(state & QStyle.StateFlag.State_HasFocus)
        edge = self._theme.accent if focused else self._theme.hairline if selected else self._theme.raised
        painter.setPen(QPen(QColor(edge), 2 if focused else 1))
        painter.setBrush(QColor(self._theme.raised))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
