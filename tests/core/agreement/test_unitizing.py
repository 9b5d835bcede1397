"""Unitizing against Krippendorff's own examples."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.agreement.unitizing import Stretch, disagreement

Layers = tuple[list[Stretch], list[Stretch]]

BOOK: dict[str, Layers] = {
    "c": ([(225, 295), (370, 400)], [(220, 300), (355, 375), (400, 420)]),
    "k": ([(180, 240), (300, 350)], [(180, 240), (300, 350)]),
}
"""Krippendorff (2004), p. 254: two observers on a continuum from 150 to 450, here from 0."""

PAPER: dict[str, Layers] = {
    "A": ([(2, 10), (14, 20)], [(4, 8), (15, 17)]),
    "B": ([(0, 18)], [(0, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 9), (9, 10)]),
    "C": ([(2, 8), (10, 12), (14, 18), (20, 22)], [(0, 2), (4, 8), (10, 14), (16, 18), (20, 22)]),
    "D": ([(0, 2), (2, 10), (10, 14), (14, 20), (20, 24)], [(0, 4), (4, 8), (8, 15), (15, 17), (17, 24)]),
}
"""Krippendorff (1995), p. 57: four continua of length 24."""


def scaled(layers: Layers, times: int, origin: int = 0) -> Layers:
    first, second = ([((start - origin) * times, (end - origin) * times) for start, end in units] for units in layers)
    return first, second


def test_krippendorff_2004() -> None:
    found = {name: disagreement(scaled(layers, 1, 150), 300) for name, layers in BOOK.items()}
    assert found["c"].observed / 300**2 == pytest.approx(0.0144, abs=0.00005)
    assert found["c"].expected / 300**2 == pytest.approx(0.0532, abs=0.00005)
    assert found["k"].expected / 300**2 == pytest.approx(0.0490, abs=0.00005)
    assert 1 - found["c"].observed / found["c"].expected == pytest.approx(0.7286, abs=0.00005)
    assert found["k"].observed == 0
    both = found["c"].plus(found["k"])
    assert 1 - both.observed / both.expected == pytest.approx(0.8587, abs=0.00005)  # the book divides rounded numbers: .8591


@pytest.mark.parametrize(("name", "observed"), [("A", 0.03125), ("B", 2.26736), ("C", 0.02777), ("D", 0.38715)])
def test_observed_disagreement_of_krippendorff_1995(name: str, observed: float) -> None:
    assert disagreement(PAPER[name], 24).observed / 24**2 == pytest.approx(observed, abs=0.00001)


@pytest.mark.parametrize(
    ("name", "expected", "alpha"), [("A", 0.06990, 0.553), ("B", 1.17731, -0.926), ("C", 0.08642, 0.679), ("D", 0.41445, 0.066)]
)
def test_expected_disagreement_of_krippendorff_1995_on_a_fine_continuum(name: str, expected: float, alpha: float) -> None:
    """The paper's De for short continua has a plus where the book of 2004 has a minus; both tend to the same on a fine one."""
    times = 50_000
    found = disagreement(scaled(PAPER[name], times), 24 * times)
    assert found.expected / (24 * times) ** 2 == pytest.approx(expected, abs=0.005)
    assert 1 - found.observed / found.expected == pytest.approx(alpha, abs=0.02)


def test_expected_disagreement_is_the_mean_over_all_ways() -> None:
    """The closed formula against every two places of two sections laid over each other, on a continuum one can count through."""
    layers: Layers = ([(1, 3)], [(2, 3)])
    length = 5
    sections = [(2, True), (1, True), (1, False), (2, False), (2, False), (2, False)]  # units, then the gaps 0-1, 3-5 and 0-2, 3-5
    total = 0.0
    for place, (long, _) in enumerate(sections[:2]):
        for other, (beside, is_unit) in enumerate(sections):
            if other == place:
                continue
            if is_unit:
                total += sum(shift**2 + (shift + long - beside) ** 2 for shift in range(-long + 1, beside)) / 2
            elif beside >= long:
                total += long**2 * (beside - long + 1)
    whole = 2 * length
    ways = whole * (whole - 1) - sum(long * (long - 1) for long, is_unit in sections if is_unit)
    assert disagreement(layers, length).expected == pytest.approx(2 * length * total / ways)


def test_a_nested_unit_is_compared_with_nested_ones() -> None:
    nested = [(0, 10), (2, 5)]
    assert disagreement((nested, nested), 40).observed == 0
    assert disagreement((nested, [(0, 10)]), 40).observed == 9
    assert disagreement((nested, [(0, 10)]), 40).units == 3


stretches = st.sets(st.tuples(st.integers(0, 50), st.integers(1, 10)).map(lambda one: (one[0], one[0] + one[1])), max_size=8)


@given(stretches, stretches)
def test_equal_layers_never_disagree_and_order_does_not_matter(first: set[Stretch], second: set[Stretch]) -> None:
    assert disagreement((first, first), 60).observed == 0
    there, back = disagreement((first, second), 60), disagreement((second, first), 60)
    assert there.observed == back.observed
    assert there.expected == pytest.approx(back.expected)
    assert (there.observed > 0) == (first != second)
