"""A defect is said, logged and reported, and no word of an article goes with it unless one ticks it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import crash
from gui.dialogs.defect import DefectDialog
from tests.gui.hands import a_window

SECRET = "وزير الخارجية"

# What the offscreen platform says of every dialog, and of nothing else.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """Watch for defects, writing into a folder of the test's own, and end the watch with it."""
    hook, root = sys.excepthook, logging.getLogger()
    before = list(root.handlers)
    crash.watch(tmp_path / "log")
    yield tmp_path / "log" / "hashiya.log"
    sys.excepthook = hook
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
        handler.close()


def meet_a_defect() -> None:
    try:
        try:
            dict[str, str]()[SECRET]
        except KeyError as error:
            raise ValueError(SECRET) from error
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def shown() -> list[DefectDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, DefectDialog) and one.isVisible()]


def test_the_report_holds_places_and_no_words(qtbot: QtBot, tmp_path: Path, log: Path) -> None:
    with a_window(tmp_path):
        meet_a_defect()
        (dialog,) = shown()
        said = dialog.report.toPlainText()
        assert "tests/gui/test_crash.py" in said
        assert "KeyError" in said
        assert said.rstrip().endswith("ValueError")
        assert SECRET not in said
        assert SECRET not in log.read_text(encoding="utf-8")
        dialog.details.setChecked(True)
        assert SECRET in dialog.report.toPlainText()
        dialog.save_to(tmp_path / "report.txt")
        assert SECRET in (tmp_path / "report.txt").read_text(encoding="utf-8")
        dialog.close()


def test_the_same_defect_interrupts_once_and_is_logged_each_time(qtbot: QtBot, tmp_path: Path, log: Path) -> None:
    with a_window(tmp_path):
        meet_a_defect()
        meet_a_defect()
        (dialog,) = shown()
        dialog.close()
        meet_a_defect()
        assert shown() == []
        assert log.read_text(encoding="utf-8").count("KeyError") == 3
