"""The reviewer's page: the article with a lane for each annotator and for gold, and beside it the ballots."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from core.model import Label, Span
from core.project import Edit
from core.review import Judged
from gui.guard import guard
from gui.pages import Page
from gui.reader.keys import digit_of
from gui.reader.style import ReaderStyle
from gui.review.ballotdrawing import Row, Words
from gui.review.ballotlist import BallotList
from gui.review.card import ReviewCard
from gui.review.note import BallotNote
from gui.review.stretching import Stretching
from gui.review.strip import ReviewStrip
from gui.review.words import signs_of
from gui.session import View
from gui.widgets.naming import named


@dataclass(frozen=True, slots=True)
class Judging:
    """What the page shows of one article: its text, the layers that vote, gold, and the ballots with their verdicts."""

    view: View = field(default_factory=View)
    layers: tuple[tuple[str, tuple[Span, ...]], ...] = ()
    gold: tuple[Span, ...] = ()
    ballots: tuple[Judged, ...] = ()
    closed: bool = False
    agreement: float | None = None

    @property
    def left(self) -> int:
        return sum(one.is_open for one in self.ballots)

    @property
    def disputes(self) -> int:
        return sum(one.ballot.is_dispute for one in self.ballots)


class ReviewPage(Page):
    """Asks for verdicts; shows what the project says was decided."""

    take_requested = Signal(object, object)
    nobody_requested = Signal(object)
    other_requested = Signal(object, int, int, str)
    reopen_requested = Signal(object)
    reason_requested = Signal(object)
    note_written = Signal(object, str)
    settle_requested = Signal()
    finish_requested = Signal()
    next_requested = Signal()
    refresh_requested = Signal()

    def __init__(self, labels: tuple[Label, ...], style: ReaderStyle, language: str) -> None:
        super().__init__()
        self._labels, self._style, self._language = labels, style, language
        self.judging = Judging()
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self.refresh_requested)
        self.strip = ReviewStrip()
        self.card = ReviewCard(style)
        self.reader = self.card.reader
        self.list = BallotList(style.theme, self._words(()), rtl=language == "ar")
        self._heading = named(QLabel(), "heading")
        self._keys = named(QLabel(), "quiet")
        self._keys.setWordWrap(True)
        self.note = BallotNote()
        self.stretching = Stretching(self.reader, labels, self)
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        main, side = QWidget(), QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(self.strip)
        column.addWidget(self.card, 1)
        beside = QVBoxLayout(side)
        beside.setContentsMargins(8, 12, 8, 12)
        beside.setSpacing(8)
        beside.addWidget(self._heading)
        beside.addWidget(self.list, 1)
        beside.addWidget(self.note)
        beside.addWidget(self._keys)
        side.setMinimumWidth(300)
        main.setMinimumWidth(480)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        panes.addWidget(main)
        panes.addWidget(side)
        panes.setStretchFactor(0, 1)
        panes.setSizes([980, 400])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(panes)

    def _wire(self) -> None:
        self.list.answered.connect(self.answer)
        self.list.current_changed.connect(self._show_current)
        self.reader.span_chosen.connect(self._choose_of_span)
        self.note.written.connect(self.note_written)
        self.note.left.connect(self.list.setFocus)
        self.stretching.taken.connect(self.other_requested)
        self.stretching.ended.connect(self._stretched)
        self.strip.names_toggled.connect(lambda _: self.show_judging(self.judging))
        self.strip.settle_requested.connect(self.settle_requested)
        self.strip.finish_requested.connect(self.finish_requested)

    # -- what is shown

    def entered(self) -> None:
        self.refresh_requested.emit()
        self.list.setFocus()

    def edited(self, edit: Edit) -> None:
        article = self.judging.view.article
        if self.isVisible() and (edit.touches("label") or article is None or article.id in edit.articles):
            self._again.start()

    def show_judging(self, judging: Judging) -> None:
        """Show ``judging``; of the same article the ballot that is looked at stays."""
        self._again.stop()  # what it would read again is here
        before, self.judging = self.judging.view.article, judging
        article = judging.view.article
        names = [name for name, _ in judging.layers]
        signs = signs_of(names, hidden=self.strip.names.isChecked())
        self.list.set_words(self._words(names))
        fresh = article is None or before is None or before.id != article.id
        self.card.show_layers(judging.view.text, judging.layers, judging.gold, fresh=fresh)
        self.strip.show_layers(
            [*((name, len(spans)) for name, spans in judging.layers), ("gold", len(judging.gold))], signs, gold=self.tr("Gold")
        )
        self.strip.show_left(judging.left, closed=judging.closed, agreement=judging.agreement)
        if not judging.layers:
            self.strip.leave_idle()
        self.list.show_ballots(judging.ballots)
        if fresh:
            self.list.go_to_first_open()
        self._tell()
        self._show_current(self.list.current())

    def current(self) -> Row | None:
        return self.list.current()

    # -- what is asked

    def answer(self, key: int) -> None:
        """Take the answer with ``key``, 0 for nobody, and go to the next dispute that waits."""
        row = self.current()
        if row is None or self.judging.closed:
            return
        if key == 0 and row.number:
            self.nobody_requested.emit(row.judged)
        elif 0 < key <= len(row.answers):
            self.take_requested.emit(row.judged, row.answers[key - 1])

    def stretch(self) -> None:
        """Let the reviewer select another stretch in the article; a label's digit or Enter then takes it."""
        row = self.current()
        if row is not None and not self.judging.closed:
            self.stretching.begin(row.judged)
            self._tell()

    def add(self) -> None:
        """Let the reviewer select a stretch that nobody marked; a label's digit makes it gold."""
        if self.judging.view.article is not None and not self.judging.closed:
            self.stretching.begin(None)
            self._tell()

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if self.stretching.is_on:
            event.setAccepted(self.stretching.take_key(event))
        elif digit:
            self.answer(int(digit))
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and not event.modifiers():
            self.list.step(1 if event.key() == Qt.Key.Key_Down else -1, disputes=False)
        elif event.key() == Qt.Key.Key_Backspace:
            row = self.current()
            if row is not None and row.judged.is_decided and not self.judging.closed:
                self.reopen_requested.emit(row.judged)
        else:
            event.ignore()

    # -- inside

    def _stretched(self) -> None:
        self.list.setFocus()
        self._tell()

    def _show_current(self, row: Row | None) -> None:
        self.note.show_ballot(self.list.meant(), writable=not self.judging.closed)
        self.card.show_ballots([one.ballot for one in self.judging.ballots if one.is_open], row.judged.ballot if row else None)

    def _choose_of_span(self, span: str) -> None:
        """Go to the ballot of the mark that was clicked in the article."""
        for one in self.judging.ballots:
            spans = [held for answer in one.ballot.answers for held in answer.spans]
            if any(held.id == span for held in (*spans, *one.gold)):
                self.list.go_to(one.ballot.id)
                return

    def _tell(self) -> None:
        judging = self.judging
        if judging.view.article is None or not judging.ballots:
            self._heading.setText(self.tr("Review begins when somebody has finished the article."))
        else:
            settled = judging.disputes - judging.left
            self._heading.setText(self.tr("Disputes: {settled} of {all} settled").format(settled=settled, all=judging.disputes))
        if self.stretching.is_on:
            self._keys.setText(self.tr("Select the right stretch in the article, then press the digit of its label. Escape goes back."))
        else:
            self._keys.setText(
                self.tr("1…9 take an answer · 0 nobody · E another stretch · A add what all missed · R reason · M note · N P disputes")
            )

    def _words(self, names: list[str] | tuple[()]) -> Words:
        hidden = self.strip.names.isChecked()
        return Words(
            labels={label.name: label.shown(self._language) for label in self._labels},
            colours={label.name: label.colour for label in self._labels},
            signs=signs_of(names, hidden=hidden),
            nobody=self.tr("Nobody is right"),
            other=self.tr("Gold:"),
            reason=self.tr("Reason"),
        )
