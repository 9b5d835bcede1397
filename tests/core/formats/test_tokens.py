"""Tokens and how spans lie on them; tags there and back."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.arabic.letters import INVISIBLE
from core.arabic.words import words
from core.errors import RuleRefused
from core.formats import iob
from core.formats.choices import Inside, Overlapping
from core.formats.record import LayerRecord, LeftOut, Loss
from core.formats.tokens import Aligned, Placed, aligned, found_in, imported, tokens_of
from tests.core.formats.fieldexample import TEXT, Place, record
from tests.core.formats.strategies import layer_records, whole_texts

BOTH = "زار وفد والأردن"


def on_tokens(*places: Place, text: str = BOTH, inside: Inside = Inside.WIDEN) -> tuple[Aligned, list[LeftOut]]:
    told: list[LeftOut] = []
    return aligned(record(*places, text=text), inside, told), told


def placed(*tagged: tuple[int, int, str]) -> list[Placed]:
    """Return spans over tokens of one letter each."""
    text = "ا" * 60
    return [Placed(first, end, imported(text, first, end, label)) for first, end, label in tagged]


def unseen(letter: str) -> bool:
    return letter.isspace() or re.fullmatch(f"[{INVISIBLE}]", letter) is not None


def plain(held: list[Placed]) -> list[tuple[int, int, str]]:
    return [(one.first, one.end, one.label) for one in held]


def test_the_tokens_of_the_example() -> None:
    assert [TEXT[start:end] for start, end in tokens_of(TEXT)] == ["زار", "محمد", "العلي", "😀", "عمان", "قبل", "قمة", "الأردن", "."]


@given(whole_texts)
def test_tokens_are_the_words_and_every_other_letter_that_can_be_seen(text: str) -> None:
    tokens = tokens_of(text)
    assert set(words(text)) <= set(tokens)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(tokens))
    covered = {place for start, end in tokens for place in range(start, end)}
    assert all(place in covered or unseen(letter) for place, letter in enumerate(text))
    assert not any(letter.isspace() for place, letter in enumerate(text) if place in covered)


@given(whole_texts)
def test_tokens_are_found_in_their_text_again(text: str) -> None:
    tokens = tokens_of(text)
    assert found_in(text, [text[start:end] for start, end in tokens]) == tokens


def test_an_edge_inside_a_token_takes_all_of_it_or_parts_it_or_leaves_the_span_out() -> None:
    country = (BOTH.index("الأردن"), len(BOTH), "COUNTRY")
    wide, told = on_tokens(country)
    assert [wide.words[one.first : one.end] for one in wide.placed] == [["والأردن"]]
    assert [(left.what, left.example) for left in told] == [(Loss.INSIDE_A_TOKEN, "الأردن")]
    apart, told = on_tokens(country, inside=Inside.SPLIT)
    assert apart.words == ["زار", "وفد", "و", "الأردن"]
    assert (plain(apart.placed), told) == ([(3, 4, "COUNTRY")], [])
    without, told = on_tokens(country, inside=Inside.LEAVE_OUT)
    assert without.placed == []
    assert [left.what for left in told] == [Loss.INSIDE_A_TOKEN]


def test_blanks_at_the_edges_are_left_and_told() -> None:
    found, told = on_tokens((3, 8, "EVENT"), (7, 8, "EVENT"))
    assert plain(found.placed) == [(1, 2, "EVENT")]
    assert len(told) == 2


def test_two_spans_that_fall_together_are_one_and_told() -> None:
    start = BOTH.index("والأردن")
    found, told = on_tokens((start, len(BOTH), "COUNTRY"), (start + 1, len(BOTH), "COUNTRY"))
    assert (len(found.placed), len(told)) == (1, 2)


def test_outermost_and_innermost_and_columns() -> None:
    nested = placed((0, 4, "A"), (1, 2, "B"), (3, 6, "C"), (7, 8, "D"))
    kept, gone = iob.flat(nested, Overlapping.OUTERMOST)
    assert plain(kept) == [(0, 4, "A"), (7, 8, "D")]
    assert [(one.label, what) for one, what in gone] == [("B", Loss.NESTED), ("C", Loss.CROSSING)]
    kept, gone = iob.flat(nested, Overlapping.INNERMOST)
    assert plain(kept) == [(1, 2, "B"), (3, 6, "C"), (7, 8, "D")]
    assert [(one.label, what) for one, what in gone] == [("A", Loss.CROSSING)]
    held, gone = iob.columns(nested)
    assert [plain(column) for column in held] == [[(0, 4, "A"), (7, 8, "D")], [(1, 2, "B"), (3, 6, "C")]]
    assert gone == []


@st.composite
def crowds(draw: st.DrawFn) -> list[Placed]:
    wanted = draw(st.sets(st.tuples(st.integers(0, 19), st.integers(1, 20), st.sampled_from("ABC")), max_size=12))
    return placed(*sorted(((first, first + many, label) for first, many, label in wanted), key=lambda one: (one[0], -one[1])))


@given(crowds(), st.sampled_from([Overlapping.OUTERMOST, Overlapping.INNERMOST]))
def test_a_choice_keeps_spans_that_share_no_token_and_loses_none_without_cause(crowd: list[Placed], choice: Overlapping) -> None:
    kept, gone = iob.flat(crowd, choice)
    assert sorted(plain(kept) + plain([one for one, _ in gone])) == sorted(plain(crowd))
    assert all(before.end <= after.first for before, after in itertools.pairwise(kept))
    assert all(any(one.first < other.end and other.first < one.end for other in kept) for one, _ in gone)


@given(crowds(), st.booleans())
def test_columns_hold_everything_and_their_tags_say_it_again(crowd: list[Placed], ends: bool) -> None:
    held, gone = iob.columns(crowd)
    assert gone == []
    again = [one for column in held for one in iob.spans_of(iob.tags(column, 60, ends=ends))]
    assert sorted(again) == sorted(plain(crowd))


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("I-A I-A O I-B", [(0, 2, "A"), (3, 4, "B")]),
        ("I-A B-A I-A", [(0, 1, "A"), (1, 3, "A")]),
        ("B-A I-B", [(0, 1, "A"), (1, 2, "B")]),
        ("S-A B-A E-A E-B", [(0, 1, "A"), (1, 3, "A"), (3, 4, "B")]),
        ("U-A B-A L-A", [(0, 1, "A"), (1, 3, "A")]),
        ("B-A-B I-A-B", [(0, 2, "A-B")]),
    ],
)
def test_every_dialect_of_tags_is_read(tags: str, spans: list[tuple[int, int, str]]) -> None:
    assert iob.spans_of(tags.split()) == spans


@pytest.mark.parametrize("tag", ["B-", "X-A", "-A", "b-A", "BA", "B-" + "A" * 65, ""])
def test_what_is_no_tag_is_refused(tag: str) -> None:
    with pytest.raises(RuleRefused):
        iob.spans_of(["O", tag])


def test_of_two_open_spans_of_one_label_the_outer_goes_on() -> None:
    assert iob.spans_of_nested([["B-A"], ["I-A", "B-A"], ["I-A"], ["O"]]) == [(0, 3, "A"), (1, 2, "A")]
    assert iob.spans_of_nested([["I-A"], ["I-A", "B-B"], ["I-B"]]) == [(0, 2, "A"), (1, 3, "B")]


@given(layer_records())
def test_parted_tokens_fit_every_span_but_for_blanks(record: LayerRecord) -> None:
    told: list[LeftOut] = []
    found = aligned(record, Inside.SPLIT, told)
    for one in found.placed:
        start, end = found.tokens[one.first][0], found.tokens[one.end - 1][1]
        around = record.text[one.span.start : start] + record.text[end : one.span.end]
        assert all(unseen(letter) for letter in around)
    assert len(found.placed) + len(told) >= len(record.spans)


@given(layer_records(), st.sampled_from([Inside.WIDEN, Inside.LEAVE_OUT]))
def test_every_span_is_on_tokens_or_told(record: LayerRecord, inside: Inside) -> None:
    told: list[LeftOut] = []
    found = aligned(record, inside, told)
    assert found.tokens == tokens_of(record.text)
    exact = [(found.tokens[one.first][0], found.tokens[one.end - 1][1]) == (one.span.start, one.span.end) for one in found.placed]
    assert sum(exact) + len(told) >= len(record.spans)
