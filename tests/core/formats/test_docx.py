"""Word documents as Word writes them, and what hostile packages get; python-docx makes the sound ones."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx as maker
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import docx
from core.formats.record import LayerRecord, Refused

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="a" Type="{OFFICE}" Target="/word/document.xml"/></Relationships>'
).encode()
LAUGHS = '<!DOCTYPE x [<!ENTITY a "قمة"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'

written = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"), max_size=20)


def package(path: Path, body: str, *, before: str = "", space: str = WORD, root: str = "document") -> Path:
    """Write a document with ``body`` as XML, ``before`` it what stands before the root."""
    spaces = f'xmlns:w="{space}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    xml = f"{before}<w:{root} {spaces}><w:body>{body}</w:body></w:{root}>"
    return packed(path, {"_rels/.rels": RELATIONS, "word/document.xml": xml.encode()})


def packed(path: Path, parts: Mapping[str, bytes]) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def only(path: Path) -> LayerRecord | Refused:
    [found] = docx.read(path)
    return found


def text_of(path: Path) -> str:
    found = only(path)
    assert isinstance(found, LayerRecord), found
    return found.text


def refused(path: Path) -> str:
    found = only(path)
    assert isinstance(found, Refused), found
    assert (found.path, found.line) == (str(path), None)
    return found.reason


def test_paragraphs_and_tables_come_in_reading_order(tmp_path: Path) -> None:
    made = maker.Document()
    made.add_paragraph("قمة عربية في عمّان")
    made.add_paragraph("قال الوزير\tإن القمة\nغدًا")
    table = made.add_table(2, 2)
    for place, cell in enumerate(("أ", "ب", "ج", "د")):
        table.cell(place // 2, place % 2).text = cell
    made.add_paragraph("")
    made.add_paragraph("خاتمة")
    made.save(str(tmp_path / "خبر.docx"))
    found = only(tmp_path / "خبر.docx")
    text = "قمة عربية في عمّان\nقال الوزير\tإن القمة\nغدًا\nأ\nب\nج\nد\n\nخاتمة"
    assert found == LayerRecord(None, "قمة عربية في عمّان", text, source="خبر.docx")


def test_the_title_of_the_properties_goes_before_the_first_line(tmp_path: Path) -> None:
    made = maker.Document()
    made.add_paragraph("السطر الأول")
    made.core_properties.title = "عنوان\nالوثيقة"
    made.save(str(tmp_path / "a.docx"))
    found = only(tmp_path / "a.docx")
    assert isinstance(found, LayerRecord)
    assert (found.title, found.text) == ("عنوان الوثيقة", "السطر الأول")


@given(st.lists(written, min_size=1, max_size=6).filter(lambda lines: any(line.strip() for line in lines)))
def test_every_letter_of_every_paragraph_comes_in(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    made = maker.Document()
    for line in lines:
        made.add_paragraph(line)
    path = tmp_path_factory.mktemp("made") / "a.docx"
    made.save(str(path))
    assert text_of(path) == "\n".join(lines) == "\n".join(one.text for one in maker.Document(str(path)).paragraphs)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p>{run('قال')}<w:ins>{run(' الوزير')}</w:ins><w:del><w:r><w:delText> الملك</w:delText></w:r></w:del></w:p>", "قال الوزير"),
        (f"<w:p><w:moveFrom>{run('هنا')}</w:moveFrom>{run('ثم')}</w:p><w:p><w:moveTo>{run('هنا')}</w:moveTo></w:p>", "ثم\nهنا"),
        (f"<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>{run('نص')}</w:p>", "نص"),
        (
            f"<w:p><w:hyperlink>{run('رابط')}</w:hyperlink></w:p><w:sdt><w:sdtContent><w:p>{run('حقل')}</w:p></w:sdtContent></w:sdt>",
            "رابط\nحقل",
        ),
        (
            f"<w:p>{run('قبل')}<mc:AlternateContent><mc:Choice><w:txbxContent><w:p>{run('إطار')}</w:p></w:txbxContent></mc:Choice>"
            f"<mc:Fallback><w:txbxContent><w:p>{run('إطار')}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>{run(' بعد')}</w:p>",
            "قبل بعد\nإطار",
        ),
        (
            f"<w:p>{run('عشرون')}<w:r><w:noBreakHyphen/></w:r>{run('سبعة')}<w:r><w:br/><w:instrText>PAGE</w:instrText></w:r></w:p>",
            "عشرون\u2011سبعة\n",
        ),
    ],
)
def test_what_is_text_in_a_paragraph_comes_in_once(tmp_path: Path, body: str, text: str) -> None:
    assert text_of(package(tmp_path / "a.docx", body)) == text


def test_the_strict_form_of_the_standard_comes_in(tmp_path: Path) -> None:
    assert text_of(package(tmp_path / "a.docx", f"<w:p>{run('نص')}</w:p>", space=STRICT)) == "نص"


def test_billions_of_laughs_are_refused(tmp_path: Path) -> None:
    path = package(tmp_path / "a.docx", f"<w:p>{run('&c;')}</w:p>", before=LAUGHS)
    assert refused(path) == "It declares a document type of its own, which no Word document does."


def test_no_file_is_read_that_an_entity_names(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("سر", "utf-8")
    before = f'<!DOCTYPE x [<!ENTITY s SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    assert "declares a document type" in refused(package(tmp_path / "a.docx", f"<w:p>{run('&s;')}</w:p>", before=before))


def test_a_bomb_is_refused_before_it_goes_off(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", RELATIONS)
        with archive.open(ZipInfo("word/document.xml"), "w", force_zip64=True) as part:
            for _ in range(docx.LARGEST // 8_000_000 + 1):
                part.write(bytes(8_000_000))
    # What its list of contents claims is what counts; one that lies is damaged.
    assert refused(path) == "Its text would unpack to more than 256 MB."


def test_a_list_of_contents_that_lies_is_found_out(tmp_path: Path) -> None:
    path = package(tmp_path / "a.docx", f"<w:p>{run('قمة عربية ' * 1000)}</w:p>")
    data = path.read_bytes()
    with ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo("word/document.xml").file_size
    path.write_bytes(data.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little")))
    assert refused(path)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({}, "not a Word document"),
        ({"word/document.xml": b"<a/>"}, "not a Word document"),
        ({"_rels/.rels": RELATIONS}, "not a Word document"),
        ({"_rels/.rels": b"<a/>"}, "not a Word document"),
        ({"_rels/.rels": b"<a"}, "no XML"),
        ({"_rels/.rels": RELATIONS, "word/document.xml": b"<workbook/>"}, "none of Word"),
        ({"_rels/.rels": RELATIONS, "word/document.xml": b"\0"}, "no XML"),
        ({"_rels/.rels": RELATIONS, "word/document.xml": b""}, "no XML"),
    ],
)
def test_a_package_that_holds_no_document_is_refused(tmp_path: Path, parts: dict[str, bytes], said: str) -> None:
    assert said in refused(packed(tmp_path / "a.docx", parts))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "not a Word document"),
        (b"PK\x03\x04", "not a Word document"),
        ("قمة".encode(), "not a Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "an old or a protected Word document"),
    ],
)
def test_a_file_that_is_no_package_is_refused(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    assert said in refused(path)
    assert refused(tmp_path) == "It cannot be read: Is a directory."


def test_a_document_without_text_or_too_deep_is_refused(tmp_path: Path) -> None:
    assert refused(package(tmp_path / "1.docx", "<w:p/><w:p> </w:p>")) == "It is empty: there is no text to bring in."
    assert "no XML" in refused(package(tmp_path / "2.docx", "<w:tbl>" * 5_000))


@given(st.integers(0, 4_000), st.binary(min_size=1, max_size=8))
def test_a_document_damaged_anywhere_comes_in_or_is_refused(tmp_path_factory: pytest.TempPathFactory, at: int, junk: bytes) -> None:
    path = package(tmp_path_factory.mktemp("damaged") / "a.docx", f"<w:p>{run('قمة عربية في عمان')}</w:p>" * 30)
    data = path.read_bytes()
    at %= len(data)
    path.write_bytes(data[:at] + junk + data[at + len(junk) :])
    assert only(path)
