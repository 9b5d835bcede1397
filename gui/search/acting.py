"""What is done with the hits that are ticked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.search.concordance import Hit
from gui.search import asking
from gui.search.foot import HitsFoot
from gui.search.looking import Looking
from gui.search.results import Results


class Acting(QObject):
    """Hands on the ticked hits to whoever marks; those that were not read yet are read first."""

    mark_requested = Signal(object)
    relabel_requested = Signal(object, str)
    untag_requested = Signal(object)

    def __init__(self, results: Results, foot: HitsFoot, looking: Looking, parent: QObject) -> None:
        super().__init__(parent)
        self._results, self._model, self._foot, self._looking = results, results.model, foot, looking
        results.mark_requested.connect(self._mark)
        foot.mark_requested.connect(self._mark)
        foot.relabel_requested.connect(lambda label: self._with_ticked(lambda hits: self.relabel_requested.emit(hits, label)))
        for asked in (results.untag_requested, foot.untag_requested):
            asked.connect(lambda: self._with_ticked(self.untag_requested.emit))
        foot.all_requested.connect(lambda on: self._model.tick_all(on=on))
        foot.stop_requested.connect(self._stop)
        looking.gathering.connect(foot.show_gathering)
        self._model.ticks_changed.connect(self.count)

    def count(self) -> None:
        """Say how many hits are ticked."""
        if not self._looking.is_gathering:
            self._foot.show_ticked(self._model.count(), each=bool(self._model.wanted))

    def _mark(self, label: str) -> None:
        wanted = dict(self._model.wanted)
        self._with_ticked(lambda hits: self.mark_requested.emit([(hit, label or wanted[asking.at(hit)]) for hit in hits]))

    def _with_ticked(self, then: Callable[[list[Hit]], None]) -> None:
        """Do ``then`` with the hits that are ticked, or else the one that is looked at."""
        but, hits = self._model.all_but, self._results.chosen()

        def doing(hits: list[Hit]) -> None:
            self._model.tick_all(on=False)
            then(hits)

        if self._looking.is_gathering:
            return
        if but is not None and self._model.after is not None:
            self._looking.gather(but, doing)
        elif hits:
            doing(hits)

    def _stop(self) -> None:
        self._looking.stop()
        self.count()
        if self._model.total is None:
            self._looking.count()
