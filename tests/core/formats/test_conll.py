"""Words in lines: CoNLL-2003, IOB2, BIOES, Wojood's nested columns, and what others wrote so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import conll, conll_read
from core.formats.choices import Choices, Inside, Overlapping
from core.formats.record import LayerRecord, Loss, Refused
from core.formats.table import FORMATS, Format, named
from core.model import ArticleId, Span, SpanId
from tests.core.formats.fieldexample import (
    COUNTRY,
    EVENT,
    EXAMPLE,
    PERSON,
    Place,
    one,
    places,
    quotes,
    read,
    record,
    records_in,
    refusal,
    spans_lost,
    written,
)
from tests.core.formats.strategies import layer_records

NAMES = ("conll", "iob2", "bioes", "wojood")
ROWS = [named(name) for name in NAMES]

CONLL = """-DOCSTART- -X- -X- O

زار -X- -X- O
محمد -X- -X- B-PERSON
العلي -X- -X- I-PERSON
😀 -X- -X- O
عمان -X- -X- O
قبل -X- -X- O
قمة -X- -X- B-EVENT
الأردن -X- -X- I-EVENT
. -X- -X- O
"""
WOJOOD = """زار O
محمد B-PERSON
العلي I-PERSON
😀 O
عمان O
قبل O
قمة B-EVENT
الأردن I-EVENT B-COUNTRY
. O
"""
JOINED = "زار محمد العلي 😀 عمان قبل قمة الأردن ."


def write(row: Format, *records: LayerRecord, choices: Choices | None = None) -> bytes:
    assert row.writer is not None
    return written(row.writer, records, choices or Choices())[0]


def test_conll_is_the_field_s_example() -> None:
    done = written(conll.write_conll, [EXAMPLE])
    assert done[0].decode() == CONLL + "\n"
    assert spans_lost(done[1]) == {Loss.NESTED: 1}
    assert [left.example for left in done[1].left_out if left.what is Loss.NESTED] == ["الأردن"]
    found = one(conll_read.read, CONLL.encode())
    assert (found.text, places(found)) == (JOINED, [PERSON, EVENT])
    assert found.notes == (conll_read.JOINED,)


def test_wojood_is_the_field_s_example() -> None:
    done = written(conll.write_wojood, [EXAMPLE])
    assert done[0].decode() == WOJOOD + "\n"
    assert spans_lost(done[1]) == {}
    assert places(one(conll_read.read_wojood, WOJOOD.encode())) == [PERSON, EVENT, COUNTRY]


def test_two_columns() -> None:
    assert write(named("iob2"), EXAMPLE).decode() == CONLL.replace(" -X- -X-", "") + "\n"
    assert "محمد B-PERSON\nالعلي E-PERSON\n" in write(named("bioes"), EXAMPLE).decode()
    assert "الأردن S-COUNTRY" in write(named("bioes"), record(COUNTRY)).decode()


def test_several_columns_by_choice_hold_what_is_nested() -> None:
    for row in ROWS[:3]:
        file = write(row, EXAMPLE, choices=Choices(Overlapping.COLUMNS))
        assert places(one(row.reader, file)) == [PERSON, EVENT, COUNTRY], file.decode()
    inner = write(named("iob2"), EXAMPLE, choices=Choices(Overlapping.INNERMOST))
    assert places(one(conll_read.read, inner)) == [PERSON, COUNTRY]


def test_lines_and_articles_stay_apart() -> None:
    two = record((0, 3, "COUNTRY"), (11, 15, "PERSON"), text="مصر قالت.\n\nمحمد يقول")
    found = records_in(conll_read.read, write(named("conll"), two, EXAMPLE))
    assert [each.text for each in found] == ["مصر قالت .\nمحمد يقول", JOINED]
    assert quotes(found[0]) == [("مصر", "COUNTRY"), ("محمد", "PERSON")]
    across = record((0, 8, "EVENT"), text="قمة\nعمان غدا")
    (found_across,) = records_in(conll_read.read, write(named("conll"), across))
    assert quotes(found_across) == [("قمة عمان", "EVENT")]


def test_a_label_with_a_blank_is_written_without_and_told() -> None:
    file, done = written(conll.write_iob2, [record((0, 3, "حدث مهم"))])
    assert "زار B-حدث_مهم" in file.decode()
    assert spans_lost(done) == {Loss.LABEL: 1}


def test_an_article_without_a_word_is_left_out() -> None:
    for row in ROWS:
        assert row.writer is not None
        file, done = written(row.writer, [record(text=" \u200f\n")])
        assert (file, done.records, list(done.losses())) == (b"", 0, [Loss.TEXT])


def test_what_is_not_of_a_layer_s_spans_is_told() -> None:
    given_ = LayerRecord(
        ArticleId("7"), "عنوان", "مصر", meta='{"a":1}', layer="gold", spans=(Span(SpanId("a"), 0, 3, "C", "مصر", note="؟"),)
    )
    _, done = written(conll.write_conll, [given_])
    assert set(done.losses()) == {Loss.META, Loss.NOTE}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
@given(records=st.lists(layer_records(), max_size=2), inside=st.sampled_from(Inside), overlapping=st.sampled_from(Overlapping))
def test_what_is_written_comes_back_or_is_told(row: Format, records: list[LayerRecord], inside: Inside, overlapping: Overlapping) -> None:
    assert row.writer is not None
    file, done = written(row.writer, records, Choices(overlapping, inside))
    found = records_in(row.reader, file) if done.records else []
    assert len(found) == done.records
    assert sum(len(each.spans) for each in found) == done.spans
    assert done.spans + sum(spans_lost(done).values()) >= sum(len(each.spans) for each in records) - lone_spans(records)
    if row.name != "wojood" and found:
        assert written(row.writer, found, Choices(overlapping, inside))[0] == again(row, found, Choices(overlapping, inside))


def lone_spans(records: list[LayerRecord]) -> int:
    """Return how many spans stand in articles that have no word, which are told as wholes."""
    return sum(len(each.spans) for each in records if not any(letter.isprintable() and not letter.isspace() for letter in each.text))


def again(row: Format, records: list[LayerRecord], choices: Choices) -> bytes:
    return write(row, *records_in(row.reader, write(row, *records, choices=choices)), choices=choices)


simple_words = st.sampled_from(["مصر", "قمة", "محمد", "😀", ".", "هواسونغ-17", "و", "2023"])


@st.composite
def worded(draw: st.DrawFn) -> LayerRecord:
    """Draw a layer that a format of words holds wholly: one blank between words, spans on words, none alike."""
    words = draw(st.lists(simple_words, min_size=1, max_size=12))
    starts = [sum(len(word) + 1 for word in words[:place]) for place in range(len(words))]
    wanted = draw(st.sets(st.tuples(st.integers(0, len(words) - 1), st.integers(1, 4), st.sampled_from("AB")), max_size=6))
    found: set[Place] = set()
    for first, many, label in wanted:
        last = min(first + many, len(words)) - 1
        found.add((starts[first], starts[last] + len(words[last]), label))
    return record(*sorted(found, key=lambda place: (place[0], -place[1], place[2])), text=" ".join(words))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
@given(given_=worded())
def test_what_columns_can_hold_comes_back_equal(row: Format, given_: LayerRecord) -> None:
    assert row.writer is not None
    file, done = written(row.writer, [given_], Choices(Overlapping.COLUMNS))
    found = one(row.reader, file)
    assert found.text == given_.text
    if not spans_lost(done):
        assert places(found) == places(given_)
    assert set(places(found)) <= set(places(given_))


def test_the_dialects_of_others() -> None:
    first = "U.N. NNP I-NP I-ORG\nofficial NN I-NP O\nEkeus NNP I-NP I-PER\n\n"
    found = records_in(conll_read.read, f"-DOCSTART- -X- O O\n\n{first}Rolf NNP I-NP I-PER\n".encode())
    assert [quotes(each) for each in found] == [[("U.N.", "ORG"), ("Ekeus", "PER"), ("Rolf", "PER")]]
    assert found[0].text == "U.N. official Ekeus\nRolf"
    assert conll_read.IOB1 in found[0].notes
    # Label Studio: one -DOCSTART-, and a blank line between its tasks
    studio = records_in(conll_read.read, "-DOCSTART- -X- O\nمصر -X- _ B-C\n\nقطر -X- _ B-C\n".encode())
    assert [quotes(each) for each in studio] == [[("مصر", "C")], [("قطر", "C")]]
    # two columns as in CoNLL-2002, with tabs, CR LF and a byte order mark, in a code page
    rows = "\ufeffوزارة\tB-ORG\r\nالخارجية\tI-ORG\r\n\r\nمصر\tB-LOC\r\n"
    assert [quotes(each) for each in records_in(conll_read.read, rows.encode())] == [[("وزارة الخارجية", "ORG")], [("مصر", "LOC")]]
    page = ("قال وزير الخارجية المصري في القاهرة".replace(" ", " O\n") + " B-LOC\n").encode("windows-1256")
    assert quotes(one(conll_read.read, page)) == [("القاهرة", "LOC")]


def test_conll_u_gives_its_blanks_and_parts_of_speech() -> None:
    head = "# sent_id = s-1\n# text = قالت: مصر\n"
    rows = "1\tقالت\t_\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n2\t:\t_\tPUNCT\t_\t_\t1\tpunct\t_\t_\n3\tمصر\t_\tPROPN\t_\t_\t1\tobj\t_\t_\n"
    found = one(conll_read.read, (head + rows).encode())
    assert (found.article, found.text) == ("s-1", "قالت: مصر")
    assert quotes(found) == [("قالت", "VERB"), (":", "PUNCT"), ("مصر", "PROPN")]
    assert one(conll_read.read, rows.encode()).text == "قالت: مصر"


@pytest.mark.parametrize(
    ("rows", "line", "word"),
    [
        ("مصر O\nقطر B-\n", 2, "no tag"),
        ("مصر O\nقطر X-A\n", 2, "no tag"),
        ("مصر -X- -X- O\nقطر O\n", 2, "columns"),
        ("مصر\nقطر\n", 1, "without a tag"),
        ("\tO\nمصر\tO\n", 1, "no word"),
        ("مصر B-" + "ا" * 70 + "\n", 1, "longer than 64"),
        ("م\0صر O\n", None, "binary"),
        ("", None, "empty"),
        ("\n\n", None, "empty"),
        ("-DOCSTART- O\n\n", None, "nothing to bring in"),
        ("ا" * 1_100_000 + " O\n", 1, "longer than"),
    ],
)
def test_bad_lines_are_refused_with_their_number(rows: str, line: int | None, word: str) -> None:
    found = refusal(conll_read.read, rows.encode())
    assert found.line == line
    assert word in found.reason


def test_a_file_without_end_is_refused_and_not_held() -> None:
    words = b"a O\n" * 1_100_000
    found = refusal(conll_read.read, words)
    assert (found.line, "more than" in found.reason) == (1_000_001, True)


def test_one_bad_article_does_not_keep_the_others_out() -> None:
    found = read(conll_read.read, "مصر B-C\n\nقطر Q\n\nعمان B-C\n".encode())
    assert [each.line if isinstance(each, Refused) else quotes(each) for each in found] == [[("مصر", "C")], 3, [("عمان", "C")]]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
@given(st.one_of(st.binary(max_size=200), st.text(alphabet="O BI-A\n\tمص#1", max_size=80).map(str.encode)))
def test_no_bytes_crash_the_reader(row: Format, data: bytes) -> None:
    for found in read(row.reader, data):
        assert isinstance(found, LayerRecord | Refused)
        if isinstance(found, LayerRecord):
            places(found)


def test_each_is_known_by_its_first_lines() -> None:
    for row in ROWS:
        file = write(row, EXAMPLE)
        assert next(other.name for other in FORMATS if other.recognise(file)) == row.name
    for foreign in (b"", "قال محمد\nقالت مصر\n".encode(), b"a,b\n1,2\n", b'{"text": "O"}\n', b"Vitamins B-12\nand C\n"):
        assert not any(row.recognise(foreign) for row in ROWS)
