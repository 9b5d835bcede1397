"""The sample project: the seed article with the layers of two annotators; the review is waiting, and so is the user's own layer."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from core.errors import FileUnwritable
from core.formats import jsonl
from core.formats.record import Refused
from core.model import GOLD
from core.project.bringing import bring_in
from core.project.labelsets import shipped
from core.project.project import Project

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
NAME = "sample.hashiya"
TOUR = "tour.hashiya"
"""A copy of the sample that is made anew for every tour."""


def make_sample(path: Path) -> None:
    """Make the sample project at ``path``, unless another window has made it meanwhile; a half-made one is never left there.

    Raises ``StorageFull`` or ``FileUnwritable``.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=path.parent, prefix=".sample-") as folder:
            made = Path(folder) / path.name
            with Project.create(made, labels=shipped("news")) as project:
                records = jsonl.read(SEEDS / "blinken-korea.layers.jsonl")
                bring_in(project, (record for record in records if isinstance(record, Refused) or record.layer != GOLD))
            _place(made, path)
    except OSError as error:
        raise FileUnwritable(path=path, reason=error.strerror or str(error)) from error


def _place(made: Path, path: Path) -> None:
    """Give the file ``made`` the name ``path``, and never take that name from a file which somebody may be marking."""
    try:
        path.hardlink_to(made)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        if not path.exists():
            made.replace(path)


def sample_in(folder: Path) -> Path:
    """Return the sample project in ``folder``, made there when it is not yet."""
    path = folder / NAME
    if not path.exists():
        make_sample(path)
    return path
