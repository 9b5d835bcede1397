"""Unicode's own tests, shown by the real reader: the order of letters, and what belongs together as one letter."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt

from benchmarks.bidi_character_test import a_reader, cases, differences, direction_of, left_out
from gui.reader.direction import Direction
from tests.gui.reader.conftest import OpensReaders

HERE = Path(__file__).resolve().parent / "unicode"


def lines_of(name: str) -> list[str]:
    return [line for line in (HERE / name).read_text("utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("direction", list(Direction))
def test_letters_stand_in_the_order_that_unicode_gives_them(qtbot: object, direction: Direction) -> None:
    everything = list(cases(lines_of("bidi-character-slice.txt")))
    assert len(everything) > 400
    tried = [case for case in everything if direction_of(case) is direction and not left_out(case)]
    assert tried
    view = a_reader(direction)
    wrong = differences(view, tried)
    view.close()
    view.deleteLater()
    assert wrong == []


def test_the_comparison_sees_a_wrong_order(qtbot: object) -> None:
    (case,) = cases(["05D0 0061 0062;1;1;1 2 2;1 2 0"])
    view = a_reader(Direction.RTL)
    assert differences(view, [case]) == []
    assert differences(view, [case._replace(order=(0, 1, 2))]) != []
    assert differences(view, [case._replace(level=0)]) != []
    view.close()
    view.deleteLater()


@pytest.mark.parametrize(
    ("codes", "direction", "reason"),
    [
        ("0061 202B 05D0", 1, "explicit embeddings or overrides"),
        ("0061 2067 05D0", 1, "isolates"),
        ("0061 2029 05D0", 1, "more than one paragraph"),
        ("0031 0020 0032", 2, "no strong letter and no direction given: the file takes left to right, we take right to left"),
        ("0031 0020 0032", 1, ""),
    ],
)
def test_what_is_left_out_has_a_reason(codes: str, direction: int, reason: str) -> None:
    (case,) = cases([f"{codes};{direction};1;;"])
    assert left_out(case) == reason


def graphemes(line: str) -> tuple[str, set[int]]:
    """Return the text of a line of GraphemeBreakTest and the offsets at which it may be cut."""
    text, borders = "", set()
    for sign in line.split():
        if sign == "÷":
            borders.add(len(text))
        elif sign != "×":
            text += chr(int(sign, 16))
    return text, borders


# Qt says that no font here has the rules of some scripts of the file; borders do not depend on fonts.
@pytest.mark.qt_log_ignore("OpenType support missing")
def test_neither_a_span_nor_the_caret_cuts_what_belongs_together(reading: OpensReaders) -> None:
    page = reading("")
    lines = lines_of("grapheme-break-slice.txt")
    assert len(lines) > 150
    for text, borders in map(graphemes, lines):
        page.view.show_article(text)
        seen = {page.view.offset_at(QPointF(x, y)) for x in range(0, 700, 7) for y in (50, 100)}
        for start in range(len(text) + 1):
            page.view.select(start, start)
            seen.add(page.view.caret())
            for end in range(start, len(text) + 1):
                page.view.select(start, end)
                seen |= set(page.view.selection())
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            page.view.select(0 if key is Qt.Key.Key_Left else len(text), 0 if key is Qt.Key.Key_Left else len(text))
            for _ in text:
                page.type_key(key)
                seen.add(page.view.caret())
        assert seen <= borders, ascii(text)
