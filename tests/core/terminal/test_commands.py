"""Making, counting, checking and drawing a project from the command line."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec
import pytest

from core.project import Project
from tests.core.terminal.files import SEED_LAYERS
from tests.core.terminal.program import run


def test_new_makes_a_project_with_the_three_labels(tmp_path: Path) -> None:
    answer = run("new", tmp_path / "أخبار", "--json")
    path = tmp_path / "أخبار.hashiya"
    assert (answer.code, answer.facts) == (0, {"project": str(path), "labels": ["PERSON", "COUNTRY", "EVENT"]})
    with Project.open(path) as opened:
        assert opened.articles.count() == 0


def test_new_does_not_touch_a_file_that_is_there(project: Path) -> None:
    before = project.read_bytes()
    answer = run("new", project)
    assert (answer.code, answer.out) == (2, "")
    assert answer.errors == f"{project} exists already. Choose another name, or open it.\n"
    assert run("new", project, "--json").facts == {"error": answer.errors.strip()}
    assert project.read_bytes() == before


def test_new_takes_labels_from_a_file_and_fills_in_colours_and_keys(tmp_path: Path) -> None:
    labels = tmp_path / "labels.json"
    labels.write_bytes(
        msgspec.json.encode([{"name": "PLACE", "arabic": "مكان", "key": "2"}, {"name": "ORG", "colour": "#112233"}, {"name": "X"}])
    )
    assert run("new", tmp_path / "p.hashiya", "--labels", labels).code == 0
    with Project.open(tmp_path / "p.hashiya") as opened:
        assert [(label.name, label.arabic, label.colour, label.key) for label in opened.labels.all()] == [
            ("PLACE", "مكان", "#0072B2", "2"),
            ("ORG", "", "#112233", "1"),
            ("X", "", "#D55E00", "3"),
        ]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"[]", "it names no label"),
        (b"[{}]", "has no “name”"),
        (b'[{"name":"A"', "breaks off"),
        (b'[{"name":"A"},{"name":"A"}]', "have the name A"),
        (b'[{"name":"A","key":"1"},{"name":"B","key":"1"}]', "have the key 1"),
        (b'[{"name":"A","key":"ab"}]', "must be one digit"),
        (b'[{"name":"A","colour":"red"}]', "“red” is not a colour"),
        (b'[{"name":" A"}]', "cannot be a label's name"),
        (b'[{"name":"A","size":3}]', "size"),
    ],
)
def test_new_refuses_a_wrong_file_of_labels_and_makes_nothing(tmp_path: Path, content: bytes, why: str) -> None:
    labels = tmp_path / "labels.json"
    labels.write_bytes(content)
    answer = run("new", tmp_path / "p.hashiya", "--labels", labels)
    assert (answer.code, answer.out) == (2, "")
    assert why in answer.errors and answer.errors.count("\n") == 1
    assert not (tmp_path / "p.hashiya").exists()


def test_new_names_a_file_of_labels_that_is_not_there(tmp_path: Path) -> None:
    assert run("new", tmp_path / "p", "--labels", tmp_path / "none.json").errors == f"There is no file {tmp_path / 'none.json'}.\n"


def test_stats_counts(project: Path) -> None:
    run("import", project, SEED_LAYERS)
    facts = run("stats", project, "--json").facts
    assert (facts["articles"], facts["letters"], facts["layers"], facts["spans"]) == (1, 3396, 3, 208)
    assert facts["layers_by_state"] == {"new": 0, "started": 0, "finished": 2, "returned": 0, "accepted": 1, "skipped": 0}
    assert facts["spans_by_label"] == {"PERSON": 40, "COUNTRY": 115, "EVENT": 53}
    told = run("stats", project)
    assert told.code == 0
    assert [line.split() for line in told.out.splitlines()][-3:] == [
        ["annotator-1", "12", "34", "17"],
        ["annotator-2", "14", "41", "18"],
        ["gold", "14", "40", "18"],
    ]


def test_stats_of_an_empty_project_counts_nothing(project: Path) -> None:
    assert run("stats", project).out == "0 articles, 0 layers, 0 spans\n"


def test_arabic_is_raw_in_a_pipe_and_shaped_on_request(project: Path) -> None:
    run("import", project, SEED_LAYERS)
    assert "شخص" in run("stats", project).out
    assert "ﺺﺨﺷ" in run("stats", project, "--bidi", "on").out
    assert "شخص" in run("stats", project, "--bidi", "off").out


def test_a_sound_project_is_called_sound(project: Path) -> None:
    run("import", project, SEED_LAYERS)
    assert run("check", project).out == f"{project} is sound.\n"
    assert run("check", project, "--json").facts == {"sound": True, "faults": []}


@pytest.mark.parametrize(
    ("statement", "place", "what"),
    [
        ("UPDATE article_text SET text = text || 'x'", "article blinken-korea", "does not equal its fingerprint"),
        ("UPDATE article_text SET text = CAST(x'ff' || text AS TEXT)", "article blinken-korea", "does not equal its fingerprint"),
        ("UPDATE article SET length = 5", "article blinken-korea", "has 3396 letters, not 5"),
        ('UPDATE span SET start = 1, "end" = 7 WHERE id = 1', "article blinken-korea, layer annotator-1, span 1–7", "“بلينكن”"),
        ("UPDATE span SET quote = 'بلينكس' WHERE id = 1", "article blinken-korea, layer annotator-1, span 0–6", "“بلينكس”"),
        ("UPDATE span SET layer_id = 99 WHERE id = 1", "table span, row 1", "row of layer that is not there"),
        ("DELETE FROM article_text", "article blinken-korea", "Its text is not there"),
    ],
)
def test_check_names_each_fault_with_its_place(project: Path, statement: str, place: str, what: str) -> None:
    run("import", project, SEED_LAYERS)
    with sqlite3.connect(project) as connection:
        connection.execute(statement)
    connection.close()
    answer = run("check", project, "--json")
    assert answer.code == 2
    assert answer.facts["sound"] is False
    faults = answer.facts["faults"]
    assert isinstance(faults, list)
    assert any(fault["place"] == place and what in fault["what"] for fault in faults), faults
    told = run("check", project)
    assert told.code == 2
    assert f"{place}: " in told.errors


def test_a_picture_is_drawn_as_asked(project: Path, tmp_path: Path) -> None:
    words = ("--article", "a", "--layer", "gold", "--language", "en", "--theme", "dark", "--size", "800x600")
    assert run("picture", project, tmp_path / "p.png", *words, "--json").facts == {"picture": str(tmp_path / "p.png"), "size": [800, 600]}
    assert (tmp_path / "p.png").read_text("utf-8") == f"{project} a gold en dark (800, 600)"
    assert run("picture", project, tmp_path / "q.png").code == 0
    assert (tmp_path / "q.png").read_text("utf-8") == f"{project} None None ar light (1280, 800)"


@pytest.mark.parametrize("words", [("--size", "0x10"), ("--size", "big"), ("--language", "fr"), ("--theme", "pink")])
def test_a_picture_that_cannot_be_is_refused(project: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    answer = run("picture", project, tmp_path / "p.png", *words)
    assert (answer.code, answer.errors.count("\n"), (tmp_path / "p.png").exists()) == (2, 1, False)
