"""Gives a widget the name by which the style sheet knows it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

Kind = TypeVar("Kind", bound=QWidget)


def named(widget: Kind, name: str) -> Kind:
    """Return ``widget``, called ``name``."""
    widget.setObjectName(name)
    return widget
