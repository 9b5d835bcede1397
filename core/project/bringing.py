"""Bringing records into a project: articles, layers and spans, in edits that are short enough not to hold up anybody."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

import msgspec

from core.errors import RuleRefused, UnknownArticle, UnknownLabel
from core.formats.record import LayerRecord, Refused
from core.model import GOLD, Annotator, Article, ArticleId, Label, LayerState, Role, Span, SpanId, checked, new_uid
from core.model.article import fingerprint
from core.model.label import SCALE
from core.project.edit import Draft
from core.project.project import Project
from core.project.shelf import Shelf

_SPANS_AT_ONCE = 1_000
_RECORDS_AT_ONCE = 50
_LETTERS_AT_ONCE = 500_000
_DIGITS = "1234567890"

Stretch = tuple[int, int, str]
"""Start and end in code points, and the uid of a label."""


@dataclass(slots=True)
class Brought:
    """What an import added, what was there already, and what it left out, each with its place and reason."""

    articles: int = 0
    layers: int = 0
    spans: int = 0
    duplicates: int = 0
    refused: list[Refused] = field(default_factory=list)
    left_out: list[Refused] = field(default_factory=list)

    @property
    def added(self) -> int:
        return self.articles + self.layers + self.spans


def bring_in(
    project: Project,
    records: Iterable[LayerRecord | Refused],
    *,
    by: str = "",
    annotator: str | None = None,
    add_labels: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Brought:
    """Add ``records`` to ``project`` and return what became of them; ``progress`` gets the number of records so far.

    ``annotator`` owns the spans of records that name no layer. A record comes in whole or is refused; one whose text is
    stored already joins that article, and spans that a layer has already are left. Writes in short transactions, so what
    came before an error of storage stays.
    """
    bringing = _Bringing(project, annotator=annotator, add_labels=add_labels)
    done = 0
    for portion in _portions(records):
        with project.history.edit("import", by=by, undoable=False) as draft:
            bringing.bring(draft, portion)
        done += len(portion)
        if progress is not None:
            progress(done)
    return bringing.brought


def _portions(records: Iterable[LayerRecord | Refused]) -> Iterator[list[LayerRecord | Refused]]:
    """Yield ``records`` in portions that take well under 50 ms to store."""
    portion: list[LayerRecord | Refused] = []
    spans = letters = 0
    for record in records:
        portion.append(record)
        if isinstance(record, LayerRecord):
            spans += len(record.spans)
            letters += len(record.text)
        if len(portion) >= _RECORDS_AT_ONCE or spans >= _SPANS_AT_ONCE or letters >= _LETTERS_AT_ONCE:
            yield portion
            portion, spans, letters = [], 0, 0
    if portion:
        yield portion


class _LabelsToBring(Shelf):
    """The project's labels by name, and those that an import may add."""

    def __init__(self, project: Project, *, may_add: bool) -> None:
        super().__init__(project._db, project.history, project.path)
        self._project = project
        self._may_add = may_add
        self._uids: dict[str, str] = {}
        self._added: list[Label] = []

    def refuse_strange(self, spans: Iterable[Span]) -> None:
        """Raise ``UnknownLabel`` for a label that the project neither has nor takes."""
        for name in dict.fromkeys(span.label for span in spans):
            if self._known(name) is None:
                if not self._may_add:
                    raise UnknownLabel(label=name)
                self._new(name)

    def uid(self, draft: Draft, name: str) -> str:
        """Return the uid of the label, which is added in ``draft`` where it is new."""
        known = self._known(name)
        if known is None:
            label = self._new(name)
            self._added.append(label)
            known = self._uids[name] = self._project.labels.put(draft, label)
        return known

    def _known(self, name: str) -> str | None:
        uid = self._uids.get(name) or self._uid("label", "name", name)
        if uid is not None:
            self._uids[name] = uid
        return uid

    def _new(self, name: str) -> Label:
        """Return a label with the next colour of the scale and the next digit that is free."""
        there = {label.name: label for label in (*self._project.labels.all(), *self._added)}
        keys = {label.key for label in there.values()}
        try:
            return Label(name, "", "", SCALE[len(there) % len(SCALE)], next((key for key in _DIGITS if key not in keys), ""))
        except ValueError as error:
            raise RuleRefused(why=f"{error}.") from error


class _Bringing(Shelf):
    """One import: what it knows of the rows that wait in the draft at hand."""

    def __init__(self, project: Project, *, annotator: str | None, add_labels: bool) -> None:
        super().__init__(project._db, project.history, project.path)
        self.brought = Brought()
        self._project = project
        self._annotator = annotator
        self._labels = _LabelsToBring(project, may_add=add_labels)
        self._annotators: dict[str, str] = {}
        self._articles: dict[str, Article] = {}
        self._layers: dict[tuple[ArticleId, str], str] = {}
        self._taken: dict[str, set[Stretch]] = {}
        self._span_ids: set[str] = set()

    def bring(self, draft: Draft, portion: Iterable[LayerRecord | Refused]) -> None:
        """Put ``portion`` into ``draft`` and note what is refused."""
        for waiting in (self._articles, self._layers, self._taken, self._span_ids):
            waiting.clear()  # what waited in the draft before this one is stored by now
        for record in portion:
            if isinstance(record, Refused):
                self.brought.refused.append(record)
                continue
            before = self.brought.added
            try:
                self._bring_one(draft, record)
            except RuleRefused as error:
                self.brought.refused.append(Refused(record.path, record.line, str(error)))
                continue
            self.brought.duplicates += self.brought.added == before

    def _bring_one(self, draft: Draft, record: LayerRecord) -> None:
        """Add one record; whatever can refuse it does so before its first row is drafted."""
        owner = self._owner(record)
        spans = [checked(span, record.text) for span in record.spans]
        self._labels.refuse_strange(spans)
        article = self._article(draft, record)
        self.brought.left_out += [Refused(record.path, record.line, reason) for reason in record.unheld]
        if owner is not None:
            state = record.state or (LayerState.STARTED if spans else LayerState.NEW)
            self._put_spans(draft, self._layer(draft, article, owner, state=state), spans)

    def _owner(self, record: LayerRecord) -> str | None:
        if record.layer is not None:
            return record.layer if record.layer == GOLD else Annotator(record.layer).name
        if record.spans and self._annotator is None:
            raise RuleRefused(why="It has spans but does not say whose (“layer”); name the annotator when you import it.")
        return self._annotator if record.spans else None

    def _article(self, draft: Draft, record: LayerRecord) -> ArticleId:
        sha256 = fingerprint(record.text)
        known = self._articles.get(sha256) or self._project.articles.by_fingerprint(sha256)
        if known is None:
            known = self._new_article(draft, record, sha256)
        elif record.meta not in ("{}", known.meta):
            reason = "Its article is here already with other metadata; that of this line was left out."
            self.brought.left_out.append(Refused(record.path, record.line, reason))
        self._articles[sha256] = known
        return known.id

    def _new_article(self, draft: Draft, record: LayerRecord, sha256: str) -> Article:
        if record.article is not None and self._is_article(draft, record.article):
            raise RuleRefused(why=f"The project has an article {record.article} with another text.")
        uid = record.article or ArticleId(new_uid())
        article = Article(uid, record.title, sha256, len(record.text), record.source, record.encoding, record.meta)
        self._project.articles.put(draft, article, record.text)
        self.brought.articles += 1
        return article

    def _is_article(self, draft: Draft, article: ArticleId) -> bool:
        try:
            self._project.articles.get(article)
        except UnknownArticle:
            return draft.row("article", article) is not None
        return True

    def _layer(self, draft: Draft, article: ArticleId, owner: str, *, state: LayerState) -> str:
        annotator = None if owner == GOLD else self._annotator_uid(draft, owner)
        uid = self._layers.get((article, owner)) or self._stored_layer(article, annotator)
        if uid is None:
            uid = new_uid()
            draft.insert("layer", uid, {"state": state.value, "note": "", "article": article, "annotator": annotator})
            self._taken[uid] = set()
            self.brought.layers += 1
        elif (draft.row("layer", uid) or {})["state"] == LayerState.NEW.value:
            draft.change("layer", uid, {"state": state.value})
        self._layers[article, owner] = uid
        return uid

    def _stored_layer(self, article: ArticleId, annotator: str | None) -> str | None:
        found = self._rows(
            """SELECT uid FROM layer WHERE article_id = (SELECT id FROM article WHERE uid = ?1)
               AND coalesce(annotator_id, 0) = CASE WHEN ?2 IS NULL THEN 0 ELSE (SELECT id FROM annotator WHERE uid = ?2) END""",
            article,
            annotator,
        )
        return str(found[0][0]) if found else None

    def _annotator_uid(self, draft: Draft, name: str) -> str:
        uid = self._annotators.get(name) or self._uid("annotator", "name", name)
        if uid is None:
            uid = new_uid()
            draft.insert("annotator", uid, {"name": name, "role": Role.ANNOTATOR.value})
        self._annotators[name] = uid
        return uid

    def _put_spans(self, draft: Draft, layer: str, spans: list[Span]) -> None:
        taken = self._taken.get(layer)
        if taken is None:
            taken = self._taken[layer] = self._stretches(layer)
        used = self._used_ids(spans)
        for span in spans:
            label = self._labels.uid(draft, span.label)
            stretch = (span.start, span.end, label)
            if stretch in taken:
                continue
            taken.add(stretch)
            fresh = replace(span, id=SpanId(new_uid())) if span.id in used else span
            used.add(fresh.id)
            self._span_ids.add(fresh.id)
            self._project.spans.put(draft, fresh, layer=layer, label=label)
            self.brought.spans += 1

    def _stretches(self, layer: str) -> set[Stretch]:
        rows = self._rows(
            """SELECT s.start, s."end", l.uid FROM span s JOIN label l ON l.id = s.label_id
               WHERE s.layer_id = (SELECT id FROM layer WHERE uid = ?)""",
            layer,
        )
        return {(start, end, label) for start, end, label in rows}

    def _used_ids(self, spans: Iterable[Span]) -> set[str]:
        """Return which ids of ``spans`` some span has already: files of other programs number theirs anew in each line."""
        ids = [span.id for span in spans]
        wanted = msgspec.json.encode(ids).decode("utf-8")
        stored = self._rows("SELECT uid FROM span WHERE uid IN (SELECT value FROM json_each(?))", wanted)
        return {str(uid) for (uid,) in stored} | self._span_ids.intersection(ids)
