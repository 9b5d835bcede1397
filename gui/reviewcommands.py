"""The commands of the reviewer's page; its digits belong to the answers, and the page knows them itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from gui.command import Command, Deed
from gui.noop import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from gui.review.page import ReviewPage
    from gui.window import Window


def _on_page(act: Callable[[ReviewPage], object]) -> Deed:
    """Return the deed that does ``act`` with the page, which is there when the command can be had."""

    def deed(window: Window) -> object:
        from gui.review.page import ReviewPage

        page = window.pages.page("review")
        return act(page) if isinstance(page, ReviewPage) else None

    return deed


def _reason(page: ReviewPage) -> None:
    judged = page.list.meant()
    if judged is not None:
        page.reason_requested.emit(judged)


def _follow_ups(window: Window) -> None:
    from gui.followups import FollowUps  # loaded when it is wanted: the start is short

    FollowUps(window).show()


def _row(command: str, text: str, act: Callable[[ReviewPage], object], *keys: str, apart: bool = False) -> Command:
    return Command(command, "review", text, _on_page(act), keys, where="review", apart=apart)


REVIEWING = (
    _row("review-next", QT_TRANSLATE_NOOP("Actions", "Next dispute"), lambda page: page.list.step(1, disputes=True), "N"),
    _row("review-previous", QT_TRANSLATE_NOOP("Actions", "Previous dispute"), lambda page: page.list.step(-1, disputes=True), "P"),
    _row(
        "review-article", QT_TRANSLATE_NOOP("Actions", "Next article with disputes"), lambda page: page.next_requested.emit(), "Ctrl+Down"
    ),
    _row("review-nobody", QT_TRANSLATE_NOOP("Actions", "Nobody is right"), lambda page: page.answer(0), apart=True),
    _row("review-other", QT_TRANSLATE_NOOP("Actions", "Another stretch"), lambda page: page.stretch(), "E"),
    _row("review-add", QT_TRANSLATE_NOOP("Actions", "Add what all missed"), lambda page: page.add(), "A"),
    _row("review-reason", QT_TRANSLATE_NOOP("Actions", "Reason…"), _reason, "R"),
    _row("review-note", QT_TRANSLATE_NOOP("Actions", "Note on this ballot"), lambda page: page.note.ask(), "M"),
    Command("follow-ups", "review", QT_TRANSLATE_NOOP("Actions", "Answers and open questions…"), _follow_ups, apart=True),
    _row("review-names", QT_TRANSLATE_NOOP("Actions", "Hide or show names"), lambda page: page.strip.names.toggle(), apart=True),
    _row("review-settle", QT_TRANSLATE_NOOP("Actions", "Settle by a rule…"), lambda page: page.settle_requested.emit()),
    _row("review-finish", QT_TRANSLATE_NOOP("Actions", "Accept and return"), lambda page: page.strip.finish.click(), "F9"),
)
