"""The data card of an export: what it is, whose, by which guideline, how much, how it was shared out and what it leaves out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import msgspec

from core.agreement import MAIN, report
from core.agreement.values import Undefined
from core.formats.record import LayerRecord
from core.model import GOLD, Label
from core.project.agreeing import marked_articles
from core.project.exporting import Exported, Request, Target
from core.project.project import Project
from core.project.takingout import HIDDEN, records

NOT_STATED = "not stated"


@dataclass(slots=True)
class _Counted:
    """What one file of an export holds."""

    articles: set[str] = field(default_factory=set)
    letters: int = 0
    layers: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)

    def add(self, record: LayerRecord) -> None:
        if record.article is not None and record.article not in self.articles:
            self.articles.add(record.article)
            self.letters += len(record.text)
        if record.layer is not None:
            self.layers[record.layer] += 1
            self.states[record.state.value if record.state is not None else ""] += 1
        self.labels.update(span.label for span in record.spans)


def card(project: Project, done: Exported, request: Request, *, licence: str = NOT_STATED) -> str:
    """Return the data card of the export ``done``, in Markdown; it reads what was exported once more."""
    counted = [(target, _counted(project, target)) for target, _ in done.files]
    sections = (
        _head(project, done, request, licence),
        _files(done, counted),
        _labels(project.labels.all(), counted),
        _whose(counted),
        _agreement(project),
        _split(request),
        _losses(done, request),
    )
    return "\n\n".join("\n".join(lines) for section in sections if (lines := list(section))) + "\n"


def card_path(out: Path) -> Path:
    """Return where the card of an export to ``out`` stands: beside it."""
    return out.with_name(f"{out.stem if out.suffix else out.name}.card.md")


def set_version(labels: Sequence[Label]) -> str:
    """Return the version of a set of labels with their guidelines: eight letters that are others when anything in it is."""
    said = [(label.name, label.arabic, label.english, label.guideline, label.active) for label in labels]
    return sha256(msgspec.json.encode(said)).hexdigest()[:8]


def _counted(project: Project, target: Target) -> _Counted:
    counted = _Counted()
    for record in records(project, target.wanted):
        if isinstance(record, LayerRecord):
            counted.add(record)
    return counted


def _head(project: Project, done: Exported, request: Request, licence: str) -> Iterator[str]:
    whole = done.whole
    yield f"# Data card: {project.path.stem}"
    yield ""
    yield f"- Exported: {datetime.now(UTC):%Y-%m-%d} with Hashiya {version('hashiya')}"
    yield f"- Format: {request.form.name}; offsets count {request.form.unit}"
    yield f"- Layer: {request.wanted.layer}"
    if request.wanted.states is not None:
        yield f"- Only layers that are: {', '.join(sorted(request.wanted.states))}"
    if request.wanted.labels is not None:
        yield f"- Only spans with the labels: {', '.join(sorted(request.wanted.labels))}"
    yield f"- Records: {whole.records:,}; spans: {whole.spans:,}"
    yield f"- Labels and guidelines: version {set_version(project.labels.all())}"
    yield f"- Proclitics: {project.edges.rule()}"
    yield f"- Licence: {licence}"


def _files(done: Exported, counted: Sequence[tuple[Target, _Counted]]) -> Iterator[str]:
    yield "## Files"
    yield ""
    yield from _table(
        ("File", "Layer", "Part", "Articles", "Letters", "Spans"),
        [
            (target.path.name, target.layer, target.part, len(one.articles), one.letters, written.spans)
            for (target, one), (_, written) in zip(counted, done.files, strict=True)
        ],
    )


def _labels(labels: Sequence[Label], counted: Sequence[tuple[Target, _Counted]]) -> Iterator[str]:
    yield "## Labels"
    yield ""
    yield "Spans of each label before anything was left out."
    yield ""
    parts = [target.part or target.layer for target, _ in counted]
    rows: list[tuple[str | int, ...]] = [
        (label.name, label.arabic, _first_line(label.guideline), *(one.labels[label.name] for _, one in counted)) for label in labels
    ]
    yield from _table(("Label", "Arabic", "Guideline", *parts), rows)


def _whose(counted: Sequence[tuple[Target, _Counted]]) -> Iterator[str]:
    layers: Counter[str] = Counter()
    states: Counter[str] = Counter()
    for _, one in counted:
        layers.update(one.layers)
        states.update(one.states)
    yield "## Layers"
    yield ""
    yield from _table(("Layer", "Articles"), sorted(layers.items(), key=lambda one: (one[0] == GOLD, one[0])))
    yield ""
    yield f"States: {', '.join(f'{state} {number:,}' for state, number in sorted(states.items())) or 'none'}."


def _agreement(project: Project) -> Iterator[str]:
    told = report(marked_articles(project))
    yield "## Agreement"
    yield ""
    if not told.counts:
        yield "No article has the finished layers of two annotators."
        return
    yield f"Articles compared: {len(told.counts):,}, of {', '.join(told.annotators)}. A value over several pairs is their mean."
    yield ""
    figures = [(name, told.figures[name].value) for name in MAIN if name in told.figures]
    yield from _table(
        ("Measure", "Value"), [(name, "undefined" if isinstance(value, Undefined) else f"{value:.3f}") for name, value in figures]
    )


def _split(request: Request) -> Iterator[str]:
    if request.split is None:
        return
    shares = ", ".join(f"{name} {share:g}" for name, share in zip(request.split.names, request.split.shares, strict=True))
    yield "## Split"
    yield ""
    yield f"Whole articles: {shares}; seed {request.split.seed}."
    yield "Each label keeps its share, and articles that say nearly the same stay together."


def _losses(done: Exported, request: Request) -> Iterator[str]:
    losses = done.whole.losses()
    yield "## Left out"
    yield ""
    if not losses:
        yield "Nothing."
        return
    yield f"{request.form.name} has no place for it, or it was damaged{', or hidden by blind work' if HIDDEN in losses else ''}."
    yield f"Of spans over each other: {request.choices.overlapping}; of spans that end inside a word: {request.choices.inside}."
    yield ""
    yield from _table(("What", "Number"), [(kind or "damaged", number) for kind, number in losses.items()])


def _table(head: Sequence[str], rows: Sequence[Sequence[str | int]]) -> Iterator[str]:
    yield f"| {' | '.join(_cell(title) for title in head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(_cell(cell) for cell in row)} |"


def _cell(cell: str | int) -> str:
    """Return ``cell`` so that it stays one cell of one row."""
    return f"{cell:,}" if isinstance(cell, int) else " ".join(cell.replace("\\", "\\\\").replace("|", "\\|").split())


def _first_line(guideline: str) -> str:
    return next((line.strip() for line in guideline.splitlines() if line.strip()), "")
