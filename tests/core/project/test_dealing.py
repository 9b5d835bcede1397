"""Articles are dealt evenly or by share, nobody twice, and so that everybody meets everybody."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import ShareInvalid, TooFewAnnotators
from core.project.dealing import deal

NAMES = ["أ", "ب", "ج", "د", "هـ"]


def numbers(given: list[list[str]]) -> Counter[str]:
    return Counter(name for chosen in given for name in chosen)


@given(articles=st.integers(0, 60), people=st.integers(1, 5), each=st.integers(1, 5))
def test_evenly_means_to_within_one_article(articles: int, people: int, each: int) -> None:
    names, each = NAMES[:people], min(each, people)
    dealt = deal([()] * articles, names, each=each)
    assert all(len(set(chosen)) == len(chosen) == each for chosen in dealt)
    got = [numbers(dealt)[name] for name in names]
    assert max(got) - min(got) <= 1


@given(shares=st.lists(st.integers(0, 9), min_size=2, max_size=5).filter(any), articles=st.integers(1, 60))
def test_everybody_gets_their_share_to_within_one_article(shares: list[int], articles: int) -> None:
    names = NAMES[: len(shares)]
    got = numbers(deal([()] * articles, names, each=1, shares=dict(zip(names, shares, strict=True))))
    for name, share in zip(names, shares, strict=True):
        assert abs(got[name] - articles * share / sum(shares)) < 1


def test_a_share_that_is_more_than_all_articles_goes_to_the_others() -> None:
    got = numbers(deal([()] * 100, NAMES[:3], each=2, shares={"أ": 8, "ب": 1, "ج": 1}))
    assert got == {"أ": 100, "ب": 50, "ج": 50}
    assert numbers(deal([()] * 7, NAMES[:2], each=2, shares={"أ": 1, "ب": 0})) == {"أ": 7, "ب": 7}


def test_shares_are_spread_over_the_whole() -> None:
    dealt = deal([()] * 100, NAMES[:2], each=1, shares={"أ": 60, "ب": 40})
    for start in range(0, 100, 10):
        assert 5 <= numbers(dealt[start : start + 10])["أ"] <= 7


@pytest.mark.parametrize("people", [3, 4, 5])
def test_any_two_mark_together_as_often_as_any_other_two(people: int) -> None:
    met = Counter(frozenset(chosen) for chosen in deal([()] * 120, NAMES[:people], each=2))
    pairs = [met[frozenset(pair)] for pair in combinations(NAMES[:people], 2)]
    assert min(pairs) >= 0.75 * max(pairs)


@given(held=st.lists(st.sets(st.sampled_from([*NAMES, "غريب"])), max_size=30), each=st.integers(1, 3))
def test_who_has_an_article_keeps_it_and_only_what_is_missing_is_dealt(held: list[set[str]], each: int) -> None:
    for before, chosen in zip(held, deal(held, NAMES, each=each), strict=True):
        assert before.isdisjoint(chosen)
        assert len(chosen) == max(0, each - len(before))


def test_what_cannot_be_dealt_is_refused() -> None:
    for each in (0, 3):
        with pytest.raises(TooFewAnnotators):
            deal([()], ["أ", "ب", "أ"], each=each)
    for share in (-1.0, float("nan"), float("inf")):
        with pytest.raises(ShareInvalid, match="ب"):
            deal([()], ["أ", "ب"], each=1, shares={"أ": 1, "ب": share})
    with pytest.raises(ShareInvalid):
        deal([()], ["أ"], each=1, shares={"أ": 0})
