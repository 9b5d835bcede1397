"""The Arabic edge in the window: what a selection may mean, what breaks the rule, and all the same."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from core.arabic.clitics import Candidate, EdgeRule, candidates, head_of
from core.arabic.edges import EdgeFault, faults
from core.arabic.folding import fold
from core.arabic.lexicon import Lexicon
from core.arabic.words import snap
from core.model import Article, Span, SpanId
from core.project.knowledge import lexicon_of
from core.search.mentions import Mentions, Place
from gui.session import Session


class Edges(QObject):
    """Answers for the session's article, by the project's rule and what the project knows of words."""

    learned = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lexicon: Lexicon | None = None
        self._judged: dict[Span, tuple[EdgeFault, ...]] = {}
        self._judged_by: tuple[Article | None, Lexicon, EdgeRule] | None = None
        # Built when the window is already on the screen: the first selection comes later than the first picture.
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._learn)
        self._idle.start()

    @property
    def text(self) -> str:
        """The text of the article shown."""
        return self._session.view.text

    @property
    def rule(self) -> EdgeRule:
        return self._session.project.edges.rule()

    def set_rule(self, rule: EdgeRule) -> None:
        self._session.attempt(lambda: self._session.project.edges.set_rule(rule, by=self._session.me))
        self.learned.emit()

    def snapped(self, start: int, end: int) -> tuple[int, int]:
        """Return ``[start, end)`` as it would be marked: whole words, proclitics outside where the rule and the lexicon say so."""
        words = snap(self._session.view.text, start, end)
        if words[0] >= words[1]:
            return start, end
        first = self.candidates(*words)[0]
        return first.start, first.end

    def candidates(self, start: int, end: int) -> tuple[Candidate, ...]:
        """Return what the words ``[start, end)`` may mean, the likeliest first."""
        found = candidates(self._session.view.text, start, end, lexicon=self._known(), rule=self.rule)
        return found or (Candidate(start, end, sure=True),)

    def remember(self, start: int) -> None:
        """Keep for the word at ``start`` that the letters before it stay outside."""
        head = head_of(self._session.view.text, start)
        if head is None:
            return
        outside = next((cut for cut, offset in head.starts.items() if offset == start), None)
        if outside is not None and self._known().outside(head.folded) != outside:
            self._session.attempt(lambda: self._session.project.edges.remember(head.folded, outside, by=self._session.me))
            self._learn()

    def faults(self) -> tuple[EdgeFault, ...]:
        """Return the faults of the spans shown, when they are the user's own; spans judged before are not judged again."""
        view = self._session.view
        if not view.mine:
            return ()
        known = (view.article, self._known(), self.rule)
        if self._judged_by != known:
            self._judged, self._judged_by = {}, known
        for span in view.spans:
            if span not in self._judged:
                self._judged[span] = faults(view.text, [span], lexicon=known[1], rule=known[2])
        return tuple(fault for span in view.spans for fault in self._judged[span])

    def moves(self, chosen: tuple[EdgeFault, ...]) -> list[tuple[SpanId, int, int]]:
        """Return where the edges of faulty spans belong, once for each span."""
        wanted = {fault.span.id: fault.mended for fault in chosen if fault.mended is not None}
        return [(span, *stretch) for span, stretch in wanted.items()]

    def same(self, start: int, end: int) -> tuple[Place, ...]:
        """Return every other place of the article that says what ``[start, end)`` says."""
        text = self._session.view.text
        found = Mentions.of(text, start, end, lexicon=self._known(), rule=self.rule).in_text(text)
        return tuple(place for place in found if not (place.start < end and start < place.end))

    def name_at(self, start: int, end: int) -> Mentions | None:
        """Return what ``[start, end)`` of the article says, to be found in others; None where it holds no letter."""
        if not any(map(str.isalnum, fold(self.text[start:end]))):
            return None
        return Mentions.of(self.text, start, end, lexicon=self._known(), rule=self.rule)

    def _known(self) -> Lexicon:
        return self._lexicon if self._lexicon is not None else self._learn()

    def _learn(self) -> Lexicon:
        self._idle.stop()
        self._lexicon = lexicon_of(self._session.project)
        self.learned.emit()
        return self._lexicon
