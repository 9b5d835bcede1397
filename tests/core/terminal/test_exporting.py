"""Exporting: the same bytes again, and nothing lost on the way."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec
import pytest

from core.formats.table import FORMATS
from tests.core.terminal.files import SEED_LAYERS, SEED_TEXT, lines, marked
from tests.core.terminal.program import run


def test_export_import_export_is_the_same_to_the_byte(project: Path, tmp_path: Path) -> None:
    latin = tmp_path / "c.txt"
    latin.write_bytes("خبر قصير عن قمة الرياض اليوم\r\n".encode("iso-8859-6"))
    odd = lines(tmp_path / "odd.jsonl", marked(layer="ليلى", id="odd", state="returned", desk="خارجي", meta={"n": 1.5}))
    assert run("import", project, SEED_LAYERS, latin, odd).code == 0
    assert run("export", project, tmp_path / "1.jsonl", "--layer", "all", "--json").facts == {"records": 5, "spans": 209, "left_out": []}
    other = tmp_path / "other.hashiya"
    assert run("new", other).code == 0
    assert run("import", other, tmp_path / "1.jsonl", "--json").facts["articles"] == 3
    assert run("export", other, tmp_path / "2.jsonl", "--layer", "all").code == 0
    once, twice = (tmp_path / "1.jsonl").read_bytes(), (tmp_path / "2.jsonl").read_bytes()
    assert once == twice
    assert b'"meta":{"source":"c.txt","encoding":"iso-8859-6"}' in once
    assert b'"meta":{"n":1.5,"desk":"\xd8\xae' in once


def test_export_writes_gold_unless_another_layer_is_named(project: Path, tmp_path: Path) -> None:
    run("import", project, SEED_LAYERS)
    assert run("export", project, tmp_path / "g.jsonl", "--json").facts == {"records": 1, "spans": 72, "left_out": []}
    assert run("export", project, tmp_path / "a.jsonl", "--layer", "annotator-2", "--json").facts["spans"] == 73
    (line,) = (tmp_path / "g.jsonl").read_bytes().splitlines()
    assert list(msgspec.json.decode(line)) == [
        "schema",
        "id",
        "title",
        "text",
        "text_sha256",
        "offset_unit",
        "layer",
        "state",
        "spans",
        "meta",
    ]


def test_an_article_without_a_layer_is_exported_with_all_and_not_with_gold(project: Path, tmp_path: Path) -> None:
    run("import", project, SEED_TEXT)
    assert run("export", project, tmp_path / "g.jsonl", "--json").facts["records"] == 0
    run("export", project, tmp_path / "all.jsonl", "--layer", "all")
    line = msgspec.json.decode((tmp_path / "all.jsonl").read_bytes())
    assert (line["layer"], line["state"], line["spans"], line["text"]) == (None, None, [], SEED_TEXT.read_text("utf-8"))


WRITTEN = ", ".join(row.name for row in FORMATS if row.is_written)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--layer", "nobody"), "There is no layer of nobody in this project."),
        (("--format", "html"), f"Nothing is written as html; there is {WRITTEN}."),
        (("--format", "docx"), f"Nothing is written as docx; there is {WRITTEN}."),
    ],
)
def test_export_refuses_what_is_not_there_and_writes_nothing(project: Path, tmp_path: Path, words: tuple[str, ...], why: str) -> None:
    answer = run("export", project, tmp_path / "out.jsonl", *words)
    assert answer.code == 2
    assert answer.errors.startswith(why)
    assert not (tmp_path / "out.jsonl").exists()


def test_export_does_not_replace_a_project(project: Path) -> None:
    before = project.read_bytes()
    assert run("export", project, project).code == 2
    assert project.read_bytes() == before


def test_export_leaves_out_what_is_damaged_and_writes_the_rest(project: Path, tmp_path: Path) -> None:
    run("import", project, SEED_LAYERS, lines(tmp_path / "b.jsonl", marked(layer="gold", id="b")))
    with sqlite3.connect(project) as connection:
        connection.execute("UPDATE article_text SET text = replace(text, 'كوريا', 'تركيا')")
    connection.close()
    answer = run("export", project, tmp_path / "g.jsonl", "--json")
    assert answer.code == 1
    assert answer.facts["records"] == 1
    left = answer.facts["left_out"]
    assert isinstance(left, list)
    assert [(entry["article"], entry["layer"]) for entry in left] == [("blinken-korea", "gold")]
    assert "does not equal its fingerprint" in left[0]["reason"]
    assert "blinken-korea, gold: " in run("export", project, tmp_path / "g.jsonl").errors


def test_reading_commands_leave_the_file_as_it_is(project: Path, tmp_path: Path) -> None:
    run("import", project, SEED_LAYERS)
    before = project.read_bytes()
    for words in (("stats", project), ("check", project), ("export", project, tmp_path / "out.jsonl")):
        assert run(*words).code == 0
    assert project.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news.hashiya", "out.jsonl"]
