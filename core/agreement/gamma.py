"""Gamma by another program: the marks as the CSV that pygamma-agreement reads.

Gamma (Mathet, Y., Widlöcher, A., Métivier, J.-P. (2015), The unified and holistic method gamma, Computational Linguistics 41(3)) takes
minutes where the other measures take seconds, and its program weighs more than this one, so it is not computed here.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import BinaryIO

from core.agreement.values import MarkedArticle


@dataclass(frozen=True, slots=True)
class GammaWritten:
    """How many articles and spans were written; ``left_out`` articles were not marked by everybody."""

    articles: int
    spans: int
    left_out: int


def write_gamma(marked: Iterable[MarkedArticle], annotators: Collection[str], out: BinaryIO) -> GammaWritten:
    """Write annotator, label, start and end of each span, without a head: what ``Continuum.from_csv`` takes.

    All articles lie on one line, one after the other as long as their texts, so that offsets are code points of all texts joined.
    An article counts where all ``annotators`` have a layer; elsewhere a missing layer would pass for one without spans.
    """
    file = io.TextIOWrapper(out, "utf-8", newline="", write_through=True)
    rows = csv.writer(file)
    begin = articles = spans = left_out = 0
    for one in marked:
        if not one.layers.keys() >= set(annotators):
            left_out += bool(one.layers)
            continue
        for name in sorted(annotators):
            for start, end, label in sorted(one.layers[name]):
                rows.writerow((name, label, begin + start, begin + end))
                spans += 1
        begin += len(one.text)
        articles += 1
    file.flush()
    file.detach()
    return GammaWritten(articles, spans, left_out)
