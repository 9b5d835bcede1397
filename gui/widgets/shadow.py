"""The shadow of what lies over the page: the higher it lies, the wider and softer."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

MENU, SHEET, WELCOME = 24, 36, 48
"""How high something lies: the blur of its shadow in pixels."""


def cast_shadow(widget: QWidget, height: int) -> None:
    """Let ``widget`` cast the shadow of something that lies ``height`` above the page."""
    shadow = QGraphicsDropShadowEffect(widget)
    shadow.setBlurRadius(height)
    shadow.setOffset(0, height // 4)
    shadow.setColor(QColor(0, 0, 0, 40 + height))
    widget.setGraphicsEffect(shadow)
