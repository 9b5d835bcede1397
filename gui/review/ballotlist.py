"""The list of an article's ballots: disputes first, the current one with a ring."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.review import Judged
from gui.guard import guard
from gui.review.ballotdrawing import BallotPainter, Row, Words, answer_at, height_of
from gui.review.words import kind_name
from gui.theme import Theme
from gui.widgets.naming import named

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_NOTHING: object = None


class Ballots(QAbstractListModel):
    """The rows, in the order in which they are judged."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show(self, found: Sequence[Judged]) -> None:
        """Show ``found``: what was disputed in reading order, then what was not."""
        disputes = [one for one in found if one.ballot.is_dispute]
        rows = [Row(one, number, len(disputes)) for number, one in enumerate(disputes, start=1)]
        rows += [Row(one) for one in found if not one.ballot.is_dispute]
        if [row.judged.ballot.id for row in rows] == [row.judged.ballot.id for row in self.rows]:
            self.rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(max(0, len(rows) - 1)))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    @guard(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @guard(_NOTHING)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{kind_name(row.judged.ballot.kind)}: " + " / ".join(answer.span.quote for answer in row.answers if answer.span)
        return None


class _Cards(QStyledItemDelegate):
    def __init__(self, painter: BallotPainter, parent: QListView) -> None:
        super().__init__(parent)
        self._painter = painter
        self._list = parent

    @guard(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        current = index.row() == self._list.currentIndex().row()
        self._painter.draw(painter, index.data(ROW), QRectF(option.rect), current=current)
        painter.restore()

    @guard(QSize(200, 80))
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, height_of(index.data(ROW)))


class BallotList(QListView):
    """Emits which answer of which ballot was clicked, and which ballot is the current one; keys go to the page."""

    answered = Signal(int)
    current_changed = Signal(object)

    def __init__(self, theme: Theme, words: Words, *, rtl: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "ballots")
        self.setAccessibleName(self.tr("Ballots"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ballots = Ballots(self)
        self.setModel(self.ballots)
        self._theme, self._rtl, self._just = theme, rtl, ""
        self.set_words(words)

    def set_words(self, words: Words) -> None:
        """Call annotators and labels as ``words`` says."""
        self.setItemDelegate(_Cards(BallotPainter(self._theme, self.font(), words, rtl=self._rtl), self))
        self.viewport().update()

    def show_ballots(self, found: Sequence[Judged]) -> None:
        """Show the ballots ``found`` and stay at the same one."""
        kept = self.current()
        self.ballots.show(found)
        self.go_to(kept.judged.ballot.id if kept else "")

    def current(self) -> Row | None:
        """Return the ballot with the ring."""
        place = self.currentIndex().row()
        return self.ballots.rows[place] if 0 <= place < len(self.ballots.rows) else None

    def go_to(self, ballot: str) -> None:
        """Make the ballot with this id the current one, or the first where there is none such."""
        rows = self.ballots.rows
        place = next((place for place, row in enumerate(rows) if row.judged.ballot.id == ballot), 0)
        if rows:
            self.setCurrentIndex(self.ballots.index(place))
            self.scrollTo(self.ballots.index(place))

    def go_to_first_open(self) -> None:
        """Go to the first dispute that waits for a verdict, or to the first ballot."""
        rows = self.ballots.rows
        self.go_to(next((row.judged.ballot.id for row in rows if row.judged.is_open), rows[0].judged.ballot.id if rows else ""))

    def go_on(self) -> None:
        """A verdict fell: go to the next dispute that waits; a reason or a note is still about the one just decided."""
        row = self.current()
        self.step(1, disputes=True)
        self._just = row.judged.ballot.id if row is not None else ""
        self.current_changed.emit(self.current())

    def meant(self) -> Judged | None:
        """Return what a reason or a note is about: the ballot just decided until one moves on, else the current one."""
        just = next((row.judged for row in self.ballots.rows if row.judged.ballot.id == self._just), None)
        row = self.current()
        return just or (row.judged if row is not None else None)

    def step(self, steps: int, *, disputes: bool) -> bool:
        """Go to the next ballot, or the next dispute that waits for a verdict; say whether there was one."""
        rows = self.ballots.rows
        place = self.currentIndex().row()
        places = [(place + steps * n) % len(rows) for n in range(1, len(rows) + 1)] if rows else []
        if not disputes:
            places = [at for at in [place + steps] if 0 <= at < len(rows)]
        wanted = next((at for at in places if not disputes or rows[at].judged.is_open), None)
        if wanted is None:
            return False
        self.setCurrentIndex(self.ballots.index(wanted))
        self.scrollTo(self.ballots.index(wanted))
        return True

    @guard(None)
    def currentChanged(self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex) -> None:
        super().currentChanged(current, previous)
        self._just = ""
        self.viewport().update()
        self.current_changed.emit(self.current())

    @guard(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            key = answer_at(self.ballots.rows[index.row()], event.position().y() - self.visualRect(index).top())
            if key is not None:
                self.answered.emit(key)

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # the page knows the keys
