"""All the same: the sheet of other places, ticked with the mouse and the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QImage, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.arabic.lexicon import Lexicon
from core.model import DEFAULT_LABELS, Span, SpanId
from core.search.mentions import mentions
from gui.annotate.same import LinePlace, SameSheet, same_places
from gui.reader.concordanceline import shaped
from gui.theme import DARK, LIGHT, Theme, label_colours
from tests.gui.reader.reading import seed_text

COUNTRY = DEFAULT_LABELS[1]
LEFT = Qt.MouseButton.LeftButton


def places_of(name: str, text: str, spans: tuple[Span, ...] = ()) -> list[LinePlace]:
    start = text.index(name)
    found = mentions(text, start, start + len(name), lexicon=Lexicon())
    return same_places(text, found, {(span.start, span.end) for span in spans if span.label == COUNTRY.name})


def a_place(start: int, *, marked: bool = False, sure: bool = True) -> LinePlace:
    return LinePlace(start, start + 6, "قالت ", "و", "روسيا", "", " أمس", marked, sure)


class Desk(QWidget):
    """A page around the sheet with commands on the sheet's own keys, as the real one has."""

    def __init__(self, sheet: SameSheet) -> None:
        super().__init__()
        self.sheet = sheet
        self.stolen: list[str] = []
        self.asked: list[list[tuple[int, int]]] = []
        self.shown: list[tuple[int, int]] = []
        self.closed = 0
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addStretch(1)
        column.addWidget(sheet)
        for key in ("N", "A", "1", "Return", "Escape", "Space"):
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda key=key: self.stolen.append(key))
        sheet.mark_requested.connect(self.asked.append)
        sheet.place_shown.connect(lambda start, end: self.shown.append((start, end)))
        sheet.closed.connect(self._count)

    def _count(self) -> None:
        self.closed += 1

    @property
    def list(self) -> QListView:
        found = self.sheet.findChild(QListView)
        assert isinstance(found, QListView)
        return found

    def button(self, words: str) -> QPushButton:
        return next(button for button in self.sheet.findChildren(QPushButton) if words in (button.accessibleName() or button.text()))

    def press(self, key: Qt.Key, text: str = "") -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        if not text:
            QTest.keyClick(focus, key)
            return
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focus, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.stolen.append(event.text())


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Callable[..., Desk]]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)

    def opened(*places: LinePlace, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight, theme: Theme = LIGHT) -> Desk:
        app.setLayoutDirection(direction)
        made = Desk(SameSheet(theme, "en"))
        qtbot.addWidget(made)
        made.resize(800, 400)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        made.sheet.show_places("روسيا", COUNTRY, places)
        return made

    yield opened
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_rows_hold_exactly_what_will_be_marked_and_the_line_beside_it() -> None:
    text = "أمس قالت روسيا.\nهنا قالت وروسيا اليوم شيئا\nثم"
    row, *others = places_of("روسيا", text)
    assert (row.left, row.hit_before, row.hit, row.hit_after, row.right) == ("هنا قالت ", "و", "روسيا", "", " اليوم شيئا")
    assert text[row.start : row.end] == "روسيا"
    assert others == []


def test_every_row_of_the_seed_article_quotes_it() -> None:
    text = seed_text()
    rows = places_of("كوريا الشمالية", text)
    assert len(rows) >= 8
    for row in rows:
        assert text[row.start : row.end] == row.hit
        assert row.line in text
        assert not {"\n", "\r"} & set(row.line)


def test_a_place_is_marked_already_when_stretch_and_label_are_the_same() -> None:
    text = "روسيا ثم روسيا ثم روسيا"
    first, second = (Span(SpanId(label), 9, 14, label, "روسيا") for label in ("COUNTRY", "PERSON"))
    assert [row.marked for row in places_of("روسيا", text, (first,))] == [True, False]
    assert [row.marked for row in places_of("روسيا", text, (second,))] == [False, False]
    wider = replace(first, end=17, quote=text[9:17])
    assert [row.marked for row in places_of("روسيا", text, (wider,))] == [False, False]


def test_what_is_sure_is_ticked_at_first_and_what_is_marked_never(desk: Callable[..., Desk]) -> None:
    page = desk(a_place(10), a_place(20, sure=False), a_place(30, marked=True), a_place(40))
    assert page.sheet.ticked() == [(10, 16), (40, 46)]
    page.press(Qt.Key.Key_A, "a")
    assert page.sheet.ticked() == [(10, 16), (20, 26), (40, 46)]
    page.press(Qt.Key.Key_N, "n")
    assert page.sheet.ticked() == []


def test_the_same_keys_of_an_arabic_keyboard_tick_all_and_none(desk: Callable[..., Desk]) -> None:
    page = desk(a_place(10, sure=False), a_place(20))
    page.press(Qt.Key(0x634), "ش")
    assert page.sheet.ticked() == [(10, 16), (20, 26)]
    page.press(Qt.Key(0x649), "ى")
    assert page.sheet.ticked() == []


def test_arrows_move_and_show_space_ticks_enter_marks(desk: Callable[..., Desk]) -> None:
    page = desk(a_place(10), a_place(20), a_place(30))
    assert page.shown == [(10, 16)]
    page.press(Qt.Key.Key_Down)
    assert page.shown[-1] == (20, 26)
    page.press(Qt.Key.Key_Space)
    assert page.sheet.ticked() == [(10, 16), (30, 36)]
    page.press(Qt.Key.Key_Space)
    page.press(Qt.Key.Key_Up)
    page.press(Qt.Key.Key_Space)
    page.press(Qt.Key.Key_Return)
    assert page.asked == [[(20, 26), (30, 36)]]
    assert (page.closed, page.sheet.isVisible()) == (1, False)


def test_nothing_ticked_is_nothing_to_mark(desk: Callable[..., Desk]) -> None:
    page = desk(a_place(10))
    page.press(Qt.Key.Key_N, "n")
    page.press(Qt.Key.Key_Return)
    assert (page.asked, page.sheet.isVisible()) == ([], True)
    assert not page.button("Mark").isEnabled()


def test_escape_closes_and_asks_for_nothing(desk: Callable[..., Desk]) -> None:
    page = desk(a_place(10))
    page.press(Qt.Key.Key_Escape)
    assert (page.closed, page.asked, page.sheet.isVisible()) == (1, [], False)


def test_keys_typed_in_the_sheet_never_reach_the_page(desk: Callable[..., Desk]) -> None:
    page = desk(a_place(10), a_place(20))
    for target in (page.list, page.button("All"), page.button("Close")):
        target.setFocus()
        for key, text in ((Qt.Key.Key_1, "1"), (Qt.Key.Key_A, "a"), (Qt.Key.Key_N, "n"), (Qt.Key.Key_P, "p")):
            page.press(key, text)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.stolen == []


def test_enter_on_a_button_is_that_button(desk: Callable[..., Desk]) -> None:
    page = desk(a_place(10, sure=False))
    page.button("All").setFocus()
    page.press(Qt.Key.Key_Return)
    assert (page.sheet.ticked(), page.asked) == ([(10, 16)], [])


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_click_on_the_box_ticks_and_one_beside_it_only_shows(desk: Callable[..., Desk], direction: Qt.LayoutDirection) -> None:
    page = desk(a_place(10), a_place(20), a_place(30, marked=True), direction=direction)
    model, port = page.list.model(), page.list.viewport()
    row = page.list.visualRect(model.index(1, 0))
    box = QPoint(row.left() + 20 if direction == Qt.LayoutDirection.LeftToRight else row.right() - 20, row.center().y())
    QTest.mouseClick(port, LEFT, Qt.KeyboardModifier.NoModifier, box)
    assert page.sheet.ticked() == [(10, 16)]
    QTest.mouseClick(port, LEFT, Qt.KeyboardModifier.NoModifier, row.center())
    assert page.sheet.ticked() == [(10, 16)]
    assert page.shown[-1] == (20, 26)
    marked = QPoint(box.x(), page.list.visualRect(model.index(2, 0)).center().y())
    QTest.mouseClick(port, LEFT, Qt.KeyboardModifier.NoModifier, marked)
    assert page.sheet.ticked() == [(10, 16)]


def test_buttons_do_what_the_keys_do(desk: Callable[..., Desk]) -> None:
    page = desk(a_place(10), a_place(20, sure=False))
    for words, ticked in (("None", []), ("All", [(10, 16), (20, 26)])):
        QTest.mouseClick(page.button(words), LEFT)
        assert page.sheet.ticked() == ticked
    QTest.mouseClick(page.button("Mark"), LEFT)
    assert page.asked == [[(10, 16), (20, 26)]]


def test_with_no_other_place_the_sheet_says_so_and_enter_closes_it(desk: Callable[..., Desk]) -> None:
    page = desk()
    assert "No other" in page.sheet.heading
    assert not page.list.isVisible()
    page.press(Qt.Key.Key_Return)
    assert (page.closed, page.asked) == (1, [])


def test_the_list_reads_each_place_aloud_and_whether_it_is_ticked(desk: Callable[..., Desk]) -> None:
    page = desk(a_place(10), a_place(20, sure=False), a_place(30, marked=True))
    rows = QAccessible.queryAccessibleInterface(page.list)
    assert rows is not None
    names = [rows.child(row).text(QAccessible.Text.Name) for row in range(3)]
    assert [name.split(", ")[:2] for name in names] == [
        ["روسيا", "قالت وروسيا أمس"],
        ["روسيا", "doubtful"],
        ["روسيا", "already marked"],
    ]
    states = [rows.child(row).state() for row in range(3)]
    assert [bool(state.checked) for state in states] == [True, False, True]


def test_the_parts_of_a_line_stand_side_by_side_from_the_right(desk: Callable[..., Desk]) -> None:
    page = desk(a_place(10))
    area = page.list.rect().toRectF().adjusted(40, 0, -40, 0)
    line = shaped(a_place(10), QFont("IBM Plex Sans Arabic"), area, 80)
    (hit,), (outside,) = line.hit, line.outside
    assert outside.left() == pytest.approx(hit.right(), abs=0.8)
    assert hit.right() == pytest.approx(area.center().x() + 40, abs=1)
    assert line.layout.text() == a_place(10).line


def test_what_does_not_fit_is_cut_at_the_outer_ends() -> None:
    words = "كلمة " * 60
    place = LinePlace(0, 5, words, "و", "روسيا", "", " " + words, marked=False, sure=True)
    area = QListView().rect().toRectF()
    text = shaped(place, QFont("IBM Plex Sans Arabic"), area, 40).layout.text()
    assert text.startswith("… كلمة")
    assert text.endswith("كلمة …")
    assert "وروسيا" in text


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_stretch_stands_on_its_labels_tint_and_nothing_else_does(desk: Callable[..., Desk], theme: Theme) -> None:
    page = desk(a_place(10), a_place(20), theme=theme)
    picture = page.list.grab().toImage()
    tint = QColor(label_colours(theme, COUNTRY.colour).tint)
    row = page.list.visualRect(page.list.model().index(1, 0))
    tinted = [x for x in range(picture.width()) if has_colour(picture, x, range(row.top(), row.bottom()), tint)]
    assert tinted
    assert tinted[-1] - tinted[0] + 1 == len(tinted)
    assert abs((tinted[0] + tinted[-1]) / 2 - picture.width() / 2) < picture.width() * 0.1


def has_colour(picture: QImage, x: int, rows: range, colour: QColor) -> bool:
    return any(picture.pixelColor(x, y) == colour for y in rows)
