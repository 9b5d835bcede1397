"""Marking on many hits at once: one step of the way back, and every hit that was left is counted with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.arabic.lexicon import Lexicon
from core.errors import QuoteMismatch, UnknownLabel
from core.formats.record import LayerRecord
from core.model import ArticleId, LayerState
from core.project import Project
from core.project.bringing import bring_in
from core.project.everywhere import mentions_in
from core.project.hits import Done, labels_at, mark_hits, relabel_hits, untag_hits
from core.search.concordance import Hit
from core.search.mentions import Mentions
from tests.core.project.worlds import FIRST, ME, SECOND, YOU, a_project, quotes, tag


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with a_project(tmp_path / "p.hashiya") as made:
        tag(made, "اليابان")  # in the first article, by ME
        tag(made, "سيول", by=YOU, article=SECOND)
        yield made


def hits(project: Project, query: str) -> list[Hit]:
    return list(project.search.each(query))


def as_label(found: list[Hit], label: str) -> list[tuple[Hit, str]]:
    return [(hit, label) for hit in found]


def test_all_hits_of_the_project_are_marked_and_taken_back_in_one_step(project: Project) -> None:
    before = project.history.newest()
    assert mark_hits(project, as_label(hits(project, "سيول"), "COUNTRY"), by=ME) == Done(changed=2)
    assert project.history.newest() == before + 1
    assert ("سيول", "COUNTRY") in quotes(project) and quotes(project, article=SECOND) == [("سيول", "COUNTRY")]
    project.history.undo(ME)
    assert quotes(project) == [("الياباني"[:7], "COUNTRY")]
    assert quotes(project, article=SECOND) == []
    project.history.redo(ME)
    assert quotes(project, article=SECOND) == [("سيول", "COUNTRY")]


def test_each_hit_takes_its_own_label(project: Project) -> None:
    first, second = hits(project, "سيول")
    mark_hits(project, [(first, "COUNTRY"), (second, "EVENT")], by=ME)
    assert ("سيول", "COUNTRY") in quotes(project) and quotes(project, article=SECOND) == [("سيول", "EVENT")]


def test_what_is_marked_already_and_what_is_closed_is_left_and_counted(project: Project) -> None:
    mark_hits(project, as_label(hits(project, "سيول")[:1], "COUNTRY"), by=ME)
    tag(project, "كوريا", article=SECOND)
    project.layers.become(SECOND, ME, LayerState.FINISHED, by=ME)
    assert mark_hits(project, as_label(hits(project, "سيول"), "COUNTRY"), by=ME) == Done(there=1, closed=1)
    assert quotes(project, article=SECOND) == [("كوريا", "COUNTRY")]


def test_a_hit_that_is_named_twice_is_marked_once(project: Project) -> None:
    found = hits(project, "سيول")
    assert mark_hits(project, as_label([*found, *found], "COUNTRY"), by=ME) == Done(changed=2, there=2)


def test_only_ones_own_marks_are_relabelled_and_removed(project: Project) -> None:
    tag(project, "كوريا الشمالية", "EVENT", article=SECOND)
    found = hits(project, "label:COUNTRY OR label:EVENT")
    assert relabel_hits(project, found, "PERSON", by=ME) == Done(changed=2, others=1)
    assert {label for _, label in quotes(project) + quotes(project, article=SECOND)} == {"PERSON"}
    assert quotes(project, YOU, SECOND) == [("سيول", "COUNTRY")]
    assert untag_hits(project, hits(project, "label:PERSON OR label:COUNTRY"), by=ME) == Done(changed=2, others=1)
    assert quotes(project) == quotes(project, article=SECOND) == []
    project.history.undo(ME)
    assert len(quotes(project) + quotes(project, article=SECOND)) == 2


def test_a_place_of_the_text_means_ones_own_mark_that_stands_exactly_there(project: Project) -> None:
    mark_hits(project, as_label(hits(project, "سيول"), "EVENT"), by=ME)
    assert relabel_hits(project, hits(project, "سيول"), "COUNTRY", by=ME) == Done(changed=2)
    assert untag_hits(project, hits(project, "سيول OR القمة"), by=ME) == Done(changed=2, others=1)


def test_relabelling_into_a_mark_that_is_there_leaves_both(project: Project) -> None:
    tag(project, "اليابان", "EVENT")
    assert relabel_hits(project, hits(project, "label:EVENT"), "COUNTRY", by=ME) == Done(there=1)
    assert sorted(label for _, label in quotes(project)) == ["COUNTRY", "EVENT"]


def test_closed_layers_keep_their_marks(project: Project) -> None:
    project.layers.become(FIRST, ME, LayerState.FINISHED, by=ME)
    assert untag_hits(project, hits(project, "label:COUNTRY by:annotator-1"), by=ME) == Done(closed=1)
    assert relabel_hits(project, hits(project, "label:COUNTRY by:annotator-1"), "EVENT", by=ME) == Done(closed=1)


def test_nothing_is_written_when_it_is_stopped_or_a_hit_does_not_fit(project: Project) -> None:
    found = hits(project, "سيول")
    before = project.history.newest()
    assert mark_hits(project, as_label(found * 100, "COUNTRY"), by=ME, progress=lambda number: number < 100) == Done()
    with pytest.raises(QuoteMismatch):
        mark_hits(project, as_label([*found, replace(found[0], start=0, end=4)], "COUNTRY"), by=ME)
    with pytest.raises(UnknownLabel):
        mark_hits(project, as_label(found, "NOTHING"), by=ME)
    assert project.history.newest() == before


def test_labels_are_told_where_a_layer_has_one_exactly(project: Project) -> None:
    mark_hits(project, as_label(hits(project, "سيول")[:1], "EVENT"), by=ME)
    found = hits(project, "سيول")
    assert labels_at(project, found, layer=ME) == {(FIRST, found[0].start, found[0].end): "EVENT"}
    assert labels_at(project, found, layer=YOU) == {(SECOND, found[1].start, found[1].end): "COUNTRY"}
    assert labels_at(project, found, layer="gold") == labels_at(project, found, layer="nobody") == {}


def test_a_name_is_found_in_every_article_with_its_proclitics(tmp_path: Path) -> None:
    texts = ("زار سوريا أمس.", "وصل إلى دمشق.", "قالت وسورية شريك، وإنّ لسوريّا جارًا.", "السوريون")
    with a_project(tmp_path / "p.hashiya", *texts) as project:
        found = list(mentions_in(project, Mentions("سوريا", lexicon=Lexicon())))
        assert [(one.article, [one.text[place.start : place.end] for place in one.places]) for one in found] == [
            ("0", ["سوريا"]),
            ("2", ["سورية", "سوريّا"]),
        ]
        assert list(mentions_in(project, Mentions("سوريا", lexicon=Lexicon()), cancel=lambda: True)) == []


def test_a_name_is_found_in_articles_that_the_index_does_not_have_yet(tmp_path: Path) -> None:
    with a_project(tmp_path / "p.hashiya", "زار سوريا أمس.", "وصل إلى دمشق.") as project:
        late = [LayerRecord(ArticleId(f"late-{number}"), "خبر", f"الخبر {number}: وسورية شريك.") for number in range(70)]
        bring_in(project, late, searchable=False)
        assert not project.search.indexed().is_whole
        found = [one.article for one in mentions_in(project, Mentions("سوريا", lexicon=Lexicon()))]
        assert found == ["0", *(record.article for record in late)]
        project.search.catch_up()
        assert [one.article for one in mentions_in(project, Mentions("سوريا", lexicon=Lexicon()))] == found
