"""Rules that settle ballots without a reviewer, as rows of one table; what a rule cannot settle stays a dispute."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.errors import ThresholdInvalid, TrustedMissing
from core.review.ballots import Answer, Ballot, Kind


class Strategy(StrEnum):
    UNANIMOUS = "unanimous"
    MAJORITY = "majority"
    THRESHOLD = "threshold"
    TRUSTED = "trusted"


@dataclass(frozen=True, slots=True)
class Rule:
    """A strategy with what it needs: how many must say it (``n``, for a threshold), or who is believed (``annotator``)."""

    strategy: Strategy
    n: int = 0
    annotator: str = ""

    def __post_init__(self) -> None:
        if self.strategy is Strategy.THRESHOLD and self.n < 1:
            raise ThresholdInvalid(n=self.n)
        if self.strategy is Strategy.TRUSTED and not self.annotator:
            raise TrustedMissing()

    def __str__(self) -> str:
        more = {Strategy.THRESHOLD: f" {self.n}", Strategy.TRUSTED: f" {self.annotator}"}
        return self.strategy.value + more.get(self.strategy, "")


@dataclass(frozen=True, slots=True)
class Settlement:
    """A ballot that ``rule`` settled with ``answer``, one of its own; who gave it stands there."""

    ballot: Ballot
    answer: Answer
    rule: Rule


@dataclass(frozen=True, slots=True)
class Merge:
    """What a rule made of ballots."""

    settled: tuple[Settlement, ...]
    unsettled: tuple[Ballot, ...]


def merge(found: Iterable[Ballot], rule: Rule) -> Merge:
    """Settle those of ``found`` that ``rule`` can settle; ballots that only gold knows are left out.

    No two settlements say the same claim, since every claim is in one ballot; they may be nested and overlap.
    """
    settled, unsettled = [], []
    for ballot in found:
        if ballot.kind is Kind.ADDED:
            continue
        answer = STRATEGIES[rule.strategy](ballot, rule)
        if answer is None:
            unsettled.append(ballot)
        else:
            settled.append(Settlement(ballot, answer, rule))
    return Merge(tuple(settled), tuple(unsettled))


def _unanimous(ballot: Ballot, rule: Rule) -> Answer | None:
    """What all say, where there are two or more."""
    return ballot.answers[0] if len(ballot.answers) == 1 and len(ballot.annotators) > 1 else None


def _majority(ballot: Ballot, rule: Rule) -> Answer | None:
    """What more than half say, where there are two or more; saying nothing is an answer."""
    number = len(ballot.annotators)
    return next((answer for answer in ballot.answers if number > 1 and 2 * len(answer.annotators) > number), None)


def _threshold(ballot: Ballot, rule: Rule) -> Answer | None:
    """The span that ``n`` or more marked, the most where several reach it; nothing when ``n`` say so and no span reaches it."""
    enough = [answer for answer in ballot.answers if len(answer.annotators) >= rule.n]
    spans = [answer for answer in enough if not answer.is_nothing]
    most = max((len(answer.annotators) for answer in spans), default=0)
    best = [answer for answer in spans if len(answer.annotators) == most] or enough
    return best[0] if len(best) == 1 else None


def _trusted(ballot: Ballot, rule: Rule) -> Answer | None:
    """What one annotator says, where they have a layer."""
    return ballot.of(rule.annotator)


STRATEGIES: Mapping[Strategy, Callable[[Ballot, Rule], Answer | None]] = {
    Strategy.UNANIMOUS: _unanimous,
    Strategy.MAJORITY: _majority,
    Strategy.THRESHOLD: _threshold,
    Strategy.TRUSTED: _trusted,
}
