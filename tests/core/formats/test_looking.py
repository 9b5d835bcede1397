"""What an import would be is told before it begins."""

from __future__ import annotations

import json
from pathlib import Path

from core.formats.form import By
from core.formats.looking import MOST, Order, look
from core.formats.table import named

TEXT = "زار الوزير العاصمة أمس والتقى نظيره في مقر الوزارة."


def a_file(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_each_file_is_told_with_what_it_is_known_by(tmp_path: Path) -> None:
    paths = (
        a_file(tmp_path, "a.txt", TEXT),
        a_file(tmp_path, "b.txt", f"<html><body><p>{TEXT}</p></body></html>"),
        a_file(tmp_path, "c.unknown", TEXT),
        tmp_path / "missing.txt",
    )
    found = look(Order(paths))
    assert [(one.format.name, one.by) for one in found.files] == [("text", By.NAME), ("html", By.CONTENT), ("text", By.NOTHING)]
    assert [refused.reason for refused in found.refused] == ["There is no such file."]
    told = look(Order(paths[:2], wanted=named("text")))
    assert {(one.format.name, one.by) for one in told.files} == {("text", By.TOLD)}


def test_only_what_can_be_read_in_several_ways_is_in_doubt(tmp_path: Path) -> None:
    sure = Order((a_file(tmp_path, "a.txt", TEXT), a_file(tmp_path, "b.txt", TEXT, "utf-16")))
    assert look(sure).doubtful == ()
    doubtful = look(Order((*sure.paths, a_file(tmp_path, "c.txt", TEXT, "windows-1256")))).doubtful
    assert doubtful[0].encoding == "windows-1256"
    assert doubtful[0].lines == (TEXT,)
    assert len(doubtful) > 1


def test_columns_are_read_from_a_table_alone(tmp_path: Path) -> None:
    assert look(Order((a_file(tmp_path, "a.csv", f"headline,story\nخبر,{TEXT}\nخبر,{TEXT}\n"),))).columns == ("headline", "story")
    assert look(Order((a_file(tmp_path, "b.txt", TEXT),))).columns == ()
    assert look(Order((a_file(tmp_path, "c.csv", ""),))).columns == ()


def test_owners_and_labels_of_every_kind_of_file_are_seen(tmp_path: Path) -> None:
    lines = [{"text": f"{TEXT} {number}", "spans": [{"start": 4, "end": 10, "label": "ROLE", "text": "الوزير"}]} for number in range(9)]
    marked = a_file(tmp_path, "z.jsonl", "\n".join(json.dumps(line, ensure_ascii=False) for line in lines))
    found = look(Order((*(a_file(tmp_path, f"{number}.txt", TEXT) for number in range(5)), marked)))
    assert (found.labels, found.has_unowned) == (frozenset({"ROLE"}), True)
    assert len(found.first.first) == 3


def test_of_many_files_only_some_are_looked_at_and_it_can_be_stopped(tmp_path: Path) -> None:
    for number in range(MOST + 5):
        a_file(tmp_path, f"{number:04}.txt", TEXT)
    found = look(Order((tmp_path,)))
    assert (len(found.files), found.more) == (MOST, True)
    assert look(Order((tmp_path,)), stops=lambda: True).files == []
