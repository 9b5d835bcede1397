"""Verdicts and their gold inside an edit: what the verbs of judging are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

import msgspec

from core.errors import OffsetsOutside
from core.model import ArticleId, Origin, Span, SpanId, new_uid
from core.project.edit import Draft
from core.project.reasons import Reasons
from core.project.tables import Row
from core.review.ballots import Answer, claim_in
from core.review.grouping import Claim
from core.review.verdicts import Decision, Judged


class VerdictDrafts(Reasons):
    """Writes verdicts and spans of gold in a draft."""

    def _put(self, draft: Draft, judged: Judged, by: str, wanted: Row) -> None:
        """Store ``wanted`` columns in the verdict on ``judged``, made where there is none."""
        key = self._key(judged.ballot.id)
        uid = self._stored(judged, key)
        reviewer = self.layers.annotator_in(draft, by) if by else None
        now = draft.row("verdict", uid) if uid else None
        if now is None:
            row: Row = {"decision": Decision.OPEN.value, "spans": "", "rule": "", "answers": "[]", "reason": "", "note": "", **wanted}
            draft.insert("verdict", new_uid(), {**row, "ballot": key, "article": judged.article, "reviewer": reviewer, "at": now_ms()})
        elif any(now[name] != value for name, value in wanted.items()):
            draft.change("verdict", uid, {**wanted, "ballot": key, "reviewer": reviewer, "at": now_ms()})

    def _clear(self, draft: Draft, judged: Judged, claims: Iterable[Claim]) -> None:
        """Remove the gold that stands for ``judged``, but what ``claims`` say and what other verdicts stand on."""
        mine = self._stored(judged, self._key(judged.ballot.id))
        own = draft.row("verdict", mine) if mine else None
        spans = {*(span.id for span in judged.gold), *str((own or {}).get("spans", "")).split()}
        kept = {(start, end, self.spans.label_in(draft, label)) for start, end, label in claims}
        others = self._rows(
            "SELECT spans FROM verdict WHERE article_id = (SELECT id FROM article WHERE uid = ?) AND uid <> ?", judged.article, mine
        )
        shared = {uid for (spans,) in others for uid in spans.split()}
        for uid in sorted(spans - shared):
            row = draft.row("span", uid)
            if row is not None and (row["start"], row["end"], row["label"]) not in kept:
                draft.delete("span", uid)

    def _stored(self, judged: Judged, key: str) -> str:
        """Return the uid of the verdict on ``judged`` that the file has by now, empty where it has none."""
        found = self._rows(
            "SELECT uid FROM verdict WHERE ballot = ? AND article_id = (SELECT id FROM article WHERE uid = ?)", key, judged.article
        )
        return str(found[0][0]) if found else judged.verdict.id if judged.verdict is not None else ""

    def _mark(self, draft: Draft, article: ArticleId, layer: str, claims: Iterable[Claim]) -> list[SpanId]:
        """Write ``claims`` into the gold ``layer`` where they are not there yet; return the uids of their spans."""
        text = self.articles.text(article)
        spans = []
        for start, end, name in dict.fromkeys(claims):
            if not 0 <= start < end <= len(text):
                raise OffsetsOutside(start=start, end=end, length=len(text))
            label = self.spans.label_in(draft, name)
            found = self._rows(
                """SELECT s.uid FROM span s JOIN layer y ON y.id = s.layer_id JOIN label l ON l.id = s.label_id
                   WHERE y.uid = ? AND l.uid = ? AND s.start = ? AND s."end" = ?""",
                layer,
                label,
                start,
                end,
            )
            if found:
                spans.append(SpanId(found[0][0]))
                continue
            span = Span(SpanId(new_uid()), start, end, name, text[start:end], Origin.REVIEW)
            self.spans.put(draft, span, layer=layer, label=label)
            spans.append(span.id)
        return spans

    def _key(self, ballot: str) -> str:
        start, end, label = claim_in(ballot)
        return f"{start}-{end}-{self._uid('label', 'name', label) or ''}"

    def _said(self, judged: Judged) -> str:
        return stored_answers(judged.ballot.answers, self._uids("annotator"), self._uids("label"))

    def _uids(self, table: str) -> dict[str, str]:
        return dict(self._rows(f"SELECT name, uid FROM {table}"))


def stored_answers(answers: Iterable[Answer], annotators: Mapping[str, str], labels: Mapping[str, str]) -> str:
    """Return ``answers`` as a verdict keeps them, with the uids of ``annotators`` and ``labels`` (by name)."""
    said: list[tuple[object, ...]] = []
    for answer in answers:
        who = [annotators[name] for name in answer.annotators]
        claim = answer.claim
        said.append((who,) if claim is None else (who, claim[0], claim[1], labels[claim[2]]))
    return msgspec.json.encode(said).decode()


def now_ms() -> int:
    """Return the time in milliseconds since 1970."""
    return int(datetime.now(UTC).timestamp() * 1000)
