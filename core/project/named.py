"""How often each name is marked, asked: names are quotes as they stand in the texts."""

from __future__ import annotations

from typing import Final

from core.project.naming import UNTIL, counted_on
from core.project.opening import transaction
from core.project.shelf import Shelf

_MOST: Final = f"""WITH late AS MATERIALIZED (SELECT quote, count(*) AS spans FROM span WHERE layer_id > {UNTIL} GROUP BY quote),
    asked AS (SELECT quote FROM (SELECT quote FROM named ORDER BY spans DESC, quote LIMIT ?1) UNION SELECT quote FROM late)
    SELECT quote, coalesce(n.spans, 0) + coalesce(l.spans, 0) AS number FROM asked
    LEFT JOIN named n USING (quote) LEFT JOIN late l USING (quote) ORDER BY number DESC, quote LIMIT ?1"""
_SECONDS: Final = 0.015


class Named(Shelf):
    """The names of all layers together."""

    def most(self, limit: int | None = None) -> tuple[tuple[str, int], ...]:
        """Return the ``limit`` texts that are marked most often, and how often, the commonest first; all where there is no limit."""
        return tuple((quote, number) for quote, number in self._rows(_MOST, -1 if limit is None else limit))

    def keep_next(self) -> bool:
        """Count the names of the next layers that wait, in some 20 ms; return whether there were any. No edit: nothing to undo."""
        self._history.refuse_read_only()
        with transaction(self._db, self._path):
            return counted_on(self._db, seconds=_SECONDS)
