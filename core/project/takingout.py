"""Taking records out of a project: what a format then writes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from core.errors import UnknownLabel, UnknownLayer, WorldError
from core.formats.choices import USUAL, Choices
from core.formats.record import LayerRecord, LeftOut, Loss, Written
from core.formats.table import Format, named
from core.formats.writing import foretell, write_to
from core.model import GOLD, Article, Layer, LayerState, Role
from core.project.project import Project

OURS = "jsonl"
"""The format that is meant where none is named: it holds everything."""

ALL = "all"
"""Every layer of every article, and the articles that have none."""

HIDDEN = "hidden"
"""What is left out because work is blind, among the kinds of what a format cannot hold."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What goes out: ``layer`` is ``gold``, ``all`` or an annotator's name; None for ``states``, ``labels`` or
    ``articles`` (by id) means all of them.

    A layer without one of the ``labels`` goes out too, with no spans: that nothing is there says something. Where work is blind,
    layers that ``seen_by`` may not be shown stay out; nothing stays out where it is None.
    """

    layer: str = GOLD
    states: frozenset[LayerState] | None = None
    labels: frozenset[str] | None = None
    articles: frozenset[str] | None = None
    seen_by: str | None = None


GOLD_ALONE = Wanted()


def records(project: Project, wanted: Wanted = GOLD_ALONE) -> Iterator[LayerRecord | LeftOut]:
    """Return the records of what is ``wanted`` in the order of the articles, gold last.

    A layer whose text or quotes are damaged is yielded as ``LeftOut``, and the others follow. Raises ``UnknownLayer`` or ``UnknownLabel``.
    """
    roles = {annotator.name: annotator.role for annotator in project.annotators.all()}
    if wanted.layer not in {GOLD, ALL, *roles}:
        raise UnknownLayer(layer=wanted.layer)
    for strange in sorted((wanted.labels or frozenset()) - {label.name for label in project.labels.all()}):
        raise UnknownLabel(label=strange)
    return _records(project, wanted, frozenset(name for name, role in roles.items() if role is Role.MACHINE))


def take_out(
    project: Project,
    out: Path,
    *,
    form: Format | None = None,
    wanted: Wanted = GOLD_ALONE,
    choices: Choices = USUAL,
    progress: Callable[[int], None] | None = None,
) -> Written:
    """Write what is ``wanted`` to ``out``, whole or not at all; return what was written and what was left out.

    ``progress`` takes the number of records done; what it raises stops the export and leaves nothing. Raises ``UnknownLayer``,
    ``UnknownLabel``, ``StorageFull`` or ``FileUnwritable``, and ``FileExists`` where a folder would be written over another.
    """
    held = _Held(records(project, wanted), progress)
    return held.added_to(write_to(out, held, form=form or named(OURS), choices=_numbered(project, choices)))


def foretold(
    project: Project,
    out: Path,
    *,
    form: Format | None = None,
    wanted: Wanted = GOLD_ALONE,
    choices: Choices = USUAL,
    progress: Callable[[int], None] | None = None,
) -> Written:
    """Return what ``take_out`` would write and leave out, and write nothing."""
    held = _Held(records(project, wanted), progress)
    return held.added_to(foretell(out, held, form=form or named(OURS), choices=_numbered(project, choices)))


def _numbered(project: Project, choices: Choices) -> Choices:
    """Return ``choices`` with the project's labels in their order, where no others are told."""
    return choices if choices.labels else replace(choices, labels=tuple(label.name for label in project.labels.all()))


class _Held:
    """The records among what is taken out; it keeps what was left out on the way."""

    def __init__(self, found: Iterator[LayerRecord | LeftOut], progress: Callable[[int], None] | None) -> None:
        self._found = found
        self._progress = progress
        self._left_out: list[LeftOut] = []

    def __iter__(self) -> Iterator[LayerRecord]:
        for number, record in enumerate(self._found, start=1):
            if self._progress is not None:
                self._progress(number)
            if isinstance(record, LeftOut):
                self._left_out.append(record)
            else:
                yield record

    def added_to(self, written: Written) -> Written:
        """Return ``written`` with what was left out before it came to the writer, first."""
        written.left_out[:0] = self._left_out
        return written


def _records(project: Project, wanted: Wanted, machines: frozenset[str]) -> Iterator[LayerRecord | LeftOut]:
    hidden = frozenset() if wanted.seen_by is None else project.blind.hidden_from(wanted.seen_by)
    for article in project.articles.all():
        if wanted.articles is not None and article.id not in wanted.articles:
            continue
        layers = project.layers.of(article.id)
        if wanted.layer == ALL and not layers:
            yield _record(project, article, None)
        for layer in layers:
            if wanted.layer in (ALL, layer.name) and (wanted.states is None or layer.state in wanted.states):
                if (article.id, layer.name) in hidden:
                    yield LeftOut(article.id, layer.name, "Work is blind, and the own layer of this article is not finished.", HIDDEN)
                    continue
                if layer.note:
                    reason = f"The note on the layer has no place in this format: {layer.note}"
                    yield LeftOut(article.id, layer.name, reason, Loss.NOTE, layer.note)
                yield _narrowed(_record(project, article, layer), wanted, machines)


def _narrowed(record: LayerRecord | LeftOut, wanted: Wanted, machines: frozenset[str]) -> LayerRecord | LeftOut:
    if isinstance(record, LeftOut):
        return record
    spans = record.spans if wanted.labels is None else tuple(span for span in record.spans if span.label in wanted.labels)
    return replace(record, spans=spans, machine=record.layer in machines)


def _record(project: Project, article: Article, layer: Layer | None) -> LayerRecord | LeftOut:
    try:
        text = project.articles.text(article.id)
        spans = project.spans.of(article.id, layer.name) if layer is not None else ()
    except (WorldError, ValueError) as error:  # a damaged span does not even become a value
        return LeftOut(article.id, layer.name if layer is not None else None, str(error))
    return LayerRecord(
        article=article.id,
        title=article.title,
        text=text,
        source=article.source,
        encoding=article.encoding,
        meta=article.meta,
        layer=layer.name if layer is not None else None,
        state=layer.state if layer is not None else None,
        spans=spans,
    )
