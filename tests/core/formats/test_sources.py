"""Folders give their files in one order, each once; a preview shows what would come in and reads no further."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.formats.previewing import encodings, preview
from core.formats.record import Fields, LayerRecord, Refused
from core.formats.sources import expected, records_in
from core.formats.table import named


def names(folder: Path) -> list[str]:
    return [Path(one.path).relative_to(folder).as_posix() for one in records_in([folder])]


def test_folders_are_walked_by_name_without_what_is_hidden_or_leads_in_a_circle(tmp_path: Path) -> None:
    for name in ("ب.txt", "a.txt", "10.txt", ".hidden.txt", "deep/er/c.TXT", ".hidden/d.txt", "note.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"خبر {name}", "utf-8")
    (tmp_path / "deep" / "circle").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    assert names(tmp_path) == ["10.txt", "a.txt", "ب.txt", "deep/er/c.TXT"]
    assert names(tmp_path) == names(tmp_path)


def test_a_link_to_a_file_is_the_file(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("خبر", "utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "real")
    assert names(tmp_path / "in") == ["link.txt"]


def test_what_is_expected_is_what_comes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("خبر", "utf-8")
    (tmp_path / "b.jsonl").write_text('{"text":"أ"}\n{"text":"ب"}\n{}\n', "utf-8")
    (tmp_path / "c.csv").write_text('النص,ب\n"خبر\nطويل جدا عن القمة",1\nخبر آخر عن القمة,2\n', "utf-8")
    paths = [tmp_path, tmp_path / "none.txt", tmp_path / "b.jsonl"]
    assert expected(paths) == len(list(records_in(paths))) + 1  # the header
    assert expected([tmp_path / "b.jsonl"], wanted=named("text")) == 1


def test_fields_and_formats_reach_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "a.data"
    path.write_text('{"body":"نص"}\n', "utf-8")
    assert [one.text for one in records_in([path], fields=Fields("body")) if isinstance(one, LayerRecord)] == ["نص"]
    assert [one.text for one in records_in([path], wanted=named("text")) if isinstance(one, LayerRecord)] == ['{"body":"نص"}\n']


def test_a_preview_reads_no_further_than_it_shows() -> None:
    read: list[int] = []

    def records() -> Iterator[LayerRecord | Refused]:
        yield Refused("f", 1, "because")
        for number in range(10):
            read.append(number)
            yield LayerRecord(None, f"عنوان {number}", f"\nسطر {number}\n\n{'ط' * 500}\nثالث\nرابع", path="f", line=number, notes=("note",))

    found = preview(records(), articles=2, lines=3)
    assert read == [0, 1]
    assert found.refused == [Refused("f", 1, "because")]
    assert [glimpse.title for glimpse in found.first] == ["عنوان 0", "عنوان 1"]
    assert found.first[0].lines == ("سطر 0", "ط" * 199 + "…", "ثالث")
    assert (found.first[0].encoding, found.first[0].length, found.first[0].notes) == ("utf-8", 518, ("note",))


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6", "utf-8", "utf-16-le", "cp720", "mac_arabic"])
def test_the_encodings_a_text_may_have_are_shown_with_its_beginning(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(("قال الوزير في عمان إن القمة العربية ستعقد في موعدها المقرر\n" * 3_000).encode(encoding))
    found = encodings(path)
    assert encoding in {glimpse.encoding for glimpse in found if glimpse.lines[0].startswith("قال الوزير")}
    assert len({glimpse.lines for glimpse in found}) > 1
    if encoding != "mac_arabic":  # nothing tells it from others before one looks
        assert found[0].lines[0].startswith("قال الوزير")


def test_what_is_no_text_is_shown_in_no_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(2_000))
    assert encodings(tmp_path / "a.txt") == ()
