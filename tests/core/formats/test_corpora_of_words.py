"""Corpora of words with tags, where the folder ``HASHIYA_DATA`` holds them: their counts are those of their notes."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from core.formats import conll, conll_read
from core.formats.record import LayerRecord, Loss
from core.formats.tokens import imported
from core.model import ArticleId
from tests.core.formats.fieldexample import one, places, quotes, records_in, spans_lost, written

CONTROLS = dict.fromkeys(map(ord, "\u200e\u200f"))


def data(name: str) -> Path:
    """Return the folder of a corpus, or skip where it is not at hand."""
    root = os.environ.get("HASHIYA_DATA")
    folder = Path(root or "", name)
    if root is None or not folder.exists():
        pytest.skip(f"HASHIYA_DATA leads to no {name}")
    return folder


def corpus(name: str) -> list[LayerRecord]:
    found = []
    with (data(name) / "docs.jsonl").open(encoding="utf-8") as file:
        for line in file:
            held = json.loads(line)
            text = held["text"]
            spans = [imported(text, start, end, label) for start, end, label in held["spans"]]
            found.append(LayerRecord(ArticleId(held["id"]), "", text, spans=tuple(spans)))
    return found


@pytest.mark.parametrize(("name", "labels"), [("wojood_sample", {"GPE": 1013, "EVENT": 140}), ("anercorp", {"LOC": 4435, "MISC": 1121})])
def test_a_corpus_comes_back_whole(name: str, labels: dict[str, int]) -> None:
    records = corpus(name)
    file, done = written(conll.write_wojood, records)
    found = records_in(conll_read.read_wojood, file)
    assert (done.records, done.spans) == (len(records), sum(len(each.spans) for each in records))
    marked_controls = sum(ord(span.quote[0]) in CONTROLS or ord(span.quote[-1]) in CONTROLS for each in records for span in each.spans)
    assert sum(spans_lost(done).values()) == marked_controls
    assert [quotes_apart(each) for each in found] == [quotes_apart(each) for each in records]
    counted = Counter(span.label for each in found for span in each.spans)
    assert {label: counted[label] for label in labels} == labels


def quotes_apart(record_: LayerRecord) -> list[tuple[str, str]]:
    """Return the quotes without blanks and controls, which words put together by one blank each do not keep."""
    return [("".join(quote.translate(CONTROLS).split()), label) for quote, label in quotes(record_)]


def test_wojood_nests_816_times() -> None:
    records = corpus("wojood_sample")
    assert (len(records), sum(len(each.spans) for each in records)) == (1629, 4222)
    _, done = written(conll.write_iob2, records)
    assert spans_lost(done) == {Loss.NESTED: done.losses()[Loss.NESTED]}
    nested = sum(
        any(other is not span and other.start <= span.start and span.end <= other.end for other in each.spans)
        for each in records
        for span in each.spans
    )
    assert nested == 816


def test_pairs_of_annotators_come_in_word_by_word() -> None:
    folder = data("inception_casdiff")
    for user, many in (("user1", 26), ("user2", 26)):
        found = one(conll_read.read, (folder / "someDifferences" / f"{user}.conll").read_bytes())
        assert len(found.spans) == many
    first, second = (one(conll_read.read, (folder / "someDifferences" / f"user{user}.conll").read_bytes()) for user in "12")
    assert first.text == second.text
    assert len(set(places(first)) - set(places(second))) == 4
