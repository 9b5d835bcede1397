"""The commands of the page of agreement."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from gui.command import Command, Deed
from gui.noop import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from gui.agreement.page import AgreementPage
    from gui.window import Window


def _on_page(act: Callable[[AgreementPage], object]) -> Deed:
    """Return the deed that does ``act`` with the page, which is there when the command can be had."""

    def deed(window: Window) -> object:
        from gui.agreement.page import AgreementPage

        page = window.pages.page("agreement")
        return act(page) if isinstance(page, AgreementPage) else None

    return deed


def _row(command: str, text: str, act: Callable[[AgreementPage], object], *keys: str, apart: bool = False) -> Command:
    return Command(command, "agreement", text, _on_page(act), keys, where="agreement", apart=apart)


AGREEMENT = (
    _row("agreement-compare", QT_TRANSLATE_NOOP("Actions", "Compare again"), lambda page: page.compare(), "F5"),
    _row("agreement-all-pairs", QT_TRANSLATE_NOOP("Actions", "Show all pairs"), lambda page: page.show_pair(None)),
    _row("agreement-copy", QT_TRANSLATE_NOOP("Actions", "Copy all figures"), lambda page: page.copy_requested.emit(), apart=True),
    _row("agreement-csv", QT_TRANSLATE_NOOP("Actions", "Save all figures as CSV…"), lambda page: page.report_requested.emit(".csv")),
    _row("agreement-pdf", QT_TRANSLATE_NOOP("Actions", "Save a report as PDF…"), lambda page: page.report_requested.emit(".pdf"), "Ctrl+P"),
)
