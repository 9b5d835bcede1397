"""A command as a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from gui.window import Window

_OF_ANNOTATE = frozenset({"mark", "edges", "brush", "layer"})

Deed = Callable[["Window"], object]


@dataclass(frozen=True, slots=True)
class Command:
    """One row. ``text`` is English and translated where shown; ``keys`` are portable key names; ``page`` binds them to the reader.

    ``where`` names the one page on which the command makes sense; without, its menu says it. ``apart`` draws a line above it.
    """

    id: str
    menu: str
    text: str
    run: Deed
    keys: tuple[str, ...] = ()
    able: Callable[[Window], bool] | None = None
    on: Callable[[Window], bool] | None = None
    said: Callable[[Window], str] | None = None
    page: bool = False
    where: str = ""
    apart: bool = False

    @property
    def home(self) -> str:
        """The one page on which the command makes sense, or nothing."""
        return self.where or ("annotate" if self.page or self.menu in _OF_ANNOTATE else "")

    def can(self, window: Window) -> bool:
        """Say whether it makes sense now."""
        return self.home in ("", window.pages.current) and (self.able is None or self.able(window))

    def shown(self, window: Window) -> str:
        """Return the command's name in the language of the interface, with what it would do where that is known."""
        return self.said(window) if self.said else QCoreApplication.translate("Actions", self.text)


@dataclass(frozen=True, slots=True)
class Listed:
    """A command as the sheet shows it: ``name`` and ``place`` in the language of the interface."""

    row: Command
    name: str
    place: str


def can_mark(window: Window) -> bool:
    """Say whether what is shown may be marked by the user."""
    return window.session.view.can_mark
