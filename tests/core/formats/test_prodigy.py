"""Prodigy's tasks: the example of its own shape both ways, answers, hashes, and spans that fit tokens."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from core.formats.record import LayerRecord, Refused
from core.formats.table import named
from core.model import ArticleId, LayerState
from tests.core.formats.example import EXAMPLE, PLACES, TEXT, only, places, read, spans, written

PRODIGY = named("prodigy")
TASK = {
    "text": TEXT,
    "meta": {"source": "doc-17"},
    "_input_hash": 1842734674,
    "_task_hash": -1185427110,
    "tokens": [{"text": "زار", "start": 0, "end": 3, "id": 0, "ws": True}, {"text": "محمد", "start": 4, "end": 8, "id": 1, "ws": True}],
    "_view_id": "spans_manual",
    "spans": [
        {"start": 4, "end": 14, "token_start": 1, "token_end": 2, "label": "PERSON"},
        {"start": 26, "end": 36, "token_start": 6, "token_end": 7, "label": "EVENT"},
        {"start": 30, "end": 36, "token_start": 7, "token_end": 7, "label": "COUNTRY"},
    ],
    "answer": "accept",
    "_timestamp": 1788663082,
    "_annotator_id": "annotator-1",
    "_session_id": "annotator-1",
}


def lines(*tasks: object) -> bytes:
    return b"".join(json.dumps(task).encode() + b"\n" for task in tasks)


def test_a_task_is_read_and_written_as_it_was() -> None:
    record = only(read(PRODIGY, lines(TASK)))
    assert (record.text, record.layer, record.state, record.source) == (TEXT, "annotator-1", LayerState.FINISHED, "doc-17")
    assert json.loads(record.meta) == {"_input_hash": 1842734674, "_task_hash": -1185427110}
    assert places(record) == sorted(PLACES)
    data, done = written(PRODIGY, record)
    again = json.loads(data)
    assert done.left_out == []
    assert {**again, "tokens": again["tokens"][:2]} == {key: value for key, value in TASK.items() if key != "_timestamp"}
    assert [token["text"] for token in again["tokens"]] == ["زار", "محمد", "العلي", "😀", "عمان", "قبل", "قمة", "الأردن", "."]


def test_that_times_do_not_come_in_is_said_once() -> None:
    first, second = read(PRODIGY, lines(TASK, TASK))
    assert isinstance(first, LayerRecord)
    assert isinstance(second, LayerRecord)
    assert (len(first.notes), second.notes) == (1, ())


@pytest.mark.parametrize(
    ("answer", "state"),
    [("accept", LayerState.FINISHED), ("reject", LayerState.RETURNED), ("ignore", LayerState.SKIPPED), (None, None)],
)
def test_an_answer_is_a_state(answer: str | None, state: LayerState | None) -> None:
    assert only(read(PRODIGY, lines({**TASK, "answer": answer}))).state is state


def test_a_state_that_no_answer_says_stands_beside_it() -> None:
    data, _ = written(PRODIGY, replace(EXAMPLE, state=LayerState.ACCEPTED))
    assert (json.loads(data)["answer"], json.loads(data)["state"]) == ("accept", "accepted")


def test_tokens_are_cut_where_a_span_begins_inside_one() -> None:
    data, _ = written(PRODIGY, replace(EXAMPLE, text="للأردن نعم", spans=spans((2, 6, "COUNTRY"), (6, 7, "BLANK"), text="للأردن نعم")))
    task = json.loads(data)
    assert [(token["text"], token["ws"]) for token in task["tokens"]] == [("لل", False), ("أردن", True), ("نعم", False)]
    assert [(span.get("token_start"), span.get("token_end")) for span in task["spans"]] == [(1, 1), (None, None)]


def test_plain_spans_are_tasks_too() -> None:
    """The common form of other tools: a text with spans, no tokens, no hashes."""
    line = {"text": TEXT, "spans": [{"start": start, "end": end, "label": label} for start, end, label in PLACES]}
    assert PRODIGY.recognise(lines(line))
    assert places(only(read(PRODIGY, lines(line)))) == sorted(PLACES)


def test_other_fields_become_metadata_and_what_has_no_place_is_told() -> None:
    task = {**TASK, "priority": 0.5, "relations": [{"head": 1}], "spans": [{**TASK["spans"][0], "score": 0.9}]}  # type: ignore[index]
    record = only(read(PRODIGY, lines(task)))
    assert json.loads(record.meta)["priority"] == 0.5
    assert record.unheld == (
        "Its relations (1) did not come in: only marks have a place.",
        "Its spans came in without “score”: a span has no place for it.",
    )


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"answer": "maybe"}, "is no answer"),
        ({"spans": [{"start": 0, "end": 3}]}, "cannot be a label"),
        ({"spans": [{"start": 0, "end": 3, "label": "A", "text": "غير"}]}, "not “غير”"),
        ({"_annotator_id": "all"}, "kept for layers"),
        ({"meta": []}, "must be an object"),
        ({"meta": {"priority": 1}, "priority": 2}, "stands in it twice"),
    ],
)
def test_a_task_that_cannot_be_is_refused(change: dict[str, object], why: str) -> None:
    (refused,) = read(PRODIGY, lines({**TASK, **change}))
    assert isinstance(refused, Refused)
    assert why in refused.reason


def test_our_own_id_comes_back() -> None:
    assert only(read(PRODIGY, written(PRODIGY, replace(EXAMPLE, article=ArticleId("مقال ٢")))[0])).article == "مقال ٢"
