"""The window as one: languages, themes, commands, what it says when something is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from core.model import LayerState
from core.project import Place, Project
from core.project.sample import make_sample
from gui.reader.keys import digit_of
from tests.gui.hands import a_window, double_click, find, marks, press, reviewed

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_language_changes_at_once_and_the_place_stays(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, language="en") as window:
        window.page.reader.select(*find(window, "إندونيسيا"))
        window.page.reader.verticalScrollBar().setValue(400)
        window.commands.run("arabic")
        assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        assert "علامة" in window.names.heading or "علامات" in window.names.heading
        assert window.page.reader.selection() == find(window, "إندونيسيا")
        assert window.page.reader.verticalScrollBar().value() == 400
        assert window.queue.mapTo(window, window.queue.rect().center()).x() > window.names.mapTo(window, window.names.rect().center()).x()
        window.commands.run("english")
        assert window.layoutDirection() == Qt.LayoutDirection.LeftToRight
        assert "marks" in window.names.heading


def test_after_a_change_of_looks_marking_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        for command in ("dark", "arabic", "light"):
            window.commands.run(command)
        double_click(window, 1)
        press(window, "1")
        assert marks(window) == [("بلينكن", "PERSON")]
        press(window, Qt.Key.Key_Z, CTRL)
        assert marks(window) == []


def test_the_dark_theme_reaches_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, theme="light") as window:
        light = window.page.reader.viewport().grab().toImage().pixelColor(4, 4)
        window.commands.run("dark")
        QApplication.processEvents()
        dark = window.page.reader.viewport().grab().toImage().pixelColor(4, 4)
        assert (light.name(), dark.name()) == ("#fffefb", "#1d2025")


def test_the_command_palette_finds_and_runs(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        press(window, Qt.Key.Key_K, CTRL)
        assert window.palette_pane.isVisible()
        for letter in "gold":
            press(window, letter)
        press(window, Qt.Key.Key_Return)
        assert not window.palette_pane.isVisible()
        assert window.session.layer == "gold"
        assert window.page.reader.hasFocus()


def test_finishing_locks_and_reopening_unlocks(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        double_click(window, 1)
        press(window, "1")
        press(window, Qt.Key.Key_F8)
        assert window.session.view.layer is not None
        assert window.session.view.layer.state is LayerState.FINISHED
        double_click(window, 30)
        press(window, "1")
        assert len(marks(window)) == 1
        press(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
        double_click(window, 30)
        press(window, "1")
        assert len(marks(window)) == 2


def test_two_windows_show_each_others_marks(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window, Project.open(reviewed(tmp_path)) as other:
        article = window.session.view.article
        assert article is not None
        other.spans.tag(Place(article.id, "annotator-3"), [(0, 6)], "PERSON", by="annotator-3")
        qtbot.waitUntil(lambda: marks(window) == [("بلينكن", "PERSON")], timeout=3000)
        double_click(window, find(window, "يزور")[0] + 1)
        press(window, "3")
        assert marks(window) == [("بلينكن", "PERSON"), ("يزور", "EVENT")]


def test_a_full_disk_is_said_and_nothing_on_the_screen_is_lost(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        double_click(window, 1)
        press(window, "1")
        database = window.session.project._db
        pages = database.execute("PRAGMA page_count").fetchone()[0]
        database.execute(f"PRAGMA max_page_count={pages}")
        # Small edits fit into half-filled pages for a while; then the disk is full.
        number = 0
        while not window.session.saved().waiting and number < 200:
            number += 1
            window.marking.tag([(number * 7, number * 7 + 5)], "EVENT")
        assert window.session.saved().waiting == 1
        shown = len(marks(window))
        assert shown == number + 1
        assert "not saved" in window.foot.saved
        assert "no room left" in window.banner.text
        window.marking.tag([(3000, 3004)], "COUNTRY")
        assert (window.session.saved().waiting, len(marks(window))) == (2, shown + 1)
        database.execute("PRAGMA max_page_count=1000000")
        window.marking.save_again()
        assert window.session.saved().waiting == 0
        assert "Saved" in window.foot.saved
        kept = marks(window)
    with a_window(tmp_path) as window:
        assert marks(window) == kept


def test_a_read_only_project_can_be_looked_at(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "looked-at.hashiya"
    make_sample(path)
    path.chmod(0o444)
    before = path.read_bytes()
    with a_window(tmp_path, project=path) as window:
        assert "Read-only" in window.foot.saved
        window.commands.run("layer:annotator-2")
        assert len(marks(window)) == 73
        window.commands.run("layer:annotator-3")
        double_click(window, 1)
        press(window, "1")
        assert marks(window) == []
        assert "read-only" in window.banner.text
    assert path.read_bytes() == before


def test_a_file_that_is_no_project_is_refused_in_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    empty = tmp_path / "empty.hashiya"
    empty.touch()
    with a_window(tmp_path) as window:
        window.files.show_project(empty)
        assert "is an empty file" in window.banner.text
        assert marks(window) == []
    assert empty.read_bytes() == b""


def test_importing_says_what_came_in_and_what_could_not(qtbot: QtBot, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_bytes("وصل الوزير إلى عمان.".encode("cp1256"))
    bad.write_bytes(b"")
    with a_window(tmp_path) as window:
        window.files.bring_in_files([good, bad])
        assert "1 article" in window.banner.text
        assert "bad.txt" in window.banner.text
        press(window, Qt.Key.Key_PageDown, CTRL)
        assert window.session.view.text == "وصل الوزير إلى عمان."


def test_undo_goes_to_the_article_that_it_changes(qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("زار الوفد بغداد.", encoding="utf-8")
    with a_window(tmp_path) as window:
        window.files.bring_in_files([other])
        double_click(window, 1)
        press(window, "1")
        press(window, Qt.Key.Key_PageDown, CTRL)
        assert window.session.view.text.startswith("زار")
        press(window, Qt.Key.Key_Z, CTRL)
        assert window.session.view.text.startswith("بلينكن")
        assert marks(window) == []


def test_a_copied_project_file_is_the_whole_project(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        double_click(window, 1)
        press(window, "1")
    copy = tmp_path / "copy.hashiya"
    shutil.copy(reviewed(tmp_path), copy)
    with a_window(tmp_path, project=copy) as window:
        assert marks(window) == [("بلينكن", "PERSON")]


@pytest.mark.parametrize(
    ("text", "scan", "means"),
    [("1", 10, "1"), ("٢", 11, "2"), ("۳", 12, "3"), ("&", 10, "1"), ("é", 11, "2"), ("a", 38, ""), ("ش", 38, ""), ("(", 14, "5")],
)
def test_a_digit_is_known_on_every_keyboard(text: str, scan: int, means: str) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, scan, 0, 0, text)
    assert digit_of(event) == means


def test_with_control_held_a_digit_is_no_mark() -> None:
    assert digit_of(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, CTRL, "1")) == ""


def test_a_last_project_that_is_broken_does_not_keep_the_program_from_starting(qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "broken.hashiya"
    make_sample(broken)
    with a_window(tmp_path, project=broken):
        pass
    broken.write_bytes(b"no project any more")
    with a_window(tmp_path, start=True) as window:
        assert "is not a Hashiya project" in window.banner.text
        assert window.session.project.path == reviewed(tmp_path)


def test_the_day_s_copy_is_made_beside_the_work(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        assert window.backup is not None
        double_click(window, 1)
        press(window, "1")
        window.backup.start()
        qtbot.waitUntil(window.backup.isFinished)
    copies = list((tmp_path / "sample-backups").glob("*.hashiya"))
    assert len(copies) == 1
    with Project.open(copies[0]) as copy:
        assert [span.quote for span in copy.spans.of(next(copy.articles.all()).id, "annotator-3")] == ["بلينكن"]


def test_all_layers_are_shown_at_once_and_only_ones_own_is_changed(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        press(window, Qt.Key.Key_L, CTRL)
        assert [key.name for key in window.page.reader.legend()] == ["annotator-3", "annotator-1", "annotator-2", "gold"]
        start, _ = find(window, "بلينكن")
        assert len(window.page.reader.spans_at(start)) == 3
        double_click(window, start + 1)
        press(window, "1")
        assert marks(window) == [("بلينكن", "PERSON")]
        window.page.reader.select(*find(window, "كوريا الجنوبية")[:1] * 2)
        press(window, Qt.Key.Key_Delete)
        assert len(window.session.project.spans.of(window.session.view.article.id, "annotator-1")) == 63  # type: ignore[union-attr]
        press(window, Qt.Key.Key_L, CTRL)
        assert window.page.reader.legend() == ()


def test_a_handle_pulls_the_edge_of_the_chosen_mark(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        window.page.reader.select(*find(window, "الخارجية الأمريكي"))
        press(window, "1")
        span = window.session.view.spans[0]
        window.page.reader.resize_requested.emit(span.id, *find(window, "وزير الخارجية الأمريكي"))
        assert marks(window) == [("وزير الخارجية الأمريكي", "PERSON")]


def test_invisible_letters_are_shown_on_demand_and_change_no_offset(qtbot: QtBot, tmp_path: Path) -> None:
    source = tmp_path / "marks.txt"
    source.write_text("\u200fزار\u200c محمد\u00a0العلي \u2067C++\u2069 أمس", encoding="utf-8")
    with a_window(tmp_path) as window:
        window.files.bring_in_files([source])
        press(window, Qt.Key.Key_PageDown, CTRL)
        before = [window.page.reader.rects(place, place + 1) for place in range(len(window.session.view.text))]
        plain = window.page.reader.viewport().grab().toImage()
        window.commands.run("invisibles")
        assert [window.page.reader.rects(place, place + 1) for place in range(len(window.session.view.text))] == before
        assert window.page.reader.viewport().grab().toImage() != plain


def test_the_widths_of_the_panes_outlive_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        (panes,) = window.findChildren(QSplitter)
        handle = panes.handle(1)
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(1, 100))
        QTest.mouseMove(handle, QPoint(61, 100))
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(61, 100))
        QApplication.processEvents()
        wide = window.queue.width()
        assert wide > 300
    with a_window(tmp_path) as window:
        assert window.queue.width() == wide


def test_space_shows_what_a_selection_by_keys_may_mean(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        start, end = find(window, "وروسيا")
        window.page.reader.select(start, end)
        press(window, Qt.Key.Key_Space)
        assert window.page.tagmenu.isVisible()
        first = window.page.reader.selection()
        press(window, Qt.Key.Key_Space)
        assert window.page.reader.selection() != first
        press(window, "2")
        assert len(marks(window)) == 1
