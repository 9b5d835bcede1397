"""The size of a dialog when it opens, and room at the side where a scroll bar stands."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtWidgets import QDialog, QWidget


def fit(dialog: QDialog, width: int, height: int) -> None:
    """Make ``dialog`` as large as it likes to be, but not larger than the window that it lies over."""
    parent = dialog.parentWidget()
    room = parent.window().size() if parent is not None else dialog.screen().availableSize()
    dialog.resize(QSize(width, height).boundedTo(room).expandedTo(dialog.minimumSize()))


def room_trailing(widget: QWidget, width: int) -> QMargins:
    """Return margins of ``width`` pixels at the trailing side: Qt mirrors layouts, but not their margins."""
    mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return QMargins(width, 0, 0, 0) if mirrored else QMargins(0, 0, width, 0)
