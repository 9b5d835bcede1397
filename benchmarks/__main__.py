"""``python -m benchmarks [NAME…]`` runs every ``bench_*.py``, or the named ones, prints a table and writes ``build/bench.json``."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks import Figures

HERE = Path(__file__).resolve().parent
RESULTS = HERE.parent / "build" / "bench.json"


def names() -> list[str]:
    """Return the names of the benchmarks: ``reader`` for ``bench_reader.py``."""
    return [path.stem.removeprefix("bench_") for path in sorted(HERE.glob("bench_*.py"))]


def measured(name: str) -> Figures:
    """Run one benchmark and return its figures."""
    figures: Figures = import_module(f"benchmarks.bench_{name}").measure()
    return figures


def table(name: str, figures: Figures) -> Table:
    """Return the figures of one benchmark as a table."""
    shown = Table(title=name, title_justify="left", title_style="bold")
    shown.add_column("measure")
    shown.add_column("value", justify="right")
    shown.add_column("unit")
    shown.add_column("ratio", justify="right")
    for measure, (value, unit, ratio) in figures.items():
        shown.add_row(measure, f"{value:,.3g}" if abs(value) < 1000 else f"{value:,.0f}", unit, "" if ratio is None else f"{ratio:.2f}")
    return shown


def written(figures: Figures, path: Path) -> None:
    """Write the figures as ``{name: {"value", "unit", "ratio"}}``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    record = {name: {"value": value, "unit": unit, "ratio": ratio} for name, (value, unit, ratio) in figures.items()}
    path.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(wanted: list[str]) -> int:
    """Run the benchmarks in ``wanted``, all when it is empty; return the exit code."""
    console = Console()
    unknown = sorted(set(wanted) - set(names()))
    if unknown:
        console.print(f"There is no benchmark {', '.join(unknown)}; there are {', '.join(names())}.")
        return 2
    figures: Figures = {}
    for name in wanted or names():
        found = measured(name)
        console.print(table(name, found))
        figures |= found
    written(figures, RESULTS)
    console.print(f"Written to {RESULTS.relative_to(HERE.parent)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
