"""Hands for the tests: what a user does with a mouse and a keyboard, on the real window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTranslator
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.formats import jsonl
from core.formats.record import Refused
from core.model import GOLD
from core.project import Project
from core.project.bringing import bring_in
from core.project.sample import SEEDS, sample_in
from core.project.takingout import Wanted, take_out
from gui.settings import Settings
from gui.shell import Shell
from gui.window import Window

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def reviewed(folder: Path) -> Path:
    """Return the sample in ``folder``, with the gold layer that a review of it ends in."""
    path = sample_in(folder)
    records = jsonl.read(SEEDS / "blinken-korea.layers.jsonl")
    with Project.open(path) as project:
        if GOLD not in project.layers.names():
            bring_in(project, (record for record in records if not isinstance(record, Refused) and record.layer == GOLD))
    return path


@contextmanager
def a_window(
    folder: Path, *, project: Path | None = None, start: bool = False, language: str = "en", theme: str = "light", me: str = "annotator-3"
) -> Iterator[Window]:
    """Show the window on ``project``, or on a reviewed sample in ``folder``, and close it in the end."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    settings = Settings(folder / "settings.ini")
    for key, value in (("language", language), ("theme", theme), ("me", me)):
        settings.set(key, value)
    shell = Shell(app, settings, data=folder)
    window = shell.open(None if start else project or reviewed(folder))
    window.resize(1280, 860)
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.activateWindow()
    window.page.reader.setFocus()
    app.processEvents()
    try:
        yield window
    finally:
        shell.window = None
        window.close()
        window.deleteLater()
        shell.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for translator in app.findChildren(QTranslator):  # else the next test would read in this one's language
            app.removeTranslator(translator)


def export(window: Window, path: Path) -> None:
    """Write the layer shown to ``path``, as the export dialog does, and let the window know."""
    session = window.session
    take_out(session.project, path, wanted=Wanted(session.layer, seen_by=session.me))
    window.beginning.exported(path)


def find(window: Window, words: str, nth: int = 0) -> tuple[int, int]:
    """Return where ``words`` stand in the article for the ``nth`` time, in code points."""
    start = -1
    for _ in range(nth + 1):
        start = window.session.view.text.index(words, start + 1)
    return start, start + len(words)


def drag(window: Window, start: int, end: int) -> None:
    """Press at the letter ``start``, move, and let go behind the letter before ``end``, as a hand does."""
    reader = window.page.reader
    reader.reveal(start, end)
    QApplication.processEvents()
    first, last = _box(window, start), _box(window, end - 1)
    press, release = _edge(first, leading=True), _edge(last, leading=False)
    port = reader.viewport()
    # A press at once after another click is a double click to Qt, unless it is elsewhere: come from far away.
    QTest.mouseMove(port, QPoint(2, 2))
    QTest.mousePress(port, LEFT, NONE, press)
    for share in (0.3, 0.7, 1.0):
        between = QPointF(press) + (QPointF(release) - QPointF(press)) * share
        move = QMouseEvent(
            QEvent.Type.MouseMove, between, QPointF(port.mapToGlobal(between.toPoint())), Qt.MouseButton.NoButton, LEFT, NONE
        )
        QApplication.sendEvent(port, move)
    QTest.mouseRelease(port, LEFT, NONE, release)
    QApplication.processEvents()


def click(window: Window, offset: int) -> None:
    """Click on the letter at ``offset``."""
    window.page.reader.reveal(offset, offset + 1)
    QApplication.processEvents()
    QTest.mouseClick(window.page.reader.viewport(), LEFT, NONE, _box(window, offset).center().toPoint())
    QApplication.processEvents()


def double_click(window: Window, offset: int) -> None:
    """Double-click on the letter at ``offset``."""
    window.page.reader.reveal(offset, offset + 1)
    QApplication.processEvents()
    where = _box(window, offset).center().toPoint()
    QTest.mouseClick(window.page.reader.viewport(), LEFT, NONE, where)
    QTest.mouseDClick(window.page.reader.viewport(), LEFT, NONE, where)
    QTest.mouseRelease(window.page.reader.viewport(), LEFT, NONE, where)
    QApplication.processEvents()


def press(window: Window, key: Qt.Key | str, held: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the keyboard is."""
    target = QApplication.focusWidget() or window
    if isinstance(key, str):
        code = Qt.Key(ord(key.upper())) if key.isascii() else Qt.Key.Key_unknown
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, code, held, key))
    else:
        QTest.keyClick(target, key, held)
    QApplication.processEvents()


def write(field: QWidget, text: str) -> None:
    """Type ``text`` into ``field`` letter by letter, over what it holds."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, Qt.Key.Key_unknown, NONE, letter))


def marks(window: Window) -> list[tuple[str, str]]:
    """Return quote and label of what is marked, in reading order."""
    return [(span.quote, span.label) for span in window.session.view.spans]


def _box(window: Window, offset: int) -> QRectF:
    return window.page.reader.rects(offset, offset + 1)[0]


def _edge(box: QRectF, *, leading: bool) -> QPoint:
    """Return a point one pixel inside the side of an Arabic letter where one begins, or ends, to read it."""
    inset = min(1.0, box.width() / 4)
    x = box.right() - inset - 0.5 if leading else box.left() + inset
    return QPoint(round(x), int(box.center().y()))
