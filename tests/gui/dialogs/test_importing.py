"""Importing in the window: what files are taken for, what is in doubt, what became of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from core.project import Project
from gui.dialogs.importing import ImportDialog
from gui.dialogs.importreport import ImportReport
from gui.dialogs.pasting import PasteDialog
from gui.window import Window
from tests.gui.hands import a_window, write

CTRL = Qt.KeyboardModifier.ControlModifier
TEXT = "زار الوزير العاصمة أمس والتقى نظيره في مقر الوزارة."


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    Project.create(tmp_path / "new.hashiya").close()
    with a_window(tmp_path, project=tmp_path / "new.hashiya") as shown:
        yield shown


@contextmanager
def asking(window: Window, qtbot: QtBot, *paths: Path) -> Iterator[ImportDialog]:
    """Ask to import ``paths`` and wait until they were looked at."""
    window.files.ask_to_bring_in(paths)
    dialog = window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    settle(dialog, qtbot)
    yield dialog


def settle(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.looking and bool(dialog.first.words) and "Looking" not in dialog.first.words)


def taken_for(dialog: ImportDialog) -> list[tuple[str, ...]]:
    items = [[dialog.files.item(row, column) for column in range(3)] for row in range(dialog.files.rowCount())]
    return [tuple(item.text().strip("\u2068\u2069") for item in row if item is not None) for row in items]


def imported(window: Window, qtbot: QtBot, number: int) -> None:
    qtbot.waitUntil(lambda: window.session.project.articles.count() == number and not window.bringing.running)


def texts(window: Window) -> list[str]:
    articles = window.session.project.articles
    return [articles.text(one.id) for one in articles.all()]


def test_a_plain_file_needs_nothing_but_enter(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    with asking(window, qtbot, tmp_path / "one.txt") as dialog:
        assert taken_for(dialog) == [("one.txt", "Plain text", "by its name")]
        assert TEXT in dialog.first.words
        assert dialog.choices.column.isHidden()
        assert dialog.choices.owner.isHidden() and dialog.choices.labels.isHidden()
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Return)
    imported(window, qtbot, 1)
    assert texts(window) == [TEXT]


def test_a_folder_is_listed_file_by_file(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.jsonl").write_text(json.dumps({"text": TEXT + "!"}), encoding="utf-8")
    (folder / "c.txt").write_bytes(b"")
    with asking(window, qtbot, folder) as dialog:
        assert [row[:2] for row in taken_for(dialog)] == [("a.txt", "Plain text"), ("b.jsonl", "JSON lines"), ("c.txt", "Plain text")]
        dialog.go.click()
    imported(window, qtbot, 2)
    assert window.bringing.report is not None
    assert len(window.bringing.report.refused) == 1


def test_an_encoding_in_doubt_is_chosen_by_what_it_reads(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(TEXT.encode("windows-1256"))
    with asking(window, qtbot, tmp_path / "old.txt") as dialog:
        offered = [dialog.choices.encoding.itemText(row) for row in range(dialog.choices.encoding.count())]
        assert any("windows-1256" in words and "زار الوزير" in words for words in offered)
        dialog.choices.encoding.setCurrentIndex(dialog.choices.encoding.findData("iso-8859-6"))
        settle(dialog, qtbot)
        assert TEXT not in dialog.first.words
        dialog.choices.encoding.setCurrentIndex(dialog.choices.encoding.findData("windows-1256"))
        settle(dialog, qtbot)
        assert TEXT in dialog.first.words
        dialog.go.click()
    imported(window, qtbot, 1)
    assert texts(window) == [TEXT]


def test_the_column_of_the_text_is_chosen(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    rows = "\n".join(f"خبر {number},{TEXT} {number},ملخص قصير {number}" for number in range(3))
    (tmp_path / "table.csv").write_text(f"headline,story,summary\n{rows}\n", encoding="utf-8")
    with asking(window, qtbot, tmp_path / "table.csv") as dialog:
        column = dialog.choices.column
        assert [column.itemData(row) for row in range(column.count())] == ["", "headline", "story", "summary"]
        column.setCurrentIndex(3)
        settle(dialog, qtbot)
        assert column.currentData() == "summary"
        dialog.go.click()
    imported(window, qtbot, 3)
    assert texts(window) == [f"ملخص قصير {number}" for number in range(3)]


def test_marks_of_nobody_get_an_owner_and_new_labels_come_in(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    line = {"text": TEXT, "spans": [{"start": 4, "end": 10, "label": "منصب", "text": "الوزير"}]}
    (tmp_path / "marked.jsonl").write_text(json.dumps(line, ensure_ascii=False), encoding="utf-8")
    with asking(window, qtbot, tmp_path / "marked.jsonl") as dialog:
        assert not dialog.choices.owner.isHidden()
        assert "منصب" in dialog.choices.labels.text() and dialog.choices.labels.isChecked()
        dialog.go.click()
    imported(window, qtbot, 1)
    article = next(iter(window.session.project.articles.all())).id
    assert [(span.quote, span.label) for span in window.session.project.spans.of(article, "annotator-3")] == [("الوزير", "منصب")]


def test_what_a_file_is_taken_for_can_be_overruled(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(f"<html><body><p>{TEXT}</p></body></html>", encoding="utf-8")
    with asking(window, qtbot, tmp_path / "page.txt") as dialog:
        place = next(row for row in range(dialog.choices.format.count()) if dialog.choices.format.itemText(row) == "Plain text")
        dialog.choices.format.setCurrentIndex(place)
        settle(dialog, qtbot)
        assert taken_for(dialog) == [("page.txt", "Plain text", "as you say")]
        dialog.go.click()
    imported(window, qtbot, 1)
    assert texts(window)[0].startswith("<html>")


def test_the_project_itself_is_not_read(window: Window, qtbot: QtBot) -> None:
    window.files.ask_to_bring_in([window.session.project.path])
    assert window.findChild(ImportDialog) is None
    assert "cannot be imported into itself" in window.banner.text


def test_the_report_is_read_narrowed_followed_and_saved(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    long = TEXT + " " + " ".join(f"كلمة{number} أخرى{number}" for number in range(150))
    for name, text in (("a", long), ("b", long), ("c", long + " والسلام."), ("d", "")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with asking(window, qtbot, *(tmp_path / f"{name}.txt" for name in "abcd")) as dialog:
        dialog.choices.near.setChecked(True)
        dialog.go.click()
    imported(window, qtbot, 2)
    qtbot.waitUntil(lambda: "Report" in window.banner._deed.text())
    window.banner._deed.click()
    report = window.findChild(ImportReport)
    assert isinstance(report, ImportReport)
    assert [row.what for row in report.model.rows] == ["refused", "duplicate", "near duplicate"]
    assert not report.article.isEnabled()
    report.kinds.setCurrentIndex(report.kinds.findData("near duplicate"))
    assert len(report.model.rows) == 1
    report.near.click()
    assert window.session.view.text == long
    report.article.click()
    assert window.session.view.text == long + " والسلام."
    report.table.setFocus()
    QTest.keyClick(report.table, Qt.Key.Key_C, CTRL)
    assert "c.txt" in QGuiApplication.clipboard().text()
    report.save_requested.emit(str(tmp_path / "report.csv"))
    assert len((tmp_path / "report.csv").read_text(encoding="utf-8-sig").splitlines()) == 4
    report.close()


def test_copied_words_become_an_article_letter_by_letter(window: Window, qtbot: QtBot) -> None:
    copied = f"  عنوان الخبر\n{TEXT}\u00a0نهاية\u200c"
    QGuiApplication.clipboard().setText(copied)
    listed = window.queue.findChildren(QListView)[-1]
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_V, CTRL)
    dialog = window.findChild(PasteDialog)
    assert isinstance(dialog, PasteDialog)
    assert dialog.title.placeholderText() == "عنوان الخبر"
    dialog.go.click()
    imported(window, qtbot, 1)
    assert texts(window) == [copied]
    assert window.session.view.article is not None
    assert window.session.view.article.title == "عنوان الخبر"


def test_a_pasted_text_can_be_changed_and_named_before(window: Window, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("")
    window.commands.run("paste-article")
    dialog = window.findChild(PasteDialog)
    assert isinstance(dialog, PasteDialog)
    assert not dialog.go.isEnabled()
    write(dialog.text, TEXT)
    write(dialog.title, "زيارة")
    dialog.go.click()
    imported(window, qtbot, 1)
    assert texts(window) == [TEXT]
    assert next(iter(window.session.project.articles.all())).title == "زيارة"


def test_copied_files_are_pasted_as_files(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "copied.txt").write_text(TEXT, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "copied.txt"))])
    QGuiApplication.clipboard().setMimeData(data)
    window.commands.run("paste-article")
    dialog = window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    settle(dialog, qtbot)
    assert taken_for(dialog)[0][0] == "copied.txt"
    dialog.cancel.click()
    assert window.session.project.articles.count() == 0
