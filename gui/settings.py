"""Every setting is a row: what it is called in the file, what it may be, what it is at first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QObject, QSettings, Signal

from gui.theme import BODY_FAMILIES


@dataclass(frozen=True, slots=True)
class Setting:
    """One row: ``allowed`` says whether a value read from the file makes sense."""

    key: str
    first: str | int
    allowed: Callable[[str | int], bool]


def _one_of(*values: str) -> Callable[[str | int], bool]:
    return lambda value: value in values


def _between(low: int, high: int) -> Callable[[str | int], bool]:
    return lambda value: isinstance(value, int) and low <= value <= high


TABLE = {
    setting.key: setting
    for setting in (
        Setting("language", "auto", _one_of("auto", "ar", "en")),
        Setting("theme", "auto", _one_of("auto", "light", "dark")),
        Setting("font", BODY_FAMILIES[0], _one_of(*BODY_FAMILIES)),
        Setting("text_size", 24, _between(12, 72)),
        Setting("tags", "always", _one_of("always", "hover", "never")),
        Setting("last_project", "", lambda value: isinstance(value, str)),
        Setting("me", "", lambda value: isinstance(value, str)),
    )
}


class Settings(QObject):
    """The user's settings, read and written at once; a value that makes no sense is as if it were not there."""

    changed = Signal(str)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str(path or user_config_path("hashiya") / "settings.ini"), QSettings.Format.IniFormat)

    def text(self, key: str) -> str:
        return str(self._read(key))

    def number(self, key: str) -> int:
        return int(self._read(key))

    def set(self, key: str, value: str | int) -> None:
        """Keep ``value``; raise ``ValueError`` when the table does not allow it."""
        if not TABLE[key].allowed(value):
            raise ValueError(f"{key} cannot be {value!r}")
        if self._read(key) != value:
            self._file.setValue(key, value)
            self.changed.emit(key)

    def state(self, key: str) -> bytes:
        """Return window geometry and the like, kept as Qt wrote it."""
        stored = self._file.value(f"state/{key}", b"")
        return bytes(stored) if isinstance(stored, bytes | bytearray) else bytes(getattr(stored, "data", bytes)())

    def keep_state(self, key: str, value: bytes) -> None:
        self._file.setValue(f"state/{key}", value)

    def _read(self, key: str) -> str | int:
        row = TABLE[key]
        stored = self._file.value(key, row.first)
        value: object = stored
        if isinstance(row.first, int) and isinstance(stored, str):
            value = int(stored) if stored.lstrip("-").isdigit() else row.first
        return value if isinstance(value, str | int) and row.allowed(value) else row.first
