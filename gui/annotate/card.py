"""The article on its card: the reader, the map in its margin, the bar that finds in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.arabic.boilerplate import boilerplate
from core.model import SpanId
from gui.annotate.find import FindBar
from gui.guard import guard
from gui.reader.lanes import Mark
from gui.reader.marginmap import MarginMap
from gui.reader.view import ArticleView
from gui.session import View
from gui.widgets.naming import named


class ArticleCard(QWidget):
    """Shows an article as the session says it is; asks for nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reader = ArticleView()
        self.finder = FindBar()
        self._map = MarginMap(self.reader)
        self._view = View()
        self._dims = self._shows_map = True
        self._hits: list[tuple[int, int]] = []
        self._card = named(QFrame(), "card")
        inside = QHBoxLayout(self._card)
        inside.setContentsMargins(2, 2, 2, 2)
        inside.setSpacing(0)
        page = QGridLayout()
        page.addWidget(self.reader, 0, 0)
        page.addWidget(self._nothing(), 0, 0, Qt.AlignmentFlag.AlignCenter)
        inside.addLayout(page, 1)
        inside.addWidget(self._map)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.finder)
        column.addWidget(self._card, 1)
        self.reader.installEventFilter(self)
        self.finder.hits_changed.connect(self._keep_hits)
        self.finder.hit_shown.connect(self._show_hit)
        self.finder.closed.connect(self.reader.setFocus)

    def _nothing(self) -> QWidget:
        """Return what is said where there is no article yet."""
        self.empty = QWidget()
        self.empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        title = named(QLabel(self.tr("There is no article here yet")), "sheettitle")
        hint = named(QLabel(self.tr("Menu, then Import articles… or Paste an article…; files can be dropped here as well.")), "quiet")
        words = QVBoxLayout(self.empty)
        for label in (title, hint):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.addWidget(label)
        self.empty.setFixedWidth(360)
        return self.empty

    def open(self, view: View) -> None:
        """Show another article from its beginning."""
        self._view = view
        self.empty.setVisible(view.article is None)
        self._map.setVisible(self._shows_map and view.article is not None)
        self.reader.show_article(view.text, view.spans)
        self.finder.set_text(view.text)
        self.dim(on=self._dims)

    def show_view(self, view: View, faulty: frozenset[SpanId]) -> None:
        """Show the spans of the layer, and of the others that are shown with it, as they are now."""
        self._view = view
        named_so = view.unsaved | faulty
        marks = {span: Mark(unsaved=span in view.unsaved, faulty=span in faulty) for span in named_so}
        if view.others and view.layer is not None:
            self.reader.show_layers([(view.layer.name, view.spans), *view.others], marks)
        else:
            self.reader.show_spans(view.spans, marks)
        self.reader.resizable = view.can_mark and not view.others

    def dim(self, *, on: bool) -> None:
        """Write what is boilerplate in muted ink, or not; it stays a part of the text."""
        self._dims = on
        self.reader.dim([(one.start, one.end) for one in boilerplate(self._view.text)] if on else [])

    def show_invisibles(self, *, on: bool) -> None:
        """Show direction marks, joiners and hard blanks, or not."""
        self.reader.show_invisibles(on=on)

    def show_map(self, *, on: bool) -> None:
        """Show the map of the whole article, or not."""
        self._shows_map = on
        self._map.setVisible(on and self._view.article is not None)
        # The map scrolls as a bar does; two bars side by side would say the same thing twice.
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if on else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.reader.setVerticalScrollBarPolicy(policy)

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._card.setProperty("focused", "true" if event.type() == QEvent.Type.FocusIn else "false")
            self._card.style().unpolish(self._card)
            self._card.style().polish(self._card)
        return False

    def _keep_hits(self, hits: list[tuple[int, int]]) -> None:
        self._hits = hits
        self.reader.show_hits(hits)

    def _show_hit(self, start: int, end: int) -> None:
        place = self._hits.index((start, end)) if (start, end) in self._hits else -1
        self.reader.show_hits(self._hits, place)
        self.reader.select(start, start)
        self.reader.reveal(start, end)
