"""What an import tells: how far it is, what was there already or nearly, and a report to keep; and it stops when it is told."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from core.errors import FileUnwritable
from core.formats.record import LayerRecord, Refused
from core.model import ArticleId, Span, SpanId
from core.project import Project
from core.project.bringing import Brought, Progress, bring_in
from core.project.brought import Duplicate, Note, Pace
from core.project.checking import check
from core.project.figures import figures
from tests.core.project.worlds import rows

WORDS = "قال وزير الخارجية في مؤتمر صحفي إن بلاده ستستضيف قمة عربية طارئة في عمان مطلع الشهر المقبل لبحث ملف المياه والطاقة مع دول الجوار"


def record(number: int, *, layer: str | None = None) -> LayerRecord:
    text = f"{number} {WORDS} {number}"
    spans = (Span(SpanId(f"s{number}-{layer}"), 0, 1, "EVENT", text[0]),) if layer else ()
    return LayerRecord(ArticleId(f"a{number}"), f"عنوان {number}", text, layer=layer, spans=spans, path="in.jsonl", line=number)


def other(number: int) -> LayerRecord:
    return LayerRecord(ArticleId(f"b{number}"), "", " ".join(f"كلمة{number}{place}" for place in range(40)))


def test_the_pace_tells_rate_and_time_left() -> None:
    moments = iter([100.0, 100.0, 102.0, 110.0])
    pace = Pace(40, clock=lambda: next(moments))
    assert pace.at(0) == Progress(0, 40, 0.0, None)
    assert pace.at(10) == Progress(10, 40, 5.0, 6.0)
    assert pace.at(50) == Progress(50, 50, 5.0, 0.0)


def test_without_a_total_no_time_is_promised() -> None:
    moments = iter([0.0, 4.0])
    assert Pace(clock=lambda: next(moments)).at(8) == Progress(8, None, 2.0, None)


@pytest.mark.parametrize("after", [0, 1, 49, 50, 77])
def test_cancelling_leaves_whole_articles_with_all_their_layers(tmp_path: Path, after: int) -> None:
    layers = ("annotator-1", "annotator-2", "gold")
    read: list[int] = []

    def records() -> Iterator[LayerRecord]:
        for number in range(100):
            for layer in layers:
                read.append(number)
                yield record(number, layer=layer)

    with Project.create(tmp_path / "p.hashiya") as project:
        brought = bring_in(project, records(), cancel=lambda: len(read) > after)
        held = figures(project)
        assert brought.cancelled
        assert (held.articles, held.layers, held.all_spans) == (brought.articles, 3 * brought.articles, 3 * brought.articles)
        assert brought.articles == after // 3 + 1
        assert check(project) == ()
        again = bring_in(project, records())
        assert (again.cancelled, again.articles) == (False, 100 - brought.articles)


def test_cancelling_at_the_very_end_cancels_nothing(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.hashiya") as project:
        brought = bring_in(project, [record(1)], cancel=lambda: True)
        assert (brought.articles, brought.cancelled) == (1, False)


def test_what_is_there_already_is_named_with_its_article(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.hashiya") as project:
        bring_in(project, [record(1)])
        brought = bring_in(project, [record(1), record(2)])
        assert (brought.duplicates, brought.repeated) == (1, [Duplicate("in.jsonl", 1, "عنوان 1", ArticleId("a1"))])


def test_near_duplicates_of_stored_and_of_new_articles_come_in_and_are_listed(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.hashiya") as project:
        bring_in(project, [other(number) for number in range(120)] + [record(1)])
        brought = bring_in(project, [record(2), other(500), record(3)], near_duplicates=True)
        assert brought.articles == 3
        assert [(near.article, near.near) for near in brought.near_duplicates[:1]] == [("a2", "a1")]
        assert {(near.article, near.near) for near in brought.near_duplicates} == {("a2", "a1"), ("a3", "a1"), ("a3", "a2")}
        assert all(0.5 <= near.share < 1 for near in brought.near_duplicates)
        assert bring_in(project, [record(4)]).near_duplicates == []
    path = tmp_path / "p.hashiya"
    kept = rows(path, "SELECT sha256, runs FROM sketch ORDER BY sha256")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE sketch SET runs = x'0102' WHERE rowid = 1")
        connection.execute("DELETE FROM sketch WHERE rowid = 2")
    with Project.open(path) as project:
        again = bring_in(project, [record(5)], near_duplicates=True).near_duplicates
        assert {near.near for near in again} == {"a1", "a2", "a3", "a4"}
    assert {*kept} < {*rows(path, "SELECT sha256, runs FROM sketch")}  # those of the fourth and fifth are new


def test_cancelling_while_the_stored_texts_are_learnt_brings_nothing(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.hashiya") as project:
        bring_in(project, [other(number) for number in range(60)])
        brought = bring_in(project, [record(1)], near_duplicates=True, cancel=lambda: True)
        assert (brought.articles, brought.cancelled, project.articles.count()) == (0, True, 60)


def a_report(project: Project) -> Brought:
    bring_in(project, [record(1)])
    return bring_in(
        project,
        [
            Refused("خبر.csv", 3, "It has 1 cells."),
            record(1),
            record(2),
            LayerRecord(None, "=1+1", "0 " + other(1).text, path="x.csv", notes=("It was read.",)),
            LayerRecord(None, "=1+1", "0 " + other(1).text, path="x.csv"),
        ],
        near_duplicates=True,
    )


def test_a_report_is_saved_a_row_a_record(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.hashiya") as project:
        brought = a_report(project)
        assert brought.notes == [Note("x.csv", "It was read.")]
        assert brought.save(tmp_path / "report.jsonl") == 5
        rows = [msgspec.json.decode(line) for line in (tmp_path / "report.jsonl").read_bytes().splitlines()]
        assert rows[0] == {"what": "refused", "path": "خبر.csv", "line": 3, "reason": "It has 1 cells."}
        assert [row["what"] for row in rows] == ["refused", "duplicate", "duplicate", "near duplicate", "note"]
        assert (rows[3]["article"], rows[3]["near"], rows[3]["share"] > 0.5) == ("a2", "a1", True)


def test_a_report_for_spreadsheets_runs_nothing_in_them(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.hashiya") as project:
        a_report(project).save(tmp_path / "report.CSV")
        assert (tmp_path / "report.CSV").read_bytes().startswith(b"\xef\xbb\xbf")
        with (tmp_path / "report.CSV").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [(row["what"], row["line"]) for row in rows[:2]] == [("refused", "3"), ("duplicate", "1")]
        assert rows[2]["title"] == "'=1+1"


def test_a_report_that_cannot_be_written_changes_nothing(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable):
        Brought().save(tmp_path)
