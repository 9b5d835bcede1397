"""The manual is in the program, in both languages, at the page in use."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextTable
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.dialogs.manual import MANUALS, SECTIONS, Manual
from gui.looks import Looks
from gui.theme import LIGHT
from gui.widgets.markdown import MarkdownView
from tests.gui.hands import a_window, press, write

# What the offscreen platform says of every dialog, and of nothing else.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened() -> Manual:
    QApplication.processEvents()
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, Manual) and one.isVisible())


@pytest.mark.parametrize(("language", "heading"), [("ar", "الوسم"), ("en", "Marking")])
def test_f1_opens_the_manual_where_one_is(qtbot: QtBot, tmp_path: Path, language: str, heading: str) -> None:
    with a_window(tmp_path, language=language) as window:
        press(window, Qt.Key.Key_F1)
        manual = opened()
        top = manual.text.viewport().rect().topLeft()
        qtbot.waitUntil(lambda: manual.text.cursorForPosition(top).block().text() == heading)
        item = manual.headings.currentItem()
        assert item is not None
        assert item.text() == heading
        manual.close()


def test_a_word_typed_is_found_and_return_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, language="en") as window:
        window.commands.run("manual")
        manual = opened()
        write(manual.search, "proclitics")
        first = manual.text.textCursor()
        assert first.selectedText() == "proclitics"
        manual.search.returnPressed.emit()
        assert manual.text.textCursor().selectionStart() > first.selectionStart()
        manual.close()


def headings(language: str) -> list[tuple[int, str]]:
    """Return the headings of a manual, each with its level."""
    lines = (MANUALS / f"{language}.md").read_text(encoding="utf-8").splitlines()
    return [(len(marks), words) for marks, _, words in (line.partition(" ") for line in lines) if marks and set(marks) == {"#"}]


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("page", SECTIONS)
def test_the_help_of_a_page_is_under_the_name_it_has_in_the_window(qapp: QApplication, page: str, language: str) -> None:
    Looks(qapp).wear(LIGHT, language)
    assert (2, QCoreApplication.translate("Manual", SECTIONS[page])) in headings(language)


def test_both_manuals_have_the_same_sections() -> None:
    assert [level for level, _ in headings("ar")] == [level for level, _ in headings("en")]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_heading_stands_twice(language: str) -> None:
    said = [words for _, words in headings(language)]
    assert len(said) == len(set(said))


@pytest.mark.parametrize(
    ("language", "order"), [("ar", ["بلوحة المفاتيح", "بالفأرة", "العمل"]), ("en", ["What", "With the mouse", "With the keyboard"])]
)
def test_a_table_begins_at_the_side_where_reading_begins(qtbot: QtBot, language: str, order: list[str]) -> None:
    view = MarkdownView()
    qtbot.addWidget(view)
    view.show_markdown((MANUALS / f"{language}.md").read_text(encoding="utf-8"))
    table = next(one for one in view.document().rootFrame().childFrames() if isinstance(one, QTextTable))
    cells = [table.cellAt(0, column).firstCursorPosition().block() for column in range(table.columns())]
    assert [cell.text() for cell in cells] == order  # Qt counts the columns from the left
    wanted = Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
    assert {cell.textDirection() for cell in cells} == {wanted}
    assert {table.cellAt(1, column).firstCursorPosition().blockFormat().layoutDirection() for column in range(3)} == {wanted}
