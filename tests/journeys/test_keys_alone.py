"""The whole story with a keyboard alone, in Arabic: from the first start to the file that is handed on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model import LayerState
from core.review.verdicts import Correction
from gui.dialogs.exporting import ExportDialog
from gui.dialogs.importing import ImportDialog
from gui.dialogs.newproject import NewProjectDialog
from gui.dialogs.people import PeopleDialog
from gui.dialogs.settling import SettlingDialog
from gui.review.page import ReviewPage
from gui.search.page import SearchPage
from tests.gui.hands import marks
from tests.journeys.stage import FIRST, KOREA, MINISTER, SECOND, SEOUL, SHORTER, Keys, a_program, articles_in, place_of

ALT, CTRL, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
K = Qt.Key

# What the offscreen platform says of every dialog and menu, and of nothing else.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def begin(hand: Keys) -> None:
    """Welcome, a new project of three people."""
    hand.until(lambda: hand.window.beginning.sheet is not None)
    hand.press(K.Key_Down)
    hand.press(K.Key_Return)
    dialog = hand.dialog(NewProjectDialog)
    hand.type("أخبار")
    hand.go_to(dialog.people)
    hand.type("annotator-1، annotator-2، reviewer-1")
    hand.press(K.Key_Return)
    hand.until(lambda: hand.window.session.project.path.stem == "أخبار")


def bring_in(hand: Keys, paths: list[Path]) -> None:
    """Import; the system's own dialog for files is no part of the program."""
    hand.window.files.ask_to_bring_in(paths)
    dialog = hand.dialog(ImportDialog)
    hand.until(lambda: not dialog.looking and dialog.go.isEnabled())
    hand.press(K.Key_Return)
    hand.until(lambda: hand.window.session.view.article is not None and not hand.window.bringing.running)
    hand.front()
    assert hand.window.page.reader.hasFocus()


def mark_all(hand: Keys) -> None:
    """Mark a name, then all the same in the article, then in the project."""
    same = hand.window.page.same
    hand.select(KOREA)
    hand.press(K.Key_2)
    hand.press(K.Key_D, CTRL)
    hand.press(K.Key_Return)
    assert marks(hand.window) == [(KOREA, "COUNTRY")] * 2
    assert hand.window.page.reader.hasFocus()
    hand.press(K.Key_D, CTRL)
    hand.press(K.Key_P)
    hand.until(lambda: len(same.ticked()) == 1)
    hand.press(K.Key_Return)
    hand.until(lambda: not same.isVisible())


def change(hand: Keys) -> None:
    """Nest, relabel, resize, cut, join, note, undo, each with its key."""
    window = hand.window
    hand.select(MINISTER)
    hand.press(K.Key_3)
    assert (MINISTER, "EVENT") in marks(window)
    hand.press(K.Key_1)
    assert (MINISTER, "PERSON") in marks(window)
    hand.press(K.Key_BracketLeft)
    assert ("والتقى " + MINISTER, "PERSON") in marks(window)
    hand.press(K.Key_BracketLeft, ALT)
    assert (MINISTER, "PERSON") in marks(window)
    whole = marks(window)
    hand.walk_to(place_of(window, "الجنوبية"))
    hand.press(K.Key_S)
    assert ("الجنوبية", "COUNTRY") in marks(window)
    hand.walk_to(place_of(window, KOREA))
    hand.press(K.Key_J)
    assert marks(window) == whole
    hand.press(K.Key_M)
    hand.type("اسم بلد")
    hand.press(K.Key_Escape)
    assert window.page.reader.hasFocus()
    assert [span.note for span in window.session.view.spans if span.note] == ["اسم بلد"]
    hand.press(K.Key_Z, CTRL)
    assert not any(span.note for span in window.session.view.spans)
    hand.press(K.Key_Z, CTRL | SHIFT)


def finish_both(hand: Keys) -> None:
    hand.press(K.Key_F8)
    assert hand.window.session.view.text != FIRST
    hand.press(K.Key_F8)
    assert hand.window.session.view.layer is not None
    assert hand.window.session.view.layer.state is LayerState.FINISHED


def work_as(hand: Keys, name: str) -> None:
    """Give the place to somebody else, in the dialog of people."""
    hand.command("people")
    dialog = hand.dialog(PeopleDialog)
    hand.go_to(dialog.rows[name].switch)
    hand.press(K.Key_Space)
    hand.until(lambda: hand.window.session.me == name)


def mark_another_way(hand: Keys) -> None:
    """The second annotator begins the minister's name a word later, and overlooks one country."""
    window = hand.window
    hand.press(K.Key_PageUp, CTRL)
    assert window.session.view.text == FIRST
    hand.select(KOREA)
    hand.press(K.Key_2)
    hand.select(SHORTER)
    hand.press(K.Key_1)
    assert marks(window) == [(KOREA, "COUNTRY"), (SHORTER, "PERSON")]


def review(hand: Keys) -> None:
    """Settle one article by a rule; in the other decide, with a reason and a note; accept and return both."""
    window = hand.window
    hand.press(K.Key_2, CTRL)
    page = window.pages.page("review")
    assert isinstance(page, ReviewPage)
    hand.until(lambda: page.judging.left > 0)
    assert window.session.view.text == SECOND
    hand.command("review-settle")
    dialog = hand.dialog(SettlingDialog)
    hand.press(K.Key_Down, times=2)
    hand.go_to(dialog.number)
    hand.press(K.Key_Down)
    hand.until(dialog.apply.isEnabled)
    hand.press(K.Key_Return)
    hand.until(lambda: QApplication.activeModalWidget() is None)
    hand.front()
    assert page.list.hasFocus()
    assert page.judging.left == 0
    hand.press(K.Key_F9)
    hand.until(lambda: window.session.view.text == FIRST and page.judging.left > 0)
    hand.press(K.Key_R)
    hand.press(K.Key_1)
    hand.press(K.Key_M)
    hand.type("اللقب")
    hand.press(K.Key_Return)
    row = page.current()
    assert row is not None
    assert row.judged.verdict is not None
    assert (row.judged.verdict.reason, row.judged.verdict.note) == ("proclitic", "اللقب")
    while page.judging.left:
        before = page.judging.left
        hand.press(K.Key_1)
        assert page.judging.left < before
    hand.press(K.Key_F9)
    assert page.judging.closed


def answer_and_accept(hand: Keys) -> None:
    """Read what came back, answer once, accept all, and finish again."""
    window = hand.window
    sheet = window.page.returned
    assert sheet.isVisible()
    hand.press(K.Key_F6)
    assert QApplication.focusWidget() is sheet.rows[0]
    hand.go_to(sheet.rows[0].answer)
    hand.type("لماذا؟")
    hand.press(K.Key_Return)
    assert "لماذا؟" in [remark.text for remark in corrections(hand)[0].thread]
    while not all(one.is_accepted for one in corrections(hand)):
        row = next(row for row in sheet.rows if row.accept.isEnabled())
        hand.go_to(row)
        hand.press(K.Key_Return)
    hand.front()
    assert window.page.reader.hasFocus()
    hand.press(K.Key_F8)


def corrections(hand: Keys) -> tuple[Correction, ...]:
    session = hand.window.session
    assert session.view.article is not None
    return tuple(session.project.review.returned(session.view.article.id, session.me))


def search(hand: Keys) -> None:
    """Find a name, mark the ticked hits, give them another label."""
    hand.press(K.Key_3, CTRL)
    page = hand.window.pages.page("search")
    assert isinstance(page, SearchPage)
    hand.type(SEOUL)
    hand.press(K.Key_Return)
    hand.until(lambda: len(page.results.model.hits) == 2)
    hand.press(K.Key_A)
    hand.press(K.Key_2)
    assert spans_of(hand, SEOUL) == ["COUNTRY"]
    hand.until(lambda: len(page.results.model.hits) == 2 and page.results.list.hasFocus())
    hand.press(K.Key_A)
    hand.go_to(page.foot.relabel)
    hand.press(K.Key_Return)
    hand.press(K.Key_Down, times=3)
    hand.press(K.Key_Return)
    assert spans_of(hand, SEOUL) == ["EVENT"]


def spans_of(hand: Keys, quote: str) -> list[str]:
    session = hand.window.session
    found = [span for article in session.project.articles.all() for span in session.project.spans.of(article.id, session.me)]
    return [span.label for span in found if span.quote == quote]


def export(hand: Keys) -> Path:
    hand.press(K.Key_E, CTRL)
    dialog = hand.dialog(ExportDialog)
    hand.until(lambda: not dialog.looking)
    hand.press(K.Key_Return)
    hand.until(lambda: not dialog.writing and dialog.folder.isVisible())
    order = dialog.choices.order()
    assert order is not None
    hand.press(K.Key_Return)
    hand.until(lambda: QApplication.activeModalWidget() is None)
    return order.out


def test_the_whole_story_with_keys_alone(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with a_program(tmp_path, monkeypatch, language="ar") as shell:
        hand = Keys(shell, qtbot)
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
        hand.press(K.Key_5, CTRL)
        assert hand.window.pages.current == "overview"
        written = export(hand)
    lines = [json.loads(line) for line in written.read_text("utf-8").splitlines()]
    assert {line["text"] for line in lines} >= {FIRST}
