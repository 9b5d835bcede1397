"""What the core says by code, the window says in both languages."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import core.errors
from core.errors import AlreadyMarked, FileMissing, LayerLocked, RuleRefused, WorldError
from core.model import LayerState
from gui.looks import Looks
from gui.sentences import ERRORS, STATES, VERBS, said, state
from gui.theme import LIGHT
from tests.contracts.tree import ROOT


def sentences() -> set[str]:
    """Return the templates of all errors that have one of their own."""
    kinds = [kind for _, kind in inspect.getmembers(core.errors, inspect.isclass) if issubclass(kind, WorldError)]
    return {kind.sentence for kind in kinds if kind.sentence not in {"", RuleRefused.sentence}}


def test_every_error_is_known_to_the_translators() -> None:
    assert set(ERRORS) == sentences()


def test_every_state_has_a_word() -> None:
    assert set(STATES) == set(LayerState)


@pytest.fixture
def arabic(qapp: QApplication) -> None:
    Looks(qapp).wear(LIGHT, "ar")


@pytest.mark.usefixtures("arabic")
def test_an_error_is_said_in_arabic_with_its_names_isolated() -> None:
    assert said(FileMissing(path=Path("a b.txt"))) == "لا يوجد ملف باسم \u2068a b.txt\u2069."
    assert said(AlreadyMarked(quote="عمان", label="COUNTRY")).startswith("«\u2068عمان\u2069» ")
    assert said(AlreadyMarked(quote="عمان", label="COUNTRY")).endswith(" بتصنيف \u2068COUNTRY\u2069.")


@pytest.mark.usefixtures("arabic")
def test_a_code_inside_a_sentence_is_translated_too() -> None:
    sentence = said(LayerLocked(layer="annotator-1", state="finished"))
    assert state(LayerState.FINISHED) in sentence
    assert "finished" not in sentence


def test_every_verb_of_the_history_has_words() -> None:
    sources = [path.read_text("utf-8") for path in (ROOT / "core" / "project").rglob("*.py")]
    written = {verb for source in sources for verb in re.findall(r'\.edit\(\s*"([a-z ]+)"', source)}
    assert len(written) > 20
    assert written - set(VERBS) == set()
