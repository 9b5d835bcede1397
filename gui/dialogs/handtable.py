"""Assigning by hand: a row an article, a column a person, and a tick where the one has the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from core.model import ArticleId
from core.project import Project, Waiting
from gui.guard import guard
from gui.sentences import isolated
from gui.theme import Theme
from gui.widgets.tick import BOX, paint_tick

Index = QModelIndex | QPersistentModelIndex
_PAGE = 200
_TICK = Qt.ItemDataRole.CheckStateRole
_NOTHING: object = None
_NO_FLAGS = Qt.ItemFlag.NoItemFlags


class HandModel(QAbstractTableModel):
    """Reads articles page by page; asks for what is ticked instead of writing it."""

    hand_asked = Signal(str, str, bool)

    def __init__(self, project: Project, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._project, self._title = project, title
        self._names: tuple[str, ...] = ()
        self._rows: list[Waiting] = []
        self._held: dict[ArticleId, tuple[str, ...]] = {}
        self._whole = False

    def show_names(self, names: Sequence[str]) -> None:
        """Show a column for each of ``names``, and who has the articles now."""
        if self._rows and tuple(names) == self._names:
            self._held = {row.article: self._project.assignments.of(row.article) for row in self._rows}
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._names)))
            return
        self.beginResetModel()
        self._names = tuple(names)
        self._rows = list(self._project.queue.page("", size=_PAGE))
        self._whole = len(self._rows) < _PAGE
        self._held = {row.article: self._project.assignments.of(row.article) for row in self._rows}
        self.endResetModel()

    @guard(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @guard(0)
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1 + len(self._names)

    @guard(_NOTHING)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        return self._title if section == 0 else self._names[section - 1]

    @guard(_NOTHING)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if index.column() == 0:
            if role == Qt.ItemDataRole.TextAlignmentRole:  # titles are Arabic whatever the interface speaks
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            return isolated(row.title) if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole} else None
        name = self._names[index.column() - 1]
        has = name in self._held[row.article]
        if role == _TICK:
            return Qt.CheckState.Checked if has else Qt.CheckState.Unchecked
        return f"{name}: {row.title}" if role == Qt.ItemDataRole.AccessibleTextRole else None

    @guard(_NO_FLAGS)
    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain if index.column() == 0 else plain | Qt.ItemFlag.ItemIsUserCheckable

    @guard(False)
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != _TICK or index.column() == 0:
            return False
        article = self._rows[index.row()].article
        self.hand_asked.emit(article, self._names[index.column() - 1], Qt.CheckState(value) is Qt.CheckState.Checked)
        self._held[article] = self._project.assignments.of(article)
        self.dataChanged.emit(index, index)
        return True

    @guard(False)
    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._whole

    @guard(None)
    def fetchMore(self, parent: Index) -> None:
        page = self._project.queue.page("", after=self._rows[-1] if self._rows else None, size=_PAGE)
        self._whole = len(page) < _PAGE
        if page:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(page) - 1)
            self._rows.extend(page)
            self._held.update({row.article: self._project.assignments.of(row.article) for row in page})
            self.endInsertRows()


class TickDelegate(QStyledItemDelegate):
    """Draws a tick in the middle of its cell; a click anywhere in the cell ticks."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @guard(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style: QStyle.StateFlag = option.state
        cell = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if style & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, QColor(self._theme.accent_soft))
        if style & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 6, 6)
        if index.data(_TICK) is not None:
            box = QRectF(cell.center().x() - BOX / 2, cell.center().y() - BOX / 2, BOX, BOX)
            paint_tick(painter, box, self._theme, on=index.data(_TICK) == Qt.CheckState.Checked)
        painter.restore()

    @guard(False)
    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        clicked = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        typed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
        if index.data(_TICK) is None or not (clicked or typed):
            return False
        on = index.data(_TICK) == Qt.CheckState.Checked
        return model.setData(index, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked, _TICK)


class HandTable(QTableView):
    """The table, where Space ticks and a click does."""

    def __init__(self, model: HandModel, name: str, theme: Theme) -> None:
        super().__init__()
        self._ticks = TickDelegate(theme, self)
        self.setObjectName("hand")
        self.setAccessibleName(name)
        self.setModel(model)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(32)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(80)
        model.modelReset.connect(self._place_columns)
        self._place_columns()

    def _place_columns(self) -> None:
        """Give the titles what the ticks leave."""
        for column in range(self.model().columnCount()):
            self.setItemDelegateForColumn(column, self._ticks if column else self.itemDelegate())
        if self.model().columnCount():
            self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
