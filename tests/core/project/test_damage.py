"""Random bytes in a project's file: refused, found by the check, or harmless; never an error without a sentence."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import ProjectDamaged, QuoteMismatch, WorldError
from core.model import LayerState
from core.project import Project, inspecting
from core.project.checking import check
from tests.core.project.worlds import FIRST, ME, SECOND, YOU, a_project, beside, tag

BYTES = 16


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a project with something in every table."""
    path = tmp_path_factory.mktemp("whole") / "p.hashiya"
    with a_project(path) as project:
        for name in (ME, YOU):
            for word in ("اليابان", "سيول", "كوريا"):
                tag(project, word, by=name)
            tag(project, "سيول", by=name, article=SECOND)
            project.history.undo(name)
            project.layers.worked(FIRST, by=name, seconds=9)
        project.layers.become(FIRST, ME, LayerState.FINISHED, by=ME)
    return path.read_bytes()


@pytest.fixture(params=["checked at opening", "too large to be checked at opening"])
def path(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if request.param != "checked at opening":
        monkeypatch.setattr(inspecting, "CHECKED_AT_OPENING", 0)
    return tmp_path / "p.hashiya"


def damaged(whole: bytes) -> Iterator[bytes]:
    """Yield the file with random bytes at one place after another: every page, and each part of the header."""
    dice = random.Random(20_261_123)
    places = [16, 18, 20, 24, 28, 40, 44, 52, 56, 60, 92, 100, 108]
    places += [page + dice.randrange(4096 - BYTES) for page in range(0, len(whole), 4096) for _ in range(2)]
    for place in places:
        yield whole[:place] + dice.randbytes(BYTES) + whole[place + BYTES :]


def read_everything(project: Project) -> None:
    """Do what a window does with a project."""
    project.version()
    project.labels.all(), project.annotators.all(), project.edges.choices(), project.edges.rule()
    for waiting in (*project.queue.page(ME), *project.queue.page("gold")):
        project.articles.get(waiting.article)
        for layer in project.layers.of(waiting.article):
            project.spans.of(waiting.article, layer.name)
        project.history.of_article(waiting.article)
    project.spans.counts()
    project.history.since(0)


def test_random_bytes_never_bring_an_error_without_a_sentence(whole: bytes, path: Path) -> None:
    refused = found = 0
    for content in damaged(whole):
        path.write_bytes(content)
        try:
            project = Project.open(path)
        except WorldError:
            refused += 1
            assert path.read_bytes() == content
            assert beside(path) == []
            continue
        with closing(project):
            for act in (check, read_everything, _write):
                try:
                    found += bool(act(project))
                except WorldError:
                    found += 1
        for log in path.parent.glob("p.hashiya-*"):
            log.unlink()
    assert refused + found > 15


def test_a_text_that_does_not_equal_its_fingerprint_is_not_shown(whole: bytes, path: Path) -> None:
    path.write_bytes(whole.replace("سيول 😀".encode(), "سيول 😁".encode()))
    with Project.open(path) as project:
        with pytest.raises(WorldError, match="fingerprint"):
            project.spans.of(FIRST, ME)
        assert any("fingerprint" in fault.what for fault in check(project))


def test_a_quote_that_does_not_equal_its_text_is_not_shown(whole: bytes, path: Path) -> None:
    path.write_bytes(whole)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE span SET quote = 'روسيا!!' WHERE quote = 'اليابان'")
        connection.commit()
    with Project.open(path) as project:
        with pytest.raises(QuoteMismatch, match="روسيا"):
            project.spans.of(FIRST, ME)
        assert any("روسيا" in fault.what for fault in check(project))


def test_an_edit_that_cannot_be_read_is_said_to_be_damaged(whole: bytes, path: Path) -> None:
    path.write_bytes(whole.replace(b'[["annotator"', b'[["annotat\xff\xff"'))
    with Project.open(path) as project, pytest.raises(ProjectDamaged):
        project.history.since(0)


def _write(project: Project) -> None:
    project.history.undo(YOU)
    tag(project, "زار", by=YOU)
