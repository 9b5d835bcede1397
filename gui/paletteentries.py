"""What the command palette offers: every command that makes sense now, every setting, and the articles whose titles say what is typed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTranslator

from core.model import ArticleId
from core.project.queue import Wanted
from gui.keynames import keys_of
from gui.looks import LANGUAGES, RESOURCES
from gui.noop import QT_TRANSLATE_NOOP
from gui.settings import TABLE
from gui.widgets.palette import Entry

if TYPE_CHECKING:
    from gui.window import Window

_MOST_ARTICLES = 8
_LEAST_LETTERS = 2
_ARTICLE, _SETTING = "article:", "setting:"
ARTICLE = QT_TRANSLATE_NOOP("Palette", "Article")
SETTING = QT_TRANSLATE_NOOP("Palette", "Setting")


def entries(window: Window) -> list[Entry]:
    """Return the commands that can be run now and the settings, each found by its name in every language of the program."""
    window.commands.refresh()
    commands = [
        Entry(row.id, row.shown(window), f"{row.text} {in_all_languages('Actions', row.text)} {row.id}", keys_of(row))
        for row, action in window.commands.actions.values()
        if action.isEnabled()
    ]
    settings = [
        Entry(
            f"{_SETTING}{row.key}",
            QCoreApplication.translate("Settings", row.title),
            f"{row.title} {in_all_languages('Settings', row.title)}",
            QCoreApplication.translate("Palette", SETTING),
        )
        for row in TABLE.values()
        if row.title
    ]
    return commands + settings


def articles(window: Window, typed: str) -> list[Entry]:
    """Return the first articles whose titles hold every word of ``typed``; none for a single letter."""
    if len(typed.strip()) < _LEAST_LETTERS:
        return []
    session = window.session
    found = session.project.queue.page(session.layer, Wanted(text=typed), size=_MOST_ARTICLES)
    kind = QCoreApplication.translate("Palette", ARTICLE)
    return [Entry(f"{_ARTICLE}{one.article}", one.title, "", kind) for one in found]


def pick(window: Window, entry: str) -> None:
    """Do what the entry called ``entry`` stands for."""
    if entry.startswith(_ARTICLE):
        window.pages.show_place(ArticleId(entry.removeprefix(_ARTICLE)), 0, 0)
    elif entry.startswith(_SETTING):
        window.deeds.show_settings(find=QCoreApplication.translate("Settings", TABLE[entry.removeprefix(_SETTING)].title))
    else:
        window.commands.run(entry)


def in_all_languages(context: str, text: str) -> str:
    """Return ``text`` as the translators of ``context`` have it, in every language there is."""
    return " ".join(_translator(language).translate(context, text) or "" for language in LANGUAGES)


@lru_cache
def _translator(language: str) -> QTranslator:
    translator = QTranslator()
    translator.load(f"hashiya_{language}.qm", str(RESOURCES / "translations"))
    return translator
