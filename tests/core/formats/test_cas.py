"""UIMA CAS, as XMI and as JSON: what INCEpTION and its kin exchange."""

from __future__ import annotations

import io
import warnings
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import casjson, xmi
from core.formats.recognising import format_of
from core.formats.record import LayerRecord, Loss, Refused
from core.model import ArticleId
from tests.core.formats.folders import EXAMPLE, HARD, all_records, an_example, files_of, hard_spans, there_and_back, told
from tests.core.formats.strategies import layer_records

BOTH = pytest.mark.parametrize("name", ["xmi", "casjson"])
NAMED = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
EMOJI = "😀 عمان في قمة عمان."


def an_xmi(*elements: str, text: str = EXAMPLE) -> str:
    """Return an XMI of ``text`` with ``elements``."""
    spaces = (
        'xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore" '
        'xmlns:type="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore" '
        'xmlns:pos="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"'
    )
    sofa = f'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{text}"/>'
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<xmi:XMI {spaces} xmi:version="2.0">', *elements, sofa, "</xmi:XMI>"]
    return "\n".join(lines)


def a_json(*marks: tuple[object, object], text: str = EMOJI) -> bytes:
    """Return a CAS JSON of ``text`` with marks at the given offsets."""
    sofa = {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": "_InitialView", "sofaString": text}
    mark = {"%TYPE": NAMED, "@sofa": 1, "value": "COUNTRY"}
    held = [{"%ID": 10 + at, **mark, "begin": start, "end": end} for at, (start, end) in enumerate(marks)]
    return bytes(msgspec.json.encode({"%TYPES": {}, "%FEATURE_STRUCTURES": [sofa, *held], "%VIEWS": {}}))


def read(path: Path, content: str | bytes) -> LayerRecord | Refused:
    """Return what ``content`` is read as, by the ending of ``path``."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    (found,) = xmi.read(path) if path.suffix == ".xmi" else casjson.read(path)
    return found


def record(path: Path, content: str | bytes) -> LayerRecord:
    found = read(path, content)
    assert isinstance(found, LayerRecord), found
    return found


def refused(path: Path, content: str | bytes) -> Refused:
    found = read(path, content)
    assert isinstance(found, Refused), found
    return found


def test_the_example_is_written_as_xmi_has_it() -> None:
    files = files_of([replace(an_example(), article=ArticleId("17"))], "xmi")
    held = files["17/annotator-1.xmi"].decode()
    for line in (
        f'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{EXAMPLE}"/>',
        '<type:NamedEntity xmi:id="3" sofa="1" begin="4" end="14" value="PERSON"/>',
        '<type:NamedEntity xmi:id="4" sofa="1" begin="27" end="37" value="EVENT"/>',
        '<type:NamedEntity xmi:id="5" sofa="1" begin="31" end="37" value="COUNTRY" note="اسم البلد داخل اسم القمة"/>',
        '<cas:View sofa="1" members="2 3 4 5"/>',
    ):
        assert line in held


def test_the_example_is_written_as_cas_json_has_it() -> None:
    held = msgspec.json.decode(files_of([an_example()], "casjson")["%-000001/annotator-1.json"])
    assert held["%FEATURE_STRUCTURES"][0]["sofaString"] == EXAMPLE
    assert held["%FEATURE_STRUCTURES"][3] == {"%ID": 4, "%TYPE": NAMED, "@sofa": 1, "begin": 27, "end": 37, "value": "EVENT"}
    assert held["%VIEWS"] == {"_InitialView": {"%SOFA": 1, "%MEMBERS": [2, 3, 4, 5]}}


@BOTH
def test_dkpro_cassis_reads_what_we_write(name: str) -> None:
    cassis = pytest.importorskip("cassis")
    hard = replace(an_example(text=HARD), spans=hard_spans(), layer="gold")
    files = files_of([an_example(), hard], name)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for written, wanted in (("%-000001/annotator-1", an_example()), ("%-000002/CURATION_USER", hard)):
            if name == "xmi":
                types = cassis.load_typesystem(io.BytesIO(files["TypeSystem.xml"]))
                cas = cassis.load_cas_from_xmi(io.BytesIO(files[f"{written}.xmi"]), typesystem=types)
            else:
                cas = cassis.load_cas_from_json(io.BytesIO(files[f"{written}.json"]))
            assert cas.sofa_string == wanted.text
            found = sorted((mark.begin, mark.end, mark.value, mark.get_covered_text(), mark.note or "") for mark in cas.select(NAMED))
            assert found == told(wanted)


@BOTH
def test_we_read_what_dkpro_cassis_writes(name: str, tmp_path: Path) -> None:
    cassis = pytest.importorskip("cassis")
    types = cassis.TypeSystem()
    kind = types.create_type("custom.Actor", "uima.tcas.Annotation")
    types.create_feature(kind, "role", "uima.cas.String")
    cas = cassis.Cas(typesystem=types)
    cas.sofa_string = HARD
    at = HARD.index("😀")
    cas.add(kind(begin=at, end=at + 4, role="COUNTRY"))
    path = tmp_path / ("a.xmi" if name == "xmi" else "a.json")
    found = record(path, cas.to_xmi() if name == "xmi" else cas.to_json())
    assert (found.text, told(found)) == (HARD, [(at, at + 4, "COUNTRY", HARD[at : at + 4], "")])
    assert "Its marks are 1 × annotation Actor labelled by its “role”." in found.notes


@BOTH
@given(records=st.lists(layer_records().filter(lambda it: it.article is not None), max_size=3, unique_by=lambda it: (it.article, it.layer)))
def test_what_is_written_is_read_or_told(name: str, records: list[LayerRecord]) -> None:
    written, found = there_and_back(records, name)
    lost = {(left.article, left.layer) for left in written.left_out if left.what is Loss.TEXT}
    back = {(each.article, each.layer): each for each in all_records(found)} if written.records else {}
    for each in records:
        if (each.article, each.layer) not in lost:
            again = back[each.article, each.layer]
            assert (again.text, again.title or again.text, told(again)) == (each.text, again.title or again.text, told(each))
    assert (len(back), sum(len(each.spans) for each in back.values())) == (written.records, written.spans)


@BOTH
def test_hard_letters_and_borders_come_back(name: str) -> None:
    hard = replace(an_example(text=HARD), article=ArticleId("a/b: 1"), spans=hard_spans())
    written, found = there_and_back([hard, replace(hard, layer="gold", spans=()), an_example(None)], name)
    assert written.left_out == []
    by_layer = {each.layer: each for each in all_records(found)}
    assert set(by_layer) == {"annotator-1", "gold", None}
    assert (by_layer["annotator-1"].text, by_layer["annotator-1"].article) == (HARD, "a/b: 1")
    assert told(by_layer["annotator-1"]) == told(hard)


def test_a_letter_that_xml_cannot_hold_is_told() -> None:
    written, _ = there_and_back([an_example(text="قمة\x0bالرياض"), an_example()], "xmi")
    assert written.records == 1
    assert [(left.what, left.reason) for left in written.left_out] == [
        (Loss.TEXT, "XML cannot hold the character U+000B that stands in it.")
    ]


def test_what_is_no_mark_is_told_and_everyday_parts_are_not(tmp_path: Path) -> None:
    found = record(
        tmp_path / "a.xmi",
        an_xmi(
            '<pos:Token xmi:id="2" sofa="1" begin="0" end="3"/>',
            '<pos:Lemma xmi:id="3" sofa="1" begin="0" end="3" value="زار"/>',
            '<custom:Meets xmi:id="4" sofa="1" begin="0" end="3" Governor="6" Dependent="7"/>',
            '<custom:Actor xmi:id="5" sofa="1" begin="0" end="0" role="X"/>',
            '<custom:Actor xmi:id="6" sofa="1" begin="4" end="14" role="PERSON"/>',
            '<type:NamedEntity xmi:id="7" sofa="1" begin="31" end="37" value="COUNTRY" identifier="Q810"/>',
        ),
    )
    assert told(found) == [(4, 14, "PERSON", "محمد العلي", ""), (30, 36, "COUNTRY", "الأردن", "")]
    assert found.unheld == (
        "1 × annotation of no letters did not come in.",
        "1 × annotation of the type Lemma did not come in.",
        "1 × annotation of the type Meets did not come in.",
        "1 × feature identifier of an annotation NamedEntity did not come in.",
    )


def test_the_annotator_is_the_file_where_the_folder_is_the_document(tmp_path: Path) -> None:
    metadata = '<m:DocumentMetaData xmlns:m="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore" documentTitle="doc-1"{}/>'
    places = ' xmi:id="2" sofa="1" begin="0" end="38"'
    found = record(tmp_path / "doc-1" / "ليلى.xmi", an_xmi(metadata.format(places)))
    assert (found.layer, found.title, len(found.notes)) == ("ليلى", "doc-1", 1)
    assert record(tmp_path / "doc-2" / "ليلى.xmi", an_xmi(metadata.format(places))).layer is None
    assert record(tmp_path / "doc-2" / "ليلى.xmi", an_xmi(metadata.format(places + ' documentId="ليلى"'))).layer == "ليلى"
    assert record(tmp_path / "doc-1" / "CURATION_USER.xmi", an_xmi()).layer == "gold"


def test_an_archive_with_a_type_system_is_read(tmp_path: Path) -> None:
    path = tmp_path / "annotator-1.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("TypeSystem.xml", "<x/>")
        archive.writestr("annotator-1.xmi", an_xmi('<type:NamedEntity xmi:id="20" sofa="1" begin="4" end="14" value="PERSON"/>'))
    assert format_of(path).name == "xmi"
    (found,) = all_records(list(xmi.read(path)))
    assert [span.quote for span in found.spans] == ["محمد العلي"]


@pytest.mark.parametrize(
    ("marks", "says"),
    [
        ([(3, 7), (15, 19)], "UTF-16"),
        ([(2, 6), (14, 18)], "code points"),
        ([(1, 6)], "code points"),
        ([(0, 19)], "UTF-16"),
    ],
)
def test_letters_beyond_the_first_plane_tell_how_a_json_counts(tmp_path: Path, marks: list[tuple[int, int]], says: str) -> None:
    found = record(tmp_path / "a.json", a_json(*marks))
    assert says in found.notes[0]
    assert found.spans[-1].quote.endswith("عمان")


def test_structures_may_stand_by_their_ids_and_offsets_bear_a_mark(tmp_path: Path) -> None:
    held = {
        "1": {"%TYPE": "uima.cas.Sofa", "sofaID": "_InitialView", "sofaString": "قمة عمان"},
        "2": {"%TYPE": NAMED, "@sofa": 1, "^begin": 4, "^end": 8, "value": "COUNTRY"},
    }
    assert [span.quote for span in record(tmp_path / "a.json", msgspec.json.encode({"%FEATURE_STRUCTURES": held})).spans] == ["عمان"]


BOMB = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "{0}">{1}]><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" x="&b9;"/>'


@pytest.mark.parametrize(
    ("content", "line", "why"),
    [
        ("", None, "no XML"),
        ("<x", None, "no XMI"),
        (an_xmi()[:-20], 3, "no XML"),
        ("<html/>", None, "no XMI"),
        (an_xmi(text=""), None, "no text"),
        (an_xmi('<type:NamedEntity xmi:id="2" sofa="1" begin="-4" end="14"/>'), 3, "“-4”"),
        (an_xmi('<type:NamedEntity xmi:id="2" sofa="1" begin="4.0" end="14"/>'), 3, "“4.0”"),
        (an_xmi('<type:NamedEntity xmi:id="2" sofa="1" begin="14" end="4"/>'), 3, "ends before"),
        (an_xmi("", '<type:NamedEntity xmi:id="2" sofa="1" begin="4" end="99999999"/>'), 4, "99999999"),
        (an_xmi('<type:NamedEntity xmi:id="2" sofa="1" begin="4" end="16" value="X"/>'), 3, "16"),
        (an_xmi('<type:NamedEntity xmi:id="1" sofa="1" begin="4" end="14"/>'), 4, "twice"),
        ('<!DOCTYPE x SYSTEM "secret.dtd"><xmi:XMI xmlns:xmi="http://www.omg.org/XMI"/>', None, "document type"),
        (BOMB.format("ha" * 50, "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10 if n else "&a;"}">' for n in range(10))), None, ""),
        (an_xmi("<custom:A>" * 100_000), None, "no XML"),
    ],
)
def test_a_bad_xmi_is_refused_with_its_line(tmp_path: Path, content: str, line: int | None, why: str) -> None:
    found = refused(tmp_path / "a.xmi", content)
    assert why in found.reason
    assert line is None or found.line == line


def test_a_cycle_of_structures_does_no_harm(tmp_path: Path) -> None:
    cycle = '<custom:A xmi:id="2" sofa="1" begin="4" end="14" next="3"/>', '<custom:A xmi:id="3" sofa="1" begin="4" end="8" next="2"/>'
    assert len(record(tmp_path / "a.xmi", an_xmi(*cycle)).spans) == 2


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "breaks off"),
        (b"[]", "object"),
        (b'{"%FEATURE_STRUCTURES": 1}', "must be"),
        (b'{"%FEATURE_STRUCTURES": []}', "no text"),
        (b'{"%FEATURE_STRUCTURES": ' + b"[" * 100_000, "object"),
        (b'{"%FEATURE_STRUCTURES": [{"a": ' + b"[" * 100_000, "nested too deeply"),
        (a_json((4, -1)), "whole number"),
        (a_json((4, 5.0)), "whole number"),
        (a_json((4, 10**40)), "whole number"),
        (a_json((4, "5")), "whole number"),
        (a_json((5, 4)), "ends before"),
        (a_json((4, 900)), "900"),
        (a_json(text="a\0b"), "NUL"),
        (a_json().replace(b'"sofaString":"', b'"sofaString":"\\ud800'), "not JSON"),
    ],
)
def test_a_bad_json_is_refused(tmp_path: Path, content: bytes, why: str) -> None:
    assert why in refused(tmp_path / "a.json", content).reason


@given(st.data())
def test_no_bytes_crash_the_readers(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    folder = tmp_path_factory.getbasetemp()
    for suffix, plain in ((".xmi", an_xmi('<custom:A xmi:id="2" sofa="1" begin="4" end="14"/>').encode()), (".json", a_json((4, 8)))):
        changed = bytearray(plain)
        changed[data.draw(st.integers(0, len(plain) - 1))] = data.draw(st.integers(0, 255))
        read(folder / f"changed{suffix}", bytes(changed[: data.draw(st.integers(0, len(plain)))]))
        read(folder / f"changed{suffix}", bytes(changed))
