"""A setting as a row of the dialog, and the rows that belong together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.arabic.folding import fold
from gui.dialogs.controls import Control, Number, Switch, Text, choices_control
from gui.settings import Setting
from gui.theme import Theme
from gui.widgets.naming import named


def shown(text: str) -> str:
    """Return a text of the table of settings in the language of the interface."""
    return QCoreApplication.translate("Settings", text) if text else ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A setting, where it is read, and where it is asked for; ``read`` raises nothing, ``ask`` may refuse with a sentence."""

    setting: Setting
    read: Callable[[], str | int]
    ask: Callable[[str | int], str]


class SettingRow(QWidget):
    """Title and hint at the leading side, the control at the trailing one, what was refused below."""

    def __init__(self, entry: Entry, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        setting = entry.setting
        self.key = setting.key
        self._entry = entry
        choices = {value: shown(text) for value, text in setting.choices.items()}
        self.control = _control(setting, choices, theme)
        self._refused = named(QLabel(), "refused")
        self._refused.setWordWrap(True)
        self._refused.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(_wrapping(QLabel(shown(setting.title))))
        if setting.hint:
            words.addWidget(_wrapping(named(QLabel(shown(setting.hint)), "quiet")))
        words.addWidget(self._refused)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.control, 0, Qt.AlignmentFlag.AlignVCenter)
        texts = (setting.key, setting.title, shown(setting.title), shown(setting.hint), *setting.choices.values(), *choices.values())
        self._words = fold(" ".join(texts))
        self.refresh()
        self.control.asked.connect(self._ask)

    def refresh(self) -> None:
        """Show the value as it is now."""
        self.control.show_value(self._entry.read())

    def reset(self) -> None:
        """Ask for the value that the setting has at first."""
        self._ask(self._entry.setting.first)

    def is_first(self) -> bool:
        return self._entry.read() == self._entry.setting.first

    def says(self, words: Sequence[str]) -> bool:
        """Say whether the row holds every one of ``words``, which are folded."""
        return all(word in self._words for word in words)

    def _ask(self, value: str | int) -> None:
        refused = "" if value == self._entry.read() else self._entry.ask(value)
        self._refused.setText(refused)
        self._refused.setVisible(bool(refused))
        if not refused:
            self.refresh()


class SettingGroup(QWidget):
    """A heading with its rows on one card, and a way back to what they were at first."""

    reset_done = Signal()

    def __init__(self, title: str, rows: Sequence[SettingRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = tuple(rows)
        self._title = fold(f"{title} {shown(title)}")
        self._reset = named(QPushButton(self.tr("Reset")), "quietbutton")
        self._reset.setAccessibleName(f"{self.tr('Reset')}: {shown(title)}")
        self._reset.clicked.connect(self._reset_all)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(named(QLabel(shown(title)), "grouptitle"))
        top.addStretch(1)
        top.addWidget(self._reset)
        card = named(QFrame(), "group")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 4, 0, 4)
        inside.setSpacing(0)
        for row in self.rows:
            inside.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(card)
        self.refresh()

    def refresh(self) -> None:
        """Show every value as it is now, and whether there is anything to take back."""
        for row in self.rows:
            row.refresh()
        self._reset.setEnabled(not all(row.is_first() for row in self.rows))

    def filter(self, words: Sequence[str]) -> bool:
        """Show the rows that say ``words``, all where the heading does; return whether any is shown."""
        whole = all(word in self._title for word in words)
        found = [whole or row.says(words) for row in self.rows]
        for row, on in zip(self.rows, found, strict=True):
            row.setVisible(on)
        self.setVisible(any(found))
        return any(found)

    def _reset_all(self) -> None:
        for row in self.rows:
            row.reset()
        self.refresh()
        self.reset_done.emit()


def _control(setting: Setting, choices: dict[str, str], theme: Theme) -> Control:
    name = shown(setting.title)
    if setting.choices:
        return choices_control(name, choices)
    if setting.range:
        return Number(name, setting.range)
    return Switch(name, theme) if isinstance(setting.first, bool) else Text(name)


def _wrapping(label: QLabel) -> QLabel:
    """Let a label take as many lines as its words need, so that none is clipped in any language."""
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label
