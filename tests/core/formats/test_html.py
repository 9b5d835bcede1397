"""The article of a saved page comes in without what stands round it, whatever its encoding, and bad pages get a sentence."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.formats import html
from core.formats.record import LayerRecord, Refused

TITLE = "عمان تستضيف قمة عربية طارئة الشهر المقبل"
PARAGRAPHS = (
    "قال وزير الخارجية الأردني اليوم الثلاثاء إن بلاده ستستضيف قمة عربية طارئة في عمان مطلع الشهر المقبل لبحث الأوضاع في المنطقة.",
    "وأضاف الوزير في مؤتمر صحفي مشترك مع نظيره المصري أن الدعوات وجهت إلى جميع الدول الأعضاء، وأن جدول الأعمال سيتضمن ملف المياه.",
    "من جهتها رحبت فرنسا وإسبانيا بالخطوة، وقالت الخارجية الفرنسية إن باريس «مستعدة للمساهمة» في إنجاح القمة.",
)
TEXT = "\n".join((TITLE, *PARAGRAPHS))
NOISE = ("الرئيسية", "الأكثر قراءة", "جميع الحقوق محفوظة", "شارك على فيسبوك", "بارك الله فيكم", "وسوم")


def page(body: str, *, head: str = '<meta charset="utf-8">') -> str:
    """Return a news page with ``body`` among its menu, lists, readers' words and legal lines."""
    menu = "".join(f'<li><a href="/{number}">{name}</a></li>' for number, name in enumerate(("الرئيسية", "سياسة", "اقتصاد", "رياضة")))
    return (
        f'<!DOCTYPE html>\n<html lang="ar" dir="rtl"><head>{head}<title>{TITLE} - صحيفة الضفة</title><script>var قمة = 1;</script></head>'
        f"<body><nav><ul>{menu}</ul></nav><article><h1>{TITLE}</h1><div class='share'>شارك على فيسبوك</div>{body}"
        "<div class='tags'>وسوم: الأردن</div></article>"
        "<aside><h3>الأكثر قراءة</h3><ul><li><a href='/x'>أسعار النفط تهبط</a></li></ul></aside>"
        "<div id='comments'><p>بارك الله فيكم على هذا الخبر الجميل ونتمنى التوفيق للجميع.</p></div>"
        "<footer><p>جميع الحقوق محفوظة © 2024</p></footer></body></html>"
    )


def paragraphs(*wanted: str) -> str:
    return "".join(f'<p dir="rtl">{one}</p>' for one in wanted)


def only(path: Path) -> LayerRecord | Refused:
    [found] = html.read(path)
    return found


def came_in(path: Path) -> LayerRecord:
    found = only(path)
    assert isinstance(found, LayerRecord), found
    return found


def refused(path: Path) -> str:
    found = only(path)
    assert isinstance(found, Refused), found
    assert (found.path, found.line) == (str(path), None)
    return found.reason


def test_the_main_text_comes_in_a_paragraph_a_line_with_the_headline_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "خبر.html"
    path.write_text(page(paragraphs(*PARAGRAPHS)), "utf-8")
    found = came_in(path)
    assert (found.text, found.title, found.source, found.encoding, found.meta) == (TEXT, TITLE, "خبر.html", "utf-8", "{}")
    assert not [noise for noise in NOISE if noise in found.text]


def test_the_date_and_the_site_that_a_page_declares_become_metadata(tmp_path: Path) -> None:
    head = (
        '<meta charset="utf-8"><meta property="article:published_time" content="2024-03-05T10:20:00+03:00">'
        '<meta property="og:site_name" content="صحيفة الضفة">'
    )
    path = tmp_path / "a.html"
    path.write_text(page(paragraphs(*PARAGRAPHS), head=head), "utf-8")
    assert msgspec.json.decode(came_in(path).meta) == {"date": "2024-03-05", "site": "صحيفة الضفة"}


@pytest.mark.parametrize(
    ("encoding", "head", "told"),
    [
        ("windows-1256", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">', "windows-1256"),
        ("windows-1256", "", "windows-1256"),
        ("windows-1256", '<meta charset="utf-8">', "windows-1256"),
        ("windows-1256", '<meta charset="klingon">', "windows-1256"),
        ("utf-8", '<meta charset="windows-1256">', "utf-8"),
        ("utf-8-sig", "", "utf-8"),
        ("utf-16", "", "utf-16"),
        ("utf-16-le", "", "utf-16-le"),
    ],
)
def test_a_page_is_read_in_its_encoding_whatever_it_says(tmp_path: Path, encoding: str, head: str, told: str) -> None:
    path = tmp_path / "a.htm"
    path.write_bytes(page(paragraphs(*PARAGRAPHS), head=head).encode(encoding))
    found = came_in(path)
    assert (found.text, found.encoding) == (TEXT, told)


def test_entities_are_the_letters_they_stand_for(tmp_path: Path) -> None:
    written = [one.replace("«", "&laquo;").replace("»", "&raquo;").replace("الأردني", "&#1575;لأ&#x631;دني") for one in PARAGRAPHS]
    path = tmp_path / "a.html"
    path.write_text(page(paragraphs(*written)).replace("وزير الخارجية", "وزير&nbsp;الخارجية"), "utf-8")
    assert came_in(path).text == TEXT


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<div>{'<br/>'.join(PARAGRAPHS)}</div>", TEXT),
        (f"{paragraphs(*PARAGRAPHS)}<ul><li>ملف المياه العذبة</li><li>ملف الطاقة</li></ul>", f"{TEXT}\nملف المياه العذبة\nملف الطاقة"),
        (
            f"{paragraphs(*PARAGRAPHS)}<table><tr><th>الدولة</th><th>الوفد</th></tr><tr><td>مصر</td><td>12</td></tr></table>",
            f"{TEXT}\nالدولة\tالوفد\nمصر\t12",
        ),
    ],
)
def test_lines_lists_and_tables_are_lines_without_signs_of_their_own(tmp_path: Path, body: str, text: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(page(body), "utf-8")
    assert came_in(path).text == text


def test_a_page_laid_out_by_tables_gives_its_paragraphs(tmp_path: Path) -> None:
    menu = "".join(f"<a href='/{name}'>{name}</a><br>" for name in ("الرئيسية", "سياسة", "رياضة"))
    body = f"<font size=5>{TITLE}</font><br><br>{'<br><br>'.join(PARAGRAPHS)}"
    path = tmp_path / "old.htm"
    path.write_text(
        f"<html dir=rtl><title>{TITLE}</title><body><table><tr><td>{menu}</td><td>{body}</td></tr></table></body></html>", "utf-8"
    )
    lines = came_in(path).text.split("\n")
    assert [line for line in lines if line in PARAGRAPHS] == list(PARAGRAPHS)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "It is empty"),
        (b"<html><body></body></html>", "No main text was found"),
        ("<html><body><script>قمة()</script><!-- قمة --></body></html>".encode(), "No main text was found"),
        (page(paragraphs(*PARAGRAPHS)).replace("عربية", "عر\0بية").encode(), "binary data"),
        (page(paragraphs(*PARAGRAPHS)).encode() + b"\xff\xfe\xd8", "cannot be read as utf-8"),
        (b"<html>" + bytes(range(256)) * 20, "binary data"),
        ((b"<html><body>" + b"<div>" * 200_000), "No main text was found"),
    ],
)
def test_a_bad_page_is_refused_with_a_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "bad.html"
    path.write_bytes(data)
    assert said in refused(path)


def test_entities_that_a_page_makes_up_stay_as_they_are_written(tmp_path: Path) -> None:
    made_up = '<!DOCTYPE html [<!ENTITY a "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY b "&a;&a;&a;&a;">]>'
    path = tmp_path / "a.html"
    path.write_text(made_up + page(paragraphs(*PARAGRAPHS, "&a;")).removeprefix("<!DOCTYPE html>"), "utf-8")
    assert came_in(path).text == f"{TEXT}\n&a;"


def test_a_page_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.html"
    with path.open("wb") as file:
        file.truncate(html.LARGEST + 1)
    assert refused(path) == "It is larger than 10 MB, which no article's page is."
    assert refused(tmp_path) == "It cannot be read: Is a directory."


@settings(max_examples=40)
@given(st.data())
def test_a_page_cut_or_damaged_anywhere_comes_in_or_is_refused(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    whole = page(paragraphs(*PARAGRAPHS)).encode()
    at = data.draw(st.integers(0, len(whole)))
    junk = data.draw(
        st.one_of(st.just(b""), st.binary(max_size=20), st.sampled_from([b"<table><tr>", b"<!--", b"<![CDATA[", b"&#xFFFFFF;"]))
    )
    path = tmp_path_factory.mktemp("cut") / "a.html"
    path.write_bytes(whole[:at] + junk + (whole[at:] if data.draw(st.booleans()) else b""))
    found = only(path)
    assert found.reason if isinstance(found, Refused) else found.text.strip() == found.text and "\0" not in found.text


def test_links_that_are_never_closed_are_refused_before_they_take_minutes(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<!doctype html><body><p>خبر عن القمة{'<a>' * 100_000}</p></body>", "utf-8")
    assert list(html.read(path)) == [Refused(str(path), None, "Its links are opened and never closed, one inside the other.")]
