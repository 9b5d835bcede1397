"""A few words of a real article in a real reader, to see what a setting does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from core.model import Span, SpanId
from gui.reader.style import ReaderStyle
from gui.reader.view import ArticleView
from gui.widgets.naming import named

TEXT = "بلينكن يزور كوريا الجنوبية في الوقت الذي تعمل فيه كوريا الشمالية وروسيا على تعميق العلاقات"
_QUOTES = ("بلينكن", "كوريا الجنوبية", "يزور كوريا الجنوبية")
"""A person, a country, and what happens, with the country in it: so the preview shows two lines under one name."""
_HEIGHT = 176


class Preview(QWidget):
    """Shows; it takes neither the keyboard nor the mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reader = ArticleView()
        self.reader.setAccessibleName(self.tr("Preview"))
        self.reader.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.reader.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.reader.setFrameShape(QFrame.Shape.NoFrame)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        card = named(QFrame(), "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(2, 2, 2, 2)
        inside.addWidget(self.reader)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.setFixedHeight(_HEIGHT)

    def show_style(self, style: ReaderStyle) -> None:
        """Show the article as ``style`` has it, with spans of its first three labels."""
        spans = []
        for label, quote in zip(style.labels, _QUOTES, strict=False):
            start = TEXT.index(quote)
            spans.append(Span(SpanId(f"preview-{start}-{len(quote)}"), start, start + len(quote), label, quote))
        self.reader.set_style(style)
        self.reader.show_article(TEXT, spans)
