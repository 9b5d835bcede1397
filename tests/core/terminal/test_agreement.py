"""Agreement from the command line, on the sample and on layers whose published agreement is known."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core.agreement import MAIN, MEASURES
from core.model import ArticleId, LayerState
from core.project import Project
from tests.core.arabic.corpora import corpus
from tests.core.terminal.files import SEED_LAYERS, lines, marked
from tests.core.terminal.program import run


@pytest.fixture
def sample(project: Path) -> Path:
    assert run("import", project, SEED_LAYERS).code == 0
    return project


def told(project: Path, *words: object) -> dict[str, Any]:
    answer = run("agreement", project, "--json", *words)
    assert answer.code == 0, answer
    return answer.facts


def test_the_two_layers_of_the_seed_article(sample: Path) -> None:
    found = told(sample)
    assert found["measures"]["span_f1_strict"] == pytest.approx(0.8235, abs=0.00005)
    assert set(MAIN) <= set(found["measures"]) == set(MEASURES)
    assert found["n"]["span_f1_strict"] == 63 + 73
    assert found["differences"]["same"] == 56
    (pair,) = found["pairs"]
    assert (pair["annotators"], pair["span_f1_strict"]) == (["annotator-1", "annotator-2"], found["measures"]["span_f1_strict"])
    assert sorted(found["labels"]) == ["COUNTRY", "EVENT", "PERSON"]
    assert "articles" not in found


def test_one_measure_by_article(sample: Path) -> None:
    found = told(sample, "--measure", "token_alpha", "--by", "article")
    assert list(found["measures"]) == ["token_alpha"]
    (article,) = found["articles"]
    assert article["article"] == "blinken-korea"
    assert article["token_alpha"] == found["measures"]["token_alpha"]


def test_gold_is_compared_where_it_is_named(sample: Path) -> None:
    found = told(sample, "--annotators", "annotator-1, gold")
    assert found["pairs"][0]["annotators"] == ["annotator-1", "gold"]


@pytest.mark.parametrize(("by", "first"), [(None, "Pair"), ("pair", "Pair"), ("label", "Label"), ("article", "Article")])
def test_tables_for_people(sample: Path, by: str | None, first: str) -> None:
    answer = run("agreement", sample, "--resamples", 0, *(("--by", by) if by else ()))
    assert (answer.code, answer.errors) == (0, "")
    rows = answer.out.splitlines()
    assert rows[0] == "Compared 1 article of annotator-1, annotator-2."
    assert any(row.split()[:4] == ["span", "f1", "strict", "0.8235"] for row in rows)
    assert any(row.startswith(first) for row in rows)


def test_arabic_is_put_in_order_where_the_terminal_cannot(sample: Path) -> None:
    raw, ordered = (run("agreement", sample, "--by", "article", "--bidi", bidi).out for bidi in ("off", "on"))
    assert "بلينكن" in raw
    assert "بلينكن" not in ordered


def test_figures_and_spans_are_saved(sample: Path, tmp_path: Path) -> None:
    figures, spans = tmp_path / "figures.csv", tmp_path / "spans.csv"
    found = told(sample, "--csv", figures, "--gamma", spans)
    assert found["gamma"]["written"] == {"articles": 1, "spans": 136, "left_out": 0}
    assert spans.read_text("utf-8").splitlines()[0] == "annotator-1,PERSON,0,6"
    assert "span_f1_strict" in figures.read_text("utf-8-sig")


def test_articles_that_not_everybody_marked_are_missing_in_the_spans_and_that_is_said(project: Path, tmp_path: Path) -> None:
    articles = [
        {**marked(layer=name, state="finished"), "id": article, "text": f"{marked()['text']} {article}"}
        for article, names in (("1", "ab"), ("2", "abc"))
        for name in names
    ]
    run("import", project, lines(tmp_path / "in.jsonl", *articles))
    answer = run("agreement", project, "--gamma", tmp_path / "spans.csv", "--json")
    assert answer.code == 1
    assert answer.facts["gamma"] == {"file": str(tmp_path / "spans.csv"), "written": {"articles": 1, "spans": 3, "left_out": 1}}
    assert "name fewer with --annotators" in run("agreement", project, "--gamma", tmp_path / "spans.csv").out


def test_intervals_need_more_than_one_article(project: Path, tmp_path: Path) -> None:
    records = [
        {**marked(start=4 + (number == 3 and name == "b")), "layer": name, "state": "finished", "id": f"{number}"}
        | {"text": f"{marked()['text']} {number}"}
        for number in range(5)
        for name in "ab"
    ]
    run("import", project, lines(tmp_path / "in.jsonl", *records))
    low, high = told(project, "--resamples", 200)["intervals"]["span_f1_strict"]
    assert 0 < low < 0.8 < high == 1


def test_nothing_to_compare_is_said_and_explained(project: Path, tmp_path: Path) -> None:
    answer = run("agreement", project)
    assert (answer.code, answer.out.count("\n")) == (0, 1)
    assert "nothing to compare" in answer.out
    found = told(project)
    assert found["measures"] == dict.fromkeys(MEASURES)
    assert found["undefined"]["token_kappa"] == "No article was marked by two of them."
    run("import", project, lines(tmp_path / "in.jsonl", *({**marked(), "spans": [], "layer": name, "state": "finished"} for name in "ab")))
    assert "span_f1_strict is undefined: Nothing was marked here" in run("agreement", project).out


def test_begun_layers_count_where_asked(project: Path, tmp_path: Path) -> None:
    run("import", project, lines(tmp_path / "in.jsonl", *({**marked(), "layer": name, "state": "new", "spans": []} for name in "ab")))
    with Project.open(project) as opened:
        (article,) = opened.articles.all()
        for name in "ab":
            opened.layers.become(ArticleId(article.id), name, LayerState.STARTED, by=name)
    assert "--unfinished" in run("agreement", project).out
    assert told(project, "--unfinished")["annotators"] == ["a", "b"]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--measure", "kappa"), "There is no measure kappa, only span_precision_strict,"),
        (("--annotators", "nobody"), "There is no layer of nobody"),
        (("--by", "day"), "day"),
        (("--resamples", "-1"), "--resamples"),
    ],
)
def test_what_cannot_be_told_is_refused_in_one_sentence(sample: Path, words: tuple[str, ...], why: str) -> None:
    answer = run("agreement", sample, *words)
    assert (answer.code, answer.out, answer.errors.count("\n")) == (2, "", 1)
    assert why in answer.errors


def test_a_project_is_not_replaced_by_figures(sample: Path) -> None:
    before = sample.read_bytes()
    assert run("agreement", sample, "--csv", sample).code == 2
    assert run("agreement", sample, "--gamma", sample).code == 2
    assert sample.read_bytes() == before


def test_four_annotators_whose_agreement_is_published(tmp_path: Path) -> None:
    """kldtz/bratiaa, data/agreement: mean F1 .890 (SD .053) over the six pairs; LOC .819, MISC .840, ORG .906, PER .938."""
    folder = corpus("bratiaa_brat4/example-project")
    project = tmp_path / "four.hashiya"
    run("new", project, "--labels", "conll")
    assert run("import", project, folder).code == 0
    found = told(project, "--resamples", 0)
    assert len(found["pairs"]) == 6
    assert found["measures"]["span_f1_strict"] == pytest.approx(0.890, abs=0.0005)
    assert found["spread"]["span_f1_strict"] == pytest.approx(0.053, abs=0.0005)
    labels = {label: round(row["span_f1_strict"], 3) for label, row in found["labels"].items()}
    assert labels == {"LOC": 0.819, "MISC": 0.840, "ORG": 0.906, "PER": 0.938}
