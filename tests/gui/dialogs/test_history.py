"""The history in the real window: asked, filtered, followed to its places, exported."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.model import LayerState
from core.project import Place, Project
from gui.dialogs.history import HistoryDialog
from gui.dialogs.historyreading import PAGE
from gui.pages import ANNOTATE
from gui.window import Window
from tests.gui.agreement.worlds import a_judged_project
from tests.gui.hands import a_window, press

ARTICLES = 14
"""So many that their edits take more than a page."""


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    path = a_judged_project(tmp_path / "judged.hashiya", articles=ARTICLES)
    with a_window(tmp_path, project=path, me="annotator-1") as opened:
        yield opened


def history(window: Window, qtbot: QtBot) -> HistoryDialog:
    """Open the history from the keyboard and wait for its first edits."""
    press(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(HistoryDialog)
    assert dialog is not None
    read(dialog, qtbot)
    return dialog


def read(dialog: HistoryDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.model.accounts != [] and not dialog.reader.running)


def choose(dialog: HistoryDialog, box: str, data: object, qtbot: QtBot) -> None:
    held = getattr(dialog, box)
    held.setCurrentIndex(held.findData(data))
    read(dialog, qtbot)


def numbers(dialog: HistoryDialog) -> list[int]:
    return [account.number for account in dialog.model.accounts]


def asked(project: Project) -> list[int]:
    return [account.number for account in project.history.asked(limit=10_000)]


def words(dialog: HistoryDialog, row: int) -> list[str]:
    return [str(dialog.model.index(row, column).data()) for column in range(6)]


def test_more_is_read_as_one_scrolls_until_everything_is_there(qtbot: QtBot, window: Window) -> None:
    dialog = history(window, qtbot)
    everything = asked(window.session.project)
    assert len(everything) > PAGE
    assert numbers(dialog) == everything[:PAGE]
    QTest.keyClick(dialog.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    dialog.table.scrollToBottom()
    qtbot.waitUntil(lambda: len(dialog.model.accounts) == len(everything))
    assert numbers(dialog) == everything


def test_somebody_and_a_kind_of_edit_are_asked_for(qtbot: QtBot, window: Window) -> None:
    dialog = history(window, qtbot)
    choose(dialog, "person", "annotator-2", qtbot)
    assert {account.by for account in dialog.model.accounts} == {"annotator-2"}
    choose(dialog, "verb", LayerState.FINISHED.value, qtbot)
    assert {(account.by, account.verb) for account in dialog.model.accounts} == {("annotator-2", "finished")}
    assert len(dialog.model.accounts) == ARTICLES
    dialog.verb.setCurrentIndex(dialog.verb.findData("reasons"))
    qtbot.waitUntil(lambda: dialog.says.text() != "")
    assert not dialog.model.accounts


def test_an_article_and_a_mark_are_asked_for(qtbot: QtBot, window: Window) -> None:
    session = window.session
    article = session.view.article
    assert article is not None
    session.project.layers.become(article.id, "annotator-1", LayerState.STARTED, by="annotator-1")
    span = session.view.spans[0]
    session.project.spans.relabel(span.id, "EVENT", by="annotator-1")
    session.project.spans.resize(span.id, span.start, span.end + 1, by="annotator-1")
    window.page.choose(span.id)
    dialog = history(window, qtbot)
    dialog.scope.setCurrentIndex(1)
    read(dialog, qtbot)
    assert all(article.id in account.articles for account in dialog.model.accounts)
    dialog.scope.setCurrentIndex(2)
    read(dialog, qtbot)
    assert [account.verb for account in dialog.model.accounts] == ["resize", "relabel", "tag"]
    label = next(one.shown("en") for one in session.project.labels.all() if one.name == "EVENT")
    assert label in words(dialog, 1)[5]
    assert f"{span.start}–{span.end + 1}" in words(dialog, 0)[5] or f"{span.end + 1}" in words(dialog, 0)[5]
    assert words(dialog, 2)[4] == ""


def test_a_row_opens_its_place_and_the_history_stays(qtbot: QtBot, window: Window) -> None:
    window.pages.show_page("overview")
    dialog = history(window, qtbot)
    row = next(row for row, account in enumerate(dialog.model.accounts) if account.verb == "tag" and account.by == "annotator-2")
    after = dialog.model.accounts[row].changes[0].after
    assert after is not None
    dialog.table.setCurrentIndex(dialog.model.index(row, 0))
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert window.pages.current == ANNOTATE
    assert window.session.view.article is not None
    assert window.session.view.article.id == dialog.model.accounts[row].articles[0]
    assert window.page.reader.selection() == (after["start"], after["end"])
    assert dialog.isVisible()
    QTest.mouseClick(dialog.open_place, Qt.MouseButton.LeftButton)
    assert window.page.reader.selection() == (after["start"], after["end"])


def test_what_is_done_meanwhile_is_shown_above(qtbot: QtBot, window: Window) -> None:
    dialog = history(window, qtbot)
    before = numbers(dialog)
    project = window.session.project
    article = next(iter(project.articles.all())).id
    project.layers.become(article, "annotator-1", LayerState.STARTED, by="annotator-1")
    project.spans.tag(Place(article, "annotator-1"), [(0, 3)], "EVENT", by="annotator-1")
    project.history.undo("annotator-1")
    qtbot.waitUntil(lambda: len(dialog.model.accounts) >= len(before) + 3)
    assert numbers(dialog) == asked(project)[: len(before) + 3]
    assert words(dialog, 0)[2].startswith("Undone")
    assert words(dialog, 0)[5] == "" != words(dialog, 0)[4]


def test_the_export_holds_every_edit_that_is_asked_for(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    dialog = history(window, qtbot)
    choose(dialog, "person", "annotator-1", qtbot)
    dialog.save(tmp_path / "history.jsonl")
    qtbot.waitUntil(lambda: not dialog.writing.running)
    lines = [json.loads(line) for line in (tmp_path / "history.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["edit"] for line in lines] == [one.id for one in window.session.project.history.asked(dialog.asking(), limit=10_000)]
    assert {line["by"] for line in lines} == {"annotator-1"}
    assert "history.jsonl" in dialog.says.text()
    dialog.save(tmp_path / "nowhere" / "history.jsonl")
    qtbot.waitUntil(lambda: not dialog.writing.running)
    assert "nowhere" in dialog.says.text()
    assert not (tmp_path / "nowhere").exists()


def test_the_history_goes_with_its_window(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_judged_project(tmp_path / "judged.hashiya", articles=2)
    with a_window(tmp_path, project=path) as window:
        window.care.show_history()
        dialog = window.findChild(HistoryDialog)
        assert dialog is not None
        window.close()
        assert not dialog.isVisible()
        assert not dialog.reader.running
