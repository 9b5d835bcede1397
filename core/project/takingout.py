"""Taking records out of a project: what a format then writes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from core.errors import TextChanged, UnknownLabel, UnknownLayer, WorldError
from core.formats.choices import USUAL, Choices
from core.formats.files import replacing
from core.formats.jsonl_line import SpanRow, line_of_rows
from core.formats.record import LayerRecord, LeftOut, Loss, Written
from core.formats.table import Format, named
from core.formats.writing import foretell, write_to
from core.model import GOLD, LayerState, Origin, Span, SpanId, checked
from core.model.article import fingerprint
from core.project.pages import ArticleRows, LayerRows, Pages
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
    _refuse_unknown(project, wanted)
    return _records(project, wanted)


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
    if form is None or form.name == OURS:
        _refuse_unknown(project, wanted)
        with replacing(out) as file:
            return _written_lines(project, file, wanted, progress)
    held = _Held(records(project, wanted), progress)
    return held.added_to(write_to(out, held, form=form, choices=_numbered(project, choices)))


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


def _refuse_unknown(project: Project, wanted: Wanted) -> None:
    if wanted.layer not in {GOLD, ALL, *(annotator.name for annotator in project.annotators.all())}:
        raise UnknownLayer(layer=wanted.layer)
    for strange in sorted((wanted.labels or frozenset()) - {label.name for label in project.labels.all()}):
        raise UnknownLabel(label=strange)


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


def _rows(project: Project, wanted: Wanted) -> Iterator[tuple[ArticleRows, LayerRows | None] | LeftOut]:
    """Yield what is ``wanted`` as rows, None for the layer of an article that has none; and what of it stays here."""
    hidden = frozenset() if wanted.seen_by is None else project.blind.hidden_from(wanted.seen_by)
    for article in Pages.of(project).articles(None if wanted.layer == ALL else wanted.layer, only=wanted.articles):
        uid = article.article.id
        if wanted.layer == ALL and not article.layers:
            yield article, None
        for layer in article.layers:
            if wanted.states is not None and layer.state not in wanted.states:
                continue
            if (uid, layer.name) in hidden:
                yield LeftOut(uid, layer.name, "Work is blind, and the own layer of this article is not finished.", HIDDEN)
                continue
            if layer.note:
                reason = f"The note on the layer has no place in this format: {layer.note}"
                yield LeftOut(uid, layer.name, reason, Loss.NOTE, layer.note)
            if wanted.labels is not None:
                layer.spans[:] = [span for span in layer.spans if span[3] in wanted.labels]
            yield article, layer


def _records(project: Project, wanted: Wanted) -> Iterator[LayerRecord | LeftOut]:
    for found in _rows(project, wanted):
        yield found if isinstance(found, LeftOut) else _record(*found)


def _record(rows: ArticleRows, layer: LayerRows | None) -> LayerRecord | LeftOut:
    article, text = rows.article, rows.text
    try:
        if fingerprint(text) != article.sha256:
            raise TextChanged(title=article.title)
        spans = () if layer is None else tuple(checked(_span(*span), text) for span in layer.spans)
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
        state=LayerState(layer.state) if layer is not None else None,
        spans=spans,
        machine=layer is not None and layer.machine,
    )


def _span(uid: str, start: int, end: int, *words: str) -> Span:
    label, quote, origin, note = words
    return Span(SpanId(uid), start, end, label, quote, Origin(origin), note)


def _written_lines(project: Project, file: BinaryIO, wanted: Wanted, progress: Callable[[int], None] | None) -> Written:
    """Write the lines that our own format's writer would write of the same records, without making values of their rows."""
    written = Written()
    sound: tuple[str, bool] = "", False
    for number, found in enumerate(_rows(project, wanted), start=1):
        if progress is not None:
            progress(number)
        if isinstance(found, LeftOut):
            written.left_out.append(found)
            continue
        rows, layer = found
        if sound[0] != rows.article.id:
            sound = rows.article.id, fingerprint(rows.text) == rows.article.sha256
        if not sound[1] or (layer is not None and not _quoted(rows.text, layer.spans)):
            wrong = _record(rows, layer)
            if isinstance(wrong, LeftOut):
                written.left_out.append(wrong)
                continue
        file.write(line_of_rows(rows.article, rows.text, layer))
        file.write(b"\n")
        written.records += 1
        written.spans += 0 if layer is None else len(layer.spans)
    return written


def _quoted(text: str, spans: list[SpanRow]) -> bool:
    return all(text[start:end] == quote for _, start, end, _, quote, _, _ in spans)
