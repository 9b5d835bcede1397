"""The table of measures: to add one, write its formula and give it a row."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

from core.agreement.coefficients import (
    Sums,
    added,
    cohen_kappa,
    f1,
    fleiss_kappa,
    krippendorff_alpha,
    paired,
    precision,
    rated,
    recall,
    unitizing_alpha,
)
from core.agreement.counting import PROCLITIC, Counts, Values
from core.agreement.values import Figure, Figures, Pair, Reason, Undefined, Value


class Unit(StrEnum):
    """What a measure counts; a figure's ``n`` is the number of these that were compared."""

    SPANS = "spans"
    TOKENS = "tokens"


class Needs(StrEnum):
    """Which sums a formula takes: the spans or tokens of one pair, or the tokens or units of all annotators together."""

    PAIR_SPANS = "spans of a pair"
    PAIR_TOKENS = "tokens of a pair"
    TOKENS = "tokens of all"
    UNITS = "units of all"

    @property
    def is_of_pairs(self) -> bool:
        return self in (Needs.PAIR_SPANS, Needs.PAIR_TOKENS)


@dataclass(frozen=True, slots=True)
class Measure:
    """A row: its name in files and commands, its formula over sums, what it counts and which sums it takes.

    Of several pairs, a measure of pairs gives the mean (for kappa Light's: Light, R. J. (1971), Psychological Bulletin 76(5)).
    """

    name: str
    formula: Callable[[Sums], Value]
    unit: Unit
    needs: Needs


Share = Callable[[Sums, str], Value]


def _averaged(share: Share, sums: Sums) -> Value:
    """Return the mean of the strict and the lenient value, as GATE's Annotation Diff shows it (GATE user guide, 10.1)."""
    strict, lenient = share(sums, "strict"), share(sums, "lenient")
    return strict if isinstance(strict, Undefined) or isinstance(lenient, Undefined) else (strict + lenient) / 2


def _of_spans(name: str, share: Share) -> tuple[Measure, ...]:
    ways: tuple[tuple[str, Callable[[Sums], Value]], ...] = (
        ("strict", lambda sums: share(sums, "strict")),
        ("lenient", lambda sums: share(sums, "lenient")),
        ("average", lambda sums: _averaged(share, sums)),
    )
    return tuple(Measure(f"span_{name}_{way}", formula, Unit.SPANS, Needs.PAIR_SPANS) for way, formula in ways)


MEASURES: Mapping[str, Measure] = {
    measure.name: measure
    for measure in (
        *_of_spans("precision", precision),
        *_of_spans("recall", recall),
        *_of_spans("f1", f1),
        Measure("span_f1_proclitics", lambda sums: f1(sums, PROCLITIC), Unit.SPANS, Needs.PAIR_SPANS),
        Measure("token_kappa", cohen_kappa, Unit.TOKENS, Needs.PAIR_TOKENS),
        Measure("token_fleiss", fleiss_kappa, Unit.TOKENS, Needs.TOKENS),
        Measure("token_alpha", krippendorff_alpha, Unit.TOKENS, Needs.TOKENS),
        Measure("unitizing_alpha", unitizing_alpha, Unit.SPANS, Needs.UNITS),
    )
}
"""Every measure by its name; those of spans are strict (same stretch), lenient (overlap) or the average of the two."""

MAIN = ("span_f1_strict", "span_f1_lenient", "token_kappa", "token_alpha", "unitizing_alpha")
"""The measures to show first."""

Groups = Mapping[Pair | None, Sums]
"""Sums by the pair they are of; None stands for all annotators together."""


def sums_of(counts: Counts, needs: Needs, label: str | None = None) -> Groups:
    """Return the sums that measures which need ``needs`` take from ``counts``, of one label or of all."""
    match needs:
        case Needs.PAIR_SPANS:
            return {pair: _span_sums(held.spans, label) for pair, held in counts.pairs.items()}
        case Needs.PAIR_TOKENS:
            return {pair: _pair_sums(held.tokens, label) for pair, held in counts.pairs.items()}
        case Needs.TOKENS:
            return {None: rated((_values(values, label), number) for values, number in counts.ratings.items())}
        case Needs.UNITS:
            units = [one for name, one in counts.units.items() if label in (None, name)]
            return {
                None: {
                    "observed": sum(one.observed for one in units),
                    "expected": sum(one.expected for one in units),
                    "units": sum(one.units for one in units),
                }
            }


def figure(measure: Measure, groups: Groups) -> Figure:
    """Return the value of ``measure`` over ``groups``, the mean where there are several that it is defined for."""
    values = [measure.formula(sums) for sums in groups.values()]
    defined = [value for value in values if not isinstance(value, Undefined)]
    n = round(sum(compared(sums) for sums in groups.values()))
    if not defined:
        return Figure(values[0] if values else Undefined(Reason.NOTHING_COMMON), n)
    mean = sum(defined) / len(defined)
    spread = sqrt(sum((value - mean) ** 2 for value in defined) / len(defined)) if len(defined) > 1 else None
    return Figure(mean, n, spread=spread)


def figures(counts: Counts, label: str | None = None, *, measures: Iterable[Measure] = tuple(MEASURES.values())) -> Figures:
    """Return the values of ``measures`` over ``counts``, of one label or of all."""
    held: dict[Needs, Groups] = {}
    for measure in (measures := tuple(measures)):
        if measure.needs not in held:
            held[measure.needs] = sums_of(counts, measure.needs, label)
    return {measure.name: figure(measure, held[measure.needs]) for measure in measures}


def compared(sums: Sums) -> float:
    """Return how many spans, tokens or units ``sums`` are of."""
    return sums["items"] if "items" in sums else sums.get("units", sums.get("first", 0) + sums.get("second", 0))


def _span_sums(spans: Mapping[str, Mapping[Hashable, int]], label: str | None) -> Sums:
    return spans.get(label, {}) if label is not None else added(spans.values())


def _pair_sums(tokens: Mapping[tuple[Values, ...], int], label: str | None) -> Sums:
    cells: dict[tuple[Hashable, Hashable], float] = {}
    for held, number in tokens.items():
        one, other = _values(held, label)
        cells[one, other] = cells.get((one, other), 0) + number
    return paired(cells)


def _values(values: tuple[Values, ...], label: str | None) -> tuple[Hashable, ...]:
    """Return the labels of a token in each layer, or whether it has ``label`` there."""
    return values if label is None else tuple(label in value for value in values)
