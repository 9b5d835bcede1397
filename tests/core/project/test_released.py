"""A project file of every schema that was ever released opens, whole, and can be worked on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core.model import GOLD, LayerState
from core.project import Project
from core.project.checking import check
from core.project.inspecting import inspect
from core.project.schema import SCHEMA_VERSION
from tests.core.project.released.make import RELEASED, REVIEWER, make
from tests.core.project.worlds import FIRST, ME, OTHER, SECOND, TEXT, YOU, quotes, rows, tag

FILES = sorted(RELEASED.glob("v*.hashiya"))


def test_every_version_of_the_schema_has_its_file() -> None:
    assert [path.name for path in FILES] == [f"v{version}.hashiya" for version in range(1, SCHEMA_VERSION + 1)]


@pytest.mark.parametrize("released", FILES, ids=lambda path: path.stem)
def test_a_released_file_opens_whole_and_can_be_marked(released: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(released, tmp_path / "p.hashiya"))
    with Project.open(path) as project:
        assert check(project) == ()
        assert (project.articles.text(FIRST), project.articles.text(SECOND)) == (TEXT, OTHER)
        assert [(span.quote, span.label, span.note) for span in project.spans.of(FIRST, ME)] == [("اليابان", "COUNTRY", "ملاحظة 😀")]
        assert quotes(project, GOLD) == [(TEXT[:3], "EVENT")]
        assert project.layers.get(SECOND, YOU).state is LayerState.FINISHED
        assert (project.layers.get(SECOND, YOU).note, project.layers.get(FIRST, ME).seconds) == ("تمّ", 42)
        assert project.edges.choices() == {"كوريا": 0}
        assert (project.assignments.of(SECOND), project.blind.on()) == ((YOU,), True)
        verdicts = project.review.with_reason("unclear")
        assert [(article, verdict.reviewer, verdict.note) for article, verdict in verdicts] == [(SECOND, REVIEWER, "حُكم")]
        assert (quotes(project, GOLD, SECOND), project.review.with_answers()) == ([("سيول", "COUNTRY")], (SECOND,))
        tag(project, "سيول")
        for _ in range(7):
            project.history.undo(ME)
        assert quotes(project) == []


def test_the_schema_of_the_newest_released_file_is_this_program_s(tmp_path: Path) -> None:
    """A released migration is never edited: what it leaves is what the file holds."""
    make(tmp_path / "now.hashiya")
    inspect(FILES[-1])
    schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
    assert rows(FILES[-1], schema) == rows(tmp_path / "now.hashiya", schema)
