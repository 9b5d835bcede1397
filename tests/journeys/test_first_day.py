"""The whole story in the real window: mark, relabel, nest, undo, close, reopen, export."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.window import Window
from tests.gui.hands import a_window, click, double_click, drag, export, find, marks, press, reviewed

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def mark_relabel_and_nest(window: Window) -> None:
    double_click(window, find(window, "بلينكن")[0] + 1)
    assert window.page.tagmenu.isVisible()
    press(window, Qt.Key.Key_1)
    assert marks(window) == [("بلينكن", "PERSON")]
    assert not window.page.tagmenu.isVisible()

    drag(window, *find(window, "جولة بلينكن الآسيوية"))
    press(window, Qt.Key.Key_2)
    tour = find(window, "جولة بلينكن الآسيوية")
    click(window, tour[0] + 1)
    press(window, "3")
    assert marks(window) == [("بلينكن", "PERSON"), ("جولة بلينكن الآسيوية", "EVENT")]

    inner = tour[0] + len("جولة ")
    drag(window, inner, inner + len("بلينكن"))
    press(window, "1")
    assert marks(window)[1:] == [("جولة بلينكن الآسيوية", "EVENT"), ("بلينكن", "PERSON")]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_an_annotator_marks_closes_reopens_and_exports(qtbot: QtBot, tmp_path: Path, language: str) -> None:
    exported = tmp_path / "out.jsonl"
    with a_window(tmp_path, language=language) as window:
        assert marks(window) == []

        mark_relabel_and_nest(window)

        press(window, Qt.Key.Key_Z, CTRL)
        press(window, Qt.Key.Key_Z, CTRL)
        assert marks(window)[1:] == [("جولة بلينكن الآسيوية", "COUNTRY")]
        press(window, Qt.Key.Key_Z, CTRL | SHIFT)
        press(window, Qt.Key.Key_Z, CTRL | SHIFT)
        whole = marks(window)
        assert len(whole) == 3

    with a_window(tmp_path, language=language) as window:
        assert marks(window) == whole
        press(window, Qt.Key.Key_Z, CTRL)
        assert len(marks(window)) == 2
        press(window, Qt.Key.Key_Y, CTRL)
        export(window, exported)

    project = reviewed(tmp_path)
    assert not project.with_name(project.name + "-wal").exists()
    line = json.loads(exported.read_text(encoding="utf-8"))
    assert list(line) == ["schema", "id", "title", "text", "text_sha256", "offset_unit", "layer", "state", "spans", "meta"]
    assert (line["id"], line["layer"], line["state"]) == ("blinken-korea", "annotator-3", "started")
    assert [(span["start"], span["end"], span["label"], span["text"], span["origin"]) for span in line["spans"]] == [
        (0, 6, "PERSON", "بلينكن", "hand"),
        (795, 815, "EVENT", "جولة بلينكن الآسيوية", "hand"),
        (800, 806, "PERSON", "بلينكن", "hand"),
    ]


def test_the_keyboard_alone_marks_relabels_and_removes(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        for _ in range(6):
            press(window, Qt.Key.Key_Left, SHIFT | Qt.KeyboardModifier.AltModifier)
        press(window, "١")
        assert marks(window) == [("بلينكن", "PERSON")]
        press(window, Qt.Key.Key_Home)
        press(window, "٣")
        assert marks(window) == [("بلينكن", "EVENT")]
        press(window, Qt.Key.Key_Delete)
        assert marks(window) == []


def test_the_mouse_alone_marks_through_the_menu(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        drag(window, *find(window, "كوريا الجنوبية"))
        buttons = {button.accessibleName(): button for button in window.page.tagmenu.buttons()}
        buttons["Country"].click()
        assert marks(window) == [("كوريا الجنوبية", "COUNTRY")]


def test_marks_of_others_are_looked_at_and_not_changed(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        window.commands.run("layer:annotator-1")
        theirs = marks(window)
        assert len(theirs) == 63
        double_click(window, 1)
        press(window, "2")
        assert marks(window) == theirs
        assert "annotator-1" in window.banner.text


def test_a_name_in_the_list_leads_to_the_article_and_back(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        window.commands.run("layer:gold")
        last = window.session.view.spans[-1]
        window.names.go_to(last.id)
        assert window.page.reader.chosen() == last.id
        rects = window.page.reader.rects(last.start, last.end)
        assert rects
        assert all(window.page.reader.viewport().rect().contains(rect.toRect()) for rect in rects)
        click(window, window.session.view.spans[-2].start)
        assert window.names.chosen() == window.session.view.spans[-2].id
