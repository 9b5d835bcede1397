"""Lists of words: Hugging Face's token classification and GLiNER's lines, with what others write."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import gliner, huggingface, huggingface_read
from core.formats.choices import Choices, Inside, Overlapping
from core.formats.record import LayerRecord, Loss, Refused
from core.formats.table import FORMATS, Format, named
from core.formats.wordlists import ELSEWHERE, JOINED, LONGEST
from tests.core.formats.fieldexample import (
    COUNTRY,
    EVENT,
    EXAMPLE,
    PERSON,
    TEXT,
    one,
    places,
    quotes,
    read,
    record,
    records_in,
    refusal,
    spans_lost,
    written,
)
from tests.core.formats.strategies import layer_records

ROWS = [named("huggingface"), named("gliner")]
WORDS = ["زار", "محمد", "العلي", "😀", "عمان", "قبل", "قمة", "الأردن", "."]
NAMES = ["O", "B-PERSON", "I-PERSON", "B-COUNTRY", "I-COUNTRY", "B-EVENT", "I-EVENT"]
LABELS = ("PERSON", "COUNTRY", "EVENT")


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode()


def test_token_classification_is_the_field_s_example() -> None:
    file, done = written(huggingface.write, [EXAMPLE], Choices(labels=LABELS))
    ours = json.loads(file)
    assert (ours.pop("ner_names"), ours.pop("text")) == (NAMES, TEXT)
    assert ours == {"id": "17", "tokens": WORDS, "ner_tags": [0, 1, 2, 0, 0, 0, 5, 6, 0]}
    assert spans_lost(done) == {Loss.NESTED: 1}
    found = one(huggingface_read.read, file)
    assert (found.article, found.text, places(found)) == ("17", TEXT, [PERSON, EVENT])


def test_gliner_is_the_field_s_example() -> None:
    file, done = written(gliner.write, [EXAMPLE])
    ours = json.loads(file)
    assert (ours.pop("id"), ours.pop("text")) == ("17", TEXT)
    assert ours == {"tokenized_text": WORDS, "ner": [[1, 2, "PERSON"], [6, 7, "EVENT"], [7, 7, "COUNTRY"]]}
    assert spans_lost(done) == {}
    assert places(one(gliner.read, file)) == [PERSON, EVENT, COUNTRY]


def test_numbers_of_tags_never_change_their_meaning() -> None:
    file, _ = written(huggingface.write, [record(PERSON), record(EVENT, PERSON)])
    first, last = map(json.loads, file.splitlines())
    assert last["ner_names"][: len(first["ner_names"])] == first["ner_names"] == ["O", "B-PERSON", "I-PERSON"]
    assert [places(each) for each in records_in(huggingface_read.read, file)] == [[PERSON], [PERSON, EVENT]]


def test_nested_tags_take_further_columns_by_choice() -> None:
    file, done = written(huggingface.write, [EXAMPLE, record(PERSON)], Choices(Overlapping.COLUMNS))
    assert spans_lost(done) == {}
    assert [places(each) for each in records_in(huggingface_read.read, file)] == [[PERSON, EVENT, COUNTRY], [PERSON]]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
@given(st.lists(layer_records(), max_size=3), st.sampled_from(Inside))
def test_texts_come_back_equal_and_every_span_that_is_not_told(row: Format, records: list[LayerRecord], inside: Inside) -> None:
    assert row.writer is not None
    file, done = written(row.writer, records, Choices(Overlapping.COLUMNS, inside))
    found = records_in(row.reader, file) if records else []
    assert [(each.article, each.text) for each in found] == [(each.article, each.text) for each in records]
    assert sum(len(each.spans) for each in found) == done.spans
    if not spans_lost(done):
        assert list(map(places, found)) == list(map(places, records))


def test_what_others_write() -> None:
    strings = line(tokens=["زار", "مصر", "."], ner_tags=["O", "B-LOC", "O"], lang="ar", pos_tags=[1, 2, 3])
    found = one(huggingface_read.read, strings)
    assert (found.text, quotes(found), found.meta) == ("زار مصر .", [("مصر", "LOC")], '{"lang":"ar"}')
    assert found.notes == (JOINED,)
    assert found.unheld == ("Its “pos_tags” did not come in: a word has no place for it.",)
    words = line(words=["زار", "مصر"], tags=["O", "I-LOC"], text="زار   مصر")
    assert quotes(one(huggingface_read.read, words)) == [("مصر", "LOC")]
    other = line(tokens=["زار", "مصر"], tags=["O", "I-LOC"], text="قال محمد")
    assert one(huggingface_read.read, other).notes == (ELSEWHERE,)
    array = b"[" + line(tokenized_text=["a", "b"], ner=[[0, 1, "X"]]) + b",\n" + line(tokenized_text=["c"], ner=[]) + b"]"
    assert [quotes(each) for each in records_in(gliner.read, array)] == [[("a b", "X")], []]
    assert [bool(each.notes) for each in records_in(gliner.read, array)] == [True, False]


def test_names_of_tags_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(line(tokens=["مصر"], ner_tags=[1]))
    features = {"tokens": {"feature": {"dtype": "string"}}, "ner_tags": {"feature": {"names": ["O", "B-LOC"], "_type": "ClassLabel"}}}
    (tmp_path / "dataset_info.json").write_text(json.dumps({"features": {**features, "id": {"dtype": "string"}}}))
    (found,) = huggingface_read.read(tmp_path / "in.jsonl")
    assert isinstance(found, LayerRecord)
    assert quotes(found) == [("مصر", "LOC")]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (line(tokens=["a"], ner_tags=[1]), "nothing names"),
        (line(tokens=["a"], ner_tags=[3], ner_names=["O"]), "no name"),
        (line(tokens=["a"], ner_tags=[-1], ner_names=["O"]), "no name"),
        (line(tokens=["a"], ner_tags=["O", "O"]), "1 words and 2"),
        (line(tokens=["a"], ner_tags=[1.5], ner_names=["O"]), "must be"),
        (line(tokens=["a"]), "ner_tags"),
        (line(tokens="a", ner_tags=[]), "list"),
        (line(tokens=["a", " "], ner_tags=["O", "O"]), "blank"),
        (line(tokens=["a"], ner_tags=["X"]), "no tag"),
        (line(tokens=["a\0"], ner_tags=["O"]), "NUL"),
        (line(tokens=[], ner_tags=[]), "empty"),
        (b'{"tokens": ["\\ud800"], "ner_tags": ["O"]}', "not JSON"),
        (b'{"tokens": ["a"], "ner_tags": ["O"], "x": "\\ud800"}', "half of a letter"),
        (b'{"tokens": ' + b"[" * 100_000, "deep"),
        (b'{"tokens": ["a"]', "breaks off"),
    ],
)
def test_bad_lines_of_token_classification_are_refused(data: bytes, word: str) -> None:
    found = refusal(huggingface_read.read, data)
    assert word in found.reason, found
    assert found.line == 1


@pytest.mark.parametrize(
    ("ner", "word"),
    [
        ([[0, 9, "X"]], "no words"),
        ([[1, 0, "X"]], "no words"),
        ([[-1, 0, "X"]], "no words"),
        ([[0, 10**30, "X"]], ""),
        ([[0, 0.5, "X"]], "must be"),
        ([[0, 0]], ""),
        ([[0, 0, ""]], "label"),
        ([[0, 0, "x" * 65]], "label"),
    ],
)
def test_bad_spans_of_gliner_are_refused(ner: object, word: str) -> None:
    found = refusal(gliner.read, line(tokenized_text=["a", "b"], ner=ner))
    assert word in found.reason, found


def test_a_bad_line_does_not_keep_the_next_one_out() -> None:
    good = line(tokenized_text=["a"], ner=[])
    found = read(gliner.read, good + b"\nx\n" + good)
    assert [each.line for each in found if isinstance(each, Refused)] == [2]
    assert len(found) == 3


def test_one_line_of_millions_of_words_is_refused_before_it_is_taken_apart() -> None:
    many = b'{"tokens": [' + b'"a",' * (LONGEST // 4) + b'"a"], "ner_tags": []}'
    assert "longer than" in refusal(huggingface_read.read, many).reason
    assert "longer than" in refusal(huggingface_read.read, b"[" + many + b"]").reason


def test_each_is_known_by_its_fields() -> None:
    for row in ROWS:
        assert row.writer is not None
        file, _ = written(row.writer, [EXAMPLE])
        assert next(other.name for other in FORMATS if other.recognise(file)) == row.name


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
@given(st.data())
def test_a_changed_byte_comes_in_checked_or_is_refused(row: Format, data: st.DataObject) -> None:
    assert row.writer is not None
    file = bytearray(written(row.writer, [EXAMPLE])[0])
    file[data.draw(st.integers(0, len(file) - 1))] = data.draw(st.integers(0, 255))
    for found in read(row.reader, bytes(file)):
        if isinstance(found, LayerRecord):
            places(found)
