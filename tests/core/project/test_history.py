"""The history: back and forth across articles and restarts, and never over somebody else's work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import ChangedSince, LayerLocked, NothingToRedo, NothingToUndo, ProjectReadOnly
from core.model import Annotator, LayerState
from core.project import Edit, Place, Project
from tests.core.project.worlds import FIRST, ME, OTHER, SECOND, YOU, a_project, quotes, rows, tag


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "p.hashiya"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with a_project(path) as project:
        yield project


def test_undo_and_redo_go_across_articles_and_restarts(path: Path) -> None:
    with a_project(path) as project:
        tag(project, "اليابان")
        tag(project, "سيول", article=SECOND)
    with Project.open(path) as project:
        assert project.history.undo(ME).articles == (SECOND,)
        assert quotes(project, article=SECOND) == []
    with Project.open(path) as project:
        assert project.history.undo(ME).articles == (FIRST,)
        assert quotes(project) == []
        with pytest.raises(NothingToUndo):
            project.history.undo(ME)
        project.history.redo(ME)
    with Project.open(path) as project:
        project.history.redo(ME)
        assert quotes(project) == [("اليابان", "COUNTRY")]
        assert quotes(project, article=SECOND) == [("سيول", "COUNTRY")]
        with pytest.raises(NothingToRedo):
            project.history.redo(ME)


def test_each_annotator_undoes_only_their_own(project: Project) -> None:
    tag(project, "اليابان", by=ME)
    tag(project, "اليابان", by=YOU)
    project.history.undo(ME)
    assert (quotes(project, ME), quotes(project, YOU)) == ([], [("اليابان", "COUNTRY")])


def test_a_new_edit_ends_the_way_forth_of_its_author_alone(project: Project) -> None:
    for name in (ME, YOU):
        tag(project, "اليابان", by=name)
        tag(project, "سيول", by=name)
        project.history.undo(name)
    tag(project, "كوريا", by=ME)
    with pytest.raises(NothingToRedo):
        project.history.redo(ME)
    project.history.redo(YOU)
    assert len(quotes(project, YOU)) == 2
    project.history.undo(ME)
    project.history.undo(ME)
    assert quotes(project, ME) == []


def test_an_edit_whose_rows_somebody_changed_since_is_not_undone(project: Project) -> None:
    span = tag(project, "اليابان", by=ME)
    project.spans.relabel(span.id, "PERSON", by=YOU)
    edits = project.history.newest()
    with pytest.raises(ChangedSince, match="tag"):
        project.history.undo(ME)
    assert project.history.newest() == edits
    assert quotes(project) == [("اليابان", "PERSON")]
    project.history.undo(YOU)
    project.history.undo(ME)
    assert quotes(project) == []


def test_an_edit_that_no_longer_fits_is_not_done_again(project: Project) -> None:
    span = tag(project, "اليابان", by=ME)
    project.history.undo(ME)
    project.layers.become(FIRST, ME, LayerState.STARTED, by=YOU)
    project.spans.tag(Place(FIRST, ME), [(span.start, span.end)], "COUNTRY", by=YOU)
    edits = project.history.newest()
    with pytest.raises(ChangedSince):
        project.history.redo(ME)
    assert project.history.newest() == edits
    assert quotes(project) == [("اليابان", "COUNTRY")]


def test_a_layer_that_others_marked_meanwhile_stays(project: Project) -> None:
    tag(project, "اليابان", by=ME)
    project.spans.tag(Place(FIRST, ME), [(0, 3)], "PERSON", by=YOU)
    with pytest.raises(ChangedSince):
        project.history.undo(ME)
    assert len(quotes(project)) == 2


def test_nothing_is_taken_out_of_a_layer_that_review_closed(project: Project) -> None:
    tag(project, "اليابان", by=ME)
    tag(project, "سيول", by=ME)
    project.history.undo(ME)
    project.layers.become(FIRST, ME, LayerState.FINISHED, by=YOU)
    for turn in (project.history.undo, project.history.redo):
        with pytest.raises(LayerLocked, match=ME):
            turn(ME)
    assert quotes(project) == [("اليابان", "COUNTRY")]


def test_several_changes_of_one_row_are_taken_back_together(project: Project) -> None:
    project.layers.become(FIRST, ME, LayerState.SKIPPED, by=ME, note="not news")
    project.history.undo(ME)
    assert project.layers.of(FIRST) == ()
    project.history.redo(ME)
    assert (project.layers.get(FIRST, ME).state, project.layers.get(FIRST, ME).note) == (LayerState.SKIPPED, "not news")


def test_annotators_stay_when_everything_is_undone(project: Project) -> None:
    project.annotators.add(Annotator("سلمى"), by=ME)
    tag(project, "سيول")
    project.history.undo(ME)
    with pytest.raises(NothingToUndo):
        project.history.undo(ME)
    assert [annotator.name for annotator in project.annotators.all()] == [ME, "سلمى"]


def test_every_edit_is_told_once_after_it_is_in_the_file(project: Project, path: Path) -> None:
    told: list[tuple[str, str, int]] = []

    def listen(edit: Edit) -> None:
        with Project.open(path, read_only=True) as other:
            told.append((edit.verb, edit.kind, other.history.newest()))

    before = project.history.newest()
    project.history.observe(listen)
    tag(project, "اليابان")
    project.history.undo(ME)
    project.history.redo(ME)
    assert [(verb, kind) for verb, kind, _ in told] == [("join", "do"), ("tag", "do"), ("tag", "undo"), ("tag", "redo")]
    assert [number for *_, number in told] == [before + 2, before + 2, before + 3, before + 4]


def test_every_edit_carries_replica_sequence_and_clock(path: Path) -> None:
    with a_project(path) as project:
        for _ in range(5):
            tag(project, "اليابان")
            project.history.undo(ME)
    with Project.open(path) as project:
        tag(project, "سيول", by=YOU)
    carried = rows(path, "SELECT r.uid, e.sequence, e.clock FROM edit e LEFT JOIN replica r ON r.id = e.replica_id ORDER BY e.id")
    replicas, sequence, clocks = zip(*carried, strict=True)
    assert set(replicas) == {rows(path, "SELECT uid FROM replica WHERE is_self = 1")[0][0]}
    assert list(sequence) == list(range(1, len(carried) + 1))
    assert list(clocks) == sorted(set(clocks))


def test_the_trail_tells_what_happened_to_an_article(project: Project) -> None:
    span = tag(project, OTHER[:6], article=SECOND)
    tag(project, "اليابان")
    project.spans.annotate(span.id, "ملاحظة", by=ME)
    project.spans.untag([span.id], by=ME)
    project.history.undo(ME)
    told = [(edit.verb, edit.kind, edit.by) for edit in project.history.of_article(SECOND)]
    assert told == [("import", "do", ""), ("tag", "do", ME), ("note", "do", ME), ("untag", "do", ME), ("untag", "undo", ME)]
    assert all(edit.articles == (SECOND,) for edit in project.history.of_article(SECOND)[1:])


def test_an_error_inside_an_edit_leaves_nothing(project: Project) -> None:
    edits = project.history.newest()
    with pytest.raises(ZeroDivisionError), project.history.edit("tag", by="somebody new") as draft:
        layer = project.layers.open_in(draft, FIRST, "somebody new")
        draft.change("layer", layer, {"note": str(1 // 0)})
    assert project.history.newest() == edits
    assert project.annotators.all() == ()
    tag(project, "اليابان")
    assert quotes(project) == [("اليابان", "COUNTRY")]


def test_a_project_that_is_only_looked_at_takes_no_edit(project: Project, path: Path) -> None:
    tag(project, "اليابان")
    with Project.open(path, read_only=True) as other:
        for write in (lambda: tag(other, "سيول"), lambda: other.history.undo(ME), lambda: other.history.redo(ME)):
            with pytest.raises(ProjectReadOnly):
                write()
