"""The commands on real files: their words, their exit codes, their JSON."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec
import pytest

from core.project import Project
from tests.contracts.tree import ROOT
from tests.core.terminal.program import run

SEED_TEXT = ROOT / "seeds" / "blinken-korea.txt"
SEED_LAYERS = ROOT / "seeds" / "blinken-korea.layers.jsonl"
TEXT = "زار محمد العلي عمان"


def lines(path: Path, *values: dict[str, object]) -> Path:
    path.write_bytes(b"".join(msgspec.json.encode(value) + b"\n" for value in values))
    return path


def marked(label: str = "PERSON", start: int = 4, end: int = 8, *, layer: str | None = "annotator-1", **more: object) -> dict[str, object]:
    """Return a line with one span."""
    return {"text": TEXT, "layer": layer, "spans": [{"start": start, "end": end, "label": label, "text": TEXT[start:end]}], **more}


def refusals(answer: dict[str, object]) -> list[tuple[str, int | None, str]]:
    refused = answer["refused"]
    assert isinstance(refused, list)
    assert all(list(entry) == ["path", "line", "reason"] for entry in refused)
    return [(entry["path"], entry["line"], entry["reason"]) for entry in refused]


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


def test_the_seed_comes_in_and_twice_brings_nothing_new(project: Path) -> None:
    first = run("import", project, SEED_TEXT, SEED_LAYERS, "--json")
    assert (first.code, first.facts) == (0, {"articles": 1, "layers": 3, "spans": 208, "duplicates": 0, "refused": [], "left_out": []})
    again = run("import", project, SEED_TEXT, SEED_LAYERS, "--json")
    assert (again.code, again.facts) == (0, {"articles": 0, "layers": 0, "spans": 0, "duplicates": 4, "refused": [], "left_out": []})


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


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--layer", "nobody"), "There is no layer of nobody in this project."),
        (("--format", "csv"), "Nothing is written as csv; there is jsonl."),
        (("--format", "text"), "Nothing is written as text; there is jsonl."),
    ],
)
def test_export_refuses_what_is_not_there_and_writes_nothing(project: Path, tmp_path: Path, words: tuple[str, ...], why: str) -> None:
    answer = run("export", project, tmp_path / "out.jsonl", *words)
    assert (answer.code, answer.errors) == (2, why + "\n")
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


def test_a_wrong_line_is_listed_with_its_place_and_the_others_come_in(project: Path, tmp_path: Path) -> None:
    path = lines(
        tmp_path / "in.jsonl", marked(), marked("CITY"), marked(end=9, spans=[{"start": 0, "end": 3, "label": "EVENT", "text": "قمة"}])
    )
    answer = run("import", project, path, "--json")
    assert answer.code == 1
    assert (answer.facts["articles"], answer.facts["layers"], answer.facts["spans"]) == (1, 1, 1)
    assert refusals(answer.facts) == [
        (str(path), 2, "The label CITY is not one of this project's."),
        (str(path), 3, "The text at 0–3 is “زار”, not “قمة”."),
    ]
    told = run("import", project, path)
    assert told.code == 1
    assert f"{path}:2: The label CITY is not one of this project's.\n" in told.errors


def test_import_is_refused_when_nothing_of_it_can_come_in(project: Path, tmp_path: Path) -> None:
    answer = run("import", project, tmp_path / "none.txt", lines(tmp_path / "bad.jsonl", marked("CITY")), "--json")
    assert answer.code == 2
    assert refusals(answer.facts) == [
        (str(tmp_path / "none.txt"), None, "There is no such file."),
        (str(tmp_path / "bad.jsonl"), 1, "The label CITY is not one of this project's."),
    ]


def test_labels_that_are_new_are_added_on_request_with_the_next_colour_and_key(project: Path, tmp_path: Path) -> None:
    path = lines(tmp_path / "in.jsonl", marked("CITY"), marked("RIVER", 9, 14), marked("CITY", layer="gold"))
    assert run("import", project, path, "--labels", "add", "--json").facts["spans"] == 3
    with Project.open(project) as opened:
        added = opened.labels.all()[3:]
    assert [(label.name, label.colour, label.key) for label in added] == [("CITY", "#8A5BB5", "4"), ("RIVER", "#8A6D00", "5")]


def test_spans_without_a_layer_need_an_annotator(project: Path, tmp_path: Path) -> None:
    path = lines(tmp_path / "in.jsonl", marked(layer=None))
    refused = run("import", project, path, "--json")
    assert refused.code == 2
    assert "does not say whose" in refusals(refused.facts)[0][2]
    assert run("import", project, path, "--annotator", "ليلى", "--json").facts["layers"] == 1
    assert run("stats", project, "--json").facts["spans_by_annotator"] == {"ليلى": {"PERSON": 1}}


@pytest.mark.parametrize("name", ["gold", "all", " x", ""])
def test_a_name_that_is_no_annotators_is_refused(project: Path, name: str) -> None:
    answer = run("import", project, SEED_TEXT, "--annotator", name)
    assert (answer.code, "cannot be a name here" in answer.errors) == (2, True)


def test_spans_that_a_layer_has_already_are_left_and_new_ones_added(project: Path, tmp_path: Path) -> None:
    run("import", project, lines(tmp_path / "1.jsonl", marked(id="a", state="finished")))
    more = [{"start": s, "end": e, "label": "PERSON", "text": TEXT[s:e]} for s, e in ((4, 8), (9, 14))]
    facts = run("import", project, lines(tmp_path / "2.jsonl", marked(id="another", state="started", spans=more)), "--json").facts
    assert (facts["articles"], facts["layers"], facts["spans"]) == (0, 0, 1)
    run("export", project, tmp_path / "out.jsonl", "--layer", "all")
    line = msgspec.json.decode((tmp_path / "out.jsonl").read_bytes())
    assert (line["id"], line["state"], [span["start"] for span in line["spans"]]) == ("a", "finished", [4, 9])


def test_an_id_with_another_text_is_refused(project: Path, tmp_path: Path) -> None:
    path = lines(tmp_path / "in.jsonl", {"id": "a", "text": "نص"}, {"id": "a", "text": "نص آخر"})
    first = run("import", project, path, "--json")
    assert (first.code, first.facts["articles"]) == (1, 1)
    assert refusals(first.facts) == [(str(path), 2, "The project has an article a with another text.")]
    assert refusals(run("import", project, path, "--json").facts) == [(str(path), 2, "The project has an article a with another text.")]


def test_span_ids_that_are_taken_are_given_anew(project: Path, tmp_path: Path) -> None:
    spans = [{"id": "0", "start": s, "end": e, "label": "PERSON", "text": TEXT[s:e]} for s, e in ((4, 8), (9, 14))]
    path = lines(tmp_path / "in.jsonl", marked(spans=spans), marked(spans=spans, layer="gold"))
    assert run("import", project, path, "--json").facts["spans"] == 4
    assert run("check", project).code == 0


def test_metadata_that_differs_from_the_stored_article_is_listed(project: Path, tmp_path: Path) -> None:
    answer = run("import", project, lines(tmp_path / "in.jsonl", marked(desk=1), marked(layer="gold", desk=2)), "--json")
    assert (answer.code, answer.facts["refused"]) == (1, [])
    left = answer.facts["left_out"]
    assert isinstance(left, list)
    assert [(entry["line"], "other metadata" in entry["reason"]) for entry in left] == [(2, True)]


def test_text_files_come_in_whatever_their_encoding(project: Path, tmp_path: Path) -> None:
    text = SEED_TEXT.read_text("utf-8").replace("“", "«").replace("”", "»")
    for number, encoding in enumerate(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1256", "iso-8859-6")):
        (tmp_path / f"{number}.txt").write_bytes(f"{number}\r\n{text}".encode(encoding, errors="replace"))
    assert run("import", project, *sorted(tmp_path.glob("*.txt")), "--json").facts["articles"] == 7
    with Project.open(project) as opened:
        assert [article.encoding for article in opened.articles.all()] == [
            "utf-8",
            "utf-8",
            "utf-16",
            "utf-16-le",
            "utf-16-be",
            "windows-1256",
            "iso-8859-6",
        ]
        texts = [opened.articles.text(article.id) for article in opened.articles.all()]
    kept = [f"{number}\r\n{text}" for number in range(7)]
    kept[5:] = [kept[5].encode("cp1256", "replace").decode("cp1256"), kept[6].encode("iso-8859-6", "replace").decode("iso-8859-6")]
    assert texts == kept


def test_an_encoding_can_be_named(project: Path, tmp_path: Path) -> None:
    path = tmp_path / "german.txt"
    path.write_bytes("Über die Gespräche äußerte sich der Außenminister".encode("windows-1252"))
    assert run("import", project, path).code == 2
    assert run("import", project, path, "--encoding", "windows-1252").code == 0
    assert run("import", project, path, "--encoding", "klingon").errors == "There is no encoding named klingon.\n"


def test_files_that_are_no_text_are_refused_by_name_and_the_others_come_in(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, data in (
        ("a.txt", "خبر".encode()),
        ("binary.txt", bytes(range(256))),
        ("empty.txt", b""),
        ("russian.txt", "Министр иностранных дел".encode("koi8-r")[:12] + b"\xff\xfe"),
        ("ignored.pdf", b"%PDF"),
        (".hidden.txt", b"x"),
    ):
        (folder / name).write_bytes(data)
    (folder / "deeper").mkdir()
    (folder / "deeper" / "b.TXT").write_bytes("خبر آخر".encode())
    answer = run("import", project, folder, "--json")
    assert (answer.code, answer.facts["articles"]) == (1, 2)
    assert [Path(path).name for path, _, _ in refusals(answer.facts)] == ["binary.txt", "empty.txt", "russian.txt"]


def test_a_folder_without_anything_to_bring_in_is_refused(project: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    assert (
        run("import", project, tmp_path / "in").errors
        == f"{tmp_path / 'in'}: It holds no file that can come in (.jsonl, .ndjson, .text, .txt).\n"
    )


def test_a_file_of_another_suffix_is_tried_when_named(project: Path, tmp_path: Path) -> None:
    (tmp_path / "خبر.news").write_bytes("قمة الرياض".encode("utf-16"))
    lines(tmp_path / "layers.data", marked())
    facts = run("import", project, tmp_path / "خبر.news", tmp_path / "layers.data", "--json").facts
    assert (facts["articles"], facts["spans"]) == (2, 1)


def test_a_format_can_be_named(project: Path, tmp_path: Path) -> None:
    path = lines(tmp_path / "in.jsonl", marked())
    assert run("import", project, path, "--format", "text", "--json").facts["layers"] == 0
    assert run("import", project, SEED_TEXT, "--format", "jsonl").code == 2
    assert "csv" in run("import", project, path, "--format", "csv").errors


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


def test_reading_commands_leave_the_file_as_it_is(project: Path, tmp_path: Path) -> None:
    run("import", project, SEED_LAYERS)
    before = project.read_bytes()
    for words in (("stats", project), ("check", project), ("export", project, tmp_path / "out.jsonl")):
        assert run(*words).code == 0
    assert project.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news.hashiya", "out.jsonl"]


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
