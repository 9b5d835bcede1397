"""Files come in while one goes on marking."""

from __future__ import annotations

import json
import time
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.project.searchindex import Indexed
from gui.dialogs.importing import ImportDialog
from tests.gui.hands import a_window, marks, press


def test_one_marks_while_an_import_runs_and_can_stop_it(qtbot: QtBot, tmp_path: Path) -> None:
    lines = (json.dumps({"text": f"خبر رقم {number} عن اجتماع الوزراء في سيول. " * 8}, ensure_ascii=False) for number in range(3000))
    source = tmp_path / "many.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    with a_window(tmp_path) as window:
        done: list[float] = []

        def work() -> None:
            if not window.bringing.running:
                return
            begun = time.perf_counter()
            window.marking.tag([(7 * len(done), 7 * len(done) + 5)], "EVENT")
            done.append(time.perf_counter() - begun)
            if len(done) == 5:
                window.banner.acted.emit()

        timer = QTimer(window, interval=1)
        timer.timeout.connect(work)
        timer.start()
        window.files.bring_in_files([source])
        timer.stop()
        assert len(marks(window)) == len(done) >= 5
        count = window.session.project.articles.count()
        assert 1 < count < 3001
        assert "Imported" in window.banner.text


def test_files_are_dropped_on_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    source = tmp_path / "dropped.txt"
    source.write_text("عُقدت قمة في عمان.", encoding="utf-8")
    with a_window(tmp_path) as window:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(source))])
        place, copy, left, none = QPoint(400, 400), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(window, QDragEnterEvent(place, copy, data, left, none))
        drop = QDropEvent(QPointF(place), copy, data, left, none)
        QApplication.sendEvent(window, drop)
        qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None)
        dialog = window.findChild(ImportDialog)
        assert isinstance(dialog, ImportDialog)
        qtbot.waitUntil(lambda: "عُقدت قمة" in dialog.first.words)
        press(window, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: window.session.project.articles.count() == 2)


def test_what_came_in_is_found_a_little_later_by_itself(qtbot: QtBot, tmp_path: Path) -> None:
    lines = (json.dumps({"text": f"خبر رقم {number} عن اجتماع الوزراء في نواكشوط"}, ensure_ascii=False) for number in range(200))
    source = tmp_path / "many.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    with a_window(tmp_path) as window:
        told: list[Indexed] = []
        window.indexing.advanced.connect(told.append)
        window.files.bring_in_files([source])
        search = window.session.project.search
        assert search.indexed().total == 201
        qtbot.waitUntil(lambda: bool(told) and told[-1].is_whole)
        assert search.indexed().is_whole
        assert search.total("نواكشوط") == 200
        window.marking.tag([(0, 5)], "EVENT")
        assert told[-1] == search.indexed()
