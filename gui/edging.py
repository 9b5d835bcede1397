"""What commands ask about edges that break the project's rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from core.arabic.edges import EdgeFault
from core.model import ArticleId, SpanId
from core.project.ready import broken_edges

if TYPE_CHECKING:
    from gui.window import Window


class Edging(QObject):
    """Mends one mark, those of the article, or those of the project; each is one step."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def mend(self, faults: tuple[EdgeFault, ...]) -> None:
        """Put the edges of faulty spans where the rule wants them, in one step."""
        moves = self._window.edges.moves(faults)
        if moves:
            self._window.marking.mend(moves)

    def mend_all(self) -> None:
        self.mend(self._window.edges.faults())

    def mend_current(self) -> None:
        """Mend the edges of the span at the caret."""
        span = self._window.page.current()
        self.mend(tuple(fault for fault in self._window.edges.faults() if span is not None and fault.span.id == span.id))

    def show_project_edges(self) -> None:
        """List the edges that break the rule in the whole project, to be mended in one step."""
        from gui.dialogs.edges import ProjectEdges

        window = self._window
        project = window.session.project
        dialog = ProjectEdges(lambda: broken_edges(project, layer=window.session.me), project.articles.text, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.mend_requested.connect(window.marking.mend)
        dialog.place_requested.connect(self.show_place)
        dialog.open()

    def show_place(self, article: str, span: str) -> None:
        """Show a span of one's own wherever it is."""
        window = self._window
        window.session.open_article(ArticleId(article))
        window.page.reveal(SpanId(span))
