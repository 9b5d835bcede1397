"""The page of agreement in the real window, of a real project."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.agreement import report, with_intervals
from core.model import LayerState
from core.project import Place, Project
from core.project.agreeing import marked_articles
from gui.agreement.page import AgreementPage
from gui.agreement.wiring import copy_all, save_report
from gui.agreement.words import NAMES, value_of
from gui.dialogs.manual import Manual
from gui.saving import save
from gui.widgets.picture import Picture
from gui.window import Window
from tests.gui.agreement.worlds import a_judged_project
from tests.gui.hands import a_window, press


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return a_judged_project(tmp_path / "judged.hashiya")


def agreement(window: Window, qtbot: QtBot) -> AgreementPage:
    """Show the page and wait until values and intervals are there."""
    window.pages.show_page("agreement")
    page = window.pages.page("agreement")
    assert isinstance(page, AgreementPage)
    known(page, qtbot)
    return page


def known(page: AgreementPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.compared is not None and not page.comparing.running, timeout=20_000)


def cell(page: AgreementPage, name: str, row: int) -> None:
    """Click on the row or cell ``row`` of the picture ``name``."""
    picture = page.sections.of[name].picture
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.place_of(row).center())


def rows(page: AgreementPage, name: str) -> tuple[tuple[object, ...], ...]:
    chart = page.sections.of[name].chart
    assert chart is not None
    return chart.sheet.rows


def picture(page: AgreementPage, name: str) -> Picture:
    return page.sections.of[name].picture


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_says_what_the_measures_say(qtbot: QtBot, tmp_path: Path, project: Path, language: str) -> None:
    with Project.open(project, read_only=True) as held:
        wanted = with_intervals(report(marked_articles(held)))
    with a_window(tmp_path, project=project, language=language) as window:
        page = agreement(window, qtbot)
        assert page.compared is not None
        assert page.compared.report == wanted
        matrix = page.sections.of["pairs"].chart
        assert matrix is not None
        values = {row.annotators: value_of(row.figures["span_f1_strict"]) for row in wanted.pairs}
        assert [one.end for one in matrix.rows if one.lead is None] == ["", "", ""]
        for one in matrix.rows:
            assert one.lead is None or one.end == values[one.lead.pair or ("", "")]
        assert [line[2] for line in rows(page, "pairs")] == list(values.values())
        assert all("–" in str(line[3]) for line in rows(page, "pairs"))  # an interval each
        assert all(part.isVisible() for part in (page.findings.headline, page.sections, page.sections.of["trend"].picture))


def test_another_measure_is_chosen_with_the_keyboard_and_gets_its_interval(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with a_window(tmp_path, project=project) as window:
        page = agreement(window, qtbot)
        assert QGuiApplication.focusObject() is page.controls.measure
        before = rows(page, "labels")
        page.controls.show_measure("token_alpha")
        press(window, Qt.Key.Key_Down)
        assert page.controls.current() == "unitizing_alpha"
        assert rows(page, "labels") != before
        page.controls.show_measure("span_recall_strict")
        known(page, qtbot)
        assert page.compared is not None
        assert page.compared.report.figures["span_recall_strict"].interval is not None


def test_a_cell_shows_its_pair_and_a_button_all_again(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with a_window(tmp_path, project=project) as window:
        page = agreement(window, qtbot)
        together = rows(page, "differences")
        cell(page, "pairs", 1)
        assert "annotator-1" in page.sections.scope.text() and "annotator-2" in page.sections.scope.text()
        of_pair = rows(page, "differences")
        assert of_pair != together
        matrix = picture(page, "pairs")
        matrix.setFocus(Qt.FocusReason.TabFocusReason)
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
            QTest.keyClick(matrix, key)
        assert "annotator-2" in page.sections.scope.text() and "annotator-3" in page.sections.scope.text()
        page.sections.all_pairs.click()
        assert rows(page, "differences") == together


def test_the_worst_article_opens_in_review(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with a_window(tmp_path, project=project) as window:
        page = agreement(window, qtbot)
        assert page.compared is not None
        values = [row.value for row in (one.figures["span_f1_strict"] for one in page.compared.report.articles)]
        assert [str(line[1]) for line in rows(page, "articles")] == sorted(f"{value:.3f}" for value in values)
        chart = page.sections.of["articles"].chart
        assert chart is not None
        cell(page, "articles", 0)
        assert window.pages.current == "review"
        assert window.session.view.article is not None
        assert chart.leads[0] is not None and window.session.view.article.id == chart.leads[0].article
        window.pages.show_page("agreement")
        section = page.sections.of["articles"]
        section.show_as_table(on=True)
        section.table.setFocus()
        section.table.setCurrentCell(2, 0)
        QTest.keyClick(section.table, Qt.Key.Key_Return)
        assert window.pages.current == "review"
        assert chart.leads[2] is not None and window.session.view.article.id == chart.leads[2].article


def test_undefined_is_explained_and_never_a_number(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_judged_project(tmp_path / "few.hashiya", articles=2)
    with Project.open(path) as held:
        for article in held.articles.all():
            for name in ("annotator-1", "annotator-2", "annotator-3"):
                if name in {layer.name for layer in held.layers.of(article.id)}:
                    held.layers.become(article.id, name, LayerState.STARTED, by=name)
                    held.spans.untag([span.id for span in held.spans.of(article.id, name)], by=name)
                    held.layers.become(article.id, name, LayerState.FINISHED, by=name)
    with a_window(tmp_path, project=path) as window:
        page = agreement(window, qtbot)
        for measure in NAMES:
            page.controls.show_measure(measure)
            assert page.findings.nothing.isVisible()
            assert page.findings.nothing.text().endswith(".")
            assert not any(
                "nan" in str(value).lower() for name in ("pairs", "articles", "measures") for line in rows(page, name) for value in line
            )
            assert all(line[-1] for line in rows(page, "pairs"))


def test_nothing_to_compare_says_what_to_do_and_begun_layers_count_when_asked(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_judged_project(tmp_path / "begun.hashiya", articles=2)
    with Project.open(path) as held:
        for article in held.articles.all():
            for layer in held.layers.of(article.id):
                held.layers.become(article.id, layer.name, LayerState.STARTED, by=layer.name)
    with a_window(tmp_path, project=path) as window:
        page = agreement(window, qtbot)
        assert not page.sections.isVisible()
        assert "Unfinished too" in page.findings.nothing.text()
        QTest.mouseClick(page.controls.unfinished, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(page.sections.isVisible)
        known(page, qtbot)
        page.controls.people.menu().actions()[2].trigger()
        known(page, qtbot)
        assert page.compared is not None
        assert page.compared.report.annotators == ("annotator-1", "annotator-2")


def test_what_is_marked_meanwhile_is_said_and_compared_again(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with a_window(tmp_path, project=project, me="annotator-1") as window:
        page = agreement(window, qtbot)
        before = page.compared
        held = window.session.project
        article = next(iter(held.articles.all())).id
        held.layers.become(article, "annotator-1", LayerState.STARTED, by="annotator-1")
        held.spans.tag(Place(article, "annotator-1"), [(0, 3)], "EVENT", by="annotator-1")
        held.layers.become(article, "annotator-1", LayerState.FINISHED, by="annotator-1")
        assert "meanwhile" in page.progress.says
        QTest.mouseClick(page.progress.again, Qt.MouseButton.LeftButton)
        known(page, qtbot)
        assert page.compared is not None and before is not None
        assert page.compared.report.figures["span_f1_strict"] != before.report.figures["span_f1_strict"]
        assert page.progress.says == ""


def test_counting_can_be_stopped_and_the_values_stay(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_judged_project(tmp_path / "many.hashiya", articles=60)
    with a_window(tmp_path, project=path) as window:
        window.pages.show_page("agreement")
        page = window.pages.page("agreement")
        assert isinstance(page, AgreementPage)
        assert page.progress.stop.isVisible()
        qtbot.waitUntil(lambda: page.compared is not None, timeout=20_000)
        QTest.mouseClick(page.progress.stop, Qt.MouseButton.LeftButton)
        assert not page.comparing.running
        assert page.compared is not None and not page.compared.drawn
        assert rows(page, "pairs")
        assert page.progress.again.isVisible()


def test_before_and_after_review_stand_side_by_side(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with Project.open(project) as held:
        article = next(one.id for one in held.articles.all())
        for judged in held.review.ballots(article):
            if judged.ballot.is_dispute:
                held.review.take(judged, judged.ballot.answers[0], by="annotator-3")
        held.review.finish(article, by="annotator-3")
        for correction in held.review.returned(article, "annotator-2"):
            held.review.accept(correction, by="annotator-2")
        for correction in held.review.returned(article, "annotator-1"):
            held.review.accept(correction, by="annotator-1")
    with a_window(tmp_path, project=project) as window:
        page = agreement(window, qtbot)
        before, now = rows(page, "review")
        assert before[1] == now[1] == 1
        assert float(str(before[2])) < float(str(now[2])) == 1.0


def test_everything_is_copied_and_saved(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with a_window(tmp_path, project=project) as window:
        page = agreement(window, qtbot)
        copy_all(page)
        copied = QGuiApplication.clipboard().text()
        assert copied.startswith("Who agrees with whom\nFirst annotator\tSecond annotator\t")
        assert "\nannotator-1\tannotator-3\t0." in copied
        save_report(window, page, tmp_path / "all.csv")
        with (tmp_path / "all.csv").open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.DictReader(file))
        assert {line["about"].split()[0] for line in lines} == {"all", "pair", "label", "article", "day"}
        save(window, page.sections.of["pairs"], tmp_path / "pairs.png")
        image = QImage(str(tmp_path / "pairs.png"))
        assert image.width() > picture(page, "pairs").width()
        chart = page.sections.of["pairs"].chart
        assert chart is not None
        colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
        assert {QColor(part.colour).name() for row in chart.rows for part in row.parts} <= colours
        save_report(window, page, tmp_path / "nowhere" / "all.csv")
        assert "nowhere" in window.banner.text


def test_the_page_stays_as_it_was_in_other_looks(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with a_window(tmp_path, project=project) as window:
        page = agreement(window, qtbot)
        page.controls.show_measure("token_kappa")
        cell(page, "pairs", 2)
        page.sections.of["labels"].show_as_table(on=True)
        found = page.compared
        window.settings.set("theme", "dark")
        page = agreement(window, qtbot)
        assert window.pages.current == "agreement"
        assert page.controls.current() == "token_kappa"
        assert page.compared == found
        assert "annotator-3" in page.sections.scope.text()
        assert page.sections.of["labels"].table.isVisible()


def test_the_keys_of_the_page(qtbot: QtBot, tmp_path: Path, project: Path) -> None:
    with a_window(tmp_path, project=project) as window:
        page = agreement(window, qtbot)
        before = page.compared
        press(window, Qt.Key.Key_F5)
        assert page.comparing.running
        known(page, qtbot)
        assert page.compared == before and page.compared is not before
        cell(page, "pairs", 1)
        window.commands.run("agreement-all-pairs")
        assert page.shown() is not None and not page.sections.all_pairs.isVisible()
        press(window, Qt.Key.Key_F1)
        manual = window.findChild(Manual)
        assert manual is not None
        qtbot.waitUntil(lambda: manual.headings.currentItem() is not None)
        assert manual.headings.currentItem().text() == "Agreement"
        manual.close()


def test_the_window_closes_while_it_counts(tmp_path: Path) -> None:
    path = a_judged_project(tmp_path / "many.hashiya", articles=60)
    with a_window(tmp_path, project=path) as window:
        window.pages.show_page("agreement")
        page = window.pages.page("agreement")
        assert isinstance(page, AgreementPage)
        assert page.comparing.running
        window.close()
        assert not page.comparing.running
