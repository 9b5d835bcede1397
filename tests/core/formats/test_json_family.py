"""Prodigy, doccano and Label Studio: what each holds comes back, and what is broken is refused with its place."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats.record import LayerRecord, Loss, Refused
from core.formats.table import FORMATS, Format, named
from core.model import LayerState
from tests.core.formats.example import EXAMPLE, PLACES, places, read, written
from tests.core.formats.strategies import layer_records

NAMES = ("prodigy", "doccano", "doccano-graphemes", "labelstudio", "labelstudio-min", "jsonl")
FAMILY = [named(name) for name in NAMES]
UNSAID = (None, LayerState.STARTED, LayerState.FINISHED)
"""States that formats with an annotation that is simply there do not tell apart."""


@pytest.mark.parametrize("form", FAMILY, ids=NAMES)
@given(record=layer_records())
def test_what_a_format_holds_comes_back_and_the_rest_is_told(form: Format, record: LayerRecord) -> None:
    data, done = written(form, record)
    assert (done.records, done.spans) == (1, len(record.spans) - done.losses().get(Loss.INSIDE_A_TOKEN, 0))
    found = read(form, data)
    assert len(found) == 1
    back = found[0]
    assert isinstance(back, LayerRecord)
    assert (back.text, back.encoding) == (record.text, record.encoding)
    assert back.unheld == ()
    losses = set(done.losses())
    assert losses.isdisjoint(form.holds - {Loss.META})
    if Loss.INSIDE_A_TOKEN not in losses:
        assert places(back) == places(record)
    if Loss.NOTE in form.holds:
        assert sorted(span.note for span in back.spans) == sorted(span.note for span in record.spans)
    if Loss.META not in losses:
        assert json.loads(back.meta) == json.loads(record.meta)
    if form.name.startswith("doccano"):
        return
    assert (back.layer, back.machine) == (record.layer, record.machine)
    assert back.state == record.state or {back.state, record.state} <= set(UNSAID)


@pytest.mark.parametrize("form", FAMILY, ids=NAMES)
@given(records=st.lists(layer_records(), max_size=4))
def test_what_is_written_again_is_the_same(form: Format, records: list[LayerRecord]) -> None:
    first = [one for one in read(form, written(form, *records)[0]) if isinstance(one, LayerRecord)]
    again = [one for one in read(form, written(form, *first)[0]) if isinstance(one, LayerRecord)]
    assert [(one.text, one.layer, one.meta, places(one)) for one in again] == [
        (one.text, one.layer, one.meta, places(one)) for one in first
    ]


@pytest.mark.parametrize("form", FAMILY, ids=NAMES)
def test_each_is_known_by_its_content(form: Format) -> None:
    data, _ = written(form, EXAMPLE)
    expected = "doccano" if form.name == "doccano-graphemes" else form.name
    assert next(row.name for row in FORMATS if row.recognise(data)) == expected
    assert next(row.name for row in FORMATS if row.recognise(b"\xef\xbb\xbf" + data[: len(data) // 2])) in (expected, "jsonl", "text")


def broken(form: Format, change: Any) -> bytes:  # noqa: ANN401 - any JSON
    """Return the example as ``form`` writes it, its first element changed."""
    data = json.loads(written(form, EXAMPLE)[0])
    element = data[0] if isinstance(data, list) else data
    change(element)
    return json.dumps(data).encode() + b"\n"


def first_span(element: dict[str, Any]) -> Any:  # noqa: ANN401 - any JSON
    """Return the object or the list that says where the first span of ``element`` is."""
    if "annotations" in element:
        return element["annotations"][0]["result"][0]["value"]
    key = "spans" if "spans" in element else "label"
    return element[key][0]


@pytest.mark.parametrize("form", FAMILY, ids=NAMES)
@pytest.mark.parametrize("start", [-1, 10**30, 4.5, "4", None, True, 37, 14, 15])
def test_an_offset_that_cannot_be_is_refused(form: Format, start: object) -> None:
    def change(element: dict[str, Any]) -> None:
        span = first_span(element)
        span[0 if isinstance(span, list) else "start"] = start

    (refused,) = read(form, broken(form, change))
    assert isinstance(refused, Refused)
    assert (refused.path, refused.line) == ("in", 1)
    assert refused.reason.endswith(".")


@pytest.mark.parametrize("form", FAMILY, ids=NAMES)
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"\0\0\0\0",
        b"[" * 100_000,
        b"[" * 100_000 + b"]" * 100_000,
        b'{"text":"a","meta":' + b'{"a":' * 100_000,
        b'[{"data":{"text":"a","b":' + b"[" * 100_000,
        b'{"text":"\\ud800"}',
        b'[{"data":{"text":"\\ud800"}}]',
        b"null",
        b"3",
        b'"text"',
        b"{}",
        b"[]",
        b"[{}]",
        b'[{"data":{}}]',
        b'{"text":""}',
        b'{"text":"a\\u0000b"}',
        b'{"text":3}',
        "خبر".encode("utf-16"),
        "خبر".encode("windows-1256"),
    ],
)
def test_what_is_broken_is_refused_with_a_sentence(form: Format, data: bytes) -> None:
    found = read(form, data)
    assert found
    assert all(isinstance(one, Refused) and one.reason.endswith(".") and len(one.reason) < 300 for one in found)


@pytest.mark.parametrize("form", FAMILY, ids=NAMES)
def test_what_breaks_off_refuses_what_it_breaks(form: Format) -> None:
    data, _ = written(form, EXAMPLE, replace(EXAMPLE, article=None, text=EXAMPLE.text + "!"))
    for cut in range(0, len(data) - 3, 7):
        assert any(isinstance(one, Refused) for one in read(form, data[:cut])) or data[:cut].endswith((b"}\n", b"}"))


@pytest.mark.parametrize("form", FAMILY, ids=NAMES)
def test_a_span_that_stands_twice_comes_in_once_or_refuses_its_line(form: Format) -> None:
    def change(element: dict[str, Any]) -> None:
        spans = element["annotations"][0]["result"] if "annotations" in element else element["spans" if "spans" in element else "label"]
        spans.append(spans[0])

    (found,) = read(form, broken(form, change))
    if isinstance(found, LayerRecord):
        assert places(found) == sorted(PLACES)
        assert len(found.unheld) == 1
    else:
        assert "twice" in found.reason
