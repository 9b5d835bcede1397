"""Compares the layers of a project in a thread: the values first, then what came before review, then the intervals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from core.agreement import MAIN, RESAMPLES, Mark, MarkedArticle, Report, report, with_intervals
from core.formats.record import LeftOut
from core.model import ArticleId
from core.project import Project
from core.project.agreeing import marked_articles
from gui.jobs import Job


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose layers are compared, everybody's where ``names`` is None, and whether those that are only begun count."""

    names: tuple[str, ...] | None = None
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """What was found; ``then`` and ``now`` are of the reviewed articles alone, before the review and as they are now."""

    report: Report
    left_out: tuple[LeftOut, ...] = ()
    then: Report | None = None
    now: Report | None = None
    drawn: frozenset[str] = frozenset()


def compare(project: Project, asked: Asked, tell: Callable[[int], None]) -> Compared:
    """Return how far the layers agree; ``tell`` takes the number of articles read."""
    left_out: list[LeftOut] = []
    marked = marked_articles(project, names=asked.names, unfinished=asked.unfinished, leaves=left_out.append)
    found = Compared(report(marked, progress=tell), tuple(left_out))
    damaged = {one.article for one in left_out}
    then, now = [], []
    for article in project.review.reviewed():
        tell(0)
        if article not in damaged:
            before = _before(project, asked, article)
            names = before.layers
            then.append(before)
            spans = {name: tuple(Mark(one.start, one.end, one.label) for one in project.spans.of(article, name)) for name in names}
            now.append(replace(before, layers=spans))
    made = (report(then), report(now)) if then else (None, None)
    return replace(found, then=made[0], now=made[1]) if made[0] is not None and made[0].counts else found


def _before(project: Project, asked: Asked, article: ArticleId) -> MarkedArticle:
    held = project.articles.get(article)
    layers = {
        name: tuple(Mark(one.start, one.end, one.label) for one in spans)
        for name, spans in project.review.then(article).items()
        if asked.names is None or name in asked.names
    }
    return MarkedArticle(held.id, held.title, project.articles.text(held.id), layers)


class Comparing(QObject):
    """``compared`` comes with the values, and again with the intervals; ``progressed`` says which of the two, how far, and of how many."""

    progressed = Signal(bool, int, int)
    compared = Signal(object)
    refused = Signal(object)
    ended = Signal()

    def __init__(self, project: Callable[[], Project], parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._job: Job[Compared] | None = None
        self._measure = ""
        self._drawing, self._most = False, 0

    @property
    def running(self) -> bool:
        return self._job is not None

    def start(self, asked: Asked, measure: str) -> None:
        """Compare anew, and draw the intervals of the main measures and of ``measure`` afterwards."""
        project = self._project()
        self._measure = measure
        self._begin(lambda reader, tell: compare(reader, asked, tell), of=project.articles.count(), drawing=False)

    def draw(self, compared: Compared, measure: str) -> None:
        """Draw the intervals of the main measures and of ``measure``."""
        wanted = tuple(dict.fromkeys((*MAIN, measure)))

        def drawing(reader: Project, tell: Callable[[int], None]) -> Compared:
            told = with_intervals(compared.report, measures=wanted, progress=tell)
            return replace(compared, report=told, drawn=frozenset(wanted))

        self._begin(drawing, of=RESAMPLES, drawing=True)

    def stop(self) -> None:
        """Call off what runs; what is known stays."""
        job, self._job = self._job, None
        if job is not None:
            job.stop()
            job.deleteLater()
            self.ended.emit()

    # -- inside

    def _begin(self, work: Callable[[Project, Callable[[int], None]], Compared], *, of: int, drawing: bool) -> None:
        self.stop()
        self._drawing, self._most = drawing, of
        self._job = Job(self._project(), work, self)
        self._job.progressed.connect(self._tell)
        self._job.done.connect(self._got)
        self._job.refused.connect(self._refuse)
        self._job.start(Job.Priority.LowPriority)
        self.progressed.emit(drawing, 0, of)

    def _tell(self, number: int) -> None:
        if self.sender() is self._job and number:
            self.progressed.emit(self._drawing, number, self._most)

    def _got(self, found: Compared) -> None:
        if self.sender() is not self._job:
            return  # somebody asked for something else meanwhile
        self._leave()
        self.compared.emit(found)
        if not found.drawn and found.report.counts and not self.running:
            self.draw(found, self._measure)
        elif not self.running:
            self.ended.emit()

    def _refuse(self, error: object) -> None:
        if self.sender() is self._job:
            self._leave()
            self.refused.emit(error)
            self.ended.emit()

    def _leave(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.wait()
            job.deleteLater()
