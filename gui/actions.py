"""Every command is one row: menus, shortcuts, buttons and the command palette are built from this table.

``run`` does it, ``able`` says whether it makes sense now, ``on`` whether a choice is the current one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from gui import parts
from gui.agreementcommands import AGREEMENT
from gui.command import Command, Deed
from gui.markcommands import MARKING
from gui.noop import QT_TRANSLATE_NOOP
from gui.reviewcommands import REVIEWING
from gui.searchcommands import SEARCHING
from gui.sentences import verb

if TYPE_CHECKING:
    from gui.window import Window

MENUS = {
    "page": QT_TRANSLATE_NOOP("Menus", "Page"),
    "file": QT_TRANSLATE_NOOP("Menus", "Project"),
    "edit": QT_TRANSLATE_NOOP("Menus", "Edit"),
    "search": QT_TRANSLATE_NOOP("Menus", "Search"),
    "mark": QT_TRANSLATE_NOOP("Menus", "Mark"),
    "edges": QT_TRANSLATE_NOOP("Menus", "Edges"),
    "brush": QT_TRANSLATE_NOOP("Menus", "Brush"),
    "view": QT_TRANSLATE_NOOP("Menus", "View"),
    "review": QT_TRANSLATE_NOOP("Menus", "Review"),
    "agreement": QT_TRANSLATE_NOOP("Menus", "Agreement"),
    "layer": QT_TRANSLATE_NOOP("Menus", "Whose marks"),
    "help": QT_TRANSLATE_NOOP("Menus", "Help"),
}


def _undo_text(window: Window) -> str:
    edit = window.marking.next_undo()
    plain = QCoreApplication.translate("Actions", "Undo")
    return f"{plain}: {verb(edit.verb)}" if edit else plain


def _redo_text(window: Window) -> str:
    edit = window.marking.next_redo()
    plain = QCoreApplication.translate("Actions", "Redo")
    return f"{plain}: {verb(edit.verb)}" if edit else plain


def _setting(key: str, value: str) -> Deed:
    return lambda window: window.settings.set(key, value)


def _is(key: str, value: str) -> Callable[[Window], bool]:
    return lambda window: window.settings.text(key) == value


TABLE = (
    Command("new", "file", QT_TRANSLATE_NOOP("Actions", "New project…"), lambda w: w.files.new(), ("Ctrl+N",)),
    Command("open", "file", QT_TRANSLATE_NOOP("Actions", "Open project…"), lambda w: w.files.open(), ("Ctrl+O",)),
    Command("sample", "file", QT_TRANSLATE_NOOP("Actions", "Open the sample"), lambda w: w.files.open_sample()),
    Command("import", "file", QT_TRANSLATE_NOOP("Actions", "Import articles…"), lambda w: w.files.bring_in(), ("Ctrl+I",), apart=True),
    Command("import-folder", "file", QT_TRANSLATE_NOOP("Actions", "Import a folder…"), lambda w: w.files.bring_in_folder()),
    Command("paste-article", "file", QT_TRANSLATE_NOOP("Actions", "Paste an article…"), lambda w: w.files.paste(), ("Ctrl+Shift+V",)),
    Command(
        "import-report",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Report of the last import"),
        lambda w: w.bringing.show_report(),
        able=lambda w: w.bringing.report is not None,
    ),
    Command("export", "file", QT_TRANSLATE_NOOP("Actions", "Export…"), lambda w: w.files.take_out(), ("Ctrl+E",)),
    Command("labels", "file", QT_TRANSLATE_NOOP("Actions", "Labels…"), lambda w: w.deeds.show_labels(), apart=True),
    Command("people", "file", QT_TRANSLATE_NOOP("Actions", "People and work…"), lambda w: w.deeds.show_people()),
    Command("backups", "file", QT_TRANSLATE_NOOP("Actions", "Backups…"), lambda w: w.care.show_backups()),
    Command("history", "file", QT_TRANSLATE_NOOP("Actions", "History…"), lambda w: w.care.show_history(), ("Ctrl+H",)),
    Command("settings", "file", QT_TRANSLATE_NOOP("Actions", "Settings…"), lambda w: w.deeds.show_settings(), ("Ctrl+,",), apart=True),
    Command("quit", "file", QT_TRANSLATE_NOOP("Actions", "Quit"), lambda w: QTimer.singleShot(0, w, w.close), ("Ctrl+Q",), apart=True),
    Command(
        "undo",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Undo"),
        lambda w: w.marking.undo(),
        ("Ctrl+Z",),
        able=lambda w: w.marking.next_undo() is not None,
        said=_undo_text,
    ),
    Command(
        "redo",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Redo"),
        lambda w: w.marking.redo(),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        able=lambda w: w.marking.next_redo() is not None,
        said=_redo_text,
    ),
    Command(
        "copy",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Copy"),
        lambda w: w.page.reader.copy(),
        ("Ctrl+C",),
        able=lambda w: w.page.reader.textCursor().hasSelection(),
        page=True,
        apart=True,
    ),
    Command("select-all", "edit", QT_TRANSLATE_NOOP("Actions", "Select all"), lambda w: w.page.reader.selectAll(), ("Ctrl+A",), page=True),
    Command(
        "find",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Find in the article…"),
        lambda w: w.deeds.find(),
        ("Ctrl+F",),
        where="annotate",
        apart=True,
    ),
    Command(
        "find-next", "edit", QT_TRANSLATE_NOOP("Actions", "Find the next place"), lambda w: w.page.finder.step(1), ("F3",), where="annotate"
    ),
    Command(
        "find-previous",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Find the place before"),
        lambda w: w.page.finder.step(-1),
        ("Shift+F3",),
        where="annotate",
    ),
    *SEARCHING,
    Command(
        "filter-queue",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Filter the articles"),
        lambda w: w.queue.filter.setFocus(),
        ("Ctrl+Shift+L", "/"),
        where="annotate",
    ),
    Command(
        "next-article", "view", QT_TRANSLATE_NOOP("Actions", "Next article"), lambda w: w.queue.go(1), ("Ctrl+PgDown",), where="annotate"
    ),
    Command(
        "previous-article",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Previous article"),
        lambda w: w.queue.go(-1),
        ("Ctrl+PgUp",),
        where="annotate",
    ),
    Command("next-part", "view", QT_TRANSLATE_NOOP("Actions", "Next part of the window"), lambda w: parts.go_on(w, 1), ("F6",), apart=True),
    Command(
        "previous-part", "view", QT_TRANSLATE_NOOP("Actions", "Part of the window before"), lambda w: parts.go_on(w, -1), ("Shift+F6",)
    ),
    Command(
        "together",
        "layer",
        QT_TRANSLATE_NOOP("Actions", "All layers at once"),
        lambda w: w.session.show_together(on=not w.session.together),
        ("Ctrl+L",),
        on=lambda w: w.session.together,
    ),
    Command(
        "invisibles",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Show invisible letters"),
        lambda w: w.settings.set("invisibles", int(not w.settings.on("invisibles"))),
        on=lambda w: w.settings.on("invisibles"),
        apart=True,
    ),
    Command("larger", "view", QT_TRANSLATE_NOOP("Actions", "Larger letters"), lambda w: w.deeds.zoom(1), ("Ctrl++", "Ctrl+="), apart=True),
    Command("smaller", "view", QT_TRANSLATE_NOOP("Actions", "Smaller letters"), lambda w: w.deeds.zoom(-1), ("Ctrl+-",)),
    Command("usual", "view", QT_TRANSLATE_NOOP("Actions", "Letters of the usual size"), lambda w: w.deeds.zoom(0), ("Ctrl+0",)),
    Command(
        "tags-always",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Labels above the marks: always"),
        _setting("tags", "always"),
        on=_is("tags", "always"),
        apart=True,
    ),
    Command(
        "tags-hover",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Labels above the marks: under the pointer"),
        _setting("tags", "hover"),
        on=_is("tags", "hover"),
        apart=True,
    ),
    Command(
        "tags-never",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Labels above the marks: never"),
        _setting("tags", "never"),
        on=_is("tags", "never"),
    ),
    Command("light", "view", QT_TRANSLATE_NOOP("Actions", "Light"), _setting("theme", "light"), on=_is("theme", "light"), apart=True),
    Command("dark", "view", QT_TRANSLATE_NOOP("Actions", "Dark"), _setting("theme", "dark"), on=_is("theme", "dark")),
    Command(
        "system-theme",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Light or dark as the system has it"),
        _setting("theme", "auto"),
        on=_is("theme", "auto"),
    ),
    Command("arabic", "view", "العربية", _setting("language", "ar"), on=_is("language", "ar"), apart=True),
    Command("english", "view", "English", _setting("language", "en"), on=_is("language", "en")),
    Command("palette", "help", QT_TRANSLATE_NOOP("Actions", "Search or run a command…"), lambda w: w.deeds.ask_palette(), ("Ctrl+K",)),
    Command("welcome", "help", QT_TRANSLATE_NOOP("Actions", "Welcome"), lambda w: w.beginning.welcome()),
    Command("tour", "help", QT_TRANSLATE_NOOP("Actions", "Take the tour"), lambda w: w.files.open_tour()),
    Command("keys", "help", QT_TRANSLATE_NOOP("Actions", "Keys"), lambda w: w.helping.show_keys(), ("?",)),
    Command("manual", "help", QT_TRANSLATE_NOOP("Actions", "Manual"), lambda w: w.helping.show_manual(), ("F1",)),
    Command("check", "help", QT_TRANSLATE_NOOP("Actions", "Check this project…"), lambda w: w.care.check(), apart=True),
    Command("about", "help", QT_TRANSLATE_NOOP("Actions", "About Hashiya"), lambda w: w.helping.show_about()),
    *MARKING,
    *REVIEWING,
    *AGREEMENT,
)
