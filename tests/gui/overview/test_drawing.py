"""Charts are drawn from values alone: no window, no project."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from core.model import LayerState, Role
from core.project.figures import AnnotatorProgress, ArticleTime, Day, MarkedName
from gui.overview.telling import day_chart, name_chart, progress_chart, state_colours, time_chart
from gui.theme import DARK, LIGHT, Theme
from gui.widgets.charts import Chart, Kind, Part, Row, Sheet, clock
from gui.widgets.drawing import draw, places
from gui.widgets.placing import Look

NUMBERS = st.lists(st.lists(st.integers(0, 10_000), min_size=3, max_size=3), min_size=1, max_size=30)
EMPTY = Sheet((), ())


def a_chart(values: list[list[int]], kind: Kind = Kind.BARS) -> Chart:
    rows = tuple(Row(str(place), tuple(Part(value, "#0072B2") for value in row), "", "") for place, row in enumerate(values))
    return Chart(kind, "", rows, EMPTY, panels=("1", "2", "3"))


def progress(name: str, **states: int) -> AnnotatorProgress:
    return AnnotatorProgress(name, Role.ANNOTATOR, 0, {state: states.get(state.value, 0) for state in LayerState}, 90)


@given(NUMBERS, st.sampled_from([Kind.BARS, Kind.COLUMNS]), st.integers(320, 1600))
def test_whatever_is_not_nothing_is_seen_inside_the_picture(values: list[list[int]], kind: Kind, width: int) -> None:
    made = places(a_chart(values, kind), width, names=80, mirrored=False)
    assert len(made.boxes) == sum(value > 0 for row in values for value in row)
    for box in made.boxes:
        assert box.place.width() >= 1
        assert box.place.left() >= 0
        assert box.place.right() <= width + len(values) * 3
        assert box.place.top() >= -0.01
        assert box.place.bottom() <= made.height


@given(NUMBERS, st.sampled_from([Kind.BARS, Kind.COLUMNS]))
def test_the_mirror_turns_every_place_over_and_moves_no_row(values: list[list[int]], kind: Kind) -> None:
    chart, width = a_chart(values, kind), 800.0
    plain, mirrored = (places(chart, width, names=80, mirrored=on) for on in (False, True))
    for here, there in zip(plain.boxes, mirrored.boxes, strict=True):
        assert here.place.left() == pytest.approx(width - there.place.right())
        assert here.place.top() == there.place.top()
    assert mirrored.height == plain.height


def test_bars_are_as_long_as_their_numbers() -> None:
    made = places(a_chart([[100, 0, 0], [50, 25, 25], [10, 0, 0]]), 900, names=80, mirrored=False)
    whole = [box.place.width() + 1 for box in made.boxes]
    assert whole[0] == pytest.approx(sum(whole[1:4]))
    assert whole[0] == pytest.approx(10 * whole[4])


def test_each_day_is_pointed_at_over_its_whole_height() -> None:
    made = places(a_chart([[1, 0, 3], [0, 0, 0], [5, 1, 1]], Kind.COLUMNS), 400, names=0, mirrored=True)
    for row, place in enumerate(made.rows):
        assert made.row_at(QPointF(place.center().x(), 3)) == row
    assert made.rows[0].left() > made.rows[2].left()  # one reads from the right
    assert made.row_at(QPointF(-5, 3)) == -1


def test_states_are_told_apart_in_both_themes() -> None:
    for theme in (LIGHT, DARK):
        colours = state_colours(theme)
        assert len(set(colours.values())) == len(LayerState)
        assert theme.surface not in colours.values()


def test_progress_leaves_out_who_has_nothing_to_do() -> None:
    chart = progress_chart([progress("annotator-1", finished=2, new=1), progress("annotator-2")], LIGHT)
    assert [row.name for row in chart.rows] == ["annotator-1"]
    assert chart.rows[0].end == "3"
    assert len(chart.legend) == 2
    assert chart.sheet.rows == (("annotator-1", 0, 0, 2, 0, 0, 0, 1, "1:30"),)


def test_days_without_work_have_a_place_and_long_times_go_by_weeks() -> None:
    first = date(2026, 1, 1)
    chart = day_chart([Day(first, "annotator-1", 4, 1, 3), Day(first + timedelta(days=4), "annotator-2", 5, 0, 2)], LIGHT)
    assert [[part.value for part in row.parts] for row in chart.rows] == [[1, 3], [0, 0], [0, 0], [0, 0], [0, 2]]
    year = day_chart([Day(first, "annotator-1", 4, 1, 3), Day(first + timedelta(days=400), "annotator-1", 4, 1, 2)], LIGHT)
    assert len(year.rows) == 400 // 7 + 1
    assert sum(row.parts[1].value for row in year.rows) == 5
    assert len(year.sheet.rows) == 2
    assert not day_chart([], LIGHT).rows


def test_the_median_stands_in_its_band() -> None:
    chart = time_chart([ArticleTime("annotator-1", 4, 600, (60.0, 100.0, 200.0)), ArticleTime("annotator-2", 1, 9, (9.0, 9.0, 9.0))], LIGHT)
    made = places(chart, 600, names=80, mirrored=False)
    for band, line in zip(made.boxes[::2], made.boxes[1::2], strict=True):
        assert band.place.left() <= line.place.left()
        assert line.place.right() <= band.place.right() + 0.01
    assert chart.rows[0].end == "1:40"


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("mirrored", [False, True])
def test_the_bar_is_drawn_where_it_was_computed(qapp: QApplication, theme: Theme, *, mirrored: bool) -> None:
    chart = name_chart([MarkedName("كوريا الجنوبية", 30), MarkedName("سيول\nالعاصمة", 10)], theme)
    assert chart.rows[1].name == "سيول العاصمة"
    image = QImage(600, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.surface))
    with QPainter(image) as painter:
        draw(painter, chart, 600, Look(theme, QFont(), mirrored))
    accent = QColor(theme.accent).rgb()
    line = [x for x in range(600) if image.pixel(x, 14) == accent]
    second = [x for x in range(600) if image.pixel(x, 14 + 28) == accent]
    assert line
    assert len(line) / len(second) == pytest.approx(3, rel=0.05)
    assert (line[-1] == pytest.approx(second[-1], abs=2)) is mirrored


def test_a_table_is_copied_with_tabs_and_saved_so_that_nothing_runs() -> None:
    sheet = Sheet(("Name", "Marks"), (("كوريا\tالجنوبية", 3), ("=1+1", 2)))
    assert sheet.tsv() == "Name\tMarks\nكوريا الجنوبية\t3\n=1+1\t2"
    assert sheet.csv().decode("utf-8-sig").splitlines()[2] == "'=1+1,2"
    assert sheet.some((1,)).rows == (("=1+1", 2),)
    assert (clock(59.6), clock(3_725)) == ("1:00", "1:02:05")
