"""The parts of the window, one after the other: one key leads the keyboard through them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from gui.pages import ANNOTATE

if TYPE_CHECKING:
    from gui.window import Window

Part = tuple[QWidget, Callable[[], None]]


def go_on(window: Window, steps: int) -> None:
    """Give the keyboard to the next part of the window that is shown, or to the one before with ``steps`` of -1."""
    parts = [(part, take) for part, take in _parts(window) if part.isVisible() and part.isEnabled()]
    focused = QApplication.focusWidget()
    places = [place for place, (part, _) in enumerate(parts) if part is focused or (focused is not None and part.isAncestorOf(focused))]
    _, take = parts[(places[0] + steps) % len(parts)] if places else parts[0]
    take()


def _parts(window: Window) -> list[Part]:
    """Return each part with what gives it the keyboard."""
    page, menu = window.page, window.top.menu_button
    if window.pages.current != ANNOTATE:
        other = window.pages.page(window.pages.current)
        return [(other, other.entered), (menu, menu.setFocus)]
    sheets: list[Part] = [(page.same, page.same.setFocus), (page.returned, page.returned.go_on)]
    beside: list[QWidget] = [window.names, window.notes, window.queue, page.strip.finish, menu]
    return [(page.reader, page.reader.setFocus), *sheets, *((part, part.setFocus) for part in beside)]
