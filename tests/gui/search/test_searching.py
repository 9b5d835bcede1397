"""The page that searches, as a user drives it: write, tick, mark, take back, open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model import LayerState
from core.search.query import Field, parse
from gui.actions import TABLE
from tests.core.project.worlds import ME, YOU, tag
from tests.core.project.worlds import quotes as marked
from tests.gui.hands import LEFT, NONE, press, write
from tests.gui.search.worlds import FIRST, FOURTH, SECOND, THIRD, click_box, look_for, push, quotes, row_of, searching, settled

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so of every menu and dialog

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_hits_come_while_one_writes_folded_and_counted(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (_, page):
        assert QApplication.focusWidget() is page.box.field
        assert look_for(page, "سورية OR سوريا", qtbot) == ["سوريا", "سوريا", "سورية"]
        assert page.status.text().startswith("3 ")
        assert look_for(page, '"في لبنان"', qtbot) == ["في لبنان"]
        assert look_for(page, "لبن*", qtbot) == ["لبنان", "لبنان"]
        assert look_for(page, "بغداد", qtbot) == []
        assert page.status.text() == "Nothing was found."
        assert not page.foot.isVisible()


def test_a_query_that_is_not_finished_says_why(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (_, page):
        assert look_for(page, '"سوريا', qtbot) == []
        assert "never closed" in page.status.text()
        assert look_for(page, "label:NOTHING", qtbot) == []
        assert "unknown" in page.status.text()


def test_chips_filter_and_follow_what_is_written(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (_, page):
        chips = {chip.meant.value: chip for chip in page.filters.chips}
        look_for(page, "سوريا", qtbot)
        QTest.mouseClick(chips["EVENT"], LEFT)
        assert page.box.field.text() == "سوريا label:EVENT"
        settled(page, qtbot)
        assert [(hit.label, hit.layer) for hit in page.results.model.hits] == [("EVENT", YOU)]
        chips["COUNTRY"].setFocus()
        press(page.window(), Qt.Key.Key_Space)  # type: ignore[arg-type]
        settled(page, qtbot)
        assert sorted(hit.label or "" for hit in page.results.model.hits) == ["COUNTRY", "EVENT"]
        assert [value for value, chip in chips.items() if chip.isChecked()] == ["COUNTRY", "EVENT"]
        look_for(page, "state:started", qtbot)
        assert [value for value, chip in chips.items() if chip.isChecked()] == ["started"]


def test_tab_writes_a_field_and_its_value_to_the_end(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (window, page):
        write(page.box.field, "lab")
        assert "label:" in page.box.hint.text()
        press(window, Qt.Key.Key_Tab)
        assert page.box.field.text() == "label:"
        write(page.box.field, "label:ev")
        press(window, Qt.Key.Key_Tab)
        assert page.box.field.text() == "label:EVENT "
        press(window, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is not page.box.field
        settled(page, qtbot)
        assert quotes(page) == ["سوريا"]


def test_ticked_hits_are_marked_in_one_step_that_undo_takes_back(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (window, page):
        project = window.session.project
        look_for(page, "لبنان OR سورية", qtbot)
        press(window, Qt.Key.Key_Down)
        assert QApplication.focusWidget() is page.results.list
        press(window, Qt.Key.Key_Space)
        press(window, Qt.Key.Key_Down)
        press(window, Qt.Key.Key_Down)
        press(window, Qt.Key.Key_Space)
        assert page.results.model.count() == 2
        before = project.history.newest()
        press(window, "2")
        assert project.history.newest() == before + 1
        assert marked(project, article=SECOND) == [("سورية", "COUNTRY")]
        assert marked(project, article=THIRD) == [("لبنان", "COUNTRY")]
        assert window.banner.text.startswith("2 marked")
        assert page.results.model.count() == 0
        settled(page, qtbot)
        press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert marked(project, article=SECOND) == marked(project, article=THIRD) == []
        assert window.pages.current == "search"


def test_hits_that_are_marked_wear_their_label_once_they_have_it(tmp_path: Path, qtbot: QtBot) -> None:
    from gui.reader.concordance import COLOURS

    with searching(tmp_path) as (window, page):
        look_for(page, "سوريا", qtbot)
        model = page.results.model
        assert [model.index(row).data(COLOURS) is not None for row in range(2)] == [True, False]
        press(window, Qt.Key.Key_Down)
        press(window, "A")
        press(window, "2")
        assert window.banner.text.startswith("1 marked. 1 w") and "so already" in window.banner.text
        qtbot.waitUntil(lambda: model.index(1).data(COLOURS) is not None)


def test_boxes_are_ticked_by_click_range_all_and_none(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (window, page):
        look_for(page, "سوريا OR لبنان OR عمان OR الوزير", qtbot)
        model = page.results.model
        rows = len(model.hits)
        click_box(page, 1)
        click_box(page, 4, SHIFT)
        assert [row for row in range(rows) if model.is_ticked(model.hits[row])] == [1, 2, 3, 4]
        click_box(page, 2)
        assert model.count() == 3
        assert window.pages.current == "search"
        push(page.foot.all)
        assert model.count() == rows
        click_box(page, 0)
        assert model.count() == rows - 1
        push(page.foot.none)
        assert model.count() == 0
        assert not page.foot.untag.isEnabled()
        page.results.list.setFocus()
        page.results.list.setCurrentIndex(model.index(0))
        press(window, Qt.Key.Key_Down, SHIFT)
        press(window, Qt.Key.Key_Down, SHIFT)
        assert [row for row in range(rows) if model.is_ticked(model.hits[row])] == [0, 1, 2]


def test_marks_are_relabelled_and_removed_only_in_ones_own_layers(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (window, page):
        project = window.session.project
        look_for(page, "سوريا label:COUNTRY OR label:EVENT", qtbot)
        press(window, Qt.Key.Key_Down)
        press(window, "A")
        page.foot.relabels.actions()[0].trigger()
        assert ("سوريا", "PERSON") in marked(project, article=FIRST)
        assert marked(project, YOU, FIRST) == [("سوريا", "EVENT")]
        assert "At 1 there is no mark of yours." in window.banner.text
        settled(page, qtbot)
        look_for(page, "label:PERSON", qtbot)
        press(window, Qt.Key.Key_Down)
        press(window, Qt.Key.Key_Delete)
        assert marked(project, article=FIRST) == [("عمان", "COUNTRY")]
        qtbot.waitUntil(lambda: not page.results.model.hits)


def test_closed_layers_are_left_and_said(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (window, page):
        project = window.session.project
        project.layers.become(FIRST, ME, LayerState.FINISHED, by=ME)
        look_for(page, "عمان", qtbot)
        press(window, Qt.Key.Key_Down)
        press(window, "A")
        push(page.foot.mark)
        assert page.foot.marks.isVisible()
        next(one for one in page.foot.marks.actions() if "Event" in one.text()).trigger()
        page.foot.marks.close()
        assert marked(project, article=FOURTH) == [("عمان", "EVENT")]
        assert window.banner.text.startswith("1 marked. 1 li") and "that you have finished" in window.banner.text


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_click_beside_the_box_and_enter_open_the_article_at_the_hit(tmp_path: Path, qtbot: QtBot, language: str) -> None:
    with searching(tmp_path, language=language) as (window, page):
        write(page.box.field, "بيروت OR عمان")
        qtbot.waitUntil(lambda: len(page.results.model.hits) == 3)
        QTest.mouseClick(page.results.list.viewport(), LEFT, NONE, row_of(page, 1).center())
        assert window.pages.current == "annotate"
        assert window.session.view.article is not None and window.session.view.article.id == THIRD
        start, end = window.page.reader.selection()
        assert window.session.view.text[start:end] == "بيروت"
        window.pages.show_page("search")
        page.results.list.setFocus()
        page.results.list.setCurrentIndex(page.results.model.index(2))
        press(window, Qt.Key.Key_Return)
        assert window.session.view.article.id == FOURTH


def test_the_order_is_chosen_and_escape_goes_back_to_the_box(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (window, page):
        look_for(page, "سوريا OR لبنان", qtbot)
        by_article = [hit.right for hit in page.results.model.hits]
        page.order.setFocus()
        for _ in range(3):
            press(window, Qt.Key.Key_Down)
        settled(page, qtbot)
        qtbot.waitUntil(lambda: [hit.right for hit in page.results.model.hits] != by_article)
        assert sorted(by_article) == sorted(hit.right for hit in page.results.model.hits)
        page.results.list.setFocus()
        press(window, Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is page.box.field


def test_ctrl_shift_f_looks_for_what_is_selected(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (window, page):
        window.pages.show_page("annotate")
        window.page.reader.select(0, 10)
        press(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | SHIFT)
        assert window.pages.current == "search"
        assert page.box.field.text() == '"زار الوزير"'
        assert page.box.field.selectedText() == page.box.field.text()
        settled(page, qtbot)
        assert quotes(page) == ["زار الوزير"]
        assert [row.keys for row in TABLE if row.id == "find"] == [("Ctrl+F",)]


def test_others_marks_are_not_shown_while_work_is_blind(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (window, page):
        window.session.project.blind.turn(on=True, by=ME)
        look_for(page, "سوريا label:COUNTRY OR label:EVENT", qtbot)
        assert [hit.layer for hit in page.results.model.hits] == [ME]
        assert page.status.text().startswith("1 ")
        window.session.project.layers.become(FIRST, ME, LayerState.FINISHED, by=ME)
        qtbot.waitUntil(lambda: [hit.layer for hit in page.results.model.hits] == [ME, YOU])


def test_the_page_is_as_it_was_after_the_looks_have_changed(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (window, page):
        look_for(page, "سوريا", qtbot)
        window.rebuild()
        made = window.pages.page("search")
        assert made is not page and window.pages.current == "search"
        qtbot.waitUntil(lambda: quotes(made) == ["سوريا", "سوريا"])  # type: ignore[arg-type]


def test_what_others_write_comes_into_the_hits_and_ticks_stay(tmp_path: Path, qtbot: QtBot) -> None:
    with searching(tmp_path) as (window, page):
        look_for(page, "label:COUNTRY", qtbot)
        click_box(page, 1)
        tag(window.session.project, "بيروت", "COUNTRY", by=YOU, article=THIRD)
        qtbot.waitUntil(lambda: quotes(page) == ["سوريا", "عمان", "بيروت"])
        assert [hit.quote for hit in page.results.model.ticked()] == ["عمان"]


def test_fields_of_chips_are_the_projects_own(tmp_path: Path) -> None:
    with searching(tmp_path) as (_, page):
        named = [(chip.meant.place, chip.meant.value) for chip in page.filters.chips]
        assert [value for place, value in named if place is Field.LABEL] == ["PERSON", "COUNTRY", "EVENT"]
        assert [value for place, value in named if place is Field.BY] == [ME, YOU, "gold"]
        assert len([value for place, value in named if place is Field.STATE]) == len(LayerState)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_chip_writes_what_can_be_looked_for_and_takes_it_out_again(tmp_path: Path, qtbot: QtBot, language: str) -> None:
    with searching(tmp_path, language=language) as (_, page):
        failed: list[object] = []
        page.looking.failed.connect(failed.append)
        for chip in page.filters.chips:
            found: list[object] = []
            page.looking.found.connect(lambda one, _, found=found: found.append(one))
            QTest.mouseClick(chip, LEFT)
            assert chip.isChecked() and parse(page.box.text)
            assert page.box.text.isascii() == (language == "en")
            qtbot.waitUntil(lambda found=found: bool(found or failed))  # type: ignore[misc]
            QTest.mouseClick(chip, LEFT)
            assert not chip.isChecked() and page.box.text == ""
        assert failed == []
