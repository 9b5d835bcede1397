"""A layer: one annotator's spans on one article, and how far they are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.model.ids import ArticleId

GOLD = "gold"
"""The layer that review writes; no annotator may have this name."""


class LayerState(StrEnum):
    NEW = "new"
    STARTED = "started"
    FINISHED = "finished"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    SKIPPED = "skipped"


MEANING = {
    LayerState.NEW: "Nobody has marked anything yet.",
    LayerState.STARTED: "Marking has begun.",
    LayerState.FINISHED: "The annotator is done; the reviewer may take it.",
    LayerState.RETURNED: "The reviewer sent it back with changes.",
    LayerState.ACCEPTED: "Review has taken it; it is closed.",
    LayerState.SKIPPED: "The annotator set it aside, with a reason.",
}

TRANSITIONS: dict[LayerState, frozenset[LayerState]] = {
    LayerState.NEW: frozenset({LayerState.STARTED, LayerState.FINISHED, LayerState.SKIPPED}),
    LayerState.STARTED: frozenset({LayerState.FINISHED, LayerState.SKIPPED}),
    LayerState.FINISHED: frozenset({LayerState.STARTED, LayerState.RETURNED, LayerState.ACCEPTED}),
    LayerState.RETURNED: frozenset({LayerState.STARTED, LayerState.FINISHED, LayerState.ACCEPTED}),
    LayerState.ACCEPTED: frozenset({LayerState.RETURNED}),
    LayerState.SKIPPED: frozenset({LayerState.STARTED, LayerState.FINISHED}),
}

OPEN_TO_MARKING = frozenset({LayerState.NEW, LayerState.STARTED, LayerState.RETURNED})

SEES_OTHERS = frozenset({LayerState.FINISHED, LayerState.RETURNED, LayerState.ACCEPTED})
"""Where work is blind: states of one's own layer in which the others' are shown; whoever sets an article aside may yet come back."""


COUNTS_IN_REVIEW = frozenset({LayerState.FINISHED, LayerState.RETURNED, LayerState.ACCEPTED})
"""States in which a layer says something on every ballot, nothing where it has no span; others are not asked yet."""


@dataclass(frozen=True, slots=True)
class Layer:
    """The work of ``name`` (an annotator's name, or ``gold``) on ``article``; ``seconds`` of work counted so far."""

    article: ArticleId
    name: str
    state: LayerState = LayerState.NEW
    seconds: int = 0
    note: str = ""

    @property
    def is_gold(self) -> bool:
        return self.name == GOLD
