"""Tables as spreadsheets and scripts write them: which column is the text, and what a bad row gets."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import separated
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused
from core.model import ArticleId

LONG = "عقد وزراء الخارجية العرب اجتماعا طارئا في القاهرة اليوم، وقال الأمين العام إن القمة ستعقد في موعدها.\nوأضاف «لن تؤجل»"
OTHER = "أعلنت وزارة الصحة في تونس نتائج حملة التطعيم; وقالت إن النسبة بلغت 70 في المئة, وهي الأعلى | منذ سنوات"
HEAD = ["id", "title", "body", "desk"]
ROWS = [["7", "قمة", LONG, "سياسة"], ["8", "", OTHER, ""]]


def written(path: Path, rows: list[list[str]], *, delimiter: str = ",", encoding: str = "utf-8", before: str = "") -> Path:
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter).writerows(rows)
    path.write_bytes((before + file.getvalue()).encode(encoding))
    return path


def articles(path: Path, fields: Fields = NOT_TOLD) -> list[LayerRecord]:
    found = list(separated.read(path, fields=fields))
    assert all(isinstance(one, LayerRecord) for one in found), found
    return [one for one in found if isinstance(one, LayerRecord)]


def refusals(path: Path, fields: Fields = NOT_TOLD) -> list[tuple[int | None, str]]:
    return [(one.line, one.reason) for one in separated.read(path, fields=fields) if isinstance(one, Refused)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1256"])
def test_a_table_comes_in_whatever_parts_and_encodes_it(tmp_path: Path, delimiter: str, encoding: str) -> None:
    path = written(tmp_path / "خبر.csv", [HEAD, *ROWS], delimiter=delimiter, encoding=encoding)
    found = articles(path)
    assert [(one.title, one.text, one.line) for one in found] == [("قمة", LONG, 2), (OTHER[:200], OTHER, 3)]
    assert [msgspec.json.decode(one.meta) for one in found] == [{"id": "7", "desk": "سياسة"}, {"id": "8"}]
    assert {one.source for one in found} == {"خبر.csv"}
    assert {one.encoding for one in found} == {encoding.removesuffix("-sig")}


def test_what_was_found_out_is_said_once(tmp_path: Path) -> None:
    first, second = articles(written(tmp_path / "a.tsv", [HEAD, *ROWS], delimiter="\t"))
    assert first.notes == (
        "It was read as utf-8, parted by tabs.",
        "The text was taken from the column “body”, whose Arabic is the longest.",
        "The titles were taken from the column “title”.",
    )
    assert second.notes == ()


@pytest.mark.parametrize("fields", [Fields("desk", "body", "id"), Fields("4", "3", "1")])
def test_columns_are_told_by_heading_or_by_number(tmp_path: Path, fields: Fields) -> None:
    [found] = articles(written(tmp_path / "a.csv", [HEAD, ROWS[0]]), fields)
    assert (found.text, found.title, found.article) == ("سياسة", " ".join(LONG.split()), ArticleId("7"))
    assert msgspec.json.decode(found.meta) == {"title": "قمة"}
    assert found.notes == ("It was read as utf-8, parted by commas.",)


def test_a_column_that_is_not_there_refuses_the_file(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", [HEAD, *ROWS])
    assert refusals(path, Fields("content")) == [(None, "It has no column “content”; there are id, title, body, desk.")]
    assert refusals(path, Fields("5")) == [(None, "It has no column “5”; there are id, title, body, desk.")]


def test_a_table_without_a_header_loses_no_row(tmp_path: Path) -> None:
    found = articles(written(tmp_path / "a.csv", ROWS))
    assert [(one.text, one.line) for one in found] == [(LONG, 1), (OTHER, 2)]
    assert [msgspec.json.decode(one.meta) for one in found] == [{"1": "7", "2": "قمة", "4": "سياسة"}, {"1": "8"}]
    assert "Its first row was taken for an article: the table has no header." in found[0].notes


def test_a_header_in_unknown_words_is_known_by_its_shortness(tmp_path: Path) -> None:
    found = articles(written(tmp_path / "a.csv", [["رقم", "كلام", "كلام", ""], *ROWS]))
    assert [one.text for one in found] == [LONG, OTHER]
    assert msgspec.json.decode(found[0].meta) == {"رقم": "7", "كلام": "قمة", "4": "سياسة"}


def test_one_column_is_not_torn_at_the_commas_of_its_prose(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("النص\nقال الوزير, أمس, إن القمة غدا\nعاد الوفد إلى عمان, وفق بيان\n", "utf-8")
    assert [one.text for one in articles(path)] == ["قال الوزير, أمس, إن القمة غدا", "عاد الوفد إلى عمان, وفق بيان"]


def test_the_column_of_sources_is_the_source(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", [["text", "source"], [LONG, "الضفة"], [OTHER, " "]])
    assert [one.source for one in articles(path)] == ["الضفة", "a.csv"]


def test_the_first_line_of_a_spreadsheet_may_name_the_delimiter(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", [HEAD, *ROWS], delimiter="^", before="sep=^\r\n")
    assert [(one.text, one.line) for one in articles(path)] == [(LONG, 3), (OTHER, 4)]


def test_backslashes_before_quotation_marks_are_understood(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id,text\n1,"قال \\"نعم\\" للوزير"\n2,"قال \\"لا\\", ثم مضى"\n', "utf-8")
    assert [one.text for one in articles(path)] == ['قال "نعم" للوزير', 'قال "لا", ثم مضى']


def test_a_bad_row_is_refused_by_its_number_and_the_others_come_in(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = ["id,text", "1,خبر أول", "2", "", "3,خبر,زائد", '4,"قال "نعم" للوزير"', "5,", "6,خبر\0", f"{'x' * 201},خبر", '7,"خبر أخير"']
    path.write_bytes("\n".join(rows).encode())
    found = list(separated.read(path, encoding="utf-8", fields=Fields("text", None, "id")))
    assert [(one.line, one.text) for one in found if isinstance(one, LayerRecord)] == [(2, "خبر أول"), (10, "خبر أخير")]
    assert [(one.line, one.reason) for one in found if isinstance(one, Refused)] == [
        (3, "It has 1 cells where the table has 2 columns."),
        (5, "It has 3 cells where the table has 2 columns."),
        (6, "Its quotation marks do not pair: inside a cell each must be written twice."),
        (7, "Its cell “text” is empty: there is no text to bring in."),
        (8, "It holds the character NUL, which no text has."),
        (9, "Its id is longer than 200 letters or holds a control character."),
    ]


def test_a_quotation_mark_that_is_never_closed_swallows_no_article(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id,text\n1,خبر أول\n2,"خبر ثان\n3,خبر ثالث\n', "utf-8")
    assert refusals(path) == [(3, "Its quotation marks do not pair: inside a cell each must be written twice.")]


def test_a_cell_without_end_is_refused_and_nothing_after_it_is_trusted(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id,text\n1,خبر أول\n2,"' + "نص " * (separated.LONGEST_CELL // 3 + 1) + '"\n3,خبر\n', "utf-8")
    assert [one.text for one in separated.read(path) if isinstance(one, LayerRecord)] == ["خبر أول"]
    [(line, reason)] = refusals(path)
    assert (line, "more than 8000000 letters" in reason) == (3, True)


def test_bytes_that_do_not_belong_stop_the_reading_where_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    good = "".join(f"{number},{LONG[:90]}\n" for number in range(20_000)).encode()
    path.write_bytes(b"id,text\n" + good + b"9,\xd8\xff\n")
    found = list(separated.read(path))
    assert sum(isinstance(one, LayerRecord) for one in found) > 19_900
    assert isinstance(found[-1], Refused)
    assert "cannot be read as utf-8" in found[-1].reason


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "It is empty"),
        (b"\n\n", "It is empty"),
        (b"id,text\n", "a header but no row"),
        (b"id,text\n1,news\n2,more news\n", "No column of it holds Arabic"),
        (b"PK\x03\x04" + bytes(90), "a ZIP archive"),
        (bytes(range(256)), "binary data"),
    ],
)
def test_a_file_that_is_no_table_is_refused_once(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    [(line, reason)] = refusals(path)
    assert (line, said in reason) == (None, True), reason
    assert refusals(tmp_path) == [(None, "It cannot be read: Is a directory.")]


cells = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=12)


@given(st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=6), st.sampled_from(",;\t|"))
def test_every_letter_of_every_cell_comes_in(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]], delimiter: str
) -> None:
    whole = [[f"نص {first}", second, third] for first, second, third in rows]
    path = written(tmp_path_factory.mktemp("table") / "a.csv", [["text", "ب", "ج"], *whole], delimiter=delimiter)
    found = [one for one in separated.read(path, encoding="utf-8", fields=Fields("text")) if isinstance(one, LayerRecord)]
    assert [[one.text, *(msgspec.json.decode(one.meta).get(name, "") for name in "بج")] for one in found] == whole


@given(st.lists(st.lists(cells.filter(lambda cell: cell not in ("", "\n")), min_size=2, max_size=2), min_size=1, max_size=8))
def test_rows_are_counted_without_being_understood(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    assert separated.count(written(tmp_path_factory.mktemp("table") / "a.csv", rows)) == len(rows)
