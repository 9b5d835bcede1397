"""JSON lines of other programs come in by the fields that are told; lines of our own stay what they are."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import jsonl
from core.formats.record import Fields, LayerRecord, Refused
from core.model import ArticleId
from tests.core.formats.strategies import json_values, whole_texts

BODY = Fields("body", "headline", "number")


def read(path: Path, *values: object, fields: Fields = BODY) -> list[LayerRecord | Refused]:
    path.write_bytes(b"".join(msgspec.json.encode(value) + b"\n" for value in values))
    return list(jsonl.read(path, fields=fields))


def test_fields_that_are_told_are_text_title_and_id_and_the_others_metadata(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes('{"number": 7, "body": "نص الخبر", "headline": "عنوان", "score": 1.50, "tags": ["أ"]}\n'.encode())
    assert list(jsonl.read(path, fields=BODY)) == [
        LayerRecord(ArticleId("7"), "عنوان", "نص الخبر", source="a.jsonl", meta='{"score":1.50,"tags":["أ"]}')
    ]


def test_a_field_may_lie_inside_others(tmp_path: Path) -> None:
    line = {"content": {"body": "نص", "lang": "ar"}, "a.b": "عنوان"}
    assert read(tmp_path / "a.jsonl", line, fields=Fields("content.body", "a.b")) == [
        LayerRecord(None, "عنوان", "نص", source="a.jsonl", meta='{"content":{"lang":"ar"}}')
    ]


def test_the_source_of_a_line_is_kept(tmp_path: Path) -> None:
    assert read(tmp_path / "a.jsonl", {"body": "نص", "source": "الضفة"}) == [LayerRecord(None, "نص", "نص", source="الضفة")]


def test_a_line_of_our_own_is_read_strictly_even_so(tmp_path: Path) -> None:
    ours = {"schema": "hashiya/1", "id": "a", "title": "ع", "text": "زار", "layer": "gold", "spans": []}
    found = read(tmp_path / "a.jsonl", ours, {**ours, "spans": [{"start": 0, "end": 3, "label": "EVENT", "text": "قمة"}]}, {"body": "نص"})
    assert isinstance(found[0], LayerRecord)
    assert found[0].layer == "gold"
    assert found[1] == Refused(str(tmp_path / "a.jsonl"), 2, "The text at 0–3 is “زار”, not “قمة”.")
    assert isinstance(found[2], LayerRecord)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"text": "x"}', "The line has no “body”."),
        (b'{"body": ""}', "Its text is empty."),
        (b'{"body": 5}', "“text” must be text, not a whole number."),
        (b'{"body": "x", "number": 1.5}', "must be"),
        (b'{"body": "a\\u0000b"}', "the character NUL"),
        (b'{"body": "a", "x": {"y": "\\ud800"}}', "lone surrogate"),
        (b'{"body": "a", "x": [1, }', "It is not JSON"),
        (b'{"body": ' + b"[" * 100_000, "It is nested too deeply."),
        (b'{"body": "\xff"}', "It is not UTF-8."),
        (b'["body"]', "must be an object"),
    ],
)
def test_a_line_that_does_not_fit_is_refused_by_number(tmp_path: Path, line: bytes, said: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"body": "x"}\n' + line + b'\n{"body": "y"}\n')
    first, second, third = jsonl.read(path, fields=BODY)
    assert isinstance(first, LayerRecord)
    assert isinstance(third, LayerRecord)
    assert isinstance(second, Refused)
    assert (second.line, said in second.reason) == (2, True), second.reason


@given(
    whole_texts.filter(lambda text: "\0" not in text), st.dictionaries(st.sampled_from(["x", "y", "meta", "spans", "layer"]), json_values)
)
def test_nothing_of_a_line_is_lost(tmp_path_factory: pytest.TempPathFactory, text: str, others: dict[str, object]) -> None:
    [found] = read(tmp_path_factory.mktemp("lines") / "a.jsonl", {"body": text, **others})
    assert isinstance(found, LayerRecord)
    assert (found.text, msgspec.json.decode(found.meta)) == (text, msgspec.json.decode(msgspec.json.encode(others)))
