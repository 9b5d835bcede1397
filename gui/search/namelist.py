"""The names that a ready search found, each with its labels and how often; one leads to its marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.project.ready import Name, TwoWays
from gui.guard import guard
from gui.reader.concordance import Index
from gui.sentences import isolated
from gui.theme import SIZES, LabelColours, Theme

NAME = Qt.ItemDataRole.UserRole
_ROW, _PAD, _SQUARE, _GAP = 38, 14, 10, 6
_LETTERS = 16
_NOTHING: object = None


def counts_of(name: Name | TwoWays) -> tuple[tuple[str, int], ...]:
    """Return how many marks of each label say ``name``."""
    return name.labels if isinstance(name, TwoWays) else ((name.label, name.number),)


def query_of(name: Name | TwoWays) -> str:
    """Return the search for the marks that say ``name``."""
    words = " ".join(name.name.replace('"', " ").split())
    labels = " OR ".join(f'label:"{label}"' if " " in label else f"label:{label}" for label, _ in counts_of(name))
    return f'"{words}" {labels}'


class NamesModel(QAbstractListModel):
    """``labels`` are what labels are called."""

    def __init__(self, labels: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._labels = labels
        self.names: tuple[Name | TwoWays, ...] = ()

    def show(self, names: Sequence[Name | TwoWays]) -> None:
        self.beginResetModel()
        self.names = tuple(names)
        self.endResetModel()

    def said(self, name: Name | TwoWays) -> str:
        """Return the labels of ``name`` and how often it has each."""
        return ", ".join(f"{isolated(self._labels.get(label, label))} {number}" for label, number in counts_of(name))

    @guard(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.names)

    @guard(_NOTHING)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        name = self.names[index.row()]
        if role == NAME:
            return name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{name.name}, {self.said(name)}"
        return name.name if role == Qt.ItemDataRole.DisplayRole else None


class NamesDelegate(QStyledItemDelegate):
    """Draws the name where the row begins, and its labels, with their colours, where it ends."""

    def __init__(self, theme: Theme, colours: Mapping[str, LabelColours], labels: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._colours, self._labels = theme, colours, labels
        self._font, self._small = QFont(parent.font()), QFont(parent.font())
        self._font.setPixelSize(_LETTERS)
        self._small.setPixelSize(SIZES["small"])

    @guard(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(320, _ROW)

    @guard(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        name: Name | TwoWays = index.data(NAME)
        row, theme = QRectF(option.rect), self._theme
        mirrored: bool = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            focused = selected and bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(theme.accent if focused else theme.hairline), 2 if focused else 1))
            painter.setBrush(QColor(theme.page if selected else theme.surface))
            painter.drawRoundedRect(row.adjusted(3, 2, -3, -2), 8, 8)
        end = row.left() + _PAD if mirrored else row.right() - _PAD
        for label, number in reversed(counts_of(name)):
            end = self._paint_label(painter, (label, number), row, end, mirrored=mirrored)
        room = row.right() - _PAD - end if mirrored else end - row.left() - _PAD
        painter.setFont(self._font)
        painter.setPen(QColor(theme.ink))
        said = QFontMetricsF(self._font).elidedText(" ".join(name.name.split()), Qt.TextElideMode.ElideMiddle, int(max(0.0, room - _GAP)))
        box = QRectF(end + _GAP if mirrored else row.left() + _PAD, row.top(), max(0.0, room - _GAP), row.height())
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, said)
        painter.restore()

    def _paint_label(self, painter: QPainter, counted: tuple[str, int], row: QRectF, end: float, *, mirrored: bool) -> float:
        """Draw a label and its number so that they end at ``end``; return where the one before it ends."""
        label, number = counted
        words = f"{isolated(self._labels.get(label, label))} {number}"
        width = QFontMetricsF(self._small).horizontalAdvance(words) + 1
        step = width + _GAP + _SQUARE
        text = QRectF(end if mirrored else end - width, row.top(), width, row.height())
        x = end + width + _GAP if mirrored else end - step
        colours = self._colours.get(label)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line if colours else self._theme.muted))
        painter.drawRoundedRect(QRectF(x, row.center().y() - _SQUARE / 2, _SQUARE, _SQUARE), 3, 3)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, words)
        return end + step + 2 * _GAP if mirrored else end - step - 2 * _GAP
