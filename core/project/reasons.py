"""The shelf of reasons: why a verdict fell, from a list that the project keeps."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from core.errors import ReasonInvalid
from core.model import ArticleId
from core.project.verdictrows import VerdictRows
from core.review.verdicts import REASONS, Verdict

_REASONS = "reasons"


class Reasons(VerdictRows):
    """The project's reasons, and what has one."""

    def reasons(self) -> tuple[str, ...]:
        """Return the codes, or the words, that a verdict's reason can be, in their order."""
        found = self._setting(_REASONS)
        return REASONS if found is None else msgspec.json.decode(found, type=tuple[str, ...])

    def set_reasons(self, codes: Sequence[str], *, by: str) -> None:
        """Make ``codes`` the reasons to choose from; verdicts that have another keep it. Raises ``ReasonInvalid``."""
        for code in codes:
            if not 0 < len(code) <= 64 or code != code.strip() or list(codes).count(code) > 1:
                raise ReasonInvalid(code=code)
        with self._history.edit("reasons", by=by) as draft:
            if tuple(codes) != self.reasons():
                self._set(draft, _REASONS, msgspec.json.encode(tuple(codes)).decode())

    def with_reason(self, code: str) -> tuple[tuple[ArticleId, Verdict], ...]:
        """Return the verdicts with the reason ``code``, each with its article, in the project's order."""
        found = self._verdicts("v.reason = ?", code)
        articles = dict(
            self._rows("SELECT DISTINCT a.id, a.uid FROM verdict v JOIN article a ON a.id = v.article_id WHERE v.reason = ?", code)
        )
        return tuple((ArticleId(articles[row]), verdict) for row, verdicts in found.items() for verdict in verdicts)

    def _refuse_reason(self, code: str | None) -> None:
        if code and code not in self.reasons():
            raise ReasonInvalid(code=code)
