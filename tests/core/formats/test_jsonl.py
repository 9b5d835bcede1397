"""JSON lines: what is written comes back, and what is wrong is refused with its line and reason."""

from __future__ import annotations

import io
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import jsonl
from core.formats.jsonlines import LONGEST_LINE
from core.formats.record import LayerRecord, Refused
from core.model import ArticleId, LayerState, Origin, Span, SpanId
from core.model.article import fingerprint
from tests.contracts.tree import ROOT
from tests.core.formats.strategies import layer_records

SEED_LAYERS = ROOT / "seeds" / "blinken-korea.layers.jsonl"
TEXT = "زار محمد العلي 😀 عمان"


def written(*records: LayerRecord) -> bytes:
    file = io.BytesIO()
    done = jsonl.write(records, file)
    assert done.left_out == []
    return file.getvalue()


def read(data: bytes, *, longest: int = LONGEST_LINE) -> list[LayerRecord | Refused]:
    with TemporaryDirectory() as folder:
        path = Path(folder, "in.jsonl")
        path.write_bytes(data)
        return list(jsonl.read(path, longest=longest))


def one(data: bytes) -> LayerRecord:
    (found,) = read(data)
    assert isinstance(found, LayerRecord), found
    return found


def reason(data: bytes) -> str:
    (found,) = read(data)
    assert isinstance(found, Refused), found
    return found.reason


def line(**values: object) -> bytes:
    """Return a line that is right but for ``values``."""
    return msgspec.json.encode({"text": TEXT, "layer": "annotator-1", **values})


def span(start: object = 4, end: object = 8, **values: object) -> dict[str, object]:
    return {"start": start, "end": end, "label": "PERSON", "text": "محمد", **values}


@given(st.lists(layer_records(), max_size=4))
def test_what_is_written_is_read_as_it_was(records: list[LayerRecord]) -> None:
    found = read(written(*records))
    assert (found if records else []) == records


@given(layer_records())
def test_writing_what_was_read_gives_the_same_bytes(record: LayerRecord) -> None:
    once = written(record)
    assert written(one(once)) == once


@given(st.binary(max_size=200))
def test_no_bytes_crash_the_reader(data: bytes) -> None:
    assert all(isinstance(found, LayerRecord | Refused) for found in read(data))


@given(layer_records(), st.data())
def test_a_line_with_one_byte_changed_comes_in_checked_or_is_refused(record: LayerRecord, data: st.DataObject) -> None:
    plain = bytearray(written(record))
    plain[data.draw(st.integers(0, len(plain) - 2))] = data.draw(st.integers(0, 255))
    for found in read(bytes(plain)):
        if isinstance(found, LayerRecord):
            assert all(found.text[held.start : held.end] == held.quote for held in found.spans)


def test_a_line_has_its_keys_in_their_order() -> None:
    one_span = Span(SpanId("s1"), 4, 8, "PERSON", "محمد", Origin.HAND, "لقب")
    record = LayerRecord(ArticleId("a1"), "عنوان", TEXT, layer="gold", state=LayerState.ACCEPTED, spans=(one_span,))
    assert written(record).decode("utf-8") == (
        '{"schema":"hashiya/1","id":"a1","title":"عنوان","text":"زار محمد العلي 😀 عمان","text_sha256":"'
        + fingerprint(TEXT)
        + '","offset_unit":"codepoint","layer":"gold","state":"accepted","spans":[{"id":"s1","start":4,"end":8,"label":"PERSON",'
        '"text":"محمد","origin":"hand","note":"لقب"}],"meta":{}}\n'
    )


def test_the_shorter_form_of_the_seed_comes_in_whole() -> None:
    found = [record for record in jsonl.read(SEED_LAYERS) if isinstance(record, LayerRecord)]
    assert [(record.layer, record.state, len(record.spans)) for record in found] == [
        ("annotator-1", LayerState.FINISHED, 63),
        ("annotator-2", LayerState.FINISHED, 73),
        ("gold", LayerState.ACCEPTED, 72),
    ]
    assert {held.origin for record in found for held in record.spans} == {Origin.IMPORT}
    assert len({held.id for record in found for held in record.spans}) == 63 + 73 + 72


def test_a_bare_text_is_an_article_without_a_layer() -> None:
    record = one(msgspec.json.encode({"text": "\n عنوان \nنص\n"}))
    assert (record.article, record.title, record.text, record.layer, record.state, record.spans) == (
        None,
        "عنوان",
        "\n عنوان \nنص\n",
        None,
        None,
        (),
    )


def test_unknown_keys_go_into_the_metadata_and_come_out_again() -> None:
    record = one(b'{"text":"a","score":1.50,"meta":{"desk":"foreign"},"big":123456789012345678901234567890}')
    assert record.meta == '{"desk":"foreign","score":1.50,"big":123456789012345678901234567890}'
    assert b'"meta":{"desk":"foreign","score":1.50,"big":123456789012345678901234567890}' in written(record)


def test_source_and_encoding_travel_in_the_metadata() -> None:
    record = one(line(meta={"source": "نص.txt", "encoding": "windows-1256", "desk": 1}))
    assert (record.source, record.encoding, record.meta) == ("نص.txt", "windows-1256", '{"desk":1}')


@pytest.mark.parametrize("value", [5, "", None, ["x"]])
def test_a_source_that_is_no_name_stays_metadata(value: object) -> None:
    record = one(line(meta={"source": value}))
    assert record.source == ""
    assert msgspec.json.decode(record.meta) == {"source": value}


def test_an_unknown_key_of_a_span_is_named_as_left_out() -> None:
    record = one(line(spans=[span(score=0.9), span(12, 14, text="لي", label="EVENT", by="x")]))
    assert record.unheld == tuple(f"Its spans came in without “{name}”: a span has no place for it." for name in ("by", "score"))
    assert len(record.spans) == 2


def test_numbers_as_ids_become_text() -> None:
    assert one(line(id=17)).article == "17"


def test_a_mark_before_the_first_line_and_crlf_and_blank_lines_are_no_content() -> None:
    data = b"\xef\xbb\xbf" + line() + b"\r\n\r\n  \r\n" + line(layer="gold") + b"\r\n"
    found = read(data)
    assert [(record.layer, record.line) for record in found if isinstance(record, LayerRecord)] == [("annotator-1", 1), ("gold", 4)]
    assert len(found) == 2


def test_a_wrong_line_is_refused_with_its_number_and_the_others_come_in() -> None:
    found = read(line() + b"\n{broken\n" + line(layer="gold") + b"\n")
    assert [type(item) for item in found] == [LayerRecord, Refused, LayerRecord]
    refused = found[1]
    assert isinstance(refused, Refused)
    assert (refused.line, refused.reason) == (2, "It is not JSON: byte 1 does not belong there.")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'{"text":"a"', "It is not JSON: it breaks off."),
        (b'{"text":NaN}', "It is not JSON: byte 8 does not belong there."),
        (b'{"text":"\xff"}', "It is not UTF-8."),
        (b'{"text":"a","x":"\xff"}', "It is not UTF-8."),
        (b'{"text":"a","meta":{"x":"\xff"}}', "It is not UTF-8."),
        (b'{"text":"a\\ud800"}', "It holds half of a letter (a lone surrogate)."),
        (b'{"text":"a\\u0000b"}', "It holds the character NUL, which no text has."),
        (b'{"text":""}', "Its text is empty."),
        (b'{"title":"a"}', "The line has no “text”."),
        (b'["a"]', "The line must be an object {…}, not a list […]."),
        (b'{"text":3}', "“text” must be text, not a whole number."),
        (b'{"text":"a","meta":[1]}', "“meta” must be an object {…}."),
        (b'{"text":"a","x":1,"meta":{"x":2}}', "“x” stands in it twice, beside “meta” and inside it, and differs."),
        (b'{"text":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "It is nested too deeply."),
        (b'{"text":"a","x":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "It is nested too deeply."),
        (line(schema="hashiya/2"), "It was written by a newer Hashiya (hashiya/2); this program reads hashiya/1."),
        (line(schema="hashiya/2", spans=7, more=1), "It was written by a newer Hashiya (hashiya/2); this program reads hashiya/1."),
        (line(schema="brat/1"), "Its schema “brat/1” is not hashiya/1."),
        (line(offset_unit="utf16"), "Its offsets count “utf16”; only “codepoint” can come in."),
        (line(text_sha256="0" * 64), "Its text does not equal its fingerprint (text_sha256): one of the two was changed."),
        (line(layer="all"), "“all” cannot be a name here: the word is kept for layers."),
        (line(layer=" x"), "“ x” cannot be a name here: it must have 1 to 64 letters and no blank at its ends."),
        (line(layer=""), "“” cannot be a name here: it must have 1 to 64 letters and no blank at its ends."),
        (line(state="done"), "“done” is no state of a layer (new, started, finished, returned, accepted, skipped)."),
        (line(id="x" * 201), "Its id is longer than 200 letters or holds a control character."),
        (line(spans=[span(text="عمان")]), "The text at 4–8 is “محمد”, not “عمان”."),
        (line(spans=[span(4, 99)]), "The span 4–99 lies outside the text of 21 letters."),
        (line(spans=[span(-4, 4)]), "The span -4–4 lies outside the text of 21 letters."),
        (line(spans=[span(10**40, 10**40 + 1)]), f"The span {10**40}–{10**40 + 1} lies outside the text of 21 letters."),
        (line(spans=[span(4, 4, text="")]), "The span 4–4 is empty or ends before it starts."),
        (line(spans=[span(8, 4)]), "The span 8–4 is empty or ends before it starts."),
        (line(spans=[span("4")]), "“start” of span 1 must be a whole number, not text."),
        (line(spans=[span(), span(4.5)]), "“start” of span 2 must be a whole number, not a number with a fraction."),
        (line(spans=[{"start": 4, "end": 8, "label": "PERSON"}]), "Span 1 has no “text”."),
        (line(spans=[span(origin="robot")]), "“robot” is no origin of a span (hand, accepted, everywhere, import, review)."),
        (line(spans=[span(label="")]), "“” at 4–8 cannot be a label."),
        (line(spans=[span(), span()]), "“محمد” is marked PERSON twice at 4–8."),
        (b"", "It is empty: there is nothing to bring in."),
        (b"\n \n", "It is empty: there is nothing to bring in."),
        (b"{\n  }\n", "It is one JSON value over many lines; JSON lines hold one object a line."),
        ("{}\n".encode("utf-16"), "It is UTF-16; JSON lines must be UTF-8."),
        (b"\x00\x01\n\x00", "It is not JSON lines but binary data."),
    ],
)
def test_what_is_wrong_is_refused_in_words(data: bytes, why: str) -> None:
    assert reason(data) == why


def test_a_line_that_is_too_long_is_refused_and_the_next_one_read() -> None:
    long_one = line(text="ا" * 5_000)
    found = read(long_one + b"\n" + line() + b"\n", longest=1_000)
    assert [(type(item), item.line) for item in found] == [(Refused, 1), (LayerRecord, 2)]


def test_a_line_of_just_the_longest_length_comes_in() -> None:
    data = line()
    assert [type(item) for item in read(data + b"\r\n" + data, longest=len(data))] == [LayerRecord, LayerRecord]


def test_a_span_that_does_not_fit_is_left_out_of_what_is_written_and_the_others_are_written() -> None:
    bad = LayerRecord(ArticleId("a1"), "", TEXT, layer="gold", spans=(Span(SpanId("s"), 0, 4, "PERSON", "عمان"),))
    good = LayerRecord(ArticleId("a2"), "", TEXT, layer="gold")
    file = io.BytesIO()
    done = jsonl.write([bad, good], file)
    assert (done.records, done.spans) == (1, 0)
    assert [(left.article, left.layer, left.reason) for left in done.left_out] == [("a1", "gold", "The text at 0–4 is “زار ”, not “عمان”.")]
    assert file.getvalue() == written(good)


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    assert list(jsonl.read(tmp_path / "none.jsonl")) == [
        Refused(str(tmp_path / "none.jsonl"), None, "It cannot be read: No such file or directory.")
    ]
