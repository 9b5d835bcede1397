"""Taking records out of a project: what a format then writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from core.errors import UnknownLayer, WorldError
from core.formats.files import replacing
from core.formats.record import LayerRecord, LeftOut, Written
from core.model import GOLD, Article, Layer
from core.project.project import Project

Writer = Callable[[Iterable[LayerRecord], BinaryIO], Written]

ALL = "all"
"""Every layer of every article, and the articles that have none."""


def records(project: Project, layer: str = GOLD) -> Iterator[LayerRecord | LeftOut]:
    """Return the records of ``layer`` (``gold``, ``all`` or an annotator's name) in the order of the articles, gold last.

    A layer whose text or quotes are damaged is yielded as ``LeftOut``, and the others follow. Raises ``UnknownLayer``.
    """
    names = {GOLD, ALL, *(annotator.name for annotator in project.annotators.all())}
    if layer not in names:
        raise UnknownLayer(layer=layer)
    return _records(project, layer)


def take_out(project: Project, out: Path, *, writer: Writer, layer: str = GOLD, progress: Callable[[int], None] | None = None) -> Written:
    """Write the records of ``layer`` to ``out``, whole or not at all; return what was written and what was left out.

    Raises ``UnknownLayer``, ``StorageFull`` or ``FileUnwritable``.
    """
    left_out: list[LeftOut] = []

    def held() -> Iterator[LayerRecord]:
        for number, record in enumerate(records(project, layer), start=1):
            if progress is not None:
                progress(number)
            if isinstance(record, LeftOut):
                left_out.append(record)
            else:
                yield record

    with replacing(out) as file:
        written = writer(held(), file)
    written.left_out[:0] = left_out
    return written


def _records(project: Project, wanted: str) -> Iterator[LayerRecord | LeftOut]:
    for article in project.articles.all():
        layers = project.layers.of(article.id)
        if wanted == ALL and not layers:
            yield _record(project, article, None)
        for layer in layers:
            if wanted in (ALL, layer.name):
                if layer.note:
                    yield LeftOut(article.id, layer.name, f"The note on the layer has no place in this format: {layer.note}")
                yield _record(project, article, layer)


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
