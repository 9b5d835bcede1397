"""The shelf of the Arabic edge: the project's rule for proclitics, and what was chosen for words before."""

from __future__ import annotations

from core.arabic.clitics import EdgeRule
from core.model import new_uid
from core.project.shelf import Shelf

_RULE = "edge rule"


class Edges(Shelf):
    """What this project holds of where a name begins."""

    def rule(self) -> EdgeRule:
        """Return where this project wants proclitics; outside unless somebody set it."""
        found = self._setting(_RULE)
        return EdgeRule(found) if found in set(EdgeRule) else EdgeRule.OUTSIDE

    def set_rule(self, rule: EdgeRule, *, by: str) -> None:
        with self._history.edit("edge rule", by=by) as draft:
            self._set(draft, _RULE, rule.value)

    def choices(self) -> dict[str, int]:
        """Return, for each folded word that was decided on, how many of its letters stay outside."""
        return dict(self._rows("SELECT word, outside FROM choice"))

    def remember(self, word: str, outside: int, *, by: str) -> None:
        """Keep that ``outside`` letters of the folded ``word`` are no part of the name."""
        with self._history.edit("edge choice", by=by, undoable=False) as draft:
            uid = self._uid("choice", "word", word)
            if uid is None:
                draft.insert("choice", new_uid(), {"word": word, "outside": outside})
            else:
                draft.change("choice", uid, {"outside": outside})
