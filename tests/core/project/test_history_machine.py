"""Whatever two annotators do on two articles, in any order: all of it can be taken back, and done again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from core.errors import AlreadyMarked, LayerLocked, NothingToRedo, NothingToUndo, RuleRefused, WrongState
from core.model import ArticleId, Layer, LayerState, Span
from core.project import Place, Project
from core.project.checking import check
from tests.core.project.worlds import FIRST, ME, SECOND, YOU, a_project, rows

names = st.sampled_from([ME, YOU])
articles = st.sampled_from([FIRST, SECOND])
labels = st.sampled_from(["PERSON", "COUNTRY", "EVENT"])
offsets = st.integers(0, 20)
State = dict[tuple[ArticleId, str], tuple[Layer, tuple[Span, ...]]]


class Annotating(RuleBasedStateMachine):
    """Each annotator keeps to their own layers, so nothing stands in the way of an undo."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name, "p.hashiya")
        self.project = a_project(self.path)
        self.first = self.state()
        self.back: dict[str, list[State]] = {ME: [], YOU: []}
        self.forth: dict[str, list[State]] = {ME: [], YOU: []}

    def teardown(self) -> None:
        last = self.state()
        done = {by: repeated(self.project.history.undo, by, NothingToUndo) for by in (ME, YOU)}
        assert self.state() == self.first
        for by, times in done.items():
            for _ in range(times):
                self.project.history.redo(by)
        assert self.state() == last
        assert check(self.project) == ()
        self.project.close()
        carried = rows(self.path, "SELECT sequence, clock FROM edit ORDER BY id")
        assert [sequence for sequence, _ in carried] == list(range(1, len(carried) + 1))
        assert [clock for _, clock in carried] == sorted({clock for _, clock in carried})
        self.folder.cleanup()

    def state(self, by: str | None = None) -> State:
        """Return the layers and spans of ``by``, or of both."""
        places = [(article, name) for article in (FIRST, SECOND) for name in ((ME, YOU) if by is None else (by,))]
        return {place: (self.project.layers.get(*place), self.project.spans.of(*place)) for place in places}

    def do(self, by: str, act: Callable[[], object]) -> None:
        """Act, and remember what was before; what a rule refuses changes nothing."""
        before, edits = self.state(by), self.project.history.newest()
        try:
            act()
        except (AlreadyMarked, LayerLocked, WrongState, RuleRefused):
            assert (self.state(by), self.project.history.newest()) == (before, edits)
            return
        if self.project.history.newest() != edits:
            self.back[by].append(before)
            self.forth[by].clear()

    @rule(by=names, article=articles, start=offsets, length=st.integers(1, 9), label=labels)
    def tag(self, by: str, article: ArticleId, start: int, length: int, label: str) -> None:
        self.do(by, lambda: self.project.spans.tag(Place(article, by), [(start, start + length)], label, by=by))

    @rule(by=names, article=articles, places=st.lists(offsets, min_size=2, max_size=4), label=labels)
    def tag_everywhere(self, by: str, article: ArticleId, places: list[int], label: str) -> None:
        self.do(by, lambda: self.project.spans.tag(Place(article, by), [(at, at + 3) for at in places], label, by=by))

    @rule(by=names, article=articles, number=offsets, label=labels)
    def relabel(self, by: str, article: ArticleId, number: int, label: str) -> None:
        if span := one(self.project, (article, by), number):
            self.do(by, lambda: self.project.spans.relabel(span.id, label, by=by))

    @rule(by=names, article=articles, number=offsets, start=offsets, length=st.integers(1, 9))
    def resize(self, by: str, article: ArticleId, number: int, start: int, length: int) -> None:
        if span := one(self.project, (article, by), number):
            self.do(by, lambda: self.project.spans.resize(span.id, start, start + length, by=by))

    @rule(by=names, article=articles, number=offsets, note=st.sampled_from(["", "شكّ", "a 😀"]))
    def annotate(self, by: str, article: ArticleId, number: int, note: str) -> None:
        if span := one(self.project, (article, by), number):
            self.do(by, lambda: self.project.spans.annotate(span.id, note, by=by))

    @rule(by=names, article=articles, numbers=st.lists(offsets, min_size=1, max_size=3))
    def untag(self, by: str, article: ArticleId, numbers: list[int]) -> None:
        if wanted := {span.id for number in numbers if (span := one(self.project, (article, by), number))}:
            self.do(by, lambda: self.project.spans.untag(sorted(wanted), by=by))

    @rule(by=names, article=articles, number=offsets, at=offsets)
    def split(self, by: str, article: ArticleId, number: int, at: int) -> None:
        if span := one(self.project, (article, by), number):
            self.do(by, lambda: self.project.spans.split(span.id, at, by=by))

    @rule(by=names, article=articles, state=st.sampled_from(list(LayerState)), note=st.sampled_from(["", "ليس خبرًا"]))
    def become(self, by: str, article: ArticleId, state: LayerState, note: str) -> None:
        self.do(by, lambda: self.project.layers.become(article, by, state, by=by, note=note))

    @rule(by=names)
    def undo(self, by: str) -> None:
        now = self.state(by)
        try:
            self.project.history.undo(by)
        except NothingToUndo:
            assert self.back[by] == []
            return
        assert self.state(by) == self.back[by].pop()
        self.forth[by].append(now)

    @rule(by=names)
    def redo(self, by: str) -> None:
        now = self.state(by)
        try:
            self.project.history.redo(by)
        except NothingToRedo:
            assert self.forth[by] == []
            return
        assert self.state(by) == self.forth[by].pop()
        self.back[by].append(now)

    @rule()
    def close_and_open(self) -> None:
        before = self.state()
        self.project.close()
        self.project = Project.open(self.path)
        assert self.state() == before

    @invariant()
    def every_quote_is_the_text_s(self) -> None:
        for (article, _), (_, spans) in self.state().items():
            text = self.project.articles.text(article)
            assert all(text[span.start : span.end] == span.quote for span in spans)
            assert len({(span.start, span.end, span.label) for span in spans}) == len(spans)


def one(project: Project, place: tuple[ArticleId, str], number: int) -> Span | None:
    """Return one of the spans of a layer, whichever ``number`` hits."""
    spans = project.spans.of(*place)
    return spans[number % len(spans)] if spans else None


def repeated(turn: Callable[[str], object], by: str, end: type[Exception]) -> int:
    """Turn until there is nothing left, and return how often; nobody else's work may stand in the way."""
    for times in range(10_000):
        try:
            turn(by)
        except end:
            return times
    raise AssertionError("there is no end to it")


TestAnnotating = Annotating.TestCase
TestAnnotating.settings = settings(max_examples=25, stateful_step_count=30)
