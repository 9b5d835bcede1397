"""``hashiya search``: hits as JSON for programs, as a concordance from right to left for people."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.formats.record import LayerRecord
from core.project import Project
from core.project.bringing import bring_in
from core.terminal.arabic import prepared
from tests.core.terminal.files import SEED_LAYERS
from tests.core.terminal.program import run
from tests.core.terminal.test_arabic import on_a_terminal


@pytest.fixture
def seed(project: Path) -> Path:
    """A project with the seed article and its three layers."""
    assert run("import", project, SEED_LAYERS).code == 0
    return project


def test_hits_are_told_with_their_offsets_and_what_stands_beside_them(seed: Path) -> None:
    answer = run("search", seed, "«كوريا الشمالية»", "--json", "--limit", 2)
    assert answer.code == 0
    assert list(answer.facts) == ["hits", "total"]
    assert answer.facts["total"] == 11
    hits = answer.facts["hits"]
    assert isinstance(hits, list) and len(hits) == 2
    with Project.open(seed) as opened:
        text = opened.articles.text(hits[0]["article"])
    for hit in hits:
        assert list(hit) == ["article", "start", "end", "text", "left", "right"]
        assert text[hit["start"] : hit["end"]] == hit["text"] == "كوريا الشمالية"
        assert text[: hit["start"]].endswith(hit["left"]) and text[hit["end"] :].startswith(hit["right"])


def test_marks_are_told_with_their_label_and_layer(seed: Path) -> None:
    facts = run("search", seed, "label:PERSON by:gold بلينكن", "--json", "--limit", 1).facts
    assert isinstance(facts["hits"], list)
    assert [(hit["label"], hit["layer"], hit["text"]) for hit in facts["hits"]] == [("PERSON", "gold", "بلينكن")]


def test_a_file_gets_the_words_as_they_are_read(seed: Path) -> None:
    told = run("search", seed, "الصواريخ", "--limit", 1)
    number, _, line = told.out.strip().partition("\n")
    assert number.startswith("1 hit")
    before, hit, after, *_ = (cell.strip() for cell in line.strip().split("  ") if cell.strip())
    with Project.open(seed) as opened:
        text = opened.articles.text(next(opened.articles.all()).id)
    assert hit == "الصواريخ"
    assert "".join((before + hit + after).split()) in "".join(text.split())


def test_a_terminal_shows_what_stands_before_at_the_right_of_the_hit(seed: Path) -> None:
    hits = run("search", seed, "طوكيو", "--json", "--limit", 1).facts["hits"]
    assert isinstance(hits, list)
    before, after = prepared(hits[0]["left"].split()[-1]), prepared(hits[0]["right"].split()[0])
    for bidi in ((), ("--bidi", "on")):
        line = on_a_terminal("search", str(seed), "طوكيو", "--limit", "1", *bidi, folder=seed.parent).splitlines()[-1]
        assert line.rindex(after, 0, line.index("ﻮﻴﻛﻮﻃ")) < line.index("ﻮﻴﻛﻮﻃ") < line.index(before, line.index("ﻮﻴﻛﻮﻃ"))


def test_nothing_found_is_no_error(seed: Path) -> None:
    assert run("search", seed, "زنجبار").out == "0 hits\n"
    assert run("search", seed, "زنجبار", "--json").facts == {"hits": [], "total": 0}


def test_hits_come_in_the_order_asked_for(seed: Path) -> None:
    facts = run("search", seed, "كوريا", "--json", "--order", "right", "--limit", 100).facts
    assert isinstance(facts["hits"], list)
    after = [hit["right"].split()[0] for hit in facts["hits"] if hit["right"].strip()]
    assert after == sorted(after)
    assert len(facts["hits"]) == facts["total"] == 16


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("«كوريا", "letter 1 is never closed"),
        ("colour:red", "no field “colour”"),
        ("label:CITY", "takes PERSON, COUNTRY, EVENT"),
        ("؟", "nothing"),
    ],
)
def test_a_bad_query_is_refused_in_one_sentence(seed: Path, query: str, why: str) -> None:
    answer = run("search", seed, query)
    assert (answer.code, answer.out, answer.errors.count("\n")) == (2, "", 1)
    assert why in answer.errors
    assert run("search", seed, query, "--json").facts == {"error": answer.errors.strip()}


def test_a_search_first_indexes_what_came_in_without_waiting(seed: Path) -> None:
    with Project.open(seed) as opened:
        bring_in(opened, [LayerRecord(None, "", f"وصل الوفد {number} إلى نواكشوط") for number in range(30)], searchable=False)
        assert not opened.search.indexed().is_whole
    answer = run("search", seed, "نواكشوط", "--json")
    assert list(answer.facts) == ["hits", "total"]
    assert answer.facts["total"] == 30
    with Project.open(seed, read_only=True) as opened:
        assert opened.search.indexed().is_whole


def test_a_search_in_a_file_that_cannot_be_written_says_what_it_did_not_look_at(seed: Path) -> None:
    with Project.open(seed) as opened:
        bring_in(opened, [LayerRecord(None, "", "وصل الوفد إلى نواكشوط")], searchable=False)
    seed.chmod(0o444)
    answer = run("search", seed, "نواكشوط", "--json")
    assert (answer.facts["total"], answer.facts["unindexed"]) == (0, 1)
    assert "1 of 2 articles" in run("search", seed, "نواكشوط").errors
