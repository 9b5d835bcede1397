"""Label Studio's JSON: a list of tasks, each with an annotation for every annotator and predictions of models.

An annotation that is the ``ground_truth`` is the gold layer, one that was cancelled is set aside. Offsets are code points.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import BinaryIO, Final

import msgspec
from msgspec import Raw

from core.errors import RuleRefused, WorldError
from core.formats.choices import USUAL, Choices
from core.formats.encoding import AUTO
from core.formats.jsonarray import read_array, write_array
from core.formats.jsonlines import begins_array, keys_in
from core.formats.losses import left_out
from core.formats.meta import described, description, take_text
from core.formats.reasons import reason_for, shortened
from core.formats.record import NOT_TOLD, Fields, LayerRecord, LeftOut, Loss, Refused, Written
from core.formats.regions import Value, spans_of, value_of
from core.formats.rules import article_id, each_once, number_of, owner, whole_text
from core.model import GOLD, ArticleId, LayerState, Origin, Span, checked, reading_order

HOLDS: Final = frozenset(Loss) - {Loss.DISCONTINUOUS, Loss.ORIGIN}

ID: Final = "article_id"
"""Where the id of an article stands that is no number, as those of tasks are."""

_SPANS: Final = frozenset({"labels", "hypertextlabels"})
_ORIGINS: Final = {"manual": Origin.HAND, "prediction": Origin.ACCEPTED, "prediction-changed": Origin.HAND}


class User(msgspec.Struct):
    """Who annotated, as exports name people."""

    id: int | None = None
    email: str = ""
    username: str = ""
    first_name: str = ""
    last_name: str = ""


Who = User | int | str | None


class _RegionMeta(msgspec.Struct):
    text: list[str] | str | None = None


class _Region(msgspec.Struct):
    value: Raw = Raw(b"null")
    id: str | None = None
    type: str = ""
    origin: str = ""
    meta: _RegionMeta | None = None


class _Layer(msgspec.Struct):
    result: list[_Region] | None = None
    completed_by: Who = None
    was_cancelled: bool = False
    is_gold: bool = msgspec.field(default=False, name="ground_truth")
    model_version: str | None = None
    state: str | None = None
    score: float | None = None


class _Task(msgspec.Struct):
    data: dict[str, Raw]
    id: int | str | None = None
    layers: list[_Layer] | None = msgspec.field(default=None, name="annotations")
    completions: list[_Layer] | None = None
    predictions: list[_Layer] | None = None
    drafts: list[Raw] | None = None


_task = msgspec.json.Decoder(_Task)
_value = msgspec.json.Decoder(Value)


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Iterator[LayerRecord | Refused]:
    """Yield a record for each annotation and prediction of each task, or why it did not come in.

    ``fields`` may name the field of “data” that holds the text; otherwise it is “text”, or the longest one.
    """
    return read_array(path, partial(_records, name=fields.text))


def recognise(head: bytes) -> bool:
    """Say whether a list begins whose elements have data, and annotations or predictions."""
    keys = keys_in(head) if begins_array(head) else frozenset()
    return "data" in keys and not keys.isdisjoint({"annotations", "completions", "predictions", "result"})


def write(records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL) -> Written:
    """Write a task for each article; records of one article must follow each other to be its annotations."""
    written = Written()
    write_array(_tasks(records, written), file)
    return written


def named(who: Who) -> str | None:
    """Return by which name Label Studio's export calls ``who``: the address, the name, or the number."""
    if not isinstance(who, User):
        return None if who in (None, "") else str(who).strip()
    full = f"{who.first_name} {who.last_name}".strip()
    return who.email or who.username or full or (None if who.id is None else str(who.id))


def text_in(data: dict[str, Raw], name: str | None) -> str:
    """Take the text out of ``data``: the field ``name``, or “text”, or the longest; raise ``RuleRefused`` where there is none."""
    wanted = name or "text"
    if wanted not in data:
        if name is not None:
            raise RuleRefused(why=f"The task has no “{shortened(name)}”.")
        wanted = max((key for key, raw in data.items() if bytes(raw).startswith(b'"')), key=lambda key: len(bytes(data[key])), default="")
        if not wanted:
            raise RuleRefused(why="The task has no text in its “data”.")
    return whole_text(msgspec.json.decode(data.pop(wanted), type=str))


def article_of(said: str | int | None, data: dict[str, Raw]) -> ArticleId | None:
    """Return the id of the article: our own where the data have it, otherwise the task's."""
    return article_id(take_text(data, ID) or said)


def state_of(said: str | None, usual: LayerState | None) -> LayerState | None:
    """Return the state that is called ``said``, or the ``usual`` one; raise ``RuleRefused`` where it is none."""
    try:
        return usual if said is None else LayerState(said)
    except ValueError:
        raise RuleRefused(why=f"“{shortened(said or '')}” is no state of a layer ({', '.join(LayerState)}).") from None


def _records(element: bytes, *, path: str, number: int, name: str | None) -> Iterator[LayerRecord | Refused]:
    task = _task.decode(element)
    text = text_in(task.data, name)
    uid = article_of(task.id, task.data)
    told = described(task.data, text)
    drafts = (f"Its drafts ({len(task.drafts)}) did not come in: nobody has submitted them.",) if task.drafts else ()
    bare = LayerRecord(uid, told.title, text, told.source, told.encoding, told.meta, path=path, line=number, unheld=drafts)
    layers = [(one, False) for one in (*(task.layers or ()), *(task.completions or ()))]
    layers += [(one, True) for one in task.predictions or ()]
    if not layers:
        yield bare
    for place, (layer, machine) in enumerate(layers, start=1):
        try:
            yield _layer(bare if place == 1 else replace(bare, unheld=()), layer, machine=machine)
        except WorldError as error:
            yield Refused(path, number, f"Annotation {place}: {error}")
        except (msgspec.MsgspecError, RecursionError) as error:
            yield Refused(path, number, f"Annotation {place}: {reason_for(error, element)}")


def _layer(bare: LayerRecord, found: _Layer, *, machine: bool) -> LayerRecord:
    told: list[str] = []
    spans, repeated = each_once(_spans(found, bare.text, told))
    usual = None if machine else LayerState.SKIPPED if found.was_cancelled else LayerState.FINISHED
    name = (found.model_version or "model") if machine else GOLD if found.is_gold else named(found.completed_by)
    if machine and found.score is not None:
        told.append("The score of its prediction did not come in: a layer has no place for it.")
    return replace(
        bare,
        layer=owner(name),
        state=state_of(found.state, usual),
        spans=spans,
        machine=machine,
        unheld=(*bare.unheld, *told, *repeated),
    )


def _spans(found: _Layer, text: str, told: list[str]) -> Iterator[Span]:
    others: Counter[str] = Counter()
    for region in found.result or ():
        if region.type not in _SPANS:
            others[region.type] += 1
            continue
        said = region.meta.text if region.meta is not None else None
        note = said if isinstance(said, str) else "\n".join(said or ())
        origin = _ORIGINS.get(region.origin, Origin.IMPORT)
        yield from spans_of(_value.decode(region.value), text, uid=region.id, origin=origin, note=note, told=told)
    told += [f"Its {shortened(kind)} ({number}) did not come in: only marks have a place." for kind, number in sorted(others.items())]


def _tasks(records: Iterable[LayerRecord], written: Written) -> Iterator[dict[str, object]]:
    people: dict[str, int] = {}
    for number, (_, group) in enumerate(groupby(records, key=lambda record: (record.article, record.text)), start=1):
        task: dict[str, object] = {}
        layers: list[dict[str, object]] = []
        predictions: list[dict[str, object]] = []
        for record in group:
            task = task or {"id": number, **_described(record, written.left_out)}
            written.records += 1
            if record.layer is None and not record.spans:
                continue
            try:
                written_so = _written_layer(record, people)
            except WorldError as error:
                written.left_out.append(left_out(record, "", str(error)))
                written.records -= 1
                continue
            (predictions if record.machine else layers).append(written_so)
            written.spans += len(record.spans)
        yield {**task, "annotations": layers, "predictions": predictions}


def _described(record: LayerRecord, lost: list[LeftOut]) -> dict[str, object]:
    data: dict[str, object] = {"text": record.text, **description(record, but=("text", ID), lost=lost)}
    if record.article is None:
        return {"data": data}
    if number_of(record.article) is not None:
        return {"id": number_of(record.article), "data": data}
    return {"data": {**data, ID: record.article}}


def _written_layer(record: LayerRecord, people: dict[str, int]) -> dict[str, object]:
    spans = reading_order(checked(span, record.text) for span in record.spans)
    if record.machine:
        told: dict[str, object] = {"model_version": record.layer}
    else:
        number = None if record.layer in (None, GOLD) else people.setdefault(record.layer or "", len(people) + 1)
        told = {
            "completed_by": None if number is None else {"id": number, "email": record.layer},
            "was_cancelled": record.state is LayerState.SKIPPED,
            "ground_truth": record.layer == GOLD,
        }
    if record.state not in (LayerState.FINISHED, LayerState.STARTED, None) and not told.get("was_cancelled"):
        told["state"] = record.state
    return {**told, "result": [_result(span) for span in spans]}


def _result(span: Span) -> dict[str, object]:
    result: dict[str, object] = {
        "id": span.id,
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "origin": "prediction" if span.origin is Origin.ACCEPTED else "manual",
        "value": value_of(span),
    }
    return {**result, "meta": {"text": [span.note]}} if span.note else result
