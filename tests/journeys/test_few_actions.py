"""From the blank seed article to its gold layer with few actions: a press of keys, a click, a drag count one each."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.model import Span
from gui.window import Window
from tests.gui.hands import a_window, double_click, drag, press

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier

FIELD = 144
"""Two actions a span, select and label, for 72 spans."""

ALL_THE_SAME = {"كوريا الجنوبية", "كوريا الشمالية", "روسيا", "الولايات المتحدة", "بلينكن"}
"""Names that stand often enough for the sheet to be worth its two keys."""


class Counting:
    """A hand that counts what it does."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.actions = 0

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.actions += 1
        press(self.window, key, held)

    def mark(self, span: Span) -> None:
        """Mark with the brush: a word by a double click, more by a drag."""
        self.actions += 1
        if " " in span.quote or "-" in span.quote:
            drag(self.window, span.start, span.end)
        else:
            double_click(self.window, span.start + 1)

    def mark_all_the_same(self) -> None:
        self.key(Qt.Key.Key_D, CTRL)
        self.key(Qt.Key.Key_Return)


def test_the_seed_article_is_marked_with_far_fewer_actions_than_two_a_span(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        hand = Counting(window)
        gold = window.session.project.spans.of(window.session.view.article.id, "gold")  # type: ignore[union-attr]
        for digit, label in enumerate(("PERSON", "COUNTRY", "EVENT"), start=1):
            hand.key(Qt.Key(Qt.Key.Key_0 + digit), ALT)
            # The longer names first, so that a short one inside them is known to be a part of it.
            for span in sorted((span for span in gold if span.label == label), key=lambda span: (-len(span.quote), span.start)):
                done = {(one.start, one.end, one.label) for one in window.session.view.spans}
                if (span.start, span.end, label) in done:
                    continue
                hand.mark(span)
                if span.quote in ALL_THE_SAME:
                    hand.mark_all_the_same()
        marked = {(span.start, span.end, span.label, span.quote) for span in window.session.view.spans}
        assert marked == {(span.start, span.end, span.label, span.quote) for span in gold}
        print(f"\n{hand.actions} actions for {len(gold)} spans")
        assert hand.actions <= 100 < FIELD
