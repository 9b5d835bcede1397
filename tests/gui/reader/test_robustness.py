"""Whatever is done to the reader in whatever order, it goes on."""

from __future__ import annotations

import inspect
import random
from types import FunctionType

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from core.arabic.words import snap
from core.model import Span
from gui.reader import paragraphs
from gui.reader.direction import Direction
from gui.reader.documentlayout import ArticleLayout
from gui.reader.lanes import Mark
from gui.reader.sheet import Sheet
from gui.reader.style import ReaderStyle, Tags
from gui.reader.view import ArticleView
from gui.theme import BODY_FAMILIES, DARK, LIGHT
from tests.gui.reader.conftest import OpensReaders
from tests.gui.reader.reading import Reading, gold_spans, seed_text, span_at

TEXTS = (seed_text(), "\n".join([seed_text()] * 6), "", "\n\n", "a😀\r\n\ufeffب" * 30, seed_text().replace("\n", " ") * 8)
KEYS = tuple(Qt.Key[f"Key_{name}"] for name in ("Left", "Right", "Up", "Down", "PageDown", "PageUp", "Home", "End", "A", "Delete", "Space"))
HELD = tuple(
    held | shift
    for held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier)
    for shift in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
)


@pytest.mark.parametrize("kind", [ArticleView, Sheet, ArticleLayout])
def test_every_call_from_qt_is_fenced(kind: type) -> None:
    overrides = {
        name: method
        for name, method in vars(kind).items()
        if isinstance(method, FunctionType) and any(hasattr(base, name) for base in kind.__mro__[1:]) and not name.startswith("__")
    }
    assert overrides
    assert [name for name, method in overrides.items() if inspect.unwrap(method) is method] == []


class Wanderer:
    """Does at random what people and windows do to a reader."""

    def __init__(self, page: Reading, dice: random.Random) -> None:
        self.page, self.dice = page, dice
        self.spans: list[Span] = []

    def step(self) -> None:
        deeds = (
            self.show,
            self.restyle,
            self.resize,
            self.mark,
            self.mark,
            self.unmark,
            self.drag,
            self.pull,
            self.hover,
            self.type,
            self.type,
            self.scroll,
        )
        self.dice.choice(deeds)()
        start, end = self.page.view.selection()
        assert 0 <= start <= end <= len(self.page.text)
        if self.dice.random() < 0.5:
            QApplication.processEvents()

    def point(self) -> QPointF:
        viewport = self.page.view.viewport()
        return QPointF(self.dice.uniform(-20, viewport.width() + 20), self.dice.uniform(-20, viewport.height() + 20))

    def show(self) -> None:
        self.spans = []
        self.page.text = self.dice.choice(TEXTS)
        self.page.view.show_article(self.page.text)

    def restyle(self) -> None:
        dice = self.dice
        style = ReaderStyle(theme=dice.choice([LIGHT, DARK]), family=dice.choice(BODY_FAMILIES), size=dice.randint(10, 48))
        self.page.view.set_style(style)
        self.page.view.set_style(ReaderStyle(tags=dice.choice(list(Tags)), direction=dice.choice(list(Direction))))

    def resize(self) -> None:
        self.page.view.resize(self.dice.randint(60, 1400), self.dice.randint(60, 1000))

    def mark(self) -> None:
        if len(self.page.text) < 3:
            return
        start = self.dice.randrange(len(self.page.text) - 1)
        end = min(len(self.page.text), start + self.dice.choice([1, 2, 5, 30, 400]))
        new = span_at(self.page.text, start, end, self.dice.choice(["PERSON", "COUNTRY", "OTHER"]))
        self.spans = [*(span for span in self.spans if span.id != new.id), new]
        mark = Mark(self.dice.random() < 0.5, self.dice.random() < 0.5, self.dice.choice(["", "huda"]))
        self.page.view.show_spans(self.spans, {new.id: mark})
        self.page.view.choose(new.id)

    def unmark(self) -> None:
        self.spans = self.spans[1:]
        self.page.view.show_spans(self.spans)

    def drag(self) -> None:
        self.page.drag(self.point(), self.point())
        self.page.double_click(self.point())

    def pull(self) -> None:
        """Take an edge of the chosen span, if one is seen, and bring it anywhere, or give it up."""
        view = self.page.view
        view.resizable = self.dice.random() < 0.9
        name = view.chosen()
        stretch = view.page.paragraphs.spans.stretch(name) if name else None
        if stretch is None:
            return
        view.reveal(stretch.span.start, stretch.span.start + 1)
        self.page.press(self.page.knobs()[self.dice.choice(["start", "end"])])
        self.page.move(self.point(), pressed=True, modifiers=self.dice.choice(HELD))
        self.dice.choice([self.show, self.unmark, self.type, self.scroll, self.give_up])()
        self.page.move(self.point(), pressed=True)
        self.page.release(self.point())

    def give_up(self) -> None:
        self.page.type_key(Qt.Key.Key_Escape)

    def hover(self) -> None:
        self.page.move(self.point())

    def type(self) -> None:
        self.page.type_key(self.dice.choice(KEYS), self.dice.choice(HELD))

    def scroll(self) -> None:
        bar = self.page.view.verticalScrollBar()
        bar.setValue(self.dice.randint(0, bar.maximum()))


@pytest.mark.parametrize("seed", [1, 2])
def test_four_hundred_random_deeds_do_no_harm(reading: OpensReaders, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.setattr(paragraphs, "KEPT_UNITS", 5_000)
    page = reading(seed_text(), gold_spans())
    page.view.snapping = lambda start, end: snap(page.text, start, end)
    wanderer = Wanderer(page, random.Random(seed))
    for _ in range(400):
        wanderer.step()
    page.view.show_article(seed_text(), gold_spans())
    page.settle()
    page.click(page.before(3))
    assert page.view.caret() == 3
