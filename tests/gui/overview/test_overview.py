"""The overview in the real window, of a real project."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.project import Place
from gui.overview.page import OverviewPage
from gui.pages import ANNOTATE
from gui.saving import save
from gui.window import Window
from tests.gui.hands import a_window
from tests.gui.overview.worlds import a_busy_project, over_weeks

NAMES = ("progress", "days", "labels", "times", "names")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return over_weeks(a_busy_project(tmp_path / "busy.hashiya"), days=20)


def overview(window: Window, qtbot: QtBot) -> OverviewPage:
    """Show the overview and wait until everything is counted."""
    window.pages.show_page("overview")
    page = window.pages.page("overview")
    assert isinstance(page, OverviewPage)
    qtbot.waitUntil(lambda: not page.counting and all(section.chart for section in page.sections.values()))
    return page


@pytest.mark.parametrize("language", ["en", "ar"])
def test_everything_is_counted_and_shown(qtbot: QtBot, tmp_path: Path, project: Path, language: str) -> None:
    with a_window(tmp_path, project=project, language=language) as window:
        page = overview(window, qtbot)
        charts = {name: page.sections[name].chart for name in NAMES}
        assert [len(chart.rows) for chart in charts.values() if chart] == [3, len(charts["days"].rows), 3, 3, 3]  # type: ignore[union-attr]
        assert charts["names"] and charts["names"].rows[0].name == "بلينكن"
        assert charts["progress"] and charts["progress"].rows[0].end == "18"
        assert all(section.picture.isVisible() and not section.table.isVisible() for section in page.sections.values())


def test_what_is_marked_meanwhile_is_counted(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with a_window(tmp_path, project=project, me="annotator-1") as window:
        page = overview(window, qtbot)
        before = page.sections["names"].chart
        held = window.session.project
        article = [one.id for one in held.articles.all()][7]
        for start in (0, 7):
            held.spans.tag(Place(article, "annotator-1"), [(start, start + 5)], "EVENT", by="annotator-1")
        qtbot.waitUntil(lambda: not page.counting and page.sections["names"].chart != before)
        labels = page.sections["labels"].chart
        assert labels is not None
        assert sum(int(row.end) for row in labels.rows) == sum(
            len(held.spans.of(one.id, name)) for one in held.articles.all() for name in held.layers.names()
        )


def test_a_row_leads_on_by_mouse_and_by_key(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with a_window(tmp_path, project=project) as window:
        page = overview(window, qtbot)
        asked: list[str] = []
        page.search_requested.connect(asked.append)
        names = page.sections["names"].picture
        QTest.mouseClick(names, Qt.MouseButton.LeftButton, pos=names.place_of(1).center())
        assert window.pages.current == "search"
        window.pages.show_page("overview")
        labels = page.sections["labels"].picture
        labels.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(labels, Qt.Key.Key_Down)
        QTest.keyClick(labels, Qt.Key.Key_Return)
        assert asked == ['"كوريا الجنوبية"', 'label:"COUNTRY"']
        window.pages.show_page("overview")
        people = page.sections["progress"].picture
        QTest.mouseClick(people, Qt.MouseButton.LeftButton, pos=people.place_of(1).center())
        assert window.pages.current == ANNOTATE
        assert window.session.layer == "annotator-2"


def test_the_numbers_are_shown_copied_and_saved(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with a_window(tmp_path, project=project) as window:
        page = overview(window, qtbot)
        section = page.sections["names"]
        section.show_as_table(on=True)
        assert section.table.isVisible() and not section.picture.isVisible()
        section.table.setFocus()
        QTest.keyClick(section.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        lines = QGuiApplication.clipboard().text().splitlines()
        assert len(lines) == 4
        section.table.selectRow(1)
        QTest.keyClick(section.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QGuiApplication.clipboard().text().splitlines()[1:] == [lines[2]]
        save(window, section, tmp_path / "names.csv")
        assert "كوريا الجنوبية" in (tmp_path / "names.csv").read_text(encoding="utf-8-sig")
        save(window, section, tmp_path / "names.png")
        assert QImage(str(tmp_path / "names.png")).width() > section.picture.width()
        save(window, section, tmp_path / "nowhere" / "names.csv")
        assert "nowhere" in window.banner.text


def test_the_page_stays_as_it_was_in_other_looks(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with a_window(tmp_path, project=project) as window:
        overview(window, qtbot).sections["days"].show_as_table(on=True)
        window.settings.set("theme", "dark")
        page = overview(window, qtbot)
        assert window.pages.current == "overview"
        assert page.sections["days"].table.isVisible()
        assert page.sections["labels"].picture.isVisible()


def test_an_empty_project_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    from core.project import Project

    Project.create(tmp_path / "new.hashiya").close()
    with a_window(tmp_path, project=tmp_path / "new.hashiya") as window:
        page = overview(window, qtbot)
        assert not any(section.picture.isVisible() for name, section in page.sections.items() if name != "labels")
