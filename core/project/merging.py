"""Settling ballots by a rule, of one article or of the whole project, as one edit."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from core.errors import UnknownArticle, UnknownLayer
from core.model import ArticleId, LayerState, Origin, Span, SpanId, new_uid
from core.project.brought import Pace, Progress
from core.project.edit import Draft
from core.project.tables import Row
from core.project.verdictdrafts import VerdictDrafts, now_ms, stored_answers
from core.project.verdictrows import Held
from core.review.ballots import Answer, claim_in, claim_of
from core.review.merging import Rule, Strategy, merge
from core.review.verdicts import Decision, Judged

_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class SettledArticle:
    """Of the ballots of ``article`` that had no verdict, those that a rule settles (each with its answer) and those that stay.

    ``gold`` is what the gold layer said before.
    """

    article: ArticleId
    settled: tuple[tuple[Judged, Answer], ...]
    unsettled: tuple[Judged, ...]
    gold: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """What ``rule`` does to articles; ``closed`` articles have a finished review and are left. ``seen`` is the newest edit it knows."""

    rule: Rule
    articles: tuple[SettledArticle, ...]
    closed: int
    seen: int
    cancelled: bool = False

    @property
    def settled(self) -> int:
        """How many ballots have a verdict by the rule."""
        return sum(len(one.settled) for one in self.articles)

    @property
    def unsettled(self) -> int:
        """How many ballots stay open."""
        return sum(len(one.unsettled) for one in self.articles)

    @property
    def spans(self) -> int:
        """How many spans of gold come of it."""
        return sum(not answer.is_nothing for one in self.articles for _, answer in one.settled)


class Merging(VerdictDrafts):
    """Rules write gold and verdicts as a reviewer does, and leave what a reviewer decided."""

    def preview(
        self,
        article: ArticleId | None,
        rule: Rule,
        *,
        progress: Callable[[Progress], None] | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> Settled:
        """Return what ``settle`` would do to ``article``, or to all articles; nothing is written, so a reader can be asked.

        Raises ``UnknownArticle``, or ``UnknownLayer`` for a trusted annotator who is a stranger here.
        """
        self._refuse_strangers(article, rule)
        with _uncollected():
            return self._preview(article, rule, progress, cancel)

    def settle(
        self,
        article: ArticleId | None,
        rule: Rule,
        *,
        by: str,
        plan: Settled | None = None,
        progress: Callable[[Progress], None] | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> Settled:
        """Settle what ``rule`` can of ``article``, or of the project, in one edit; return what was done.

        ``plan`` is a preview of the same, taken before; it is made anew where somebody has edited since. Raises as ``preview``.
        """
        self._history.save_again()
        if plan is None or plan.rule != rule:
            plan = self.preview(article, rule, progress=progress, cancel=cancel)
        if plan.cancelled:
            return plan
        with _uncollected(), self._history.edit("merge", by=by) as draft:
            if self._history.newest() != plan.seen:
                plan = self.preview(article, rule)
            self._write_settled(draft, plan, by)
        return plan

    # -- inside

    def _preview(
        self, article: ArticleId | None, rule: Rule, progress: Callable[[Progress], None] | None, cancel: Callable[[], bool] | None
    ) -> Settled:
        seen = self._history.newest()
        rows = [row for (row,) in self._rows("SELECT id FROM article WHERE ?1 IS NULL OR uid = ?1 ORDER BY id", article)]
        pace = Pace(len(rows))
        found: list[SettledArticle] = []
        closed = 0
        for first in range(0, len(rows), _AT_ONCE):
            if cancel is not None and cancel():
                return Settled(rule, (), 0, seen, cancelled=True)
            portion = rows[first : first + _AT_ONCE]
            for held in self._held(f"a.id BETWEEN {portion[0]} AND {portion[-1]}"):
                if held.is_closed:
                    closed += 1
                elif one := _settled(held, self._judged(held), rule):
                    found.append(one)
            if progress is not None:
                progress(pace.at(first + len(portion)))
        return Settled(rule, tuple(found), closed, seen)

    def _refuse_strangers(self, article: ArticleId | None, rule: Rule) -> None:
        if article is not None and not self.articles.has(article):
            raise UnknownArticle(article=article)
        if rule.strategy is Strategy.TRUSTED and self._uid("annotator", "name", rule.annotator) is None:
            raise UnknownLayer(layer=rule.annotator)

    def _write_settled(self, draft: Draft, plan: Settled, by: str) -> None:
        """Put layers, then spans, then verdicts into ``draft``: rows of one table go in together."""
        wanted = [one for one in plan.articles if one.settled]
        gold = self._gold_layers(draft, [one.article for one in wanted])
        labels, annotators = self._uids("label"), self._uids("annotator")
        reviewer = self.layers.annotator_in(draft, by) if by and wanted else None
        verdicts: list[tuple[Judged, Row]] = []
        now = now_ms()
        for one in wanted:
            there = {claim_of(span): span.id for span in one.gold}
            for judged, answer in one.settled:
                spans = self._gold_span(draft, gold[one.article], answer, labels) if answer.claim not in there else there[answer.claim]
                start, end, label = claim_in(judged.ballot.id)
                decision = Decision.GOLD if spans else Decision.NOBODY
                row: Row = {"decision": decision.value, "spans": spans, "rule": str(plan.rule), "reviewer": reviewer, "at": now}
                row |= {"answers": stored_answers(judged.ballot.answers, annotators, labels), "ballot": f"{start}-{end}-{labels[label]}"}
                verdicts.append((judged, {**row, "article": one.article}))
        for judged, row in verdicts:
            if judged.verdict is None:
                draft.insert("verdict", new_uid(), {"reason": "", "note": "", **row})
            else:
                draft.change("verdict", judged.verdict.id, row)

    def _gold_span(self, draft: Draft, layer: str, answer: Answer, labels: dict[str, str]) -> str:
        """Write what ``answer`` says into the gold ``layer``; return the span's uid, empty for nothing."""
        said = answer.span
        if said is None:
            return ""
        span = Span(SpanId(new_uid()), said.start, said.end, said.label, said.quote, Origin.REVIEW)
        self.spans.put(draft, span, layer=layer, label=labels[said.label])
        return span.id

    def _gold_layers(self, draft: Draft, articles: Iterable[ArticleId]) -> dict[ArticleId, str]:
        """Return the uids of the gold layers of ``articles``, made or started where they must be."""
        stored = dict(self._rows("SELECT a.uid, y.uid FROM layer y JOIN article a ON a.id = y.article_id WHERE y.annotator_id IS NULL"))
        found = {}
        for article in articles:
            uid = stored.get(article)
            if uid is None:
                uid = new_uid()
                draft.insert("layer", uid, {"state": LayerState.STARTED.value, "note": "", "article": article, "annotator": None})
            else:
                self.layers.start(draft, uid)
            found[article] = uid
        return found


def _settled(held: Held, found: Iterable[Judged], rule: Rule) -> SettledArticle | None:
    """Return what ``rule`` makes of those of ``found`` that have no verdict; None where all have one."""
    waiting = {judged.ballot.id: judged for judged in found if not judged.is_decided}
    if not waiting:
        return None
    made = merge([judged.ballot for judged in waiting.values()], rule)
    settled = tuple((waiting[one.ballot.id], one.answer) for one in made.settled)
    return SettledArticle(held.article, settled, tuple(waiting[ballot.id] for ballot in made.unsettled), held.gold)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector from looking, again and again, through half a million values that all stay (a third of the time)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
