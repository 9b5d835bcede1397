"""Searching from the command line: hits in the middle, what stands before them at their right, what stands after at their left."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.errors import WorldError
from core.project import Project
from core.search.concordance import Hit, Order
from core.terminal.arabic import isolated, must_prepare, prepared
from core.terminal.indexing import make_findable
from core.terminal.stopping import stopping
from core.terminal.telling import Voice

if TYPE_CHECKING:
    from rich.table import Table

DEFAULT_LIMIT: Final = 50

_TITLE: Final = 24
_QUOTE: Final = 32
"""Most letters shown of a title and of a hit; the words beside it share what is left of the line."""

_LEAST_BESIDE: Final = 8
_MOST_BESIDE: Final = 40
_GAPS: Final = 10


def find(project: Path, query: str, *, order: Order, limit: int, voice: Voice) -> int:
    """Say which hits ``query`` has, up to ``limit``, and how many there are."""
    _index(project, voice)
    with Project.open(project, read_only=True) as opened:
        hits = opened.search.hits(query, order=order, limit=limit).hits
        total = opened.search.total(query)
        indexed = opened.search.indexed()
    waiting = max(0, indexed.total - indexed.done)
    if waiting:
        voice.list([f"Words were looked for in {indexed.done:,} of {indexed.total:,} articles only: the others are not indexed yet."])
    more = f", the first {len(hits):,} of them below" if total is not None and total > len(hits) else ""
    facts = {"hits": [_facts(hit) for hit in hits], "total": total}
    voice.answer(facts | ({"unindexed": waiting} if waiting else {}), f"{total:,} {'hit' if total == 1 else 'hits'}{more}")
    if hits and not voice.json:
        _print(hits, voice)
    return 0


def _index(project: Path, voice: Voice) -> None:
    """Let the index of words catch up where an import did not wait for it; where that cannot be, the answer says so."""
    with Project.open(project, read_only=True) as opened:
        if opened.search.indexed().is_whole or not opened.writable:
            return
    with suppress(WorldError), Project.open(project) as opened, stopping() as stops:
        make_findable(opened, voice=voice, stops=stops)


def _facts(hit: Hit) -> dict[str, object]:
    facts: dict[str, object] = {"article": hit.article, "start": hit.start, "end": hit.end, "text": hit.quote}
    facts |= {"left": hit.left, "right": hit.right}
    return facts if hit.span is None else {**facts, "label": hit.label, "layer": hit.layer}


def _print(hits: Sequence[Hit], voice: Voice) -> None:
    from rich.console import Console

    is_terminal = sys.stdout.isatty()
    is_ours = must_prepare(voice.bidi, is_terminal=is_terminal, environment=os.environ)
    seen = prepared if is_ours else isolated if is_terminal else str
    console = Console(file=sys.stdout, width=None if is_terminal else 10_000, markup=False, highlight=False, emoji=False)
    room = (console.width - min(_QUOTE, max(len(hit.quote) for hit in hits)) - _TITLE - _GAPS) // 2
    rows = [_row(hit, max(_LEAST_BESIDE, min(_MOST_BESIDE, room)), seen) for hit in hits]
    # What a terminal shows in its columns runs from the left; a file holds the words in the order in which they are read.
    console.print()
    console.print(_table(rows, from_the_left=is_ours or is_terminal))


def _row(hit: Hit, room: int, seen: Callable[[str], str]) -> tuple[str, ...]:
    """Return before, the hit, after, whose mark it is, and the article, as they are seen."""
    before, after = _one_line(hit.left), _one_line(hit.right)
    if len(before) > room:
        before = before[-room:].partition(" ")[2] or before[-room:]
    if len(after) > room:
        after = after[:room].rpartition(" ")[0] or after[:room]
    mark = "" if hit.label is None else f"{hit.label} {hit.layer}"
    cells = (before, _cut(_one_line(hit.quote), _QUOTE), after, mark, _cut(_one_line(hit.title) or hit.article, _TITLE))
    return tuple(seen(cell.strip()) for cell in cells)


def _table(rows: Sequence[tuple[str, ...]], *, from_the_left: bool) -> Table:
    from rich.table import Table

    table = Table(box=None, show_header=False, pad_edge=False, show_edge=False)
    columns = [("left", ""), ("center", "bold"), ("right", ""), ("left", ""), ("right", "dim")]
    places = [place for place in range(len(columns)) if any(row[place] for row in rows)]
    for place in reversed(places) if from_the_left else places:
        justify, style = columns[place]
        table.add_column(justify=justify if from_the_left else "left", style=style, no_wrap=True)  # type: ignore[arg-type]
    for row in rows:
        table.add_row(*(row[place] for place in (reversed(places) if from_the_left else places)))
    return table


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
