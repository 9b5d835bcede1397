"""What lies under the pointer stands out and is chosen, also where the page moves and the pointer does not."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from core.model import DEFAULT_LABELS, Span
from gui.reader.style import ReaderStyle, Tags, label_looks
from gui.theme import LIGHT
from tests.gui.reader.conftest import OpensReaders
from tests.gui.reader.reading import Reading, a_span, gold_spans, seed_text

NAME = "كوريا الجنوبية"


def wheel(page: Reading, point: QPointF, pixels: int) -> None:
    """Turn the wheel at ``point`` until the page has gone up by some ``pixels``."""
    bar = page.view.verticalScrollBar()
    target = bar.value() + pixels
    while bar.value() < min(target, bar.maximum()):
        turn = QWheelEvent(
            point,
            QPointF(page.view.viewport().mapToGlobal(point)),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(page.view.viewport(), turn)


def test_what_the_wheel_brings_under_the_pointer_stands_out(reading: OpensReaders) -> None:
    text = seed_text()
    page = reading(text, gold_spans())
    point = QPointF(page.box(0).center().x(), page.box(0).center().y())
    page.move(point)
    assert page.view.page.state.hover == page.view.spans_at(0)[0].id
    seen = []
    for _ in range(40):
        wheel(page, point, 20)
        under = page.view.page.state.hover
        lying = {span.id for span in gold_spans() if any(rect.contains(point) for rect in page.view.rects(span.start, span.end))}
        assert under in lying or not lying
        seen.append(under)
    assert len({name for name in seen if name}) > 2
    assert any(one != other for one, other in pairwise(seen))


def test_the_wheel_alone_is_enough(reading: OpensReaders) -> None:
    page = reading(seed_text(), gold_spans())
    wheel(page, QPointF(400, 300), 200)
    hover = page.view.page.state.hover
    page.move(QPointF(400, 300))
    assert page.view.page.state.hover == hover


def test_nothing_stands_out_when_the_pointer_has_gone_and_the_page_moves(reading: OpensReaders) -> None:
    page = reading(seed_text(), gold_spans())
    page.move(page.box(0).center())
    QApplication.sendEvent(page.view.viewport(), QEvent(QEvent.Type.Leave))
    page.view.verticalScrollBar().setValue(300)
    assert page.view.page.state.hover is None


def on_tag(page: Reading, span: Span) -> QPointF:
    """Return a point on the tag of ``span``, above its first letter."""
    box = page.box(span.start)
    return QPointF(box.right() - 4, box.top() - 5)


def test_a_press_on_a_tag_chooses_its_span_and_selects_nothing(reading: OpensReaders) -> None:
    text = seed_text()
    outer, inner = a_span(text, "يزور كوريا الجنوبية في الوقت", "EVENT"), a_span(text, NAME, "COUNTRY")
    page = reading(text, [outer, inner])
    told: list[str] = []
    page.view.span_chosen.connect(told.append)
    page.press(on_tag(page, outer))
    assert (page.view.chosen(), told) == (outer.id, [outer.id])
    page.move(page.after(40), pressed=True)
    page.release(page.after(40))
    assert page.view.selection() == (outer.start, outer.start)
    assert (page.view.chosen(), told) == (outer.id, [outer.id])


def test_a_double_click_on_a_tag_selects_no_word(reading: OpensReaders) -> None:
    span = a_span(seed_text(), NAME, "COUNTRY")
    page = reading(seed_text(), [span])
    page.double_click(on_tag(page, span))
    assert page.view.selection() == (span.start, span.start)
    assert page.view.chosen() == span.id


def test_a_tag_that_is_not_seen_is_not_taken(reading: OpensReaders) -> None:
    text = seed_text()
    span = a_span(text, NAME, "COUNTRY")
    page = reading(text, [span], ReaderStyle(tags=Tags.NEVER, labels=label_looks(DEFAULT_LABELS, LIGHT, language="ar")))
    page.press(on_tag(page, span))
    assert page.view.chosen() is None


def test_a_click_chooses_the_shortest_span_under_the_pointer_each_time(reading: OpensReaders) -> None:
    text = seed_text()
    outer, inner = a_span(text, "يزور كوريا الجنوبية في الوقت", "EVENT"), a_span(text, NAME, "COUNTRY")
    page = reading(text, [outer, inner])
    for _ in range(2):
        page.click(page.box(inner.start + 2).center())
        assert page.view.chosen() == inner.id
