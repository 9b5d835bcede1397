"""Articles that say nearly the same: wire stories printed twice with other words, an update, a cut.

An article is the set of its runs of three words, folded. How much of two such sets is common to both (their resemblance,
Broder 1997) is estimated from the ``_KEPT`` smallest hashes of each: the share of the smallest hashes of both together that
both have. Two articles are compared only where they share one of their ``_LOOKED_UP`` smallest.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from operator import ge
from typing import Final, NamedTuple
from zlib import crc32

from core.arabic.folding import fold

NEAR: Final = 0.5
"""Least share of common runs that counts as near: about one word in ten changed."""

_WORD: Final = re.compile(r"\w+")
_KEPT: Final = 128
_LOOKED_UP: Final = 16
_CROWD: Final = 16
"""A run of words leads to so many articles, the first that had it: phrases of the trade stand in thousands."""
_GOLDEN: Final = 0x9E3779B1
"""2³² divided by the golden ratio: it spreads the sums of ``crc32``, which are alike for like runs (Knuth 6.4)."""


class Near(NamedTuple):
    """A known article and the share of runs of words, 0 to 1, that it has in common with the one asked about."""

    article: str
    share: float


class NearArticles:
    """The articles known so far, by what they say; adding and asking take well under a millisecond each."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._sketches: list[array[int]] = []
        self._having: dict[int, int | list[int]] = {}

    def __len__(self) -> int:
        return len(self._names)

    def add(self, article: str, text: str) -> tuple[Near, ...]:
        """Learn ``article`` and return the ones known before that are near it, the nearest first."""
        return self.learn(article, sketch(text))

    def learn(self, article: str, found: array[int]) -> tuple[Near, ...]:
        """Do the same with the sketch ``found`` of its text."""
        near = self._near(found)
        place = len(self._names)
        self._names.append(article)
        self._sketches.append(found)
        for run in found[:_LOOKED_UP]:
            known = self._having.setdefault(run, place)
            if isinstance(known, list):
                if len(known) < _CROWD:
                    known.append(place)
            elif known != place:
                self._having[run] = [known, place]
        return near

    def _near(self, wanted: array[int]) -> tuple[Near, ...]:
        shares = ((self._names[place], resemblance(wanted, self._sketches[place])) for place in sorted(self._candidates(wanted)))
        return tuple(sorted((Near(name, share) for name, share in shares if share >= NEAR), key=lambda near: -near.share))

    def _candidates(self, wanted: array[int]) -> set[int]:
        found: set[int] = set()
        for run in wanted[:_LOOKED_UP]:
            known = self._having.get(run)
            if isinstance(known, int):
                found.add(known)
            elif known is not None:
                found.update(known)
        return found


def sketch(text: str) -> array[int]:
    """Return the smallest hashes of the runs of three words of ``text``, in order; a shorter text is one run."""
    return array("I", sorted({crc32(run.encode("utf-8", "replace")) * _GOLDEN & 0xFFFFFFFF for run in _runs(text)})[:_KEPT])


def packed(found: array[int]) -> bytes:
    """Return a sketch as bytes that mean the same on every computer."""
    return b"".join(run.to_bytes(4, "little") for run in found)


def unpacked(stored: bytes) -> array[int]:
    """Return what ``packed`` wrote; raise ``ValueError`` for anything else."""
    if len(stored) % 4 or len(stored) > 4 * _KEPT:
        raise ValueError("that is no sketch")
    found = array("I", [int.from_bytes(stored[at : at + 4], "little") for at in range(0, len(stored), 4)])
    if any(map(ge, found, found[1:])):
        raise ValueError("the hashes of a sketch rise")
    return found


def resemblance(one: array[int], other: array[int]) -> float:
    """Return the estimated share, 0 to 1, that two sketched articles have in common."""
    smallest = sorted({*one, *other})[:_KEPT]
    common = {*one}.intersection(other, smallest)
    return len(common) / len(smallest) if smallest else 0.0


def _runs(text: str) -> Iterator[str]:
    words = _WORD.findall(fold(text))
    if len(words) < 3:
        yield " ".join(words)
    for run in zip(words, words[1:], words[2:], strict=False):
        yield " ".join(run)
