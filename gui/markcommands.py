"""The commands of the annotator's page: marking, edges, the brush, and how far the article is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model import LayerState
from gui.command import Command, can_mark
from gui.noop import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from gui.window import Window


def _can_reopen(window: Window) -> bool:
    view = window.session.view
    closed = view.mine and view.layer is not None and view.layer.state in {LayerState.FINISHED, LayerState.SKIPPED}
    return closed and not view.judged


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


MARKING = (
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
    Command("note", "mark", QT_TRANSLATE_NOOP("Actions", "Write a note"), lambda w: w.notes.write(), ("M",), page=True, apart=True),
    Command("guideline", "mark", QT_TRANSLATE_NOOP("Actions", "Guideline"), lambda w: w.deeds.show_guideline(), ("G",), page=True),
    Command("next-span", "mark", QT_TRANSLATE_NOOP("Actions", "Next mark"), lambda w: w.page.step(1), ("N",), page=True, apart=True),
    Command("previous-span", "mark", QT_TRANSLATE_NOOP("Actions", "Previous mark"), lambda w: w.page.step(-1), ("P",), page=True),
    Command(
        "finish", "mark", QT_TRANSLATE_NOOP("Actions", "Article finished"), lambda w: w.deeds.finish(), ("F8",), able=can_mark, apart=True
    ),
    Command(
        "set-aside",
        "mark",
        QT_TRANSLATE_NOOP("Actions", "Set the article aside…"),
        lambda w: w.deeds.set_aside(),
        ("Ctrl+F8",),
        able=can_mark,
    ),
    Command(
        "accept-corrections",
        "mark",
        QT_TRANSLATE_NOOP("Actions", "Accept all that came back"),
        lambda w: w.returning.accept(None),
        able=lambda w: w.page.returned.all.isEnabled() and not w.page.returned.isHidden(),
    ),
    Command(
        "reopen",
        "mark",
        QT_TRANSLATE_NOOP("Actions", "Reopen the article"),
        lambda w: w.marking.become(LayerState.STARTED),
        ("Shift+F8",),
        able=_can_reopen,
    ),
)
