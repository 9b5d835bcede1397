"""The corpora that figures are measured on; tests that want one are skipped where ``HASHIYA_DATA`` does not lead to it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def corpus(name: str) -> Path:
    """Return the path of a corpus, or skip the test that asks for it."""
    root = os.environ.get("HASHIYA_DATA")
    if not root or not (Path(root) / name).exists():
        pytest.skip(f"HASHIYA_DATA holds no {name}")
    return Path(root) / name
