"""A look through the project, and the copies of earlier days."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.project.backups import back_up_daily
from gui.dialogs.backups import BackupsDialog
from gui.dialogs.checking import CheckDialog
from gui.window import Window
from tests.gui.hands import a_window, double_click, marks, press, reviewed

# What the offscreen platform says of every dialog, and of nothing else.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def checked(qtbot: QtBot, window: Window) -> CheckDialog:
    window.commands.run("check")
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CheckDialog) and one.isVisible())
    qtbot.waitUntil(lambda: "Looking" not in dialog.verdict.text())
    return dialog


def test_a_sound_project_is_called_so(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        dialog = checked(qtbot, window)
        assert "All is well" in dialog.verdict.text()
        assert dialog.faults.count() == 0
        dialog.close()


def test_a_quote_that_is_not_in_the_text_is_named_with_its_place(qtbot: QtBot, tmp_path: Path) -> None:
    path = reviewed(tmp_path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE span SET quote = replace(quote, 'ك', 'ل') WHERE id = 1")
    with a_window(tmp_path, project=path) as window:
        dialog = checked(qtbot, window)
        assert dialog.faults.count() == 1
        assert "annotator-1" in dialog.faults.item(0).text()
        dialog.close()


def test_closing_the_dialog_stops_the_look(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        window.commands.run("check")
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CheckDialog) and one.isVisible())
        dialog.close()
        assert dialog.job.isFinished() or not dialog.job.isRunning()


def test_a_copy_opens_beside_the_project_which_stays_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        path = window.session.project.path
        assert back_up_daily(path, date(2026, 1, 2)) is not None
        double_click(window, 1)
        press(window, "1")
        opened: list[Path] = []
        window.files._ways = replace(window.files._ways, opened=opened.append)
        window.commands.run("backups")
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, BackupsDialog) and one.isVisible())
        assert dialog.list.count() == 1
        QTest.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
        assert [made.name for made in opened] == [f"{path.stem}-2026-01-02.hashiya"]
        assert len(marks(window)) == 1
    with a_window(tmp_path, project=opened[0]) as window:
        assert marks(window) == []


def test_a_project_without_copies_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        window.commands.run("backups")
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, BackupsDialog) and one.isVisible())
        assert not dialog.restore.isEnabled()
        dialog.close()
