"""One export as a whole: which files it has, for layers apart and for parts of a split, and what of all that is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from core.formats.choices import USUAL, Choices
from core.formats.naming import said_by_file
from core.formats.record import LayerRecord, Loss, Written
from core.formats.table import Format
from core.model import GOLD
from core.project.project import Project
from core.project.splitting import Sharing, Split
from core.project.takingout import ALL, GOLD_ALONE, Wanted, foretold, records, take_out

Progressing = Callable[[int], None]
"""Takes the number of records done; what it raises stops the export."""


@dataclass(frozen=True, slots=True)
class Request:
    """What goes out, as which format, decided how, and shared out how."""

    form: Format
    wanted: Wanted = GOLD_ALONE
    choices: Choices = USUAL
    split: Split | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """One file or folder of an export and what goes into it; ``part`` is that of a split, ``layer`` whose it is, or ``all``."""

    path: Path
    wanted: Wanted
    layer: str
    part: str = ""


@dataclass(slots=True)
class Exported:
    """What each target got, in order, and all of it together."""

    files: list[tuple[Target, Written]] = field(default_factory=list)

    @property
    def whole(self) -> Written:
        """Everything that was written and left out, as one."""
        return Written(
            sum(written.records for _, written in self.files),
            sum(written.spans for _, written in self.files),
            [left for _, written in self.files for left in written.left_out],
        )


def targets(project: Project, out: Path, request: Request, *, progress: Progressing | None = None) -> tuple[Target, ...]:
    """Return the files of the export to ``out``: one, or one a layer where the format cannot tell several apart, times the parts.

    A split reads all texts once. Raises ``UnknownLayer`` or ``UnknownLabel``.
    """
    wanted = request.wanted
    names = _seen(project, wanted.seen_by) if wanted.layer == ALL and is_apart(request.form) else ()
    whole = [Target(out, wanted, wanted.layer)]
    if len(names) > 1:
        whole = [Target(_beside(out, name), replace(wanted, layer=name), name) for name in names]
    elif names:
        whole = [Target(out, replace(wanted, layer=names[0]), names[0])]
    if request.split is None:
        return tuple(whole)
    parts = _shared(project, request.split, wanted, progress)
    return tuple(
        Target(_beside(one.path, part), replace(one.wanted, articles=articles), one.layer, part)
        for one in whole
        for part, articles in parts.items()
    )


def foretell_all(project: Project, chosen: tuple[Target, ...], request: Request, *, progress: Progressing | None = None) -> Exported:
    """Return what ``export_all`` would write and leave out, and write nothing."""
    told = Exported()
    for target in chosen:
        written = foretold(project, target.path, form=request.form, wanted=target.wanted, choices=request.choices, progress=progress)
        told.files.append((target, written))
    return told


def export_all(project: Project, chosen: tuple[Target, ...], request: Request, *, progress: Progressing | None = None) -> Exported:
    """Write the ``chosen`` files, each whole or not at all; raises what ``take_out`` raises."""
    done = Exported()
    for target in chosen:
        written = take_out(project, target.path, form=request.form, wanted=target.wanted, choices=request.choices, progress=progress)
        done.files.append((target, written))
    return done


def is_apart(form: Format) -> bool:
    """Say whether layers must go into files of their own because ``form`` cannot tell them apart."""
    return Loss.LAYER not in form.holds and bool(form.holds)


def layer_names(project: Project) -> tuple[str, ...]:
    """Return the names of the layers that the project has, by name, gold last."""
    found = {name for name, _, _ in project.spans.counts()}
    return tuple(sorted(found - {GOLD})) + ((GOLD,) if GOLD in found else ())


def _seen(project: Project, name: str | None) -> tuple[str, ...]:
    """Return the names of the layers of which ``name`` may see any; of all where it is None."""
    hidden = Counter(layer for _, layer in project.blind.hidden_from(name)) if name is not None else Counter()
    return tuple(layer for layer in layer_names(project) if hidden[layer] < project.layers.number(name=layer))


def _shared(project: Project, split: Split, wanted: Wanted, progress: Progressing | None) -> dict[str, frozenset[str]]:
    sharing = Sharing()
    for number, record in enumerate(_records(project, wanted), start=1):
        if record.article is not None:
            sharing.add(record.article, record.text, (span.label for span in record.spans))
        if progress is not None:
            progress(number)
    return {name: frozenset(articles) for name, articles in sharing.parts(split).items()}


def _records(project: Project, wanted: Wanted) -> Iterator[LayerRecord]:
    return (record for record in records(project, wanted) if isinstance(record, LayerRecord))


def _beside(out: Path, name: str) -> Path:
    """Return the path of the part of ``out`` that is called ``name``."""
    said = said_by_file(name) or "layer"
    return out.with_name(f"{out.stem}-{said}{out.suffix}")
