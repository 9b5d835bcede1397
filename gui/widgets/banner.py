"""A strip above the page that says one sentence, and what one can do about it; it never interrupts."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.widgets.naming import named

QUIET_MS = 6_000
"""A sentence that asks for nothing goes away by itself after so long."""


class Banner(QFrame):
    """Hidden until it has something to say."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(self._text.textInteractionFlags())
        self._deed = QPushButton()
        self._deed.clicked.connect(self.acted)
        self._close = named(QPushButton("×"), "close")
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.clicked.connect(self.hide)
        row.addWidget(self._text, 1)
        row.addWidget(self._deed)
        row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    def say(self, sentence: str, *, deed: str = "", lasting: bool = False) -> None:
        """Show ``sentence``; with a ``deed`` a button that emits ``acted``; stays until closed when ``lasting``."""
        self._text.setText(sentence)
        self.setProperty("tone", "loud" if lasting or deed else "quiet")
        self.style().unpolish(self)
        self.style().polish(self)
        self._deed.setText(deed)
        self._deed.setVisible(bool(deed))
        self._timer.stop()
        if not (lasting or deed):
            self._timer.start()
        self.show()
