"""The whole story with a mouse alone, in English; what has to be written is written on a keyboard that the screen shows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from core.model import LayerState
from gui.dialogs.exporting import ExportDialog
from gui.dialogs.importing import ImportDialog
from gui.dialogs.newproject import NewProjectDialog
from gui.dialogs.people import PeopleDialog
from gui.dialogs.settling import SettlingDialog
from gui.review.ballotdrawing import Row, answer_at
from gui.review.page import ReviewPage
from gui.search.page import SearchPage
from tests.gui.hands import LEFT, NONE, drag, marks
from tests.gui.search.worlds import click_box
from tests.journeys.stage import FIRST, KOREA, MINISTER, SECOND, SEOUL, SHORTER, Mouse, a_program, articles_in, place_of, pull

# What the offscreen platform says of every dialog and menu, and of nothing else.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def fill(hand: Mouse, field: QLineEdit, text: str) -> None:
    """Click three times into ``field``, which selects all that it holds, and write over it."""
    hand.click(field, double=True)
    field.selectAll()
    hand.type(text)


def menu(hand: Mouse, *path: str) -> None:
    """Click through the menu of the window; its button would wait for the menu inside of the click."""
    hand.front()
    button = hand.window.top.menu_button
    button.menu().popup(button.mapToGlobal(QPoint(0, button.height())))
    hand.click_menu(*path)


def select(hand: Mouse, words: str, nth: int = 0) -> None:
    start = place_of(hand.window, words, nth)
    drag(hand.window, start, start + len(words))
    assert hand.window.page.tagmenu.isVisible()


def mark(hand: Mouse, words: str, label: str, nth: int = 0) -> None:
    """Drag over ``words`` and click on a label in the small menu."""
    select(hand, words, nth)
    hand.click(next(one for one in hand.window.page.tagmenu.buttons() if one.accessibleName() == label))


def begin(hand: Mouse) -> None:
    hand.until(lambda: hand.window.beginning.sheet is not None)
    sheet = hand.window.beginning.sheet
    assert sheet is not None
    hand.click(sheet.choices["new"])
    dialog = hand.dialog(NewProjectDialog)
    fill(hand, dialog.people, "annotator-1, annotator-2, reviewer-1")
    hand.click(dialog.make)
    hand.until(lambda: hand.window.session.project.path.stem == "News")


def bring_in(hand: Mouse, paths: list[Path]) -> None:
    """Import; the system's own dialog for files is no part of the program."""
    hand.window.files.ask_to_bring_in(paths)
    dialog = hand.dialog(ImportDialog)
    hand.until(lambda: not dialog.looking and dialog.go.isEnabled())
    hand.click(dialog.go)
    hand.until(lambda: hand.window.session.view.article is not None and not hand.window.bringing.running)


def mark_all(hand: Mouse) -> None:
    same = hand.window.page.same
    mark(hand, KOREA, "Country")
    hand.right_click(KOREA)
    hand.click_menu("Mark all the same")
    hand.click(same._mark)
    assert marks(hand.window) == [(KOREA, "COUNTRY")] * 2
    hand.right_click(KOREA)
    hand.click_menu("Mark all the same")
    hand.click(same._tabs._group.button(1))
    hand.until(lambda: len(same.ticked()) == 1)
    hand.click(same._mark)
    assert not same.isVisible()


def change(hand: Mouse) -> None:
    """Nest, relabel, pull an edge, cut, join, note, undo."""
    window = hand.window
    mark(hand, MINISTER, "Event")
    hand.right_click("خارجية")
    hand.click_menu("Mark as Person")
    assert (MINISTER, "PERSON") in marks(window)
    pull_start(hand, "خارجية", "والتقى")
    assert ("التقى " + MINISTER, "PERSON") in marks(window)
    pull_start(hand, "خارجية", "وزير خارجية")
    assert (MINISTER, "PERSON") in marks(window)
    whole = marks(window)
    hand.right_click("الجنوبية")
    hand.click_menu("Cut the mark at the caret")
    assert len(marks(window)) == len(whole) + 1
    hand.right_click("كوريا")
    hand.click_menu("Join the mark with the next")
    assert marks(window) == whole
    hand.right_click(KOREA)
    hand.click_menu("Write a note")
    hand.type("a country")
    hand.click(window.page.reader.viewport(), QPoint(5, window.page.reader.viewport().height() - 5))
    assert [span.note for span in window.session.view.spans if span.note] == ["a country"]
    menu(hand, "Edit", "Undo")
    assert not any(span.note for span in window.session.view.spans)


def pull_start(hand: Mouse, inside: str, to: str) -> None:
    """Choose the mark over ``inside`` by a click and pull the knob at its beginning to ``to``."""
    reader = hand.window.page.reader
    at = place_of(hand.window, inside) + 1
    hand.click(reader.viewport(), reader.rects(at, at + 1)[0].center().toPoint())
    chosen = next(span for span in hand.window.session.view.spans if span.id == reader.chosen())
    first = reader.rects(chosen.start, chosen.start + 1)[0]
    goal = place_of(hand.window, to) + 1
    knob = QPoint(round(first.right()), round(first.top()) - 3)
    there = reader.rects(goal, goal + 1)[0].center().toPoint()
    pull(reader.viewport(), knob, there)


def finish_both(hand: Mouse) -> None:
    window = hand.window
    hand.click(window.page.strip.finish)
    assert window.session.view.text == SECOND
    hand.until(lambda: not window.page.strip.resting)
    hand.click(window.page.strip.finish)
    assert window.session.view.layer is not None
    assert window.session.view.layer.state is LayerState.FINISHED


def work_as(hand: Mouse, name: str) -> None:
    menu(hand, "Project", "People and work")
    dialog = hand.dialog(PeopleDialog)
    hand.click(dialog.rows[name].switch)
    hand.until(lambda: hand.window.session.me == name)


def open_article(hand: Mouse, row: int) -> None:
    rows = hand.window.queue._list
    hand.click(rows.viewport(), rows.visualRect(rows.model().index(row, 0)).center())


def mark_another_way(hand: Mouse) -> None:
    open_article(hand, 0)
    assert hand.window.session.view.text == FIRST
    mark(hand, KOREA, "Country")
    mark(hand, SHORTER, "Person")


def take(hand: Mouse, page: ReviewPage, key: int) -> None:
    """Click on the answer with ``key`` of the ballot that is looked at."""
    row = page.current()
    assert isinstance(row, Row)
    rect = page.list.visualRect(page.list.currentIndex())
    y = next(y for y in range(rect.height()) if answer_at(row, y) == key)
    hand.click(page.list.viewport(), QPoint(rect.center().x(), rect.top() + y + 4))


def review(hand: Mouse) -> None:
    window = hand.window
    hand.click(window.top._of_page["review"])
    page = window.pages.page("review")
    assert isinstance(page, ReviewPage)
    hand.until(lambda: page.judging.left > 0)
    hand.click(page.strip.settle)
    dialog = hand.dialog(SettlingDialog)
    choose(hand, dialog.rule, "What one annotator says")
    hand.until(dialog.apply.isEnabled)
    hand.click(dialog.apply)
    hand.until(lambda: page.judging.left == 0)
    hand.click(page.strip.finish)
    hand.until(lambda: window.session.view.text == FIRST and page.judging.left > 0)
    while page.judging.left:
        before = page.judging.left
        take(hand, page, 1)
        assert page.judging.left < before
    menu(hand, "Review", "Reason")
    hand.click_menu("1")
    hand.click(page.strip.finish)
    assert page.judging.closed


def choose(hand: Mouse, box: QComboBox, words: str) -> None:
    """Open ``box`` by a click and click on the choice that says ``words``."""
    hand.click(box)
    rows = box.view()
    hand.until(rows.isVisible)
    place = rows.visualRect(box.model().index(box.findText(words), 0)).center()

    def chosen() -> bool:
        # Qt takes a click that follows the first at once for its second half.
        QTest.mouseMove(rows.viewport(), place)
        QTest.mouseClick(rows.viewport(), LEFT, NONE, place)
        return not rows.isVisible()

    hand.until(chosen)
    assert box.currentText() == words


def answer_and_accept(hand: Mouse) -> None:
    window = hand.window
    sheet = window.page.returned
    assert sheet.isVisible()
    fill(hand, sheet.rows[0].answer, "why?")
    QTest.keyClick(sheet.rows[0].answer, Qt.Key.Key_Return)
    hand.click(sheet.rows[0].accept)
    hand.click(sheet.all) if sheet.all.isEnabled() else None
    assert not any(row.accept.isEnabled() for row in sheet.rows)
    hand.click(window.page.strip.finish)


def spans_of(hand: Mouse, quote: str) -> list[str]:
    session = hand.window.session
    found = [span for article in session.project.articles.all() for span in session.project.spans.of(article.id, session.me)]
    return [span.label for span in found if span.quote == quote]


def search(hand: Mouse) -> None:
    hand.click(hand.window.top._of_page["search"])
    page = hand.window.pages.page("search")
    assert isinstance(page, SearchPage)
    fill(hand, page.box.field, SEOUL)
    hand.until(lambda: len(page.results.model.hits) == 2)
    for row in range(2):
        click_box(page, row)
    hand.click(page.foot.mark)
    hand.click_menu("Country")
    assert spans_of(hand, SEOUL) == ["COUNTRY"]
    hand.until(page.foot.relabel.isVisible)
    hand.click(page.foot.all)
    hand.click(page.foot.relabel)
    hand.click_menu("Event")
    assert spans_of(hand, SEOUL) == ["EVENT"]


def export(hand: Mouse) -> Path:
    menu(hand, "Project", "Export")
    dialog = hand.dialog(ExportDialog)
    hand.until(lambda: not dialog.looking and dialog.go.isEnabled())
    hand.click(dialog.go)
    hand.until(lambda: not dialog.writing and dialog.folder.isVisible())
    order = dialog.choices.order()
    assert order is not None
    hand.click(dialog.cancel)
    hand.until(lambda: QApplication.activeModalWidget() is None)
    return order.out


def test_the_whole_story_with_the_mouse_alone(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with a_program(tmp_path, monkeypatch, language="en") as shell:
        hand = Mouse(shell, qtbot)
        begin(hand)
        bring_in(hand, articles_in(tmp_path))
        mark_all(hand)
        change(hand)
        finish_both(hand)
        work_as(hand, "annotator-2")
        mark_another_way(hand)
        finish_both(hand)
        work_as(hand, "reviewer-1")
        review(hand)
        work_as(hand, "annotator-2")
        answer_and_accept(hand)
        search(hand)
        hand.click(hand.window.top._of_page["overview"])
        assert hand.window.pages.current == "overview"
        written = export(hand)
    lines = [json.loads(line) for line in written.read_text("utf-8").splitlines()]
    assert {line["text"] for line in lines} >= {FIRST}
