"""The dialog of people and work on a real project."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from core.formats.record import LayerRecord
from core.model import ArticleId, Role
from core.project import Project
from core.project.bringing import bring_in
from gui.dialogs.people import PeopleDialog
from gui.window import Window
from tests.gui.hands import a_window, press, reviewed, write

ME = "annotator-3"
CTRL = Qt.KeyboardModifier.ControlModifier


@contextmanager
def the_people(folder: Path, *, articles: int = 9, language: str = "en", theme: str = "light") -> Iterator[tuple[Window, PeopleDialog]]:
    """Open the window on the sample with more ``articles``, and its people."""
    with Project.open(reviewed(folder)) as project:
        bring_in(
            project, [LayerRecord(ArticleId(f"a{number}"), f"خبر {number}", f"زار الوزير عمّان {number}") for number in range(articles)]
        )
    with a_window(folder, language=language, theme=theme, me=ME) as window:
        window.commands.run("people")
        dialog = window.findChild(PeopleDialog)
        assert isinstance(dialog, PeopleDialog)
        dialog.activateWindow()
        QApplication.processEvents()
        yield window, dialog


def assigned(window: Window) -> dict[str, int]:
    return {work.name: work.assigned for work in window.session.project.assignments.work() if work.assigned}


def test_everybody_is_there_and_who_is_new_joins(qtbot: QtBot, tmp_path: Path) -> None:
    with the_people(tmp_path) as (_, dialog):
        assert list(dialog.rows) == ["annotator-1", "annotator-2", ME]
        assert dialog.rows[ME].switch.isHidden() and not dialog.rows["annotator-1"].switch.isHidden()
        write(dialog.new_name, "سلمى")
        QTest.keyClick(dialog.new_name, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "سلمى" in dialog.rows)
        assert dialog.new_name.text() == ""
        write(dialog.new_name, "سلمى")
        dialog.add.click()
        assert "is taken" in dialog.sentence
        assert dialog.new_name.text() == "سلمى"


def test_a_role_is_given(qtbot: QtBot, tmp_path: Path) -> None:
    with the_people(tmp_path) as (window, dialog):
        box = dialog.rows["annotator-1"].role
        assert [box.itemText(place) for place in range(box.count())] == ["Annotator", "Reviewer", "Lead"]
        box.setCurrentIndex(1)
        box.activated.emit(1)
        assert window.session.project.annotators.role("annotator-1") is Role.REVIEWER


def test_who_takes_another_name_stays_the_same_person(qtbot: QtBot, tmp_path: Path) -> None:
    with the_people(tmp_path) as (window, dialog):
        window.marking.tag([(0, 6)], "PERSON")
        field = dialog.rows[ME].name
        write(field, "سلمى")
        QTest.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "سلمى" in dialog.rows)
        assert (window.session.me, window.session.layer) == ("سلمى", "سلمى")
        dialog.reject()
        window.activateWindow()
        qtbot.waitUntil(lambda: window.page.reader.hasFocus())  # noqa: PLW0108  the reader of then, not of now
        assert [span.quote for span in window.session.view.spans] == ["بلينكن"]
        press(window, Qt.Key.Key_Z, CTRL)
        assert window.session.me == ME
        press(window, Qt.Key.Key_Z, CTRL)
        assert window.session.view.spans == ()


def test_a_name_that_is_taken_is_refused_and_the_field_shows_what_is_so(qtbot: QtBot, tmp_path: Path) -> None:
    with the_people(tmp_path) as (_, dialog):
        field = dialog.rows["annotator-1"].name
        write(field, "annotator-2")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert "is taken" in dialog.sentence
        qtbot.waitUntil(lambda: dialog.rows["annotator-1"].name.text() == "annotator-1")


def test_one_takes_the_place_of_somebody_else_at_the_same_article(qtbot: QtBot, tmp_path: Path) -> None:
    with the_people(tmp_path) as (window, dialog):
        window.session.open_article(ArticleId("a3"))
        dialog.rows["annotator-1"].switch.click()
        now = next(other for other in QApplication.topLevelWidgets() if isinstance(other, Window) and other.isVisible())
        assert now is not window
        assert (now.session.me, now.settings.text("me")) == ("annotator-1", ME), "one is somebody else in this project alone"
        assert now.session.view.article is not None
        assert now.session.view.article.id == "a3"
        now.close()
        now.deleteLater()


def test_articles_are_shared_out_evenly_and_taken_back_in_one_step(qtbot: QtBot, tmp_path: Path) -> None:
    with the_people(tmp_path) as (window, dialog):
        dialog.pages.choose(1)
        dialog.deal.each.setValue(2)
        dialog.deal.deal.click()
        assert assigned(window) == {"annotator-1": 7, "annotator-2": 7, ME: 6}
        assert dialog.sentence.startswith("10 articles assigned: ")
        qtbot.waitUntil(lambda: dialog.rows[ME].amount.text() == "6 articles, 0 done")
        dialog.deal.deal.click()
        assert dialog.sentence == "0 articles assigned."
        window.commands.run("undo")
        assert assigned(window) == {}


def test_articles_are_shared_out_by_share_and_in_part(qtbot: QtBot, tmp_path: Path) -> None:
    with the_people(tmp_path) as (window, dialog):
        dialog.pages.choose(1)
        dialog.deal.chosen[ME].click()
        dialog.deal.ways.choose(1)
        dialog.deal.shares["annotator-1"].setValue(75)
        dialog.deal.shares["annotator-2"].setValue(25)
        dialog.deal.parts.choose(1)
        dialog.deal.first.setValue(2)
        dialog.deal.last.setValue(9)
        dialog.deal.deal.click()
        assert assigned(window) == {"annotator-1": 6, "annotator-2": 2}
        dialog.deal.each.setValue(3)
        dialog.deal.deal.click()
        assert "cannot have \u20683\u2069 annotators" in dialog.sentence
        qtbot.waitUntil(dialog.deal.withdraw.isEnabled)
        dialog.deal.withdraw.click()
        assert dialog.sentence == "8 assignments taken back."
        assert not window.session.project.assignments.any()


def test_a_tick_gives_an_article_and_takes_it_back(qtbot: QtBot, tmp_path: Path) -> None:
    with the_people(tmp_path, articles=250) as (window, dialog):
        dialog.pages.choose(2)
        table = dialog.findChild(QTableView)
        assert isinstance(table, QTableView)
        model = table.model()
        assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(4)] == ["Article", "annotator-1", "annotator-2", ME]
        cell = table.visualRect(model.index(1, 2)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, cell)
        assert window.session.project.assignments.of(ArticleId("a0")) == ("annotator-2",)
        assert model.index(1, 2).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        table.setFocus()
        table.setCurrentIndex(model.index(1, 3))
        QTest.keyClick(table, Qt.Key.Key_Space)
        assert window.session.project.assignments.of(ArticleId("a0")) == ("annotator-2", ME)
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, cell)
        assert window.session.project.assignments.of(ArticleId("a0")) == (ME,)
        assert model.rowCount() == 200
        model.fetchMore(model.index(-1, -1))
        assert model.rowCount() == 251


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_cut_in_either_language(qtbot: QtBot, tmp_path: Path, language: str, theme: str) -> None:
    with the_people(tmp_path, language=language, theme=theme) as (_, dialog):
        for page in range(3):
            dialog.pages.choose(page)
            QApplication.processEvents()
            for button in dialog.findChildren(QPushButton):
                if button.isVisible():
                    assert button.width() >= button.sizeHint().width(), button.text()
            dialog.grab()
        row = dialog.rows["annotator-1"]
        assert (row.name.mapTo(row, QPoint(0, 0)).x() > row.switch.mapTo(row, QPoint(0, 0)).x()) == (language == "ar")
