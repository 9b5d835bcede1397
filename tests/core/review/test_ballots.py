"""Ballots: what belongs together, what does not, and that nothing is skipped."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from core.model import Span, SpanId
from core.review import Ballot, Kind, ballots
from tests.core.review.made import TEXT, claims, layer, span, told

LETTERS = "ابتث جحخ دذر زسش صضط"
LABELS = ("PERSON", "COUNTRY", "EVENT")


@st.composite
def layers(draw: st.DrawFn, names: str = "ABC") -> dict[str, tuple[Span, ...]]:
    """Layers of several annotators with spans that nest, overlap and touch."""
    claim = st.tuples(st.integers(0, 18), st.integers(1, 8), st.sampled_from(LABELS))
    found = {}
    for name in names:
        stretches = draw(st.sets(claim.map(lambda one: (one[0], min(one[0] + one[1], len(LETTERS)), one[2])), max_size=7))
        found[name] = tuple(
            Span(SpanId(f"{name}{start}-{end}{label}"), start, end, label, LETTERS[start:end]) for start, end, label in stretches
        )
    return found


def shape(found: tuple[Ballot, ...]) -> list[frozenset[tuple[int, int, str]]]:
    return [ballot.claims for ballot in found]


def test_the_same_stretch_with_the_same_label_is_agreed() -> None:
    found = ballots({"A": layer(("لويد أوستن", "PERSON")), "B": layer(("لويد أوستن", "PERSON"))})
    assert told(found) == [("agreed", [("A B", "لويد أوستن PERSON")])]
    assert (found[0].is_dispute, found[0].differing) == (False, ())


def test_a_name_with_its_title_and_without_are_one_ballot_whose_edges_differ() -> None:
    found = ballots({"A": layer(("لويد أوستن", "PERSON")), "B": layer(("وزير الدفاع الأمريكي لويد أوستن", "PERSON"))})
    assert told(found) == [("boundary", [("B", "وزير الدفاع الأمريكي لويد أوستن PERSON"), ("A", "لويد أوستن PERSON")])]
    assert [TEXT[start:end] for start, end in found[0].differing] == ["وزير الدفاع الأمريكي "]
    longer, shorter = found[0].answers
    assert (found[0].differing_in(longer), found[0].differing_in(shorter)) == (found[0].differing, ())


def test_a_country_inside_an_event_is_a_ballot_of_its_own() -> None:
    both = layer(("قمة الأردن", "EVENT"), ("الأردن", "COUNTRY"))
    assert [kind for kind, _ in told(ballots({"A": both, "B": both}))] == ["agreed", "agreed"]
    assert told(ballots({"A": both[:1], "B": both[1:]})) == [
        ("only some", [("A", "قمة الأردن EVENT"), ("B", "")]),
        ("only some", [("B", "الأردن COUNTRY"), ("A", "")]),
    ]


def test_another_label_on_the_same_stretch_is_a_rival_unless_somebody_says_both() -> None:
    one, other = layer(("الأردن", "COUNTRY")), layer(("الأردن", "PERSON"))
    assert [ballot.kind for ballot in ballots({"A": one, "B": other})] == [Kind.LABEL]
    assert [ballot.kind for ballot in ballots({"A": one, "B": (*one, *other)})] == [Kind.AGREED, Kind.ONLY_SOME]


def test_another_label_on_the_same_words_is_a_rival_though_a_proclitic_differs() -> None:
    found = ballots({"A": layer(("وللأردن", "COUNTRY")), "B": layer(("للأردن حدود", "EVENT"), ("للأردن", "EVENT"))})
    assert [kind for kind, _ in told(found)] == ["both", "only some"]
    assert [TEXT[start:end] for start, end in found[0].differing] == ["و"]


def test_the_nearest_rivals_find_each_other_first() -> None:
    found = ballots(
        {
            "A": layer(("وزير الدفاع الأمريكي لويد أوستن", "PERSON"), ("أوستن", "PERSON")),
            "B": layer(("الأمريكي لويد أوستن", "PERSON"), ("لويد أوستن", "PERSON")),
        }
    )
    assert told(found) == [
        ("boundary", [("A", "وزير الدفاع الأمريكي لويد أوستن PERSON"), ("B", "الأمريكي لويد أوستن PERSON")]),
        ("boundary", [("B", "لويد أوستن PERSON"), ("A", "أوستن PERSON")]),
    ]


def test_all_claims_of_a_ballot_are_rivals_of_each_other() -> None:
    found = ballots(
        {"A": layer(("وزير الدفاع", "PERSON")), "B": layer(("الدفاع الأمريكي", "PERSON")), "C": layer(("الأمريكي لويد", "PERSON"))}
    )
    assert [ballot.kind for ballot in found] == [Kind.ONLY_SOME, Kind.BOUNDARY]


def test_three_annotators_who_say_two_things_and_nothing() -> None:
    found = ballots({"A": layer(("الحرب", "EVENT")), "B": layer(("الحرب", "EVENT")), "C": (), "D": layer(("لحرب", "EVENT"))})
    assert told(found) == [("boundary", [("A B", "الحرب EVENT"), ("D", "لحرب EVENT"), ("C", "")])]
    assert found[0].of("C") == found[0].answers[-1]


def test_gold_joins_its_ballot_or_makes_one() -> None:
    people = {"A": layer(("لويد أوستن", "PERSON")), "B": layer(("لويد أوستن", "PERSON"), ("الحرب", "EVENT"))}
    gold = (span("أوستن"), span("الأردن", "COUNTRY"))
    found = ballots(people, gold)
    assert [(ballot.kind, [one.quote for one in ballot.gold]) for ballot in found] == [
        (Kind.AGREED, ["أوستن"]),
        (Kind.ADDED, ["الأردن"]),
        (Kind.ONLY_SOME, []),
    ]
    assert [ballot.id for ballot in ballots(people)] == [ballot.id for ballot in found if ballot.kind is not Kind.ADDED]


def test_nobody_marked_anything() -> None:
    assert ballots({}) == ballots({"A": (), "B": ()}) == ()


@given(layers())
def test_every_span_is_in_exactly_one_ballot_and_nobody_answers_twice(people: dict[str, tuple[Span, ...]]) -> None:
    found = ballots(people)
    assert sorted(one.id for ballot in found for answer in ballot.answers for one in answer.spans) == sorted(
        one.id for spans in people.values() for one in spans
    )
    for ballot in found:
        assert sorted(name for answer in ballot.answers for name in answer.annotators) == sorted(people)
        assert all(len(answer.spans) in {0, len(answer.annotators)} for answer in ballot.answers)
        assert (ballot.start, ballot.end) == (min(one[0] for one in ballot.claims), max(one[1] for one in ballot.claims))
        assert ballot.is_dispute == (len(ballot.answers) > 1)
    assert len({ballot.id for ballot in found}) == len(found)


@given(layers())
def test_neither_the_order_of_layers_nor_that_of_spans_nor_anybody_s_name_matters(people: dict[str, tuple[Span, ...]]) -> None:
    expected = ballots(people)
    for order in permutations(people):
        assert ballots({name: people[name][::-1] for name in order}) == expected
    renamed = ballots({f"{9 - ord(name) % 3}": spans for name, spans in people.items()})
    assert shape(renamed) == shape(expected)


@given(layers(), layers("G"))
def test_somebody_new_who_says_nothing_or_repeats_another_moves_nothing(
    people: dict[str, tuple[Span, ...]], more: dict[str, tuple[Span, ...]]
) -> None:
    expected = shape(ballots(people))
    assert shape(ballots({**people, "D": ()})) == expected
    assert shape(ballots({**people, "D": people["A"]})) == expected
    with_gold = ballots(people, more["G"])
    assert [one for one in shape(with_gold) if one] == expected
    assert claims(one for ballot in with_gold for one in ballot.gold) == claims(more["G"])


@given(layers())
def test_the_differing_letters_are_in_some_answers_and_not_in_others(people: dict[str, tuple[Span, ...]]) -> None:
    for ballot in ballots(people):
        differing = {at for start, end in ballot.differing for at in range(start, end)}
        for at in range(ballot.start, ballot.end):
            assert (at in differing) == (not all(start <= at < end for start, end, _ in ballot.claims))
