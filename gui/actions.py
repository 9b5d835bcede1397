"""Every command is one row: menus, shortcuts, buttons and the command palette are built from this table.

``run`` does it, ``able`` says whether it makes sense now, ``on`` whether a choice is the current one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from core.model import LayerState
from gui.command import Command, Deed, can_mark
from gui.noop import QT_TRANSLATE_NOOP
from gui.sentences import verb

if TYPE_CHECKING:
    from gui.window import Window

MENUS = {
    "page": QT_TRANSLATE_NOOP("Menus", "Page"),
    "file": QT_TRANSLATE_NOOP("Menus", "Project"),
    "edit": QT_TRANSLATE_NOOP("Menus", "Edit"),
    "mark": QT_TRANSLATE_NOOP("Menus", "Mark"),
    "edges": QT_TRANSLATE_NOOP("Menus", "Edges"),
    "brush": QT_TRANSLATE_NOOP("Menus", "Brush"),
    "view": QT_TRANSLATE_NOOP("Menus", "View"),
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


def _can_reopen(window: Window) -> bool:
    view = window.session.view
    return view.mine and view.layer is not None and view.layer.state in {LayerState.FINISHED, LayerState.SKIPPED}


def _setting(key: str, value: str) -> Deed:
    return lambda window: window.settings.set(key, value)


def _is(key: str, value: str) -> Callable[[Window], bool]:
    return lambda window: window.settings.text(key) == value


def _edge(command: str, text: str, key: str, *, end: bool, outward: bool, by_word: bool) -> Command:
    return Command(
        command,
        "edges",
        text,
        lambda w: w.page.changing.move_edge(end=end, outward=outward, by_word=by_word),
        (key,),
        able=can_mark,
        page=True,
    )


_EDGES = (
    _edge("start-out", QT_TRANSLATE_NOOP("Actions", "Start a word earlier"), "[", end=False, outward=True, by_word=True),
    _edge("end-out", QT_TRANSLATE_NOOP("Actions", "End a word later"), "]", end=True, outward=True, by_word=True),
    _edge("start-in", QT_TRANSLATE_NOOP("Actions", "Start a word later"), "Alt+[", end=False, outward=False, by_word=True),
    _edge("end-in", QT_TRANSLATE_NOOP("Actions", "End a word earlier"), "Alt+]", end=True, outward=False, by_word=True),
    _edge("start-letter-out", QT_TRANSLATE_NOOP("Actions", "Start a letter earlier"), "Shift+[", end=False, outward=True, by_word=False),
    _edge("end-letter-out", QT_TRANSLATE_NOOP("Actions", "End a letter later"), "Shift+]", end=True, outward=True, by_word=False),
    _edge("start-letter-in", QT_TRANSLATE_NOOP("Actions", "Start a letter later"), "Alt+Shift+[", end=False, outward=False, by_word=False),
    _edge("end-letter-in", QT_TRANSLATE_NOOP("Actions", "End a letter earlier"), "Alt+Shift+]", end=True, outward=False, by_word=False),
)

TABLE = (
    Command("new", "file", QT_TRANSLATE_NOOP("Actions", "New project…"), lambda w: w.files.new(), ("Ctrl+N",)),
    Command("open", "file", QT_TRANSLATE_NOOP("Actions", "Open project…"), lambda w: w.files.open(), ("Ctrl+O",)),
    Command("sample", "file", QT_TRANSLATE_NOOP("Actions", "Open the sample"), lambda w: w.files.open_sample()),
    Command("import", "file", QT_TRANSLATE_NOOP("Actions", "Import articles…"), lambda w: w.files.bring_in(), ("Ctrl+I",)),
    Command("import-folder", "file", QT_TRANSLATE_NOOP("Actions", "Import a folder…"), lambda w: w.files.bring_in_folder()),
    Command("export", "file", QT_TRANSLATE_NOOP("Actions", "Export as JSONL…"), lambda w: w.files.take_out(), ("Ctrl+E",)),
    Command("labels", "file", QT_TRANSLATE_NOOP("Actions", "Labels…"), lambda w: w.deeds.show_labels()),
    Command("people", "file", QT_TRANSLATE_NOOP("Actions", "People and work…"), lambda w: w.deeds.show_people()),
    Command("settings", "file", QT_TRANSLATE_NOOP("Actions", "Settings…"), lambda w: w.deeds.show_settings(), ("Ctrl+,",)),
    Command("quit", "file", QT_TRANSLATE_NOOP("Actions", "Quit"), lambda w: QTimer.singleShot(0, w, w.close), ("Ctrl+Q",)),
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
        "repeat",
        "mark",
        QT_TRANSLATE_NOOP("Actions", "Mark with the last label again"),
        lambda w: w.page.repeat(),
        ("Return", "Enter"),
        able=can_mark,
        page=True,
    ),
    Command(
        "untag",
        "mark",
        QT_TRANSLATE_NOOP("Actions", "Remove the mark"),
        lambda w: w.page.remove(),
        ("Delete", "Backspace"),
        able=can_mark,
        page=True,
    ),
    Command("same", "mark", QT_TRANSLATE_NOOP("Actions", "Mark all the same…"), lambda w: w.deeds.show_same(), ("Ctrl+D",), able=can_mark),
    Command("find", "edit", QT_TRANSLATE_NOOP("Actions", "Find in the article…"), lambda w: w.deeds.find(), ("Ctrl+F",), where="annotate"),
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
    *_EDGES,
    Command(
        "no-brush",
        "brush",
        QT_TRANSLATE_NOOP("Actions", "Put the brush down"),
        lambda w: w.deeds.leave_all(),
        ("Escape",),
        page=True,
    ),
    Command(
        "split",
        "edges",
        QT_TRANSLATE_NOOP("Actions", "Cut the mark at the caret"),
        lambda w: w.page.changing.split(),
        ("S",),
        able=can_mark,
        page=True,
    ),
    Command(
        "join",
        "edges",
        QT_TRANSLATE_NOOP("Actions", "Join the mark with the next"),
        lambda w: w.page.changing.join(),
        ("J",),
        able=can_mark,
        page=True,
    ),
    Command(
        "cycle",
        "mark",
        QT_TRANSLATE_NOOP("Actions", "Choose the next of nested marks"),
        lambda w: w.page.changing.cycle(),
        ("Tab",),
        page=True,
    ),
    Command(
        "mend",
        "edges",
        QT_TRANSLATE_NOOP("Actions", "Mend the edges of the mark"),
        lambda w: w.edging.mend_current(),
        ("E",),
        able=can_mark,
        page=True,
    ),
    Command(
        "project-edges",
        "edges",
        QT_TRANSLATE_NOOP("Actions", "Edges in the whole project…"),
        lambda w: w.edging.show_project_edges(),
        ("Ctrl+Shift+E",),
    ),
    Command("mend-all", "edges", QT_TRANSLATE_NOOP("Actions", "Mend the edges of all marks"), lambda w: w.edging.mend_all(), able=can_mark),
    Command("note", "mark", QT_TRANSLATE_NOOP("Actions", "Write a note"), lambda w: w.notes.write(), ("M",), page=True),
    Command("guideline", "mark", QT_TRANSLATE_NOOP("Actions", "Guideline"), lambda w: w.deeds.show_guideline(), ("G",), page=True),
    Command("next-span", "mark", QT_TRANSLATE_NOOP("Actions", "Next mark"), lambda w: w.page.step(1), ("N",), page=True),
    Command("previous-span", "mark", QT_TRANSLATE_NOOP("Actions", "Previous mark"), lambda w: w.page.step(-1), ("P",), page=True),
    Command("finish", "mark", QT_TRANSLATE_NOOP("Actions", "Article finished"), lambda w: w.deeds.finish(), ("F8",), able=can_mark),
    Command(
        "set-aside",
        "mark",
        QT_TRANSLATE_NOOP("Actions", "Set the article aside…"),
        lambda w: w.deeds.set_aside(),
        ("Ctrl+F8",),
        able=can_mark,
    ),
    Command(
        "reopen",
        "mark",
        QT_TRANSLATE_NOOP("Actions", "Reopen the article"),
        lambda w: w.marking.become(LayerState.STARTED),
        ("Shift+F8",),
        able=_can_reopen,
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
    ),
    Command("larger", "view", QT_TRANSLATE_NOOP("Actions", "Larger letters"), lambda w: w.deeds.zoom(1), ("Ctrl++", "Ctrl+=")),
    Command("smaller", "view", QT_TRANSLATE_NOOP("Actions", "Smaller letters"), lambda w: w.deeds.zoom(-1), ("Ctrl+-",)),
    Command("usual", "view", QT_TRANSLATE_NOOP("Actions", "Letters of the usual size"), lambda w: w.deeds.zoom(0), ("Ctrl+0",)),
    Command(
        "tags-always",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Labels above the marks: always"),
        _setting("tags", "always"),
        on=_is("tags", "always"),
    ),
    Command(
        "tags-hover",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Labels above the marks: under the pointer"),
        _setting("tags", "hover"),
        on=_is("tags", "hover"),
    ),
    Command(
        "tags-never",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Labels above the marks: never"),
        _setting("tags", "never"),
        on=_is("tags", "never"),
    ),
    Command("light", "view", QT_TRANSLATE_NOOP("Actions", "Light"), _setting("theme", "light"), on=_is("theme", "light")),
    Command("dark", "view", QT_TRANSLATE_NOOP("Actions", "Dark"), _setting("theme", "dark"), on=_is("theme", "dark")),
    Command(
        "system-theme",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Light or dark as the system has it"),
        _setting("theme", "auto"),
        on=_is("theme", "auto"),
    ),
    Command("arabic", "view", "العربية", _setting("language", "ar"), on=_is("language", "ar")),
    Command("english", "view", "English", _setting("language", "en"), on=_is("language", "en")),
    Command("palette", "help", QT_TRANSLATE_NOOP("Actions", "Search or run a command…"), lambda w: w.deeds.ask_palette(), ("Ctrl+K",)),
    Command("keys", "help", QT_TRANSLATE_NOOP("Actions", "Keys"), lambda w: w.deeds.show_keys(), ("?", "F1")),
    Command("about", "help", QT_TRANSLATE_NOOP("Actions", "About Hashiya"), lambda w: w.deeds.show_about()),
)
