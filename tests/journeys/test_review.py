"""From two layers to gold and back to the annotators, each at their own window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model import GOLD, LayerState
from core.project.sample import sample_in
from gui.dialogs.followups import FollowUpsDialog
from gui.review.page import ReviewPage
from gui.window import Window
from tests.gui.hands import a_window, press, write

CTRL = Qt.KeyboardModifier.ControlModifier

# What the offscreen platform says of every dialog, and of nothing else.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def judge_all(window: Window) -> None:
    """Take the first answer everywhere, give the first dispute a reason, and finish."""
    press(window, Qt.Key.Key_2, CTRL)
    page = window.pages.page("review")
    assert isinstance(page, ReviewPage)
    first = page.current()
    assert first is not None
    window.session.project.review.reason(first.judged, "proclitic", by=window.session.me)
    while page.judging.left:
        press(window, "1")
    press(window, Qt.Key.Key_F9)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_review_changed_comes_back_is_accepted_and_answered(qtbot: QtBot, tmp_path: Path, language: str) -> None:
    project = sample_in(tmp_path)
    with a_window(tmp_path, project=project, me="reviewer-1", language=language) as window:
        judge_all(window)
        article = window.session.view.article
        assert article is not None
        gold = {(span.quote, span.start) for span in window.session.project.spans.of(article.id, GOLD)}

    with a_window(tmp_path, project=project, me="annotator-2", language=language) as window:
        sheet = window.page.returned
        assert sheet.isVisible()
        changed = len(sheet.rows)
        assert changed > 0
        row = sheet.rows[-1]
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        start, end = window.page.reader.selection()
        assert window.session.view.text[start:end] in row.accessibleName()
        row = sheet.rows[0]
        row.setFocus()
        assert window.page.reader.selection() != (start, end)
        write(row.answer, "لماذا؟")
        QTest.keyClick(row.answer, Qt.Key.Key_Return)
        assert "لماذا؟" in " ".join(label.text() for label in sheet.rows[0].findChildren(type(sheet._title)))
        QTest.mouseClick(sheet.rows[0].accept, Qt.MouseButton.LeftButton)
        assert sum(not row.accept.isEnabled() for row in sheet.rows) == 1
        QTest.mouseClick(sheet.all, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        assert {(span.quote, span.start) for span in window.session.view.spans} == gold
        press(window, Qt.Key.Key_Z, CTRL)
        assert sum(not row.accept.isEnabled() for row in window.page.returned.rows) == 1
        press(window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
        press(window, Qt.Key.Key_F8)
        assert window.session.view.layer is not None
        assert window.session.view.layer.state is LayerState.FINISHED


def test_a_closed_sheet_stays_closed_while_the_article_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    project = sample_in(tmp_path)
    with a_window(tmp_path, project=project, me="reviewer-1") as window:
        judge_all(window)
    with a_window(tmp_path, project=project, me="annotator-1") as window:
        window.page.returned.leave()
        window.session.refresh()
        assert not window.page.returned.isVisible()
        assert window.page.reader.hasFocus()


def follow_ups(qtbot: QtBot) -> FollowUpsDialog:
    """Return the list that is open, with the keyboard in it."""
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, FollowUpsDialog) and one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_an_answer_and_an_unclear_guideline_wait_for_the_reviewer(qtbot: QtBot, tmp_path: Path) -> None:
    project = sample_in(tmp_path)
    with a_window(tmp_path, project=project, me="reviewer-1") as window:
        press(window, Qt.Key.Key_2, CTRL)
        page = window.pages.page("review")
        assert isinstance(page, ReviewPage)
        press(window, "n")
        unclear = page.current()
        assert unclear is not None
        window.session.project.review.reason(unclear.judged, "unclear", by="reviewer-1")
        press(window, "p")
        judge_all(window)
    with a_window(tmp_path, project=project, me="annotator-2") as window:
        row = window.page.returned.rows[0]
        write(row.answer, "لماذا؟")
        QTest.keyClick(row.answer, Qt.Key.Key_Return)
    with a_window(tmp_path, project=project, me="reviewer-1") as window:
        window.commands.run("follow-ups")
        dialog = follow_ups(qtbot)
        assert "لماذا؟" in dialog.list.item(0).text()
        write(dialog.answer, "الواو سابقة")
        QTest.keyClick(dialog.answer, Qt.Key.Key_Return)
        dialog = follow_ups(qtbot)
        assert "الواو سابقة" in dialog.list.item(0).text()
        dialog.kind.choose(1)
        dialog.list.setFocus()
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
        page = window.pages.page("review")
        assert isinstance(page, ReviewPage)
        assert page.isVisible()
        row_now = page.current()
        assert row_now is not None
        assert row_now.judged.ballot.id == unclear.judged.ballot.id
