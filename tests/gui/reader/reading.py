"""A reader at a test's hand: it is pointed at and typed at as a person would, and says what is where."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.model import DEFAULT_LABELS, Span, SpanId
from gui.reader.painting import knobs_of
from gui.reader.style import ReaderStyle, label_looks
from gui.reader.view import ArticleView
from gui.theme import LIGHT

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NO_KEY = Qt.KeyboardModifier.NoModifier


def undress(app: QApplication) -> None:
    """Take off what another test has dressed the application in: its scroll bar makes the page wider or narrower."""
    app.setStyleSheet("")
    app.setStyle("Fusion")
    app.setPalette(app.style().standardPalette())
    app.setFont(QFont())
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def seed_text() -> str:
    """Return the seed article as it is stored."""
    with (SEEDS / "blinken-korea.txt").open(encoding="utf-8", newline="") as file:
        return file.read()


def gold_spans() -> tuple[Span, ...]:
    """Return the spans of the seed article's gold layer."""
    layers = (SEEDS / "blinken-korea.layers.jsonl").read_text("utf-8").splitlines()
    gold = json.loads(layers[2])
    assert gold["layer"] == "gold"
    return tuple(
        Span(SpanId(f"gold-{number}"), span["start"], span["end"], span["label"], span["text"]) for number, span in enumerate(gold["spans"])
    )


def a_span(text: str, quote: str, label: str = "PERSON", *, after: int = 0) -> Span:
    """Return a span over the first ``quote`` in ``text`` from ``after`` on."""
    start = text.index(quote, after)
    return span_at(text, start, start + len(quote), label)


def span_at(text: str, start: int, end: int, label: str = "PERSON") -> Span:
    """Return a span over ``text[start:end]``, named after its place."""
    return Span(SpanId(f"{label}-{start}-{end}"), start, end, label, text[start:end])


class Hand:
    """A hand on the mouse and the keyboard; points are those of the viewport."""

    def __init__(self, view: ArticleView) -> None:
        self.view = view

    def press(self, point: QPointF, *, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        self._mouse(QEvent.Type.MouseButtonPress, point, LEFT, LEFT, modifiers)

    def move(self, point: QPointF, *, pressed: bool = False, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        self._mouse(QEvent.Type.MouseMove, point, NONE, LEFT if pressed else NONE, modifiers)

    def release(self, point: QPointF, *, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        self._mouse(QEvent.Type.MouseButtonRelease, point, LEFT, NONE, modifiers)

    def click(self, point: QPointF, *, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        self.press(point, modifiers=modifiers)
        self.release(point, modifiers=modifiers)

    def double_click(self, point: QPointF) -> None:
        self.click(point)
        self._mouse(QEvent.Type.MouseButtonDblClick, point, LEFT, LEFT, NO_KEY)
        self.release(point)

    def drag(self, start: QPointF, end: QPointF, *, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        self.press(start, modifiers=modifiers)
        self.move((start + end) / 2, pressed=True, modifiers=modifiers)
        self.move(end, pressed=True, modifiers=modifiers)
        self.release(end, modifiers=modifiers)

    def type_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        QTest.keyClick(self.view, key, modifiers)

    def _mouse(
        self, kind: QEvent.Type, point: QPointF, button: Qt.MouseButton, held: Qt.MouseButton, modifiers: Qt.KeyboardModifier
    ) -> None:
        where = QPointF(self.view.viewport().mapToGlobal(point))
        QApplication.sendEvent(self.view.viewport(), QMouseEvent(kind, point, where, button, held, modifiers))


class Reading(Hand):
    """An open view and what a person does with it; offsets are code points of the article."""

    def __init__(self, view: ArticleView, text: str, spans: Sequence[Span] = (), style: ReaderStyle | None = None) -> None:
        super().__init__(view)
        self.text = text
        view.set_style(style or ReaderStyle(labels=label_looks(DEFAULT_LABELS, LIGHT, language="ar")))
        view.resize(700, 800)
        view.show()
        view.show_article(text, spans)
        view.setFocus()
        self.settle()

    def settle(self) -> None:
        """Let everything happen that was asked for."""
        QApplication.processEvents()

    def box(self, offset: int) -> QRectF:
        """Return where the letter at ``offset`` stands in the viewport; none means that nothing is seen of it."""
        rects = self.view.rects(offset, offset + 1)
        assert len(rects) <= 1
        return rects[0] if rects else QRectF()

    def runs_rtl(self, offset: int) -> bool:
        """Return whether the letter at ``offset`` stands in a run from right to left."""
        text = self.view.page.paragraphs.text
        unit = text.to_unit(offset)
        _, line = next(self.view.page.lines_of(unit, unit + 1))
        run = line.geometry.run_at(unit - line.base)
        return run.rtl if run else True

    def before(self, offset: int) -> QPointF:
        """Return the point just inside the letter at ``offset``, where it begins."""
        return self._inside(offset, at_start=True)

    def after(self, offset: int) -> QPointF:
        """Return the point just inside the letter at ``offset``, where it ends."""
        return self._inside(offset, at_start=False)

    def _inside(self, offset: int, *, at_start: bool) -> QPointF:
        box = self.box(offset)
        depth = min(0.5, box.width() / 4)
        at_right = self.runs_rtl(offset) == at_start
        return QPointF(box.right() - depth if at_right else box.left() + depth, box.center().y())

    def drag_over(self, start: int, end: int) -> None:
        """Drag from the beginning of the letter at ``start`` to the end of the one before ``end``."""
        self.view.reveal(start, end)
        self.drag(self.before(start), self.after(end - 1))

    def selected(self) -> str:
        """Return the stored text under the selection."""
        start, end = self.view.selection()
        return self.text[start:end]

    def picture(self) -> QImage:
        """Return what the reader shows, without its scroll bar."""
        self.settle()
        return self.view.viewport().grab().toImage()

    def knobs(self) -> dict[str, QPointF]:
        """Return where in the viewport the edges of the chosen span can be taken."""
        page = self.view.page
        stretch = page.paragraphs.spans.stretch(self.view.chosen() or SpanId(""))
        assert stretch is not None
        found: dict[str, QPointF] = {}
        for unit in (stretch.end - 1, stretch.start):
            spot = page.spot_of(unit)
            origin = QPointF(page.paragraphs.left, spot.top - self.view.verticalScrollBar().value())
            for box in page.marks(spot).boxes:
                if box.stretch is stretch:
                    found |= {edge: knob + origin for edge, knob in knobs_of(box).items()}
        return found

    def lines(self) -> list[QImage]:
        """Return a picture of each line in view, of the height of its letters' body."""
        picture, page = self.picture(), self.view.page
        scrolled = self.view.verticalScrollBar().value()
        found = []
        for number in range(len(page.paragraphs.text.starts)):
            origin = page.blockBoundingRect(page.document().findBlockByNumber(number)).topLeft()
            for row in page.paragraphs[number].rows:
                top = int(origin.y()) + row.body - scrolled
                if top >= 0 and top + row.height <= picture.height():
                    found.append(picture.copy(0, top, picture.width(), row.height))
        return found
