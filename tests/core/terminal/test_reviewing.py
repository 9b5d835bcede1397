"""Merging and asking the history from the command line."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from core.model import GOLD
from core.project import Project
from core.project.sample import make_sample
from tests.core.project.judging import SEED
from tests.core.terminal.program import run


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sample.hashiya"
    make_sample(path)
    return path


def gold(path: Path) -> int:
    with Project.open(path, read_only=True) as project:
        return len(project.spans.of(SEED, GOLD))


@pytest.mark.parametrize(
    ("words", "settled", "spans"),
    [
        (("unanimous",), 56, 56),
        (("majority",), 56, 56),
        (("threshold",), 56, 56),
        (("threshold", "--n", 1), 68, 68),
        (("trusted", "--annotator", "annotator-2"), 74, 73),
    ],
)
def test_merge_settles_and_says_what_stays(sample: Path, words: tuple[object, ...], settled: int, spans: int) -> None:
    facts = run("merge", sample, "--strategy", *words, "--json").facts
    assert facts == {
        "strategy": words[0],
        "settled": settled,
        "unsettled": 74 - settled,
        "spans": spans,
        "articles": [{"article": SEED, "settled": settled, "unsettled": 74 - settled}],
        "closed": 0,
        "dry_run": False,
        "cancelled": False,
    }
    assert gold(sample) == spans
    assert run("check", sample).code == 0


def test_a_dry_run_writes_nothing(sample: Path) -> None:
    before = sample.read_bytes()
    answer = run("merge", sample, "--strategy", "unanimous", "--dry-run")
    assert (answer.code, answer.out) == (0, "Would settle 56 ballots (unanimous), 56 of them with a span; 18 stay open.\n")
    assert sample.read_bytes() == before


def test_whoever_settles_can_take_it_back(sample: Path) -> None:
    run("merge", sample, "--strategy", "unanimous", "--by", "reviewer-1")
    with Project.open(sample) as project:
        project.history.undo("reviewer-1")
    assert gold(sample) == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--strategy", "trusted"), "Name the annotator whose answers are to be taken."),
        (("--strategy", "trusted", "--annotator", "nobody"), "There is no layer of nobody in this project."),
        (("--strategy", "threshold", "--n", 0), "The threshold is a number from 1 up, not 0."),
        (("--strategy", "unanimous", "--article", "nowhere"), "There is no article nowhere in this project."),
    ],
)
def test_what_cannot_be_merged_is_one_sentence(sample: Path, words: tuple[object, ...], sentence: str) -> None:
    answer = run("merge", sample, *words, "--json")
    assert (answer.code, answer.facts) == (2, {"error": sentence})
    assert run("merge", sample, *words).errors == sentence + "\n"
    assert gold(sample) == 0


def test_history_is_a_line_for_people_and_an_object_a_line_for_programs(sample: Path) -> None:
    run("merge", sample, "--strategy", "unanimous", "--by", "reviewer-1")
    lines = run("history", sample, "--bidi", "off").out.splitlines()
    assert " reviewer-1: merge: + layer gold; + span “بلينكن” PERSON 0–6 (gold); " in lines[0]
    assert lines[0].endswith("… 109 more")
    found = [msgspec.json.decode(line) for line in run("history", sample, "--json").out.splitlines()]
    assert [(one["by"], one["verb"], len(one["changes"])) for one in found[:2]] == [("reviewer-1", "merge", 113), ("reviewer-1", "join", 1)]
    assert len(found) == len(lines)


def test_history_can_be_asked_for_a_part(sample: Path) -> None:
    run("merge", sample, "--strategy", "unanimous", "--by", "reviewer-1")
    with Project.open(sample, read_only=True) as project:
        span = project.spans.of(SEED, GOLD)[0].id
    part = ("--article", SEED, "--verb", "merge", "--since", "2020-01-01")
    for words in (("--span", span), ("--by", "reviewer-1", "--verb", "merge"), part):
        (line,) = run("history", sample, *words, "--json").out.splitlines()
        assert msgspec.json.decode(line)["verb"] == "merge"
    assert run("history", sample, "--since", "2999-01-01", "--json").out == ""
    assert run("history", sample, "--article", "nowhere").errors == "There is no article nowhere in this project.\n"
