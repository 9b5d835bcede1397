"""Judging: what is written into gold, what is kept of it, and that all of it can be taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.errors import LayerLocked, OffsetsOutside, ReasonInvalid, TakenForReview
from core.formats import jsonl
from core.formats.record import LayerRecord
from core.model import GOLD, LayerState, Origin
from core.project import Place, Project
from core.project.checking import check
from core.project.sample import SEEDS
from core.review import REASONS, Decision, Kind
from tests.core.project.judging import REVIEWER, SEED, a_review, at, finish, gold, judge_all, take, the_sample
from tests.core.project.worlds import FIRST, ME, SECOND, TEXT, YOU, tag


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with a_review(tmp_path / "p.hashiya") as project:
        yield project


def test_ballots_of_finished_layers_wait_for_a_verdict(project: Project) -> None:
    found = project.review.ballots(FIRST)
    assert Counter(judged.ballot.kind for judged in found) == {Kind.AGREED: 1, Kind.BOUNDARY: 1, Kind.LABEL: 1, Kind.ONLY_SOME: 1}
    assert [judged.is_open for judged in found] == [judged.ballot.is_dispute for judged in found]
    assert (project.review.open_count(FIRST), project.review.open_count(SECOND)) == (3, 0)


def test_layers_that_are_not_finished_say_nothing_unless_they_are_asked(project: Project) -> None:
    tag(project, "سيول", by=ME, article=SECOND)
    assert project.review.ballots(SECOND) == ()
    assert [one.ballot.kind for one in project.review.ballots(SECOND, unfinished=True)] == [Kind.AGREED]
    project.layers.become(SECOND, ME, LayerState.FINISHED, by=ME)
    project.layers.become(SECOND, YOU, LayerState.FINISHED, by=YOU)
    assert [one.ballot.kind for one in project.review.ballots(SECOND)] == [Kind.ONLY_SOME]


def test_an_answer_taken_becomes_gold_and_says_where_it_came_from(project: Project) -> None:
    take(project, "الخارجية", reason="title")
    judged = at(project, "الخارجية")
    verdict = judged.verdict
    assert verdict is not None
    assert (verdict.decision, verdict.reviewer, verdict.reason, verdict.rule) == (Decision.GOLD, REVIEWER, "title", "hand")
    assert [(span.quote, span.origin) for span in judged.gold] == [("الخارجية", Origin.REVIEW)]
    assert verdict.spans == tuple(span.id for span in project.spans.of(FIRST, GOLD))
    assert [judged.ballot.answers[place].annotators for place in judged.taken] == [(YOU,)]
    said = verdict.said_by(ME)
    assert said is not None and said.claim is not None
    assert TEXT[said.claim[0] : said.claim[1]] == "وزير الخارجية الياباني"
    assert not judged.is_open and not judged.is_changed


def test_a_verdict_is_one_step_with_its_gold(project: Project) -> None:
    before = project.review.ballots(FIRST)
    layers = project.layers.of(FIRST)
    take(project, "الخارجية")
    project.history.undo(REVIEWER)
    assert (project.review.ballots(FIRST), gold(project), project.layers.of(FIRST)) == (before, [], layers)
    project.history.redo(REVIEWER)
    assert gold(project) == [("الخارجية", "PERSON")]
    assert at(project, "الخارجية").taken


def test_another_verdict_takes_the_place_of_the_first_and_keeps_its_note(project: Project) -> None:
    project.review.note(at(project, "الخارجية"), "انظر الدليل", by=REVIEWER)
    assert at(project, "الخارجية").is_open
    take(project, "الخارجية", reason="title")
    take(project, "وزير الخارجية الياباني")
    assert gold(project) == [("وزير الخارجية الياباني", "PERSON")]
    project.review.nobody(at(project, "الخارجية"), by=REVIEWER)
    judged = at(project, "الخارجية")
    assert judged.verdict is not None
    assert (gold(project), judged.verdict.decision) == ([], Decision.NOBODY)
    assert (judged.verdict.reason, judged.verdict.note) == ("title", "انظر الدليل")
    project.review.reopen(judged, by=REVIEWER)
    assert at(project, "الخارجية").verdict is None
    for _ in range(3):
        project.history.undo(REVIEWER)
    assert gold(project) == [("الخارجية", "PERSON")]


def test_several_answers_can_be_right_and_one_that_is_nobody_s(project: Project) -> None:
    judged = at(project, "الخارجية")
    project.review.take(judged, *judged.ballot.marked, by=REVIEWER)
    assert gold(project) == [("وزير الخارجية الياباني", "PERSON"), ("الخارجية", "PERSON")]
    start = TEXT.index("الياباني")
    project.review.other(at(project, "الخارجية"), (start, start + 8, "COUNTRY"), by=REVIEWER)
    assert gold(project) == [("الياباني", "COUNTRY")]
    assert (at(project, "الخارجية").taken, at(project, "الخارجية").is_decided) == ((), True)
    with pytest.raises(OffsetsOutside):
        project.review.other(at(project, "الخارجية"), (0, len(TEXT) + 1, "COUNTRY"), by=REVIEWER)
    with pytest.raises(ValueError, match="of the ballot"):
        project.review.take(judged, at(project, "سيول").ballot.answers[0], by=REVIEWER)


def test_nothing_is_an_answer_that_can_be_taken(project: Project) -> None:
    judged = at(project, "القمّة")
    project.review.take(judged, judged.ballot.answers[-1], by=REVIEWER)
    assert (gold(project), at(project, "القمّة").taken) == ([], (1,))


def test_gold_can_say_what_nobody_marked(project: Project) -> None:
    start = TEXT.index("كوريا")
    project.review.add(FIRST, (start, start + 5, "COUNTRY"), by=REVIEWER)
    added = [judged for judged in project.review.ballots(FIRST) if judged.ballot.kind is Kind.ADDED]
    assert [(one.verdict.reason if one.verdict else "", [span.quote for span in one.gold]) for one in added] == [("missed", ["كوريا"])]
    assert len(project.review.ballots(FIRST)) == 5
    project.review.reopen(added[0], by=REVIEWER)
    assert (gold(project), len(project.review.ballots(FIRST))) == ([], 4)


def test_a_span_that_two_verdicts_stand_on_stays_while_one_does(project: Project) -> None:
    take(project, "سيول", "COUNTRY")
    start = TEXT.index("سيول")
    project.review.other(at(project, "القمّة"), (start, start + 4, "COUNTRY"), by=REVIEWER)
    project.review.nobody(at(project, "القمّة"), by=REVIEWER)
    assert gold(project) == [("سيول", "COUNTRY")]
    project.review.nobody(at(project, "سيول"), by=REVIEWER)
    assert gold(project) == []


def test_a_verdict_of_another_window_is_replaced_not_doubled(project: Project) -> None:
    stale = at(project, "الخارجية")
    with Project.open(project.path) as other:
        take(other, "وزير الخارجية الياباني", by="reviewer-2")
    project.review.take(stale, next(one for one in stale.ballot.marked if YOU in one.annotators), by=REVIEWER)
    assert gold(project) == [("الخارجية", "PERSON")]
    verdict = at(project, "الخارجية").verdict
    assert verdict is not None and verdict.reviewer == REVIEWER


def test_reasons_are_the_project_s_own_list(project: Project) -> None:
    assert project.review.reasons() == REASONS
    project.review.set_reasons(["title", "لقب"], by=REVIEWER)
    project.review.reason(at(project, "سيول"), "لقب", by=REVIEWER)
    with pytest.raises(ReasonInvalid, match="missed"):
        project.review.reason(at(project, "سيول"), "missed", by=REVIEWER)
    for wrong in (["a", "a"], [""], [" a"], ["x" * 65]):
        with pytest.raises(ReasonInvalid):
            project.review.set_reasons(wrong, by=REVIEWER)
    assert [(article, verdict.decision) for article, verdict in project.review.with_reason("لقب")] == [(FIRST, Decision.OPEN)]
    project.history.undo(REVIEWER)
    assert project.review.with_reason("لقب") == ()
    project.history.undo(REVIEWER)
    assert project.review.reasons() == REASONS


def test_who_is_being_judged_cannot_reopen(project: Project) -> None:
    project.layers.become(FIRST, ME, LayerState.STARTED, by=ME)
    project.layers.become(FIRST, ME, LayerState.FINISHED, by=ME)
    take(project, "الخارجية")
    with pytest.raises(TakenForReview):
        project.layers.become(FIRST, ME, LayerState.STARTED, by=ME)
    with pytest.raises(TakenForReview):
        project.history.undo(ME)
    project.history.undo(REVIEWER)
    project.history.undo(ME)
    assert project.layers.get(FIRST, ME).state is LayerState.STARTED


def test_a_finished_review_takes_no_verdict_until_it_is_reopened(project: Project) -> None:
    judge_all(project)
    project.review.finish(FIRST, by=REVIEWER)
    with pytest.raises(LayerLocked, match="gold"):
        take(project, "وزير الخارجية الياباني")
    project.layers.become(FIRST, GOLD, LayerState.RETURNED, by=REVIEWER)
    take(project, "وزير الخارجية الياباني")
    assert ("وزير الخارجية الياباني", "PERSON") in gold(project)


def test_a_verdict_finds_its_ballot_when_layers_change(project: Project) -> None:
    take(project, "الخارجية", reason="title")
    project.layers.become(FIRST, ME, LayerState.RETURNED, by=REVIEWER)
    span = next(span for span in project.spans.of(FIRST, ME) if span.quote.startswith("وزير"))
    start = TEXT.index("الخارجية")
    project.spans.resize(span.id, start, start + 8, by=ME)
    judged = at(project, "الخارجية")
    assert (judged.ballot.kind, judged.is_decided, judged.is_changed) == (Kind.AGREED, True, True)
    assert judged.verdict is not None and judged.verdict.reason == "title"


def test_renamed_labels_and_annotators_stay_what_a_verdict_speaks_of(project: Project) -> None:
    take(project, "سيول", "COUNTRY")
    label = next(label for label in project.labels.all() if label.name == "COUNTRY")
    project.labels.change("COUNTRY", type(label)("STATE", "دولة", "State", label.colour, label.key), by=REVIEWER)
    project.annotators.rename(YOU, "annotator-9", by=REVIEWER)
    judged = at(project, "سيول")
    assert judged.verdict is not None
    assert [one.claim[2] for one in judged.verdict.answers if one.claim] == ["STATE", "EVENT"]
    assert judged.verdict.said_by("annotator-9") is not None and not judged.is_changed


def test_a_verdict_stays_when_its_label_is_merged_into_another(project: Project) -> None:
    project.review.nobody(at(project, "القمّة"), by=REVIEWER, reason="no name")
    project.labels.merge("EVENT", "COUNTRY", by=REVIEWER)
    verdict = at(project, "القمّة").verdict
    assert verdict is not None and (verdict.decision, verdict.reason) == (Decision.NOBODY, "no name")


def test_gold_marked_by_hand_or_imported_decides_without_a_verdict(project: Project) -> None:
    at_ = TEXT.index("الخارجية")
    project.spans.tag(Place(FIRST, GOLD), [(at_, at_ + 8)], "PERSON", by=REVIEWER)
    judged = at(project, "الخارجية")
    assert (judged.verdict, judged.is_decided, [span.quote for span in judged.gold]) == (None, True, ["الخارجية"])
    take(project, "وزير الخارجية الياباني")
    assert gold(project) == [("وزير الخارجية الياباني", "PERSON")]


def test_the_next_article_with_disputes_comes_round(project: Project) -> None:
    assert project.review.next_with_disputes() == FIRST
    assert project.review.next_with_disputes(FIRST) == FIRST
    tag(project, "سيول", by=ME, article=SECOND)
    finish(project, SECOND)
    assert (project.review.next_with_disputes(FIRST), project.review.next_with_disputes(SECOND)) == (SECOND, FIRST)
    judge_all(project)
    assert project.review.next_with_disputes(SECOND) == SECOND
    project.review.nobody(at(project, "سيول", SECOND), by=REVIEWER)
    assert project.review.next_with_disputes() is None


def judge_and_finish(project: Project) -> None:
    judge_all(project)
    project.review.finish(FIRST, by=REVIEWER)


@pytest.mark.parametrize("act", [judge_all, judge_and_finish])
def test_all_of_a_review_can_be_taken_back_and_done_again(project: Project, act: Callable[[Project], None]) -> None:
    before = (project.review.ballots(FIRST), project.layers.of(FIRST), gold(project))
    act(project)
    after = (project.review.ballots(FIRST), project.layers.of(FIRST), gold(project))
    while project.history.next_undo(REVIEWER):
        project.history.undo(REVIEWER)
    assert (project.review.ballots(FIRST), project.layers.of(FIRST), gold(project)) == before
    while project.history.next_redo(REVIEWER):
        project.history.redo(REVIEWER)
    assert (project.review.ballots(FIRST), project.layers.of(FIRST), gold(project)) == after
    assert check(project) == ()


def test_the_sample_goes_from_two_layers_to_its_gold_with_one_verdict_a_dispute(tmp_path: Path) -> None:
    records = [record for record in jsonl.read(SEEDS / "blinken-korea.layers.jsonl") if isinstance(record, LayerRecord)]
    wanted = {(span.start, span.end, span.label) for record in records if record.layer == GOLD for span in record.spans}
    with the_sample(tmp_path / "sample.hashiya") as project:
        found = project.review.ballots(SEED)
        assert [len(project.spans.of(SEED, name)) for name in (ME, YOU)] == [63, 73]
        assert Counter(judged.ballot.kind for judged in found) == {Kind.AGREED: 56, Kind.ONLY_SOME: 12, Kind.BOUNDARY: 6}
        given = 0
        for judged in found:
            if judged.is_open:
                right = [answer for answer in judged.ballot.marked if answer.claim in wanted]
                project.review.take(judged, *(right or judged.ballot.answers[-1:]), by=REVIEWER)
                given += 1
        project.review.finish(SEED, by=REVIEWER)
        assert {(span.start, span.end, span.label) for span in project.spans.of(SEED, GOLD)} == wanted
        assert given == 18
