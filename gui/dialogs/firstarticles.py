"""The first articles of an import as they would come in."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.formats.looking import Look
from core.formats.previewing import Glimpse
from gui.reader.direction import is_rtl
from gui.sentences import isolated
from gui.widgets.paragraphs import Paragraphs


class FirstArticles(Paragraphs):
    """Title, size and first lines of each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The first articles"))

    def wait(self) -> None:
        """Say that the files are being looked at."""
        self.clear()
        self.say(self.tr("Looking at the files…"), "quiet")

    def show_first(self, found: Look) -> None:
        """Show the first articles of ``found``, and what was refused before them."""
        self.clear()
        for glimpse in found.first.first:
            self._show(glimpse)
        for refused in found.first.refused[:3]:
            place = f"{refused.path}:{refused.line}" if refused.line else refused.path
            self.say(f"{isolated(place)}: {refused.reason}", "refused")
        if not found.first.first and not found.first.refused:
            self.say(self.tr("There is no article in it."), "refused")
        self.end()

    def _show(self, glimpse: Glimpse) -> None:
        self.say(glimpse.title, "sheettitle", rtl=is_rtl(glimpse.title))  # an article stands as it will, whatever the interface speaks
        parts = [self.tr("%n letter(s)", "", glimpse.length)]
        if glimpse.spans:
            parts.append(self.tr("%n mark(s)", "", glimpse.spans))
        parts.append(isolated(glimpse.encoding))
        self.say("   ".join(parts), "quiet")
        for line in glimpse.lines:
            if line.strip() != glimpse.title.strip():
                self.say(line, "glimpse", rtl=is_rtl(line))
        for note in glimpse.notes:
            self.say(note, "quiet")
        self.leave_room(12)
