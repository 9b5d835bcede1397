"""The queue: every article once, page by page, with the state and the counts of one layer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.model import GOLD, ArticleId, Label, LayerState
from core.project import Place, Project
from core.project.queue import Sort, Waiting, Wanted
from tests.core.project.worlds import ME, YOU, a_project, tag


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with a_project(tmp_path / "p.hashiya", *(f"زار الوزير سيول {number}" for number in range(25))) as project:
        yield project


@pytest.mark.parametrize("size", [1, 7, 25, 26])
@pytest.mark.parametrize(
    "wanted",
    [Wanted(), *(Wanted(sort=sort, backwards=True) for sort in Sort), Wanted(sort=Sort.TITLE)],
    ids=["as they came", "backwards", "by title backwards", "longest first", "by title"],
)
def test_pages_hold_every_article_once_in_its_order(project: Project, size: int, wanted: Wanted) -> None:
    found: list[Waiting] = []
    while page := project.queue.page(ME, wanted, after=found[-1] if found else None, size=size):
        assert len(page) <= size
        found += page
    keys = {Sort.ORDER: lambda one: one.place, Sort.TITLE: lambda one: one.title, Sort.LENGTH: lambda one: one.length}
    assert len({waiting.article for waiting in found}) == len(found) == 25
    in_order = sorted(found, key=lambda one: (keys[wanted.sort](one), one.place), reverse=wanted.backwards)
    assert found == in_order


def test_only_articles_in_the_wanted_states_are_shown(project: Project) -> None:
    project.layers.become(ArticleId("3"), ME, LayerState.FINISHED, by=ME)
    tag(project, "سيول", article=ArticleId("5"))
    shown = {
        state: [one.article for one in project.queue.page(ME, Wanted(states=frozenset({state})))]
        for state in (LayerState.FINISHED, LayerState.STARTED, LayerState.RETURNED)
    }
    assert shown == {LayerState.FINISHED: ["3"], LayerState.STARTED: ["5"], LayerState.RETURNED: []}
    assert len(project.queue.page(ME, Wanted(states=frozenset({LayerState.NEW})))) == 23


def test_an_entry_tells_state_and_counts_of_one_layer_alone(project: Project) -> None:
    article = ArticleId("3")
    project.labels.add(Label("a|b 😀", "", "", "#123456"))
    for word, label in (("سيول", "COUNTRY"), ("زار", "EVENT"), ("الوزير", "PERSON"), ("الوزير", "a|b 😀"), ("وزير", "PERSON")):
        tag(project, word, label, article=article)
    tag(project, "سيول", by=YOU, article=article)
    project.spans.tag(Place(article, GOLD), [(0, 3)], "EVENT", by=YOU)
    project.layers.become(article, YOU, LayerState.FINISHED, by=YOU)
    told = {name: project.queue.one(name, article) for name in (ME, YOU, GOLD, "nobody")}
    assert {name: (entry.state, entry.counts) for name, entry in told.items() if entry} == {
        ME: (LayerState.STARTED, (("PERSON", 2), ("COUNTRY", 1), ("EVENT", 1), ("a|b 😀", 1))),
        YOU: (LayerState.FINISHED, (("COUNTRY", 1),)),
        GOLD: (LayerState.STARTED, (("EVENT", 1),)),
        "nobody": (LayerState.NEW, ()),
    }
    assert project.queue.one(ME, ArticleId("nothing")) is None


def test_a_page_says_the_same_as_its_entries(project: Project) -> None:
    tag(project, "سيول", article=ArticleId("0"))
    for name in (ME, GOLD):
        page = project.queue.page(name, size=100)
        assert page == tuple(project.queue.one(name, waiting.article) for waiting in page)
