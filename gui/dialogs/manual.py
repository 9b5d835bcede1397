"""The manual in a window of its own: its headings at the side, the text beside them, open at the page in use."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QShowEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.guard import guard
from gui.looks import RESOURCES
from gui.noop import QT_TRANSLATE_NOOP
from gui.widgets.fitting import fit
from gui.widgets.markdown import MarkdownView

MANUALS = RESOURCES.parent / "docs" / "manual"
SECTIONS = {
    "annotate": QT_TRANSLATE_NOOP("Manual", "Marking"),
    "review": QT_TRANSLATE_NOOP("Manual", "Review"),
    "search": QT_TRANSLATE_NOOP("Manual", "Search"),
    "agreement": QT_TRANSLATE_NOOP("Manual", "Agreement"),
    "overview": QT_TRANSLATE_NOOP("Manual", "Overview"),
}
"""The heading of the manual at which each page's help begins."""


class Manual(QDialog):
    """Shows the manual in ``language``, at the heading of the page ``at``; the window behind it stays usable."""

    def __init__(self, language: str, *, at: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Manual"))
        self.setMinimumSize(QSize(560, 400))
        fit(self, 960, 760)
        self.text = MarkdownView()
        self.text.setAccessibleName(self.tr("Manual"))
        self.text.document().setBaseUrl(QUrl.fromLocalFile(f"{MANUALS}/"))
        self.headings = QListWidget()
        self.headings.setAccessibleName(self.tr("Headings"))
        self.headings.setFixedWidth(240)
        self.headings.setWordWrap(True)
        self.headings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the manual"))
        self.search.setAccessibleName(self.tr("Search the manual"))
        self.search.setClearButtonEnabled(True)
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(self.search)
        side.addWidget(self.headings, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(24)
        row.addLayout(side)
        row.addWidget(self.text, 1)
        self.headings.currentItemChanged.connect(lambda item, _: self._go(item))
        self.search.textChanged.connect(lambda _: self._find(again=False))
        self.search.returnPressed.connect(lambda: self._find(again=True))
        self._read(MANUALS / f"{language}.md")
        self._at = at

    @guard(None)
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The text has its lines only when the window has its size.
        QTimer.singleShot(0, self, lambda: self.show_section(self._at))

    def show_section(self, page: str) -> None:
        """Go to the heading of ``page``, or to the beginning where it has none."""
        wanted = QCoreApplication.translate("Manual", SECTIONS.get(page, ""))
        found = self.headings.findItems(wanted, Qt.MatchFlag.MatchExactly) if wanted else []
        self.headings.setCurrentItem(found[0] if found else self.headings.item(0))

    def _read(self, path: Path) -> None:
        self.text.show_markdown(path.read_text(encoding="utf-8"))
        block = self.text.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level in (2, 3):
                item = QListWidgetItem(block.text() if level == 2 else f"    {block.text()}")
                item.setData(Qt.ItemDataRole.UserRole, block.position())
                self.headings.addItem(item)
            block = block.next()

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._show(self.text.document().findBlock(int(item.data(Qt.ItemDataRole.UserRole))))

    def _show(self, block: QTextBlock) -> None:
        """Bring ``block`` to the top of the text."""
        top = self.text.document().documentLayout().blockBoundingRect(block).top()
        self.text.verticalScrollBar().setValue(round(top))

    def _find(self, *, again: bool) -> None:
        """Select the next place that says what is typed, from the beginning after the last one."""
        typed = self.search.text().strip()
        cursor = self.text.textCursor()
        start = cursor.selectionEnd() if again else cursor.selectionStart()
        document = self.text.document()
        found = document.find(typed, start, QTextDocument.FindFlag(0)) if typed else QTextCursor(document)
        if typed and found.isNull():
            found = document.find(typed, 0, QTextDocument.FindFlag(0))
        if not found.isNull():
            self.text.setTextCursor(found)
            self.text.ensureCursorVisible()
