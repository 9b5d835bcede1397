"""A layout that puts its widgets side by side and goes on in the next row where there is no room, from the leading side."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from gui.guard import guard

_NOTHING: QLayoutItem | None = None


class FlowLayout(QLayout):
    """Rows of widgets, each as large as it wants to be."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    @guard(None)
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @guard(0)
    def count(self) -> int:
        return len(self._items)

    @guard(_NOTHING)
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @guard(_NOTHING)
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @guard(Qt.Orientation(0))
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @guard(True)
    def hasHeightForWidth(self) -> bool:
        return True

    @guard(0)
    def heightForWidth(self, width: int) -> int:
        return self._placed(QRect(0, 0, width, 0), move=False)

    @guard(None)
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._placed(rect, move=True)

    @guard(QSize())
    def sizeHint(self) -> QSize:
        widths = [item.sizeHint().width() for item in self._items]
        height = max((item.sizeHint().height() for item in self._items), default=0)
        return QSize(sum(widths) + self._gap * max(0, len(widths) - 1), height)

    @guard(QSize())
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _placed(self, rect: QRect, *, move: bool) -> int:
        """Place the items in ``rect``, or only reckon; return the height that they take."""
        top = rect.y()
        for row in self._rows(rect.width()):
            height = max(item.sizeHint().height() for item in row)
            if move:
                self._place(row, QRect(rect.x(), top, rect.width(), height))
            top += height + self._gap
        return max(0, top - self._gap - rect.y())

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """Return the items row by row."""
        rows: list[list[QLayoutItem]] = []
        room = 0
        for item in self._items:
            wanted = item.sizeHint().width()
            if not rows or wanted > room:
                rows.append([])
                room = width
            rows[-1].append(item)
            room -= wanted + self._gap
        return rows

    def _place(self, row: list[QLayoutItem], rect: QRect) -> None:
        """Put the items of a row side by side, each in the middle of its height."""
        parent, x = self.parentWidget(), rect.x()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        for item in row:
            size = item.sizeHint()
            box = QRect(QPoint(x, rect.y() + (rect.height() - size.height()) // 2), size)
            item.setGeometry(QStyle.visualRect(direction, rect, box))
            x += size.width() + self._gap
