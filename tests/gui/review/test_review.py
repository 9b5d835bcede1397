"""The reviewer's page: judged by keys alone, drawn so that the difference is seen, returned to the annotators."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from core.formats import jsonl
from core.formats.record import Refused
from core.model import GOLD, LayerState
from core.project.sample import SEEDS, sample_in
from core.review.grouping import Claim
from gui.dialogs.settling import SettlingDialog
from gui.review.page import ReviewPage
from gui.window import Window
from tests.gui.hands import a_window, find, press

CTRL = Qt.KeyboardModifier.ControlModifier

# What the offscreen platform says of every menu and dialog, and of nothing else.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """The window on the sample as it is shipped, with its review waiting, on the page of review."""
    with a_window(tmp_path, project=sample_in(tmp_path)) as window:
        press(window, Qt.Key.Key_2, CTRL)
        yield window


def page(window: Window) -> ReviewPage:
    shown = window.pages.page("review")
    assert isinstance(shown, ReviewPage)
    return shown


def gold(window: Window) -> set[Claim]:
    article = window.session.view.article
    assert article is not None
    return {(span.start, span.end, span.label) for span in window.session.project.spans.of(article.id, GOLD)}


def seeded_gold() -> set[Claim]:
    """Return the gold that the seed article comes with."""
    for record in jsonl.read(SEEDS / "blinken-korea.layers.jsonl"):
        if not isinstance(record, Refused) and record.layer == GOLD:
            return {(span.start, span.end, span.label) for span in record.spans}
    raise AssertionError("the seeds have no gold")


def test_disputes_come_first_and_the_first_is_looked_at(window: Window) -> None:
    shown = page(window)
    assert shown.isVisible()
    assert shown.judging.disputes == shown.judging.left > 0
    rows = shown.list.ballots.rows
    assert [row.judged.ballot.is_dispute for row in rows] == sorted((row.judged.ballot.is_dispute for row in rows), reverse=True)
    row = shown.current()
    assert row is not None
    assert row.number == 1


def test_from_the_first_dispute_to_the_gold_of_the_seeds_by_keys_alone(window: Window) -> None:
    shown, wanted = page(window), seeded_gold()
    disputes, presses = shown.judging.disputes, 0
    while shown.judging.left:
        row = shown.current()
        assert row is not None
        assert row.judged.is_open
        right = [key for key, answer in enumerate(row.answers, start=1) if answer.claim in wanted]
        press(window, str(right[0]) if right else "0")
        presses += 1
    assert presses <= 1.2 * disputes
    press(window, Qt.Key.Key_F9)
    assert gold(window) == wanted
    article = window.session.view.article
    assert article is not None
    states = {layer.name: layer.state for layer in window.session.project.layers.of(article.id)}
    assert states == {"annotator-1": LayerState.RETURNED, "annotator-2": LayerState.RETURNED, GOLD: LayerState.ACCEPTED}


def test_an_answer_goes_on_to_the_next_dispute_and_undo_opens_it_again(window: Window) -> None:
    shown = page(window)
    first = shown.current()
    assert first is not None
    press(window, "1")
    assert gold(window) == {first.answers[0].claim}
    row = shown.current()
    assert row is not None
    assert row.number == 2
    press(window, Qt.Key.Key_Z, CTRL)
    assert gold(window) == set()
    assert shown.judging.left == shown.judging.disputes


def test_arabic_digits_take_answers_as_well(window: Window) -> None:
    first = page(window).current()
    assert first is not None
    press(window, "٢")
    assert gold(window) == {first.answers[1].claim}


def test_another_stretch_is_selected_in_the_article(window: Window) -> None:
    shown = page(window)
    press(window, "e")
    assert shown.reader.hasFocus()
    stretch = find(window, "كوريا الشمالية")
    shown.reader.select(*stretch)
    press(window, "2")
    assert gold(window) == {(*stretch, "COUNTRY")}
    assert shown.list.hasFocus()


def test_escape_gives_up_another_stretch(window: Window) -> None:
    press(window, "e")
    press(window, Qt.Key.Key_Escape)
    press(window, "1")
    assert len(gold(window)) == 1


def test_what_all_missed_is_added(window: Window) -> None:
    stretch = find(window, "حقوق الترخيص")
    press(window, "a")
    page(window).reader.select(*stretch)
    press(window, "3")
    assert gold(window) == {(*stretch, "EVENT")}
    assert page(window).judging.left == page(window).judging.disputes


def test_a_reason_and_a_note_are_kept_with_the_ballot(window: Window) -> None:
    shown = page(window)
    press(window, "r")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_1)
    QApplication.processEvents()
    press(window, "m")
    for letter in "سابقة":
        press(window, letter)
    press(window, Qt.Key.Key_Return)
    row = shown.current()
    assert row is not None
    assert row.judged.verdict is not None
    assert (row.judged.verdict.reason, row.judged.verdict.note) == ("proclitic", "سابقة")
    assert row.judged.is_open
    assert shown.list.hasFocus()


def test_a_click_on_an_answer_takes_it(window: Window) -> None:
    shown = page(window)
    row = shown.current()
    assert row is not None
    area = shown.list.visualRect(shown.list.currentIndex())
    QTest.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(area.center().x(), area.top() + 30 + 6 + 32 + 16))
    assert gold(window) == {row.answers[1].claim}


def test_n_and_p_go_between_disputes_and_the_arrows_through_all(window: Window) -> None:
    shown = page(window)
    press(window, "n")
    row = shown.current()
    assert row is not None
    assert row.number == 2
    press(window, "p")
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Down)
    row = shown.current()
    assert row is not None
    assert row.number == 3


def test_a_verdict_is_taken_back_with_backspace(window: Window) -> None:
    press(window, "1")
    press(window, Qt.Key.Key_Up)
    press(window, Qt.Key.Key_Backspace)
    assert gold(window) == set()


def test_a_rule_shows_what_it_would_do_and_does_it_in_one_step(qtbot: QtBot, window: Window) -> None:
    shown = page(window)
    left = shown.judging.left
    window.commands.run("review-settle")
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, SettlingDialog) and one.isVisible())
    qtbot.waitUntil(dialog.apply.isEnabled)
    assert str(left) in dialog.says.text()
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert len(gold(window)) == 56
    assert shown.judging.left == left
    window.marking.undo()
    assert gold(window) == set()


def test_an_article_that_nobody_finished_says_when_review_begins(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, project=sample_in(tmp_path)) as window:
        alone = tmp_path / "alone.txt"
        alone.write_text("اجتمع القادة أمس.", encoding="utf-8")
        window.files.bring_in_files([alone])
        press(window, Qt.Key.Key_PageDown, CTRL)
        press(window, Qt.Key.Key_2, CTRL)
        assert page(window).judging.disputes > 0, "the first article with disputes is shown instead"


def test_a_reason_after_an_answer_is_about_the_dispute_just_decided(window: Window) -> None:
    shown = page(window)
    first = shown.current()
    assert first is not None
    press(window, "1")
    press(window, "r")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_2)
    QApplication.processEvents()
    reasons = {row.judged.ballot.id: row.judged.verdict.reason for row in shown.list.ballots.rows if row.judged.verdict}
    assert reasons == {first.judged.ballot.id: "title"}
    now = shown.current()
    assert now is not None
    assert now.number == 2


def test_after_moving_on_a_reason_is_about_what_is_looked_at(window: Window) -> None:
    shown = page(window)
    press(window, "1")
    press(window, "n")
    looked_at = shown.current()
    assert looked_at is not None
    press(window, "r")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_2)
    QApplication.processEvents()
    reasons = {row.judged.ballot.id: row.judged.verdict.reason for row in shown.list.ballots.rows if row.judged.verdict}
    assert reasons[looked_at.judged.ballot.id] == "title"


def test_undo_on_another_page_says_which_verdict_it_took_back(window: Window) -> None:
    press(window, "1")
    press(window, Qt.Key.Key_1, CTRL)
    press(window, Qt.Key.Key_Z, CTRL)
    assert gold(window) == set()
    assert "give a verdict" in window.banner.text


def test_a_finished_article_cannot_be_reopened_once_its_review_has_begun(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, project=sample_in(tmp_path), me="annotator-1") as window:
        assert window.page.strip.finish.isEnabled()
        press(window, Qt.Key.Key_2, CTRL)
        press(window, "1")
        press(window, Qt.Key.Key_1, CTRL)
        assert not window.page.strip.finish.isEnabled()
        assert not window.commands.actions["reopen"][1].isEnabled()
