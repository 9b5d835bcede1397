"""Wrong edges of the whole project, mended in one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.dialogs.edges import ProjectEdges
from tests.gui.hands import a_window, find, marks, press

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so of every dialog
def test_wrong_edges_of_two_articles_are_mended_in_one_step(qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("زار الوفد اليابان، ثم عاد.", encoding="utf-8")
    with a_window(tmp_path) as window:
        window.files.bring_in_files([other])
        window.page.reader.select(*find(window, "وروسيا"))
        press(window, "2")
        press(window, Qt.Key.Key_PageDown, CTRL)
        window.page.reader.select(*find(window, "اليابان،"))
        press(window, "2")
        window.commands.run("project-edges")
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ProjectEdges) and one.isVisible())
        assert len(dialog.ticked()) == 2
        QTest.mouseClick(dialog.mend, Qt.MouseButton.LeftButton)
        assert dialog.ticked() == []
        dialog.close()
        assert marks(window) == [("اليابان", "COUNTRY")]
        press(window, Qt.Key.Key_PageUp, CTRL)
        assert marks(window) == [("روسيا", "COUNTRY")]
        window.marking.undo()
        assert marks(window) == [("وروسيا", "COUNTRY")]
