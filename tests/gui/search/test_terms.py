"""A query as it is written: filters taken in and out, and how a word may go on."""

from __future__ import annotations

import pytest

from core.search.query import Field, parse
from gui.search.terms import chosen, completions, toggled

VALUES = {Field.LABEL: ["PERSON", "COUNTRY", "News event"], Field.BY: ["annotator-1"], Field.STATE: ["finished"]}


@pytest.mark.parametrize(
    ("query", "place", "value", "expected"),
    [
        ("", Field.LABEL, "PERSON", "label:PERSON"),
        ("سوريا", Field.LABEL, "PERSON", "سوريا label:PERSON"),
        ("label:PERSON سوريا", Field.LABEL, "COUNTRY", "سوريا label:PERSON OR label:COUNTRY"),
        ("سوريا label:PERSON OR label:COUNTRY", Field.LABEL, "PERSON", "سوريا label:COUNTRY"),
        ("سوريا label:PERSON", Field.LABEL, "person", "سوريا"),
        ("سوريا تصنيف:PERSON", Field.LABEL, "PERSON", "سوريا"),
        ('by:"annotator 1"', Field.STATE, "finished", 'by:"annotator 1" state:finished'),
        ("سوريا", Field.BY, "annotator 1", 'سوريا by:"annotator 1"'),
        ('سوريا by:"annotator 1"', Field.BY, "annotator 1", "سوريا"),
        ("سوريا -label:PERSON", Field.LABEL, "PERSON", "سوريا -label:PERSON label:PERSON"),
        ('"سوريا اليوم" label:EVENT', Field.LABEL, "EVENT", '"سوريا اليوم"'),
    ],
)
def test_a_filter_is_taken_into_the_query_and_out_again(query: str, place: Field, value: str, expected: str) -> None:
    assert toggled(query, place, (value, "شيء")) == expected
    if expected:
        parse(expected)


def test_an_arabic_query_is_filtered_in_arabic() -> None:
    query = toggled("سوريا", Field.LABEL, ("دولة", "COUNTRY"), arabic=True)
    assert query == "سوريا تصنيف:دولة"
    query = toggled(query, Field.STATE, ("قيد العمل", "started"), arabic=True)
    assert query == 'سوريا تصنيف:دولة حالة:"قيد العمل"'
    assert toggled("سوريا label:COUNTRY", Field.LABEL, ("دولة", "COUNTRY"), arabic=True) == "سوريا"


def test_filters_are_read_from_the_query_as_they_are_written() -> None:
    query = 'سوريا label:PERSON OR label:"News event" -label:COUNTRY by:annotator-1 واسم:«annotator 2»'
    assert chosen(query, Field.LABEL) == ("PERSON", "News event")
    assert chosen(query, Field.BY) == ("annotator-1", "annotator 2")
    assert chosen(query, Field.STATE) == ()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("lab", [(0, "label:")]),
        ("سوريا st", [(6, "state:")]),
        ("تص", [(0, "تصنيف:")]),
        ("سوريا", []),
        ("l", []),
        ("label:", [(0, "label:PERSON "), (0, "label:COUNTRY "), (0, 'label:"News event" ')]),
        ("label:n", [(0, 'label:"News event" ')]),
        ("سوريا label:co", [(6, "label:COUNTRY ")]),
        ("label:COUNTRY", []),
        ("by:ann", [(0, "by:annotator-1 ")]),
        ("text:", []),
        ("", []),
    ],
)
def test_a_word_goes_on_as_a_field_and_behind_it_as_its_values(query: str, expected: list[tuple[int, str]]) -> None:
    assert completions(query, len(query), VALUES) == expected
