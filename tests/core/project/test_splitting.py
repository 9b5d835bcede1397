"""Articles are shared out whole, again in the same way, each label in its share, near duplicates together."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import RuleRefused
from core.model import ArticleId
from core.project.splitting import Sharing, Split, split_of

STORY = "قال وزير الخارجية إن القمة العربية ستعقد في موعدها المقرر بحضور رؤساء الدول وممثلي المنظمات بعد أيام من اجتماع آخر"
WORDS = STORY.split()
THREE = Split((0.8, 0.1, 0.1))


def a_text(number: int) -> str:
    return " ".join(Random(number).choices([*WORDS, str(number)], k=80))


def shared(labels: list[list[str]], *, split: Split = THREE) -> dict[str, frozenset[ArticleId]]:
    sharing = Sharing()
    for number, several in enumerate(labels):
        sharing.add(ArticleId(f"a{number:04}"), a_text(number), several)
    return sharing.parts(split)


@given(st.lists(st.lists(st.sampled_from(["PERSON", "COUNTRY", "EVENT"]), max_size=4), max_size=12), st.integers(0, 3))
def test_each_article_is_in_one_part_and_the_same_one_again(labels: list[list[str]], seed: int) -> None:
    split = Split((0.6, 0.4), seed)
    parts = shared(labels, split=split)
    assert list(parts) == ["train", "test"]
    assert sorted(article for part in parts.values() for article in part) == [f"a{number:04}" for number in range(len(labels))]
    assert parts == shared(labels, split=split)


def test_labels_keep_their_shares_even_rare_ones() -> None:
    random = Random(7)
    labels = [["PERSON"] * random.randint(0, 5) + (["EVENT"] if number % 20 == 0 else []) for number in range(400)]
    parts = shared(labels)
    sizes = [len(part) for part in parts.values()]
    assert [abs(size - wanted) <= 8 for size, wanted in zip(sizes, (320, 40, 40), strict=True)] == [True] * 3
    counted = {name: Counter(label for article in part for label in labels[int(article[1:])]) for name, part in parts.items()}
    assert [counted[name]["EVENT"] for name in parts] == [16, 2, 2]
    persons = sum(counter["PERSON"] for counter in counted.values())
    for name, share in zip(parts, THREE.shares, strict=True):
        assert abs(counted[name]["PERSON"] / persons - share) < 0.02


def test_another_seed_shares_out_otherwise() -> None:
    labels = [["PERSON"]] * 40
    assert shared(labels) != shared(labels, split=Split(THREE.shares, seed=1))


def test_near_duplicates_stay_together_and_order_does_not_matter() -> None:
    texts = {f"a{number}": a_text(number // 4) + f" نسخة {number % 4}" for number in range(80)}
    sharings = Sharing(), Sharing()
    for sharing, names in zip(sharings, (sorted(texts), sorted(texts, reverse=True)), strict=True):
        for name in names:
            sharing.add(ArticleId(name), texts[name], ["PERSON"])
    parts = sharings[0].parts(THREE)
    assert parts == sharings[1].parts(THREE)
    assert sharings[0].together() == 80
    assert all(parts.values())
    for part in parts.values():
        stories = Counter(int(name[1:]) // 4 for name in part)
        assert set(stories.values()) == {4}


@pytest.mark.parametrize(("written", "shares"), [("0.8/0.1/0.1", (0.8, 0.1, 0.1)), ("70/30", (0.7, 0.3)), ("80/10/10", (0.8, 0.1, 0.1))])
def test_a_split_is_read_as_shares_or_in_per_cent(written: str, shares: tuple[float, ...]) -> None:
    assert split_of(written).shares == pytest.approx(shares)


@pytest.mark.parametrize("written", ["", "1", "0.5/0.6", "0.8/0.2/0", "a/b", "0.25/0.25/0.25/0.25", "nan/nan", "1.5/-0.5"])
def test_what_is_no_split_is_refused(written: str) -> None:
    with pytest.raises(RuleRefused, match="split"):
        split_of(written)
