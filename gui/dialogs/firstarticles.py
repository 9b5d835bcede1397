"""The first articles of an import as they would come in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.formats.looking import Look
from core.formats.previewing import Glimpse
from gui.reader.direction import is_rtl
from gui.sentences import isolated
from gui.widgets.naming import named


class FirstArticles(QScrollArea):
    """Title, size and first lines of each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsarea")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("The first articles"))
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.setWidget(self._inside)

    @property
    def words(self) -> str:
        """All that is shown, a label a line."""
        return "\n".join(label.text() for label in self._inside.findChildren(QLabel) if not label.isHidden())

    def wait(self) -> None:
        """Say that the files are being looked at."""
        self._clear()
        self._say(self.tr("Looking at the files…"), "quiet")

    def show_first(self, found: Look) -> None:
        """Show the first articles of ``found``, and what was refused before them."""
        self._clear()
        for glimpse in found.first.first:
            self._show(glimpse)
        for refused in found.first.refused[:3]:
            place = f"{refused.path}:{refused.line}" if refused.line else refused.path
            self._say(f"{isolated(place)}: {refused.reason}", "refused")
        if not found.first.first and not found.first.refused:
            self._say(self.tr("There is no article in it."), "refused")
        self._column.addStretch(1)

    def _show(self, glimpse: Glimpse) -> None:
        self._say(glimpse.title, "sheettitle")
        parts = [self.tr("%n letter(s)", "", glimpse.length)]
        if glimpse.spans:
            parts.append(self.tr("%n mark(s)", "", glimpse.spans))
        parts.append(isolated(glimpse.encoding))
        self._say("   ".join(parts), "quiet")
        for line in glimpse.lines:
            if line.strip() != glimpse.title.strip():
                self._say(line, "glimpse")
        for note in glimpse.notes:
            self._say(note, "quiet")
        self._column.addSpacing(12)

    def _say(self, words: str, kind: str) -> None:
        label = named(QLabel(), kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(words)
        label.setWordWrap(True)
        # An article stands as it will, whatever the interface speaks; what is said about it stands as the interface does.
        rtl = is_rtl(words) if kind in {"sheettitle", "glimpse"} else self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        label.setAlignment((Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute)
        self._column.addWidget(label)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
