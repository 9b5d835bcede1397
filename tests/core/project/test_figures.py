"""How work goes, in numbers: each is what was done, counted by hand."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from core.model import GOLD, LayerState, Role
from core.project import Place, Project
from core.project.checking import check
from core.project.figures import (
    ArticleTime,
    LabelFigure,
    MarkedName,
    by_day,
    by_label,
    names_most_marked,
    progress_by_annotator,
    time_per_article,
)
from tests.core.project.worlds import FIRST, ME, SECOND, YOU, a_project, tag


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with a_project(tmp_path / "p.hashiya") as made:
        tag(made, "سيول")
        tag(made, "سيول", by=YOU)
        tag(made, "سيول", by=YOU, article=SECOND)
        tag(made, "وزير الخارجية الياباني", "PERSON")
        made.spans.tag(Place(FIRST, GOLD), [(4, 8)], "PERSON", by=ME)
        yield made


def test_progress_tells_what_is_assigned_begun_and_finished(project: Project) -> None:
    project.layers.become(FIRST, YOU, LayerState.FINISHED, by=YOU)
    project.assignments.give([FIRST, SECOND], [ME], by=ME)
    project.layers.worked(FIRST, by=ME, seconds=40)
    me, you = progress_by_annotator(project)
    assert (me.annotator, me.role, me.assigned, me.seconds, me.begun) == (ME, Role.ANNOTATOR, 2, 40, 1)
    assert {state: number for state, number in me.states.items() if number} == {LayerState.STARTED: 1, LayerState.NEW: 1}
    assert {state: number for state, number in you.states.items() if number} == {LayerState.STARTED: 1, LayerState.FINISHED: 1}
    assert (you.assigned, you.seconds, you.begun) == (0, 0, 2)


def test_spans_are_counted_by_label_with_gold_apart(project: Project) -> None:
    assert by_label(project) == (LabelFigure("PERSON", 1, 1), LabelFigure("COUNTRY", 3, 0), LabelFigure("EVENT", 0, 0))


def test_a_day_counts_what_was_done_and_not_taken_back(project: Project) -> None:
    project.history.undo(ME)
    project.layers.worked(FIRST, by=ME, seconds=40)
    project.layers.become(FIRST, YOU, LayerState.FINISHED, by=YOU)
    days = by_day(project)
    today = datetime.now(UTC).astimezone().date()
    assert {day.day for day in days} <= {today, today - timedelta(days=1)}  # midnight may pass while this runs
    assert {
        (who, sum(d.edits for d in days if d.annotator == who), sum(d.finished for d in days if d.annotator == who)) for who in (ME, YOU)
    } == {
        (ME, 2, 0),
        (YOU, 3, 1),
    }
    assert {who: sum(day.spans for day in days if day.annotator == who) for who in (ME, YOU)} == {ME: 2, YOU: 2}
    assert by_day(project, since=date(2020, 1, 1)) == days
    assert by_day(project, since=today + timedelta(days=2)) == ()


def test_names_are_counted_in_all_layers(project: Project) -> None:
    first, *others = names_most_marked(project, 10)
    assert first == MarkedName("سيول", 3)
    assert {(name.quote, name.spans) for name in others} == {("وزير", 1), ("وزير الخارجية الياباني", 1)}
    assert names_most_marked(project, 1) == (first,)


def test_time_per_article_has_its_quartiles(project: Project) -> None:
    project.layers.worked(FIRST, by=ME, seconds=40)
    project.layers.worked(FIRST, by=ME, seconds=20)
    project.layers.worked(SECOND, by=ME, seconds=20)
    project.layers.worked(SECOND, by=YOU, seconds=7)
    assert time_per_article(project) == (ArticleTime(ME, 2, 80, (30.0, 40.0, 50.0)), ArticleTime(YOU, 1, 7, (7.0, 7.0, 7.0)))


def test_an_empty_project_has_no_figures(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.hashiya") as project:
        for told in (progress_by_annotator(project), by_day(project), names_most_marked(project, 5), time_per_article(project)):
            assert told == ()
        assert [(one.spans, one.gold) for one in by_label(project)] == [(0, 0)] * 3


def test_the_numbers_of_marks_follow_whatever_becomes_of_them(project: Project) -> None:
    def counted() -> dict[tuple[str, str], int]:
        return {(layer, label): number for layer, label, number in project.spans.counts()}

    first = {(ME, "PERSON"): 1, (ME, "COUNTRY"): 1, (YOU, "COUNTRY"): 2, (GOLD, "PERSON"): 1}
    assert counted() == first
    span = tag(project, "اليابان")
    project.spans.relabel(span.id, "EVENT", by=ME)
    assert counted() == {**first, (ME, "EVENT"): 1}
    project.spans.untag([span.id], by=ME)
    assert counted() == first
    project.history.undo(ME)
    project.history.undo(ME)
    assert counted() == {**first, (ME, "COUNTRY"): 2}
    project.labels.merge("COUNTRY", "PERSON", by=ME)
    assert counted() == {(ME, "PERSON"): 3, (YOU, "PERSON"): 2, (GOLD, "PERSON"): 1}
    project.history.undo(ME)
    assert counted() == {**first, (ME, "COUNTRY"): 2}
    assert check(project) == ()


def test_check_names_a_label_that_is_miscounted_and_an_article_that_is_not_listed(tmp_path: Path) -> None:
    path = tmp_path / "p.hashiya"
    with a_project(path) as project:
        tag(project, "سيول")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE tally SET spans = 2")
        connection.execute("DELETE FROM listed WHERE article_id = 2")
        connection.execute("INSERT INTO named VALUES ('x', 1)")
    with Project.open(path) as project:
        assert [fault.place for fault in check(project)] == ["article second", "label COUNTRY", "name x"]


def test_names_are_kept_until_a_mark_changes(project: Project) -> None:
    def counted() -> dict[str, int]:
        kept = dict(project.named.most())
        assert check(project) == ()
        return kept

    first = {"سيول": 3, "وزير": 1, "وزير الخارجية الياباني": 1}
    assert counted() == first
    assert project.named.keep_next()
    assert not project.named.keep_next()
    assert counted() == first
    with project.reader() as reader:
        assert dict(reader.named.most()) == first
    span = tag(project, "اليابان")
    assert counted() == {**first, "اليابان": 1}
    assert not project.named.keep_next()
    project.spans.resize(span.id, span.start, span.end - 1, by=ME)
    assert counted() == {**first, "اليابا": 1}
    project.spans.tag(Place(SECOND, "annotator-9"), [(0, 3)], "EVENT", by="annotator-9")
    late = {**first, "اليابا": 1}
    late[project.spans.of(SECOND, "annotator-9")[0].quote] = 1
    assert counted() == late
    assert project.named.most(1) == (("سيول", 3),)
    assert project.named.keep_next()
    assert counted() == late
    project.history.undo("annotator-9")
    for _ in range(4):
        project.history.undo(ME)  # at last there is no layer of this annotator any more
        counted()
        project.named.keep_next()
    project.history.redo(ME)
    counted()
