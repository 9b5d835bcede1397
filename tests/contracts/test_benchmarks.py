"""The benchmarks can be found, named and read by a machine."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path

import pytest

from benchmarks.__main__ import main, names, written


@pytest.mark.parametrize("name", names())
def test_every_benchmark_has_something_to_measure(name: str) -> None:
    assert callable(import_module(f"benchmarks.bench_{name}").measure)


def test_figures_are_written_by_name_with_their_unit_and_ratio(tmp_path: Path) -> None:
    path = tmp_path / "new" / "bench.json"
    written({"span painted, p95": (9.5, "ms", None), "painting": (2.0, "ms", 1.4)}, path)
    assert json.loads(path.read_text("utf-8")) == {
        "span painted, p95": {"value": 9.5, "unit": "ms", "ratio": None},
        "painting": {"value": 2.0, "unit": "ms", "ratio": 1.4},
    }


def test_a_benchmark_that_is_not_there_is_refused_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nothing-of-the-kind"]) == 2
    assert "nothing-of-the-kind" in capsys.readouterr().out
