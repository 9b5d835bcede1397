"""How high every paragraph is, guessed until it is laid out, and where each therefore begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence, Set
from itertools import accumulate

from gui.reader.style import Metrics


class Heights:
    """Heights of paragraphs in pixels, with the gap after each, and their tops as running sums."""

    def __init__(
        self, lengths: Sequence[int] = (), metrics: Metrics | None = None, *, width: float = 1.0, joined: Set[int] = frozenset()
    ) -> None:
        """Guess the heights of paragraphs of ``lengths`` units; ``joined`` ones follow the one before without a gap."""
        self._margin = metrics.margin if metrics else 0
        self._gap = metrics.gap if metrics else 0
        self._joined = joined
        self._heights = [_guess(length, metrics, width) + self._after(number) for number, length in enumerate(lengths)] if metrics else []
        self._tops = list(accumulate(self._heights, initial=self._margin))
        self._known = len(self._heights)  # tops up to this one are true

    def __len__(self) -> int:
        return len(self._heights)

    def correct(self, number: int, height: int) -> bool:
        """Set the true ``height`` of paragraph ``number`` and return whether it was another."""
        height += self._after(number)
        if self._heights[number] == height:
            return False
        self._heights[number] = height
        self._known = min(self._known, number)
        return True

    def top(self, number: int) -> int:
        """Return where paragraph ``number`` begins."""
        self._sum(number)
        return self._tops[number]

    def at(self, y: float) -> int:
        """Return the number of the paragraph at the height ``y``, the nearest one outside the text."""
        self._sum(len(self._heights))
        return max(0, min(len(self._heights) - 1, bisect_right(self._tops, y) - 1))

    @property
    def total(self) -> int:
        """Return the height of the whole page with its margins."""
        return self.top(len(self._heights)) + self._margin

    def _after(self, number: int) -> int:
        return 0 if number + 1 in self._joined else self._gap

    def _sum(self, upto: int) -> None:
        if upto > self._known:
            sums = accumulate(self._heights[self._known : upto], initial=self._tops[self._known])
            self._tops[self._known : upto + 1] = sums
            self._known = upto


def _guess(length: int, metrics: Metrics, width: float) -> int:
    """Return the likely height of a paragraph of ``length`` units; only its letters' number is looked at."""
    if length == 0:
        return metrics.blank
    lines = max(1, -(-length * metrics.letter // width))
    return int(lines) * metrics.plain_line
