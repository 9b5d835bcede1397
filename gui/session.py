"""What is current: the project, the article, whose layer is shown; the only part of the window that knows the project.

Widgets ask (``…_requested``), ``Marking`` acts on the project, the project's history tells what was edited, and the session
says so (``edited``, ``viewed``): three hops down, one back. What was refused goes out as ``refused``; nothing here shows it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import ChangedMeanwhile, LayerHidden, LayerNotYours, ProjectReadOnly, StorageFailed, StorageFull, WorldError
from core.model import GOLD, Article, ArticleId, Label, Layer, Span, SpanId
from core.model.layer import OPEN_TO_MARKING
from core.project import Edit, Place, Project

_MANY = 200
"""Of more articles than this no one is read alone."""

POLL_MS = 500
"""How often another window's writes are looked for."""


@dataclass(frozen=True, slots=True)
class View:
    """What is shown: an article, its text, one layer of it, the spans there, and which of them are not in the file yet."""

    article: Article | None = None
    text: str = ""
    layer: Layer | None = None
    spans: tuple[Span, ...] = ()
    unsaved: frozenset[SpanId] = frozenset()
    mine: bool = False
    judged: bool = False
    """Whether a reviewer has begun with the article: who has finished it waits for the review to end."""
    others: tuple[tuple[str, tuple[Span, ...]], ...] = ()

    @property
    def can_mark(self) -> bool:
        return self.mine and self.layer is not None and self.layer.state in OPEN_TO_MARKING


@dataclass(frozen=True, slots=True)
class Saved:
    """Whether everything shown is in the file; ``waiting`` counts the edits that storage refused."""

    waiting: int = 0
    read_only: bool = False


class Session(QObject):
    """One project, open in one window, worked on by ``me``."""

    article_opened = Signal(object)
    viewed = Signal(object)
    edited = Signal(object)
    queue_changed = Signal(object)
    saved_changed = Signal(object)
    refused = Signal(object)

    def __init__(self, project: Project, me: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.me = me
        self.layer = me
        self.closed = False
        self.busy = False
        """A long edit is being written and lets events in: nothing else may write until it is done."""
        self.together = False
        """Whether all layers are shown at once."""
        self.view = View()
        self._seen = project.history.newest()
        self._version = project.version()
        project.history.observe(self._stored)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self.look_elsewhere)
        self._poll.start()

    def close(self) -> None:
        """Let go of the project."""
        self._poll.stop()
        self.closed = True
        self.project.close()

    def labels(self) -> tuple[Label, ...]:
        return tuple(label for label in self.project.labels.all() if label.active)

    def layers(self) -> tuple[str, ...]:
        """Return whose layers of this article can be shown: mine first, then those that the project holds, gold last."""
        names = (self.me, *(name for name in self.project.layers.names() if name != self.me))
        article = self.view.article
        return tuple(name for name in names if article is None or self.project.blind.may_see(article.id, self.me, name))

    def saved(self) -> Saved:
        return Saved(len(self.project.history.unsaved), read_only=not self.project.writable)

    def open_article(self, article: ArticleId) -> None:
        """Show ``article`` in the current layer."""

        def opening() -> None:
            self.view = self._read(self.project.articles.get(article))
            self.article_opened.emit(self.view)
            self.viewed.emit(self.view)

        self.attempt(opening)

    def open_first(self) -> None:
        """Show the project's first article, if it has one."""

        def opening() -> None:
            first = self.project.articles.first()
            if first is not None:
                self.open_article(first.id)

        self.attempt(opening)

    def show_layer(self, layer: str) -> None:
        """Show whose spans: an annotator's name or ``gold``; refused while work is blind and the own layer is not finished."""

        def showing() -> None:
            article = self.view.article
            if article is not None and not self.project.blind.may_see(article.id, self.me, layer):
                raise LayerHidden(layer=layer)
            self.layer = layer
            self.refresh()

        self.attempt(showing)
        self.queue_changed.emit(())

    def show_together(self, *, on: bool) -> None:
        """Show all layers at once, or one alone."""
        self.together = on
        self.attempt(self.refresh)

    def place(self) -> Place:
        """Return where marks go; raise when what is shown is not the user's own or cannot be written."""
        if self.project.read_only:
            raise ProjectReadOnly(path=self.project.path)
        self.look_elsewhere()  # somebody may have given me another name
        if self.layer != self.me or self.layer == GOLD or self.view.article is None:
            raise LayerNotYours(layer=self.layer)
        return Place(self.view.article.id, self.layer)

    def attempt(self, action: Callable[[], None]) -> bool:
        """Do ``action``; what the world refuses goes out as ``refused``. Say whether it was done."""
        try:
            action()
        except (StorageFull, StorageFailed) as error:
            self.refresh()
            self.saved_changed.emit(self.saved())
            self.refused.emit(error)
            return False
        except WorldError as error:
            if isinstance(error, ChangedMeanwhile):
                # What waited was given up: it must not be shown as if it still did.
                self.refresh()
                self.saved_changed.emit(self.saved())
            self.refused.emit(error)
            return False
        return True

    def refresh(self) -> None:
        """Read again what is shown."""
        if self.view.article is not None:
            self.view = self._read(self.view.article)
            self.viewed.emit(self.view)

    def look_elsewhere(self) -> None:
        """Show what another window or program wrote meanwhile."""

        def looking() -> None:
            version = self.project.version()
            if version != self._version:
                self._version = version
                for edit in self.project.history.since(self._seen):
                    self._seen = edit.number
                    self._tell(edit)

        self.attempt(looking)

    def _stored(self, edit: Edit) -> None:
        # Our own write does not change data_version on our own connection; others' edits before it are still to be looked at.
        if edit.number == self._seen + 1:
            self._seen = edit.number
        self._tell(edit)

    def _tell(self, edit: Edit) -> None:
        self.me, self.layer = _called_now(edit, self.me), _called_now(edit, self.layer)
        if edit.touches("label") and self.view.article is not None:
            # What is shown knows the labels of before: it is made anew, and then shows this.
            self.view = self._read(self.view.article)
        elif self.view.article is not None and (self.view.article.id in edit.articles or edit.touches("setting")):
            self.refresh()
        self.edited.emit(edit)
        if edit.articles:
            self.queue_changed.emit(() if edit.touches("assignment") or len(edit.articles) > _MANY else edit.articles)
        self.saved_changed.emit(self.saved())

    def _read(self, article: Article) -> View:
        project = self.project
        if not project.blind.may_see(article.id, self.me, self.layer):
            self.layer = self.me
            QTimer.singleShot(0, self, lambda: self.queue_changed.emit(()))
        reading = project.spans.expected if project.history.unsaved else project.spans.of
        waiting = {change.uid for draft in project.history.unsaved for change in draft.changes if change.table == "span"}
        return View(
            article,
            project.articles.text(article.id),
            project.layers.get(article.id, self.layer),
            reading(article.id, self.layer),
            frozenset(SpanId(uid) for uid in waiting),
            mine=self.layer == self.me and project.writable,
            judged=project.review.has_begun(article.id),
            others=_beside(project, article.id, me=self.me, layer=self.layer) if self.together else (),
        )


def _called_now(edit: Edit, name: str) -> str:
    """Return how the annotator ``name`` is called after ``edit``."""
    for change in edit.of("annotator"):
        if change.before and change.after and change.before.get("name") == name:
            return str(change.after["name"])
    return name


def _beside(project: Project, article: ArticleId, *, me: str, layer: str) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    """Return the spans of the other layers of ``article`` that ``me`` may see, by their names."""
    names = [other.name for other in project.layers.of(article) if other.name != layer]
    return tuple((name, project.spans.of(article, name)) for name in names if project.blind.may_see(article, me, name))
