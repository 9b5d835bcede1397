"""A project to work on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.terminal.program import run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """An empty project in the test's folder."""
    path = tmp_path / "news.hashiya"
    assert run("new", path).code == 0
    return path
