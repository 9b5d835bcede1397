"""The edges of the chosen span can be taken and brought to another word, or letter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from pytestqt.qtbot import QtBot

from core.arabic.words import snap
from core.model import Span
from tests.gui.reader.conftest import OpensReaders
from tests.gui.reader.reading import Reading, a_span, seed_text, span_at

ALT = Qt.KeyboardModifier.AltModifier
NAME = "كوريا الجنوبية"


class Pulling:
    """A reader with a chosen span whose edges are pulled; ``asked`` is what it asked the window for."""

    def __init__(self, page: Reading, span: Span) -> None:
        self.page, self.view, self.span = page, page.view, span
        self.asked: list[tuple[str, int, int]] = []
        self.view.resize_requested.connect(lambda name, start, end: self.asked.append((name, start, end)))
        self.view.snapping = lambda start, end: snap(page.text, start, end)
        self.view.resizable = True
        self.view.choose(span.id)

    def pull(self, edge: str, to: QPointF, *, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Take ``edge`` and move to a point without letting go."""
        self.page.press(self.page.knobs()[edge])
        self.page.move(to, pressed=True, modifiers=held)

    def shown(self) -> str:
        stretch = self.view.page.paragraphs.spans.stretch(self.span.id)
        assert stretch is not None
        return self.page.text[stretch.start : stretch.end]

    def word(self, word: str) -> QPointF:
        """Return the middle of the first ``word`` from 20 letters before the span on."""
        return self.page.box(self.page.text.index(word, max(0, self.span.start - 20)) + 1).center()


@pytest.fixture
def pulling(reading: OpensReaders) -> Pulling:
    span = a_span(seed_text(), NAME, "COUNTRY")
    return Pulling(reading(seed_text(), [span]), span)


def test_the_end_is_brought_to_the_word_under_the_pointer_and_asked_for_on_release(pulling: Pulling) -> None:
    pulling.pull("end", pulling.word("الوقت"))
    assert pulling.shown() == "كوريا الجنوبية في الوقت"
    assert pulling.asked == []
    pulling.page.release(pulling.word("الوقت"))
    assert pulling.asked == [(pulling.span.id, pulling.span.start, pulling.span.end + len(" في الوقت"))]
    assert pulling.shown() == NAME


def test_the_start_is_brought_to_another_word(pulling: Pulling) -> None:
    pulling.pull("start", pulling.word("يزور"))
    assert pulling.shown() == "يزور كوريا الجنوبية"
    pulling.page.release(pulling.word("يزور"))
    assert pulling.asked == [(pulling.span.id, pulling.span.start - len("يزور "), pulling.span.end)]


def test_with_alt_an_edge_goes_by_letters(pulling: Pulling) -> None:
    text, end = pulling.page.text, pulling.span.end
    pulling.pull("end", pulling.page.after(end - 3), held=ALT)
    assert pulling.shown() == text[pulling.span.start : end - 2]
    pulling.page.move(pulling.page.after(end - 3), pressed=True)
    assert pulling.shown() == NAME


@pytest.mark.parametrize(("edge", "left"), [("end", "كوريا"), ("start", "الجنوبية")])
def test_an_edge_stops_before_the_other_one(pulling: Pulling, edge: str, left: str) -> None:
    far = pulling.page.before(0) if edge == "end" else pulling.word("العلاقات")
    pulling.pull(edge, far)
    assert pulling.shown() == left
    pulling.page.move(far, pressed=True, modifiers=ALT)
    assert pulling.shown() == (left[0] if edge == "end" else left[-1])


def test_the_span_is_painted_where_it_is_pulled_to(pulling: Pulling) -> None:
    pulling.page.settle()
    before = pulling.page.picture()
    where = pulling.page.box(pulling.page.text.index("الوقت") + 1)
    spot = (int(where.center().x()), int(where.top()) + 1)
    pulling.pull("end", pulling.word("الوقت"))
    assert pulling.page.picture().pixelColor(*spot) != before.pixelColor(*spot)
    pulling.page.type_key(Qt.Key.Key_Escape)
    pulling.page.release(pulling.word("الوقت"))
    pulling.page.move(pulling.page.before(0))
    assert pulling.page.picture().pixelColor(*spot) == before.pixelColor(*spot)


def test_escape_gives_up_and_does_not_reach_the_window(pulling: Pulling, qtbot: QtBot) -> None:
    run: list[str] = []
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), pulling.view.window())
    shortcut.activated.connect(lambda: run.append("escape"))
    pulling.view.activateWindow()
    pulling.pull("end", pulling.word("الوقت"))
    pulling.page.type_key(Qt.Key.Key_Escape)
    assert pulling.shown() == NAME
    pulling.page.move(pulling.word("يزور"), pressed=True)
    assert pulling.shown() == NAME
    pulling.page.release(pulling.word("يزور"))
    assert (pulling.asked, run) == ([], [])
    assert pulling.view.selection()[0] == pulling.view.selection()[1]
    pulling.page.type_key(Qt.Key.Key_Escape)
    assert run == ["escape"]


def test_an_edge_put_back_where_it_was_asks_for_nothing(pulling: Pulling) -> None:
    pulling.pull("end", pulling.word("الوقت"))
    pulling.page.move(pulling.page.after(pulling.span.end - 1), pressed=True)
    pulling.page.release(pulling.page.after(pulling.span.end - 1))
    assert pulling.asked == []


def test_where_nothing_may_be_marked_there_are_no_handles(pulling: Pulling) -> None:
    knob = pulling.page.knobs()["end"]
    seen = pulling.page.picture()
    pulling.view.resizable = False
    assert pulling.page.picture() != seen
    pulling.page.drag(knob, pulling.word("الوقت"))
    assert pulling.asked == []
    assert pulling.shown() == NAME


def test_the_pointer_tells_that_an_edge_can_be_taken(pulling: Pulling) -> None:
    shapes = []
    for point in (pulling.page.knobs()["start"], pulling.page.before(0), pulling.page.knobs()["end"]):
        pulling.page.move(point)
        shapes.append(pulling.view.viewport().cursor().shape())
    assert shapes == [Qt.CursorShape.SizeHorCursor, Qt.CursorShape.IBeamCursor, Qt.CursorShape.SizeHorCursor]


def test_the_edges_of_a_span_over_two_lines_and_both_directions_are_where_it_begins_and_ends(reading: OpensReaders) -> None:
    text = seed_text()
    start = text.index("طوكيو،")
    span = span_at(text, start, text.index("REUTERS", start) + 7, "EVENT")
    pulling = Pulling(reading(text, [span]), span)
    assert len(pulling.view.rects(span.start, span.end)) > 1
    pulling.pull("end", pulling.word("Pool"))
    assert pulling.shown() == text[start : text.index("Pool", start) + 4]
    pulling.page.release(pulling.word("Pool"))
    pulling.pull("start", pulling.word("نوفمبر"))
    assert pulling.shown().startswith("نوفمبر 2023")


def test_another_article_takes_the_edge_out_of_the_hand(pulling: Pulling) -> None:
    pulling.pull("end", pulling.word("الوقت"))
    pulling.view.show_article("سلام عليكم")
    pulling.page.text = "سلام عليكم"
    pulling.page.move(QPointF(300, 50), pressed=True)
    pulling.page.release(QPointF(300, 50))
    assert pulling.asked == []


def test_what_the_window_grants_is_what_is_seen(pulling: Pulling) -> None:
    text = pulling.page.text
    pulling.view.resize_requested.connect(
        lambda name, start, end: pulling.view.show_spans([Span(name, start, end, "COUNTRY", text[start:end])])
    )
    pulling.pull("end", pulling.word("الوقت"))
    pulling.page.release(pulling.word("الوقت"))
    assert pulling.shown() == "كوريا الجنوبية في الوقت"
    assert pulling.view.chosen() == pulling.span.id
