"""Ready searches: what is marked in two ways, here and not there, with a broken edge, longest and rarest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.model import ArticleId, LayerState
from core.project import Place, Project
from core.project.ready import (
    Name,
    TwoWays,
    broken_edges,
    longest_names,
    marked_here_not_there,
    named_two_ways,
    names,
    rarest_names,
)
from tests.core.project.worlds import ME, YOU, a_project

TEXTS = (
    "زار الوزير كوريا الشمالية ثم كوريا، وعاد من كوريا الشماليّة.",
    "قالت كوريا إنها لن تردّ على وكوريا الشمالية.",
    "لا شيء هنا عن كوريا",
)
ONE, TWO, THREE = ArticleId("0"), ArticleId("1"), ArticleId("2")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with a_project(tmp_path / "p.hashiya", *TEXTS) as made:
        yield made


def mark(project: Project, article: ArticleId, quote: str, label: str = "COUNTRY", *, by: str = ME, nth: int = 0) -> None:
    """Mark the place of ``quote`` before which ``nth`` others stand."""
    text = project.articles.text(article)
    at = -1
    for _ in range(nth + 1):
        at = text.index(quote, at + 1)
    project.spans.tag(Place(article, by), [(at, at + len(quote))], label, by=by)


def test_names_are_counted_by_their_folded_letters(project: Project) -> None:
    mark(project, ONE, "كوريا الشمالية")
    mark(project, ONE, "كوريا الشماليّة")
    mark(project, ONE, "كوريا الشماليّة", by=YOU)
    mark(project, ONE, "الوزير", "PERSON")
    assert names(project) == (Name("كوريا الشماليّة", "COUNTRY", 3), Name("الوزير", "PERSON", 1))
    assert names(project, layer=YOU) == (Name("كوريا الشماليّة", "COUNTRY", 1),)
    assert longest_names(project, limit=1) == (Name("كوريا الشماليّة", "COUNTRY", 3),)
    assert rarest_names(project, limit=1) == (Name("الوزير", "PERSON", 1),)


def test_a_name_with_two_labels_is_told_the_commonest_first(project: Project) -> None:
    mark(project, ONE, "كوريا الشمالية")
    mark(project, ONE, "كوريا الشماليّة", "EVENT")
    mark(project, TWO, "كوريا الشمالية", "EVENT", by=YOU)
    mark(project, TWO, "كوريا")
    assert named_two_ways(project) == (TwoWays("كوريا الشمالية", (("EVENT", 2), ("COUNTRY", 1))),)
    assert named_two_ways(project, layer=YOU) == ()


def test_a_name_that_is_marked_here_is_found_where_it_is_not(project: Project) -> None:
    mark(project, ONE, "كوريا الشمالية")
    mark(project, ONE, "كوريا", nth=1)
    mark(project, TWO, "كوريا")
    mark(project, THREE, "كوريا", by=YOU)
    found = list(marked_here_not_there(project, layer=ME, least=1))
    assert [(one.hit.article, one.hit.quote, one.hit.layer, one.label, one.number) for one in found] == [
        (ONE, "كوريا الشماليّة", ME, "COUNTRY", 1),
        (TWO, "كوريا الشمالية", ME, "COUNTRY", 1),
    ]
    for one in found:
        assert project.articles.text(one.hit.article)[one.hit.start : one.hit.end] == one.hit.quote
    assert [one.hit.quote for one in marked_here_not_there(project, layer=ME, least=2)] == ["كوريا", "كوريا"]


def test_an_article_that_was_not_begun_misses_nothing(project: Project) -> None:
    mark(project, ONE, "كوريا", nth=1)
    assert {one.hit.article for one in marked_here_not_there(project, layer=ME, least=1)} == {ONE}
    project.layers.become(THREE, ME, LayerState.FINISHED, by=ME)
    assert {one.hit.article for one in marked_here_not_there(project, layer=ME, least=1)} == {ONE, THREE}


def test_an_edge_that_breaks_the_rule_is_found(project: Project) -> None:
    mark(project, ONE, "كوريا الشمالية")
    mark(project, TWO, "وكوريا الشمالية")
    mark(project, TWO, "كوريا ")
    found = [(one.article, one.layer, one.fault.span.quote, one.fault.kind.value) for one in broken_edges(project, layer=ME)]
    assert found == [(TWO, ME, "كوريا ", "blank"), (TWO, ME, "وكوريا الشمالية", "proclitic inside")]
    assert list(broken_edges(project, layer=YOU)) == []


def test_a_ready_search_ends_when_it_is_broken_off(project: Project) -> None:
    mark(project, ONE, "كوريا ")
    mark(project, TWO, "كوريا ")
    for search in (broken_edges(project, layer=ME, cancel=lambda: True), marked_here_not_there(project, layer=ME, cancel=lambda: True)):
        assert list(search) == []
