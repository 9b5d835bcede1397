"""The menu beside a selection looks as it was agreed: what is meant, the labels with their keys, all the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.hands import a_window, double_click, find
from tests.pictures.pinned import compare


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_candidates_of_a_selection(qtbot: QtBot, tmp_path: Path, theme: str) -> None:
    with a_window(tmp_path, language="ar", theme=theme) as window:
        double_click(window, find(window, "لكوريا")[0] + 2)
        window.page.tagmenu.setGraphicsEffect(None)  # type: ignore[arg-type]  # a shadow is blurred differently everywhere
        QApplication.processEvents()
        compare(f"menu-candidates-{theme}", window.page.tagmenu.grab().toImage())
