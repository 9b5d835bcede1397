"""The one diff that feeds review and agreement: layers of one article, taken apart into ballots."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from core.model import Span
from core.review.grouping import Claim, grouped, overlap, rank, reading

Stretch = tuple[int, int]
"""Start and end in code points, half-open."""


class Kind(StrEnum):
    """How the answers on a ballot differ."""

    AGREED = "agreed"
    BOUNDARY = "boundary"
    LABEL = "label"
    BOTH = "both"
    ONLY_SOME = "only some"
    ADDED = "added"


MEANING = {
    Kind.AGREED: "Everybody marked the same stretch with the same label.",
    Kind.BOUNDARY: "The label is the same, the edges differ.",
    Kind.LABEL: "The stretch is the same, the labels differ.",
    Kind.BOTH: "Neither the edges nor the labels are all the same.",
    Kind.ONLY_SOME: "Some marked it, some did not; those who did agree.",
    Kind.ADDED: "Nobody marked it; the gold layer has it.",
}


def claim_of(span: Span) -> Claim:
    return span.start, span.end, span.label


def claim_in(ballot: str) -> Claim:
    """Return the claim that the id of a ballot is made of."""
    start, end, label = ballot.split("-", 2)
    return int(start), int(end), label


@dataclass(frozen=True, slots=True)
class Answer:
    """What ``annotators`` (by name) said on a ballot: their ``spans``, in the same order and all alike, or none for nothing."""

    annotators: tuple[str, ...]
    spans: tuple[Span, ...] = ()

    @property
    def span(self) -> Span | None:
        return self.spans[0] if self.spans else None

    @property
    def is_nothing(self) -> bool:
        return not self.spans

    @property
    def claim(self) -> Claim | None:
        return claim_of(self.spans[0]) if self.spans else None


@dataclass(frozen=True)
class Ballot:
    """One place where somebody marked something, from ``start`` to ``end`` of all that was marked there.

    ``answers`` begin with what most said; nothing is the last. ``gold`` are the spans of the gold layer that answer the same
    question. ``id`` is made of the first claim: the same layers give the same ids.
    """

    id: str
    start: int
    end: int
    kind: Kind
    answers: tuple[Answer, ...]
    gold: tuple[Span, ...] = ()

    @property
    def is_dispute(self) -> bool:
        return self.kind not in {Kind.AGREED, Kind.ADDED}

    @property
    def marked(self) -> tuple[Answer, ...]:
        """The answers that say something."""
        return tuple(answer for answer in self.answers if answer.spans)

    @property
    def annotators(self) -> frozenset[str]:
        """Everybody who has a layer here, marked or not."""
        return frozenset(name for answer in self.answers for name in answer.annotators)

    def of(self, annotator: str) -> Answer | None:
        """Return what ``annotator`` said."""
        return next((answer for answer in self.answers if annotator in answer.annotators), None)

    @cached_property
    def claims(self) -> frozenset[Claim]:
        return frozenset(answer.claim for answer in self.answers if answer.claim is not None)

    @cached_property
    def differing(self) -> tuple[Stretch, ...]:
        """The letters that some marked answers have and others have not; none where the edges are the same."""
        edges = sorted({edge for start, end, _ in self.claims for edge in (start, end)})
        some = [(first, second) for first, second in pairwise(edges) if any(first < start or end < second for start, end, _ in self.claims)]
        return _joined(some)

    def differing_in(self, answer: Answer) -> tuple[Stretch, ...]:
        """Return the letters in question that ``answer`` takes in."""
        if answer.span is None:
            return ()
        first, last = answer.span.start, answer.span.end
        cut = [(max(start, first), min(end, last)) for start, end in self.differing]
        return tuple((start, end) for start, end in cut if start < end)


def ballots(layers: Mapping[str, Sequence[Span]], gold: Sequence[Span] = ()) -> tuple[Ballot, ...]:
    """Return the ballots of ``layers`` (spans by annotator's name) on one article, in reading order.

    Every span is in exactly one ballot; the order of the layers and of their spans is of no account, and neither is ``gold``, whose
    spans join the ballots last, or make ballots of their own where nobody marked anything like them.
    """
    names = sorted(layers)
    said: dict[Claim, dict[str, Span]] = {}
    bits: dict[Claim, int] = {}
    for bit, name in enumerate(names):
        for span in layers[name]:
            claim = (span.start, span.end, span.label)
            said.setdefault(claim, {})[name] = span
            bits[claim] = bits.get(claim, 0) | 1 << bit
    quotes = {claim: next(iter(spans.values())).quote for claim, spans in said.items()}
    found = [_ballot(group, said, names) for group in grouped(bits, quotes)]
    return with_gold(found, gold, names) if gold else tuple(found)


def with_gold(found: Sequence[Ballot], gold: Iterable[Span], names: Iterable[str]) -> tuple[Ballot, ...]:
    """Return ``found`` with the spans of ``gold`` where they belong; ``names`` are all who have a layer."""
    home = {claim: place for place, ballot in enumerate(found) for claim in ballot.claims}
    held: dict[int, list[Span]] = {}
    added = []
    for span in gold:
        place = home.get(claim_of(span))
        if place is None:
            place = _nearest(found, span)
        if place is None:
            nothing = (Answer(tuple(sorted(names))),)
            added.append(Ballot(_id(claim_of(span)), span.start, span.end, Kind.ADDED, nothing, (span,)))
        else:
            held.setdefault(place, []).append(span)
    joined = [replace(ballot, gold=tuple(held[place])) if place in held else ballot for place, ballot in enumerate(found)]
    return tuple(sorted([*joined, *added], key=lambda ballot: reading(claim_in(ballot.id))))


def _nearest(found: Sequence[Ballot], span: Span) -> int | None:
    """Return the place of the ballot whose every claim is a rival of ``span``, the nearest of several."""
    mine = (claim_of(span), span.quote)
    near = []
    for place, ballot in enumerate(found):
        if ballot.start >= span.end or span.start >= ballot.end:
            continue
        others = [((one.start, one.end, one.label), one.quote) for answer in ballot.marked for one in answer.spans[:1]]
        ranks = [rank(mine, other) for other in others]
        if None not in ranks:
            near.append((min(found for found in ranks if found is not None), -max(overlap(mine[0], one) for one, _ in others), place))
    return min(near)[2] if near else None


def _ballot(group: Sequence[Claim], said: Mapping[Claim, Mapping[str, Span]], names: Sequence[str]) -> Ballot:
    answers = [Answer(tuple(said[claim]), tuple(said[claim].values())) for claim in group]
    if len(answers) > 1:
        answers.sort(key=lambda answer: -len(answer.annotators))
    if sum(len(answer.annotators) for answer in answers) < len(names):
        speaking = {name for answer in answers for name in answer.annotators}
        answers.append(Answer(tuple(name for name in names if name not in speaking)))
    start, end = group[0][0], max(claim[1] for claim in group)
    return Ballot(_id(group[0]), start, end, _kind(group, is_whole=not answers[-1].is_nothing), tuple(answers))


def _kind(group: Sequence[Claim], *, is_whole: bool) -> Kind:
    if len(group) == 1:
        return Kind.AGREED if is_whole else Kind.ONLY_SOME
    stretches, labels = {claim[:2] for claim in group}, {claim[2] for claim in group}
    if len(labels) == 1:
        return Kind.BOUNDARY
    return Kind.LABEL if len(stretches) == 1 else Kind.BOTH


def _id(claim: Claim) -> str:
    start, end, label = claim
    return f"{start}-{end}-{label}"


def _joined(parts: Iterable[Stretch]) -> tuple[Stretch, ...]:
    joined: list[Stretch] = []
    for start, end in parts:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
