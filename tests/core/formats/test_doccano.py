"""doccano's lines: triples and entities, in UTF-16 units or in graphemes."""

from __future__ import annotations

import json

import pytest

from core.formats.record import Loss, Refused
from core.formats.table import named
from tests.core.formats.example import EXAMPLE, PLACES, TEXT, only, places, read, written

DOCCANO, GRAPHEMES = named("doccano"), named("doccano-graphemes")
LINE = {"id": 17, "text": TEXT, "label": [[4, 14, "PERSON"], [27, 37, "EVENT"], [31, 37, "COUNTRY"]], "Comments": []}
ENTITIES = {
    "id": 17,
    "text": TEXT,
    "entities": [
        {"id": 0, "label": "PERSON", "start_offset": 4, "end_offset": 14},
        {"id": 1, "label": "EVENT", "start_offset": 27, "end_offset": 37},
        {"id": 2, "label": "COUNTRY", "start_offset": 31, "end_offset": 37},
    ],
    "relations": [],
    "Comments": [],
}


def line(fields: object) -> bytes:
    return json.dumps(fields).encode() + b"\n"


def test_the_example_is_written_so() -> None:
    data, done = written(DOCCANO, EXAMPLE)
    assert json.loads(data) == LINE
    assert set(done.losses()) == {Loss.STATE}


@pytest.mark.parametrize("fields", [LINE, ENTITIES, {"data": TEXT, "labels": LINE["label"]}])
def test_each_of_its_shapes_is_known_and_read(fields: dict[str, object]) -> None:
    assert DOCCANO.recognise(line(fields))
    record = only(read(DOCCANO, line(fields)))
    assert (record.layer, record.meta, record.unheld) == (None, "{}", ())
    assert places(record) == sorted(PLACES)


def test_graphemes_count_a_family_as_one() -> None:
    text = "👨‍👩‍👧 عمان"
    assert places(only(read(GRAPHEMES, line({"text": text, "label": [[2, 6, "A"]]})))) == [(6, 10, "A")]
    assert places(only(read(DOCCANO, line({"text": text, "label": [[9, 13, "A"]]})))) == [(6, 10, "A")]


def test_an_offset_inside_an_emoji_is_refused() -> None:
    (refused,) = read(DOCCANO, line({"text": TEXT, "label": [[16, 20, "A"]]}))
    assert isinstance(refused, Refused)
    assert "16" in refused.reason
    assert "UTF-16" in refused.reason


def test_what_has_no_place_is_told_and_other_columns_are_metadata() -> None:
    fields = {**ENTITIES, "relations": [{"id": 0, "from_id": 0, "to_id": 1, "type": "in"}], "Comments": ["لماذا؟"], "label": ["سياسة"]}
    record = only(read(DOCCANO, line({**fields, "url": "https://example.org", "title": "عنوان"})))
    assert json.loads(record.meta) == {"url": "https://example.org"}
    assert record.title == "عنوان"
    assert [told.split(" (")[0] for told in record.unheld] == [
        "Its relations",
        "Its comments",
        "Its labels of the whole text did not come in: only marks have a place.",
    ]


def test_metadata_called_like_a_field_of_the_format_is_told() -> None:
    from dataclasses import replace

    data, done = written(DOCCANO, replace(EXAMPLE, meta='{"label":1,"url":2}'))
    assert done.losses()[Loss.META] == 1
    assert json.loads(data)["url"] == 2
