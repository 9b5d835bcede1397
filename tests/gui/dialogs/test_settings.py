"""The dialog of settings, with mouse and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from core.model import DEFAULT_LABELS
from core.project.sample import SEEDS
from gui.dialogs.controls import Knob
from gui.dialogs.preview import TEXT
from gui.dialogs.settings import SettingsDialog, edge_rule
from gui.fonts import load_fonts
from gui.looks import Looks, language_of, theme_of
from gui.reader.style import ReaderStyle, Tags, label_looks
from gui.settings import TABLE, Settings
from gui.theme import LIGHT

LEFT = Qt.MouseButton.LeftButton
Part = TypeVar("Part", bound=QWidget)


class Desk:
    """The dialog with what a window gives it."""

    def __init__(self, path: Path, language: str) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        load_fonts()
        self.looks = Looks(app)
        self.settings = Settings(path)
        self.settings.set("language", language)
        self.settings.set("theme", "light")
        self.wear()
        self.settings.changed.connect(lambda key: self.wear() if key in {"language", "theme"} else None)
        self.rules: list[str] = []
        self.dialog = SettingsDialog(self.settings, self.style, [edge_rule("outside", self.rules.append)])

    def wear(self) -> None:
        self.looks.wear(theme_of(self.settings), language_of(self.settings))

    def style(self) -> ReaderStyle:
        return ReaderStyle(
            theme=self.looks.theme,
            labels=label_looks(DEFAULT_LABELS, self.looks.theme, language=self.looks.language),
            family=self.settings.text("font"),
            size=self.settings.number("text_size"),
            pitch=self.settings.number("pitch") / 100,
            tags=Tags(self.settings.text("tags")),
        )

    def part(self, key: str, kind: type[Part]) -> Part:
        found = self.dialog.row(key).findChild(kind)
        assert isinstance(found, kind)
        return found

    def button(self, key: str, words: str) -> QPushButton:
        return next(button for button in self.dialog.row(key).findChildren(QPushButton) if button.text() == words)

    def press(self, key: Qt.Key) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    made: list[Desk] = []

    def open_in(language: str = "en") -> Desk:
        desk = Desk(tmp_path / "settings.ini", language)
        made.append(desk)
        qtbot.addWidget(desk.dialog)
        desk.dialog.open()
        desk.dialog.activateWindow()
        qtbot.waitUntil(desk.dialog.isActiveWindow)
        return desk

    yield open_in
    for desk in made:
        desk.dialog.close()
        desk.looks.wear(LIGHT, "en")


def test_every_setting_with_a_title_is_a_row(opened: Callable[..., Desk]) -> None:
    desk = opened()
    keys = [row.key for group in desk.dialog.groups[:-1] for row in group.rows]
    assert sorted(keys) == sorted(key for key, row in TABLE.items() if row.title)


def test_a_click_on_a_choice_is_applied_at_once(opened: Callable[..., Desk]) -> None:
    desk = opened()
    QTest.mouseClick(desk.button("tags", "Never"), LEFT)
    assert desk.settings.text("tags") == "never"
    assert desk.dialog.preview.reader.page.paragraphs.inks.tags is Tags.NEVER
    QTest.mouseClick(desk.part("boilerplate", Knob), LEFT)
    assert not desk.settings.on("boilerplate")
    QTest.mouseClick(desk.part("boilerplate", Knob), LEFT)
    assert desk.settings.on("boilerplate")


@pytest.mark.parametrize(("language", "up"), [("en", Qt.Key.Key_Right), ("ar", Qt.Key.Key_Left)])
def test_arrows_move_a_number_by_its_step_and_the_preview_follows(opened: Callable[..., Desk], language: str, up: Qt.Key) -> None:
    desk = opened(language)
    desk.part("pitch", QSlider).setFocus()
    desk.press(up)
    assert desk.settings.number("pitch") == 215
    height = desk.dialog.preview.reader.page.paragraphs.metrics.plain_line
    desk.press(Qt.Key.Key_End)
    assert desk.settings.number("pitch") == 260
    assert desk.dialog.preview.reader.page.paragraphs.metrics.plain_line > height
    desk.part("text_size", QSlider).setFocus()
    desk.press(up)
    assert desk.dialog.preview.reader.page.paragraphs.metrics.font.pixelSize() == 26
    assert "108%" in [label.text() for label in desk.dialog.row("text_size").findChildren(QLabel)]


def test_a_drag_stops_at_steps(opened: Callable[..., Desk]) -> None:
    desk = opened()
    slider = desk.part("pitch", QSlider)
    slider.setValue(233)
    assert (desk.settings.number("pitch"), slider.value()) == (235, 235)


def test_the_font_is_chosen_with_the_keyboard(opened: Callable[..., Desk]) -> None:
    desk = opened()
    desk.part("font", QComboBox).setFocus()
    desk.press(Qt.Key.Key_Down)
    assert desk.settings.text("font") == "Noto Sans Arabic"
    assert desk.dialog.preview.reader.page.paragraphs.metrics.font.family() == "Noto Sans Arabic"


def test_a_change_made_elsewhere_is_shown(opened: Callable[..., Desk]) -> None:
    desk = opened()
    desk.settings.set("tags", "hover")
    desk.settings.set("text_size", 25)
    assert desk.button("tags", "Under the pointer").isChecked()
    assert desk.settings.number("text_size") == 25
    assert "104%" in [label.text() for label in desk.dialog.row("text_size").findChildren(QLabel)]


def test_reset_takes_back_its_own_group_only(opened: Callable[..., Desk]) -> None:
    desk = opened()
    for key, value in (("pitch", 240), ("invisibles", 1), ("tags", "never"), ("me", "sara")):
        desk.settings.set(key, value)
    reset = next(button for button in desk.dialog.findChildren(QPushButton) if button.accessibleName() == "Reset: Article")
    QTest.mouseClick(reset, LEFT)
    assert all(desk.settings.value(key) == row.first for key, row in TABLE.items() if row.group == "article")
    assert (desk.settings.text("me"), desk.settings.text("theme")) == ("sara", "light")
    assert not reset.isEnabled()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("line height", ["pitch"]),
        ("THEME", ["theme"]),
        ("pointer", ["tags"]),
        ("العربيه", ["language"]),
        ("looks", ["language", "theme"]),
        ("وللاردن", ["Proclitics before a name"]),
        ("zebra", []),
    ],
)
def test_the_search_shows_the_rows_that_say_it(opened: Callable[..., Desk], typed: str, found: list[str]) -> None:
    desk = opened()
    desk.dialog.search.setText(typed)
    rows = [row for group in desk.dialog.groups for row in group.rows]
    assert [row.key for row in rows if row.isVisible()] == found
    nothing = next(label for label in desk.dialog.findChildren(QLabel) if label.text() == "No setting is called so.")
    assert nothing.isVisible() is (not found)
    desk.dialog.search.clear()
    assert all(row.isVisible() for row in rows)


def test_enter_ends_a_field_and_escape_the_dialog(opened: Callable[..., Desk]) -> None:
    desk = opened()
    field = desk.part("me", QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, " sara ")
    assert desk.settings.text("me") == ""
    desk.press(Qt.Key.Key_Return)
    assert desk.settings.text("me") == "sara"
    assert desk.dialog.isVisible()
    assert (desk.settings.text("theme"), desk.settings.text("tags")) == ("light", "always")
    desk.press(Qt.Key.Key_Escape)
    assert not desk.dialog.isVisible()


def test_a_name_that_cannot_be_one_is_refused_with_a_sentence(opened: Callable[..., Desk]) -> None:
    desk = opened()
    field = desk.part("me", QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "gold")
    desk.press(Qt.Key.Key_Return)
    refused = next(label for label in desk.dialog.row("me").findChildren(QLabel) if label.objectName() == "refused")
    assert (desk.settings.text("me"), refused.isVisible()) == ("", True)
    assert "gold" in refused.text()
    QTest.keyClicks(field, "smith")
    desk.press(Qt.Key.Key_Return)
    assert (desk.settings.text("me"), refused.isVisible()) == ("goldsmith", False)


def test_the_projects_own_rule_is_told_to_who_gave_it(opened: Callable[..., Desk]) -> None:
    desk = opened()
    row = "Proclitics before a name"
    QTest.mouseClick(desk.button(row, "Ask each time"), LEFT)
    QTest.mouseClick(desk.button(row, "Ask each time"), LEFT)
    assert desk.rules == ["ask"]
    desk.settings.set("theme", "dark")
    QApplication.processEvents()
    assert desk.button(row, "Ask each time").isChecked()


def test_the_language_changes_the_dialog_and_the_place_stays(opened: Callable[..., Desk]) -> None:
    desk = opened("en")
    desk.dialog.search.setText("lang")
    desk.button("language", "English").setFocus()
    QTest.mouseClick(desk.button("language", "العربية"), LEFT)
    QApplication.processEvents()
    assert desk.dialog.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert desk.dialog.search.text() == "lang"
    assert QApplication.focusWidget() is desk.button("language", "العربية")
    row = desk.dialog.row("language")
    assert row.control.x() < row.width() / 2


def test_the_dark_theme_reaches_the_preview(opened: Callable[..., Desk]) -> None:
    desk = opened()
    QTest.mouseClick(desk.button("theme", "Dark"), LEFT)
    QApplication.processEvents()
    QApplication.processEvents()
    assert desk.dialog.preview.reader.viewport().grab().toImage().pixelColor(4, 4).name() == "#1d2025"


def test_every_control_is_reached_with_tab(opened: Callable[..., Desk]) -> None:
    desk = opened()
    reached: set[QWidget] = set()
    focus = QApplication.focusWidget()
    while focus is not None and focus not in reached:
        reached.add(focus)
        desk.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
    rows = [row for group in desk.dialog.groups for row in group.rows]
    assert [row.key for row in rows if not any(row.isAncestorOf(widget) for widget in reached)] == []
    assert desk.dialog.search in reached
    assert not any(desk.dialog.preview.isAncestorOf(widget) for widget in reached)


def test_the_wheel_scrolls_the_page_and_changes_nothing(opened: Callable[..., Desk]) -> None:
    desk = opened()
    before = {key: desk.settings.value(key) for key in TABLE}
    for kind, key in ((QSlider, "pitch"), (QComboBox, "font")):
        part = desk.part(key, kind)
        middle = QPointF(part.rect().center())
        turn = QWheelEvent(
            middle,
            QPointF(part.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(part, turn)
    assert {key: desk.settings.value(key) for key in TABLE} == before


@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_is_clipped_in_the_smallest_dialog(opened: Callable[..., Desk], language: str) -> None:
    desk = opened(language)
    desk.dialog.resize(desk.dialog.minimumSize())
    QApplication.processEvents()
    room = desk.dialog.width()
    for part in (*desk.dialog.findChildren(QLabel), *desk.dialog.findChildren(QAbstractButton)):
        if not part.isVisible():
            continue
        needed = part.heightForWidth(part.width()) if part.hasHeightForWidth() else part.sizeHint().height()
        assert part.height() >= needed, part
        wraps = isinstance(part, QLabel) and part.wordWrap()
        assert wraps or part.width() >= part.sizeHint().width(), part
        left = part.mapTo(desk.dialog, QPoint(0, 0)).x()
        assert 0 <= left <= left + part.width() <= room, part


def test_the_preview_is_a_line_of_the_seed_article_with_three_spans(opened: Callable[..., Desk]) -> None:
    desk = opened()
    assert TEXT in (SEEDS / "blinken-korea.txt").read_text("utf-8")
    spans = desk.dialog.preview.reader.page.paragraphs.spans
    quotes = {stretch.span.quote for unit in range(len(TEXT)) for stretch in spans.at(unit)}
    assert quotes == {"بلينكن", "كوريا الجنوبية", "يزور كوريا الجنوبية"}
