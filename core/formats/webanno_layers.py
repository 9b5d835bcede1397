"""The layers that the header of a WebAnno TSV file declares, a column for each feature, and which of them are labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

_SPANS: Final = "#T_SP="
_KINDS: Final = (_SPANS, "#T_RL=", "#T_CH=")
_LABELS: Final = ("value", "label")
_NO_LABELS: Final = ("identifier", "ROLE_")


class Column(NamedTuple):
    """A feature of a layer: its place among the values of a row, and whether the layer is one of spans."""

    place: int
    layer: str
    feature: str
    spans: bool


def declares(line: str) -> bool:
    """Say whether ``line`` declares a layer."""
    return line.startswith(_KINDS)


def columns_of(line: str, place: int) -> Iterator[Column]:
    """Yield the columns of the layer that ``line`` declares, the first of which is the ``place``-th of a row."""
    name, *features = line.partition("=")[2].split("|")
    short = name.rpartition(".")[2]
    for number, feature in enumerate(features or [""]):
        yield Column(place + number, short, feature, line.startswith(_SPANS))


def column_of_labels(columns: Sequence[Column]) -> Column | None:
    """Return the column whose values become labels: of named entities, else of a layer that people made, else of the first of spans."""
    of_spans = [column for column in columns if column.spans]
    layers = list(dict.fromkeys(column.layer for column in of_spans))
    known = [layer for layer in layers if layer == "NamedEntity"] or [layer for layer in layers if layer not in _MADE] or layers
    mine = [column for column in of_spans if known and column.layer == known[0]]
    named = [column for feature in _LABELS for column in mine if column.feature.casefold() == feature]
    named += [column for column in mine if not column.feature.startswith(_NO_LABELS) and "." not in column.feature]
    return next(iter(named or mine), None)


_MADE: Final = frozenset({"POS", "Lemma", "Stem", "MorphologicalFeatures", "Chunk", "SurfaceForm", "Token", "Sentence"})
"""Layers that programs make, about every word."""
