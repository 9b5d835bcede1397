"""Ready searches, from the empty page and from the menu; and all the same in the whole project."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton
from pytestqt.qtbot import QtBot

from core.model import LayerState
from core.project import Place
from gui.annotate.sameplaces import PlacesModel
from gui.dialogs.edges import ProjectEdges
from tests.core.project.worlds import ME, tag
from tests.core.project.worlds import quotes as marked
from tests.gui.hands import LEFT, NONE, press
from tests.gui.search.worlds import FIRST, SECOND, push, quotes, searching, settled

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so of every menu and dialog


def test_names_marked_in_two_ways_lead_to_their_marks(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (window, page):
        assert page.results.ready.isVisible()
        push(page.results.ready.buttons["two-ways"])
        settled(page, qtbot)
        names = page.results.names
        assert [names.model().index(row, 0).data() for row in range(names.model().rowCount())] == ["سوريا"]
        assert page.status.text().startswith("1 ")
        assert QApplication.focusWidget() is names
        press(window, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.box.field.text() != "")
        settled(page, qtbot)
        assert sorted((hit.label, hit.layer) for hit in page.results.model.hits) == [("COUNTRY", ME), ("EVENT", "annotator-2")]


def test_the_palette_and_the_menu_know_the_ready_searches(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (window, page):
        window.pages.show_page("annotate")
        window.commands.run("ready-two-ways")
        assert window.pages.current == "search"
        settled(page, qtbot)
        assert page.results.names.isVisible() and page.status.text().startswith("1 ")
        page.results.names.setFocus()
        press(window, Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is page.box.field


def test_longest_and_rarest_names_are_listed_and_clicked(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (_, page):
        for title, ready in (("Longest names", "longest"), ("Rarest names", "rarest")):
            action = next(one for one in page.menu.actions() if one.text() == title)
            action.trigger()
            settled(page, qtbot)
            names = page.results.names
            assert page.keep() == ("", ready, 0)
            assert {names.model().index(row, 0).data() for row in range(names.model().rowCount())} == {"سوريا", "عمان"}
        QTest.mouseClick(names.viewport(), LEFT, NONE, names.visualRect(names.model().index(0, 0)).center())
        qtbot.waitUntil(lambda: page.box.field.text() != "")
        settled(page, qtbot)
        assert len(quotes(page)) == 1


def test_what_is_marked_here_is_marked_there_as_here(tmp_path: Path, qtbot: QtBot) -> None:
    texts = ("قال وزير سوريا إنّ سوريا تريد، وسوريا ترى، وعمان ولبنان وعمان.", "سوريا")
    with searching(tmp_path, *texts) as (window, page):
        project = window.session.project
        text = project.articles.text(FIRST)
        for start in (text.index("سوريا"), text.index("سوريا", 15)):
            project.spans.tag(Place(FIRST, ME), [(start, start + 5)], "COUNTRY", by=ME)
        page.ask_ready("unmarked")
        settled(page, qtbot)
        assert quotes(page) == ["سوريا"]
        page.results.take_keyboard()
        press(window, "A")
        first = page.foot.marks.actions()[0]
        assert first.isVisible() and "elsewhere" in first.text()
        first.trigger()
        assert marked(project, article=FIRST) == [("سوريا", "COUNTRY")] * 3
        qtbot.waitUntil(lambda: not page.results.model.hits)
        press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: quotes(page) == ["سوريا"])


def test_edges_that_break_the_rule_open_their_own_list(tmp_path: Path) -> None:
    with searching(tmp_path) as (window, page):
        push(page.results.ready.buttons["edges"])
        dialog = window.findChild(ProjectEdges)
        assert dialog is not None and dialog.isVisible()
        dialog.reject()


def test_all_the_same_are_marked_in_the_whole_project_in_one_step(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (window, _):
        project, sheet = window.session.project, window.page.same
        window.pages.show_page("annotate")
        window.session.open_article(FIRST)
        start = window.session.view.text.index("سوريا")
        window.page.reader.select(start, start)
        press(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        assert sheet.isVisible() and len(sheet.ticked()) == 1
        press(window, "P")
        qtbot.waitUntil(lambda: "…" not in sheet.heading)
        assert sheet.heading.startswith("3 place")
        found = sheet.findChild(QListView)
        assert isinstance(found, QListView)
        rows = found.model()
        assert [rows.index(row, 0).data(Qt.ItemDataRole.CheckStateRole) for row in range(3)] == [Qt.CheckState.Checked] * 3
        assert len(sheet.ticked()) == 2
        before = project.history.newest()
        press(window, Qt.Key.Key_Return)
        assert project.history.newest() == before + 1
        assert marked(project, article=SECOND) == [("سورية", "COUNTRY")]
        assert marked(project, article=FIRST).count(("سوريا", "COUNTRY")) == 2
        assert not sheet.isVisible()
        press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert marked(project, article=SECOND) == []


def test_the_project_is_searched_again_for_another_name(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (window, _):
        sheet = window.page.same
        window.pages.show_page("annotate")
        window.session.open_article(FIRST)
        for name, number in (("عمان", 2), ("الوزير", 2)):
            start = window.session.view.text.index(name)
            window.page.reader.select(start, start + len(name))
            window.deeds.show_same()
            push(next(one for one in sheet.findChildren(QPushButton) if one.text() == "In the project"))
            qtbot.waitUntil(lambda number=number: "…" not in sheet.heading and sheet.heading.startswith(f"{number} place"))  # type: ignore[misc]
            press(window, Qt.Key.Key_Escape)


def test_places_in_closed_articles_are_left_and_said(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (window, _):
        project = window.session.project
        tag(project, "لبنان", article=SECOND)
        project.layers.become(SECOND, ME, LayerState.FINISHED, by=ME)
        window.pages.show_page("annotate")
        window.session.open_article(FIRST)
        start = window.session.view.text.index("سوريا")
        window.page.reader.select(start, start)
        window.deeds.show_same()
        press(window, "P")
        qtbot.waitUntil(lambda: "…" not in window.page.same.heading)
        press(window, Qt.Key.Key_Return)
        assert window.banner.text.startswith("1 marked. 1 li") and "that you have finished" in window.banner.text


def test_a_place_that_has_another_label_is_offered_but_not_ticked(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (window, _):
        tag(window.session.project, "سورية", "EVENT", article=SECOND)
        window.pages.show_page("annotate")
        window.session.open_article(FIRST)
        start = window.session.view.text.index("سوريا")
        window.page.reader.select(start, start + 5)
        window.deeds.show_same()
        assert window.page.same.label == "COUNTRY"
        press(window, "P")
        qtbot.waitUntil(lambda: "…" not in window.page.same.heading)
        assert [place.article for place in window.page.same.findChildren(PlacesModel)[1].ticked()] == [FIRST]
