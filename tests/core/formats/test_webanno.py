"""WebAnno TSV 3.3: the field's example, stacks, sub-tokens, UTF-16, and what INCEpTION itself wrote."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import webanno, webanno_read
from core.formats.record import LayerRecord, Loss, Refused
from core.formats.table import FORMATS
from tests.core.formats.fieldexample import EXAMPLE, TEXT, one, places, quotes, read, record, records_in, refusal, spans_lost, written
from tests.core.formats.strategies import layer_records, whole_texts

TSV = """#FORMAT=WebAnno TSV 3.3
#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value


#Text=زار محمد العلي 😀 عمان قبل قمة الأردن.
1-1\t0-3\tزار\t_\t
1-2\t4-8\tمحمد\tPERSON[1]\t
1-3\t9-14\tالعلي\tPERSON[1]\t
1-4\t15-17\t😀\t_\t
1-5\t18-22\tعمان\t_\t
1-6\t23-26\tقبل\t_\t
1-7\t27-30\tقمة\tEVENT[2]\t
1-8\t31-37\tالأردن\tEVENT[2]|COUNTRY[3]\t
1-9\t37-38\t.\t_\t
"""


def test_the_file_is_the_field_s_example() -> None:
    file, done = written(webanno.write, [EXAMPLE])
    assert file.decode() == TSV
    assert spans_lost(done) == {}
    found = one(webanno_read.read, file)
    assert (found.text, places(found)) == (TEXT, places(EXAMPLE))


def test_an_edge_inside_a_token_is_a_piece_of_it() -> None:
    mine = record((5, 11, "COUNTRY"), (0, 11, "EVENT"), text="قمة والأردن")
    file = written(webanno.write, [mine])[0].decode()
    assert "1-2\t4-11\tوالأردن\tEVENT[1]\t\n1-2.1\t5-11\tالأردن\tCOUNTRY\t\n" in file
    assert places(one(webanno_read.read, file.encode())) == places(mine)


def test_reserved_letters_are_escaped_in_labels_and_texts() -> None:
    label = "a\\b[c]|d_e->f;g*h"
    mine = record((0, 3, label), (0, 3, "*"), text="مصر\\n\tx\r\nقالت")
    file = written(webanno.write, [mine])[0].decode()
    assert r"a\\b\[c\]\|d\_e\->f\;g\*h[1]|\*[2]" in file or r"\*[1]|a\\b\[c\]\|d\_e\->f\;g\*h[2]" in file
    found = one(webanno_read.read, file.encode())
    assert (found.text, places(found)) == (mine.text, places(mine))


def test_several_articles_in_a_file_and_in_a_folder() -> None:
    other = record((0, 3, "COUNTRY"), text="مصر\n\nقالت")
    file, _ = written(webanno.write, [EXAMPLE, other])
    assert [places(each) for each in records_in(webanno_read.read, file)] == [places(EXAMPLE), places(other)]
    assert webanno_read.recognise(file)
    put: dict[str, bytes] = {}
    webanno.write_folder([EXAMPLE, other], put.__setitem__)
    assert list(put) == ["17.tsv", "17~2.tsv"]
    assert put["17.tsv"].decode() == TSV


@given(st.lists(layer_records(), max_size=2))
def test_what_is_written_comes_back_or_is_told(records: list[LayerRecord]) -> None:
    file, done = written(webanno.write, records)
    found = records_in(webanno_read.read, file) if done.records else []
    assert len(found) == done.records
    told = {left.example for left in done.left_out if left.what is Loss.TEXT}
    if not told:
        assert [(each.text, places(each)) for each in found] == [(each.text, places(each)) for each in records]
    assert sum(len(each.spans) for each in found) == done.spans


@given(whole_texts.filter(lambda text: re.match(r"\w", text) is not None))
def test_every_text_that_begins_with_a_word_is_held(text: str) -> None:
    file, done = written(webanno.write, [record(text=text)])
    assert spans_lost(done) == {}
    assert one(webanno_read.read, file).text == text


def test_blanks_that_inception_leaves_out_are_filled() -> None:
    head = TSV.partition("#Text=")[0]
    rows = "#Text=مصر\n1-1\t2-5\tمصر\t_\t\n\n#Text=قالت\n2-1\t8-12\tقالت\t_\t\n"
    assert one(webanno_read.read, (head + rows).encode()).text == "  مصر\n  قالت"


def test_other_layers_are_named() -> None:
    head = (
        "#FORMAT=WebAnno TSV 3.2\n#T_SP=x.Lemma|value\n"
        "#T_SP=de.NamedEntity|identifier|value\n#T_RL=x.Dependency|DependencyType|BT_x.POS\n\n\n"
    )
    rows = "#Text=زار مصر\n1-1\t0-3\tزار\tزار\t_\t_\t_\t_\t\n1-2\t4-7\tمصر\tمصر\t*\tLOC\tOBJ\t1-1\t\n"
    found = one(webanno_read.read, (head + rows).encode())
    assert quotes(found) == [("مصر", "LOC")]
    assert found.unheld == ("Its layers Dependency, Lemma did not come in: one layer of spans does.",)
    bare = TSV.partition("#Text=")[0].replace("ner.type.NamedEntity|value", "Mention|") + "#Text=مصر\n1-1\t0-3\tمصر\t*\t\n"
    assert quotes(one(webanno_read.read, bare.encode())) == [("مصر", "Mention")]


@pytest.mark.parametrize(
    ("before", "after", "line", "word"),
    [
        ("4-8\tمحمد", "4-9\tمحمد", 7, "is “محمد ”, not"),
        ("4-8", "4-99", 7, "99"),
        ("15-17\t😀", "15-16\t😀", 9, "16"),
        ("18-22", "-1-22", 10, "no token"),
        ("18-22", "1.5-22", 10, "no token"),
        ("18-22", "99999999999-22", 10, "no token"),
        ("PERSON[1]", "PERSON[1", 7, "brackets"),
        ("#Text=", "#Tex=", 6, "before the text"),
        ("0-3\tزار", "900000-900003\tزار", 6, "cannot begin"),
        ("1-1\t", "\n1-1\t", 6, "no token"),
        ("EVENT[2]", "E" * 65 + "[2]", None, "label"),
        ("#FORMAT", "#FROMAT", 1, "begin"),
        ("\t_\t\n1-2", "\n1-2", 6, "no token"),
        ("\t_\t\n1-2", "\t\n1-2", 6, "fewer values"),
    ],
)
def test_bad_content_is_refused_with_its_line(before: str, after: str, line: int | None, word: str) -> None:
    found = refusal(webanno_read.read, TSV.replace(before, after, 1).encode())
    assert word in found.reason, found
    assert line is None or found.line == line


def test_a_bad_article_does_not_keep_the_next_one_out() -> None:
    found = read(webanno_read.read, (TSV.replace("0-3", "0-4") + "\n" + TSV).encode())
    assert [isinstance(each, Refused) for each in found] == [True, False]


@given(st.integers(0, len(TSV.encode()) - 1), st.integers(0, 255))
def test_a_changed_byte_comes_in_checked_or_is_refused(place: int, byte: int) -> None:
    changed = bytearray(TSV.encode())
    changed[place] = byte
    for found in read(webanno_read.read, bytes(changed)):
        if isinstance(found, LayerRecord):
            places(found)


def test_it_is_known_by_its_first_line() -> None:
    assert next(row.name for row in FORMATS if row.recognise(TSV.encode())) == "webanno"


def test_what_inception_wrote_comes_in() -> None:
    root = os.environ.get("HASHIYA_DATA")
    folder = Path(root or "", "inception_casdiff", "relationLabelTest")
    if root is None or not folder.exists():
        pytest.skip("HASHIYA_DATA leads to no inception_casdiff")
    for name, others in (("user1", "Dependency, Lemma"), ("user2", "Dependency, Lemma"), ("curator", "Dependency")):
        found = one(webanno_read.read, (folder / f"{name}.tsv").read_bytes())
        assert len(found.spans) == 26
        assert quotes(found)[2] == ("sich", "PRF")
        assert found.unheld == (f"Its layers {others} did not come in: one layer of spans does.",)
