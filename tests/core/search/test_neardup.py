"""Near duplicates are found by what articles say, and others are left alone."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.arabic.folding import fold
from core.search.neardup import NEAR, NearArticles, packed, resemblance, sketch, unpacked
from tests.contracts.tree import ROOT

SENTENCES = [line for line in (ROOT / "seeds" / "blinken-korea.txt").read_text("utf-8").replace(".", ".\n").splitlines() if line.strip()]
WORDS = sorted({word for line in SENTENCES for word in line.split()})


def article(number: int) -> str:
    """Return a recombined article: 150 words of the seed in an order of its own, so that no two articles share their runs."""
    return " ".join(random.Random(number).choices(WORDS, k=150))


def changed(text: str, share: float, *, seed: int = 0) -> str:
    """Return ``text`` with about ``share`` of its words replaced by others."""
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) + "ه" if chance.random() < share else word for word in text.split())


def common(one: str, other: str) -> float:
    """Return the share of runs of three words that both have, counted in full."""
    sets = []
    for text in (one, other):
        words = fold(text).split()
        sets.append(set(zip(words, words[1:], words[2:], strict=False)))
    return len(sets[0] & sets[1]) / len(sets[0] | sets[1])


def test_the_same_story_in_a_few_other_words_is_found_and_no_other_story() -> None:
    known = NearArticles()
    assert [known.add(str(number), article(number)) for number in range(300)] == [()] * 300
    right = wrong = missed = 0
    for number in range(0, 300, 2):
        found = [near.article for near in known.add(f"new {number}", changed(article(number), 0.05, seed=number))]
        right += str(number) in found
        missed += str(number) not in found
        wrong += len(set(found) - {str(number)})
    assert right / (right + missed) >= 0.97
    assert right / (right + wrong) >= 0.97


@pytest.mark.parametrize("share", [0.0, 0.03, 0.08, 0.3])
def test_the_share_is_near_what_counting_gives(share: float) -> None:
    for number in range(20):
        one, other = article(number), changed(article(number), share, seed=number)
        assert resemblance(sketch(one), sketch(other)) == pytest.approx(common(one, other), abs=0.15)


def test_articles_of_the_same_sentences_in_another_order_are_near() -> None:
    known = NearArticles()
    known.add("a", " ".join(SENTENCES))
    [near] = known.add("b", " ".join(reversed(SENTENCES)))
    assert near.article == "a"
    assert near.share > 0.75


def test_letters_marks_and_punctuation_make_no_difference() -> None:
    known = NearArticles()
    known.add("a", "إنّ الأمم المتّحدة، قالت: «لا» أمس في عمّان")
    assert [near.share for near in known.add("b", "ان الامم المتحده قالت لا أمس - في عمان!")] == [1.0]


def test_the_nearest_comes_first_and_a_story_printed_a_hundred_times_is_still_found() -> None:
    known = NearArticles()
    text = article(1)
    known.add("far", changed(text, 0.06))
    for number in range(100):
        near = known.add(str(number), f"{text} {article(1_000 + number)[:20]}")
    shares = [one.share for one in near]
    assert shares == sorted(shares, reverse=True)
    assert "far" in {one.article for one in near}
    assert len(near) >= 10
    assert len(known) == 101


@given(st.text(max_size=60), st.text(max_size=60))
def test_resemblance_goes_both_ways_and_is_whole_with_itself(one: str, other: str) -> None:
    first, second = sketch(one), sketch(other)
    assert resemblance(first, second) == resemblance(second, first)
    assert 0 <= resemblance(first, second) <= 1
    assert resemblance(first, first) == 1.0


def test_a_handful_of_stories_keeps_apart() -> None:
    assert all(resemblance(sketch(article(one)), sketch(article(other))) < NEAR / 5 for one, other in combinations(range(8), 2))


@given(st.text(max_size=400))
def test_a_sketch_is_kept_as_bytes(text: str) -> None:
    assert unpacked(packed(sketch(text))) == sketch(text)


@pytest.mark.parametrize("stored", [b"abc", b"\2\0\0\0\1\0\0\0", b"\1\0\0\0" * 2, bytes(4 * 129)])
def test_bytes_that_are_no_sketch_are_refused(stored: bytes) -> None:
    with pytest.raises(ValueError, match="sketch"):
        unpacked(stored)
