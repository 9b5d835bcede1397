"""Makes the overview of a window and wires what it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.overview.page import OverviewPage
from gui.pages import ANNOTATE
from gui.saving import ask_where

if TYPE_CHECKING:
    from gui.window import Window


def make(window: Window) -> OverviewPage:
    """Return the overview of the project of ``window``."""
    session = window.session
    page = OverviewPage(lambda: session.project, session.project.labels.all, window.looks.theme, window.language)
    page.search_requested.connect(window.pages.show_hits)
    page.person_requested.connect(lambda name: show_work(window, name))
    page.save_requested.connect(lambda section, suffix: ask_where(window, section, suffix))
    return page


def show_work(window: Window, name: str) -> None:
    """Show the articles of the annotator ``name`` with their marks."""
    window.session.show_layer(name)
    window.pages.show_page(ANNOTATE)
    window.queue.setFocus()
