"""The tools that read the code find nothing to say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.contracts.tree import ROOT

BESIDE_PYTHON = Path(sys.executable).parent


@pytest.mark.parametrize(
    "command",
    [("ruff", "check"), ("ruff", "format", "--check"), ("mypy",), ("lint-imports",)],
    ids=["ruff_rules", "ruff_format", "mypy_strict", "import_contracts"],
)
def test_tool_finds_nothing(command: tuple[str, ...]) -> None:
    program, *arguments = command
    done = subprocess.run([BESIDE_PYTHON / program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(command)} says:\n{done.stdout}{done.stderr}"
