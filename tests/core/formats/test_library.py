"""The formats as a library: the examples of its documentation run, and what is documented is what happens."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

import core.formats
from core.errors import RuleRefused
from core.formats import read, write
from core.formats.record import LayerRecord, Refused
from tests.contracts.tree import ROOT
from tests.core.formats.example import EXAMPLE


def test_the_examples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    monkeypatch.chdir(tmp_path)
    result = doctest.testmod(core.formats)
    assert (result.failed, result.attempted) == (0, 6)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write([EXAMPLE], tmp_path / "a.json", "labelstudio")
    (record,) = read(str(tmp_path / "a.json"))
    assert isinstance(record, LayerRecord)
    assert (record.text, record.layer) == (EXAMPLE.text, EXAMPLE.layer)


def test_unknown_names_are_refused_and_bad_files_yield_refusals(tmp_path: Path) -> None:
    with pytest.raises(RuleRefused, match="no format pdf"):
        read(tmp_path, "pdf")
    with pytest.raises(RuleRefused, match="Nothing is written as html"):
        write([], tmp_path / "a", "html")
    (refused,) = read(tmp_path / "none")
    assert isinstance(refused, Refused)


def test_layers_that_a_format_cannot_tell_apart_are_told(tmp_path: Path) -> None:
    from dataclasses import replace

    written = write([EXAMPLE, replace(EXAMPLE, layer="annotator-2")], tmp_path / "a.jsonl", "doccano")
    assert (written.records, written.losses()["layer"]) == (1, 1)
