"""Rules that settle ballots: what each settles, what stays a dispute."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import ThresholdInvalid, TrustedMissing
from core.model import Span
from core.review import STRATEGIES, Ballot, Rule, Strategy, ballots, merge
from tests.core.review.made import layer
from tests.core.review.test_ballots import layers

LONG, SHORT, OTHER = ("وزير الدفاع الأمريكي لويد أوستن", "PERSON"), ("لويد أوستن", "PERSON"), ("أوستن", "PERSON")
RULES = (
    Rule(Strategy.UNANIMOUS),
    Rule(Strategy.MAJORITY),
    *(Rule(Strategy.THRESHOLD, n) for n in (1, 2, 3)),
    Rule(Strategy.TRUSTED, annotator="B"),
)


def ballot(*said: tuple[str, str] | None) -> Ballot:
    """One place, and what annotators A, B, C… say there."""
    people = {"ABCDEF"[place]: layer(one) if one else () for place, one in enumerate(said)}
    (found,) = ballots(people)
    return found


def settled(found: Ballot, rule: Rule) -> str | None:
    """Return what the rule takes: a quote, "" for nothing, None where it stays a dispute."""
    made = merge([found], rule)
    if made.unsettled:
        return None
    answer = made.settled[0].answer
    return answer.span.quote if answer.span else ""


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ((SHORT, SHORT), (SHORT, SHORT, SHORT, SHORT, None)),
        ((SHORT, SHORT, SHORT), (SHORT, SHORT, SHORT, SHORT, SHORT)),
        ((SHORT, SHORT, None), (None, SHORT, SHORT, SHORT, None)),
        ((SHORT, None, None), (None, "", SHORT, "", None)),
        ((SHORT, None), (None, None, SHORT, None, None)),
        ((SHORT, LONG), (None, None, None, None, None)),
        ((SHORT, LONG, OTHER), (None, None, None, None, None)),
        ((SHORT, SHORT, LONG), (None, SHORT, SHORT, SHORT, None)),
        ((SHORT, SHORT, LONG, LONG), (None, None, None, None, None)),
        ((SHORT, SHORT, None, None), (None, None, SHORT, SHORT, None)),
        ((SHORT,), (None, None, SHORT, None, None)),
    ],
)
def test_what_unanimity_majority_and_thresholds_of_one_two_and_three_take(
    said: tuple[tuple[str, str] | None, ...], expected: tuple[tuple[str, str] | str | None, ...]
) -> None:
    found = ballot(*said)
    quotes = tuple(one[0] if isinstance(one, tuple) else one for one in expected)
    assert tuple(settled(found, rule) for rule in RULES[:5]) == quotes


def test_the_trusted_annotator_is_believed_also_when_they_marked_nothing() -> None:
    assert settled(ballot(SHORT, LONG), Rule(Strategy.TRUSTED, annotator="B")) == LONG[0]
    assert settled(ballot(SHORT, None), Rule(Strategy.TRUSTED, annotator="B")) == ""
    assert settled(ballot(SHORT, LONG), Rule(Strategy.TRUSTED, annotator="F")) is None


def test_a_rule_says_what_it_lacks() -> None:
    with pytest.raises(ThresholdInvalid, match="not 0"):
        Rule(Strategy.THRESHOLD)
    with pytest.raises(TrustedMissing):
        Rule(Strategy.TRUSTED)
    assert str(Rule(Strategy.THRESHOLD, 2)) == "threshold 2"
    assert set(STRATEGIES) == set(Strategy)


@given(layers(), st.sampled_from(RULES))
def test_no_rule_loses_a_ballot_or_writes_a_claim_twice(people: dict[str, tuple[Span, ...]], rule: Rule) -> None:
    found = ballots(people)
    made = merge(found, rule)
    assert sorted(one.id for one in found) == sorted([one.ballot.id for one in made.settled] + [one.id for one in made.unsettled])
    written = [one.answer.claim for one in made.settled if one.answer.claim is not None]
    assert len(written) == len(set(written))
    assert all(one.answer in one.ballot.answers and one.rule is rule for one in made.settled)


@given(layers())
def test_what_is_unanimous_is_the_majority_s_and_the_threshold_of_all(people: dict[str, tuple[Span, ...]]) -> None:
    found = ballots(people)
    unanimous = {one.ballot.id: one.answer for one in merge(found, RULES[0]).settled}
    for rule in (RULES[1], RULES[4]):
        assert unanimous.items() <= {one.ballot.id: one.answer for one in merge(found, rule).settled}.items()
