"""Charts of agreement are made and drawn from values alone: no window, no project."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from core.agreement import MEASURES, Mark, MarkedArticle, Reason, report
from core.model import ArticleId
from gui.agreement.telling import Words, confusion_chart, difference_chart, label_chart, pair_chart, trend_chart
from gui.agreement.words import NAMES, REASON_WORDS, explained, measure_name
from gui.reader.contrast import TEXT, contrast
from gui.theme import DARK, LIGHT, Theme
from gui.widgets.drawing import places
from gui.widgets.grids import letters_on, shade

WORDS = Words("span_f1_strict", {"COUNTRY": "Country"}, LIGHT)


def an_article(name: str, day: date | None = None, /, **layers: tuple[Mark, ...]) -> MarkedArticle:
    return MarkedArticle(ArticleId(name), name, "اليابان وكوريا والأردن ومصر", layers, day)


def test_every_measure_and_every_reason_has_words() -> None:
    assert set(NAMES) == set(MEASURES)
    assert set(REASON_WORDS) == set(Reason)
    assert all(measure_name(name) and explained(name).endswith(".") for name in NAMES)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@given(share=st.floats(0, 1))
def test_the_number_is_read_in_every_cell(theme: Theme, share: float) -> None:
    for colour in (theme.accent, theme.warning):
        ground = shade(theme, share, colour=colour)
        assert contrast(QColor(letters_on(theme, ground)), QColor(ground)) >= TEXT


def test_the_more_they_agree_the_stronger_the_cell() -> None:
    shades = [contrast(QColor(shade(LIGHT, share / 10)), QColor(LIGHT.page)) for share in range(11)]
    assert shades == sorted(shades)


@given(st.integers(2, 12), st.integers(300, 1200), st.booleans())
def test_each_cell_is_found_where_it_lies(people: int, width: int, mirrored: bool) -> None:
    mark = (Mark(0, 7, "COUNTRY"),)
    told = report([an_article("one", None, **{f"p{number:02}": mark for number in range(people)})])
    chart = pair_chart(told, WORDS)
    made = places(chart, width, names=60, mirrored=mirrored)
    assert len(made.rows) == people * people
    for place, cell in enumerate(made.rows):
        assert made.row_at(QPointF(cell.center())) == place
    assert {box.row for box in made.boxes} == {place for place in range(people * people) if place // people != place % people}
    assert (made.rows[0].left() > made.rows[1].left()) is mirrored
    for name, row in zip(made.names, range(0, people * people, people), strict=True):
        assert name.center().y() == made.rows[row].center().y()


def test_edges_labels_and_what_only_one_marked_stand_apart() -> None:
    told = report(
        [
            an_article(
                "one",
                a=(Mark(0, 7, "COUNTRY"), Mark(8, 14, "COUNTRY"), Mark(15, 22, "COUNTRY")),
                b=(Mark(0, 7, "EVENT"), Mark(9, 14, "COUNTRY")),
            )
        ]
    )
    assert [line[1] for line in difference_chart(told.differences, WORDS).sheet.rows] == [0, 1, 1, 0, 1]
    confusion = confusion_chart(told.confusion, WORDS)
    assert set(confusion.sheet.rows) == {("Country", "EVENT", 1), ("Country", "Country", 1), ("Country", "not marked", 1)}
    assert len(confusion.rows) == 9
    labels = label_chart(told.labels, replace(WORDS, measure="span_f1_lenient"))
    assert [row.name for row in labels.rows] == ["EVENT", "Country"]


def test_days_stand_as_far_apart_as_they_are() -> None:
    same, other = (Mark(0, 7, "COUNTRY"),), (Mark(8, 14, "COUNTRY"),)
    told = report(
        [
            an_article("one", date(2026, 1, 1), a=same, b=same),
            an_article("two", date(2026, 1, 2), a=same, b=other),
            an_article("three", date(2026, 1, 11), a=(), b=()),
        ]
    )
    chart = trend_chart(told.trend, WORDS)
    assert [row.at for row in chart.rows] == [0, 0.1, 1]
    made = places(chart, 600, names=0, mirrored=False)
    assert [box.row for box in made.boxes] == [0, 1]  # the third has no value, and its sentence says why
    assert made.boxes[0].place.top() < made.boxes[1].place.top()
    assert chart.rows[2].told.count("·") == 1
    assert "Nothing was marked" in chart.rows[2].told


def test_a_pair_without_a_common_article_is_said_and_leads_nowhere() -> None:
    mark = (Mark(0, 7, "COUNTRY"),)
    told = report([an_article("one", a=mark, b=mark), an_article("two", c=mark, d=mark)])
    chart = pair_chart(told, WORDS)
    lonely = [row for row in chart.rows if "no article in common" in row.told]
    assert len(lonely) == 8
    assert all(row.lead is None and not row.parts and not row.end for row in lonely)
    assert len(chart.sheet.rows) == 2


def test_long_names_and_many_people_stay_inside_the_picture() -> None:
    mark = (Mark(0, 7, "COUNTRY"),)
    told = report([an_article("one", None, **{f"{'طويل' * 20}{number}": mark for number in range(9)})])
    for mirrored in (False, True):
        made = places(pair_chart(told, WORDS), 640, names=200, mirrored=mirrored)
        assert all(place.left() >= 0 and place.right() <= 640 for place in (*made.rows, *made.names, *made.heads))
