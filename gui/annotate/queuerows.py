"""The rows of the queue: read page by page, and drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.model import ArticleId, LayerState
from core.project import Waiting
from core.project.queue import Wanted
from gui.guard import guard
from gui.sentences import state
from gui.session import Session
from gui.theme import SIZES, Theme, label_colours

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
_PAGE = 200
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_NOTHING: object = None


class QueueModel(QAbstractListModel):
    """Entries of one layer, read page by page as the list is scrolled, from any place of it on."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._entries: list[Waiting] = []
        self._before = 0
        self._whole = False
        self._wanted = Wanted()
        self.total = 0
        """How many articles are wanted, read or not."""

    @property
    def before(self) -> int:
        """How many articles stand before the first that was read."""
        return self._before

    def want(self, wanted: Wanted, *, near: ArticleId | None = None) -> None:
        """Show other articles, or in another order; ``near`` one of them, otherwise from the first on."""
        self._wanted, self._entries = wanted, []
        self.reload(near=near)

    def reload(self, *, near: ArticleId | None = None) -> None:
        """Read the list again, as much of it as was read before, ``near`` an article or from the first on."""
        queue, layer = self._session.project.queue, self._session.layer
        size = max(len(self._entries), _PAGE)
        anchor = queue.one(layer, near) if near is not None else None
        earlier = list(self._page(after=anchor, size=_PAGE // 2, backwards=True))[::-1] if anchor is not None else []
        self.beginResetModel()
        later = self._page(after=earlier[-1] if earlier else None, size=size)
        self._entries = [*earlier, *later]
        self._whole = len(later) < size
        self._before = queue.count(layer, self._wanted, before=earlier[0]) if earlier else 0
        self.total = queue.count(layer, self._wanted)
        self.endResetModel()

    def refresh(self, articles: Sequence[ArticleId]) -> None:
        """Read again the entries of ``articles``; a stranger among them means that the list has grown."""
        places = {entry.article: row for row, entry in enumerate(self._entries)}
        for article in articles:
            entry = self._session.project.queue.one(self._session.layer, article)
            row = places.get(article)
            if entry is None or row is None:
                self._whole = False
                if entry is None or not self._entries:
                    self.reload()
                    return
                continue
            self._entries[row] = entry
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, article: ArticleId) -> int:
        """Return the row of ``article``, -1 when it is not read yet."""
        return next((row for row, entry in enumerate(self._entries) if entry.article == article), -1)

    def fetch_before(self) -> int:
        """Read the page before the first entry; return how many entries that were."""
        if not self._before or not self._entries:
            return 0
        page = self._page(after=self._entries[0], size=_PAGE, backwards=True)
        if page:
            self.beginInsertRows(QModelIndex(), 0, len(page) - 1)
            self._entries[:0] = page[::-1]
            self.endInsertRows()
        self._before = max(0, self._before - len(page)) if len(page) == _PAGE else 0
        return len(page)

    def _page(self, *, after: Waiting | None, size: int, backwards: bool = False) -> tuple[Waiting, ...]:
        """Return entries behind ``after``, or before it ``backwards``, the nearest first."""
        wanted = replace(self._wanted, backwards=self._wanted.backwards != backwards)
        return self._session.project.queue.page(self._session.layer, wanted, after=after, size=size)

    @guard(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    @guard(_NOTHING)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.title}, {state(entry.state)}, {sum(count for _, count in entry.counts)}"
        return entry.title if role == Qt.ItemDataRole.ToolTipRole else None

    @guard(False)
    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._whole

    @guard(None)
    def fetchMore(self, parent: Index) -> None:
        after = self._entries[-1] if self._entries else None
        page = self._page(after=after, size=_PAGE)
        self._whole = len(page) < _PAGE
        if page:
            self.beginInsertRows(QModelIndex(), len(self._entries), len(self._entries) + len(page) - 1)
            self._entries.extend(page)
            self.endInsertRows()


class QueueDelegate(QStyledItemDelegate):
    """Draws an entry: two lines of title, then state, number of spans and a bar of labels."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colours = {label.name: label_colours(theme, label.colour).line for label in session.project.labels.all()}

    @guard(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(240, 96)

    @guard(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Waiting = index.data(ENTRY)
        style: QStyle.StateFlag = option.state
        box: QRect = option.rect.adjusted(4, 2, -4, -2)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if style & QStyle.StateFlag.State_Selected:
            focused = bool(style & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(self._theme.accent if focused else self._theme.hairline), 2 if focused else 1))
            painter.setBrush(QColor(self._theme.raised))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 12, 12)
        elif style & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.raised))
            painter.drawRoundedRect(QRectF(box), 12, 12)
        inner = box.adjusted(12, 8, -12, -8)
        font = QFont(option.font)
        font.setPixelSize(SIZES["body"])
        font.setWeight(QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.ink))
        for number, line in enumerate(_two_lines(painter, entry.title, inner.width())):
            painter.drawText(QRectF(inner.x(), inner.y() + 24 * number, inner.width(), 24), _RIGHT, line)
        self._paint_foot(painter, QRect(inner.x(), inner.bottom() - 20, inner.width(), 20), entry)
        painter.restore()

    def _paint_foot(self, painter: QPainter, line: QRect, entry: Waiting) -> None:
        # Titles are Arabic whatever the interface speaks, so the line under them runs from the right as they do.
        middle = line.center().y() + 1
        colour = _state_colour(entry.state, self._theme)
        painter.setPen(QPen(QColor(colour), 1.5))
        filled = entry.state not in {LayerState.NEW, LayerState.STARTED}
        painter.setBrush(QColor(colour) if filled else Qt.BrushStyle.NoBrush)
        dot = QRectF(line.right() - 9, middle - 4.5, 9, 9)
        painter.drawEllipse(dot)
        if entry.state is LayerState.STARTED:
            painter.setBrush(QColor(colour))
            painter.drawPie(dot, 90 * 16, 180 * 16)
        total = sum(count for _, count in entry.counts)
        font = QFont(painter.font())
        font.setPixelSize(SIZES["small"])
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.muted))
        words = f"{state(entry.state)}   {total}" if total else state(entry.state)
        words_box = QRectF(line.x(), line.y(), line.width() - 18, line.height())
        painter.drawText(words_box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(Qt.PenStyle.NoPen)
        left, full = float(line.x()), min(90.0, line.width() / 3)
        for label, count in entry.counts:
            width = full * count / total
            painter.setBrush(QColor(self._colours.get(label, self._theme.muted)))
            painter.drawRect(QRectF(left, middle - 2, max(2.0, width - 1), 4))
            left += width


def _state_colour(value: LayerState, theme: Theme) -> str:
    if value is LayerState.RETURNED:
        return theme.warning
    return theme.muted if value in {LayerState.NEW, LayerState.SKIPPED} else theme.accent


def _two_lines(painter: QPainter, title: str, width: int) -> tuple[str, ...]:
    """Return ``title`` broken into two lines at most, the second cut where it is too long."""
    layout = QTextLayout(title, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    # Qt counts in UTF-16; a title may hold an emoji.
    units = title.encode("utf-16-le", "surrogatepass")
    first = units[: 2 * line.textLength()].decode("utf-16-le", "replace").strip()
    rest = units[2 * line.textLength() :].decode("utf-16-le", "replace").strip()
    layout.endLayout()
    return (first, painter.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, width)) if rest else (first,)
