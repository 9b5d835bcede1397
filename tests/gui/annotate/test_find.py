"""The find bar, typed in as a user does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.annotate.find import FindBar
from tests.gui.reader.reading import seed_text

SHIFT = Qt.KeyboardModifier.ShiftModifier
RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


class Desk(QWidget):
    """A page around the bar with commands on the bar's keys, as the real one has."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.bar = FindBar()
        self.stolen: list[str] = []
        self.found: list[list[tuple[int, int]]] = []
        self.shown: list[tuple[int, int]] = []
        self.closed: list[bool] = []
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self.bar)
        column.addStretch(1)
        for key in ("N", "1", "Return", "Backspace", "Escape"):
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda key=key: self.stolen.append(key))
        self.bar.hits_changed.connect(self.found.append)
        self.bar.hit_shown.connect(lambda start, end: self.shown.append((start, end)))
        self.bar.closed.connect(lambda: self.closed.append(True))
        self.bar.set_text(text)

    @property
    def field(self) -> QLineEdit:
        found = self.bar.findChild(QLineEdit)
        assert isinstance(found, QLineEdit)
        return found

    def button(self, name: str) -> QPushButton:
        return next(button for button in self.bar.findChildren(QPushButton) if button.accessibleName() == name)

    def type(self, words: str) -> None:
        for letter in words:
            QApplication.sendEvent(self.field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))

    def quotes(self) -> list[str]:
        return [self.text[start:end] for start, end in self.found[-1]]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.stolen.append(event.text())


@pytest.fixture
def desk(qtbot: QtBot) -> Callable[..., Desk]:
    def opened(text: str) -> Desk:
        made = Desk(text)
        qtbot.addWidget(made)
        made.resize(700, 200)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        return made

    return opened


def test_every_letter_typed_searches_at_once(desk: Callable[..., Desk]) -> None:
    page = desk("سوريا وسورية وسويسرا")
    page.bar.ask()
    assert page.field.hasFocus()
    page.type("سو")
    assert page.quotes() == ["سو", "سو", "سو"]
    page.type("ري")
    assert page.quotes() == ["سوري", "سوري"]
    assert page.bar.count == "1 of 2"
    page.type("ق")
    assert (page.found[-1], page.bar.count) == ([], "Not found")
    QTest.keyClick(page.field, Qt.Key.Key_Backspace)
    assert page.bar.count == "1 of 2"
    assert page.stolen == []


def test_letters_are_folded_and_hits_are_whole(desk: Callable[..., Desk]) -> None:
    page = desk("قال أَحْمَد لاحمـد")
    page.bar.ask("إحمد")
    assert page.quotes() == ["أَحْمَد", "احمـد"]


def test_enter_goes_on_shift_enter_back_and_both_go_round(desk: Callable[..., Desk]) -> None:
    page = desk("واحد ثم واحد ثم واحد")
    page.bar.ask("واحد")
    assert page.shown == [(0, 4)]
    for _ in range(3):
        QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert page.shown == [(0, 4), (8, 12), (16, 20), (0, 4)]
    QTest.keyClick(page.field, Qt.Key.Key_Return, SHIFT)
    assert (page.shown[-1], page.bar.count) == ((16, 20), "3 of 3")
    QTest.keyClick(page.field, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert page.shown[-1] == (0, 4)


def test_the_search_begins_where_one_reads_and_stays_there_while_one_types(desk: Callable[..., Desk]) -> None:
    page = desk("كوريا الجنوبية ثم كورونا ثم كوريا الشمالية")
    page.bar.ask(near=10)
    page.type("كور")
    assert page.shown[-1] == (18, 21)
    page.type("يا")
    assert page.shown[-1] == (28, 33)
    page.bar.ask("كوريا", near=40)
    assert page.shown[-1] == (0, 5)


def test_buttons_step_with_the_mouse_and_from_the_keyboard(desk: Callable[..., Desk]) -> None:
    page = desk("واحد ثم واحد")
    page.bar.ask("واحد")
    QTest.mouseClick(page.button("Next place"), Qt.MouseButton.LeftButton)
    assert page.shown[-1] == (8, 12)
    page.button("Previous place").setFocus()
    QTest.keyClick(page.button("Previous place"), Qt.Key.Key_Return)
    assert page.shown[-1] == (0, 4)
    QTest.keyClick(page.button("Previous place"), Qt.Key.Key_N)
    QTest.keyClick(page.button("Previous place"), Qt.Key.Key_1)
    assert page.stolen == []


def test_escape_closes_and_takes_the_hits_back(desk: Callable[..., Desk]) -> None:
    page = desk("واحد ثم واحد")
    page.bar.ask("واحد")
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert (page.closed, page.found[-1], page.bar.isVisible()) == ([True], [], False)
    page.bar.ask()
    assert page.quotes() == ["واحد", "واحد"]
    assert page.field.selectedText() == "واحد"


def test_another_article_is_searched_for_the_same_words(desk: Callable[..., Desk]) -> None:
    page = desk("واحد ثم واحد")
    page.bar.ask("واحد")
    page.bar.set_text("هذا واحد")
    assert (page.found[-1], page.bar.count) == ([(4, 8)], "1 of 1")
    page.bar.set_text("هذا")
    assert (page.found[-1], page.bar.count) == ([], "Not found")


def test_a_closed_bar_finds_nothing_in_the_next_article(desk: Callable[..., Desk]) -> None:
    page = desk("واحد ثم واحد")
    page.bar.ask("واحد")
    page.bar.leave()
    page.bar.set_text("هذا واحد")
    assert page.found[-1] == []


def test_words_run_by_their_own_direction(desk: Callable[..., Desk]) -> None:
    page = desk(seed_text())
    page.bar.ask()
    empty = page.field.layoutDirection()
    page.type("كوريا")
    assert page.field.layoutDirection() == RTL
    page.field.setText("REUTERS")
    assert page.field.layoutDirection() == LTR
    page.field.clear()
    assert page.field.layoutDirection() == empty


def test_every_hit_in_the_seed_article_says_what_was_typed(desk: Callable[..., Desk]) -> None:
    page = desk(seed_text())
    page.bar.ask("كوريا الشمالية")
    assert len(page.found[-1]) == page.text.count("كوريا الشمالية") > 5
    assert set(page.quotes()) == {"كوريا الشمالية"}
    assert QApplication.focusWidget() is page.field
