"""A file is replaced wholly or not at all; formats are known by their content."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import FileUnwritable, RuleRefused
from core.formats import text
from core.formats.files import replacing, shown
from core.formats.recognising import format_of
from core.formats.record import LayerRecord, Refused
from core.formats.table import FORMATS, named, written_as


def test_a_file_is_replaced_and_nothing_stays_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"old")
    path.chmod(0o640)
    with replacing(path) as file:
        file.write(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_an_error_inside_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"old")
    with pytest.raises(KeyError), replacing(path) as file:
        file.write(b"new")
        raise KeyError
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_keeps_pointing_where_it_points(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with replacing(tmp_path / "link") as file:
        file.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    with replacing(Path(os.devnull)) as file:
        file.write(b"new")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.parametrize("name", ["folder", "none/out.jsonl"])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileUnwritable, match=name), replacing(tmp_path / name) as file:
        file.write(b"x")


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"old")
    program = (
        "import resource, signal, sys\nfrom pathlib import Path\nfrom core.errors import StorageFull\n"
        "from core.formats.files import replacing\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "try:\n    with replacing(Path(sys.argv[1])) as file: file.write(b'x' * 5_000_000)\n"
        "except StorageFull as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=True)
    assert done.stdout.startswith(f"There is no room left on the disk of {path}.")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_name_that_is_not_utf_8_can_be_shown() -> None:
    assert shown(os.fsdecode(b"/tmp/\xff.txt")) == "/tmp/\ufffd.txt"


def test_a_text_file_is_an_article_titled_by_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "خبر.txt"
    path.write_bytes("\r\n  قمة الرياض  \r\nنص\r\n".encode("windows-1256"))
    assert list(text.read(path)) == [
        LayerRecord(None, "قمة الرياض", "\r\n  قمة الرياض  \r\nنص\r\n", source="خبر.txt", encoding="windows-1256")
    ]


def test_a_file_that_cannot_be_read_is_refused_by_name(tmp_path: Path) -> None:
    assert list(text.read(tmp_path)) == [Refused(str(tmp_path), None, "It cannot be read: Is a directory.")]


@pytest.mark.parametrize(
    ("name", "data", "wanted"),
    [
        ("a.jsonl", b'{"text":"a"}', "jsonl"),
        ("a.txt", b'\xef\xbb\xbf {"text":"a"}', "jsonl"),
        ("a", b'{ "text":"a"}', "jsonl"),
        ("a.JSONL", b"broken", "jsonl"),
        ("a.txt", "خبر".encode(), "text"),
        ("a.doc", "[ad_1] خبر".encode(), "text"),
        ("a.txt", b"{ not json }", "text"),
        ("a.txt", b"", "text"),
        ("a.txt", b"\xef\xbb\xbf\n<!DOCTYPE html>\n<html>", "html"),
        ("a.php", b'<?xml version="1.0"?><!-- saved --><html dir="rtl">', "html"),
        ("a.htm", "خبر".encode(), "html"),
        ("a.txt", "<خبر>".encode(), "text"),
        ("a.zip", b"PK\x03\x04" + bytes(26) + b"word/document.xml", "docx"),
        ("a.docx", b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml", "docx"),
        ("a.TSV", "نص\t1".encode(), "csv"),
        ("a.csv", b'{"text":"a"}', "jsonl"),
    ],
)
def test_a_format_is_known_by_content_first_and_then_by_name(tmp_path: Path, name: str, data: bytes, wanted: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert format_of(path).name == wanted


def test_formats_are_found_by_name() -> None:
    assert [named(row.name) for row in FORMATS] == list(FORMATS)
    with pytest.raises(RuleRefused, match=f"There is no format pdf; there are {FORMATS[0].name}, "):
        named("pdf")
    with pytest.raises(RuleRefused, match="Nothing is written as docx; there is "):
        written_as("docx")
