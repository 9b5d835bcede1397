"""Markdown to be read, each paragraph in its own direction."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

_PITCH = 150
"""Line height in hundredths of the letters': guidelines are Arabic with marks above and below."""


class MarkdownView(QTextBrowser):
    """Shows; links are not followed, since nothing here goes into the net."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)

    def show_markdown(self, text: str) -> None:
        """Show ``text``; what it writes as HTML stays text."""
        document = self.document()
        document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML)
        block = document.begin()
        while block.isValid():
            looks = QTextBlockFormat()
            looks.setLineHeight(_PITCH, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            looks.setLayoutDirection(block.textDirection())
            QTextCursor(block).mergeBlockFormat(looks)
            block = block.next()
        self.moveCursor(QTextCursor.MoveOperation.Start)
