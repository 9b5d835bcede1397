"""Hands for the tests of exports: what one does in the dialog, and projects to take out of."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.formats.record import LayerRecord
from core.model import Annotator, ArticleId
from core.project import Place, Project
from core.project.bringing import bring_in
from gui.dialogs.exporting import ExportDialog
from gui.window import Window
from tests.gui.hands import LEFT, press, write

CTRL = Qt.KeyboardModifier.ControlModifier
ME, YOU = "annotator-1", "annotator-2"
TEXT = "زار وزير الخارجية كوريا الجنوبية أمس، والتقى الرئيس في سيول، وعاد إلى كوريا الشمالية."


@contextmanager
def exporting(window: Window, qtbot: QtBot) -> Iterator[ExportDialog]:
    """Open the dialog with its key, wait until it knows what would be written, and close it in the end."""
    window.activateWindow()
    window.page.reader.setFocus()
    qtbot.waitUntil(window.isActiveWindow)
    press(window, Qt.Key.Key_E, CTRL)
    dialog = next(one for one in window.findChildren(ExportDialog) if one.isVisible())
    settle(dialog, qtbot)
    yield dialog
    dialog.reject()
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in window.findChildren(ExportDialog)))


def settle(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.looking and not dialog.writing, timeout=20_000)


def click(widget: QPushButton) -> None:
    QTest.mouseClick(widget, LEFT)
    QApplication.processEvents()


def choose_format(dialog: ExportDialog, qtbot: QtBot, name: str) -> None:
    """Go through the formats with the arrow until ``name`` is the one."""
    box = dialog.choices.format
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    while dialog.choices.form().name != name:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() > before, f"{name} is not offered"
    settle(dialog, qtbot)


def choose_layer(dialog: ExportDialog, qtbot: QtBot, name: str) -> None:
    dialog.choices.layer.setCurrentIndex(dialog.choices.layer.findData(name))
    settle(dialog, qtbot)


def write_to(dialog: ExportDialog, qtbot: QtBot, path: Path) -> None:
    write(dialog.choices.out, str(path))
    settle(dialog, qtbot)


def export(dialog: ExportDialog, qtbot: QtBot) -> None:
    click(dialog.go)
    settle(dialog, qtbot)


def segment(dialog: ExportDialog, qtbot: QtBot, words: str) -> None:
    button = next(one for one in dialog.choices.findChildren(QPushButton) if one.text() == words)
    assert button.isVisible()
    click(button)
    settle(dialog, qtbot)


def number(dialog: ExportDialog, what: str) -> int:
    """Return how many marks the report says of ``what``; 0 where it says nothing of it."""
    found = re.search(rf"([\d,]+) {what}", dialog.report.words)
    return int(found[1].replace(",", "")) if found else 0


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


class Opened(QObject):
    """What the desktop would have opened."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.urls.append(url)


def a_project_of(folder: Path, number: int, *, blind: bool = False) -> Path:
    """Make a project of ``number`` different articles that two people have marked."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{number}.hashiya"
    with Project.create(path) as project:
        for name in (ME, YOU):
            project.annotators.add(Annotator(name))
        words = [f"{TEXT} " + " ".join(f"كلمة{place * 40 + word}" for word in range(40)) for place in range(number)]
        bring_in(project, [LayerRecord(ArticleId(f"article-{place}"), f"خبر {place}", text) for place, text in enumerate(words)])
        at = TEXT.index("سيول")
        for place in range(number):
            for name in (ME, YOU):
                project.spans.tag(Place(ArticleId(f"article-{place}"), name), [(at, at + 4)], "COUNTRY", by=name)
        project.blind.turn(on=blind, by=ME)
    return path
