"""brat standoff: marks beside their text, a folder for each annotator."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import brat
from core.formats.recognising import format_of
from core.formats.record import LayerRecord, Loss, Refused
from core.formats.sources import records_in
from core.model import ArticleId
from core.project import Project
from core.project.bringing import bring_in
from tests.core.arabic.corpora import corpus
from tests.core.formats.folders import EXAMPLE, HARD, all_records, an_example, files_of, hard_spans, there_and_back, told
from tests.core.formats.strategies import layer_records

MARKS = (
    "T1\tPERSON 4 14\tمحمد العلي\nT2\tEVENT 26 36\tقمة الأردن\nT3\tCOUNTRY 30 36\tالأردن\n#1\tAnnotatorNotes T3\tاسم البلد داخل اسم القمة\n"
)


def read(folder: Path, marks: str | bytes, text: str = EXAMPLE) -> LayerRecord | Refused:
    """Return what a text and its marks are read as."""
    one = folder / "one"
    one.mkdir(exist_ok=True)
    (one / "doc.txt").write_bytes(text.encode("utf-8"))
    (one / "doc.ann").write_bytes(marks if isinstance(marks, bytes) else marks.encode("utf-8"))
    (found,) = brat.read(one / "doc.ann")
    return found


def record(folder: Path, marks: str | bytes, text: str = EXAMPLE) -> LayerRecord:
    found = read(folder, marks, text)
    assert isinstance(found, LayerRecord), found
    return found


def reason(folder: Path, marks: str | bytes, text: str = EXAMPLE) -> tuple[int | None, str]:
    found = read(folder, marks, text)
    assert isinstance(found, Refused), found
    return found.line, found.reason


def test_the_example_is_written_as_brat_has_it() -> None:
    files = files_of([replace(an_example(), article=ArticleId("17"))], "brat")
    assert files["annotator-1/17.ann"].decode() == MARKS
    assert files["annotator-1/17.txt"].decode() == EXAMPLE
    assert files["annotation.conf"].decode().split("\n")[1:6] == ["[entities]", "PERSON", "EVENT", "COUNTRY", ""]


def test_the_example_is_read_and_what_is_no_span_is_told(tmp_path: Path) -> None:
    found = record(
        tmp_path, MARKS + "N1\tReference T3 Wikidata:Q810\tالأردن\nR1\tMeets Arg1:T1 Arg2:T2\nA1\tNegated T1\nE1\tMeet:T2 Who:T1\n"
    )
    assert told(found) == told(an_example())
    assert found.layer is None
    assert sorted(found.unheld) == [
        "1 attribute did not come in: a layer holds spans alone.",
        "1 event did not come in: a layer holds spans alone.",
        "1 normalization did not come in: a layer holds spans alone.",
        "1 relation did not come in: a layer holds spans alone.",
    ]


def test_a_mark_in_pieces_is_told_and_not_taken(tmp_path: Path) -> None:
    found = record(tmp_path, "T1\tEVENT 0 3;18 22\tزار عمان\nT2\tEVENT 0 3\tزار\n")
    assert [span.quote for span in found.spans] == ["زار"]
    assert found.unheld == ("“زار عمان” is marked EVENT in 2 pieces and did not come in: a span is one stretch.",)


def test_a_mark_that_brat_broke_at_a_line_end_is_one(tmp_path: Path) -> None:
    found = record(tmp_path, "T1\tEVENT 0 3;4 7\tقمة أمس\n", "قمة\nأمس")
    assert [span.quote for span in found.spans] == ["قمة\nأمس"]
    assert found.unheld == ()


def test_line_ends_of_two_letters_count_as_one_as_python_reads_them(tmp_path: Path) -> None:
    found = record(tmp_path, "T1\tEVENT 4 7\tقمة\n", "زار\r\nقمة")
    assert [(span.start, span.end) for span in found.spans] == [(5, 8)]
    assert found.text == "زار\r\nقمة"
    assert found.notes == ()


@pytest.mark.parametrize(
    ("text", "start", "says"),
    [
        ("زار\r\nقمة", 5, "a line end of two letters counts as two"),
        ("زار😀 قمة", 6, "UTF-16"),
        ("\ufeffزار قمة", 5, "byte order mark"),
        ("\ufeff\r\n😀 قمة", 6, "UTF-16), the byte order mark"),
    ],
)
def test_other_ways_to_count_are_known_by_the_quotes_and_told(tmp_path: Path, text: str, start: int, says: str) -> None:
    found = record(tmp_path, f"T1\tEVENT {start} {start + 3}\tقمة\n", text)
    assert [span.quote for span in found.spans] == ["قمة"]
    assert says in found.notes[0]


@given(st.lists(layer_records().filter(lambda record: record.article is not None), max_size=3, unique_by=lambda it: (it.article, it.layer)))
def test_what_is_written_is_read_or_told(records: list[LayerRecord]) -> None:
    written, found = there_and_back(records, "brat")
    lost = {(left.article, left.layer) for left in written.left_out if left.what in (Loss.TEXT, Loss.LABEL, Loss.INSIDE_A_TOKEN, Loss.NOTE)}
    back = {(each.article, each.layer): each for each in all_records(found)} if written.records else {}
    for record in records:
        if (record.article, record.layer) not in lost:
            again = back[record.article, record.layer]
            assert (again.text, told(again)) == (record.text, told(record))
    assert len(back) == written.records
    assert sum(len(each.spans) for each in back.values()) == written.spans


def test_hard_letters_and_borders_come_back() -> None:
    hard = replace(an_example(text=HARD), spans=hard_spans())
    written, found = there_and_back([hard, replace(hard, layer="gold", spans=()), an_example(None)], "brat")
    assert written.left_out == []
    by_layer = {record.layer: record for record in all_records(found)}
    assert told(by_layer["annotator-1"]) == told(hard)
    assert by_layer["annotator-1"].text == HARD
    assert by_layer["gold"].text == HARD
    assert by_layer[None].text == EXAMPLE


@pytest.mark.parametrize("name", ["brat", "text"])
def test_a_title_that_is_not_the_first_line_is_told(name: str) -> None:
    written, _ = there_and_back([replace(an_example(None), title="عنوان", spans=())], name)
    assert [(left.what, left.reason) for left in written.left_out] == [
        (Loss.META, "The title of the article has no place in this format: عنوان.")
    ]


def test_an_edge_inside_a_line_end_is_left_out_and_told() -> None:
    at = HARD.index("\r\n")
    inside = replace(hard_spans()[0], start=at, end=at + 1, quote="\r")
    written, found = there_and_back([replace(an_example(text=HARD), spans=(inside,))], "brat")
    assert [(left.what, left.example) for left in written.left_out] == [(Loss.INSIDE_A_TOKEN, "\r")]
    assert all_records(found)[0].spans == ()


@pytest.mark.parametrize(
    ("marks", "line", "why"),
    [
        ("T1\tPERSON 4 14\tمحمد العلى\n", 1, "stands “محمد العلي”, not"),
        ("\nT1\tPERSON 4 99\n", 2, "99"),
        ("T1\tPERSON -4 14\tx\n", 1, "does not say"),
        ("T1\tPERSON 4.0 14\tx\n", 1, "does not say"),
        ("T1\tPERSON 4 99999999999999999999\tx\n", 1, "does not say"),
        ("T1\tPERSON 4 4\t\n", 1, "empty"),
        ("T1\tPERSON 4 14\nT1\tEVENT 4 14\n", 2, "twice"),
        ("hello\n", 1, "no line of brat's"),
        ("#1 no tabs\n", 1, "no note of brat's"),
    ],
)
def test_bad_marks_are_refused_with_their_line(tmp_path: Path, marks: str, line: int, why: str) -> None:
    at, said = reason(tmp_path, marks)
    assert why in said
    assert at == line


def test_marks_in_no_encoding_of_text_are_refused_as_a_whole(tmp_path: Path) -> None:
    assert reason(tmp_path, b"T1\tPERSON 4 14\t\xff\xfe\x00\n")[0] is None


def test_marks_without_a_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "doc.ann").write_text("T1\tPERSON 4 14\n", encoding="utf-8")
    (found,) = brat.read(tmp_path / "doc.ann")
    assert isinstance(found, Refused)
    assert "doc.txt" in found.reason


@given(st.text(alphabet="T1#\tPERSON ;0459\nRAE*\0م", max_size=60).map(str.encode) | st.binary(max_size=80))
def test_no_marks_crash_the_reader(tmp_path_factory: pytest.TempPathFactory, marks: bytes) -> None:
    read(tmp_path_factory.getbasetemp(), marks)


def test_a_text_with_marks_beside_it_is_brat(tmp_path: Path) -> None:
    record(tmp_path, MARKS)
    (tmp_path / "alone.txt").write_text(EXAMPLE, encoding="utf-8")
    assert format_of(tmp_path / "one" / "doc.txt").name == "brat"
    assert [each.spans != () for each in all_records(list(records_in([tmp_path])))] == [False, True]


def test_two_annotators_in_folders_side_by_side_are_two_layers_of_one_article(tmp_path: Path) -> None:
    for name, marks in (("annotator-1", MARKS), ("annotator-2", MARKS[: MARKS.index("T2")])):
        (tmp_path / name).mkdir()
        (tmp_path / name / "doc.txt").write_text(EXAMPLE, encoding="utf-8")
        (tmp_path / name / "doc.ann").write_text(marks, encoding="utf-8")
    with Project.create(tmp_path / "p.hashiya") as project:
        brought = bring_in(project, records_in([tmp_path]), add_labels=True)
        assert (brought.articles, brought.layers, brought.spans, brought.refused) == (1, 2, 4, [])
        assert sorted(annotator.name for annotator in project.annotators.all()) == ["annotator-1", "annotator-2"]


def test_four_annotators_of_a_published_comparison_come_in_whole(tmp_path: Path) -> None:
    folder = corpus("bratiaa_brat4") / "example-project"
    found = all_records(list(records_in([folder])))
    assert Counter(record.layer for record in found) == {"Lisa": 7, "Maria": 7, "Max": 7, "Peter": 7}
    assert sum(len(record.spans) for record in found) == 1567
    with Project.create(tmp_path / "p.hashiya") as project:
        brought = bring_in(project, found, add_labels=True)
        assert (brought.articles, brought.layers, brought.spans, brought.refused) == (7, 28, 1567, [])


def test_marks_in_pieces_of_a_published_corpus_are_told_each_and_the_others_come_in(tmp_path: Path) -> None:
    pieces = spans = 0
    for line in (corpus("arabic_event_gsr") / "docs.jsonl").read_bytes().splitlines():
        article = msgspec.json.decode(line, type=_Coded)
        marked = [joined(article.text, words) for coder in article.annotations for words in coder.values()]
        rows = [
            f"T{number}\tWORDS {';'.join(f'{start} {end}' for start, end in places)}\t{' '.join(article.text[s:e] for s, e in places)}"
            for number, places in enumerate(marked)
        ]
        found = record(tmp_path, "\n".join(rows), article.text)
        assert len(found.spans) == len({places[0] for places in marked if len(places) == 1})
        told_pieces = sum("pieces" in said for said in found.unheld)
        assert told_pieces == sum(len(places) > 1 for places in marked)
        pieces, spans = pieces + told_pieces, spans + len(marked)
    assert (spans, pieces) == (4287, 538)


class _Coded(msgspec.Struct):
    """A sentence and, for each coder, where the words of each role stand."""

    text: str
    annotations: list[dict[str, list[tuple[int, int]]]]


def joined(text: str, words: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return ``words`` with neighbours made one piece."""
    pieces = words[:1]
    for start, end in words[1:]:
        if text[pieces[-1][1] : start].strip():
            pieces.append((start, end))
        else:
            pieces[-1] = (pieces[-1][0], end)
    return pieces
