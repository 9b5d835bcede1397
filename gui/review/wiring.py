"""Makes the page of review and lets the project do what it asks for."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from core.model import GOLD, Layer, LayerState, Span
from core.review import Answer, Judged
from gui.reasonnames import reason_name
from gui.review.page import Judging, ReviewPage
from gui.session import View

if TYPE_CHECKING:
    from gui.window import Window

_VOTES = frozenset({LayerState.FINISHED, LayerState.RETURNED, LayerState.ACCEPTED})


def make(window: Window) -> ReviewPage:
    """Return the page, wired to the project of ``window``."""
    page = ReviewPage(window.session.labels(), window.style_now(), window.language)
    reviewing = Reviewing(window, page)
    asking = Asking(window, page, reviewing)
    page.take_requested.connect(reviewing.take)
    page.nobody_requested.connect(reviewing.nobody)
    page.other_requested.connect(reviewing.other)
    page.reopen_requested.connect(reviewing.reopen)
    page.note_written.connect(reviewing.note)
    page.settle_requested.connect(asking.settle)
    page.finish_requested.connect(reviewing.finish)
    page.next_requested.connect(reviewing.next_article)
    page.refresh_requested.connect(reviewing.refresh)
    page.reason_requested.connect(asking.ask_reason)
    window.session.article_opened.connect(reviewing.article_opened)
    return page


class Reviewing(QObject):
    """One verb of judging a method; what the world refuses is said in the strip."""

    def __init__(self, window: Window, page: ReviewPage) -> None:
        super().__init__(page)
        self._window, self._page = window, page
        self._session = window.session

    # -- what is shown

    def refresh(self) -> None:
        """Read again what the page shows: the article that is open, or the first with disputes where it has none to judge."""
        session = self._session

        def reading() -> None:
            if not session.view.article or not self._voting(session.view):
                wanted = session.project.review.next_with_disputes()
                if wanted is not None:
                    session.open_article(wanted)
            self._page.show_judging(self._judging(session.view))

        session.attempt(reading)

    def article_opened(self, view: View) -> None:
        if self._page.isVisible():
            self._session.attempt(lambda: self._page.show_judging(self._judging(view)))

    def next_article(self) -> None:
        """Open the next article with disputes; say so when there is none."""
        session = self._session

        def going() -> None:
            here = session.view.article
            wanted = session.project.review.next_with_disputes(here.id if here else None)
            if wanted is None or (here is not None and wanted == here.id):
                self._page.said.emit(self.tr("No other article has disputes to judge."))
            else:
                session.open_article(wanted)

        session.attempt(going)

    # -- what is decided

    def take(self, judged: Judged, answer: Answer) -> None:
        self._decide(lambda: self._session.project.review.take(judged, answer, by=self._session.me))

    def nobody(self, judged: Judged) -> None:
        self._decide(lambda: self._session.project.review.nobody(judged, by=self._session.me))

    def other(self, judged: Judged | None, start: int, end: int, label: str) -> None:
        """Make another stretch gold on the ballot ``judged``, or one that nobody marked where there is none."""
        review, session = self._session.project.review, self._session
        claim, article = (start, end, label), self._session.view.article
        if judged is not None:
            self._decide(lambda: review.other(judged, claim, by=session.me))
        elif article is not None:
            self._session.attempt(lambda: review.add(article.id, claim, by=session.me))
            self.refresh()

    def reopen(self, judged: Judged) -> None:
        self._session.attempt(lambda: self._session.project.review.reopen(judged, by=self._session.me))
        self.refresh()

    def reason(self, judged: Judged, code: str) -> None:
        self._session.attempt(lambda: self._session.project.review.reason(judged, code, by=self._session.me))
        self.refresh()

    def note(self, judged: Judged, text: str) -> None:
        self._session.attempt(lambda: self._session.project.review.note(judged, text, by=self._session.me))
        self.refresh()

    def finish(self) -> None:
        """Close the review of the article, return what was changed, and go to the next one with disputes."""
        session, article = self._session, self._session.view.article
        if article is None:
            return

        def finishing() -> None:
            done = session.project.review.finish(article.id, by=session.me)
            number = sum(done.corrections.values())
            self._page.said.emit(self.tr("%n correction(s) went back to the annotators.", "", number))
            wanted = session.project.review.next_with_disputes(article.id)
            if wanted is not None and wanted != article.id:
                session.open_article(wanted)
            else:
                self.refresh()

        session.attempt(finishing)

    # -- inside

    def _decide(self, deciding: Callable[[], None]) -> None:
        if self._session.attempt(deciding):
            self.refresh()
            self._page.list.go_on()

    def _voting(self, view: View) -> list[Layer]:
        layers = self._session.project.layers.of(view.article.id) if view.article else ()
        return [layer for layer in layers if not layer.is_gold and layer.state in _VOTES]

    def _judging(self, view: View) -> Judging:
        if view.article is None:
            return Judging()
        project, article = self._session.project, view.article.id
        voting = self._voting(view)
        layers = tuple((layer.name, project.spans.of(article, layer.name)) for layer in voting)
        gold = next((layer for layer in project.layers.of(article) if layer.is_gold), None)
        return Judging(
            view,
            layers,
            project.spans.of(article, GOLD) if gold else (),
            project.review.ballots(article) if voting else (),
            closed=gold is not None and gold.state is LayerState.ACCEPTED,
            agreement=_mean_f1(layers),
        )


class Asking(QObject):
    """What is asked of the reviewer in menus and dialogs."""

    def __init__(self, window: Window, page: ReviewPage, reviewing: Reviewing) -> None:
        super().__init__(page)
        self._window, self._page, self._reviewing = window, page, reviewing
        self._session = window.session

    def ask_reason(self, judged: Judged) -> None:
        """Open the menu of reasons beside the ballot; digits choose, and the last entry changes the list."""
        review = self._session.project.review
        menu = QMenu(self._page.list)
        chosen = judged.verdict.reason if judged.verdict else ""
        for number, code in enumerate(review.reasons(), start=1):
            action = QAction(f"&{number}   {reason_name(code)}" if number < 10 else reason_name(code), menu)
            action.setCheckable(True)
            action.setChecked(code == chosen)
            wanted = "" if code == chosen else code
            action.triggered.connect(lambda _=False, wanted=wanted: self._reviewing.reason(judged, wanted))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("Change the reasons…"), self.change_reasons)
        beside = self._page.list.visualRect(self._page.list.currentIndex())
        menu.popup(self._page.list.viewport().mapToGlobal(QPoint(beside.left() + 12, beside.bottom() - 8)))

    def change_reasons(self) -> None:
        """Let the reviewer write the project's list of reasons."""
        from gui.dialogs.reasons import ReasonsDialog  # dialogs are loaded when they are wanted: the start is short

        review, session = self._session.project.review, self._session
        dialog = ReasonsDialog(review.reasons(), reason_name, self._window)
        dialog.changed.connect(lambda codes: session.attempt(lambda: review.set_reasons(codes, by=session.me)))
        dialog.open()

    def settle(self) -> None:
        """Ask by which rule to settle, and show what it would do."""
        from gui.dialogs.settling import SettlingDialog

        view = self._session.view
        if view.article is not None:
            dialog = SettlingDialog(self._session, view.article.id, self._window)
            dialog.settled.connect(self._reviewing.refresh)
            dialog.settled.connect(self._page.said)
            dialog.open()


def _mean_f1(layers: tuple[tuple[str, tuple[Span, ...]], ...]) -> float | None:
    """Return the mean strict F1 of every two layers; None where there are not two with marks."""
    claims = [{(span.start, span.end, span.label) for span in spans} for _, spans in layers]
    shares = [2 * len(one & other) / (len(one) + len(other)) for one, other in combinations(claims, 2) if one or other]
    return sum(shares) / len(shares) if shares else None
