"""The diff of two layers, on cases made by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.agreement import Difference, Mark, report
from core.agreement.pairing import couples
from core.model import Span, SpanId
from core.review.ballots import Kind, ballots
from tests.core.agreement.worlds import LABELS, an_article, layer


def said(first: str, second: str) -> list[tuple[str, str | None, str | None]]:
    """Return each couple as its difference and the words marked."""
    text, ours = layer(first)
    _, theirs = layer(second)

    def words(mark: Mark | None) -> str | None:
        return mark and text[mark.start : mark.end]

    return [(couple.difference.value, words(couple.first), words(couple.second)) for couple in couples(ours, theirs, text)]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("[سيول]COUNTRY", "[سيول]COUNTRY", [("same", "سيول", "سيول")]),
        ("[وزير سيول]PERSON", "وزير [سيول]PERSON", [("boundary", "وزير سيول", "سيول")]),
        ("[سيول]COUNTRY", "[سيول]EVENT", [("label", "سيول", "سيول")]),
        ("[والأردن]COUNTRY", "و[الأردن]EVENT", [("boundary and label", "والأردن", "الأردن")]),
        # two labels, and words between the edges: both can be right, so each is alone
        ("[وزير سيول]PERSON", "وزير [سيول]COUNTRY", [("only one", "وزير سيول", None), ("only one", None, "سيول")]),
        ("[سيول]COUNTRY", "سيول", [("only one", "سيول", None)]),
        ("سيول", "[سيول]COUNTRY", [("only one", None, "سيول")]),
        # nested: the outer one meets the outer one, the inner one is alone
        ("[قمة [سيول]COUNTRY]EVENT", "[قمة سيول]EVENT", [("same", "قمة سيول", "قمة سيول"), ("only one", "سيول", None)]),
        # one label goes before one stretch
        ("[قمة سيول]EVENT", "[قمة [سيول]EVENT]COUNTRY", [("boundary", "قمة سيول", "سيول"), ("only one", None, "قمة سيول")]),
        # of two that overlap, the one that shares more
        (
            "[قمة سيول الكبرى]EVENT",
            "[قمة]EVENT [سيول الكبرى]EVENT",
            [("boundary", "قمة سيول الكبرى", "سيول الكبرى"), ("only one", None, "قمة")],
        ),
    ],
)
def test_couples(first: str, second: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert sorted(said(first, second), key=str) == sorted(expected, key=str)


TEXT = "كتب عن قمة سيول " * 3
marks = st.sets(
    st.builds(
        lambda start, length, label: Mark(start, start + length, label), st.integers(0, 30), st.integers(1, 8), st.sampled_from(LABELS)
    ),
    max_size=12,
)


@given(marks, marks)
def test_every_span_stands_in_one_couple_and_either_way_round_says_the_same(first: set[Mark], second: set[Mark]) -> None:
    found = couples(first, second, TEXT)
    assert sorted(one.first for one in found if one.first) == sorted(first)
    assert sorted(one.second for one in found if one.second) == sorted(second)
    kinds = sorted(one.difference for one in found)
    assert kinds.count(Difference.SAME) == len(first & second)
    assert kinds == sorted(one.difference for one in couples(second, first, TEXT))


@given(marks, marks)
def test_couples_are_the_ballots_of_the_two_layers(first: set[Mark], second: set[Mark]) -> None:
    layers = {
        name: [Span(SpanId(f"{name}{place}"), *mark, TEXT[mark.start : mark.end]) for place, mark in enumerate(sorted(held))]
        for name, held in (("a", first), ("b", second))
    }
    kinds = {Kind.AGREED: Difference.SAME, Kind.ONLY_SOME: Difference.ONLY_ONE, Kind.BOTH: Difference.BOTH}
    expected = [kinds.get(ballot.kind) or Difference(ballot.kind.value) for ballot in ballots(layers)]
    assert sorted(couple.difference for couple in couples(first, second, TEXT)) == sorted(expected)


@pytest.mark.parametrize(
    ("first", "second", "agrees"),
    [
        ("زار [والأردن]COUNTRY", "زار و[الأردن]COUNTRY", True),
        ("زار [للأردن]COUNTRY", "زار ل[لأردن]COUNTRY", True),
        ("في [لبنان]COUNTRY", "في ل[بنان]COUNTRY", False),
        ("[الأردن اليوم]COUNTRY", "[الأردن]COUNTRY اليوم", False),
        ("[والأردن]COUNTRY", "و[الأردن]EVENT", False),
        ("[وزير الأردن]COUNTRY", "وزير [الأردن]COUNTRY", False),
    ],
)
def test_proclitics_are_tolerated_where_the_lexicon_is_sure(first: str, second: str, agrees: bool) -> None:
    figures = report([an_article(a=first, b=second)]).figures
    assert figures["span_f1_strict"].number == 0
    assert figures["span_f1_proclitics"].number == agrees
