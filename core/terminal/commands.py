"""What the commands do: each opens its project, does one thing, says what came of it, and returns the exit code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from core.errors import FileExists
from core.formats.encoding import AUTO, known_encoding
from core.formats.files import shown
from core.formats.previewing import Glimpse, preview
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused
from core.formats.rules import owner
from core.formats.sources import expected, records_in, renamed
from core.formats.table import Format
from core.model import Annotator, Label
from core.project import Project
from core.project.bringing import Brought, bring_in
from core.project.checking import check
from core.project.figures import Figures, figures
from core.project.labelsets import labels_of
from core.terminal.indexing import make_findable
from core.terminal.stopping import stopping
from core.terminal.telling import Voice

DONE, LEFT_OUT, REFUSED = 0, 1, 2
"""Exit codes: done; done but something was left out and is listed; refused."""

_SUFFIX = ".hashiya"
_SQLITE = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Reading:
    """How an import reads: as which format (None: as what each file is), in which encoding, from which fields, for whom.

    ``renamed`` says who is meant by the names and numbers that a file calls people.
    """

    format: Format | None = None
    encoding: str = AUTO
    fields: Fields = NOT_TOLD
    annotator: str | None = None
    add_labels: bool = False
    near_duplicates: bool = False
    report: Path | None = None
    renamed: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        known_encoding(self.encoding)
        if self.annotator is not None:
            Annotator(self.annotator)
        for name in self.renamed.values():
            owner(name)

    def records(self, paths: list[Path]) -> Iterator[LayerRecord | Refused]:
        found = records_in(paths, wanted=self.format, encoding=self.encoding, fields=self.fields)
        return renamed(found, self.renamed) if self.renamed else found


def make(project: Path, *, labels: str, voice: Voice) -> int:
    """Make an empty project with the set of ``labels`` that is shipped or in a file; without a suffix its file gets ``.hashiya``."""
    wanted = labels_of(labels)
    path = project if project.suffix else project.with_name(project.name + _SUFFIX)
    Project.create(path, labels=wanted).close()
    names = [label.name for label in wanted]
    voice.answer({"project": shown(path), "labels": names}, f"Made {shown(path)} with the labels {', '.join(names)}.")
    return DONE


def bring(project: Path, paths: list[Path], *, reading: Reading, voice: Voice) -> int:
    """Import the files and folders at ``paths``; the first Ctrl+C stops between two articles."""
    if reading.report is not None:
        refuse_to_replace_a_project(reading.report)
    with Project.open(project) as opened, stopping() as stops:
        with voice.progress("Importing") as progress:
            brought = bring_in(
                opened,
                reading.records(paths),
                annotator=reading.annotator,
                add_labels=reading.add_labels,
                near_duplicates=reading.near_duplicates,
                searchable=False,
                total=expected(paths, wanted=reading.format),
                progress=progress.advance,
                cancel=stops,
            )
        waiting = make_findable(opened, voice=voice, stops=stops)
    if reading.report is not None:
        brought.save(reading.report)
    voice.list([_placed(refused) for refused in (*brought.refused, *brought.left_out)])
    voice.list([f"{note.path}: {note.note}" for note in brought.notes])
    voice.list([f"{near.article} “{near.title}” is near {near.near}: {near.share:.0%} in common." for near in brought.near_duplicates])
    voice.answer(_facts(brought, near=reading.near_duplicates) | ({"unindexed": waiting} if waiting else {}), _told(brought, waiting))
    if brought.refused and not brought.added and not brought.duplicates:
        return REFUSED
    return LEFT_OUT if brought.refused or brought.left_out or brought.cancelled else DONE


def show_first(project: Path, paths: list[Path], *, reading: Reading, voice: Voice) -> int:
    """Show how the first articles at ``paths`` would come in, and write nothing."""
    Project.open(project, read_only=True).close()  # what would stop the import stops this too
    found = preview(reading.records(paths))
    voice.list([_placed(refused) for refused in found.refused])
    shown_lines = [line for glimpse in found.first for line in _glimpsed(glimpse)]
    voice.answer({"preview": found.first, "refused": found.refused}, "\n".join([*shown_lines, "Nothing was imported."]))
    if not found.first:
        return REFUSED
    return LEFT_OUT if found.refused else DONE


def tell_figures(project: Path, *, voice: Voice) -> int:
    """Say what the project holds: articles, layers by state, spans by label and annotator."""
    with Project.open(project, read_only=True) as opened:
        held = figures(opened)
        labels = opened.labels.all()
    voice.answer(
        {
            "articles": held.articles,
            "letters": held.letters,
            "layers": held.layers,
            "spans": held.all_spans,
            "layers_by_state": {state.value: number for state, number in held.states.items()},
            "spans_by_label": {label.name: held.of_label(label.name) for label in labels},
            "spans_by_annotator": held.spans,
        },
        f"{_many(held.articles, 'article')}, {_many(held.layers, 'layer')}, {_many(held.all_spans, 'span')}",
    )
    _tables(held, labels, voice)
    return DONE


def tell_faults(project: Path, *, voice: Voice) -> int:
    """Check the file, every text against its fingerprint and every quote against its text."""
    with Project.open(project, read_only=True) as opened, voice.progress("Checking") as progress:
        faults = check(opened, progress=progress)
    sentence = f"{shown(project)} is sound." if not faults else f"{shown(project)} has {_many(len(faults), 'fault')}."
    voice.list([f"{fault.place}: {fault.what}" for fault in faults])
    voice.answer({"sound": not faults, "faults": faults}, sentence)
    return REFUSED if faults else DONE


def refuse_to_replace_a_project(out: Path) -> None:
    """Raise ``FileExists`` when ``out`` is a database: an export in its place would destroy what it holds."""
    if out.is_file():
        with out.open("rb") as file:
            if file.read(len(_SQLITE)) == _SQLITE:
                raise FileExists(path=shown(out))


def _placed(refused: Refused) -> str:
    return f"{_place(refused.path, refused.line)}: {refused.reason}"


def _place(path: str, line: int | None) -> str:
    return path if line is None else f"{path}:{line}"


def _glimpsed(glimpse: Glimpse) -> Iterator[str]:
    yield f"{_place(glimpse.path, glimpse.line)}: {glimpse.encoding}, {_many(glimpse.length, 'letter')}, {_many(glimpse.spans, 'span')}"
    yield from (f"  {note}" for note in glimpse.notes)
    yield f"  {glimpse.title}"
    yield from (f"    {line}" for line in glimpse.lines)


def _facts(brought: Brought, *, near: bool) -> dict[str, object]:
    """Return what an import says to programs; its first six words are there always, the others where there is something to say."""
    facts: dict[str, object] = {
        "articles": brought.articles,
        "layers": brought.layers,
        "spans": brought.spans,
        "duplicates": brought.duplicates,
        "refused": brought.refused,
        "left_out": brought.left_out,
    }
    if near:
        facts["near_duplicates"] = brought.near_duplicates
    if brought.notes:
        facts["notes"] = brought.notes
    if brought.cancelled:
        facts["cancelled"] = True
    return facts


def _told(brought: Brought, waiting: int) -> str:
    parts = [_many(brought.articles, "article"), _many(brought.layers, "layer"), _many(brought.spans, "span")]
    told = f"Imported {', '.join(parts)}."
    if brought.duplicates:
        told += f" {_many(brought.duplicates, 'record')} brought nothing new."
    if brought.near_duplicates:
        told += f" Near duplicates: {len({near.article for near in brought.near_duplicates})}."
    if brought.cancelled:
        told += " It was stopped before its end."
    if brought.refused:
        told += f" Refused: {len(brought.refused)}."
    if waiting:
        told += f" {_many(waiting, 'article')} can be searched only after the next search has indexed them."
    return told


def _tables(held: Figures, labels: Sequence[Label], voice: Voice) -> None:
    if held.layers:
        voice.table(("Layers", "Number"), [(state.value, str(number)) for state, number in held.states.items() if number])
    if held.all_spans:
        head = [f"{label.name}\n{label.arabic}" for label in labels]
        rows = [(owner, *(str(by_label.get(label.name, 0)) for label in labels)) for owner, by_label in held.spans.items()]
        voice.table(("Spans", *head), rows)


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
