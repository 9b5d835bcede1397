"""Makes the page that searches, and wires what it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.search.page import SearchPage

if TYPE_CHECKING:
    from gui.window import Window


def make(window: Window) -> SearchPage:
    """Return the page that searches the project of ``window``."""
    page = SearchPage(window.session, window.looks.theme, window.language)
    page.acting.mark_requested.connect(window.many.mark)
    page.acting.relabel_requested.connect(window.many.relabel)
    page.acting.untag_requested.connect(window.many.untag)
    page.edges_requested.connect(window.edging.show_project_edges)
    window.indexing.advanced.connect(page.show_index)
    window.session.attempt(lambda: page.show_index(window.session.project.search.indexed()))
    return page
