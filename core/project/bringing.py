"""Bringing records into a project: articles, layers and spans, in edits that are short enough not to hold up anybody."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter, lt
from time import monotonic

import msgspec

from core.errors import RuleRefused, UnknownArticle
from core.formats.record import LayerRecord, Refused
from core.model import GOLD, Annotator, Article, ArticleId, LayerState, Role, Span, SpanId, checked, new_uid
from core.model.article import fingerprint
from core.project.brought import Brought, Duplicate, NearDuplicate, Note, Pace, Progress
from core.project.edit import Draft
from core.project.newlabels import LabelsToBring
from core.project.project import Project
from core.project.shelf import Shelf
from core.project.sketches import Sketches
from core.search.neardup import NearArticles

__all__ = ["Brought", "Progress", "bring_in"]

_SPANS_AT_ONCE = 1_700
_RECORDS_AT_ONCE = 42
_LETTERS_AT_ONCE = 130_000
_LETTERS_COMPARED_AT_ONCE = 6_000
"""Comparing a text takes a hundred times as long as storing it."""
_SECONDS_AT_ONCE = 0.25
_SECONDS_OF_INDEXING = 0.035

_id, _label, _stretch = attrgetter("id"), attrgetter("label"), attrgetter("start", "end", "label")

Stretch = tuple[int, int, str]
"""Start and end in code points, and the name of a label."""


def bring_in(  # noqa: PLR0913 - each is one thing to choose, by keyword
    project: Project,
    records: Iterable[LayerRecord | Refused],
    *,
    by: str = "",
    annotator: str | None = None,
    add_labels: bool = False,
    near_duplicates: bool = False,
    searchable: bool = True,
    total: int | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Brought:
    """Add ``records``, of which there may be about ``total``, to ``project`` and return what became of them.

    ``annotator`` owns the spans of records that name no layer. A record comes in whole or is refused; one whose text is
    stored already joins that article, and spans that a layer has already are left. Writes in short transactions, so what
    came before an error of storage stays. ``cancel`` is asked after each record and stops between articles. New articles
    that are ``near_duplicates`` come in and are listed; to that end stored texts are read, about 1 ms each, but only once ever. To be
    ``searchable`` when this returns, they wait for the index of words; otherwise ``project.search.catch_up`` is left to be done.
    """
    bringing = _Bringing(project, annotator=annotator, add_labels=add_labels)
    brought = bringing.brought
    stops = cancel or (lambda: False)
    if near_duplicates and not bringing.learn_stored(stops):
        brought.cancelled = True
        return brought
    pace = Pace(total)
    done = 0
    most = _LETTERS_COMPARED_AT_ONCE if near_duplicates else _LETTERS_AT_ONCE
    for portion in _portions(records, brought, stops, letters_at_once=most):
        with project.history.edit("import", by=by, undoable=False) as draft:
            bringing.bring(draft, portion)
        done += len(portion)
        if progress is not None:
            progress(pace.at(done))
    while searchable and not stops() and not project.search.catch_up(seconds=_SECONDS_OF_INDEXING).is_whole:
        pass
    return brought


def _portions(
    records: Iterable[LayerRecord | Refused], brought: Brought, stops: Callable[[], bool], *, letters_at_once: int
) -> Iterator[list[LayerRecord | Refused]]:
    """Yield ``records`` in portions that take well under 50 ms to store and not much longer than ``_SECONDS_AT_ONCE`` to read."""
    portion: list[LayerRecord | Refused] = []
    spans = letters = 0
    stopping, text = False, ""
    begun = monotonic()
    for record in records:
        if stopping and (isinstance(record, Refused) or record.text != text):  # the other layers of an article belong to it
            brought.cancelled = True
            break
        portion.append(record)
        if isinstance(record, LayerRecord):
            spans += len(record.spans)
            letters += len(record.text)
            text = record.text
        full = len(portion) >= _RECORDS_AT_ONCE or spans >= _SPANS_AT_ONCE or letters >= letters_at_once
        if full or monotonic() - begun >= _SECONDS_AT_ONCE:
            yield portion
            portion, spans, letters = [], 0, 0
            begun = monotonic()
        stopping = stopping or stops()
    if portion:
        yield portion


class _Bringing(Shelf):
    """One import: what it knows of the rows that wait in the draft at hand."""

    def __init__(self, project: Project, *, annotator: str | None, add_labels: bool) -> None:
        super().__init__(project._db, project.history, project.path)
        self.brought = Brought()
        self._project = project
        self._annotator = annotator
        self._labels = LabelsToBring(project, may_add=add_labels)
        self._annotators: dict[str, str] = {}
        self._articles: dict[str, Article] = {}
        self._fingerprints: dict[str, str] = {}
        self._new: set[ArticleId] = set()
        self._layers: dict[tuple[ArticleId, str], str] = {}
        self._taken: dict[str, set[Stretch]] = {}
        self._span_ids: set[str] = set()
        self._newest_span = ""
        self._known: NearArticles | None = None
        self._sketches = Sketches(project)

    def learn_stored(self, stops: Callable[[], bool]) -> bool:
        """Learn what the stored articles say; return whether it came to its end before ``stops``."""
        self._known = NearArticles()
        return self._sketches.teach(self._known, stops)

    def bring(self, draft: Draft, portion: Iterable[LayerRecord | Refused]) -> None:
        """Put ``portion`` into ``draft`` and note what is refused."""
        for waiting in (self._articles, self._layers, self._taken, self._span_ids):
            waiting.clear()  # what waited in the draft before this one is stored by now
        self._new.clear()
        portion = list(portion)
        self._learn_articles(portion)
        self._newest_span = str(self._rows("SELECT coalesce(max(uid), '') FROM span")[0][0])
        for record in portion:
            if isinstance(record, Refused):
                self.brought.refused.append(record)
                continue
            self.brought.notes += [Note(record.path, note) for note in record.notes]
            before = self.brought.added
            try:
                article = self._bring_one(draft, record)
            except RuleRefused as error:
                self.brought.refused.append(Refused(record.path, record.line, str(error)))
                continue
            if self.brought.added == before:
                self.brought.repeated.append(Duplicate(record.path, record.line, record.title, article))

    def _learn_articles(self, portion: Iterable[LayerRecord | Refused]) -> None:
        """Learn which articles of ``portion`` are stored already."""
        self._fingerprints = {record.text: "" for record in portion if isinstance(record, LayerRecord)}
        for text in self._fingerprints:
            self._fingerprints[text] = fingerprint(text)
        self._articles.update(self._project.articles.by_fingerprints(self._fingerprints.values()))

    def _bring_one(self, draft: Draft, record: LayerRecord) -> ArticleId:
        """Add one record and return its article; whatever can refuse it does so before its first row is drafted."""
        owner = self._owner(record)
        spans = record.spans
        text = record.text
        for span in spans:
            if text[span.start : span.end] != span.quote:
                checked(span, text)  # says what is wrong
        self._labels.refuse_strange(spans)
        article = self._article(draft, record)
        self.brought.left_out += [Refused(record.path, record.line, reason) for reason in record.unheld]
        if owner is not None:
            state = record.state or (LayerState.STARTED if spans else LayerState.NEW)
            if record.machine and owner != GOLD:
                self._annotator_uid(draft, owner, Role.MACHINE)
            self._put_spans(draft, self._layer(draft, article, owner, state=state), spans)
        return article

    def _owner(self, record: LayerRecord) -> str | None:
        if record.layer is not None:
            if record.layer != GOLD and record.layer not in self._annotators:
                Annotator(record.layer)
            return record.layer
        if record.spans and self._annotator is None:
            raise RuleRefused(why="It has spans but does not say whose (“layer”); name the annotator when you import it.")
        return self._annotator if record.spans else None

    def _article(self, draft: Draft, record: LayerRecord) -> ArticleId:
        sha256 = self._fingerprints[record.text]
        known = self._articles.get(sha256)
        if known is None:
            known = self._new_article(draft, record, sha256)
        elif record.meta not in ("{}", known.meta):
            reason = "Its article is here already with other metadata; that of this line was left out."
            self.brought.left_out.append(Refused(record.path, record.line, reason))
        self._articles[sha256] = known
        return known.id

    def _new_article(self, draft: Draft, record: LayerRecord, sha256: str) -> Article:
        uid = record.article or ArticleId(new_uid())
        if record.article is not None and self._is_article(draft, record.article):
            if not record.article.isdecimal():
                raise RuleRefused(why=f"The project has an article {record.article} with another text.")
            uid = ArticleId(new_uid())  # two files of another program count their articles from 1, each for itself
            self.brought.notes.append(
                Note(record.path, f"The number {record.article} is another article's here, so it came in with a new id.")
            )
        article = Article(uid, record.title, sha256, len(record.text), record.source, record.encoding, record.meta)
        self._project.articles.put(draft, article, record.text)
        self._new.add(uid)
        self.brought.articles += 1
        if self._known is not None:
            for near in self._known.learn(uid, self._sketches.keep(sha256, record.text)):
                found = NearDuplicate(record.path, record.line, record.title, uid, ArticleId(near.article), near.share)
                self.brought.near_duplicates.append(found)
        return article

    def _is_article(self, draft: Draft, article: ArticleId) -> bool:
        try:
            self._project.articles.get(article)
        except UnknownArticle:
            return draft.row("article", article) is not None
        return True

    def _layer(self, draft: Draft, article: ArticleId, owner: str, *, state: LayerState) -> str:
        annotator = None if owner == GOLD else self._annotator_uid(draft, owner)
        uid = self._layers.get((article, owner)) or (None if article in self._new else self._stored_layer(article, annotator))
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

    def _annotator_uid(self, draft: Draft, name: str, role: Role = Role.ANNOTATOR) -> str:
        uid = self._annotators.get(name) or self._uid("annotator", "name", name)
        if uid is None:
            uid = new_uid()
            draft.insert("annotator", uid, {"name": name, "role": role.value})
        self._annotators[name] = uid
        return uid

    def _put_spans(self, draft: Draft, layer: str, spans: Sequence[Span]) -> None:
        taken = self._taken.get(layer)
        if taken is None:
            taken = self._taken[layer] = self._stretches(layer)
        used = self._used_ids(spans)
        places = set(map(_stretch, spans))
        if taken or used is not None or len(places) < len(spans):
            spans = tuple(_fitting(spans, taken, used or set()))
        taken |= places
        self._span_ids.update(map(_id, spans))
        self.brought.spans += len(spans)
        labels = {name: self._labels.uid(draft, name) for name in set(map(_label, spans))}
        draft.written.poured.add(spans, layer=layer, labels=labels)

    def _stretches(self, layer: str) -> set[Stretch]:
        rows = self._rows(
            """SELECT s.start, s."end", l.name FROM span s JOIN label l ON l.id = s.label_id
               WHERE s.layer_id = (SELECT id FROM layer WHERE uid = ?)""",
            layer,
        )
        return {(start, end, label) for start, end, label in rows}

    def _used_ids(self, spans: Iterable[Span]) -> set[str] | None:
        """Return which ids of ``spans`` some span has already: other programs number theirs anew in each line. None where none can have.

        Ids made by us sort by time: those that rise from the newest one on need no look.
        """
        ids: list[str] = list(map(_id, spans))
        newest = self._newest_span
        self._newest_span = max(newest, *ids) if ids else newest
        if not ids or (ids[0] > newest and all(map(lt, ids, ids[1:]))):
            return None
        stored = self._rows("SELECT uid FROM span WHERE uid IN (SELECT value FROM json_each(?))", msgspec.json.encode(ids).decode("utf-8"))
        return {str(uid) for (uid,) in stored} | self._span_ids.intersection(ids)


def _fitting(spans: Iterable[Span], taken: set[Stretch], used: set[str]) -> Iterator[Span]:
    """Yield those of ``spans`` whose place is not ``taken``, with a new id where theirs is ``used``."""
    taken = set(taken)
    for span in spans:
        if _stretch(span) not in taken:
            taken.add(_stretch(span))
            fitting = replace(span, id=SpanId(new_uid())) if span.id in used else span
            used.add(fitting.id)
            yield fitting
