"""An export as it is ordered: what it will write and leave out before anything is written, and then the files with their card."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from core.errors import FileExists
from core.formats.files import replacing
from core.formats.record import LayerRecord
from core.formats.writing import first_look, is_folder
from core.project.card import NOT_STATED, card, card_path
from core.project.exporting import Exported, Progressing, Request, Target, export_all, foretell_all, targets
from core.project.opening import header_of, is_open_here
from core.project.project import Project
from core.project.takingout import ALL, Wanted, records

_SQLITE = b"SQLite format 3\0"
_LONGEST = 20_000
"""Letters of the first record that are shown."""


@dataclass(frozen=True, slots=True)
class Order:
    """What goes out and where to; ``card`` says whether a data card that names ``licence`` is written beside it."""

    request: Request
    out: Path
    card: bool = True
    licence: str = NOT_STATED

    @property
    def beside(self) -> Path | None:
        """Where the data card is written."""
        return card_path(self.out) if self.card else None


@dataclass(frozen=True, slots=True)
class Outlook:
    """What ``order`` would write to its ``targets`` and leave out, and which files are ``there`` already."""

    order: Order
    targets: tuple[Target, ...]
    told: Exported
    there: tuple[Path, ...] = ()


@dataclass(slots=True)
class Delivered:
    """What was written so far, file by file, and the data card at last."""

    done: Exported = field(default_factory=Exported)
    card: Path | None = None


def size(project: Project, wanted: Wanted) -> int:
    """Return about how many records what is ``wanted`` has, without reading them."""
    if wanted.layer != ALL:
        return project.layers.number(name=wanted.layer, states=wanted.states)
    return max(project.layers.number(states=wanted.states), project.articles.count() if wanted.states is None else 0)


def first_record(project: Project, request: Request) -> str:
    """Return how the first record stands in a file of the format; nothing where there is none. Raises as ``records`` does."""
    first = next((one for one in records(project, request.wanted) if isinstance(one, LayerRecord)), None)
    return "" if first is None else first_look(request.form, first, request.choices, longest=_LONGEST)


def foresee(project: Project, order: Order, *, progress: Progressing | None = None) -> Outlook:
    """Return what ``deliver`` would do, and write nothing.

    Raises what ``take_out`` raises, ``FileExists`` for a folder that holds anything or a database in the way.
    """
    chosen = targets(project, order.out, order.request, progress=progress)
    for target in chosen:
        _refuse_to_replace(target.path, folder=is_folder(target.path, order.request.form))
    told = foretell_all(project, chosen, order.request, progress=progress)
    paths = (*(target.path for target in chosen), *((order.beside,) if order.beside is not None else ()))
    return Outlook(order, chosen, told, tuple(path for path in paths if path.is_file()))


def deliver(project: Project, outlook: Outlook, *, delivered: Delivered, progress: Progressing | None = None) -> None:
    """Write the files of ``outlook``, each whole or not at all, then the data card, and put each into ``delivered`` when it is there.

    Raises what ``foresee`` raises, and what ``progress`` does: then the files in ``delivered`` are whole and no other is begun.
    """
    order = outlook.order
    for target in outlook.targets:
        _refuse_to_replace(target.path, folder=is_folder(target.path, order.request.form))
        delivered.done.files += export_all(project, (target,), order.request, progress=progress).files
    if order.beside is not None:
        told = card(project, delivered.done, order.request, licence=order.licence)
        with replacing(order.beside) as file:
            file.write(told.encode("utf-8"))
        delivered.card = order.beside


def _refuse_to_replace(path: Path, *, folder: bool) -> None:
    """Raise ``FileExists`` where ``path`` is a project, a database, or a folder that holds anything."""
    # A project that is open here is not even opened to look: closing it again would drop SQLite's lock on it.
    if is_open_here(path) or (path.is_file() and (folder or header_of(path).startswith(_SQLITE))):
        raise FileExists(path=path)
    if path.is_dir() and (not folder or any(path.iterdir())):
        raise FileExists(path=path)
