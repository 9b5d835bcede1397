"""Lets what is written in a field of several lines begin at the leading side."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit


def from_leading(field: QPlainTextEdit) -> QPlainTextEdit:
    """Return ``field``, whose lines begin at the right in a mirrored window: Qt leaves them at the left."""
    document = field.document()
    option = document.defaultTextOption()
    mirrored = field.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    document.setDefaultTextOption(option)
    return field
