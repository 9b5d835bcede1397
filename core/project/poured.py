"""Spans that come in by the thousand: kept column by column, since a change for each would take longer than storing it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, repeat
from operator import attrgetter
from typing import Final

import msgspec
from sqlite_utils import Database

from core.model import Span
from core.project.tables import TABLES, Row

_AT_ONCE: Final = 200
"""So many rows go in with one statement, which takes a quarter less than one by one."""

_COLUMNS: Final = '(uid, start, "end", quote, origin, note, layer_id, label_id)'
_INSERTING: Final = f"INSERT INTO span{_COLUMNS} VALUES "
_BLANKS: Final = "(?, ?, ?, ?, ?, ?, ?, ?)"
_MANY: Final = _INSERTING + ", ".join(repeat(_BLANKS, _AT_ONCE))

_alike = attrgetter("label", "origin", "note")
_id, _start, _end, _quote = map(attrgetter, ("id", "start", "end", "quote"))

Alike = tuple[str, str, str, str]
"""What spans have in common: origin, note, and the uids of their layer and label."""


class Poured(msgspec.Struct):
    """New spans in the order in which they came: ``kinds`` are places in ``alike``, all other columns the spans' own."""

    uids: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    quotes: list[str] = []
    kinds: list[int] = []
    alike: list[Alike] = []

    def __post_init__(self) -> None:
        if {len(column) for column in (self.starts, self.ends, self.quotes, self.kinds)} != {len(self.uids)}:
            raise ValueError("the columns of its spans are not equally long")
        if self.kinds and not 0 <= min(self.kinds) <= max(self.kinds) < len(self.alike):
            raise ValueError("it does not say what its spans have in common")

    def add(self, spans: Sequence[Span], *, layer: str, labels: Mapping[str, str]) -> None:
        """Add ``spans`` of the layer with the uid ``layer``; ``labels`` are the uids of their labels by name."""
        keys = list(map(_alike, spans))
        places = {}
        for label, origin, note in dict.fromkeys(keys):
            places[label, origin, note] = len(self.alike)
            self.alike.append((origin.value, note, layer, labels[label]))
        self.uids += map(_id, spans)
        self.starts += map(_start, spans)
        self.ends += map(_end, spans)
        self.quotes += map(_quote, spans)
        self.kinds += map(places.__getitem__, keys)

    def rows(self) -> Iterator[tuple[str, Row]]:
        """Yield the uid and the portable row of each span."""
        for uid, start, end, quote, kind in zip(self.uids, self.starts, self.ends, self.quotes, self.kinds, strict=True):
            origin, note, layer, label = self.alike[kind]
            yield uid, {"start": start, "end": end, "quote": quote, "origin": origin, "note": note, "layer": layer, "label": label}

    def layers(self) -> set[str]:
        """Return the uids of the layers that the spans belong to."""
        return {layer for _, _, layer, _ in self.alike}

    def counted(self) -> Counter[tuple[str, str]]:
        """Return how many spans there are, by the uids of layer and label."""
        held: Counter[tuple[str, str]] = Counter()
        for kind, number in Counter(self.kinds).items():
            _, _, layer, label = self.alike[kind]
            held[layer, label] += number
        return held

    def quotes_of(self, layers: set[str]) -> Iterator[str]:
        """Yield the quotes of the spans in ``layers``, which are uids."""
        wanted = [layer in layers for _, _, layer, _ in self.alike]
        return (quote for quote, kind in zip(self.quotes, self.kinds, strict=True) if wanted[kind])

    def store(self, db: Database) -> None:
        """Insert the spans; their layers and labels are there already."""
        table = TABLES["span"]
        layers = table.numbers(db, "layer", self.layers())
        labels = table.numbers(db, "label", {label for _, _, _, label in self.alike})
        # What is not there becomes -1, which breaks the foreign key.
        alike = [(origin, note, layers.get(layer, -1), labels.get(label, -1)) for origin, note, layer, label in self.alike]
        rows = [
            (uid, start, end, quote, *alike[kind])
            for uid, start, end, quote, kind in zip(self.uids, self.starts, self.ends, self.quotes, self.kinds, strict=True)
        ]
        whole = len(rows) // _AT_ONCE * _AT_ONCE
        for first in range(0, whole, _AT_ONCE):
            db.conn.execute(_MANY, tuple(chain.from_iterable(rows[first : first + _AT_ONCE])))
        db.conn.executemany(_INSERTING + _BLANKS, rows[whole:])
