"""Bootstrap intervals: seeded, over articles, about the value."""

from __future__ import annotations

from random import Random

import pytest

from core.agreement import MAIN, report, with_intervals
from tests.core.agreement.worlds import an_article, random_articles

ARTICLES = random_articles(20)


def test_every_main_measure_has_an_interval_round_its_value() -> None:
    told = with_intervals(report(ARTICLES), resamples=200)
    for figures in (told.figures, *(row.figures for row in told.pairs), *(row.figures for row in told.labels)):
        for name in MAIN:
            value, interval = figures[name].number, figures[name].interval
            assert value is not None
            assert interval is not None
            assert interval.low < value < interval.high
    assert told.figures["span_f1_average"].interval is None
    assert all(figure.interval is None for row in told.articles for figure in row.figures.values())


def test_the_same_seed_gives_the_same_interval_and_another_seed_another() -> None:
    told = report(ARTICLES)
    one, again, other = (with_intervals(told, resamples=150, seed=seed).figures["token_alpha"].interval for seed in (7, 7, 8))
    assert one == again
    assert one != other


def test_adding_counts_gives_what_counting_anew_gives() -> None:
    """Each draw, made by hand: the articles drawn are counted again from their texts."""
    random, values = Random(3), []
    for _ in range(100):
        drawn = [ARTICLES[place] for place in random.choices(range(20), k=20)]
        number = report(drawn).figures["span_f1_strict"].number
        assert number is not None
        values.append(number)
    found = with_intervals(report(ARTICLES), measures=["span_f1_strict"], resamples=100, seed=3).figures["span_f1_strict"].interval
    assert found is not None
    values.sort()
    assert found.low == pytest.approx(values[2] + 0.475 * (values[3] - values[2]))
    assert found.high == pytest.approx(values[96] + 0.525 * (values[97] - values[96]))


def test_one_article_gives_no_interval() -> None:
    told = with_intervals(report([an_article(a="[سيول]COUNTRY", b="[سيول]COUNTRY")]))
    assert told.figures["span_f1_strict"].interval is None


def test_drawing_can_be_stopped_and_tells_how_far_it_is() -> None:
    seen: list[int] = []
    told = with_intervals(report(ARTICLES), resamples=500, progress=seen.append, stops=lambda: len(seen) == 5)
    assert seen == [1, 2, 3, 4, 5]
    assert told.figures["span_f1_strict"].interval is None
