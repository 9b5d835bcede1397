"""The queue: every article once, page by page, with the state and the counts of one layer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.formats.record import LayerRecord
from core.model import GOLD, ArticleId, Label, LayerState
from core.project import Place, Project
from core.project.bringing import bring_in
from core.project.checking import check
from core.project.queue import Sort, Waiting, Wanted
from tests.core.project.worlds import ME, YOU, a_project, tag


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with a_project(tmp_path / "p.hashiya", *(f"زار الوزير سيول {number}" for number in range(25))) as project:
        yield project


@pytest.mark.parametrize("size", [1, 7, 25, 26])
@pytest.mark.parametrize(
    "wanted",
    [Wanted(sort=sort, backwards=backwards) for sort in Sort for backwards in (False, True)],
    ids=lambda wanted: f"{wanted.sort.value}-{'down' if wanted.backwards else 'up'}",
)
def test_pages_hold_every_article_once_in_its_order(project: Project, size: int, wanted: Wanted) -> None:
    found: list[Waiting] = []
    while page := project.queue.page(ME, wanted, after=found[-1] if found else None, size=size):
        assert len(page) <= size
        found += page
    keys = {
        Sort.ORDER: lambda one: one.place,
        Sort.TITLE: lambda one: one.title,
        Sort.LENGTH: lambda one: one.length,
        Sort.DATE: lambda one: one.date,
        Sort.DISPUTES: lambda one: one.disputes,
    }
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


def with_metadata(project: Project, number: int, meta: str) -> None:
    bring_in(project, [LayerRecord(ArticleId(f"d{number}"), "زيارة", f"نصّ مؤرّخ {number}", meta=meta)])


def test_articles_go_by_the_date_they_name_or_else_by_when_they_came_in(tmp_path: Path) -> None:
    with a_project(tmp_path / "p.hashiya") as project:
        dates = ["2015-07-23 19:28:17", "2015-07-23", "1999-01-01T00:00:00", "2999-12-31", "20150724"]
        for number, named in enumerate(dates):
            with_metadata(project, number, json.dumps({"date": named}))
        for number, meta in enumerate(('{"date": "أمس"}', '{"date": 7}', "{}", "not JSON"), start=len(dates)):
            with_metadata(project, number, meta)
        page = project.queue.page(ME, Wanted(sort=Sort.DATE))
        assert [one.article for one in page] == ["d2", "d1", "d0", "d4", "first", "second", "d5", "d6", "d7", "d8", "d3"]
        told = {str(one.article): one.date for one in page}
        assert (told["d0"], told["d1"], told["d4"]) == ("2015-07-23T19:28:17", "2015-07-23", "2015-07-24")
        assert told["first"] > "2026"
        assert check(project) == ()


def test_disputes_count_what_finished_layers_do_not_share(project: Project) -> None:
    article, other = ArticleId("3"), ArticleId("4")
    for by, words in ((ME, ("سيول", "زار")), (YOU, ("سيول", "الوزير"))):
        for word in words:
            tag(project, word, by=by, article=article)
        tag(project, "سيول", by=by, article=other)

    def counted() -> list[int]:
        found = {one.article: one.disputes for one in project.queue.page(ME)}
        return [found[article], found[other], sum(found.values())]

    project.layers.become(article, ME, LayerState.FINISHED, by=ME)
    assert counted() == [0, 0, 0]  # with one finished layer there is nothing to compare
    project.layers.become(article, YOU, LayerState.FINISHED, by=YOU)
    for by in (ME, YOU):
        project.layers.become(other, by, LayerState.FINISHED, by=by)
    assert counted() == [2, 0, 2]
    first = project.queue.page(ME, Wanted(sort=Sort.DISPUTES, backwards=True), size=1)[0]
    assert first.article == article
    project.history.undo(YOU)
    project.history.undo(YOU)
    assert counted() == [0, 0, 0]
    project.history.redo(YOU)
    assert counted() == [2, 0, 2]
    project.layers.become(article, YOU, LayerState.RETURNED, by=ME)
    project.spans.relabel(project.spans.of(article, YOU)[0].id, "PERSON", by=YOU)
    assert counted() == [4 if project.spans.of(article, YOU)[0].quote == "سيول" else 2, 0, 2]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("", 3), ("الوز", 1), ("وزير سيول", 1), ("سيول وزير", 1), ("قمه", 1), ("القِمّة", 1), ("%", 1), ("_", 0), ("طوكيو", 0), ("  ", 3)],
)
def test_the_queue_is_filtered_by_what_titles_hold_folded(tmp_path: Path, typed: str, shown: int) -> None:
    with a_project(tmp_path / "p.hashiya", "زار الوزير سيول", "انعقدت القمة أمس", "ارتفع 100% اليوم") as project:
        page = project.queue.page(ME, Wanted(text=typed))
        assert len(page) == project.queue.count(ME, Wanted(text=typed)) == shown


def test_what_is_shown_is_counted(project: Project) -> None:
    tag(project, "سيول", article=ArticleId("5"))
    project.assignments.give([ArticleId("5"), ArticleId("6")], [ME], by=ME)
    new, started = frozenset({LayerState.NEW}), frozenset({LayerState.STARTED})
    for wanted in (
        Wanted(),
        Wanted(states=new),
        Wanted(states=started),
        Wanted(assigned=ME),
        Wanted(states=new, assigned=ME, text="سيول 6"),
    ):
        for layer in (ME, YOU, GOLD, "nobody"):
            assert project.queue.count(layer, wanted) == len(project.queue.page(layer, wanted, size=1000))


def test_a_renamed_article_is_found_by_its_new_title_and_a_removed_one_is_gone(project: Project) -> None:
    with project.history.edit("rename", by=ME) as draft:
        draft.change("article", "7", {"title": "القمّة"})
        draft.delete("article", "8")
    assert [one.article for one in project.queue.page(ME, Wanted(text="القمه"))] == ["7"]
    assert len(project.queue.page(ME)) == 24
    project.history.undo(ME)
    assert len(project.queue.page(ME)) == 25
    assert project.queue.page(ME, Wanted(text="القمه")) == ()
    assert check(project) == ()
