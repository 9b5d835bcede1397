"""Broken files of every format, the same ones every time: no crash, and of each file whole records or refusals with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.fuzz_formats import fuzz
from core.formats.table import FORMATS, Format


@pytest.mark.parametrize("form", FORMATS, ids=[row.name for row in FORMATS])
def test_broken_files_are_read_as_far_as_they_are_whole(form: Format, tmp_path: Path) -> None:
    outcome = fuzz(form, range(40), tmp_path)
    assert outcome.failures == []
    assert outcome.files == 40
    assert outcome.refusals > 0
