"""The verbs of marking, as the window asks for them: each one edit of the project, or a sentence why not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from core.model import LayerState, Origin, SpanId
from core.project import Edit
from gui.session import Session


class Marking(QObject):
    """Acts on the session's article in the user's own layer."""

    marked = Signal(object)
    turned = Signal(object)
    """An edit was taken back or done again."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._project = session.project
        self.last_label = ""

    def tag(self, stretches: Sequence[tuple[int, int]], label: str, *, origin: Origin = Origin.HAND) -> bool:
        """Mark ``stretches`` (code points) with ``label``; say whether it was done."""

        def tagging() -> None:
            self.last_label = label
            made = self._project.spans.tag(self._session.place(), stretches, label, by=self._session.me, origin=origin)
            if len(made) == 1 or (made and origin is Origin.HAND):
                self.marked.emit(made[-1])  # of many places at once the eye stays where it is

        return self._session.attempt(tagging)

    def relabel(self, span: SpanId, label: str) -> bool:
        def relabelling() -> None:
            self._session.place()
            self.last_label = label
            self._project.spans.relabel(span, label, by=self._session.me)

        return self._session.attempt(relabelling)

    def resize(self, span: SpanId, start: int, end: int) -> bool:
        """Move the edges of ``span`` to ``[start, end)`` in code points."""

        def resizing() -> None:
            self._session.place()
            self._project.spans.resize(span, start, end, by=self._session.me)

        return self._session.attempt(resizing)

    def mend(self, moves: Sequence[tuple[SpanId, int, int]]) -> bool:
        """Move the edges of several spans in one step."""

        def mending() -> None:
            self._session.place()
            self._project.spans.mend(moves, by=self._session.me)

        return self._session.attempt(mending)

    def split(self, span: SpanId, at: int) -> bool:
        """Cut ``span`` in two at the code point ``at``."""

        def splitting() -> None:
            self._session.place()
            self._project.spans.split(span, at, by=self._session.me)

        return self._session.attempt(splitting)

    def join(self, spans: Sequence[SpanId]) -> bool:
        """Make one span of ``spans``, with the label of the first."""

        def joining() -> None:
            self._session.place()
            self._project.spans.join(spans, by=self._session.me)

        return self._session.attempt(joining)

    def note(self, span: str, note: str) -> bool:
        """Hang ``note`` on ``span``, or on the article when no span is named."""

        def noting() -> None:
            place = self._session.place()
            if span:
                self._project.spans.annotate(SpanId(span), note, by=self._session.me)
            else:
                self._project.articles.annotate(place.article, note, by=self._session.me)

        return self._session.attempt(noting)

    def untag(self, span: SpanId) -> bool:
        def untagging() -> None:
            self._session.place()
            self._project.spans.untag([span], by=self._session.me)

        return self._session.attempt(untagging)

    def undo(self) -> bool:
        """Take back the user's newest edit, wherever it was, and show the place."""
        return self._session.attempt(lambda: self._show(self._project.history.undo(self._session.me)))

    def redo(self) -> bool:
        return self._session.attempt(lambda: self._show(self._project.history.redo(self._session.me)))

    def become(self, state: LayerState, *, note: str = "") -> bool:
        """Take the user's layer of this article to ``state``, with a ``note`` why."""

        def becoming() -> None:
            place = self._session.place()
            self._project.layers.become(place.article, place.layer, state, by=self._session.me, note=note)

        return self._session.attempt(becoming)

    def save_again(self) -> bool:
        """Try once more to store what storage refused."""
        return self._session.attempt(self._project.history.save_again)

    def next_undo(self) -> Edit | None:
        return None if self._project.read_only else self._project.history.next_undo(self._session.me)

    def next_redo(self) -> Edit | None:
        return None if self._project.read_only else self._project.history.next_redo(self._session.me)

    def _show(self, edit: Edit) -> None:
        shown = self._session.view.article
        if self._session.layer != self._session.me:
            self._session.show_layer(self._session.me)
        if edit.articles and (shown is None or shown.id not in edit.articles):
            self._session.open_article(edit.articles[0])
        self.turned.emit(edit)
