"""Tables of spans: a row for each, for spreadsheets, and read back whole."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import separated, spantable
from core.formats.recognising import format_of
from core.formats.record import LayerRecord, Loss, Refused, Written
from core.model import ArticleId, LayerState
from core.model.article import title_of
from tests.core.formats.folders import EXAMPLE, HARD, all_records, an_example, hard_spans, told
from tests.core.formats.strategies import layer_records

HEAD = "article,layer,start,end,label,quote,text\n"


def written(*records: LayerRecord) -> tuple[bytes, Written]:
    file = io.BytesIO()
    done = spantable.write(iter(records), file)
    return file.getvalue(), done


def read(data: bytes | str) -> list[LayerRecord | Refused]:
    with TemporaryDirectory() as folder:
        path = Path(folder, "spans.csv")
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
        assert format_of(path).name == "csv"
        return list(separated.read(path))


def test_the_example_is_a_row_for_each_span_with_the_text_in_the_first_alone() -> None:
    data, _ = written(replace(an_example(), article=ArticleId("17"), state=LayerState.FINISHED))
    assert data.startswith(b"\xef\xbb\xbfarticle,title,")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    wanted = [("4", "14", "PERSON", "محمد العلي"), ("26", "36", "EVENT", "قمة الأردن"), ("30", "36", "COUNTRY", "الأردن")]
    assert [(row["start"], row["end"], row["label"], row["quote"]) for row in rows] == wanted
    assert [row["text"] for row in rows] == [EXAMPLE, "", ""]
    assert {(row["article"], row["layer"], row["state"]) for row in rows} == {("17", "annotator-1", "finished")}


def one_after_another(records: list[LayerRecord]) -> list[LayerRecord]:
    """Return ``records`` as a project yields them: each layer once, those of an article together."""
    articles: dict[str, LayerRecord] = {}
    for record in records:
        articles.setdefault(record.article or "", replace(record, title=record.title or title_of(record.text)))
    known = ("article", "title", "text", "source", "encoding", "meta")
    held: dict[tuple[str, str | None], LayerRecord] = {}
    for record in records:
        first = articles[record.article or ""]
        if record.text == first.text:
            held.setdefault((record.article or "", record.layer), replace(record, **{name: getattr(first, name) for name in known}))
    return sorted(held.values(), key=lambda record: record.article or "")


@given(st.lists(layer_records(), max_size=4).map(one_after_another))
def test_what_is_written_is_read_as_it_was(records: list[LayerRecord]) -> None:
    data, done = written(*records)
    assert [left for left in done.left_out if left.what != Loss.META] == []
    found = all_records(read(data)) if records else []
    assert [(record.text, told(record), record.layer) for record in found] == [(it.text, told(it), it.layer) for it in records]
    if not done.left_out:
        assert found == [replace(record, machine=False) for record in records]


def test_hard_letters_and_borders_come_back() -> None:
    hard = replace(an_example(text=HARD), spans=hard_spans(), source="خبر.txt", meta='{"صفحة":3}')
    others = replace(hard, layer="gold", spans=()), replace(an_example(), layer="gold", article=ArticleId("2"))
    data, done = written(hard, *others)
    assert done.left_out == []
    found = all_records(read(data))
    assert [(record.layer, record.text, told(record), record.meta) for record in found] == [
        (record.layer, record.text, told(record), record.meta) for record in (hard, *others)
    ]


@pytest.mark.parametrize("text", ["=1+1", "@قمة", "-5", "+5", "\t=1", "'=1", "''", "'قمة", "＝1", "\r=1", "a\\", 'a\\"b', '"', "a\\\r\n\\"])
def test_no_cell_is_a_formula_and_every_cell_comes_back(text: str) -> None:
    record = replace(an_example(text=text), layer=None)
    data, _ = written(record)
    cells = next(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert cells["text"][0] not in "=+-@\t\r＝"
    assert [again.text for again in all_records(read(data))] == [text]


def test_a_table_of_others_may_repeat_the_text_and_mix_the_annotators() -> None:
    rows = f"7,ليلى,0,3,EVENT,زار,{EXAMPLE}\n7,سعاد,4,14,PERSON,,{EXAMPLE}\n7,ليلى,4,14,PERSON,,{EXAMPLE}\n"
    found = all_records(read("article,annotator,start,end,label,quote,text\n" + rows))
    assert [(record.layer, len(record.spans)) for record in found] == [("ليلى", 2), ("سعاد", 1)]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("7,a,0,3,EVENT,زاد,", "not “زاد”"),
        ("7,a,0,99,EVENT,,", "99"),
        ("7,a,-1,3,EVENT,,", "whole number"),
        ("7,a,0.0,3,EVENT,,", "whole number"),
        ("7,a,3,3,EVENT,,", "empty"),
        ("7,a,0,3,,,", "cannot be a label"),
        ("7,all,0,3,EVENT,,", "kept for layers"),
        ("8,a,0,3,EVENT,,", "text stands neither"),
        ("7,a,0,3,EVENT", "cells"),
    ],
)
def test_a_bad_row_is_refused_and_no_layer_comes_in_by_half(row: str, why: str) -> None:
    found = read(f"{HEAD}7,a,0,3,PERSON,زار,{EXAMPLE}\n{row}\n9,a,0,3,PERSON,زار,{EXAMPLE}!\n")
    (refused,) = [one for one in found if isinstance(one, Refused)]
    assert refused.line == 3
    assert any(said in refused.reason for said in (why, "“زار”"))
    assert [record.article for record in found if isinstance(record, LayerRecord)] in (["9"], ["7", "9"])


@given(st.data())
def test_no_bytes_crash_the_reader(data: st.DataObject) -> None:
    plain = bytearray(written(an_example())[0])
    plain[data.draw(st.integers(120, len(plain) - 1))] = data.draw(st.integers(0, 255))
    read(bytes(plain[: data.draw(st.integers(120, len(plain)))]))
