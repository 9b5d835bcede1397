"""spaCy's documents as JSON, the tuples of spaCy 2, and the tokens that spaCy wants."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import docbin, spacyjson, spacyjson_read
from core.formats.choices import Choices, Inside, Overlapping
from core.formats.record import LayerRecord
from core.formats.spacytokens import covering
from core.formats.table import FORMATS
from core.formats.tokens import tokens_of
from core.model import Span
from core.model.article import title_of
from tests.core.formats.fieldexample import COUNTRY, EVENT, EXAMPLE, PERSON, TEXT, one, places, read, record, refusal, spans_lost, written
from tests.core.formats.strategies import layer_records, whole_texts

V2 = [[4, 14, "PERSON"], [26, 36, "EVENT"]]


def stretch(place: tuple[int, int, str], **more: object) -> dict[str, object]:
    return {"start": place[0], "end": place[1], "label": place[2], **more}


def test_the_document_is_the_field_s_example() -> None:
    file, done = written(spacyjson.write, [EXAMPLE])
    ours = json.loads(file)
    assert ours["text"] == TEXT
    assert ours["ents"] == [stretch(PERSON), stretch(EVENT)]
    assert ours["tokens"][:2] == [{"id": 0, "start": 0, "end": 3}, {"id": 1, "start": 4, "end": 8}]
    group = [{name: value for name, value in each.items() if name != "id"} for each in ours["spans"]["sc"]]
    assert group == [stretch(PERSON, kb_id=""), stretch(EVENT, kb_id=""), stretch(COUNTRY, kb_id="")]
    assert spans_lost(done) == {}
    found = one(spacyjson_read.read, file)
    assert (found.article, found.text, found.spans) == ("17", TEXT, EXAMPLE.spans)


def test_entities_are_the_innermost_by_choice_and_nothing_is_lost() -> None:
    file, done = written(spacyjson.write, [EXAMPLE], Choices(Overlapping.INNERMOST))
    assert json.loads(file)["ents"] == [stretch(PERSON), stretch(COUNTRY)]
    assert spans_lost(done) == {}


@given(whole_texts)
def test_tokens_and_blanks_make_the_text_again(text: str) -> None:
    tokens, spaces = covering(text, tokens_of(text))
    assert "".join(text[start:end] + " " * space for (start, end), space in zip(tokens, spaces, strict=True)) == text


@given(layer_records(), st.sampled_from(Inside))
def test_what_is_written_comes_back_or_is_told(given_: LayerRecord, inside: Inside) -> None:
    file, done = written(spacyjson.write, [given_], Choices(inside=inside))
    found = one(spacyjson_read.read, file)
    assert (found.article, found.title, found.text, found.source) == (
        given_.article,
        given_.title or title_of(given_.text),
        given_.text,
        given_.source,
    )
    assert json.loads(found.meta) == json.loads(given_.meta)
    assert len(found.spans) == done.spans
    if not spans_lost(done):
        assert sorted(map(said, found.spans)) == sorted(map(said, given_.spans))


def said(span: Span) -> tuple[str, int, int, str, str]:
    return span.id, span.start, span.end, span.label, span.note


@pytest.mark.parametrize(
    "data",
    [
        json.dumps([TEXT, {"entities": V2}]),
        json.dumps([[TEXT, {"entities": V2}]]),
        json.dumps([{"text": TEXT, "ents": [stretch((4, 14, "PERSON")), stretch((26, 36, "EVENT"))]}], indent=1),
        f'("{TEXT}", {{"entities": [(4, 14, "PERSON"), (26, 36, "EVENT")]}})',
        f"TRAIN_DATA = [\n    ('{TEXT}', {{'entities': [(4, 14, 'PERSON'), (26, 36, 'EVENT')]}}),\n]\n",
    ],
)
def test_documents_and_tuples_of_spacy_2_come_in(data: str) -> None:
    found = one(spacyjson_read.read, data.encode())
    assert (found.text, places(found)) == (TEXT, [PERSON, EVENT])


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (json.dumps({"text": "a", "ents": [{"start": 0, "end": 2, "label": "X"}]}), "outside"),
        (json.dumps({"text": "a", "ents": [{"start": -1, "end": 1, "label": "X"}]}), "outside"),
        (json.dumps({"text": "a", "ents": [{"start": 0, "end": 0, "label": "X"}]}), "empty"),
        (json.dumps({"text": "a", "ents": [{"start": 0.5, "end": 1, "label": "X"}]}), "must be"),
        (json.dumps({"text": "a", "ents": [{"start": 0, "end": 1}]}), "label"),
        (json.dumps({"text": "", "ents": []}), "empty"),
        (json.dumps({"ents": []}), "text"),
        (json.dumps(["a", {"entities": ["O"]}]), "which words"),
        ("('a', {'entities': [(0, 9, 'X')]})", "outside"),
        ("('a', {'entities': " + "[" * 5000, "not a tuple"),
        ("('a', __import__('os'))", "not a tuple"),
        ("('\\ud800', {})", "half of a letter"),
        ("('a', {'entities': 5})", "Expected"),
    ],
)
def test_bad_documents_are_refused(data: str, word: str) -> None:
    found = refusal(spacyjson_read.read, data.encode())
    assert word in found.reason, found


@given(st.data())
def test_a_changed_byte_comes_in_checked_or_is_refused(data: st.DataObject) -> None:
    file = bytearray(written(spacyjson.write, [EXAMPLE])[0])
    file[data.draw(st.integers(0, len(file) - 1))] = data.draw(st.integers(0, 255))
    for found in read(spacyjson_read.read, bytes(file)):
        if isinstance(found, LayerRecord):
            places(found)


def test_it_is_known_by_its_fields() -> None:
    for records in ([EXAMPLE], [record(text="مصر")]):
        file, _ = written(spacyjson.write, records)
        assert next(row.name for row in FORMATS if row.recognise(file)) == "spacy-json"


def test_what_is_no_docbin_is_refused() -> None:
    for data in (b"", b"x", b"x\x9c" + b"\0" * 40):
        assert refusal(docbin.read, data).line is None
