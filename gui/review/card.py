"""The article in review: every layer in lanes of its own, gold last, the ballots outlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from core.arabic.boilerplate import boilerplate
from core.model import GOLD, Span
from core.review import Ballot
from gui.reader.marginmap import MarginMap
from gui.reader.style import ReaderStyle
from gui.reader.view import ArticleView


class ReviewCard(QFrame):
    """Shows; the stretch of the ballot that is looked at is filled, those that wait are outlined."""

    def __init__(self, style: ReaderStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.reader = ArticleView()
        self.reader.set_style(style)
        self.reader.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(2, 2, 2, 2)
        inside.setSpacing(0)
        inside.addWidget(self.reader, 1)
        inside.addWidget(MarginMap(self.reader))

    def show_layers(self, text: str, layers: Sequence[tuple[str, Sequence[Span]]], gold: Sequence[Span], *, fresh: bool) -> None:
        """Show ``layers`` and ``gold`` on ``text``, from its beginning where it is ``fresh``."""
        if fresh:
            self.reader.show_article(text)
            self.reader.dim([(one.start, one.end) for one in boilerplate(text)])
        self.reader.show_layers([*layers, (GOLD, gold)])

    def show_ballots(self, waiting: Sequence[Ballot], current: Ballot | None) -> None:
        """Outline the ballots that wait, fill the ``current`` one and bring it into view."""
        stretches = sorted({(one.start, one.end) for one in waiting} | ({(current.start, current.end)} if current else set()))
        place = stretches.index((current.start, current.end)) if current else -1
        self.reader.show_hits(stretches, place)
        if current is not None:
            self.reader.reveal(current.start, current.end)
