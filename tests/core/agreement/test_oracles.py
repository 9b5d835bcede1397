"""Our measures against other people's programs, on layers drawn at random."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

import krippendorff
import numpy as np
import pytest
from nervaluate import Evaluator

from core.agreement import MEASURES, MarkedArticle, report
from core.agreement.coefficients import krippendorff_alpha, rated
from tests.core.agreement.worlds import LABELS, random_articles

SEEDS = range(5)


def tags(article: MarkedArticle, name: str) -> list[str]:
    """Return the label of each of the article's one-letter words."""
    found = [""] * (len(article.text) // 2)
    for start, _, label in article.layers[name]:
        found[start // 2] = label
    return found


def spans(articles: list[MarkedArticle], name: str) -> list[list[dict[str, int | str]]]:
    return [[mark._asdict() for mark in one.layers[name]] for one in articles]


@pytest.mark.parametrize("seed", SEEDS)
def test_strict_f1_is_nervaluates(seed: int) -> None:
    """On flat layers; of nested spans nervaluate takes the first that overlaps, even where another one is equal."""
    articles = random_articles(6, annotators=("a", "b"), seed=seed)
    theirs = Evaluator(spans(articles, "a"), spans(articles, "b"), tags=list(LABELS), loader="dict").evaluate()
    ours = report(articles)
    strict = theirs["overall"]["strict"]
    assert ours.figures["span_f1_strict"].number == pytest.approx(strict.f1, abs=1e-9)
    assert ours.figures["span_precision_strict"].number == pytest.approx(strict.precision, abs=1e-9)
    assert ours.figures["span_recall_strict"].number == pytest.approx(strict.recall, abs=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_alpha_is_krippendorffs(seed: int) -> None:
    articles = random_articles(6, seed=seed)
    data = [[["", *LABELS].index(tag) for one in articles for tag in tags(one, name)] for name in ("a", "b", "c")]
    theirs = krippendorff.alpha(reliability_data=data, level_of_measurement="nominal")
    assert report(articles).figures["token_alpha"].number == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_alpha_with_missing_values_is_krippendorffs(seed: int) -> None:
    random = np.random.default_rng(seed)
    data = random.integers(0, 4, size=(4, 60)).astype(float)
    data[random.random(data.shape) < 0.3] = np.nan
    units = [tuple(value for value in unit if not np.isnan(value)) for unit in data.T.tolist()]
    theirs = krippendorff.alpha(reliability_data=data, level_of_measurement="nominal")
    assert krippendorff_alpha(rated((unit, 1) for unit in units)) == pytest.approx(theirs, abs=1e-9)


@pytest.mark.skipif(find_spec("sklearn") is None, reason="scikit-learn (requirements-interop.txt) is not installed")
@pytest.mark.parametrize("seed", SEEDS)
def test_kappa_is_scikit_learns(seed: int) -> None:
    cohen_kappa_score = import_module("sklearn.metrics").cohen_kappa_score
    articles = random_articles(6, annotators=("a", "b"), seed=seed)
    first, second = ([tag for one in articles for tag in tags(one, name)] for name in ("a", "b"))
    ours = report(articles)
    assert ours.figures["token_kappa"].number == pytest.approx(cohen_kappa_score(first, second), abs=1e-9)
    for row in ours.labels:
        theirs = cohen_kappa_score([tag == row.label for tag in first], [tag == row.label for tag in second])
        assert row.figures["token_kappa"].number == pytest.approx(theirs, abs=1e-9)


def test_every_measure_has_its_own_row() -> None:
    assert all(name == measure.name for name, measure in MEASURES.items())


@pytest.mark.parametrize("seed", SEEDS)
def test_strict_f1_of_nested_layers_counts_what_both_have(seed: int) -> None:
    articles = random_articles(6, annotators=("a", "b"), seed=seed, nested=True)
    common = sum(len(set(one.layers["a"]) & set(one.layers["b"])) for one in articles)
    marked = sum(len(one.layers[name]) for one in articles for name in ("a", "b"))
    assert report(articles).figures["span_f1_strict"].number == pytest.approx(2 * common / marked, abs=1e-12)
