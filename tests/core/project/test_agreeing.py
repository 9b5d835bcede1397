"""Which layers of a project count for agreement, and what a damaged one does."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.agreement import Mark, Report, report
from core.errors import UnknownLayer
from core.formats.record import LayerRecord, LeftOut
from core.model import ArticleId, LayerState, Origin, Span, SpanId, new_uid
from core.project import Project
from core.project.agreeing import marked_articles
from core.project.bringing import bring_in
from tests.core.project.worlds import FIRST, ME, SECOND, TEXT, YOU, a_project, tag


def names(project: Project, unfinished: bool = False) -> list[list[str]]:
    return [sorted(one.layers) for one in marked_articles(project, unfinished=unfinished)]


def test_finished_layers_count_and_begun_ones_only_where_asked(tmp_path: Path) -> None:
    with a_project(tmp_path / "p.hashiya") as project:
        tag(project, "اليابان")
        tag(project, "سيول", by=YOU)
        assert names(project) == [[], []]
        assert names(project, unfinished=True) == [[ME, YOU], []]
        project.layers.become(FIRST, ME, LayerState.FINISHED, by=ME)
        assert names(project) == [[ME], []]
        project.layers.become(FIRST, YOU, LayerState.SKIPPED, by=YOU, note="?")
        assert names(project, unfinished=True) == [[ME], []]
        (one, _) = marked_articles(project)
        at = TEXT.index("اليابان")
        assert one.layers == {ME: (Mark(at, at + 7, "COUNTRY"),)}
        assert one.text == TEXT


def test_what_came_from_a_file_whole_counts_until_somebody_goes_on_with_it(tmp_path: Path) -> None:
    span = Span(SpanId(new_uid()), 0, 3, "EVENT", TEXT[:3], Origin.IMPORT)
    with a_project(tmp_path / "p.hashiya") as project:
        bring_in(project, [LayerRecord(FIRST, "", TEXT, layer=name, spans=(span,)) for name in (ME, YOU)])
        assert names(project) == [[ME, YOU], []]
        tag(project, "اليابان")
        assert names(project) == [[YOU], []]


def test_gold_counts_where_it_is_named(tmp_path: Path) -> None:
    span = Span(SpanId(new_uid()), 0, 3, "EVENT", TEXT[:3], Origin.IMPORT)
    with a_project(tmp_path / "p.hashiya") as project:
        bring_in(project, [LayerRecord(FIRST, "", TEXT, layer=name, spans=(span,)) for name in (ME, "gold")])
        assert names(project) == [[ME], []]
        assert [sorted(one.layers) for one in marked_articles(project, names=("gold",))] == [["gold"], []]
        with pytest.raises(UnknownLayer):
            marked_articles(project, names=("nobody",))


def test_the_day_is_that_of_the_last_finishing_that_stands(tmp_path: Path) -> None:
    with a_project(tmp_path / "p.hashiya") as project:
        tag(project, "اليابان")
        assert [one.finished for one in marked_articles(project)] == [None, None]
        project.layers.become(FIRST, ME, LayerState.FINISHED, by=ME)
        assert [one.finished for one in marked_articles(project)] == [datetime.now(UTC).astimezone().date(), None]
        project.history.undo(ME)
        assert [one.finished for one in marked_articles(project)] == [None, None]


def test_a_damaged_article_is_left_out_and_the_others_follow(tmp_path: Path) -> None:
    path = tmp_path / "p.hashiya"
    with a_project(path) as project:
        tag(project, "اليابان")
        project.layers.become(FIRST, ME, LayerState.FINISHED, by=ME)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE span SET quote = 'اليابين'")
        connection.commit()
    left_out: list[LeftOut] = []
    with Project.open(path, read_only=True) as project:
        assert [one.article for one in marked_articles(project, leaves=left_out.append)] == [ArticleId("second")]
    assert [(left.article, "اليابين" in left.reason) for left in left_out] == [(FIRST, True)]


def test_gathering_reads_past_a_page(tmp_path: Path) -> None:
    with a_project(tmp_path / "p.hashiya", *(f"مقالة {number}" for number in range(205))) as project, project.reader() as reader:
        assert [one.article for one in marked_articles(reader)] == [str(number) for number in range(205)]


def test_a_thread_reports_from_its_own_connection_while_marking_goes_on(tmp_path: Path) -> None:
    with a_project(tmp_path / "p.hashiya") as project:
        for name in (ME, YOU):
            tag(project, "اليابان", by=name)
            project.layers.become(FIRST, name, LayerState.FINISHED, by=name)

        def told() -> Report:
            with project.reader() as reader:
                return report(marked_articles(reader))

        with ThreadPoolExecutor(1) as thread:
            waiting = thread.submit(told)
            tag(project, "سيول", article=SECOND)
            found = waiting.result()
        assert found.figures["span_f1_strict"].number == 1
        assert [(row.articles, row.figures["span_f1_strict"].number) for row in found.trend] == [(1, 1.0)]
