"""The dialog of labels on a real project: what is changed there is in the file and on the page at once, and one undo takes it back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from core.model.label import SCALE
from core.project import Place, Project
from core.project.labelsets import shipped
from gui.dialogs.labels import LabelsDialog
from gui.dialogs.merging import MergeDialog
from gui.theme import THEMES
from gui.widgets.choicebox import ChoiceBox
from tests.gui.dialogs.labelhands import answer, asked, enter, held, leave, names, part, the_labels, undo
from tests.gui.hands import double_click, find, marks, press, write

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_label_gets_other_names_and_the_page_shows_them(qtbot: QtBot, tmp_path: Path) -> None:
    with the_labels(tmp_path) as (window, dialog):
        enter(dialog, "English name", "Human")
        enter(dialog, "Arabic name", "إنسان")
        enter(dialog, "Name in exports", "PER")
        assert dialog.list.current() == "PER"
        label = held(window)[0]
        assert (label.name, label.english, label.arabic) == ("PER", "Human", "إنسان")
        QApplication.processEvents()
        assert "Human" in window.page.strip.chips["PER"].accessibleName()
        leave(qtbot, window, dialog)
        window.commands.run("layer:gold")
        assert ("بلينكن", "PER") in marks(window)
        window.commands.run("layer:annotator-3")
        press(window, Qt.Key.Key_Z, CTRL)
        QApplication.processEvents()
        assert list(window.page.strip.chips) == ["PERSON", "COUNTRY", "EVENT"]


def test_marking_goes_on_with_a_label_that_was_added(qtbot: QtBot, tmp_path: Path) -> None:
    with the_labels(tmp_path) as (window, dialog):
        dialog.buttons["add"].click()
        assert part(dialog, "Name in exports", QLineEdit).hasFocus()
        enter(dialog, "Name in exports", "CITY")
        added = held(window)[-1]
        assert (added.name, added.key, added.colour) == ("CITY", "4", SCALE[3])
        leave(qtbot, window, dialog)
        double_click(window, find(window, "سيول")[0] + 1)
        press(window, "4")
        assert [label for _, label in marks(window)] == ["CITY"]


def test_what_cannot_be_is_said_and_the_field_shows_what_is_so(qtbot: QtBot, tmp_path: Path) -> None:
    with the_labels(tmp_path) as (window, dialog):
        for wrong, why in (("COUNTRY", "is taken"), ("", "cannot be a label's name")):
            enter(dialog, "Name in exports", wrong)
            assert why in dialog.sentence
            assert part(dialog, "Name in exports", QLineEdit).text() == "PERSON"
        assert names(window) == ["PERSON", "COUNTRY", "EVENT"]


def test_only_free_keys_are_offered(qtbot: QtBot, tmp_path: Path) -> None:
    with the_labels(tmp_path) as (window, dialog):
        keys = part(dialog, "Key", ChoiceBox)
        assert [keys.itemData(place) for place in range(keys.count())] == ["", "1", *"4567890"]
        keys.setCurrentIndex(keys.findData("9"))
        keys.activated.emit(keys.currentIndex())
        assert held(window)[0].key == "9"


def test_a_retired_label_leaves_the_strip_and_keeps_its_marks_in_colour(qtbot: QtBot, tmp_path: Path) -> None:
    with the_labels(tmp_path) as (window, dialog):
        part(dialog, "In use", QAbstractButton).click()
        QApplication.processEvents()
        assert list(window.page.strip.chips) == ["COUNTRY", "EVENT"]
        dialog.reject()
        window.commands.run("layer:gold")
        assert ("بلينكن", "PERSON") in marks(window)
        assert "PERSON" in window.style_now().labels
        window.grab()


def test_a_colour_is_tried_before_it_is_taken(qtbot: QtBot, tmp_path: Path) -> None:
    with the_labels(tmp_path) as (window, dialog):
        field = part(dialog, "Colour", QLineEdit)
        write(field, "#040004")
        assert dialog.form.colour.verdict == "Hard to read here: Dark. Take a lighter colour."
        write(field, "#35C79C")
        assert dialog.form.colour.verdict == "Hard to read here: Light. Take a darker colour."
        assert held(window)[0].colour == SCALE[0]
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert held(window)[0].colour == "#35C79C"
        enter(dialog, "Colour", "yellow")
        assert "“\u2068YELLOW\u2069” is not a colour" in dialog.sentence
        assert held(window)[0].colour == "#35C79C"
        part(dialog, SCALE[4], QAbstractButton).click()
        assert held(window)[0].colour == SCALE[4]
        assert dialog.form.colour.verdict == "Read well in both themes."


def test_labels_are_moved_with_keys_buttons_and_the_pointer(qtbot: QtBot, tmp_path: Path) -> None:
    with the_labels(tmp_path) as (window, dialog):
        dialog.list.setFocus()
        QTest.keyClick(dialog.list, Qt.Key.Key_Down, ALT)
        assert names(window) == ["COUNTRY", "PERSON", "EVENT"]
        assert dialog.list.current() == "PERSON"
        dialog.buttons["up"].click()
        assert names(window) == ["PERSON", "COUNTRY", "EVENT"]
        assert not dialog.buttons["up"].isEnabled()
        drop(dialog, row=0, onto=2)
        assert names(window) == ["COUNTRY", "EVENT", "PERSON"]
        QApplication.processEvents()
        assert list(window.page.strip.chips) == ["COUNTRY", "EVENT", "PERSON"]


def drop(dialog: LabelsDialog, *, row: int, onto: int) -> None:
    """Let the label of ``row`` fall into the lower half of the one of ``onto``, as the end of a drag does."""
    labels = dialog.list
    labels.setCurrentRow(row)
    data = labels.model().mimeData([labels.model().index(row, 0)])
    box = labels.visualRect(labels.model().index(onto, 0))
    spot = QPointF(box.center().x(), box.bottom() - 1)
    event = QDropEvent(spot, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    labels.dropEvent(event)


def test_a_guideline_is_seen_as_it_is_written_and_kept_when_left(qtbot: QtBot, tmp_path: Path) -> None:
    with the_labels(tmp_path) as (window, dialog):
        source = part(dialog, "Guideline, in Markdown", QTextEdit)
        preview = part(dialog, "The guideline as it is read", QTextEdit)
        write(source, "**اسم** إنسان")
        assert preview.toPlainText() == "اسم إنسان"
        assert preview.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft
        dialog.list.choose("EVENT")
        assert (held(window)[0].guideline, held(window)[2].guideline) == ("**اسم** إنسان", shipped("news")[2].guideline)
        source.setPlainText("حدث\u00a0ما\nثم")
        dialog.reject()
        assert held(window)[2].guideline == "حدث\u00a0ما\nثم"


def test_an_unused_label_goes_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    with the_labels(tmp_path) as (window, dialog):
        dialog.buttons["add"].click()
        dialog.buttons["remove"].click()
        assert names(window) == ["PERSON", "COUNTRY", "EVENT"]
        assert dialog.list.current() == "EVENT"


def test_removing_a_used_label_asks_and_one_undo_takes_it_back(qtbot: QtBot, tmp_path: Path) -> None:
    with the_labels(tmp_path) as (window, dialog):
        dialog.buttons["remove"].click()
        assert "40 marks have the label \u2068Person\u2069" in asked().text
        answer("Keep the label")
        assert names(window) == ["PERSON", "COUNTRY", "EVENT"]
        dialog.buttons["remove"].click()
        answer("Remove them with the label")
        assert names(window) == ["COUNTRY", "EVENT"]
        assert window.session.project.labels.uses() == {"COUNTRY": 115, "EVENT": 53}
        undo(qtbot, window, dialog)
        assert window.session.project.labels.uses() == {"PERSON": 40, "COUNTRY": 115, "EVENT": 53}
        assert list(window.page.strip.chips) == ["PERSON", "COUNTRY", "EVENT"]


def test_merging_says_what_becomes_of_the_spans_before_and_after(qtbot: QtBot, tmp_path: Path) -> None:
    with the_labels(tmp_path) as (window, dialog):
        article = window.session.view.article
        assert article is not None
        for label in ("PERSON", "EVENT"):
            window.session.project.spans.tag(Place(article.id, "annotator-3"), [(0, 6)], label, by="annotator-3")
        dialog.buttons["remove"].click()
        answer("Give them another label…")
        merging = dialog.findChild(MergeDialog)
        assert isinstance(merging, MergeDialog)
        assert merging.sentence == "41 marks get the other label."
        merging.choose("EVENT")
        assert "40 marks get the other label." in merging.sentence
        assert "1 mark stands on a stretch that has it already" in merging.sentence
        merging.merge.click()
        assert dialog.sentence == "40 marks moved, 1 became one with a mark that was there."
        assert dialog.list.current() == "EVENT"
        assert window.session.project.labels.uses() == {"COUNTRY": 115, "EVENT": 94}
        undo(qtbot, window, dialog)
        assert window.session.project.labels.uses() == {"PERSON": 41, "COUNTRY": 115, "EVENT": 54}


def test_what_another_window_does_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with the_labels(tmp_path) as (window, dialog), Project.open(window.session.project.path) as other:
        other.labels.remove("EVENT", by="lead", with_spans=True)
        qtbot.waitUntil(lambda: dialog.list.names() == ["PERSON", "COUNTRY"], timeout=3000)
        qtbot.waitUntil(lambda: list(window.page.strip.chips) == ["PERSON", "COUNTRY"], timeout=3000)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_cut_in_either_language(qtbot: QtBot, tmp_path: Path, language: str, theme: str) -> None:
    with the_labels(tmp_path, language, theme) as (_, dialog):
        for button in dialog.findChildren(QPushButton):
            if button.isVisible():
                assert button.width() >= button.sizeHint().width(), button.text()
        rtl = language == "ar"
        assert (dialog.list.mapTo(dialog, QPoint(0, 0)).x() > dialog.form.mapTo(dialog, QPoint(0, 0)).x()) == rtl
        picture = dialog.grab().toImage()
        assert picture.pixelColor(4, 4).name() == THEMES[theme].surface.lower()
