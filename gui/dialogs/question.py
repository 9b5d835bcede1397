"""One question with its answers as buttons, or with a line to write in; the window goes on when it is answered."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.widgets.naming import named

_WIDTH = 480


class Question(QDialog):
    """Emits the key of the answer; Escape and closing are the last one, which changes nothing."""

    answered = Signal(str)

    def __init__(self, title: str, text: str, answers: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.text = text
        self.buttons: dict[str, QPushButton] = {}
        self._last = list(answers)[-1]
        words = QLabel(text)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 16)
        self.column.setSpacing(16)
        self.column.addWidget(words)
        row = QHBoxLayout()
        row.addStretch(1)
        self.column.addLayout(row)
        for key, answer in answers.items():
            button = self.buttons[key] = QPushButton(answer)
            button.clicked.connect(lambda _=False, key=key: self._answer(key))
            row.addWidget(button)
        self.buttons[self._last].setDefault(True)
        self.rejected.connect(lambda: self.answered.emit(self._last))
        self.finished.connect(self.deleteLater)
        self._fit()

    def _answer(self, key: str) -> None:
        self.accept()
        self.answered.emit(key)

    def _fit(self) -> None:
        width = max(_WIDTH, self.column.sizeHint().width())
        # Said beforehand, so that the layout need not ask the system for it each time a word changes.
        self.setMinimumSize(QSize(width, max(self.column.heightForWidth(width), self.column.sizeHint().height())))


class LineQuestion(Question):
    """Asks for a line of text; the answer ``yes`` waits until something is written."""

    def __init__(self, title: str, text: str, answers: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(title, text, answers, parent)
        self.line = QLineEdit()
        self.line.setAccessibleName(text)
        self.column.insertWidget(1, self.line)
        yes = named(self.buttons["yes"], "primary")
        yes.setEnabled(False)
        yes.setDefault(True)
        self.line.textChanged.connect(lambda written: yes.setEnabled(bool(written.strip())))
        self.line.setFocus()
        self._fit()
