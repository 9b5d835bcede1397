"""A few choices side by side, one of them on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


class Segments(QWidget):
    """Emits the place of the choice that was made."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("segments")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        for place, name in enumerate(names):
            button = QPushButton(name)
            button.setCheckable(True)
            button.setAutoDefault(False)  # else Enter in a field of a dialog would choose the first of them
            self._group.addButton(button, place)
            row.addWidget(button, 1)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)

    def choice(self) -> int:
        """Return the place of the choice that is on."""
        return self._group.checkedId()

    def rename(self, place: int, name: str) -> None:
        """Call the choice at ``place`` something else."""
        self._group.button(place).setText(name)

    def show_choice(self, place: int, *, on: bool) -> None:
        """Offer the choice at ``place``, or not; where it was the one that is on, the first is."""
        button = self._group.button(place)
        if not on and button.isChecked():
            self.choose(0)
        button.setVisible(on)

    def choose(self, place: int) -> None:
        """Make the choice at ``place`` as a click does."""
        self._group.button(place).click()
