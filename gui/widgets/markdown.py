"""Markdown to be read, each paragraph and each table in its own direction."""

from __future__ import annotations

import re
from itertools import groupby
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument, QTextLength, QTextTable, QTextTableFormat
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
        document.setMarkdown(
            with_tables_mirrored(text), QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
        )
        block = document.begin()
        while block.isValid():
            looks = QTextBlockFormat()
            looks.setLineHeight(_PITCH, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            looks.setLayoutDirection(_direction(block))
            QTextCursor(block).mergeBlockFormat(looks)
            _fit_picture(block)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress(frame)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _dress(self, table: QTextTable) -> None:
        """Let ``table`` take the whole width, with a hairline round its cells."""
        looks = QTextTableFormat(table.format().toTableFormat())
        looks.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        looks.setBorderCollapse(True)
        looks.setBorderBrush(self.palette().mid())
        looks.setCellPadding(8)
        looks.setTopMargin(8)
        looks.setBottomMargin(16)
        table.setFormat(looks)


def with_tables_mirrored(text: str) -> str:
    """Return Markdown in which the tables with an Arabic heading have their columns turned round."""
    # Qt lays out the columns of every table from the left.
    lines: list[str] = []
    for is_table, rows in groupby(text.split("\n"), key=lambda line: line.startswith("|")):
        some = list(rows)
        lines += map(_mirrored, some) if is_table and _is_arabic(some[0]) else some
    return "\n".join(lines)


def _is_arabic(heading: str) -> bool:
    """Say whether the heading of a table has words written from the right."""
    return any(bidirectional(letter) in {"R", "AL"} for letter in heading)


def _mirrored(row: str) -> str:
    return "|" + "|".join(reversed(re.split(r"(?<!\\)\|", row.strip()[1:].removesuffix("|")))) + "|"


def _direction(block: QTextBlock) -> Qt.LayoutDirection:
    """Return the direction of a paragraph, or of the table that it is in."""
    table = QTextCursor(block).currentTable()
    if table is None:
        return block.textDirection()
    heading = "".join(table.cellAt(0, column).firstCursorPosition().block().text() for column in range(table.columns()))
    return Qt.LayoutDirection.RightToLeft if _is_arabic(heading) else Qt.LayoutDirection.LeftToRight


def _fit_picture(block: QTextBlock) -> None:
    """Let a picture that stands alone in ``block`` be no wider than the text."""
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
    picture = cursor.charFormat().toImageFormat()
    if picture.isValid():
        picture.setMaximumWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        cursor.setCharFormat(picture)
        tight = QTextBlockFormat()
        tight.setLineHeight(100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(tight)
