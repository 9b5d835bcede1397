"""What is written as words is read by the programs it is written for, where they are installed: spaCy, datasets, nervaluate."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.formats import conll, docbin, huggingface, spacyjson
from core.formats.choices import Choices, Inside, Overlapping
from core.formats.record import LayerRecord
from tests.core.formats.fieldexample import COUNTRY, EVENT, EXAMPLE, PERSON, TEXT, places, read, record, records_in, spans_lost, written
from tests.core.formats.strategies import layer_records

if find_spec("spacy") is not None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the libraries that it brings along
        import spacy.tokens
        import spacy.vocab

spacy_there = pytest.mark.skipif(find_spec("spacy") is None, reason="spaCy is not installed: requirements-interop.txt")
datasets_there = pytest.mark.skipif(find_spec("datasets") is None, reason="datasets is not installed: requirements-interop.txt")
nervaluate_there = pytest.mark.skipif(find_spec("nervaluate") is None, reason="nervaluate is not installed: requirements-interop.txt")

Place = tuple[int, int, str]


def in_group(doc: spacy.tokens.Doc) -> list[Place]:
    return [(span.start_char, span.end_char, span.label_) for span in doc.spans["sc"]]


def docs_in(data: bytes) -> list[spacy.tokens.Doc]:
    return list(spacy.tokens.DocBin().from_bytes(data).get_docs(spacy.vocab.Vocab()))


@spacy_there
def test_spacy_reads_the_docbin() -> None:
    file, done = written(docbin.write, [EXAMPLE, record(text="مصر\n\n  قالت ")])
    assert docbin.recognise(file)
    first, second = docs_in(file)
    assert (first.text, second.text) == (TEXT, "مصر\n\n  قالت ")
    assert [(span.start_char, span.end_char, span.label_) for span in first.ents] == [PERSON, EVENT]
    assert in_group(first) == [PERSON, EVENT, COUNTRY]
    assert spans_lost(done) == {}
    found = records_in(docbin.read, file)
    assert [(each.article, each.text) for each in found] == [("17", TEXT), ("17", "مصر\n\n  قالت ")]
    assert found[0].spans == EXAMPLE.spans


@spacy_there
@settings(deadline=None)
@given(st.lists(layer_records(), max_size=3), st.sampled_from(Inside), st.sampled_from(Overlapping))
def test_every_layer_goes_through_the_docbin(records: list[LayerRecord], inside: Inside, overlapping: Overlapping) -> None:
    file, done = written(docbin.write, records, Choices(overlapping, inside))
    found = records_in(docbin.read, file) if records else []
    assert [(each.article, each.text) for each in found] == [(each.article, each.text) for each in records]
    assert sum(len(each.spans) for each in found) == done.spans
    if not spans_lost(done):
        assert list(map(places, found)) == list(map(places, records))


@spacy_there
@settings(deadline=None)
@given(layer_records(), st.sampled_from(Inside))
def test_spacy_takes_our_json(given_: LayerRecord, inside: Inside) -> None:
    import json

    file, done = written(spacyjson.write, [given_], Choices(inside=inside))
    doc = spacy.tokens.Doc(spacy.vocab.Vocab()).from_json(json.loads(file), validate=True)
    assert doc.text == given_.text
    assert len(doc.spans["sc"]) == done.spans
    for start, end, label in in_group(doc):
        assert label
        assert start < end


@spacy_there
@settings(deadline=None)
@given(st.data())
def test_a_changed_docbin_is_read_or_refused(data: st.DataObject) -> None:
    import zlib

    plain = bytearray(zlib.decompress(written(docbin.write, [EXAMPLE])[0]))
    plain[data.draw(st.integers(0, len(plain) - 1))] = data.draw(st.integers(0, 255))
    for found in read(docbin.read, zlib.compress(bytes(plain))):
        if isinstance(found, LayerRecord):
            places(found)


@datasets_there
def test_datasets_loads_the_lines_and_names_the_tags(tmp_path: Path) -> None:
    labels = ("PERSON", "COUNTRY", "EVENT")
    path = tmp_path / "train.jsonl"
    path.write_bytes(written(huggingface.write, [EXAMPLE, record(COUNTRY), record()], Choices(labels=labels))[0])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the libraries that it brings along
        from datasets import ClassLabel, Sequence, load_dataset

        loaded = load_dataset("json", data_files=str(path), cache_dir=str(tmp_path / "cache"), split="train")
        typed = loaded.cast_column("ner_tags", Sequence(ClassLabel(names=loaded[-1]["ner_names"])))
    assert typed.features["ner_tags"].feature.int2str(typed[0]["ner_tags"]) == [
        "O",
        "B-PERSON",
        "I-PERSON",
        "O",
        "O",
        "O",
        "B-EVENT",
        "I-EVENT",
        "O",
    ]
    assert typed[1]["ner_tags"] == [0, 0, 0, 0, 0, 0, 0, 3, 0]
    assert typed["id"][:] == ["17"] * 3


def columns(file: bytes) -> Iterator[list[str]]:
    """Yield the tags of each sentence, as a reader of CoNLL-2003 takes them."""
    for block in file.decode().split("\n\n"):
        rows = [line.split(" ") for line in block.split("\n") if line and not line.startswith("-DOCSTART-")]
        if rows:
            yield [row[-1] for row in rows]


@nervaluate_there
def test_nervaluate_finds_the_spans_of_our_tags() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the libraries that it brings along
        from nervaluate import Evaluator

    true = list(columns(written(conll.write_conll, [EXAMPLE])[0]))
    guess = list(columns(written(conll.write_conll, [record(PERSON, COUNTRY)])[0]))
    strict = Evaluator(true, guess, tags=["PERSON", "EVENT", "COUNTRY"], loader="list").evaluate()["overall"]["strict"]
    assert (strict.correct, strict.possible, strict.actual) == (1, 2, 2)
