"""The shelf of layers: whose spans on which article, and how far they are."""

from __future__ import annotations

from collections.abc import Collection

from core.errors import ReasonMissing, UnknownArticle, UnknownLayer, WrongState
from core.model import GOLD, ArticleId, Layer, LayerState, new_uid
from core.model.layer import TRANSITIONS
from core.project.edit import Draft
from core.project.shelf import Shelf

_READING = """SELECT a.uid, coalesce(n.name, 'gold'), y.state, coalesce(e.seconds, 0), y.note
    FROM layer y JOIN article a ON a.id = y.article_id LEFT JOIN annotator n ON n.id = y.annotator_id
    LEFT JOIN effort e ON e.article_id = y.article_id AND e.annotator_id = y.annotator_id"""
_ORDER = "ORDER BY y.article_id, y.annotator_id IS NULL, n.name"


class Layers(Shelf):
    """A layer is made by its first span or its first state."""

    def of(self, article: ArticleId) -> tuple[Layer, ...]:
        """Return the layers of ``article`` by annotator's name, gold last."""
        rows = self._rows(f"{_READING} WHERE a.uid = ? {_ORDER}", article)
        return self._values(lambda uid, name, state, *rest: Layer(ArticleId(uid), name, LayerState(state), *rest), rows)

    def get(self, article: ArticleId, name: str) -> Layer:
        """Return the layer of ``name`` on ``article``; a new one when nothing is stored yet."""
        return next((layer for layer in self.of(article) if layer.name == name), Layer(article, name))

    def names(self) -> tuple[str, ...]:
        """Return whose layers there are in the project, gold last."""
        rows = self._rows(
            """SELECT coalesce(n.name, 'gold') FROM layer y LEFT JOIN annotator n ON n.id = y.annotator_id
               GROUP BY y.annotator_id ORDER BY y.annotator_id IS NULL, n.name"""
        )
        return tuple(name for (name,) in rows)

    def number(self, *, name: str | None = None, states: Collection[LayerState] | None = None) -> int:
        """Return how many layers the project has, or how many are of ``name`` and in one of ``states``."""
        rows = self._rows(
            "SELECT coalesce(n.name, 'gold'), y.state, count(*) FROM layer y LEFT JOIN annotator n ON n.id = y.annotator_id GROUP BY 1, 2"
        )
        return sum(count for whose, state, count in rows if name in (None, whose) and (states is None or LayerState(state) in states))

    def become(self, article: ArticleId, name: str, state: LayerState, *, by: str, note: str = "") -> None:
        """Take the layer to ``state`` with a ``note`` why.

        Raises ``WrongState`` when the table of transitions has no such step, ``ReasonMissing`` for setting aside without a note,
        ``TakenForReview`` for reopening what a reviewer has begun to judge.
        """
        with self._history.edit(state.value, by=by) as draft:
            uid = self.uid_in(draft, article, name)
            now = LayerState.NEW if uid is None else draft.state_of(uid)
            if state not in TRANSITIONS[now]:
                raise WrongState(state=now.value, wanted=state.value)
            if state is LayerState.SKIPPED and not note.strip():
                raise ReasonMissing()
            if uid is None:
                uid = self.put(draft, article, name, state=state)
            draft.refuse_taken(uid, state)
            draft.change("layer", uid, {"state": state.value, "note": note})

    def worked(self, article: ArticleId, *, by: str, seconds: int) -> None:
        """Add ``seconds`` of work of ``by`` on ``article``."""
        with self._history.edit("work", by=by, undoable=False) as draft:
            annotator = self.annotator_in(draft, by)
            if self._uid("article", "uid", article) is None:
                raise UnknownArticle(article=article)
            found = self._rows(
                """SELECT e.uid, e.seconds FROM effort e JOIN article a ON a.id = e.article_id JOIN annotator n ON n.id = e.annotator_id
                   WHERE a.uid = ? AND n.name = ?""",
                article,
                by,
            )
            if found:
                draft.change("effort", found[0][0], {"seconds": found[0][1] + seconds})
            else:
                draft.insert("effort", new_uid(), {"seconds": seconds, "article": article, "annotator": annotator})

    def uid_in(self, draft: Draft, article: ArticleId, name: str) -> str | None:
        """Return the uid of the layer, stored or pending in ``draft``; raise ``UnknownLayer`` for a stranger."""
        annotator = None if name == GOLD else self.annotator_in(draft, name)
        found = self._rows(
            """SELECT uid FROM layer WHERE article_id = (SELECT id FROM article WHERE uid = ?1)
               AND coalesce(annotator_id, 0) = CASE WHEN ?2 IS NULL THEN 0 ELSE (SELECT id FROM annotator WHERE uid = ?2) END""",
            article,
            annotator,
        )
        return str(found[0][0]) if found else draft.find("layer", article=article, annotator=annotator)

    def put(self, draft: Draft, article: ArticleId, name: str, *, state: LayerState) -> str:
        """Add the layer in ``draft`` and return its uid."""
        if not self._uid("article", "uid", article) and draft.row("article", article) is None:
            raise UnknownArticle(article=article)
        uid = new_uid()
        annotator = None if name == GOLD else self.annotator_in(draft, name)
        draft.insert("layer", uid, {"state": state.value, "note": "", "article": article, "annotator": annotator})
        return uid

    def open_in(self, draft: Draft, article: ArticleId, name: str) -> str:
        """Return the uid of a layer that may be marked, made or started where it must be; raise ``LayerLocked`` otherwise."""
        uid = self.uid_in(draft, article, name)
        if uid is None:
            return self.put(draft, article, name, state=LayerState.STARTED)
        self.start(draft, uid)
        return uid

    def start(self, draft: Draft, uid: str) -> None:
        """Start the layer ``uid`` where it is new; raise ``LayerLocked`` where it may not be marked."""
        draft.refuse_locked(uid)
        if draft.state_of(uid) is LayerState.NEW:
            draft.change("layer", uid, {"state": LayerState.STARTED.value})

    def is_known(self, draft: Draft, name: str) -> bool:
        """Say whether a layer can be ``name``'s: gold, or an annotator stored or pending in ``draft``."""
        return name == GOLD or bool(self._uid("annotator", "name", name) or draft.find("annotator", name=name))

    def annotator_in(self, draft: Draft, name: str) -> str:
        """Return the uid of an annotator, stored or pending in ``draft``; raise ``UnknownLayer`` for a stranger."""
        uid = self._uid("annotator", "name", name) or draft.find("annotator", name=name)
        if uid is None:
            raise UnknownLayer(layer=name)
        return uid
