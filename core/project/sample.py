"""The sample project: the seed article with the layers of two annotators and gold, and room for the user's own."""

from __future__ import annotations

from pathlib import Path

from core.formats import jsonl
from core.project.bringing import bring_in
from core.project.project import Project

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
NAME = "sample.hashiya"


def make_sample(path: Path) -> None:
    """Make the sample project at ``path``; a half-made one is never left there."""
    unfinished = path.with_name(path.name + ".part")
    unfinished.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    with Project.create(unfinished) as project:
        bring_in(project, jsonl.read(SEEDS / "blinken-korea.layers.jsonl"))
    unfinished.replace(path)


def sample_in(folder: Path) -> Path:
    """Return the sample project in ``folder``, made there when it is not yet."""
    path = folder / NAME
    if not path.exists():
        make_sample(path)
    return path
