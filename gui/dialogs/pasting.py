"""An article from the clipboard: its text exactly as it was copied, and a title."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget

from core.formats.record import LayerRecord
from core.model.article import title_of
from gui.widgets.naming import named


class PasteDialog(QDialog):
    """Emits the article as a record. A text that is not changed here comes in letter by letter as it was copied."""

    import_requested = Signal(object)

    def __init__(self, copied: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copied = copied
        self.setWindowTitle(self.tr("Paste an article"))
        self.setMinimumSize(QSize(480, 360))
        self.resize(QSize(640, 560))
        self.title = QLineEdit()
        self.title.setAccessibleName(self.tr("Title"))
        self.text = named(QTextEdit(), "source")  # gives each paragraph its own side
        self.text.setAcceptRichText(False)
        self.text.setAccessibleName(self.tr("Text"))
        self.text.setPlaceholderText(self.tr("Paste or write the text of the article here"))
        self.text.setTabChangesFocus(True)
        self.go = named(QPushButton(self.tr("Import")), "primary")
        cancel = QPushButton(self.tr("Cancel"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(named(QLabel(self.tr("Title")), "quiet"))
        column.addWidget(self.title)
        column.addWidget(named(QLabel(self.tr("Text")), "quiet"))
        column.addWidget(self.text, 1)
        column.addLayout(foot)
        self.text.setPlainText(copied)
        # Qt shows some letters as others, a hard blank as a blank: what it gives back is only compared with itself.
        self._shown = self.text.toPlainText()
        self.text.textChanged.connect(self._suggest)
        self.go.clicked.connect(self._go)
        cancel.clicked.connect(self.reject)
        self._suggest()
        self.go.setDefault(True)
        (self.go if copied.strip() else self.text).setFocus(Qt.FocusReason.OtherFocusReason)

    def _suggest(self) -> None:
        self.title.setPlaceholderText(title_of(self.text.toPlainText()))
        self.go.setEnabled(bool(self.text.toPlainText().strip()))

    def _go(self) -> None:
        shown = self.text.toPlainText()
        text = self._copied if shown == self._shown else shown
        title = self.title.text().strip()
        self.accept()
        self.import_requested.emit(LayerRecord(None, title or title_of(text), text, path=self.windowTitle()))
