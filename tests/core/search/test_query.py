"""Queries: whatever is written is read or refused with a place; what is read says the same when it is written again."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import (
    FieldUnknown,
    QueryEmpty,
    QueryMixed,
    QueryOnlyExcludes,
    QueryRefused,
    QueryTooShort,
    QueryUnclosed,
    QueryUnfinished,
)
from core.search.query import Clause, Field, Query, Term, Value, Words, parse
from tests.core.arabic.strategies import any_texts

folded_words = st.text("ابتثجكوريهs7", min_size=2, max_size=6)
phrases = st.lists(folded_words, min_size=1, max_size=3).map(tuple)
said = st.builds(Words, phrases, st.sampled_from([Field.HERE, Field.TEXT, Field.TITLE]), st.booleans(), st.booleans())
values = st.builds(
    Value,
    st.text(st.characters(exclude_characters="“”»\0", exclude_categories=["Cs"]), min_size=1).map(str.strip).filter(bool),
    st.sampled_from([Field.LABEL, Field.BY, Field.STATE]),
)
several_words: st.SearchStrategy[list[Term]] = st.lists(
    said.map(lambda term: term if len(term.words) == 1 else Words(term.words, term.field, term.prefix)), min_size=1, max_size=3
)
several_values: st.SearchStrategy[list[Term]] = st.sampled_from([Field.LABEL, Field.BY, Field.STATE]).flatmap(
    lambda field: st.lists(values.map(lambda value: Value(value.value, field)), min_size=1, max_size=3)
)
terms = st.one_of(several_words, several_values)
clauses = st.one_of(terms.map(lambda found: Clause(tuple(found))), terms.map(lambda found: Clause((found[0],), excluded=True)))
queries = st.lists(clauses, min_size=1, max_size=4).filter(lambda found: not all(clause.excluded for clause in found))


@given(queries.map(tuple).map(Query))
def test_a_query_that_is_written_reads_the_same(query: Query) -> None:
    assert parse(str(query)) == query


pieces = st.sampled_from([*'-"“”«»|*: ', "OR", " OR ", "label:", "تصنيف:", "text:", "كوريا", "a:", "://", "\u200f", "و", "7", "؟", "--"])


@given(st.one_of(any_texts, st.lists(pieces, max_size=12).map("".join)))
def test_whatever_is_written_is_read_or_refused_with_its_place(text: str) -> None:
    try:
        query = parse(text)
    except (QueryEmpty, QueryOnlyExcludes):
        return
    except QueryRefused as error:
        at = error.blanks["at"]
        assert isinstance(at, int)
        assert 1 <= at <= len(text)
        assert "{" not in type(error).sentence.format(**error.blanks) or "{" in text
        return
    assert parse(str(query)) == query
    assert all(0 <= term.at < len(text) for clause in query.clauses for term in clause.terms)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("كوريا", "كوريا"),
        ("كوريا الجنوبيّة", "كوريا الجنوبيه"),
        ("«كوريا الجنوبية»", '"كوريا الجنوبيه"'),
        ("“كوريا”", '"كوريا"'),
        ("بلين*", "بلين*"),
        ('"كوريا الش"*', '"كوريا الش"*'),
        ("هواسونغ-17", '"هواسونغ 17"'),
        ("19:30", '"19 30"'),
        ("https://example.org", '"https example org"'),
        ("قال: نعم", "قال نعم"),
        ("-كوريا سيول", "-كوريا سيول"),
        ("سيول - طوكيو", "سيول طوكيو"),
        ("سيول OR طوكيو label:COUNTRY", 'سيول OR طوكيو label:"COUNTRY"'),
        ("سيول|طوكيو", "سيول OR طوكيو"),
        ("or", "or"),
        ('"OR"', '"or"'),
        ("تصنيف:دولة", 'label:"دولة"'),
        ("واسم: annotator-1", 'by:"annotator-1"'),
        ("حاله:«قيد العمل»", 'state:"قيد العمل"'),
        ("نصّ:سيول عنوان:«في سيول»", 'text:سيول title:"في سيول"'),
        ("\u200fTITLE:سيول\u200f", "title:سيول"),
        ("سيول، ؟ طوكيو!", "سيول طوكيو"),
    ],
)
def test_a_query_means(text: str, means: str) -> None:
    assert str(parse(text)) == means


@pytest.mark.parametrize(
    ("text", "error", "at"),
    [
        ('سيول "طوكيو', QueryUnclosed, 6),
        ("سيول » طوكيو", QueryUnclosed, 6),
        ("سيول label:", QueryUnfinished, 6),
        ('label:""', QueryUnfinished, 1),
        ("title:؟", QueryUnfinished, 1),
        ("سيول OR", QueryUnfinished, 6),
        ("| سيول", QueryUnfinished, 1),
        ("سيول OR OR طوكيو", QueryUnfinished, 9),
        ("سيول -؟", QueryUnfinished, 6),
        ("سيول ا*", QueryTooShort, 6),
        ("سيول colour:red", FieldUnknown, 6),
        ("سيول OR label:COUNTRY", QueryMixed, 6),
        ("سيول OR -طوكيو", QueryMixed, 6),
    ],
)
def test_a_bad_query_is_refused_at_its_place(text: str, error: type[QueryRefused], at: int) -> None:
    with pytest.raises(error) as raised:
        parse(text)
    assert raised.value.blanks["at"] == at
    assert re.search(rf"\b{at}\b", str(raised.value))


@pytest.mark.parametrize("text", ["", "  ", "؟!", "\u200f"])
def test_a_query_that_asks_for_nothing_is_refused(text: str) -> None:
    with pytest.raises(QueryEmpty):
        parse(text)


def test_a_query_that_only_excludes_is_refused() -> None:
    with pytest.raises(QueryOnlyExcludes):
        parse("-سيول -label:COUNTRY")


@pytest.mark.parametrize(
    ("text", "of_marks"),
    [("كوريا", False), ("كوريا label:COUNTRY", True), ("كوريا -label:COUNTRY", False), ("by:gold", True), ("state:finished", False)],
)
def test_marks_are_asked_for_by_naming_a_label_or_an_annotator(text: str, of_marks: bool) -> None:
    assert parse(text).asks_for_marks is of_marks
