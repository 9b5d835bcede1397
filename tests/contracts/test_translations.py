"""What the window says is translated, all of it and nothing more, and compiled."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.contracts.tree import ROOT

TRANSLATIONS = ROOT / "resources" / "translations"
SOURCES = sorted(TRANSLATIONS.glob("*.ts"))


@pytest.fixture(scope="module")
def renewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the translations that ``make translations`` has brought up to the code."""
    copy = tmp_path_factory.mktemp("renewed") / "translations"
    shutil.copytree(TRANSLATIONS, copy)
    # -o: the environment that runs this test is the one to use, whatever its stamp says.
    command = ["make", "-o", ".venv/.ready", "translations", f"TRANSLATIONS={copy}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return copy


def test_there_are_arabic_and_english() -> None:
    assert [path.name for path in SOURCES] == ["hashiya_ar.ts", "hashiya_en.ts"]


@pytest.mark.parametrize("name", ["hashiya_ar.ts", "hashiya_en.ts", "hashiya_ar.qm", "hashiya_en.qm"])
def test_translations_are_what_the_code_says_now(renewed: Path, name: str) -> None:
    stale = f"{name} is not what the window says now: run make translations, translate what is new, run it again"
    assert (renewed / name).read_bytes() == (TRANSLATIONS / name).read_bytes(), stale


def said(message: ElementTree.Element) -> list[str]:
    """Return the translation of a message, in each of its plural forms, and nothing for what lupdate left unfinished."""
    translation = message.find("translation")
    if translation is None or "type" in translation.attrib:
        return []
    forms = translation.findall("numerusform") or [translation]
    return ["".join(form.itertext()) for form in forms]


def blanks(sentence: str) -> list[str]:
    """Return the blanks of a sentence; ``%n`` aside, since in Arabic the word for one or two says the number."""
    return sorted(re.findall(r"\{\w*\}|%\d", sentence))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_every_sentence_is_translated(path: Path) -> None:
    messages = list(ElementTree.parse(path).iter("message"))
    assert [message.findtext("source") for message in messages if not said(message) or not all(said(message))] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_every_blank_of_a_sentence_is_in_its_translation(path: Path) -> None:
    for message in ElementTree.parse(path).iter("message"):
        source = message.findtext("source") or ""
        assert [form for form in said(message) if blanks(form) != blanks(source)] == [], source
