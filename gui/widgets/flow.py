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
        spot, row = QPoint(rect.x(), rect.y()), 0
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        for item in self._items:
            size = item.sizeHint()
            if spot.x() > rect.x() and spot.x() + size.width() > rect.right() + 1:
                spot, row = QPoint(rect.x(), spot.y() + row + self._gap), 0
            if move:
                item.setGeometry(QStyle.visualRect(direction, rect, QRect(spot, size)))
            spot.setX(spot.x() + size.width() + self._gap)
            row = max(row, size.height())
        return spot.y() + row - rect.y()
