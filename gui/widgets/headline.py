"""A few numbers about the whole project, large, with what each counts below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.widgets.naming import named
from gui.widgets.placing import PAD


class Headline(QWidget):
    """One line of figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(PAD, 0, PAD, 0)
        self._row.setSpacing(48)
        self._row.addStretch(1)
        self._made: list[tuple[QLabel, QLabel]] = []

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Show each figure with what it counts."""
        while len(self._made) < len(figures):
            self._made.append(self._make())
        for (number, words), (shown, below) in zip(figures, self._made, strict=True):
            shown.setText(number)
            below.setText(words)

    def _make(self) -> tuple[QLabel, QLabel]:
        number, words = named(QLabel(), "figure"), named(QLabel(), "quiet")
        # Digits have no direction of their own that Qt would mirror.
        side = Qt.AlignmentFlag.AlignRight if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
        number.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(number)
        column.addWidget(words)
        self._row.insertLayout(len(self._made), column)
        return number, words
