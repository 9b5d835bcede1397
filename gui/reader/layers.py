"""Several layers on one page: in which order they lie, and by which short sign their tags tell whose a span is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from core.model import GOLD, Span, SpanId
from gui.reader.lanes import Mark

_GOLD_SIGN = "✓"
_WAYS: tuple[Callable[[str, int], str], ...] = (
    lambda name, _: name[:1],
    lambda name, _: name[:2],
    lambda name, _: name[:1] + name[-1:],
    lambda name, place: f"{name[:1]}{place}",
)
"""How a layer's sign is made of its name: the first of these that gives each layer another one."""


@dataclass(frozen=True, slots=True)
class LayerKey:
    """A layer in the legend: its name, the sign that its tags bear, and how many spans it has on the page."""

    name: str
    sign: str
    spans: int


def keys_of(layers: Sequence[tuple[str, Sequence[Span]]]) -> tuple[LayerKey, ...]:
    """Return the legend of ``layers``, as they come but gold last."""
    ordered = sorted(layers, key=lambda layer: layer[0] == GOLD)
    names = [name for name, _ in ordered if name != GOLD]
    signs = next(made for way in _WAYS if len(set(made := _made(names, way))) == len(names))
    return tuple(LayerKey(name, sign, len(spans)) for (name, spans), sign in zip(ordered, [*signs, _GOLD_SIGN], strict=False))


def merged(
    layers: Sequence[tuple[str, Sequence[Span]]], keys: Sequence[LayerKey], marks: Mapping[SpanId, Mark]
) -> tuple[list[Span], dict[SpanId, Mark]]:
    """Return the spans of all ``layers`` and the marks that say of each whose it is and where its lanes are."""
    slots = {key.name: (key.sign, slot) for slot, key in enumerate(keys)}
    merged_spans: list[Span] = []
    merged_marks: dict[SpanId, Mark] = {}
    for name, spans in layers:
        plain = _mark_of(name, *slots[name])
        merged_spans += spans
        for span in spans:
            special = marks.get(span.id)
            merged_marks[span.id] = replace(special, layer=name, sign=plain.sign, slot=plain.slot) if special else plain
    return merged_spans, merged_marks


def _made(names: Sequence[str], way: Callable[[str, int], str]) -> list[str]:
    return [way(name, place) for place, name in enumerate(names, 1)]


@lru_cache(maxsize=256)
def _mark_of(layer: str, sign: str, slot: int) -> Mark:
    """Return the same mark again for the same layer: forty thousand that are equal need not be compared."""
    return Mark(layer=layer, sign=sign, slot=slot)
