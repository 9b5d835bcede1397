"""Sets of labels, loaded and saved in the dialog of labels."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from core.project.labelsets import labels_in, shipped
from gui.dialogs.colourfield import reading
from gui.theme import THEMES
from tests.gui.dialogs.labelhands import answer, held, names, the_labels


@pytest.mark.parametrize("name", ["news", "wojood", "conll"])
def test_every_colour_of_a_shipped_set_is_read_well(name: str) -> None:
    labels = shipped(name)
    assert all(reading(theme, label.colour).is_good for theme in THEMES.values() for label in labels)
    assert len({label.colour for label in labels}) == len(labels)


def test_sets_are_added_put_in_place_and_saved(qtbot: QtBot, tmp_path: Path) -> None:
    with the_labels(tmp_path) as (window, dialog):
        menu = next(button.menu() for button in dialog.findChildren(QToolButton) if button.menu())
        actions = {action.text(): action for action in menu.actions()}
        actions["CoNLL: people, places, organisations, others"].trigger()
        answer("Cancel")
        assert len(names(window)) == 3
        actions["CoNLL: people, places, organisations, others"].trigger()
        answer("Add what is missing")
        assert dialog.sentence == "4 labels added."
        assert [label.key for label in held(window)] == ["1", "2", "3", "4", "5", "6", "7"]
        actions["Wojood: 21 kinds of names"].trigger()
        answer("Put it in their place")
        assert dialog.sentence == "18 labels added, 3 changed, 2 removed, 2 retired, since marks have them."
        assert [label.active for label in held(window)] == [True] * 21 + [False] * 2
        dialog.sets.save(tmp_path / "set.json")
        assert "set.json" in dialog.sentence
        assert dialog.list.count() == 23
        QApplication.processEvents()
        assert len(window.page.strip.chips) == 21
        window.grab()


def test_a_broken_set_is_refused_in_the_dialog(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text("[{", encoding="utf-8")
    with the_labels(tmp_path) as (window, dialog):
        dialog.sets.load(lambda: labels_in(tmp_path / "broken.json"))
        answer("Add what is missing")
        assert "broken.json" in dialog.sentence and "cannot be read" in dialog.sentence
        assert len(names(window)) == 3
