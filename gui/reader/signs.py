"""Short words that are painted again and again: prepared once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QStaticText


class Signs:
    """Words in one font, ready to be painted; each is prepared when it first occurs."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._held: dict[str, QStaticText] = {}

    def __getitem__(self, word: str) -> QStaticText:
        held = self._held.get(word)
        if held is None:
            held = self._held[word] = QStaticText(word)
            held.setTextFormat(Qt.TextFormat.PlainText)
            held.prepare(font=self.font)
        return held

    def width(self, word: str) -> float:
        """Return how much room ``word`` takes."""
        return self[word].size().width()
