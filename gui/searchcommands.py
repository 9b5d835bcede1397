"""The commands of the page that searches: the search itself, and the searches that need no words."""

from __future__ import annotations

from gui.command import Command, Deed
from gui.noop import QT_TRANSLATE_NOOP


def _ready(ready: str) -> Deed:
    return lambda window: window.everywhere.search_ready(ready)


SEARCHING = (
    Command("search", "search", QT_TRANSLATE_NOOP("Actions", "Search the project…"), lambda w: w.everywhere.search(), ("Ctrl+Shift+F",)),
    Command("ready-two-ways", "search", QT_TRANSLATE_NOOP("Actions", "Names marked in two ways"), _ready("two-ways"), apart=True),
    Command("ready-unmarked", "search", QT_TRANSLATE_NOOP("Actions", "Names marked here, not there"), _ready("unmarked")),
    Command("ready-longest", "search", QT_TRANSLATE_NOOP("Actions", "Longest names"), _ready("longest")),
    Command("ready-rarest", "search", QT_TRANSLATE_NOOP("Actions", "Rarest names"), _ready("rarest")),
)
