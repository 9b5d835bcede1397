"""Asking for files: where one was last, under the name suggested, in the language of the interface."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gui import alerts
from gui.alerts import FileDialog
from gui.dialogs.exporting import ExportDialog
from gui.lastfolder import documents
from tests.gui.hands import a_window


def answering(act: Callable[[FileDialog], None]) -> None:
    """Do ``act`` with the dialog that is about to open."""

    def acting() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FileDialog)
        act(dialog)

    QTimer.singleShot(0, acting)


def written(dialog: FileDialog) -> str:
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    return field.text()


def test_the_next_file_is_asked_for_where_the_last_one_was(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "أخبار"
    folder.mkdir()
    seen: list[str] = []
    with a_window(tmp_path) as window:

        def save(dialog: FileDialog) -> None:
            seen.append(dialog.directory().absolutePath())
            dialog.setDirectory(str(folder))
            dialog.selectFile("تصدير")
            dialog.accept()

        answering(save)
        assert alerts.ask_save(window, "", "JSONL (*.jsonl)", ".jsonl", name="sample") == folder / "تصدير.jsonl"

        def leave(dialog: FileDialog) -> None:
            seen.append(dialog.directory().absolutePath())
            dialog.reject()

        answering(leave)
        assert alerts.ask_open_many(window, "", "") == []
        answering(leave)
        assert alerts.ask_open(QDialog(window), "", "") is None
    assert seen == [str(documents()), str(folder), str(folder)]
    folder.rmdir()
    with a_window(tmp_path) as window:
        answering(leave)
        assert alerts.ask_folder(window, "") is None
    assert seen[-1] == str(documents())


def test_an_export_is_called_like_its_project(qtbot: QtBot, tmp_path: Path) -> None:
    names: list[str] = []

    def leave(dialog: FileDialog) -> None:
        names.append(written(dialog))
        dialog.reject()

    with a_window(tmp_path) as window:
        window.files.take_out()
        dialog = window.findChild(ExportDialog)
        assert isinstance(dialog, ExportDialog)
        answering(leave)
        dialog.choices.browse.click()
        dialog.reject()
    assert names in (["sample"], ["sample.jsonl"])


def test_nothing_of_the_dialog_is_left_in_english(qtbot: QtBot, tmp_path: Path) -> None:
    english: list[str] = []

    def read(dialog: FileDialog) -> None:
        labels, buttons = dialog.findChildren(QLabel), dialog.findChildren(QPushButton)
        words = [*(label.text() for label in labels), *(button.text() for button in buttons)]
        own = {"Folder:", "Name:", "Kind:"}  # ours: the translators' test sees to them
        english.extend(word for word in words if re.search("[A-Za-z]{2}", word) and word not in own)
        dialog.reject()

    with a_window(tmp_path, language="ar") as window:
        answering(read)
        alerts.ask_open(window, "عنوان", "مشاريع (*.hashiya)")
    assert english == []
