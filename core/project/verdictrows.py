"""Ballots and verdicts of articles as they are in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import groupby

import msgspec

from core.model import GOLD, ArticleId, LayerState, Origin, Span, SpanId, checked, reading_order
from core.model.layer import COUNTS_IN_REVIEW, OPEN_TO_MARKING
from core.project.articles import Articles
from core.project.layers import Layers
from core.project.shelf import Shelf
from core.project.spans import Spans
from core.review.ballots import Ballot, ballots, claim_in, claim_of, with_gold
from core.review.verdicts import Decision, Judged, Said, Verdict

_LAYERS = """SELECT a.id, a.uid, coalesce(n.name, 'gold'), y.state, s.uid, s.start, s."end", l.name, s.quote, s.origin, s.note
    FROM article a JOIN layer y ON y.article_id = a.id LEFT JOIN annotator n ON n.id = y.annotator_id
    LEFT JOIN span s ON s.layer_id = y.id LEFT JOIN label l ON l.id = s.label_id"""

_VERDICTS = """SELECT a.id, v.uid, v.ballot, v.decision, v.spans, v.rule, coalesce(n.name, ''), v.at, v.reason, v.note, v.answers
    FROM verdict v JOIN article a ON a.id = v.article_id LEFT JOIN annotator n ON n.id = v.reviewer_id"""


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class StoredSaid(msgspec.Struct, frozen=True, array_like=True):
    """An answer in a verdict's row: uids of annotators, and start, end and label's uid of what they said, or no more for nothing."""

    who: tuple[str, ...]
    start: int = 0
    end: int = 0
    label: str | None = None


@dataclass(slots=True)
class Held:
    """What the file holds of one article for its review."""

    row: int
    article: ArticleId
    layers: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    states: dict[str, LayerState] = field(default_factory=dict)
    verdicts: tuple[Verdict, ...] = ()

    @property
    def gold(self) -> tuple[Span, ...]:
        return self.layers.get(GOLD, ())

    @property
    def is_closed(self) -> bool:
        return GOLD in self.states and self.states[GOLD] not in OPEN_TO_MARKING

    def of_annotators(self, states: frozenset[LayerState]) -> dict[str, tuple[Span, ...]]:
        """Return the layers of annotators that are in one of ``states``."""
        return {name: spans for name, spans in self.layers.items() if name != GOLD and self.states[name] in states}


class VerdictRows(Shelf):
    """Reads what review needs, for one article or for many at once."""

    articles: Articles
    layers: Layers
    spans: Spans

    def _held(self, where: str, *blanks: object) -> Iterator[Held]:
        """Yield what is held of each article for which ``where`` holds, in the project's order; every span is checked."""
        verdicts = self._verdicts(where, *blanks)
        rows = self._rows(f"{_LAYERS} WHERE {where} ORDER BY a.id, y.id", *blanks)
        for (row, uid), found in groupby(rows, key=lambda one: (one[0], one[1])):
            held = Held(row, ArticleId(uid), verdicts=verdicts.get(row, ()))
            text = self.articles.text(held.article)
            for name, of_layer in groupby(found, key=lambda one: one[2]):
                stored = tuple(of_layer)
                held.states[name] = LayerState(stored[0][3])
                spans = self._values(_span, (one[4:] for one in stored if one[4] is not None))
                held.layers[name] = tuple(checked(span, text) for span in spans)
            yield held

    def _judged(self, held: Held, states: frozenset[LayerState] = COUNTS_IN_REVIEW) -> tuple[Judged, ...]:
        """Return the ballots of ``held`` with their verdicts."""
        layers = held.of_annotators(states)
        found = ballots(layers)
        home = {claim: ballot.id for ballot in found for claim in ballot.claims}
        decided: dict[str, Verdict] = {}
        homeless = []
        for verdict in held.verdicts:
            start, end, label = claim_in(verdict.ballot)
            place = home.get((start, end, label))
            if place is None and not label:  # the label was merged into another since
                place = next((ballot for claim, ballot in home.items() if claim[:2] == (start, end)), None)
            if place is None:
                homeless.append(verdict)
            else:
                decided[place] = verdict
        owned = {span for verdict in decided.values() for span in verdict.spans}
        free = [span for span in held.gold if span.id not in owned]
        if free:
            found = with_gold(found, free, layers)
            joined = {span.id: ballot.id for ballot in found for span in ballot.gold}
            for verdict in homeless:
                for span in verdict.spans:
                    if span in joined:
                        decided.setdefault(joined[span], verdict)
        gold = {span.id: span for span in held.gold}
        return tuple(_judged(ballot, held, decided.get(ballot.id), gold) for ballot in found)

    def _verdicts(self, where: str, *blanks: object) -> dict[int, tuple[Verdict, ...]]:
        """Return the verdicts of each article (by its row), oldest first."""
        rows = self._rows(f"{_VERDICTS} WHERE {where} ORDER BY a.id, v.at, v.id", *blanks)
        if not rows:
            return {}
        names = Names(dict(self._rows("SELECT uid, name FROM annotator")), dict(self._rows("SELECT uid, name FROM label")))
        read = self._values(lambda *row: (row[0], names.verdict(*row[1:])), rows)
        return {row: tuple(verdict for _, verdict in found) for row, found in groupby(read, key=lambda one: one[0])}


@dataclass(frozen=True, slots=True)
class Names:
    """Names by uid: of annotators and of labels. What is gone has none."""

    annotators: Mapping[str, str]
    labels: Mapping[str, str]

    def verdict(self, uid: str, ballot: str, decision: str, spans: str, *rest: str) -> Verdict:  # in the order of the columns
        rule, reviewer, at, reason, note, answers = rest
        start, end, label = claim_in(ballot)
        return Verdict(
            uid,
            f"{start}-{end}-{self.labels.get(label, '')}",
            Decision(decision),
            tuple(SpanId(span) for span in spans.split()),
            rule,
            reviewer,
            moment(int(at)),
            reason,
            note,
            tuple(self._said(said) for said in msgspec.json.decode(answers, type=tuple[StoredSaid, ...])),
        )

    def _said(self, said: StoredSaid) -> Said:
        names = tuple(sorted(self.annotators[uid] for uid in said.who if uid in self.annotators))
        return Said(names, None if said.label is None else (said.start, said.end, self.labels.get(said.label, "")))


def _judged(ballot: Ballot, held: Held, verdict: Verdict | None, gold: Mapping[SpanId, Span]) -> Judged:
    spans = {span.id: span for span in ballot.gold}
    if verdict is not None:
        spans |= {span: gold[span] for span in verdict.spans if span in gold}
    stands = reading_order(spans.values())
    return Judged(held.article, replace(ballot, gold=stands) if stands else ballot, verdict, stands, held.is_closed)


def _span(uid: str, start: int, end: int, *words: str) -> Span:
    label, quote, origin, note = words
    return Span(SpanId(uid), start, end, label, quote, Origin(origin), note)


def moment(milliseconds: int) -> datetime:
    """Return the time so many ``milliseconds`` after 1970 began; raise ``ValueError`` for one that no calendar has."""
    try:
        return _EPOCH + timedelta(milliseconds=milliseconds)
    except OverflowError as error:
        raise ValueError(f"there is no time {milliseconds}") from error


def same_claims(some: Sequence[Span], others: Sequence[Span]) -> bool:
    return set(map(claim_of, some)) == set(map(claim_of, others))
