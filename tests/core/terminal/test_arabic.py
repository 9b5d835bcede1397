"""Arabic for terminals that do not know it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import unicodedata
from contextlib import suppress
from pathlib import Path

import bidi
import pytest
from hypothesis import given

from core.terminal.arabic import _CONTROLS, Bidi, isolated, must_prepare, orders_itself, prepared, visual
from tests.contracts.tree import ROOT
from tests.core.arabic.strategies import texts
from tests.core.terminal.files import SEED_LAYERS
from tests.core.terminal.program import run


@given(texts.map(lambda text: "".join(letter for letter in text if unicodedata.bidirectional(letter) != "B")))
def test_the_order_is_that_of_python_bidi(line: str) -> None:
    """python-bidi does not mirror, so lines without mirrored letters must come out alike; where controls stand nobody sees."""
    plain = "".join(letter for letter in line if not unicodedata.mirrored(letter))
    assert _CONTROLS.sub("", visual(plain)) == _CONTROLS.sub("", bidi.get_display(plain))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain (text) [1]", "plain (text) [1]"),
        ("دولة", "ﺔﻟﻭﺩ"),
        ("لا", "ﻻ"),
        ("مُحَمَّد", "ﺪﻤﺤﻣ"),
        ("قال (بلينكن)", "(ﻦﻜﻨﻴﻠﺑ) ﻝﺎﻗ"),
        ("«نص»", "«ﺺﻧ»"),
        ("abc (قال) def", "abc (ﻝﺎﻗ) def"),
        ("في عام 2023", "2023 ﻡﺎﻋ ﻲﻓ"),
        ("من 12.5 إلى BBC (2023)", "BBC (2023) ﻰﻟﺇ 12.5 ﻦﻣ"),
        ("\u2068نص\u2069 x", "ﺺﻧ x"),
        ("PERSON\nشخص", "PERSON\nﺺﺨﺷ"),
    ],
)
def test_lines_are_shaped_ordered_and_mirrored(text: str, seen: str) -> None:
    assert prepared(text) == seen


@pytest.mark.parametrize(
    ("environment", "itself"),
    [
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "linux"}, False),
        ({"VTE_VERSION": "5202"}, False),
        ({"VTE_VERSION": "5800"}, True),
        ({"VTE_VERSION": "7600"}, True),
        ({"VTE_VERSION": "soon"}, False),
        ({"KONSOLE_VERSION": "230401"}, True),
        ({"MLTERM": "3.9.3"}, True),
        ({"TERM": "mlterm"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, True),
        ({"TERM_PROGRAM": "vscode"}, False),
        ({}, False),
    ],
)
def test_terminals_that_order_arabic_themselves_are_known(environment: dict[str, str], itself: bool) -> None:
    assert orders_itself(environment) is itself
    assert must_prepare(Bidi.AUTO, is_terminal=True, environment=environment) is not itself
    assert not must_prepare(Bidi.AUTO, is_terminal=False, environment=environment)
    assert must_prepare(Bidi.ON, is_terminal=False, environment=environment)
    assert not must_prepare(Bidi.OFF, is_terminal=True, environment=environment)


def test_arabic_beside_other_cells_is_isolated_and_nothing_else() -> None:
    assert isolated("PERSON\nشخص") == "PERSON\n\u2068شخص\u2069"


def on_a_terminal(*words: str, folder: Path, **more: str) -> str:
    """Return what the program shows on a terminal of its own."""
    ours, theirs = pty.openpty()
    guesses = ("VTE_VERSION", "KONSOLE_VERSION", "MLTERM", "TERM_PROGRAM")
    known = {name: value for name, value in os.environ.items() if name not in guesses}
    environment = {**known, "PYTHONPATH": str(ROOT), "TERM": "xterm", **more}
    command = [sys.executable, "-m", "tests.core.terminal.program", *words]
    shown = b""
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=theirs, stderr=theirs):
        os.close(theirs)
        with suppress(OSError):  # how Linux tells that the other side is closed
            while piece := os.read(ours, 65536):
                shown += piece
    os.close(ours)
    return shown.decode("utf-8")


def test_a_terminal_gets_shaped_letters_unless_it_shapes_them_itself(project: Path) -> None:
    run("import", project, SEED_LAYERS)
    plain = on_a_terminal("stats", str(project), folder=project.parent)
    assert "ﺺﺨﺷ" in plain and "شخص" not in plain
    assert "\u2068شخص\u2069" in on_a_terminal("stats", str(project), folder=project.parent, VTE_VERSION="7600")
    assert "Importing" in on_a_terminal("import", str(project), str(SEED_LAYERS), folder=project.parent)
