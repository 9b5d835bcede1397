"""Every setting is a row: what it is called, what it may be, what it is at first. The dialog is built from this table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QObject, QSettings, Signal

from gui.noop import QT_TRANSLATE_NOOP
from gui.theme import BODY_FAMILIES


@dataclass(frozen=True, slots=True)
class Range:
    """Whole numbers from ``low`` to ``high``; the dialog goes by ``step`` and shows a value as ``shown`` writes it."""

    low: int
    high: int
    step: int = 1
    shown: Callable[[int], str] = str


@dataclass(frozen=True, slots=True)
class Setting:
    """One row. ``allowed`` says whether a value read from the file makes sense.

    ``title``, ``hint`` and what ``choices`` shows for its values are English and translated where they are shown. A row without a title
    is not in the dialog; one whose ``first`` is ``True`` or ``False`` is on or off; one with neither choices nor range is a text.
    """

    key: str
    first: str | int
    allowed: Callable[[str | int], bool]
    title: str = ""
    group: str = ""
    hint: str = ""
    choices: Mapping[str, str] = field(default_factory=dict, hash=False)
    range: Range | None = None


GROUPS = {
    "looks": QT_TRANSLATE_NOOP("Settings", "Looks"),
    "article": QT_TRANSLATE_NOOP("Settings", "Article"),
    "who": QT_TRANSLATE_NOOP("Settings", "Who marks"),
}


def _choice(key: str, group: str, title: str, choices: Mapping[str, str]) -> Setting:
    return Setting(key, next(iter(choices)), lambda value: value in choices, title, group, choices=choices)


def _number(key: str, title: str, first: int, within: Range) -> Setting:
    return Setting(key, first, lambda value: isinstance(value, int) and within.low <= value <= within.high, title, "article", range=within)


def _switch(key: str, title: str, *, first: bool, hint: str = "") -> Setting:
    return Setting(key, first, lambda value: value in (0, 1), title, "article", hint)


def _is_text(value: str | int) -> bool:
    return isinstance(value, str)


_USUAL_SIZE = 24
_SYSTEM = QT_TRANSLATE_NOOP("Settings", "As the system")

TABLE = {
    setting.key: setting
    for setting in (
        _choice("language", "looks", QT_TRANSLATE_NOOP("Settings", "Language"), {"auto": _SYSTEM, "ar": "العربية", "en": "English"}),
        _choice(
            "theme",
            "looks",
            QT_TRANSLATE_NOOP("Settings", "Colours"),
            {"auto": _SYSTEM, "light": QT_TRANSLATE_NOOP("Settings", "Light"), "dark": QT_TRANSLATE_NOOP("Settings", "Dark")},
        ),
        _choice("font", "article", QT_TRANSLATE_NOOP("Settings", "Font"), {family: family for family in BODY_FAMILIES}),
        _number(
            "text_size",
            QT_TRANSLATE_NOOP("Settings", "Size of the letters"),
            _USUAL_SIZE,
            Range(12, 72, 2, lambda pixels: f"{round(100 * pixels / _USUAL_SIZE)}%"),
        ),
        _number(
            "pitch",
            QT_TRANSLATE_NOOP("Settings", "Line height"),
            210,
            Range(160, 260, 5, lambda hundredths: f"{hundredths / 100:.2f}"),
        ),
        _number("column", QT_TRANSLATE_NOOP("Settings", "Letters in a line, at most"), 75, Range(50, 100)),
        _choice(
            "tags",
            "article",
            QT_TRANSLATE_NOOP("Settings", "Labels above the marks"),
            {
                "always": QT_TRANSLATE_NOOP("Settings", "Always"),
                "hover": QT_TRANSLATE_NOOP("Settings", "Under the pointer"),
                "never": QT_TRANSLATE_NOOP("Settings", "Never"),
            },
        ),
        _switch(
            "boilerplate",
            QT_TRANSLATE_NOOP("Settings", "Dim boilerplate"),
            first=True,
            hint=QT_TRANSLATE_NOOP("Settings", "Text at an article's edges that no journalist wrote; it stays part of the text."),
        ),
        _switch(
            "invisibles",
            QT_TRANSLATE_NOOP("Settings", "Show invisible letters"),
            first=False,
            hint=QT_TRANSLATE_NOOP("Settings", "Direction marks, joiners and hard blanks."),
        ),
        _switch("margin_map", QT_TRANSLATE_NOOP("Settings", "Map of the whole article in the margin"), first=True),
        Setting(
            "me",
            "",
            _is_text,
            QT_TRANSLATE_NOOP("Settings", "Your name"),
            "who",
            QT_TRANSLATE_NOOP("Settings", "You mark under it in the next project you open. Empty: the name you have on this computer."),
        ),
        Setting("last_project", "", _is_text),
        Setting("last_folder", "", _is_text),
    )
}


class Settings(QObject):
    """The user's settings, read and written at once; a value that makes no sense is as if it were not there."""

    changed = Signal(str)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str(path or user_config_path("hashiya") / "settings.ini"), QSettings.Format.IniFormat)

    def text(self, key: str) -> str:
        return str(self.value(key))

    def number(self, key: str) -> int:
        return int(self.value(key))

    def on(self, key: str) -> bool:
        return bool(self.value(key))

    def value(self, key: str) -> str | int:
        """Return the setting as it is, ``first`` where nothing sensible is stored."""
        row = TABLE[key]
        stored = self._file.value(key, row.first)
        value: object = stored
        if isinstance(row.first, int) and isinstance(stored, str):
            value = int(stored) if stored.lstrip("-").isdigit() else row.first
        return value if isinstance(value, str | int) and row.allowed(value) else row.first

    def set(self, key: str, value: str | int) -> None:
        """Keep ``value``; raise ``ValueError`` when the table does not allow it."""
        if not TABLE[key].allowed(value):
            raise ValueError(f"{key} cannot be {value!r}")
        if self.value(key) != value:
            # Qt writes True as a word that the table would not read as a number.
            self._file.setValue(key, int(value) if isinstance(value, int) else value)
            self.changed.emit(key)

    def state(self, key: str) -> bytes:
        """Return window geometry and the like, kept as Qt wrote it."""
        stored = self._file.value(f"state/{key}", b"")
        return bytes(stored) if isinstance(stored, bytes | bytearray) else bytes(getattr(stored, "data", bytes)())

    def keep_state(self, key: str, value: bytes) -> None:
        self._file.setValue(f"state/{key}", value)
