"""Paragraphs one below the other, each of some kind, that scroll where there are many."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.widgets.naming import named


class Paragraphs(QScrollArea):
    """Shows plain text only: what a file says cannot dress itself up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsarea")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.setWidget(self._inside)

    @property
    def words(self) -> str:
        """All that is shown, a paragraph a line."""
        widgets = (item.widget() for place in range(self._column.count()) if (item := self._column.itemAt(place)) is not None)
        return "\n".join(widget.text() for widget in widgets if isinstance(widget, QLabel))

    def say(self, words: str, kind: str = "", *, rtl: bool | None = None) -> None:
        """Add ``words``, which the style sheet knows as ``kind``; they run as the interface does unless ``rtl`` says otherwise."""
        label = named(QLabel(), kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(words)
        label.setWordWrap(True)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft if rtl is None else rtl
        label.setAlignment((Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute)
        self._column.addWidget(label)

    def leave_room(self, pixels: int) -> None:
        self._column.addSpacing(pixels)

    def end(self) -> None:
        """Keep what was said at the top."""
        self._column.addStretch(1)

    def clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
