"""The program as one user runs it all day, and two hands for it: one has only a keyboard, the other only a mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.settings import Settings
from gui.shell import Shell
from gui.window import Window
from tests.gui.hands import LEFT, NONE

FIRST = "زار الوزير كوريا الجنوبية أمس.\nوالتقى وزير خارجية كوريا الجنوبية في سيول نظيره الياباني."
SECOND = "قالت كوريا الجنوبية إنها سترد.\nوقال الوزير في سيول إن اليابان شريك."
KOREA, SEOUL = "كوريا الجنوبية", "سيول"
MINISTER, SHORTER = "وزير خارجية كوريا الجنوبية", "خارجية كوريا الجنوبية"

Kind = TypeVar("Kind", bound=QWidget)

_TABS = 80
"""No page has so many places for the keyboard."""


def articles_in(folder: Path) -> list[Path]:
    """Write two articles as text files, as they lie on somebody's disk."""
    paths = [folder / "أول.txt", folder / "ثان.txt"]
    for path, text in zip(paths, (FIRST, SECOND), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


@contextmanager
def a_program(folder: Path, patch: pytest.MonkeyPatch, *, language: str) -> Iterator[Shell]:
    """Start the program for the first time in its life, with ``folder`` as the home of its user, and end it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    patch.setenv("HOME", str(folder))
    settings = Settings(folder / "settings.ini")
    for key, value in (("language", language), ("theme", "light"), ("me", "annotator-1")):
        settings.set(key, value)
    shell = Shell(app, settings, data=folder)
    window = shell.open(None)
    window.resize(1280, 860)
    window.show()
    QTest.qWaitForWindowExposed(window)
    try:
        yield shell
    finally:
        window, shell.window = shell.window or window, None
        window.close()
        window.deleteLater()
        shell.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for translator in app.findChildren(QTranslator):  # else the next test would read in this one's language
            app.removeTranslator(translator)


class Hand:
    """What both hands share: they wait for what they see, and act only on what is in front."""

    def __init__(self, shell: Shell, qtbot: QtBot) -> None:
        self._shell, self.bot = shell, qtbot

    @property
    def window(self) -> Window:
        """The window of now: another project or person brings another."""
        assert self._shell.window is not None
        return self._shell.window

    def front(self) -> QWidget:
        """Return what the next key or click goes to; the offscreen platform has no window manager that would bring it there."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        QApplication.processEvents()
        front = QApplication.activeModalWidget() or self.window
        if QApplication.activeWindow() is not front:
            front.activateWindow()
            self.bot.waitUntil(front.isActiveWindow)
        return front

    def until(self, so: Callable[[], bool]) -> None:
        self.bot.waitUntil(so, timeout=20_000)

    def dialog(self, kind: type[Kind]) -> Kind:
        """Wait until a dialog of this kind is in front, and return it."""
        self.until(lambda: isinstance(QApplication.activeModalWidget(), kind))
        front = self.front()
        assert isinstance(front, kind)
        return front

    def type(self, text: str) -> None:
        """Write where the keyboard is: with keys, or on the keyboard that a screen shows to a mouse."""
        self.front()
        field = QApplication.focusWidget()
        assert field is not None, "the keyboard is nowhere"
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(field, QKeyEvent(kind, Qt.Key.Key_unknown, NONE, letter))


class Keys(Hand):
    """A hand with a keyboard alone: whatever it wants, it goes there by keys."""

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, *, times: int = 1) -> None:
        for _ in range(times):
            front = self.front()
            target = front if isinstance(front, QMenu) else QApplication.focusWidget()
            assert target is not None, "the keyboard is nowhere"
            QTest.keyClick(target, key, held)
            QApplication.processEvents()

    def go_to(self, place: QWidget) -> None:
        """Go on with Tab until the keyboard is at ``place``."""
        for _ in range(_TABS):
            self.front()
            now = QApplication.focusWidget()
            if now is place or (now is not None and place.focusProxy() is now):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"no Tab leads to {place}")

    def walk_to(self, offset: int) -> None:
        """Walk through the article, word by word, until the caret is at ``offset``."""
        reader = self.window.page.reader
        assert reader.hasFocus()
        self.press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        while reader.caret() != offset:
            before = reader.caret()
            self.press(Qt.Key.Key_Left)
            assert before < reader.caret() <= offset, f"the caret never comes to {offset}"

    def select(self, words: str, nth: int = 0) -> None:
        """Walk to ``words`` and select them word by word."""
        self.walk_to(place_of(self.window, words, nth))
        self.press(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier, times=len(words.split()))
        start, end = self.window.page.reader.selection()
        assert self.window.session.view.text[start:end] == words

    def command(self, name: str) -> None:
        """Run a command by its name in the palette."""
        self.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        self.type(name)
        self.press(Qt.Key.Key_Return)


class Mouse(Hand):
    """A hand with a mouse alone: it clicks on what it sees."""

    def click(self, widget: QWidget, at: QPoint | None = None, *, double: bool = False) -> None:
        """Click on ``widget``, which must be seen, able, and not covered by anything."""
        front = self.front()
        spot = at if at is not None else widget.rect().center()
        assert widget.isVisible(), f"{widget} is not to be seen"
        assert widget.isEnabled(), f"{widget} cannot be used now"
        assert widget.window() is front, f"{widget} lies behind {front}"
        on_top = front.childAt(widget.mapTo(front, spot))
        assert on_top is not None, f"{widget} lies outside of its window"
        assert on_top is widget or widget.isAncestorOf(on_top) or on_top.isAncestorOf(widget), f"{on_top} covers {widget}"
        # A press at once after another click is a double click to Qt, unless it is elsewhere: come from far away.
        QTest.mouseMove(widget, QPoint(1, 1))
        QTest.mouseClick(widget, LEFT, NONE, spot)
        if double:
            QTest.mouseDClick(widget, LEFT, NONE, spot)
            QTest.mouseRelease(widget, LEFT, NONE, spot)
        QApplication.processEvents()

    def click_menu(self, *path: str) -> None:
        """Click through the open menu, by the beginnings of its entries."""
        behind: list[QMenu] = []
        for words in path:
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu), f"no menu is open for {words}"
            action = entry(menu, words)
            assert action.isEnabled(), f"{words} cannot be chosen now"
            place, part = menu.actionGeometry(action).center(), action.menu()
            if isinstance(part, QMenu):
                part.popup(menu.mapToGlobal(place))  # after a while it would open under the pointer by itself
                behind.append(menu)
            else:
                for other in behind:
                    other.close()
                QTest.mouseClick(menu, LEFT, NONE, place)
            QApplication.processEvents()

    def right_click(self, words: str, nth: int = 0) -> None:
        """Click right on the second letter of ``words`` in the article."""
        reader = self.window.page.reader
        at = place_of(self.window, words, nth) + 1
        reader.reveal(at, at + 1)
        point = reader.rects(at, at + 1)[0].center().toPoint()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, reader.viewport().mapToGlobal(point))
        QApplication.sendEvent(reader.viewport(), event)
        assert QApplication.activePopupWidget() is not None


def entry(menu: QMenu, words: str) -> QAction:
    found = [one for one in menu.actions() if one.text().replace("&", "").replace("\u2068", "").startswith(words)]
    assert found, f"{words} is not in the menu: {[one.text() for one in menu.actions()]}"
    return found[0]


def place_of(window: Window, words: str, nth: int = 0) -> int:
    """Return where ``words`` stand in the article for the ``nth`` time."""
    start = -1
    for _ in range(nth + 1):
        start = window.session.view.text.index(words, start + 1)
    return start


def pull(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Press at ``start``, move, and let go at ``end``, as a hand does."""
    QTest.mouseMove(widget, QPoint(1, 1))
    QTest.mousePress(widget, LEFT, NONE, start)
    for share in (0.3, 0.7, 1.0):
        between = QPointF(start) + (QPointF(end) - QPointF(start)) * share
        place = QPointF(widget.mapToGlobal(between.toPoint()))
        QApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, between, place, Qt.MouseButton.NoButton, LEFT, NONE))
    QTest.mouseRelease(widget, LEFT, NONE, end)
    QApplication.processEvents()
