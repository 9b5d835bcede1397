"""Whatever a reviewer and two annotators do to one article, in any order: gold stands on verdicts, and all of it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from core.errors import RuleRefused
from core.model import GOLD, LayerState
from core.project import Project
from core.project.checking import check
from core.project.edit import Edit
from core.review import Judged, Rule, Strategy
from tests.core.project.judging import REVIEWER, a_review
from tests.core.project.worlds import FIRST, ME, TEXT, YOU

numbers = st.integers(0, 20)
claims = st.tuples(st.integers(0, 20), st.integers(1, 9), st.sampled_from(["PERSON", "COUNTRY", "EVENT"])).map(
    lambda one: (one[0], one[0] + one[1], one[2])
)
rules = st.sampled_from([Rule(Strategy.UNANIMOUS), Rule(Strategy.MAJORITY), Rule(Strategy.THRESHOLD, 1), Rule(Strategy.TRUSTED, 0, YOU)])


class Reviewing(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.project = a_review(Path(self.folder.name, "p.hashiya"))
        self.first = state(self.project)

    def teardown(self) -> None:
        last, done = state(self.project), []
        while newest := max(to_undo(self.project), key=lambda edit: edit.number, default=None):
            self.project.history.undo(newest.by)
            done.append(newest.by)
        assert state(self.project) == self.first
        for by in reversed(done):
            self.project.history.redo(by)
        assert state(self.project) == last
        assert check(self.project) == ()
        self.project.close()
        self.folder.cleanup()

    def do(self, act: Callable[[], object]) -> None:
        """Act; what a rule refuses changes nothing."""
        before, edits = state(self.project), self.project.history.newest()
        try:
            act()
        except RuleRefused:
            assert (state(self.project), self.project.history.newest()) == (before, edits)

    @rule(number=numbers, which=numbers)
    def take(self, number: int, which: int) -> None:
        if judged := one(self.project, number):
            answer = judged.ballot.answers[which % len(judged.ballot.answers)]
            self.do(lambda: self.project.review.take(judged, answer, by=REVIEWER, reason="title"))

    @rule(number=numbers)
    def nobody(self, number: int) -> None:
        if judged := one(self.project, number):
            self.do(lambda: self.project.review.nobody(judged, by=REVIEWER))

    @rule(number=numbers, wanted=st.lists(claims, min_size=1, max_size=2))
    def other(self, number: int, wanted: list[tuple[int, int, str]]) -> None:
        if judged := one(self.project, number):
            self.do(lambda: self.project.review.other(judged, *wanted, by=REVIEWER))

    @rule(claim=claims)
    def add(self, claim: tuple[int, int, str]) -> None:
        self.do(lambda: self.project.review.add(FIRST, claim, by=REVIEWER))

    @rule(number=numbers)
    def note(self, number: int) -> None:
        if judged := one(self.project, number):
            self.do(lambda: self.project.review.note(judged, "انظر", by=REVIEWER))

    @rule(number=numbers)
    def reopen(self, number: int) -> None:
        if judged := one(self.project, number):
            self.do(lambda: self.project.review.reopen(judged, by=REVIEWER))

    @rule(wanted=rules)
    def settle(self, wanted: Rule) -> None:
        self.do(lambda: self.project.review.settle(None, wanted, by=REVIEWER))

    @rule()
    def finish(self) -> None:
        self.do(lambda: self.project.review.finish(FIRST, by=REVIEWER))

    @rule()
    def open_again(self) -> None:
        self.do(lambda: self.project.layers.become(FIRST, GOLD, LayerState.RETURNED, by=REVIEWER))

    @rule(name=st.sampled_from([ME, YOU]), number=numbers)
    def accept(self, name: str, number: int) -> None:
        if found := self.project.review.returned(FIRST, name):
            self.do(lambda: self.project.review.accept(found[number % len(found)], by=name))

    @rule()
    def undo(self) -> None:
        if {edit.by for edit in to_undo(self.project)} == {REVIEWER}:  # what an annotator did on top would stand in the way
            self.project.history.undo(REVIEWER)

    @invariant()
    def gold_is_what_verdicts_say(self) -> None:
        gold = {span.id for span in self.project.spans.of(FIRST, GOLD)}
        found = self.project.review.ballots(FIRST)
        assert {span.id for judged in found for span in judged.gold} == gold
        for judged in found:
            assert all(TEXT[span.start : span.end] == span.quote for span in judged.gold)
            if judged.verdict is not None and judged.verdict.is_decided:
                assert set(judged.verdict.spans) <= gold


def to_undo(project: Project) -> list[Edit]:
    """Return what each could take back, of annotators only what came after the review."""
    found = [project.history.next_undo(name) for name in (ME, YOU, REVIEWER)]
    return [edit for edit in found if edit is not None and (edit.by == REVIEWER or edit.verb == "take correction")]


def state(project: Project) -> object:
    spans = [project.spans.of(FIRST, name) for name in (ME, YOU, GOLD)]
    return spans, project.layers.of(FIRST), project.review.ballots(FIRST)


def one(project: Project, number: int) -> Judged | None:
    found = project.review.ballots(FIRST)
    return found[number % len(found)] if found else None


TestReviewing = Reviewing.TestCase
TestReviewing.settings = settings(max_examples=20, stateful_step_count=25)
