"""What came back from review, shown under the annotator's article and answered there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.model import ArticleId, LayerState
from core.review import Correction
from gui.reasonnames import reason_name
from gui.session import View

if TYPE_CHECKING:
    from gui.window import Window


class Returning(QObject):
    """Asks the project for corrections, and writes what the annotator says to them."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._closed: ArticleId | None = None
        """The article whose sheet the user has closed."""

    def wire(self) -> None:
        """Connect the sheet of the page, which is made anew with every look."""
        sheet = self._window.page.returned
        sheet.accept_requested.connect(self.accept)
        sheet.answered.connect(self.answer)
        sheet.place_shown.connect(self._show_place)
        sheet.closed.connect(self._close)
        sheet.done.connect(self._window.page.reader.setFocus)

    def show(self, view: View) -> None:
        """Show the corrections of the article in ``view``, where it is the user's own and was returned."""
        sheet, session = self._window.page.returned, self._window.session
        came_back = view.article is not None and view.mine and view.layer is not None and view.layer.state is LayerState.RETURNED
        if view.article is None or not came_back or view.article.id == self._closed:
            sheet.hide()
            return
        article = view.article.id
        labels = {label.name: label.shown(self._window.language) for label in session.project.labels.all()}
        review = session.project.review

        def showing() -> None:
            found = review.returned(article, session.me)
            sheet.show_corrections(found, labels, {code: reason_name(code) for code in review.reasons()})

        session.attempt(showing)

    def accept(self, correction: Correction | None) -> None:
        """Make the annotator's marks say what gold says there; everywhere without a ``correction``."""
        session = self._window.session
        article = session.view.article
        if article is None:
            return
        review = session.project.review
        wanted = [correction] if correction is not None else [one for one in review.returned(article.id, session.me) if not one.is_accepted]

        session.attempt(lambda: review.accept(*wanted, by=session.me))
        self._window.page.returned.go_on()

    def answer(self, correction: Correction, text: str) -> None:
        """Say something to the reviewer about ``correction``."""
        session = self._window.session
        session.attempt(lambda: session.project.review.answer(correction, text, by=session.me))
        session.attempt(session.refresh)
        self._window.page.returned.go_on()  # the field that had the keyboard was made anew

    def _show_place(self, start: int, end: int) -> None:
        """Select the stretch in code points and bring it into view; the keyboard stays with the change."""
        reader = self._window.page.reader
        reader.select(start, end)
        reader.reveal(start, end)

    def _close(self) -> None:
        article = self._window.session.view.article
        self._closed = article.id if article is not None else None
        self._window.page.reader.setFocus()
