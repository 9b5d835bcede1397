"""Exporting to other programs' formats: what they cannot hold is said first, layers go apart, articles are shared out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.formats.table import FORMATS
from tests.core.formats.example import PLACES, TEXT
from tests.core.terminal.files import SEED_LAYERS, lines
from tests.core.terminal.program import run


def line(layer: str, **more: object) -> dict[str, object]:
    spans = [{"start": start, "end": end, "label": label, "text": TEXT[start:end]} for start, end, label in PLACES]
    return {"id": "17", "text": TEXT, "layer": layer, "spans": spans, **more}


@pytest.fixture
def example(project: Path, tmp_path: Path) -> Path:
    """A project with the example of all formats: gold and one annotator, whose first span bears a note."""
    mine = line("annotator-1")
    mine["spans"][0]["note"] = "لماذا؟"  # type: ignore[index]
    assert run("import", project, lines(tmp_path / "example.jsonl", line("gold"), mine)).code == 0
    return project


def losses(facts: dict[str, object]) -> dict[str, int]:
    found = facts["losses"]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("form", [row.name for row in FORMATS if row.is_written and row.needs is None])
def test_every_format_comes_back_by_its_name(example: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / ("out" if form in ("brat", "text") else "out.data")
    answer = run("export", example, out, "--format", form, "--json")
    assert answer.code in (0, 1), answer
    assert (answer.code == 1) == bool(answer.facts["left_out"])
    other = tmp_path / "other.hashiya"
    run("new", other)
    back = run("import", other, out, "--format", form, "--annotator", "annotator-9", "--labels", "add", "--json")
    assert back.code == 0, back
    assert back.facts["articles"] == 1
    assert back.facts["spans"] == answer.facts["spans"]


def test_what_a_format_cannot_hold_is_said_with_examples_before_it_is_written(example: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.conll"
    told = run("export", example, out, "--format", "conll", "--layer", "annotator-1", "--dry-run")
    assert told.code == 1
    assert "conll has no place for: nested, 1 (“الأردن”)" in told.errors
    assert "conll has no place for: note, 1 (“محمد العلي”)" in told.errors
    assert "Nothing was written." in told.out
    assert "B-PERSON" in told.out
    assert not out.exists()
    answer = run("export", example, out, "--format", "conll", "--layer", "annotator-1", "--json")
    assert answer.code == 1
    assert {"nested": 1, "note": 1}.items() <= losses(answer.facts).items()
    assert "COUNTRY" not in out.read_text("utf-8")


def test_what_is_accepted_is_no_failure(example: Path, tmp_path: Path) -> None:
    words = ("export", example, tmp_path / "out.conll", "--format", "conll", "--layer", "annotator-1")
    told = run(*words).out
    assert "To take that as it is, add --accept nested," in told
    assert run(*words, "--accept", told.rpartition("--accept ")[2].rstrip(".\n")).code == 0
    assert run(*words, "--accept", "all").code == 0
    assert run(*words, "--accept", "nested").code == 1
    assert run(*words, "--accept", "anything").code == 2


def test_of_spans_over_each_other_the_inner_ones_can_be_had(example: Path, tmp_path: Path) -> None:
    run("export", example, tmp_path / "out.conll", "--format", "conll", "--overlapping", "innermost")
    assert "B-COUNTRY" in (tmp_path / "out.conll").read_text("utf-8")
    assert "EVENT" not in (tmp_path / "out.conll").read_text("utf-8")


def test_all_layers_go_into_files_of_their_own_where_a_format_has_none(example: Path, tmp_path: Path) -> None:
    answer = run("export", example, tmp_path / "out.conll", "--format", "conll", "--layer", "all", "--json")
    files = answer.facts["files"]
    assert isinstance(files, list)
    assert [(Path(one["path"]).name, one["layer"]) for one in files] == [
        ("out-annotator-1.conll", "annotator-1"),
        ("out-gold.conll", "gold"),
    ]
    assert not (tmp_path / "out.conll").exists()
    answer = run("export", example, tmp_path / "out.json", "--format", "labelstudio", "--layer", "all", "--json")
    assert (answer.code, answer.facts["records"]) == (0, 2)
    (task,) = json.loads((tmp_path / "out.json").read_bytes())
    assert [one["ground_truth"] for one in task["annotations"]] == [False, True]


def test_only_some_states_and_labels_go_out(example: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert run("export", example, out, "--labels", "COUNTRY,EVENT", "--json").facts["spans"] == 2
    assert run("export", example, out, "--states", "finished", "--json").facts["records"] == 0
    assert run("export", example, out, "--states", "started,finished", "--json").facts["records"] == 1
    assert run("export", example, out, "--states", "late").code == 2
    assert run("export", example, out, "--labels", "CITY").errors == "The label CITY is not one of this project's.\n"


def test_articles_are_shared_out_and_the_parts_make_the_whole(project: Path, tmp_path: Path) -> None:
    texts: list[dict[str, object]] = [
        {"id": f"a{number}", "text": f"خبر رقم {number} عن {'كلمة ' * number}", "layer": "gold"} for number in range(20)
    ]
    run("import", project, lines(tmp_path / "in.jsonl", *texts))
    answer = run("export", project, tmp_path / "out.jsonl", "--split", "0.8/0.1/0.1", "--seed", "3", "--json")
    assert (answer.code, answer.facts["records"]) == (0, 20)
    parts = [(tmp_path / f"out-{part}.jsonl").read_bytes().splitlines() for part in ("train", "dev", "test")]
    assert sum(map(len, parts)) == 20
    before = [(tmp_path / f"out-{part}.jsonl").read_bytes() for part in ("train", "dev", "test")]
    run("export", project, tmp_path / "out.jsonl", "--split", "80/10/10", "--seed", "3")
    assert before == [(tmp_path / f"out-{part}.jsonl").read_bytes() for part in ("train", "dev", "test")]
    assert run("export", project, tmp_path / "out.jsonl", "--split", "0.8/0.8").code == 2


def test_people_of_a_file_can_be_called_otherwise(project: Path, tmp_path: Path) -> None:
    tasks = [{"id": 17, "data": {"text": TEXT}, "annotations": [{"completed_by": 3, "result": []}]}]
    (tmp_path / "in.json").write_text(json.dumps(tasks), "utf-8")
    assert run("import", project, tmp_path / "in.json", "--map-user", "3=annotator-1").code == 0
    assert run("export", project, tmp_path / "out.jsonl", "--layer", "annotator-1", "--json").facts["records"] == 1
    assert run("import", project, tmp_path / "in.json", "--map-user", "annotator-1").code == 2
    assert run("import", project, tmp_path / "in.json", "--map-user", "3=all").code == 2


def test_predictions_are_layers_of_a_machine(project: Path, tmp_path: Path) -> None:
    result = [{"type": "labels", "value": {"start": 4, "end": 14, "labels": ["PERSON"]}}]
    tasks = [{"data": {"text": TEXT}, "annotations": [], "predictions": [{"model_version": "model-1", "result": result}]}]
    (tmp_path / "in.json").write_text(json.dumps(tasks), "utf-8")
    assert run("import", project, tmp_path / "in.json").code == 0
    run("export", project, tmp_path / "out.jsonl", "--layer", "model-1")
    assert json.loads((tmp_path / "out.jsonl").read_bytes())["machine"] is True


def test_what_a_file_was_taken_for_is_said_and_can_be_overruled(project: Path, tmp_path: Path) -> None:
    path = tmp_path / "in.txt"
    path.write_text(json.dumps({"id": 1, "text": TEXT, "label": [[27, 37, "EVENT"]]}) + "\n", "utf-8")
    told = run("import", project, path, "--dry-run", "--annotator", "annotator-1").out
    assert "It was taken for doccano: " in told
    assert "taken for" not in run("import", project, path, "--dry-run", "--format", "text").out
    assert run("import", project, path, "--annotator", "annotator-1", "--json").facts["spans"] == 1


def test_a_folder_that_holds_anything_is_not_written_over(example: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("لي", "utf-8")
    assert run("export", example, tmp_path / "out", "--format", "brat").code == 2
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".part")]


def test_the_seed_comes_back_from_formats_that_hold_all_layers(project: Path, tmp_path: Path) -> None:
    run("import", project, SEED_LAYERS)
    for form in ("prodigy", "labelstudio", "labelstudio-min"):
        other = tmp_path / f"{form}.hashiya"
        run("new", other)
        assert run("export", project, tmp_path / form, "--format", form, "--layer", "all").code == 0
        assert run("import", other, tmp_path / form).code == 0
        for layer in ("gold", "annotator-1", "annotator-2"):
            out = [json.loads(run_out(path, tmp_path / "x.jsonl", layer)) for path in (project, other)]
            assert [[(span["start"], span["end"], span["label"]) for span in one["spans"]] for one in out[:1]] == [
                [(span["start"], span["end"], span["label"]) for span in one["spans"]] for one in out[1:]
            ]


def run_out(project: Path, out: Path, layer: str) -> bytes:
    run("export", project, out, "--layer", layer)
    return out.read_bytes()


def test_a_data_card_tells_what_was_exported(project: Path, tmp_path: Path) -> None:
    run("import", project, SEED_LAYERS)
    answer = run("export", project, tmp_path / "out.json", "--format", "labelstudio", "--licence", "CC BY 4.0", "--json")
    told = (tmp_path / "out.card.md").read_text("utf-8")
    assert answer.facts["card"] == str(tmp_path / "out.card.md")
    for line_ in (
        "# Data card: news",
        "- Layer: gold",
        "- Licence: CC BY 4.0",
        "| out.json | gold |  | 1 | 3,396 | 72 |",
        "States: accepted 1.",
        "Articles compared: 1, of annotator-1, annotator-2. A value over several pairs is their mean.",
    ):
        assert line_ in told, told
    assert "| span_f1_strict | 0." in told
    assert told.count("\n| PERSON |") == 1


def test_a_card_is_written_where_it_is_wanted(example: Path, tmp_path: Path) -> None:
    run("export", example, tmp_path / "plain.jsonl")
    run("export", example, tmp_path / "a.conll", "--format", "conll", "--no-card")
    assert not list(tmp_path.glob("*.card.md"))
    run("export", example, tmp_path / "plain.jsonl", "--card")
    run("export", example, tmp_path / "folder", "--format", "brat")
    run("export", example, tmp_path / "s.jsonl", "--split", "80/20")
    assert sorted(path.name for path in tmp_path.glob("*.card.md")) == ["folder.card.md", "plain.card.md", "s.card.md"]
    assert "seed 0" in (tmp_path / "s.card.md").read_text("utf-8")


def test_plain_text_goes_into_a_file_or_into_a_folder(example: Path, tmp_path: Path) -> None:
    assert run("export", example, tmp_path / "out.txt", "--format", "text").code == 1
    assert (tmp_path / "out.txt").read_text("utf-8") == TEXT
    run("import", example, lines(tmp_path / "more.jsonl", {"text": "خبر آخر", "layer": "gold"}))
    told = run("export", example, tmp_path / "two.txt", "--format", "text", "--accept", "all")
    assert (tmp_path / "two.txt").read_text("utf-8") == f"{TEXT}\n\nخبر آخر"
    assert "Where each of the 2 articles begins" in told.errors
    run("export", example, tmp_path / "folder", "--format", "text")
    assert len(list((tmp_path / "folder").iterdir())) == 2
