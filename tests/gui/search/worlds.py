"""A window on a project of several articles, its search page, and hands for both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.model import ArticleId
from gui.search.page import SearchPage
from gui.window import Window
from tests.core.project.worlds import ME, YOU, a_project, tag
from tests.gui.hands import LEFT, NONE, a_window, write

TEXTS = (
    "زار الوزير سوريا أمس، ثم عاد من سوريا إلى عمان.",
    "قالت وسورية إنّ لبنان شريك.",
    "وصل الوزير إلى بيروت في لبنان.",
    "السوريون في عمان.",
)
FIRST, SECOND, THIRD, FOURTH = (ArticleId(str(number)) for number in range(4))


def a_world(folder: Path, *texts: str) -> Path:
    """Make a project of ``texts``: in the first article سوريا is marked by ME, and by YOU as something else."""
    path = folder / "p.hashiya"
    with a_project(path, *(texts or TEXTS)) as project:
        if not texts:
            tag(project, "سوريا", "COUNTRY", article=FIRST)
            tag(project, "عمان", "COUNTRY", article=FIRST)
            tag(project, "سوريا", "EVENT", by=YOU, article=FIRST)
    return path


@contextmanager
def searching(folder: Path, *texts: str, language: str = "en") -> Iterator[tuple[Window, SearchPage]]:
    """Show the search page of a window on ``a_world``."""
    with a_window(folder, project=a_world(folder, *texts), language=language, me=ME) as window:
        window.pages.show_page("search")
        QApplication.processEvents()
        page = window.pages.page("search")
        assert isinstance(page, SearchPage)
        yield window, page


def look_for(page: SearchPage, query: str, qtbot: QtBot) -> list[str]:
    """Write ``query`` into the box, wait until the hits are counted, and return what they say."""
    write(page.box.field, query)
    settled(page, qtbot)
    return quotes(page)


def settled(page: SearchPage, qtbot: QtBot) -> None:
    """Wait until what is written has been looked for and counted."""
    qtbot.waitUntil(lambda: page.status.text() not in ("", "Searching…") and not page.box.is_waiting)


def quotes(page: SearchPage) -> list[str]:
    return [hit.quote for hit in page.results.model.hits]


def row_of(page: SearchPage, row: int) -> QRect:
    return page.results.list.visualRect(page.results.model.index(row))


def click_box(page: SearchPage, row: int, held: Qt.KeyboardModifier = NONE) -> None:
    """Click on the tick box of a row, as wherever the row begins."""
    rect = row_of(page, row)
    rtl = page.layoutDirection() == Qt.LayoutDirection.RightToLeft
    where = QPoint(rect.right() - 20 if rtl else rect.left() + 20, rect.center().y())
    # A press at once after another click is a double click to Qt, unless it is elsewhere: come from far away.
    QTest.mouseMove(page.results.list.viewport(), QPoint(2, 2))
    QTest.mouseClick(page.results.list.viewport(), LEFT, held, where)
    QApplication.processEvents()


def push(button: QPushButton) -> None:
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()
