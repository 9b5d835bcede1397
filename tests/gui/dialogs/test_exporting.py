"""Exporting in the window: what is chosen, how it will look, what is left out before anything is written, and where it lies then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.model import GOLD, LayerState
from core.project.takingout import ALL
from gui.dialogs.exporting import ExportDialog
from gui.welcome.tour import STEPS
from gui.window import Window
from tests.gui.dialogs.exporthands import (
    CTRL,
    ME,
    YOU,
    Opened,
    a_project_of,
    choose_format,
    choose_layer,
    click,
    export,
    exporting,
    lines,
    number,
    segment,
    settle,
    write_to,
)
from tests.gui.hands import LEFT, a_window, press, write


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    with a_window(tmp_path, me=ME) as shown:
        yield shown


def test_enter_writes_gold_as_it_is_suggested_with_its_card(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    with exporting(window, qtbot) as dialog:
        assert dialog.choices.form().name == "jsonl" and dialog.choices.layer.currentData() == GOLD
        assert dialog.first.toPlainText().startswith('{"schema":"hashiya/1"')
        assert "Nothing is left out" in dialog.report.words
        assert dialog.choices.out.text().endswith("sample.jsonl")
        write_to(dialog, qtbot, tmp_path / "gold.jsonl")
        write(dialog.choices.licence, "CC BY 4.0")
        settle(dialog, qtbot)
        assert not list(tmp_path.glob("gold*"))
        QTest.keyClick(dialog.choices.licence, Qt.Key.Key_Return)
        settle(dialog, qtbot)
        assert str(tmp_path / "gold.jsonl") in dialog.report.words
        assert dialog.folder.isVisible() and not dialog.go.isVisible()
    (line,) = lines(tmp_path / "gold.jsonl")
    assert line["layer"] == GOLD
    card = (tmp_path / "gold.card.md").read_text("utf-8")
    assert "- Licence: CC BY 4.0" in card and "## Agreement" in card


def test_what_has_no_place_is_said_before_anything_is_written(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    with exporting(window, qtbot) as dialog:
        choose_format(dialog, qtbot, "conll")
        write_to(dialog, qtbot, tmp_path / "gold.conll")
        nested, inside = number(dialog, "nested mark"), number(dialog, r"mark\S* begin or end inside")
        assert nested > 0 and inside > 0
        assert "The outermost are written" in dialog.report.words and "Such as “" in dialog.report.words
        assert not (tmp_path / "gold.conll").exists()
        segment(dialog, qtbot, "The innermost")
        assert "The innermost are written" in dialog.report.words
        segment(dialog, qtbot, "Several columns")
        assert number(dialog, "nested mark") == 0
        segment(dialog, qtbot, "Leave it out")
        assert number(dialog, r"mark\S* begin or end inside") == inside
        segment(dialog, qtbot, "The outermost")
        segment(dialog, qtbot, "Take the word")
        foretold = number(dialog, "mark")
        export(dialog, qtbot)
        assert number(dialog, "nested mark") == nested and number(dialog, "mark") == foretold
    assert (tmp_path / "gold.conll").read_text("utf-8").count(" B-") == foretold


def test_layers_that_a_format_cannot_tell_apart_go_into_files_of_their_own(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    with exporting(window, qtbot) as dialog:
        choose_layer(dialog, qtbot, ALL)
        assert not dialog.choices.apart.isVisible()
        choose_format(dialog, qtbot, "iob2")
        assert dialog.choices.apart.isVisible()
        write_to(dialog, qtbot, tmp_path / "out.iob")
        names = [f"out-{layer}.iob" for layer in (ME, YOU, GOLD)]
        assert all(name in dialog.report.words for name in names)
        export(dialog, qtbot)
    assert sorted(path.name for path in tmp_path.glob("out*")) == sorted([*names, "out.card.md"])


def test_states_and_labels_that_are_not_ticked_stay_out(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    with exporting(window, qtbot) as dialog:
        choose_layer(dialog, qtbot, ALL)
        write_to(dialog, qtbot, tmp_path / "out.jsonl")
        QTest.mouseClick(dialog.choices.states.boxes[LayerState.ACCEPTED], LEFT)
        QTest.keyClick(dialog.choices.labels.boxes["EVENT"], Qt.Key.Key_Space)
        QTest.keyClick(dialog.choices.labels.boxes["PERSON"], Qt.Key.Key_Space)
        settle(dialog, qtbot)
        export(dialog, qtbot)
    written = lines(tmp_path / "out.jsonl")
    assert [line["layer"] for line in written] == [ME, YOU]
    spans = [span for line in written if isinstance(line["spans"], list) for span in line["spans"]]
    assert {span["label"] for span in spans} == {"COUNTRY"}


def test_articles_are_shared_out_the_same_for_the_same_number(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, project=a_project_of(tmp_path, 20), me=ME) as window, exporting(window, qtbot) as dialog:
        QTest.mouseClick(dialog.choices.split.wanted, LEFT)
        write(dialog.choices.split.train, "60")
        write(dialog.choices.split.dev, "20")
        assert "20" in dialog.choices.split.test.text()
        parts: list[list[set[object]]] = []
        for seed in ("0", "0", "7"):
            write(dialog.choices.split.seed, seed)
            folder = tmp_path / f"split-{len(parts)}"
            folder.mkdir()
            write_to(dialog, qtbot, folder / "out.jsonl")
            export(dialog, qtbot)
            parts.append([{line["id"] for line in lines(folder / f"out-{part}.jsonl")} for part in ("train", "dev", "test")])
        assert [len(part) for part in parts[0]] == [12, 4, 4] and len(set.union(*parts[0])) == 20
        assert parts[0] == parts[1] != parts[2]
        assert "seed 7" in (folder / "out.card.md").read_text("utf-8")


def test_nothing_for_development_makes_two_parts(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, project=a_project_of(tmp_path, 10), me=ME) as window, exporting(window, qtbot) as dialog:
        QTest.mouseClick(dialog.choices.split.wanted, LEFT)
        write(dialog.choices.split.dev, "0")
        write_to(dialog, qtbot, tmp_path / "out.jsonl")
        export(dialog, qtbot)
        assert sorted(path.name for path in tmp_path.glob("out-*")) == ["out-test.jsonl", "out-train.jsonl"]


def test_what_is_stopped_is_said_and_nothing_is_half_written(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, project=a_project_of(tmp_path, 300), me=ME) as window, exporting(window, qtbot) as dialog:
        write_to(dialog, qtbot, tmp_path / "out.jsonl")
        click(dialog.go)
        assert dialog.writing and dialog.cancel.text() == "Stop" and not dialog.choices.isEnabled()
        QTest.keyClick(dialog.cancel, Qt.Key.Key_Space)
        settle(dialog, qtbot)
        assert dialog.isVisible() and "stopped" in dialog.report.words
        there = (tmp_path / "out.jsonl").exists()
        assert there == ("out.jsonl" in dialog.report.words) and there == ("Nothing was written" not in dialog.report.words)
        assert not [path for path in tmp_path.iterdir() if path.name.endswith(".part")]
        dialog.look()
        settle(dialog, qtbot)
        export(dialog, qtbot)
    assert len(lines(tmp_path / "out.jsonl")) == 300


def test_files_in_the_way_are_named_and_projects_are_not_replaced(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "old.jsonl").write_text("old", "utf-8")
    with exporting(window, qtbot) as dialog:
        write_to(dialog, qtbot, tmp_path / "old.jsonl")
        assert "will be replaced: \u2068old.jsonl\u2069" in dialog.report.words and dialog.go.isEnabled()
        write_to(dialog, qtbot, window.session.project.path)
        assert "exists already" in dialog.report.words and not dialog.go.isEnabled()
        write(dialog.choices.out, "")
        settle(dialog, qtbot)
        assert dialog.report.words == "Say where to write." and not dialog.go.isEnabled()
        write_to(dialog, qtbot, tmp_path / "no such folder" / "out.jsonl")
        export(dialog, qtbot)
        assert "cannot be written" in dialog.report.words and dialog.go.isVisible()
    assert (tmp_path / "old.jsonl").read_text("utf-8") == "old"


def test_where_work_is_blind_the_others_marks_stay_out(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_project_of(tmp_path, 3, blind=True)
    with a_window(tmp_path, project=path, me=ME) as window, exporting(window, qtbot) as dialog:
        choose_layer(dialog, qtbot, ALL)
        write_to(dialog, qtbot, tmp_path / "out.jsonl")
        assert number(dialog, r"layer\S* stay out: work is blind") == 3
        export(dialog, qtbot)
        assert {line["layer"] for line in lines(tmp_path / "out.jsonl")} == {ME}


def test_choices_are_kept_for_each_project(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, me=ME) as window:
        with exporting(window, qtbot) as dialog:
            choose_format(dialog, qtbot, "conll")
            choose_layer(dialog, qtbot, YOU)
            segment(dialog, qtbot, "The innermost")
            QTest.keyClick(dialog.choices.labels.boxes["EVENT"], Qt.Key.Key_Space)
            write_to(dialog, qtbot, tmp_path / "out.conll")
            export(dialog, qtbot)
            kept = dialog.choices.kept()
        with exporting(window, qtbot) as dialog:
            assert dialog.choices.kept() == kept
            assert (kept.format, kept.layer, kept.labels) == ("conll", YOU, ["COUNTRY", "PERSON"])
        window.settings.keep_state(f"export/{window.session.project.uid}", b'{"format": 3')
        with exporting(window, qtbot) as dialog:
            assert dialog.choices.form().name == "jsonl"
    with a_window(tmp_path, project=a_project_of(tmp_path, 2), me=ME) as window, exporting(window, qtbot) as dialog:
        assert dialog.choices.form().name == "jsonl" and dialog.choices.labels.chosen() is None


def test_the_first_record_runs_as_its_file_does(window: Window, qtbot: QtBot) -> None:
    with exporting(window, qtbot) as dialog:
        choose_format(dialog, qtbot, "conll")
        assert dialog.first.document().defaultTextOption().textDirection() == Qt.LayoutDirection.LeftToRight
        assert "B-PERSON" in dialog.first.toPlainText()
        choose_format(dialog, qtbot, "text")
        assert dialog.first.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft
        assert "بلينكن" in dialog.first.toPlainText()
        assert not dialog.choices.overlapping.isVisible() and not dialog.choices.inside.isVisible()
        assert dialog.choices.out.text().endswith("sample")


def test_every_format_says_what_it_is_for_and_keeps(window: Window, qtbot: QtBot) -> None:
    with exporting(window, qtbot) as dialog:
        box, said = dialog.choices.format, set()
        for row in range(box.count()):
            box.setCurrentIndex(row)
            said.add(dialog.choices.about.text())
        assert len(said) == box.count() >= 18
        assert sum("It keeps" in words or "It leaves out" in words for words in said) == box.count() - 1
        settle(dialog, qtbot)


def test_the_folder_is_opened_and_the_tour_goes_on(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    opened = Opened()
    window.beginning.take_tour()
    tour = window.beginning.tour
    assert tour is not None
    place = next(place for place, step in enumerate(STEPS) if "exported" in step.verbs)
    while tour.at < place:
        tour.advance()
    with exporting(window, qtbot) as dialog:
        write_to(dialog, qtbot, tmp_path / "out.jsonl")
        seen: list[object] = []
        dialog.exported.connect(seen.append)
        export(dialog, qtbot)
        assert seen == [tmp_path / "out.jsonl"] and tour.at == place + 1
        QDesktopServices.setUrlHandler("file", opened, "open")  # type: ignore[arg-type]  # PySide takes no bytes, whatever its types say
        try:
            click(dialog.folder)
        finally:
            QDesktopServices.unsetUrlHandler("file")
        assert [url.toLocalFile() for url in opened.urls] == [str(tmp_path)]
        assert window.folders.get() == tmp_path


def test_a_window_that_is_closed_meanwhile_leaves_no_thread_and_no_half_file(qtbot: QtBot, tmp_path: Path) -> None:
    for writing in (False, True):
        with a_window(tmp_path, project=a_project_of(tmp_path / str(writing), 200), me=ME) as window:
            press(window, Qt.Key.Key_E, CTRL)
            dialog = next(one for one in window.findChildren(ExportDialog) if one.isVisible())
            jobs = dialog.findChildren(QThread)
            assert len(jobs) == 2
            if writing:
                write_to(dialog, qtbot, tmp_path / "closed.jsonl")
                click(dialog.go)
                jobs = dialog.findChildren(QThread)
                assert dialog.writing
            window.close()
            assert not any(job.isRunning() for job in jobs)
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".part")]
