"""Which column of a file of words holds what, found from its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from core.errors import RuleRefused
from core.formats.iob import looks_like_a_tag
from core.formats.reasons import shortened

Row = Sequence[str]

_NOTHING: Final = frozenset({"-X-", "_", "-"})
UNIVERSAL: Final = 10
"""How many columns CoNLL-X and CoNLL-U have."""
_LOOKED_AT: Final = 2_000


@dataclass(frozen=True, slots=True)
class Layout:
    """The column of the word, the first one of tags, and how many there are; ``nested`` words bear as many tags as they like.

    ``parts_of_speech`` is the column of them in files that have no other tags; ``blanks`` the one that may say SpaceAfter=No.
    """

    width: int
    tags: int
    word: int = 0
    nested: bool = False
    parts_of_speech: int | None = None
    blanks: int | None = None
    note: str = ""

    def counts(self, row: Row) -> bool:
        """Say whether ``row`` is a word: ranges and empty nodes of CoNLL-U are none."""
        return self.blanks is None or row[0].isdecimal()

    def fits(self, row: Row) -> bool:
        return (len(row) >= 2 if self.nested else len(row) == self.width) and bool(row[self.word].strip())

    def fit_all(self, rows: Sequence[Row]) -> bool:
        widths = set(map(len, rows))
        wide_enough = min(widths, default=0) >= 2 if self.nested else widths == {self.width}
        return wide_enough and all(row[self.word].strip() for row in rows)

    def why_not(self, row: Row) -> str:
        """Return why ``row`` does not fit, in a sentence."""
        if len(row) > self.word and not row[self.word].strip():
            return "There is no word in it."
        if len(row) < 2:
            return f"“{shortened(row[0])}” stands without a tag."
        return f"It has {len(row)} columns where its article has {self.width}."

    def glues(self, row: Row) -> bool:
        """Say whether nothing stands between ``row`` and the next word."""
        return self.blanks is not None and "SpaceAfter=No" in row[self.blanks].split("|")


def layout_of(rows: Sequence[Row], *, nested: bool) -> Layout:
    """Return what the columns of ``rows`` hold; raise ``RuleRefused`` where there is no column of tags.

    Four columns are CoNLL-2003's, of which the last one counts, unless nothing stands between word and tags; where all columns
    after the word are tags, each is a layer of nested spans. Ten that begin with a number are CoNLL-X or CoNLL-U: their parts of
    speech become spans of a word each.
    """
    width = len(rows[0])
    if nested:
        return Layout(width, 1, nested=True)
    if width == UNIVERSAL and rows[0][0].partition("-")[0] == "1":
        return _universal(rows)
    if width < 2:
        raise RuleRefused(why=f"“{shortened(rows[0][0])}” stands without a tag.")
    seen = [set(column) for column in zip(*(row for row in islice(rows, _LOOKED_AT) if len(row) == width), strict=True)]
    if all(looks_like_a_tag(field) for column in seen[1:] for field in column):
        return Layout(width, 1)
    if width >= 4 and seen[1] <= _NOTHING and seen[2] <= _NOTHING:
        return Layout(width, 3)
    return Layout(width, width - 1)


def _universal(rows: Sequence[Row]) -> Layout:
    at = 4 if any(row[4] != "_" for row in rows if len(row) == UNIVERSAL) else 3
    note = "It has the ten columns of CoNLL-U: its parts of speech came in as spans of a word each."
    return Layout(UNIVERSAL, UNIVERSAL, word=1, parts_of_speech=at, blanks=9, note=note)
