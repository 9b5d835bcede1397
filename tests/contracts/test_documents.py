"""The documents keep to the code: commands exist, decisions stay short, and no sentence belongs to another machine."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.contracts.tree import ROOT, files, shown, text_files

DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
DOCUMENTS = [path for path in files() if path.suffix == ".md"]
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))

# In pieces, so that this file does not hold what it looks for.
FOREIGN = {
    "a folder of one machine": r"(?<![\w.~}])/" + r"(work|root|home|opt|Users)/\w",
    "an address of a package registry": r"https?://[\w./-]*" + r"(pypi|pythonhosted|npmjs|mirror)",
    "a pip option that names a place": "--(extra-)?" + "(index-url|find-links)|file:/" + "//",
    "a number of an issue": r"\bissue " + r"#?\d|\(#" + r"\d+\)",
}


@pytest.mark.parametrize("what", FOREIGN)
def test_no_file_names(what: str) -> None:
    found = []
    for path in text_files():
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if re.search(FOREIGN[what], line):
                found.append(f"{shown(path)}:{number}: {line.strip()[:100]}")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", DOCUMENTS, ids=shown)
def test_every_make_command_of_a_document_exists(path: Path) -> None:
    asked = set(re.findall(r"(?:`|^ {4}|^\$ )make ([a-z]+)", path.read_text("utf-8"), re.MULTILINE))
    assert asked <= TARGETS


def test_the_readme_says_how_to_run_and_how_to_test() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "make run" in readme
    assert "make test" in readme


@pytest.mark.parametrize("path", DOCUMENTS, ids=shown)
def test_every_link_of_a_document_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text("utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", DECISIONS, ids=shown)
def test_a_decision_fits_on_a_screen_and_says_its_three_things(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    assert len(lines) <= 40
    assert lines[0] == f"# {int(path.name[:4])}. {lines[0].partition('. ')[2]}"
    assert {"## Context", "## Decision", "## Consequences"} <= set(lines)


def test_decisions_are_numbered_once_each() -> None:
    numbers = Counter(path.name[:4] for path in DECISIONS)
    assert DECISIONS
    assert [number for number, times in numbers.items() if times > 1] == []
