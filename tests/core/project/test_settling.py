"""Settling a project by a rule: as one step, leaving what somebody decided."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import UnknownArticle, UnknownLayer
from core.formats.record import LayerRecord
from core.model import GOLD, ArticleId, LayerState
from core.project import Project
from core.project.bringing import bring_in
from core.project.brought import Progress
from core.project.checking import check
from core.review import Rule, Strategy
from tests.core.project.judging import REVIEWER, SEED, a_review, at, finish, gold, judge_all, take, the_sample
from tests.core.project.worlds import FIRST, ME, SECOND, YOU, tag

UNANIMOUS, ANYBODY = Rule(Strategy.UNANIMOUS), Rule(Strategy.THRESHOLD, 1)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with a_review(tmp_path / "p.hashiya") as project:
        tag(project, "سيول", by=ME, article=SECOND)
        tag(project, "سيول", by=YOU, article=SECOND)
        finish(project, SECOND)
        yield project


def test_a_preview_says_what_settling_does_and_writes_nothing(project: Project) -> None:
    edits = project.history.newest()
    with project.reader() as reader:
        plan = reader.review.preview(None, UNANIMOUS)
    assert (plan.settled, plan.unsettled, plan.spans, [one.article for one in plan.articles]) == (2, 3, 2, [FIRST, SECOND])
    assert project.history.newest() == edits
    assert project.review.settle(None, UNANIMOUS, by=REVIEWER, plan=plan) is plan
    assert (gold(project), gold(project, SECOND)) == ([("اليابان", "COUNTRY")], [("سيول", "COUNTRY")])
    again = project.review.preview(None, UNANIMOUS)
    assert (again.settled, again.unsettled) == (0, 3)


def test_the_whole_project_is_one_step(project: Project) -> None:
    before = (project.review.ballots(FIRST), project.review.ballots(SECOND), project.layers.of(FIRST))
    done = project.review.settle(None, ANYBODY, by=REVIEWER)
    assert done.settled == 3
    verdict = at(project, "القمّة").verdict
    assert verdict is not None and (verdict.rule, verdict.reviewer) == ("threshold 1", REVIEWER)
    after = (project.review.ballots(FIRST), project.review.ballots(SECOND), project.layers.of(FIRST))
    project.history.undo(REVIEWER)
    assert (project.review.ballots(FIRST), project.review.ballots(SECOND), project.layers.of(FIRST)) == before
    project.history.redo(REVIEWER)
    assert (project.review.ballots(FIRST), project.review.ballots(SECOND), project.layers.of(FIRST)) == after
    assert check(project) == ()


def test_one_article_alone(project: Project) -> None:
    project.review.settle(SECOND, UNANIMOUS, by=REVIEWER)
    assert (gold(project), gold(project, SECOND)) == ([], [("سيول", "COUNTRY")])


def test_a_rule_leaves_what_somebody_decided_and_keeps_notes(project: Project) -> None:
    project.review.nobody(at(project, "القمّة"), by=REVIEWER)
    project.review.note(at(project, "اليابان"), "ملاحظة", by=REVIEWER)
    project.review.settle(FIRST, ANYBODY, by=REVIEWER)
    assert gold(project) == [("اليابان", "COUNTRY")]
    verdict = at(project, "اليابان").verdict
    assert verdict is not None and (verdict.note, verdict.rule) == ("ملاحظة", "threshold 1")


def test_a_plan_that_somebody_overtook_is_made_anew(project: Project) -> None:
    plan = project.review.preview(None, ANYBODY)
    with Project.open(project.path) as other:
        take(other, "القمّة", by="reviewer-2")
    done = project.review.settle(None, ANYBODY, by=REVIEWER, plan=plan)
    assert (plan.settled, done.settled) == (3, 2)
    verdict = at(project, "القمّة").verdict
    assert verdict is not None and verdict.reviewer == "reviewer-2"


def test_a_finished_review_is_left_and_counted(project: Project) -> None:
    judge_all(project)
    project.review.finish(FIRST, by=REVIEWER)
    done = project.review.settle(None, UNANIMOUS, by=REVIEWER)
    assert (done.closed, [one.article for one in done.articles]) == (1, [SECOND])


def test_the_trusted_annotator_is_believed_where_they_finished(project: Project) -> None:
    project.layers.become(SECOND, YOU, LayerState.STARTED, by=YOU)
    done = project.review.settle(None, Rule(Strategy.TRUSTED, annotator=YOU), by=REVIEWER)
    assert {one.article: (len(one.settled), len(one.unsettled)) for one in done.articles} == {FIRST: (4, 0), SECOND: (0, 1)}
    assert {span.quote for span in project.spans.of(FIRST, GOLD)} == {span.quote for span in project.spans.of(FIRST, YOU)}


def test_strangers_are_refused(project: Project) -> None:
    with pytest.raises(UnknownLayer, match="nobody"):
        project.review.preview(None, Rule(Strategy.TRUSTED, annotator="nobody"))
    with pytest.raises(UnknownArticle, match="nowhere"):
        project.review.settle(ArticleId("nowhere"), UNANIMOUS, by=REVIEWER)


def test_settling_tells_how_far_it_is_and_can_be_stopped(project: Project) -> None:
    steps: list[Progress] = []
    done = project.review.settle(None, UNANIMOUS, by=REVIEWER, progress=steps.append, cancel=lambda: True)
    assert (done.cancelled, gold(project), steps) == (True, [], [])
    project.review.settle(None, UNANIMOUS, by=REVIEWER, progress=steps.append)
    assert [(step.done, step.total) for step in steps] == [(2, 2)]


def test_the_sample_has_56_marks_in_common(tmp_path: Path) -> None:
    with the_sample(tmp_path / "sample.hashiya") as project:
        done = project.review.settle(SEED, UNANIMOUS, by=REVIEWER)
        assert (done.settled, done.unsettled, len(project.spans.of(SEED, GOLD))) == (56, 18, 56)


def test_gold_that_another_verdict_wrote_is_not_written_twice(project: Project) -> None:
    start, end, label = next(iter(at(project, "اليابان").ballot.claims))
    project.review.other(at(project, "القمّة"), (start, end, label), by=REVIEWER)
    project.review.settle(FIRST, UNANIMOUS, by=REVIEWER)
    assert gold(project) == [("اليابان", "COUNTRY")]
    project.review.reopen(at(project, "القمّة"), by=REVIEWER)
    assert gold(project) == [("اليابان", "COUNTRY")]


def test_finishing_does_not_write_it_twice_either(project: Project) -> None:
    start, end, label = next(iter(at(project, "اليابان").ballot.claims))
    judge_all(project)
    project.review.other(at(project, "القمّة"), (start, end, label), by=REVIEWER)
    project.review.finish(FIRST, by=REVIEWER)
    assert gold(project).count(("اليابان", "COUNTRY")) == 1


@pytest.mark.parametrize("state", [LayerState.FINISHED, LayerState.ACCEPTED, LayerState.SKIPPED])
def test_gold_that_came_in_closed_holds_up_nobody(tmp_path: Path, state: LayerState) -> None:
    with a_review(tmp_path / "c.hashiya") as project:
        text = project.articles.text(FIRST)
        bring_in(project, [LayerRecord(FIRST, "", text, layer=GOLD, state=state)])
        assert (project.review.open_count(FIRST), project.review.next_with_disputes()) == (0, None)
        done = project.review.settle(None, UNANIMOUS, by=REVIEWER)
        assert (done.closed, done.settled, gold(project)) == (1, 0, [])
