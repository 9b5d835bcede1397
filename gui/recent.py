"""The projects opened last, with how far the user was in each when it was left."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from core.model import LayerState
from core.project import Project
from core.project.queue import Wanted
from gui.settings import Settings

_MOST = 6
_DONE = frozenset({LayerState.FINISHED, LayerState.ACCEPTED, LayerState.SKIPPED})


@dataclass(frozen=True, slots=True)
class Recent:
    """A project that was open: ``done`` of its ``articles`` were finished by the user when it was left."""

    path: str
    done: int = 0
    articles: int = 0


def recents(settings: Settings) -> tuple[Recent, ...]:
    """Return the projects opened last that are still there, the newest first."""
    try:
        kept = msgspec.json.decode(settings.state("recent") or b"[]", type=tuple[Recent, ...])
    except msgspec.DecodeError:
        return ()
    return tuple(one for one in kept if Path(one.path).is_file())


def remember(settings: Settings, project: Project, me: str) -> None:
    """Put ``project`` first among the projects opened last, with how far ``me`` is in it."""
    path = str(project.path.resolve())
    now = Recent(path, project.queue.count(me, Wanted(states=_DONE)), project.articles.count())
    others = [one for one in recents(settings) if one.path != path]
    settings.keep_state("recent", msgspec.json.encode([now, *others][:_MOST]))
