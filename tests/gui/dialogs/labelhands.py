"""Hands for the dialog of labels."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.model import Label
from gui.dialogs.labels import LabelsDialog
from gui.dialogs.question import Question
from gui.window import Window
from tests.gui.hands import a_window, press, write

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
Part = TypeVar("Part", bound=QWidget)


@contextmanager
def the_labels(folder: Path, language: str = "en", theme: str = "light") -> Iterator[tuple[Window, LabelsDialog]]:
    """Open the window on the sample, and its labels."""
    with a_window(folder, language=language, theme=theme) as window:
        window.commands.run("labels")
        dialog = window.findChild(LabelsDialog)
        assert isinstance(dialog, LabelsDialog)
        dialog.activateWindow()
        QApplication.processEvents()
        yield window, dialog


def part(dialog: LabelsDialog, name: str, kind: type[Part]) -> Part:
    """Return the part of the form that is called ``name`` where it is read aloud."""
    return next(found for found in dialog.form.findChildren(kind) if found.accessibleName() == name)


def enter(dialog: LabelsDialog, name: str, text: str) -> None:
    """Type ``text`` over what the field called ``name`` holds, and press Enter."""
    write(part(dialog, name, QLineEdit), text)
    QTest.keyClick(part(dialog, name, QLineEdit), Qt.Key.Key_Return)


def asked() -> Question:
    """Return the question that is asked."""
    return next(box for box in QApplication.topLevelWidgets() if isinstance(box, Question) and box.isVisible())


def answer(words: str) -> None:
    """Click an answer of the question that is asked."""
    next(button for button in asked().buttons.values() if button.text() == words).click()
    QApplication.processEvents()


def held(window: Window) -> list[Label]:
    return list(window.session.project.labels.all())


def names(window: Window) -> list[str]:
    return [label.name for label in held(window)]


def leave(qtbot: QtBot, window: Window, dialog: LabelsDialog) -> None:
    """Close the dialog; the keyboard is at the article again."""
    dialog.reject()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.page.reader.hasFocus())  # noqa: PLW0108  the reader of then, not of now


def undo(qtbot: QtBot, window: Window, dialog: LabelsDialog) -> None:
    leave(qtbot, window, dialog)
    press(window, Qt.Key.Key_Z, CTRL)
