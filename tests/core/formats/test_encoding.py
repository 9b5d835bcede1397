"""Text files come in right in every encoding in which Arabic news is kept, and what is no text is refused."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from hypothesis import given

from core.errors import EncodingUnclear, EncodingUnknown, EncodingWrong, TextBinary, TextEmpty, WorldError
from core.formats.encoding import decode
from tests.contracts.tree import ROOT
from tests.core.formats.strategies import whole_texts

SEED = (ROOT / "seeds" / "blinken-korea.txt").read_text("utf-8")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1256", "iso-8859-6")
VOCALISED = "ثَقَافَةٌ فِيلْمُ جَاذِبِيَّةْ يَتَصَدَّرُ تَرْشِيحَاتِ جَوَائِزِ الْعَامِ وَقَدْ قَالَ الْوَزِيرُ إِنَّ الْفِيلْمَ مُهِمٌّ"


def as_kept(text: str, encoding: str) -> tuple[bytes, str]:
    """Return the bytes of ``text`` and what they say: old code pages do not hold every letter."""
    data = text.encode(encoding, errors="replace" if encoding in ("windows-1256", "iso-8859-6") else "strict")
    return data, data.decode(encoding).removeprefix("\ufeff")


def rights(text: str, encoding: str, *, letters: int, pieces: int) -> float:
    """Return the share of random pieces of ``text`` that come in right."""
    chance = random.Random(len(text))
    right = 0
    for _ in range(pieces):
        start = chance.randrange(max(len(text) - letters, 1))
        data, wanted = as_kept(text[start : start + letters], encoding)
        try:
            right += decode(data).text == wanted
        except WorldError:
            right += not wanted.strip()
    return right / pieces


@pytest.mark.parametrize(
    ("encoding", "stored"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("windows-1256", "windows-1256"),
        ("iso-8859-6", "iso-8859-6"),
    ],
)
def test_the_article_comes_in_right_with_the_name_of_its_encoding(encoding: str, stored: str) -> None:
    data, wanted = as_kept(SEED, encoding)
    found = decode(data)
    assert (found.text, found.encoding) == (wanted, stored)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_forty_letters_are_enough_nearly_always(encoding: str) -> None:
    assert rights(SEED, encoding, letters=40, pieces=400) >= 0.99


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_vocalised_text_comes_in_right(encoding: str) -> None:
    data, wanted = as_kept(VOCALISED, encoding)
    assert decode(data).text == wanted


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_news_of_many_papers_comes_in_right(encoding: str) -> None:
    folder = os.environ.get("HASHIYA_DATA")
    if folder is None or not (path := Path(folder, "saudinewsnet", "articles.jsonl.xz")).exists():
        pytest.skip("HASHIYA_DATA names no folder with saudinewsnet")
    import lzma

    import msgspec

    with lzma.open(path) as file:
        texts = [msgspec.json.decode(line)["text"] for number, line in enumerate(file) if number % 50 == 0]
    shares = [rights(text, encoding, letters=40, pieces=5) for text in texts if text.strip()]
    assert sum(shares) / len(shares) >= 0.99


@given(whole_texts.filter(lambda text: text.strip() and not text.startswith("\ufeff")))
def test_utf_8_comes_in_exactly_or_is_refused_as_binary(text: str) -> None:
    try:
        assert decode(text.encode("utf-8")).text == text
    except TextBinary:
        assert sum(letter < " " or "\x7f" <= letter < "\xa0" for letter in text) > len(text) / 100


@given(whole_texts.filter(lambda text: not text.startswith("\ufeff")))
def test_an_encoding_that_is_named_is_taken(text: str) -> None:
    padded = text + "ا" * 20_000  # stray control characters among few letters would make it binary
    assert decode(padded.encode("utf-16-be"), "utf-16-be").text == padded


def test_line_ends_blanks_and_inner_marks_stay() -> None:
    text = " \r\n سطر\r\nآخر\u2028\u00a0\ufeff  \n"
    assert decode(b"\xef\xbb\xbf" + text.encode("utf-8")).text == text


def test_text_that_both_code_pages_read_alike_is_windows_1256() -> None:
    assert decode("خبر رسمي".replace("ي", "").encode("windows-1256")).encoding == "windows-1256"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", TextEmpty),
        (b"\xef\xbb\xbf", TextEmpty),
        (b" \r\n\t ", TextEmpty),
        (b"\xff\xfe", TextEmpty),
        (bytes(range(256)) * 4, TextBinary),
        (b"abc\x00def", TextBinary),
        (b"abc\x01\x02\x03def", TextBinary),
        (b"\x01\x00\x02\x00\x03\x00\x04\x00", TextBinary),
        (b"%PDF-1.7\n...", TextBinary),
        (b"PK\x03\x04 docx", TextBinary),
        (b"{\\rtf1\\ansi }", TextBinary),
        (b"SQLite format 3\x00" + bytes(84), TextBinary),
        (b"\xff\xd8\xff\xe0", TextBinary),
        (b"\xff\xfea", EncodingWrong),
        (b"\xff\xfe\x00\xd8a\x00", EncodingWrong),
        (SEED.encode("utf-8")[:1000] + b"\xff" + SEED.encode("utf-8")[1000:], EncodingWrong),
        ("وزير الخارجية".encode()[:-1], EncodingWrong),
        (SEED.encode("utf-16-le")[:-1], EncodingWrong),
        ("Министр иностранных дел прибыл в столицу".encode("windows-1251"), EncodingUnclear),
        ("Über die Gespräche äußerte sich der Außenminister".encode("windows-1252"), EncodingUnclear),
        (bytes(random.Random(7).randrange(128, 256) for _ in range(500)), EncodingUnclear),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, error: type[WorldError]) -> None:
    with pytest.raises(error):
        decode(data)


def test_a_document_is_refused_by_its_kind() -> None:
    with pytest.raises(TextBinary, match="a PDF document"):
        decode(b"%PDF-1.4")


@pytest.mark.parametrize("name", ["klingon", "hex", "rot13", "zip", "a b\0"])
def test_an_encoding_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(EncodingUnknown):
        decode(b"abc", name)


def test_the_wrong_encoding_named_is_refused_with_the_place() -> None:
    with pytest.raises(EncodingWrong, match="It cannot be read as utf-8: byte 0"):
        decode("نص".encode("windows-1256"), "utf-8")
