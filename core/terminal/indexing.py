"""Letting the index of words catch up with the articles that came in, as far as nobody stops it."""

from __future__ import annotations

from collections.abc import Callable

from core.project import Project
from core.project.brought import Pace
from core.terminal.telling import Voice


def make_findable(project: Project, *, voice: Voice, stops: Callable[[], bool]) -> int:
    """Let every article of ``project`` into the index of words; return how many still wait when ``stops`` said so first."""
    now = first = project.search.indexed()
    if now.is_whole:
        return 0
    pace = Pace(first.total - first.done)
    with voice.progress("Indexing words") as progress:
        while not now.is_whole and not stops():
            now = project.search.catch_up()
            progress.advance(pace.at(now.done - first.done))
    return max(0, now.total - now.done)
