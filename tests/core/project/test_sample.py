"""The sample project: made whole, once, and never over what somebody marked in it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from core.errors import FileUnwritable
from core.project import Place, Project
from core.project.checking import check
from core.project.sample import SEEDS, make_sample, sample_in
from tests.core.project.worlds import ME


def test_the_sample_holds_the_seed_article_as_it_was_given(tmp_path: Path) -> None:
    with Project.open(sample_in(tmp_path / "new" / "folder")) as project:
        first = project.articles.first()
        assert first is not None
        assert project.articles.text(first.id).encode() == (SEEDS / "blinken-korea.txt").read_bytes()
        assert project.layers.names() == ("annotator-1", "annotator-2")
        assert check(project) == ()


def test_a_sample_that_is_there_keeps_what_was_marked(tmp_path: Path) -> None:
    path = sample_in(tmp_path)
    with Project.open(path) as project:
        article = project.articles.all().__next__().id
        project.spans.tag(Place(article, "me"), [(0, 4)], "PERSON", by="me")
        make_sample(path)
        assert sample_in(tmp_path) == path
        project.spans.tag(Place(article, "me"), [(5, 8)], "PERSON", by="me")
    with Project.open(path) as project:
        assert len(project.spans.of(article, "me")) == 2
    assert [left.name for left in tmp_path.iterdir()] == [path.name]


def test_windows_that_start_at_once_get_one_sample(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as threads:
        paths = set(threads.map(sample_in, [tmp_path] * 4))
    assert [left.name for left in tmp_path.iterdir()] == ["sample.hashiya"]
    with Project.open(paths.pop()) as project:
        assert project.spans.of(project.articles.all().__next__().id, ME) != ()


def test_a_folder_that_cannot_hold_the_sample_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(FileUnwritable):
        sample_in(tmp_path / "file" / "below")
