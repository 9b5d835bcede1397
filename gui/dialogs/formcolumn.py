"""A column of titled choices, one below the other."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.dialogs.controls import SomeChoices
from gui.dialogs.exportticks import Ticks
from gui.theme import Theme
from gui.widgets.choicebox import ChoiceBox
from gui.widgets.naming import named


class FormColumn(QWidget):
    """Is built from its methods, from the top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(10, 0, 10, 0)
        self.column.setSpacing(4)

    def title(self, words: str) -> QLabel:
        """Add a quiet line of ``words`` above what it names."""
        if self.column.count():
            self.column.addSpacing(10)
        label = named(QLabel(words), "quiet")
        self.column.addWidget(label)
        return label

    def box(self, words: str) -> ChoiceBox:
        """Add a box called ``words``."""
        self.title(words)
        box = ChoiceBox()
        box.setAccessibleName(words)
        self.column.addWidget(box)
        return box

    def hint(self, words: str = "") -> QLabel:
        """Add ``words`` that explain what stands above."""
        label = named(QLabel(words), "quiet")
        label.setWordWrap(True)
        self.column.addWidget(label)
        return label

    def ticks(self, words: str, names: dict[str, str], theme: Theme) -> Ticks:
        """Add a tick for each of ``names``."""
        self.title(words)
        ticks = Ticks(names, theme, words)
        self.column.addWidget(ticks)
        return ticks

    def segments(self, words: str, names: dict[str, str]) -> tuple[Pick, QWidget]:
        """Add choices side by side; return them, and all that is hidden with them."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(4)
        pick = Pick(words, names)
        column.addWidget(named(QLabel(words), "quiet"))
        column.addWidget(pick)
        self.column.addWidget(whole)
        return pick, whole


class Pick(SomeChoices):
    """Choices side by side that remember which one is on."""

    def __init__(self, name: str, choices: dict[str, str]) -> None:
        super().__init__(name, choices)

    @property
    def value(self) -> str:
        return self._values[self._segments.choice()]

    def show_value(self, value: str | int) -> None:
        super().show_value(value if value in self._values else self._values[0])

    def offer(self, value: str, *, on: bool) -> None:
        """Offer ``value``, or not; where it was the one that is on, the first is."""
        self._segments.show_choice(self._values.index(value), on=on)
