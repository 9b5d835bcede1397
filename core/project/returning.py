"""Finishing a review, and what goes back to the annotators: corrections, accepted or answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.errors import DisputesOpen, NothingToReview, ProjectDamaged, RemarkEmpty
from core.model import GOLD, ArticleId, LayerState, Origin, Span, SpanId, new_uid, reading_order
from core.model.layer import COUNTS_IN_REVIEW
from core.project.edit import Draft
from core.project.tables import Row
from core.project.verdictdrafts import VerdictDrafts, now_ms
from core.project.verdictrows import Held, moment, same_claims
from core.review.ballots import claim_in, claim_of
from core.review.grouping import Claim, reading
from core.review.verdicts import BY_HAND, Correction, Decision, Judged, Remark, Verdict

_REMARKS = """SELECT v.uid, m.uid, coalesce(p.uid, ''), coalesce(w.name, ''), m.text, m.at, n.name FROM remark m
    JOIN verdict v ON v.id = m.verdict_id JOIN annotator n ON n.id = m.annotator_id LEFT JOIN annotator w ON w.id = m.author_id
    LEFT JOIN remark p ON p.id = m.parent_id WHERE v.article_id = (SELECT id FROM article WHERE uid = ?) ORDER BY m.at, m.id"""

AGREED = "agreed"
"""Stands where the rule's name does for what nobody disputed when the review was finished."""


@dataclass(frozen=True, slots=True)
class Finished:
    """What finishing a review did: how many corrections each annotator has; who has none was accepted."""

    article: ArticleId
    corrections: Mapping[str, int]


class Returning(VerdictDrafts):
    """The end of a review, and the way back."""

    def finish(self, article: ArticleId, *, by: str) -> Finished:
        """Close the gold layer, accept the layers that say what it says, return the others, in one edit.

        What everybody agreed on and no rule has settled becomes gold with it. Raises ``DisputesOpen`` while a dispute has no
        verdict, ``NothingToReview`` where nobody has finished the article, ``LayerLocked`` when the review is finished already.
        """
        self._history.save_again()
        with self._history.edit("finish review", by=by) as draft:
            gold_layer = self.layers.open_in(draft, article, GOLD)
            held = next(iter(self._held("a.uid = ?", article)), Held(0, article))
            if not held.of_annotators(COUNTS_IN_REVIEW):
                raise NothingToReview()
            judged = self._judged(held)
            if waiting := sum(one.is_open for one in judged):
                raise DisputesOpen(count=waiting)
            gold = list(held.gold)
            for one in judged:
                if one.verdict is None or not one.verdict.is_decided:
                    gold += self._settle_agreed(draft, one, gold_layer, {claim_of(span): span.id for span in gold}, by=by)
            corrections = {}
            for name, spans in held.of_annotators(COUNTS_IN_REVIEW).items():
                is_same = same_claims(spans, gold)
                state = LayerState.ACCEPTED if is_same else LayerState.RETURNED
                uid = self.layers.uid_in(draft, article, name)
                draft.change("layer", str(uid), {"state": state.value})
                corrections[name] = 0 if is_same else sum(_is_correction(name, one) for one in judged)
            # Last, so that doing it again finds the layer open; review accepts its own work without a step between.
            draft.change("layer", gold_layer, {"state": LayerState.ACCEPTED.value})
        return Finished(article, corrections)

    def returned(self, article: ArticleId, annotator: str) -> tuple[Correction, ...]:
        """Return what review changed of the work of ``annotator`` on ``article``, in reading order; nothing until it is finished."""
        return tuple(one for one in self._corrections(article) if one.annotator == annotator)

    def answered(self, article: ArticleId) -> tuple[Correction, ...]:
        """Return the corrections of ``article`` that have a thread, whoever they are for."""
        return tuple(one for one in self._corrections(article) if one.thread)

    def with_answers(self) -> tuple[ArticleId, ...]:
        """Return the articles with answered corrections, the one answered last first."""
        rows = self._rows("SELECT a.uid FROM remark m JOIN article a ON a.id = m.article_id GROUP BY a.id ORDER BY max(m.at) DESC, a.id")
        return tuple(ArticleId(uid) for (uid,) in rows)

    def reviewed(self) -> tuple[ArticleId, ...]:
        """Return the articles whose review is finished and has verdicts, in the project's order."""
        rows = self._rows(
            """SELECT a.uid FROM article a JOIN layer y ON y.article_id = a.id AND y.annotator_id IS NULL AND y.state = ?
               WHERE EXISTS (SELECT 1 FROM verdict v WHERE v.article_id = a.id) ORDER BY a.id""",
            LayerState.ACCEPTED.value,
        )
        return tuple(ArticleId(uid) for (uid,) in rows)

    def accept(self, *corrections: Correction, by: str) -> None:
        """Make the annotators' layers say there what gold says, in one edit; raise ``LayerLocked`` when one is not returned."""
        self._history.save_again()
        with self._history.edit("take correction", by=by) as draft:
            held: dict[tuple[ArticleId, str], dict[Claim, SpanId]] = {}
            for one in corrections:
                whose = one.article, one.annotator
                if whose not in held:
                    held[whose] = {claim_of(span): span.id for span in self.spans.of(*whose)}
                self._accept(draft, one, held[whose])

    def _accept(self, draft: Draft, correction: Correction, mine: dict[Claim, SpanId]) -> None:
        """Draft what ``correction`` makes of the claims that are ``mine`` by now, and keep these up to date."""
        layer = self.layers.open_in(draft, correction.article, correction.annotator)
        said = correction.before
        old = mine.pop(said, None) if said is not None and said not in set(map(claim_of, correction.after)) else None
        for span in [span for span in correction.after if claim_of(span) not in mine]:
            label = self.spans.label_in(draft, span.label)
            if old is not None:
                moved: Row = {"start": span.start, "end": span.end, "quote": span.quote, "label": label}
                draft.change("span", old, {**moved, "origin": Origin.ACCEPTED.value})
                mine[claim_of(span)], old = old, None
            else:
                made = Span(SpanId(new_uid()), span.start, span.end, span.label, span.quote, Origin.ACCEPTED)
                self.spans.put(draft, made, layer=layer, label=label)
                mine[claim_of(span)] = made.id
        if old is not None:
            draft.delete("span", old)

    def answer(self, correction: Correction, text: str, *, by: str) -> None:
        """Say something in the thread of ``correction``; raise ``RemarkEmpty`` for nothing."""
        if not text.strip():
            raise RemarkEmpty()
        self._history.save_again()
        with self._history.edit("remark", by=by) as draft:
            thread = self._threads(correction.article).get((correction.verdict.id, correction.annotator), ())
            who = {"author": self.layers.annotator_in(draft, by) if by else None}
            about: Row = {"article": correction.article, "verdict": correction.verdict.id}
            about |= {"annotator": self.layers.annotator_in(draft, correction.annotator), "parent": thread[-1].id if thread else None}
            draft.insert("remark", new_uid(), {**about, **who, "text": text.strip(), "at": now_ms()})

    def then(self, article: ArticleId) -> Mapping[str, tuple[Span, ...]]:
        """Return the annotators' spans of ``article`` as they were when it was judged: agreement before review."""
        text = self.articles.text(article)
        found: dict[str, dict[Claim, Span]] = {}
        for held in self._held("a.uid = ?", article):
            for verdict in held.verdicts:
                for said in verdict.answers:
                    for name in said.annotators:
                        spans = found.setdefault(name, {})
                        if said.claim is not None:
                            start, end, label = said.claim
                            if not 0 <= start < end <= len(text):
                                raise ProjectDamaged(path=self._path, detail=f"verdict {verdict.id}: there is no {start}–{end}")
                            spans[said.claim] = Span(SpanId(""), start, end, label, text[start:end])
        return {name: reading_order(spans.values()) for name, spans in sorted(found.items())}

    # -- inside

    def _settle_agreed(self, draft: Draft, judged: Judged, layer: str, there: Mapping[Claim, SpanId], *, by: str) -> list[Span]:
        """Give a verdict on what nobody disputes, or what gold has already (``there``); return the spans that gold has by that."""
        answer = judged.ballot.answers[0]
        made = []
        spans = [span.id for span in judged.gold]
        claim = answer.claim
        if not spans and claim is not None and claim in there:
            spans = [there[claim]]
        elif not spans and answer.span is not None:
            said = answer.span
            made = [Span(SpanId(new_uid()), said.start, said.end, said.label, said.quote, Origin.REVIEW)]
            self.spans.put(draft, made[0], layer=layer, label=self.spans.label_in(draft, said.label))
            spans = [made[0].id]
        decision = Decision.GOLD if spans else Decision.NOBODY
        rule = BY_HAND if judged.gold else AGREED
        wanted: Row = {"decision": decision.value, "spans": " ".join(spans), "rule": rule, "answers": self._said(judged)}
        self._put(draft, judged, by, wanted)
        return made

    def _corrections(self, article: ArticleId) -> tuple[Correction, ...]:
        held = next(iter(self._held("a.uid = ?", article)), None)
        if held is None or not held.is_closed:
            return ()
        text, threads = self.articles.text(article), self._threads(article)
        gold = {span.id: span for span in held.gold}
        found = []
        for verdict in sorted(held.verdicts, key=lambda one: reading(claim_in(one.ballot))):
            after = reading_order(gold[span] for span in verdict.spans if span in gold)
            for name in sorted({name for said in verdict.answers for name in said.annotators}):
                if not _is_corrected(verdict, name, after):
                    continue
                said = verdict.said_by(name)
                before = said.claim if said is not None else None
                quote = text[before[0] : before[1]] if before is not None else ""
                thread = threads.get((verdict.id, name), ())
                is_accepted = _is_accepted(before, after, held.layers.get(name, ()))
                found.append(Correction(article, name, verdict, before, quote, after, thread, is_accepted))
        return tuple(found)

    def _threads(self, article: ArticleId) -> dict[tuple[str, str], tuple[Remark, ...]]:
        """Return the remarks on corrections of ``article``, by verdict and annotator, oldest first."""
        found: dict[tuple[str, str], tuple[Remark, ...]] = {}
        rows = self._rows(_REMARKS, article)
        remarks = self._values(lambda _, uid, parent, author, text, at, name: Remark(uid, parent, author, text, moment(at)), rows)
        for (verdict, *_, name), remark in zip(rows, remarks, strict=True):
            found[verdict, name] = (*found.get((verdict, name), ()), remark)
        return found


def _is_corrected(verdict: Verdict, annotator: str, after: Iterable[Span]) -> bool:
    """Say whether gold is something else than what ``annotator`` had said."""
    said = verdict.said_by(annotator)
    if not verdict.is_decided or said is None:
        return False
    return ({said.claim} if said.claim is not None else set()) != set(map(claim_of, after))


def _is_correction(annotator: str, judged: Judged) -> bool:
    """Say whether ``annotator`` gets a correction at ``judged`` by the end of the review; where all agree nobody does."""
    answer = judged.ballot.of(annotator)
    if judged.verdict is not None and judged.verdict.is_decided:
        return _is_corrected(judged.verdict, annotator, judged.gold)
    if answer is None or not judged.gold:
        return False
    return ({answer.claim} if answer.claim is not None else set()) != set(map(claim_of, judged.gold))


def _is_accepted(before: Claim | None, after: Iterable[Span], spans: Iterable[Span]) -> bool:
    mine, wanted = set(map(claim_of, spans)), set(map(claim_of, after))
    return wanted <= mine and (before is None or before in wanted or before not in mine)
