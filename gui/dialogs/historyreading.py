"""Reads edits in a thread, a page at a time, and writes them to a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from core.errors import UnknownArticle, WorldError
from core.formats.files import replacing
from core.model import ArticleId
from core.project import Project
from core.project.accounts import Account, Asking
from gui.jobs import Job
from gui.sentences import isolated, said

PAGE = 100
"""So many edits are read at once."""

SHOWN = 200
"""So many changes of an edit are shown; the export has all."""


@dataclass(frozen=True, slots=True)
class Found:
    """Edits with the titles of their articles; ``newer`` are those that were made since the dialog asked first."""

    accounts: tuple[Account, ...]
    titles: dict[str, str]
    newer: bool = False


class Reading(QObject):
    """Emits the edits that were asked for; a new question calls off the one before."""

    found = Signal(object)
    said = Signal(str)

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._job: Job[Found] | None = None

    @property
    def running(self) -> bool:
        return self._job is not None

    def start(self, asking: Asking, before: int | None, *, newer: bool) -> None:
        """Read the edits before the number ``before``, the newest where it is None."""
        self._job = Job(self._project, _reading(asking, before, newer=newer), self)
        self._job.done.connect(self._got)
        self._job.refused.connect(self._refuse)
        self._job.start()

    def stop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.stop()
            job.deleteLater()

    def _got(self, found: Found) -> None:
        if self.sender() is self._job:  # else something else is asked meanwhile
            self.stop()
            self.found.emit(found)

    def _refuse(self, error: WorldError) -> None:
        if self.sender() is self._job:
            self.stop()
            self.said.emit(said(error))


class Writing(QObject):
    """Writes every edit that is asked for, a JSON object a line, as the command line does."""

    said = Signal(str)
    ended = Signal()

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._path = Path()
        self._job: Job[int] | None = None

    @property
    def running(self) -> bool:
        return self._job is not None

    def start(self, asking: Asking, path: Path) -> None:
        """Write to ``path``; the file is there whole, or not at all."""
        self._path = path
        self._job = Job(self._project, _writing(asking, path), self)
        self._job.progressed.connect(self._tell)
        self._job.done.connect(self._done)
        self._job.refused.connect(self._refuse)
        self._job.start()

    def stop(self) -> None:
        """Call the writing off, and say so, where it runs."""
        if self._job is not None:
            self._job.stop()
            self._end(self.tr("The export was stopped; nothing was written."))

    def _tell(self, number: int) -> None:
        if self.running:
            self.said.emit(self.tr("%n edit(s) written…", "", number))

    def _done(self, number: int) -> None:
        if self.running:
            self._end(self.tr("%n edit(s) saved to {path}.", "", number).format(path=isolated(self._path)))

    def _refuse(self, error: WorldError) -> None:
        if self.running:
            self._end(said(error))

    def _end(self, sentence: str) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.wait()
            job.deleteLater()
        self.said.emit(sentence)
        self.ended.emit()


def _reading(asking: Asking, before: int | None, *, newer: bool) -> Callable[[Project, Callable[[int], None]], Found]:
    def reading(project: Project, tell: Callable[[int], None]) -> Found:
        accounts = project.history.asked(asking, before=before, limit=PAGE)
        wanted = {str(change.about["article"]) for account in accounts for change in account.changes[:SHOWN] if "article" in change.about}
        return Found(accounts, {article: _title(project, ArticleId(article)) for article in wanted}, newer)

    return reading


def _title(project: Project, article: ArticleId) -> str:
    try:
        return project.articles.get(article).title
    except UnknownArticle:
        return article  # it was taken back since


def _writing(asking: Asking, path: Path) -> Callable[[Project, Callable[[int], None]], int]:
    def writing(project: Project, tell: Callable[[int], None]) -> int:
        number = 0
        before: int | None = None
        with replacing(path) as file:
            while page := project.history.asked(asking, before=before, limit=PAGE):
                for account in page:
                    file.write(msgspec.json.encode(account.facts()) + b"\n")
                number += len(page)
                before = page[-1].number
                tell(number)
        return number

    return writing
