"""Gathers what annotators answered and where the guideline was unclear, and leads back to the place in review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.errors import WorldError
from core.model import ArticleId
from core.review import Correction, Verdict
from core.review.verdicts import UNCLEAR
from gui.dialogs.followups import FollowUp, FollowUpsDialog
from gui.sentences import isolated, said

if TYPE_CHECKING:
    from gui.window import Window


class FollowUps(QObject):
    """Made when it is asked for."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._project = window.session.project

    def show(self) -> None:
        """Open the list."""
        try:
            answers = [
                self._answered(one) for article in self._project.review.with_answers() for one in self._project.review.answered(article)
            ]
            unclear = [self._unclear(article, verdict) for article, verdict in self._project.review.with_reason(UNCLEAR)]
        except WorldError as error:
            self._window.say(said(error), lasting=True)
            return
        dialog = FollowUpsDialog(answers, unclear, self._window)
        dialog.place_requested.connect(self._go)
        dialog.answered.connect(self._answer)
        dialog.open()

    def _answered(self, correction: Correction) -> FollowUp:
        quote = correction.quote or "، ".join(span.quote for span in correction.after)
        thread = [f"{isolated(remark.author)}: {isolated(remark.text)}" for remark in correction.thread]
        words = "\n".join([f"{isolated(quote)} — {isolated(self._title(correction.article))}", *thread])
        return FollowUp(correction.article, correction.verdict.ballot, words, correction)

    def _unclear(self, article: ArticleId, verdict: Verdict) -> FollowUp:
        start, end = (int(part) for part in verdict.ballot.split("-", 2)[:2])
        quote = self._project.articles.text(article)[start:end]
        note = [isolated(verdict.note)] if verdict.note else []
        return FollowUp(article, verdict.ballot, "\n".join([f"{isolated(quote)} — {isolated(self._title(article))}", *note]))

    def _title(self, article: ArticleId) -> str:
        return self._project.articles.get(article).title

    def _go(self, one: FollowUp) -> None:
        from gui.review.page import ReviewPage

        self._window.session.open_article(one.article)
        self._window.pages.show_page("review")
        page = self._window.pages.page("review")
        if isinstance(page, ReviewPage):
            page.list.go_to(one.ballot)

    def _answer(self, correction: Correction, text: str) -> None:
        session = self._window.session
        session.attempt(lambda: session.project.review.answer(correction, text, by=session.me))
        self.show()
