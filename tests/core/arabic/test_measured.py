"""What the lexicon promises, measured on hand-split news: few names cut wrongly, and cuts that can be trusted."""

from __future__ import annotations

import pytest

from benchmarks.bench_arabic import measure
from tests.core.arabic.corpora import corpus


@pytest.mark.parametrize("project", ["empty project", "1,000 articles"])
def test_countries_stay_whole_and_sure_cuts_are_right(project: str) -> None:
    for name in ("news_free/wikinews_farasa", "newsfane_gold", "saudinewsnet"):
        corpus(name)
    figures = measure()
    assert figures[f"countries wrongly cut, {project}"][0] <= 0.03
    assert figures[f"persons wrongly cut, {project}"][0] <= 0.03
    assert figures[f"proclitics, {project}: precision"][0] >= 0.93
    assert figures["proclitics, 1,000 articles: recall of nouns"][0] >= 0.7
