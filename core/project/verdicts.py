"""The shelf of review: ballots of an article, and the verbs of judging."""

from __future__ import annotations

from collections.abc import Sequence

from core.model import GOLD, ArticleId
from core.model.layer import COUNTS_IN_REVIEW, OPEN_TO_MARKING
from core.project.tables import Row
from core.project.verdictdrafts import VerdictDrafts
from core.review.ballots import Answer, Ballot, Kind
from core.review.grouping import Claim
from core.review.verdicts import BY_HAND, Decision, Judged

_AT_ONCE = 50


class Verdicts(VerdictDrafts):
    """Every verdict is one edit: the span of gold with it."""

    def ballots(self, article: ArticleId, *, unfinished: bool = False) -> tuple[Judged, ...]:
        """Return the ballots of ``article`` in reading order with what was decided on each.

        Layers that are finished, returned or accepted count; with ``unfinished`` also those that are not.
        """
        states = COUNTS_IN_REVIEW | OPEN_TO_MARKING if unfinished else COUNTS_IN_REVIEW
        return tuple(judged for held in self._held("a.uid = ?", article) for judged in self._judged(held, states))

    def open_count(self, article: ArticleId) -> int:
        """Return how many disputes of ``article`` wait for a verdict."""
        return sum(judged.is_open for judged in self.ballots(article))

    def has_begun(self, article: ArticleId) -> bool:
        """Say whether a reviewer has given a verdict on ``article``; its finished layers then wait for the review to end."""
        return bool(self._rows("SELECT 1 FROM verdict WHERE article_id = (SELECT id FROM article WHERE uid = ?) LIMIT 1", article))

    def next_with_disputes(self, after: ArticleId | None = None) -> ArticleId | None:
        """Return the next article behind ``after`` in the project's order that has disputes to judge, from the top when None is left."""
        found = self._rows("SELECT id FROM article WHERE uid = ?", after) if after is not None else []
        here = int(found[0][0]) if found else 0
        return self._open_between(here, 1 << 62) or self._open_between(0, here)

    def take(self, judged: Judged, *answers: Answer, by: str, reason: str | None = None, note: str | None = None) -> None:
        """Write what ``answers`` say into gold; several when several are right. An answer that is nothing says that nobody is right.

        Here and below a ``reason`` or ``note`` of None leaves what is there. Raises ``LayerLocked`` when the review is finished,
        ``ReasonInvalid`` for a code that is none of this project's.
        """
        if not answers or any(answer not in judged.ballot.answers for answer in answers):
            raise ValueError("only answers of the ballot itself can be taken")
        self._decide(judged, [answer.claim for answer in answers if answer.claim is not None], by=by, why=(reason, note))

    def nobody(self, judged: Judged, *, by: str, reason: str | None = None, note: str | None = None) -> None:
        """Decide that there is nothing to mark."""
        self._decide(judged, [], by=by, why=(reason, note))

    def other(self, judged: Judged, *claims: Claim, by: str, reason: str | None = None, note: str | None = None) -> None:
        """Write into gold what nobody said: each of ``claims`` is start, end (code points) and label."""
        self._decide(judged, claims, by=by, why=(reason, note))

    def add(self, article: ArticleId, claim: Claim, *, by: str, reason: str | None = "missed", note: str | None = None) -> None:
        """Write a span into gold where nobody marked anything; ``claim`` is start, end (code points) and label."""
        layers = next((held.of_annotators(COUNTS_IN_REVIEW) for held in self._held("a.uid = ?", article)), {})
        start, end, label = claim
        ballot = Ballot(f"{start}-{end}-{label}", start, end, Kind.ADDED, (Answer(tuple(sorted(layers))),))
        self._decide(Judged(article, ballot), [claim], by=by, why=(reason, note))

    def reopen(self, judged: Judged, *, by: str) -> None:
        """Take the verdict and its gold back, so that the ballot is open again; its reason and note go too."""
        self._history.save_again()
        with self._history.edit("verdict", by=by) as draft:
            self.layers.open_in(draft, judged.article, GOLD)
            self._clear(draft, judged, ())
            if judged.verdict is not None:
                draft.delete("verdict", judged.verdict.id)

    def reason(self, judged: Judged, code: str, *, by: str) -> None:
        """Give the ballot a reason, one of ``reasons()``; an empty code takes it off. It may be given before the verdict."""
        self._describe("verdict reason", judged, by, reason=code)

    def note(self, judged: Judged, text: str, *, by: str) -> None:
        """Hang a note on the ballot; an empty one takes it off."""
        self._describe("verdict note", judged, by, note=text)

    # -- inside

    def _open_between(self, after: int, last: int) -> ArticleId | None:
        """Return the first article with open disputes of those with rows in ``(after, last]``."""
        # Where finished layers say the same everywhere the list of articles counts no disputes; of the others the ballots are made.
        wanted = """SELECT q.article_id FROM listed q WHERE q.article_id > ? AND q.article_id <= ? AND q.disputes > 0
            AND NOT EXISTS (SELECT 1 FROM layer y WHERE y.article_id = q.article_id AND y.annotator_id IS NULL
                AND y.state NOT IN ('new', 'started', 'returned'))
            ORDER BY q.article_id LIMIT ?"""
        size = 1
        while rows := self._rows(wanted, after, last, size):
            places = ", ".join(str(int(row)) for (row,) in rows)
            for held in self._held(f"a.id IN ({places})"):
                if any(judged.is_open for judged in self._judged(held)):
                    return held.article
            after = rows[-1][0]
            size = min(2 * size, _AT_ONCE)
        return None

    def _decide(self, judged: Judged, claims: Sequence[Claim], *, by: str, why: tuple[str | None, str | None]) -> None:
        self._history.save_again()  # what waits may have judged the same
        reason, note = why
        self._refuse_reason(reason)
        with self._history.edit("verdict", by=by) as draft:
            layer = self.layers.open_in(draft, judged.article, GOLD)
            self._clear(draft, judged, claims)
            spans = self._mark(draft, judged.article, layer, claims)
            decision = Decision.GOLD if spans else Decision.NOBODY
            wanted: Row = {"decision": decision.value, "spans": " ".join(spans), "rule": BY_HAND, "answers": self._said(judged)}
            wanted |= {name: text for name, text in (("reason", reason), ("note", note)) if text is not None}
            self._put(draft, judged, by, wanted)

    def _describe(self, verb: str, judged: Judged, by: str, *, reason: str | None = None, note: str | None = None) -> None:
        self._history.save_again()
        self._refuse_reason(reason)
        with self._history.edit(verb, by=by) as draft:
            self._put(draft, judged, by, {name: text for name, text in (("reason", reason), ("note", note)) if text is not None})
