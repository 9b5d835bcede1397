"""What a reviewer decided on a ballot and why, what comes of it for an annotator, and what is said about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.model import ArticleId, Span, SpanId
from core.review.ballots import Ballot, claim_of
from core.review.grouping import Claim

REASONS = ("proclitic", "title", "punctuation", "label", "no name", "missed", "unclear")
"""Codes of the reasons that a new project has: proclitic, title inside the name, punctuation, wrong label, not a name, missed,
guideline unclear."""

UNCLEAR = "unclear"
"""The reason that the lead has a list of."""

BY_HAND = "hand"
"""Stands where the rule's name does when a reviewer decided."""


class Decision(StrEnum):
    OPEN = "open"
    GOLD = "gold"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Said:
    """An answer as it was when the verdict fell: who said it, and what; None for nothing."""

    annotators: tuple[str, ...]
    claim: Claim | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided on a ballot: ``spans`` of gold, or that nobody is right, or nothing yet but a reason or a note.

    ``rule`` is ``hand`` or the merge rule that decided; ``ballot`` the id that the ballot had, ``answers`` what was said then.
    """

    id: str
    ballot: str
    decision: Decision
    spans: tuple[SpanId, ...]
    rule: str
    reviewer: str
    at: datetime
    reason: str = ""
    note: str = ""
    answers: tuple[Said, ...] = ()

    @property
    def is_decided(self) -> bool:
        return self.decision is not Decision.OPEN

    def said_by(self, annotator: str) -> Said | None:
        """Return what ``annotator`` had said."""
        return next((said for said in self.answers if annotator in said.annotators), None)


@dataclass(frozen=True)
class Judged:
    """A ballot of an article with what was decided on it, and the ``gold`` spans that stand for it."""

    article: ArticleId
    ballot: Ballot
    verdict: Verdict | None = None
    gold: tuple[Span, ...] = ()
    is_closed: bool = False
    """Whether the review of the article is finished."""

    @property
    def is_decided(self) -> bool:
        """Whether there is nothing left to judge: a verdict, gold without one (an import), or a finished review."""
        return self.is_closed or bool(self.gold) or (self.verdict is not None and self.verdict.is_decided)

    @property
    def is_open(self) -> bool:
        """Whether it is a dispute that waits for a verdict."""
        return self.ballot.is_dispute and not self.is_decided

    @property
    def is_changed(self) -> bool:
        """Whether somebody says something else by now than when the verdict fell."""
        if self.verdict is None or not self.verdict.is_decided:
            return False
        return set(self.verdict.answers) != {Said(tuple(sorted(answer.annotators)), answer.claim) for answer in self.ballot.answers}

    @property
    def taken(self) -> tuple[int, ...]:
        """The places in ``ballot.answers`` of those that gold says; of nothing's when nobody is right."""
        if not self.is_decided:
            return ()
        claims = {claim_of(span) for span in self.gold}
        return tuple(place for place, answer in enumerate(self.ballot.answers) if (answer.claim in claims if claims else answer.is_nothing))


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said in the thread of a correction; ``parent`` is the remark that it answers, empty for the first."""

    id: str
    parent: str
    author: str
    text: str
    at: datetime


@dataclass(frozen=True)
class Correction:
    """What review changed of an annotator's work at one place: ``before`` is None where they had marked nothing, ``after`` empty
    where nothing is right; ``quote`` is the text of ``before``."""

    article: ArticleId
    annotator: str
    verdict: Verdict
    before: Claim | None
    quote: str
    after: tuple[Span, ...]
    thread: tuple[Remark, ...] = ()
    is_accepted: bool = False
    """Whether the annotator's layer says by now what gold says here."""
