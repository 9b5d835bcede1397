"""How often each name is marked: counted for a few hundred layers at a time, and kept until a span of theirs changes.

What is kept follows from the spans and is no part of the history; it goes in the transaction in which a span changes, and is counted
again when somebody has time (``keep_next``) or asks.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Final

import msgspec

from core.project.opening import transaction
from core.project.shelf import Shelf
from core.project.tally import BLOCK

_MOST_BYTES: Final = 50_000_000
"""A block that unfolds to more was not made by us."""

_MISSING: Final = f"""SELECT b.block FROM (SELECT DISTINCT id / {BLOCK} AS block FROM layer) b
    WHERE b.block NOT IN (SELECT block FROM named) ORDER BY b.block LIMIT ?"""
_QUOTES: Final = f"""SELECT s.quote FROM layer y CROSS JOIN span s ON s.layer_id = y.id
    WHERE y.id >= ?1 * {BLOCK} AND y.id < (?1 + 1) * {BLOCK}"""


class Named(Shelf):
    """Names are quotes as they stand in the texts."""

    def counts(self) -> Counter[str]:
        """Return how often each text is marked, in all layers together."""
        counted: Counter[str] = Counter()
        for _, held in self._kept():
            for name, number in held.items():
                counted[name] += number
        for (block,) in self._rows(_MISSING, -1):
            counted.update(self._quotes(block))
        return counted

    def keep_next(self) -> bool:
        """Count the next block that is not kept and keep it, in some 20 ms; return whether there was one. No edit: nothing to undo."""
        self._history.refuse_read_only()
        with transaction(self._db, self._path):
            for (block,) in self._rows(_MISSING, 1):
                counts = zlib.compress(msgspec.json.encode(Counter(self._quotes(block))), 1)
                self._db.execute("INSERT INTO named(block, counts) VALUES (?, ?)", (block, counts))
                return True
        return False

    def miscounted(self) -> Iterator[int]:
        """Yield the blocks of which what is kept is not what the spans say."""
        for block, held in self._kept():
            if held != Counter(self._quotes(block)):
                yield block

    def _kept(self) -> Iterator[tuple[int, dict[str, int]]]:
        after = -1
        while rows := self._rows("SELECT block, counts FROM named WHERE block > ? ORDER BY block LIMIT 16", after):
            for block, counts in rows:
                try:
                    held = msgspec.json.decode(zlib.decompressobj().decompress(counts, _MOST_BYTES), type=dict[str, int])
                except (ValueError, zlib.error):
                    held = dict(Counter(self._quotes(block)))
                yield block, held
            after = rows[-1][0]

    def _quotes(self, block: int) -> Iterator[str]:
        return (quote for (quote,) in self._rows(_QUOTES, block))
