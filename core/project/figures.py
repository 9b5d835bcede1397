"""What a project holds, in numbers."""

from __future__ import annotations

from dataclasses import dataclass

from core.model import LayerState
from core.project.project import Project
from core.project.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Figures:
    """``letters`` counts code points, ``states`` the layers in each state, ``spans`` those of each label by the layer's owner."""

    articles: int
    letters: int
    states: dict[LayerState, int]
    spans: dict[str, dict[str, int]]

    @property
    def layers(self) -> int:
        return sum(self.states.values())

    @property
    def all_spans(self) -> int:
        return sum(sum(by_label.values()) for by_label in self.spans.values())

    def of_label(self, label: str) -> int:
        """Return how many spans have ``label``, whoever marked them."""
        return sum(by_label.get(label, 0) for by_label in self.spans.values())


def figures(project: Project) -> Figures:
    """Return what ``project`` holds; owners of layers are ordered by name, gold last."""
    counting = _Counting(project._db, project.history, project.path)
    spans: dict[str, dict[str, int]] = {name: {} for name in project.layers.names()}
    for layer, label, number in project.spans.counts():
        spans[layer][label] = number
    return Figures(project.articles.count(), counting.letters(), counting.states(), spans)


class _Counting(Shelf):
    def letters(self) -> int:
        return int(self._rows("SELECT coalesce(sum(length), 0) FROM article")[0][0])

    def states(self) -> dict[LayerState, int]:
        numbers = dict(self._rows("SELECT state, count(*) FROM layer GROUP BY state"))
        return {state: int(numbers.get(state.value, 0)) for state in LayerState}
