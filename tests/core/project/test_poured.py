"""The trail of an import: every span that came in stands in it, however many they were."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import ProjectDamaged
from core.formats.record import LayerRecord
from core.model import LayerState, Origin, Span, SpanId, new_uid
from core.project import Project
from core.project.accounts import Asking
from core.project.bringing import bring_in
from core.project.checking import check
from core.project.edit import Edit
from core.project.tables import TABLES

WORDS = 301


def a_record(layer: str, *, first: int = 0) -> LayerRecord:
    """Return a layer in which every word from the ``first`` on is marked, every third one otherwise than the others."""
    text = "سيول " * WORDS
    spans = tuple(
        Span(SpanId(new_uid()), at, at + 4, "PERSON", "سيول", Origin.HAND, "note")
        if at % 3
        else Span(SpanId(new_uid()), at, at + 4, "COUNTRY", "سيول", Origin.ACCEPTED)
        for at in range(first * 5, WORDS * 5, 5)
    )
    return LayerRecord(None, "", text, layer=layer, state=LayerState.FINISHED, spans=spans)


def test_the_trail_holds_every_span_of_an_import_as_it_is_in_the_file(tmp_path: Path) -> None:
    told: list[Edit] = []
    with Project.create(tmp_path / "p.hashiya") as project:
        project.history.observe(told.append)
        bring_in(project, [a_record("annotator-1"), a_record("annotator-2", first=80)], by="annotator-2")
        (edit,) = [edit for edit in project.history.since(0) if edit.verb == "import"]
        assert edit in told
        assert (edit.by, edit.touches("span"), edit.touches("label"), len(edit.articles)) == ("annotator-2", True, False, 1)
        made = {change.uid: change.after for change in edit.of("span")}
        assert len(made) == 2 * WORDS - 80
        assert all(change.before is None for change in edit.changes)
        assert all(TABLES["span"].read(project._db, uid) == row for uid, row in made.items())
        span = project.spans.of(edit.articles[0], "annotator-2")[-1]
        (account,) = project.history.asked(Asking(span=span.id))
        assert [change.about["layer"] for change in account.changes] == ["annotator-2"]
        assert check(project) == ()


def test_what_an_import_brought_can_be_taken_away_and_put_back(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.hashiya") as project:
        bring_in(project, [a_record("annotator-1")])
        article = next(project.articles.all()).id
        spans = project.spans.of(article, "annotator-1")
        bring_in(project, [a_record("annotator-1")])
        assert project.spans.of(article, "annotator-1") == spans
        project.labels.merge("PERSON", "COUNTRY", by="annotator-1")
        project.history.undo("annotator-1")
        assert project.spans.of(article, "annotator-1") == spans
        assert check(project) == ()


@pytest.mark.parametrize(
    "stored",
    [
        b'{"changes":[],"poured":{"uids":["a"],"starts":[],"ends":[],"quotes":[],"kinds":[],"alike":[]}}',
        b'{"changes":[],"poured":{"uids":["a"],"starts":[0],"ends":[1],"quotes":["x"],"kinds":[0],"alike":[]}}',
        b'{"changes":[],"poured":{"uids":["a"],"starts":[0],"ends":[1],"quotes":["x"],"kinds":[-1],"alike":[["hand","","a","b"]]}}',
        b'{"changes":[["sqlite_schema","a",null,{}]]}',
        zlib.compress(b'{"changes":1}'),
    ],
)
def test_a_trail_that_does_not_say_what_came_in_is_refused(tmp_path: Path, stored: bytes) -> None:
    path = tmp_path / "p.hashiya"
    with Project.create(path) as project:
        bring_in(project, [a_record("annotator-1")])
        newest = project.history.newest()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE edit SET changes = ? WHERE id = ?", (stored, newest))
    with Project.open(path) as project, pytest.raises(ProjectDamaged, match=f"edit {newest}"):
        project.history.since(0)
