"""The end of a review: what is accepted, what goes back, and what annotators do with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import ChangedSince, DisputesOpen, LayerLocked, NothingToReview, ProjectDamaged, RemarkEmpty
from core.model import GOLD, LayerState, Origin
from core.project import Project
from core.project.checking import check
from tests.core.project.judging import REVIEWER, a_review, gold, judge_all, take
from tests.core.project.worlds import FIRST, ME, SECOND, TEXT, YOU, quotes


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with a_review(tmp_path / "p.hashiya") as project:
        yield project


@pytest.fixture
def finished(project: Project) -> Project:
    judge_all(project)
    project.review.finish(FIRST, by=REVIEWER)
    return project


def test_a_review_is_finished_when_every_dispute_has_its_verdict(project: Project) -> None:
    with pytest.raises(DisputesOpen, match="3"):
        project.review.finish(FIRST, by=REVIEWER)
    assert (gold(project), project.review.returned(FIRST, ME)) == ([], ())
    judge_all(project)
    assert project.review.finish(FIRST, by=REVIEWER).corrections == {ME: 1, YOU: 2}
    assert gold(project) == [("الخارجية", "PERSON"), ("اليابان", "COUNTRY"), ("سيول", "COUNTRY")]
    assert {layer.name: layer.state for layer in project.layers.of(FIRST)} == {
        ME: LayerState.RETURNED,
        YOU: LayerState.RETURNED,
        GOLD: LayerState.ACCEPTED,
    }
    with pytest.raises(LayerLocked):
        project.review.finish(FIRST, by=REVIEWER)


def test_who_said_what_gold_says_is_accepted(project: Project) -> None:
    take(project, "وزير الخارجية الياباني")
    take(project, "سيول", "COUNTRY")
    project.review.nobody(next(one for one in project.review.ballots(FIRST) if one.is_open), by=REVIEWER)
    assert project.review.finish(FIRST, by=REVIEWER).corrections == {ME: 0, YOU: 3}
    assert project.layers.get(FIRST, ME).state is LayerState.ACCEPTED
    assert (project.review.returned(FIRST, ME), len(project.review.returned(FIRST, YOU))) == ((), 3)


def test_corrections_tell_before_after_and_why(finished: Project) -> None:
    told = [
        (one.quote, [(span.quote, span.label) for span in one.after], one.verdict.reason, one.verdict.note)
        for one in finished.review.returned(FIRST, YOU)
    ]
    assert told == [("سيول", [("سيول", "COUNTRY")], "label", ""), ("القمّة", [], "no name", "ليس اسمًا")]
    assert [(one.quote, one.before is None) for one in finished.review.returned(FIRST, ME)] == [("وزير الخارجية الياباني", False)]


def test_accepting_makes_the_layer_say_what_gold_says(finished: Project) -> None:
    before = finished.spans.of(FIRST, YOU)
    for correction in finished.review.returned(FIRST, YOU):
        assert not correction.is_accepted
        finished.review.accept(correction, by=YOU)
    assert quotes(finished, YOU) == gold(finished)
    assert all(one.is_accepted for one in finished.review.returned(FIRST, YOU))
    assert [span.origin for span in finished.spans.of(FIRST, YOU) if span.quote == "سيول"] == [Origin.ACCEPTED]
    finished.history.undo(YOU)
    finished.history.undo(YOU)
    assert finished.spans.of(FIRST, YOU) == before


def test_what_was_missed_is_added_when_it_is_accepted(project: Project) -> None:
    start = TEXT.index("كوريا")
    project.review.add(FIRST, (start, start + 5, "COUNTRY"), by=REVIEWER)
    judge_all(project)
    project.review.finish(FIRST, by=REVIEWER)
    missed = next(one for one in project.review.returned(FIRST, ME) if one.before is None)
    assert (missed.quote, [span.quote for span in missed.after]) == ("", ["كوريا"])
    project.review.accept(missed, by=ME)
    assert ("كوريا", "COUNTRY") in quotes(project, ME)


def test_a_correction_accepted_twice_changes_nothing(finished: Project) -> None:
    correction = finished.review.returned(FIRST, ME)[0]
    finished.review.accept(correction, by=ME)
    edits = finished.history.newest()
    finished.review.accept(correction, by=ME)
    assert finished.history.newest() == edits


def test_a_layer_that_is_finished_again_takes_no_correction(finished: Project) -> None:
    finished.layers.become(FIRST, ME, LayerState.FINISHED, by=ME)
    with pytest.raises(LayerLocked):
        finished.review.accept(finished.review.returned(FIRST, ME)[0], by=ME)


def test_a_thread_is_kept(finished: Project) -> None:
    finished.review.answer(finished.review.returned(FIRST, ME)[0], " اللقب جزء من الاسم ", by=ME)
    finished.review.answer(finished.review.answered(FIRST)[0], "راجع الدليل", by=REVIEWER)
    with pytest.raises(RemarkEmpty):
        finished.review.answer(finished.review.returned(FIRST, ME)[0], " \n", by=ME)
    (correction,) = finished.review.answered(FIRST)
    first, second = correction.thread
    assert [(one.author, one.text) for one in correction.thread] == [(ME, "اللقب جزء من الاسم"), (REVIEWER, "راجع الدليل")]
    assert (first.parent, second.parent) == ("", first.id)
    assert finished.review.with_answers() == (FIRST,)
    assert all(not one.thread for one in finished.review.returned(FIRST, YOU))
    with pytest.raises(ChangedSince):
        finished.history.undo(ME)
    finished.history.undo(REVIEWER)
    finished.history.undo(ME)
    assert finished.review.answered(FIRST) == ()


def test_the_layers_of_before_stay_known(finished: Project) -> None:
    before = {name: quotes(finished, name) for name in (ME, YOU)}
    for name in (ME, YOU):
        for correction in finished.review.returned(FIRST, name):
            finished.review.accept(correction, by=name)
    assert {name: [(span.quote, span.label) for span in spans] for name, spans in finished.review.then(FIRST).items()} == before
    assert quotes(finished, ME) == quotes(finished, YOU) == gold(finished)
    assert check(finished) == ()


def test_what_nobody_finished_cannot_be_reviewed(project: Project) -> None:
    with pytest.raises(NothingToReview):
        project.review.finish(SECOND, by=REVIEWER)
    assert project.layers.of(SECOND) == ()


@pytest.mark.parametrize(
    ("column", "value"), [("ballot", "x"), ("ballot", "1-y-z"), ("answers", "{"), ("answers", '[["a"],1]'), ("at", 1 << 60)]
)
def test_a_verdict_that_was_damaged_in_the_file_is_one_sentence(finished: Project, column: str, value: object) -> None:
    path = finished.path
    finished.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f'UPDATE verdict SET "{column}" = ? WHERE id = 1', (value,))
        connection.commit()
    with Project.open(path) as project, pytest.raises(ProjectDamaged):
        project.review.ballots(FIRST)
