"""Label Studio's tasks: an annotation for each annotator, predictions, ground truth, and the offsets of its own bugs."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from core.formats.record import LayerRecord, Refused
from core.formats.table import named
from core.model import LayerState
from tests.core.formats.example import EXAMPLE, PLACES, TEXT, only, places, read, spans, written

FULL, MIN = named("labelstudio"), named("labelstudio-min")


def region(start: object, end: object, text: str | None = None, *labels: str, **more: object) -> dict[str, object]:
    value = {"start": start, "end": end, "labels": list(labels or ("PERSON",))} | ({} if text is None else {"text": text})
    return {"id": "r0", "from_name": "label", "to_name": "text", "type": "labels", "origin": "manual", "value": value, **more}


def task(*regions: dict[str, object], text: str = TEXT, **annotation: object) -> bytes:
    about = {"id": 9, "completed_by": 2, "was_cancelled": False, "ground_truth": False, "lead_time": 41.2, "result": list(regions)}
    return json.dumps([{"id": 17, "data": {"text": text}, "annotations": [{**about, **annotation}], "predictions": []}]).encode()


def test_the_example_is_written_so() -> None:
    data, done = written(FULL, EXAMPLE)
    (found,) = json.loads(data)
    assert done.left_out == []
    assert (found["id"], found["data"], found["predictions"]) == (17, {"text": TEXT}, [])
    (annotation,) = found["annotations"]
    assert annotation["completed_by"]["email"] == "annotator-1"
    assert {**annotation["result"][0], "id": "r0"} == region(4, 14, "محمد العلي")
    (flat,) = json.loads(written(MIN, EXAMPLE)[0])
    assert flat["label"][0] == {"start": 4, "end": 14, "text": "محمد العلي", "labels": ["PERSON"]}
    assert (flat["id"], flat["text"], flat["annotator"]) == (17, TEXT, "annotator-1")


def test_the_examples_of_both_are_read() -> None:
    record = only(read(FULL, task(region(4, 14, "محمد العلي"))))
    assert (record.article, record.layer, record.state, record.meta) == ("17", "2", LayerState.FINISHED, "{}")
    assert places(record) == [(4, 14, "PERSON")]
    flat = {"id": 17, "text": TEXT, "annotator": 2, "annotation_id": 9, "created_at": "2026-09-01T08:00:00Z", "lead_time": 41.2}
    labels = [{"start": 4, "end": 14, "text": "محمد العلي", "labels": ["PERSON"]}]
    record = only(read(MIN, json.dumps([{**flat, "entities": labels}]).encode()))
    assert (record.article, record.layer, record.state, record.meta) == ("17", "2", LayerState.FINISHED, "{}")
    assert places(record) == [(4, 14, "PERSON")]


def test_layers_of_an_article_are_annotations_of_a_task() -> None:
    second = replace(EXAMPLE, layer="annotator-2", state=LayerState.SKIPPED, spans=())
    gold, model = replace(EXAMPLE, layer="gold"), replace(EXAMPLE, layer="model-1", machine=True, state=None)
    other = replace(EXAMPLE, article=None, text="خبر", title="خبر", spans=(), layer=None, state=None)
    data, done = written(FULL, EXAMPLE, second, gold, model, other)
    assert (done.records, done.spans) == (5, 9)
    first, bare = json.loads(data)
    assert [(one["was_cancelled"], one["ground_truth"]) for one in first["annotations"]] == [(False, False), (True, False), (False, True)]
    assert first["predictions"][0]["model_version"] == "model-1"
    assert (bare["annotations"], bare["predictions"]) == ([], [])
    back = [one for one in read(FULL, data) if isinstance(one, LayerRecord)]
    assert [(one.layer, one.machine, one.text) for one in back] == [
        ("annotator-1", False, TEXT),
        ("annotator-2", False, TEXT),
        ("gold", False, TEXT),
        ("model-1", True, TEXT),
        (None, False, "خبر"),
    ]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        (3, "3"),
        ("annotator-1", "annotator-1"),
        ({"id": 3, "email": "a@example.org", "first_name": "A"}, "a@example.org"),
        ({"id": 3, "email": "", "first_name": "A", "last_name": "B"}, "A B"),
        ({"id": 3}, "3"),
        (None, None),
    ],
)
def test_people_are_called_as_the_export_calls_them(who: object, name: str | None) -> None:
    assert only(read(FULL, task(region(4, 14), completed_by=who))).layer == name


@pytest.mark.parametrize(
    ("text", "start", "end", "quote", "place", "told"),
    [
        ("a  b خبر", 0, 4, "a b", (0, 4), 0),  # its quotes lose blanks; the offsets are right
        ("سطر\r\nعمان ثم", 4, 8, "عمان", (5, 9), 1),  # its page counts CR LF as one
        ("😀 عمان", 3, 7, "عمان", (2, 6), 1),  # its older versions count UTF-16 units
        ("😀 عمان", 2, 6, "عمان", (2, 6), 0),
    ],
)
def test_offsets_are_held_against_the_quote(text: str, start: int, end: int, quote: str, place: tuple[int, int], told: int) -> None:
    record = only(read(FULL, task(region(start, end, quote), text=text)))
    assert [(one.start, one.end) for one in record.spans] == [place]
    assert len(record.unheld) == told


def test_a_quote_that_is_nowhere_refuses_its_layer_alone() -> None:
    data = json.loads(task(region(4, 14, "غير هذا")))
    data[0]["annotations"].append({"completed_by": "annotator-2", "result": [region(4, 14)]})
    refused, record = read(FULL, json.dumps(data).encode())
    assert isinstance(refused, Refused)
    assert refused.reason.startswith("Annotation 1: ")
    assert isinstance(record, LayerRecord)
    assert record.layer == "annotator-2"


def test_a_page_with_tags_has_its_offsets_beside() -> None:
    one = region("/div[1]/text()[1]", "/div[1]/text()[1]")
    value: Any = one["value"]
    value |= {"hypertextlabels": value.pop("labels"), "globalOffsets": {"start": 4, "end": 14}}
    assert places(only(read(FULL, task({**one, "type": "hypertextlabels"})))) == [(4, 14, "PERSON")]
    del value["globalOffsets"]
    (refused,) = read(FULL, task({**one, "type": "hypertextlabels"}))
    assert isinstance(refused, Refused)


def test_several_labels_notes_and_what_is_no_span() -> None:
    noted = region(4, 14, None, "PERSON", "LEADER", meta={"text": ["لماذا؟"]})
    record = only(read(FULL, task(noted, {"type": "choices", "value": {"choices": ["a"]}}, {"type": "relation"})))
    assert [(span.label, span.note) for span in record.spans] == [("PERSON", "لماذا؟"), ("LEADER", "لماذا؟")]
    assert record.unheld == (
        "Its choices (1) did not come in: only marks have a place.",
        "Its relation (1) did not come in: only marks have a place.",
    )


def test_the_text_is_the_field_called_so_or_the_longest() -> None:
    data = [{"data": {"body": TEXT, "url": "u"}, "annotations": []}]
    record = only(read(FULL, json.dumps(data).encode()))
    assert (record.text, json.loads(record.meta)) == (TEXT, {"url": "u"})


def test_a_line_end_in_the_text_comes_back() -> None:
    text = "سطر\r\nعمان\u2028ثم\u00a0قال\u200f"
    record = replace(EXAMPLE, text=text, title="", spans=spans((5, 9, "COUNTRY"), text=text))
    for form in (FULL, MIN):
        back = only(read(form, written(form, record)[0]))
        assert (back.text, places(back), back.unheld) == (text, [(5, 9, "COUNTRY")], ())


def test_all_spans_of_the_example_come_back() -> None:
    assert places(only(read(FULL, written(FULL, EXAMPLE)[0]))) == sorted(PLACES)
