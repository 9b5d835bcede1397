"""The formulas against the tables that their papers work through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable

import pytest

from core.agreement import Reason, Undefined
from core.agreement.coefficients import (
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

Cells = dict[tuple[Hashable, Hashable], float]

COHEN_1960: Cells = {(1, 1): 88, (1, 2): 14, (1, 3): 18, (2, 1): 10, (2, 2): 40, (2, 3): 10, (3, 1): 2, (3, 2): 6, (3, 3): 12}
"""Cohen (1960), table 1, p. 37: frequencies of 200 items."""

FLEISS_1971 = (
    "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 "
    "333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555"
)
"""Fleiss (1971), table 1, p. 379: thirty patients, six psychiatrists, five diagnoses."""

ARTSTEIN_POESIO_1: Cells = {("stat", "stat"): 20, ("ireq", "stat"): 20, ("stat", "ireq"): 10, ("ireq", "ireq"): 50}
"""Artstein and Poesio (2008), table 1, p. 558."""

ARTSTEIN_POESIO_2: Cells = {("stat", "stat"): 46, ("ireq", "stat"): 6, ("ireq", "ireq"): 32, ("ireq", "chck"): 6, ("chck", "chck"): 10}
"""Artstein and Poesio (2008), table 5, p. 568."""


def ratings(cells: Cells) -> list[tuple[tuple[Hashable, ...], float]]:
    return list(cells.items())


def test_cohen_1960() -> None:
    assert cohen_kappa(paired(COHEN_1960)) == pytest.approx(0.492, abs=0.0005)


def test_fleiss_1971() -> None:
    sums = rated((tuple(item), 1) for item in FLEISS_1971.split())
    assert sums["items"] == 30
    assert sums["agreed"] / 30 == pytest.approx(0.5556, abs=0.0001)
    assert fleiss_kappa(sums) == pytest.approx(0.430, abs=0.0005)


def test_artstein_and_poesio_2008() -> None:
    assert cohen_kappa(paired(ARTSTEIN_POESIO_1)) == pytest.approx(0.348, abs=0.0005)
    assert cohen_kappa(paired(ARTSTEIN_POESIO_2)) == pytest.approx(0.8013, abs=0.00005)
    assert fleiss_kappa(rated(ratings(ARTSTEIN_POESIO_2))) == pytest.approx(0.7995, abs=0.00005)
    assert krippendorff_alpha(rated(ratings(ARTSTEIN_POESIO_2))) == pytest.approx(0.800, abs=0.0006)


def test_krippendorff_2011_with_missing_values() -> None:
    """Krippendorff (2011), Computing Krippendorff's alpha-reliability, section C: four observers, twelve units, alpha .743."""
    rows = ("1233 2141 2...", "1233 2241 25.3", ".333 2342 251.", "1233 2441 251.")
    units = [tuple(value for value in unit if value != ".") for unit in zip(*(row.replace(" ", "") for row in rows), strict=True)]
    sums = rated((unit, 1) for unit in units)
    assert sums["values"] == 40
    assert krippendorff_alpha(sums) == pytest.approx(0.743, abs=0.0005)


def test_shares_of_spans() -> None:
    sums: dict[Hashable, float] = {"first": 4, "second": 5, "strict": 3}
    assert (precision(sums, "strict"), recall(sums, "strict"), f1(sums, "strict")) == (3 / 5, 3 / 4, 6 / 9)


def test_whole_agreement_is_one() -> None:
    cells: Cells = {("x", "x"): 3, ("y", "y"): 1}
    assert cohen_kappa(paired(cells)) == fleiss_kappa(rated(ratings(cells))) == krippendorff_alpha(rated(ratings(cells))) == 1


def test_what_the_formula_does_not_give_is_undefined_with_a_reason() -> None:
    one: Cells = {("x", "x"): 7}
    for found in (cohen_kappa(paired(one)), fleiss_kappa(rated(ratings(one))), krippendorff_alpha(rated(ratings(one)))):
        assert found == Undefined(Reason.ONE_VALUE)
    for found in (cohen_kappa({}), fleiss_kappa({}), krippendorff_alpha({})):
        assert found == Undefined(Reason.NOTHING_COMMON)
    for found in (f1({}, "strict"), precision({"first": 3}, "strict"), recall({"second": 3}, "strict"), unitizing_alpha({})):
        assert found == Undefined(Reason.NOTHING_MARKED)
    assert all(Undefined(reason).sentence.endswith(".") for reason in Reason)


def test_values_of_one_annotator_say_nothing() -> None:
    assert rated([(("x",), 5), (("x", "x", "y"), 1)])["items"] == 1


def test_sums_of_articles_add_up() -> None:
    halves = [paired({key: number / 2 for key, number in COHEN_1960.items()})] * 2
    assert cohen_kappa(added(halves)) == cohen_kappa(paired(COHEN_1960))
    assert added([Counter("aab"), Counter("b")]) == {"a": 2, "b": 2}
