"""Importing real files: what comes in, what is refused and in which words."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from core.formats.table import known_suffixes
from core.project import Project
from tests.core.terminal.files import SEED_LAYERS, SEED_TEXT, TEXT, lines, marked, refusals
from tests.core.terminal.program import run


def test_the_seed_comes_in_and_twice_brings_nothing_new(project: Path) -> None:
    first = run("import", project, SEED_TEXT, SEED_LAYERS, "--json")
    assert (first.code, first.facts) == (0, {"articles": 1, "layers": 3, "spans": 208, "duplicates": 0, "refused": [], "left_out": []})
    again = run("import", project, SEED_TEXT, SEED_LAYERS, "--json")
    assert (again.code, again.facts) == (0, {"articles": 0, "layers": 0, "spans": 0, "duplicates": 4, "refused": [], "left_out": []})


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
    known = ", ".join(sorted(known_suffixes()))
    assert run("import", project, tmp_path / "in").errors == f"{tmp_path / 'in'}: It holds no file that can come in ({known}).\n"


def test_a_file_of_another_suffix_is_tried_when_named(project: Path, tmp_path: Path) -> None:
    (tmp_path / "خبر.news").write_bytes("قمة الرياض".encode("utf-16"))
    lines(tmp_path / "layers.data", marked())
    facts = run("import", project, tmp_path / "خبر.news", tmp_path / "layers.data", "--json").facts
    assert (facts["articles"], facts["spans"]) == (2, 1)


def test_a_format_can_be_named(project: Path, tmp_path: Path) -> None:
    path = lines(tmp_path / "in.jsonl", marked())
    assert run("import", project, path, "--format", "text", "--json").facts["layers"] == 0
    assert run("import", project, SEED_TEXT, "--format", "jsonl").code == 2
    assert "pdf" in run("import", project, path, "--format", "pdf").errors


def test_a_project_that_is_read_only_takes_nothing_and_still_gives(project: Path, tmp_path: Path) -> None:
    run("import", project, SEED_LAYERS)
    project.chmod(0o444)
    before = project.read_bytes()
    answer = run("import", project, lines(tmp_path / "in.jsonl", marked()))
    assert (answer.code, answer.out) == (2, "")
    assert answer.errors.startswith(f"{project} is read-only")
    assert run("export", project, tmp_path / "out.jsonl", "--json").facts["records"] == 1
    assert project.read_bytes() == before


def test_a_file_full_of_noise_is_refused_once(project: Path, tmp_path: Path) -> None:
    (tmp_path / "noise.jsonl").write_bytes(bytes(range(1, 256)) * 100)
    answer = run("import", project, tmp_path / "noise.jsonl", "--json")
    assert refusals(answer.facts) == [(str(tmp_path / "noise.jsonl"), None, "It is not JSON lines but binary data.")]
