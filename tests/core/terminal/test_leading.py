"""Labels and shared-out work from the command line."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from core.model import DEFAULT_LABELS
from core.project import Project
from core.project.labelsets import SHIPPED, shipped
from tests.core.terminal.files import SEED_LAYERS
from tests.core.terminal.program import run


def held(project: Path) -> list[str]:
    with Project.open(project, read_only=True) as opened:
        return [label.name for label in opened.labels.all()]


def articles(project: Path, folder: Path, number: int) -> None:
    for place in range(number):
        (folder / f"{place}.txt").write_text(f"زار الوزير عمان {place}", encoding="utf-8")
    assert run("import", project, *sorted(folder.glob("*.txt"))).code == 0


@pytest.mark.parametrize("name", SHIPPED)
def test_new_takes_a_set_that_is_shipped(tmp_path: Path, name: str) -> None:
    answer = run("new", tmp_path / "p.hashiya", "--labels", name, "--json")
    assert answer.facts["labels"] == [label.name for label in shipped(name)]
    with Project.open(tmp_path / "p.hashiya") as opened:
        assert opened.labels.all() == shipped(name)
        assert all(label.arabic and label.english and label.guideline for label in opened.labels.all())


def test_labels_lists_them_with_their_uses(project: Path) -> None:
    run("import", project, SEED_LAYERS)
    labels = run("labels", project, "--json").facts["labels"]
    assert isinstance(labels, list)
    assert [(label["name"], label["arabic"], label["key"], label["active"], label["spans"]) for label in labels] == [
        ("PERSON", "شخص", "1", True, 40),
        ("COUNTRY", "دولة", "2", True, 115),
        ("EVENT", "حدث", "3", True, 53),
    ]
    lines = run("labels", project).out.splitlines()
    assert lines[0] == "3 labels."
    assert lines[-2].split() == ["COUNTRY", "دولة", "Country", "2", "#008A64", "115"]


def test_a_set_is_saved_and_taken_into_another_project(project: Path, tmp_path: Path) -> None:
    saved, other = tmp_path / "set.json", tmp_path / "other.hashiya"
    run("labels", project, "--load", "conll", "--save", saved)
    assert held(project) == ["PERSON", "COUNTRY", "EVENT", "PER", "LOC", "ORG", "MISC"]
    assert run("new", other, "--labels", saved).code == 0
    with Project.open(project) as one, Project.open(other) as two:
        assert one.labels.all() == two.labels.all()


def test_a_set_takes_the_place_of_the_labels_and_says_what_became_of_them(project: Path) -> None:
    run("import", project, SEED_LAYERS)
    answer = run("labels", project, "--load", "wojood", "--replace", "--json")
    loaded = answer.facts["loaded"]
    assert isinstance(loaded, dict)
    assert (loaded["changed"], loaded["removed"], loaded["retired"]) == (["EVENT"], [], ["PERSON", "COUNTRY"])
    assert held(project) == [*(label.name for label in shipped("wojood")), "PERSON", "COUNTRY"]
    assert "Nothing was new." in run("labels", project, "--load", "wojood").out


def test_a_project_is_not_replaced_by_a_set(project: Path) -> None:
    before = project.read_bytes()
    assert run("labels", project, "--save", project).code == 2
    assert project.read_bytes() == before


def test_a_set_that_is_not_there_is_named(project: Path) -> None:
    assert run("labels", project, "--load", "nothing").errors == "There is no file nothing.\n"


def test_the_news_set_is_what_projects_begin_with() -> None:
    assert [(one.name, one.arabic, one.english, one.colour, one.key) for one in shipped("news")] == [
        (one.name, one.arabic, one.english, one.colour, one.key) for one in DEFAULT_LABELS
    ]


def test_articles_are_shared_out(project: Path, tmp_path: Path) -> None:
    articles(project, tmp_path, 10)
    answer = run("assign", project, "--annotators", "سلمى, b,c", "--per-article", 2, "--json")
    assert answer.facts["articles"] == 10
    assert answer.facts["given"] == {"سلمى": 7, "b": 7, "c": 6}
    assert answer.facts["joined"] == ["سلمى", "b", "c"]
    told = run("assign", project, "--annotators", "c,d", "--per-article", 2)
    assert told.out.splitlines()[0] == "Assigned 0 articles."
    with Project.open(project) as opened:
        assert sum(work.assigned for work in opened.assignments.work()) == 20


def test_articles_are_shared_out_by_share(project: Path, tmp_path: Path) -> None:
    articles(project, tmp_path, 10)
    assert run("assign", project, "--annotators", "a,b", "--share", "a=60,b=40", "--json").facts["given"] == {"a": 6, "b": 4}


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--annotators", "a", "--per-article", "2"), "cannot have 2 annotators out of 1"),
        (("--annotators", "a,gold"), "“gold” cannot be a name"),
        (("--annotators", "a,b", "--share", "a=x"), "share of a must be a number"),
        (("--annotators", "a,b", "--share", "c=3"), "share of c must be a number"),
        (("--annotators", "a,b", "--share", "a=0,b=0"), "share of a must be a number"),
        ((), "annotators"),
    ],
)
def test_what_cannot_be_shared_out_is_refused_in_one_sentence(project: Path, words: tuple[str, ...], why: str) -> None:
    answer = run("assign", project, *words)
    assert (answer.code, answer.out, answer.errors.count("\n")) == (2, "", 1)
    assert why in answer.errors


def test_a_saved_set_is_json_that_says_what_is_needed(project: Path, tmp_path: Path) -> None:
    saved = tmp_path / "set.json"
    run("labels", project, "--save", saved)
    rows = msgspec.json.decode(saved.read_bytes())
    assert [sorted(row) for row in rows] == [["arabic", "colour", "english", "guideline", "key", "name"]] * 3
