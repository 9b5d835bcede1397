"""The keys of the commands: as the table has them, or as the user wants them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtGui import QKeySequence

from gui.command import Command
from gui.settings import Settings

_NONE = "none"
_OF_LABELS = ("label:", "brush:")


class KeyBook:
    """Keeps the user's own keys among the settings; what is not kept is as in the table."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def of(self, row: Command) -> Command:
        """Return ``row`` with the keys it has for this user."""
        kept = self._settings.state(f"keys/{row.id}").decode("utf-8", "replace") if may_change(row) else ""
        if not kept:
            return row
        keys = tuple(key for key in kept.split("\n") if not QKeySequence(key).isEmpty()) if kept != _NONE else ()
        return replace(row, keys=keys)

    def is_own(self, row: Command) -> bool:
        """Say whether the user has other keys for ``row`` than the table."""
        return bool(self._settings.state(f"keys/{row.id}"))

    def change(self, command: str, keys: tuple[str, ...]) -> None:
        """Let ``command`` have just ``keys``, as Qt writes them portably."""
        self._settings.keep_state(f"keys/{command}", ("\n".join(keys) or _NONE).encode())

    def reset(self, command: str) -> None:
        """Let ``command`` have the keys of the table again."""
        self._settings.keep_state(f"keys/{command}", b"")


def may_change(row: Command) -> bool:
    """Say whether the keys of ``row`` are its own: a label's key is written in the label."""
    return not row.id.startswith(_OF_LABELS)


def taken_by(rows: Iterable[Command], row: Command, key: str) -> tuple[Command, ...]:
    """Return the other ``rows`` that ``key`` would mean wherever it means ``row``."""
    wanted = QKeySequence(key)
    return tuple(
        other
        for other in rows
        if other.id != row.id and _meet(other.home, row.home) and any(QKeySequence(held) == wanted for held in other.keys)
    )


def _meet(one: str, other: str) -> bool:
    return one == other or "" in (one, other)
