"""How the first record of an export stands in its file, letter by letter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.reader.direction import is_rtl
from gui.theme import SIZES

_TAB = 120


class FirstRecord(QPlainTextEdit):
    """A file for programs runs from the left, whatever is quoted in it; a text runs as it begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("The first record"))
        self.setPlaceholderText(self.tr("There is no record yet."))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(SIZES["small"])
        self.setFont(font)
        self.setTabStopDistance(_TAB)

    def show_record(self, words: str, *, programs: bool) -> None:
        """Show ``words``; ``programs`` says that they are for programs rather than a text."""
        option = QTextOption(self.document().defaultTextOption())
        rtl = not programs and is_rtl(words)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.setPlainText(words)
