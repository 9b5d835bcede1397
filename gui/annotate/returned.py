"""What came back from review: each change of one's marks with its reason, to accept or to answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.review import Correction
from gui.guard import guard
from gui.sentences import isolated
from gui.widgets.naming import named
from gui.widgets.plainkeys import is_plain, keeps

_MOST = 300
"""The sheet takes so many pixels of the page at most."""


class CorrectionRow(QFrame):
    """One change: before, after, why, what was said about it since, and the two things one can do."""

    accept_requested = Signal(object)
    answered = Signal(object, str)
    shown = Signal(int, int)

    def __init__(self, correction: Correction, labels: Mapping[str, str], reason: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._correction = correction
        self.setObjectName("correction")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = QLabel(change_of(correction, labels))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        why = " · ".join(part for part in (reason, correction.verdict.note) if part)
        thread = [f"{isolated(remark.author)}: {isolated(remark.text)}" for remark in correction.thread]
        below = named(QLabel("\n".join([*([why] if why else []), *thread])), "quiet")
        below.setTextFormat(Qt.TextFormat.PlainText)
        below.setWordWrap(True)
        if not (why or thread):
            below.hide()  # never shown here: without a parent it would be a window
        self.accept = QPushButton(self.tr("Accepted") if correction.is_accepted else self.tr("Accept"))
        self.accept.setEnabled(not correction.is_accepted)
        self.answer = QLineEdit()
        self.answer.setPlaceholderText(self.tr("Answer the reviewer"))
        self.answer.setAccessibleName(self.tr("Answer the reviewer"))
        self.answer.setMinimumWidth(190)
        self.answer.setMaximumWidth(260)
        text, row = QVBoxLayout(), QHBoxLayout(self)
        text.setSpacing(0)
        text.addWidget(words)
        text.addWidget(below)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        row.addLayout(text, 1)
        row.addWidget(self.answer)
        row.addWidget(self.accept)
        self.setAccessibleName(words.text())
        self.accept.clicked.connect(lambda: self.accept_requested.emit(correction))
        self.answer.returnPressed.connect(self._send)

    def show_place(self) -> None:
        """Show in the article where it is."""
        before, after = self._correction.before, self._correction.after
        start, end = before[:2] if before else (after[0].start, after[0].end)
        self.shown.emit(start, end)

    @guard(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.setFocus()
        self.show_place()  # also where it has the keyboard already

    @guard(None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.show_place()

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.hasFocus() and self.accept.isEnabled():  # the field for an answer has its own Enter
                self.accept.click()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            event.ignore()

    def _send(self) -> None:
        text = self.answer.text().strip()
        if text:
            self.answered.emit(self._correction, text)


class ReturnedSheet(QFrame):
    """Lies below an article that was returned; closed, it comes again with the article."""

    accept_requested = Signal(object)
    answered = Signal(object, str)
    place_shown = Signal(int, int)
    closed = Signal()
    done = Signal()
    """Nothing waits any more: the keyboard can go back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self._title = named(QLabel(), "sheettitle")
        self.all = QPushButton(self.tr("Accept all"))
        close = named(QPushButton("×"), "close")
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.leave)
        self.all.clicked.connect(lambda: self.accept_requested.emit(None))
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.all)
        top.addWidget(close)
        self._area = named(QScrollArea(), "settingsarea")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setMaximumHeight(_MOST)
        self.rows: list[CorrectionRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._area)
        self.hide()

    @property
    def title(self) -> str:
        return self._title.text()

    def show_corrections(self, found: Sequence[Correction], labels: Mapping[str, str], reasons: Mapping[str, str]) -> None:
        """Show ``found``, those that wait first; nothing hides the sheet. ``labels`` and ``reasons`` are what codes are called."""
        waiting = [one for one in found if not one.is_accepted]
        self.rows = []
        inside = named(QWidget(), "settings")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for one in [*waiting, *(one for one in found if one.is_accepted)]:
            row = CorrectionRow(one, labels, reasons.get(one.verdict.reason, one.verdict.reason))
            row.accept_requested.connect(self.accept_requested)
            row.answered.connect(self.answered)
            row.shown.connect(self.place_shown)
            self.rows.append(row)
            column.addWidget(row)
        column.addStretch(1)
        old = self._area.takeWidget()
        if old is not None:
            # Not at once, as the area would do: a field or a button in it may be the one that asked, and is still at work.
            old.hide()
            old.deleteLater()
        self._area.setWidget(inside)
        self._area.setMinimumHeight(min(_MOST, 56 * max(1, len(self.rows))))
        self._title.setText(self.tr("The reviewer changed %n place(s)", "", len(found)))
        self.all.setEnabled(bool(waiting))
        self.setVisible(bool(found))
        inside.show()  # Qt would show it a turn later, and gives no keyboard to what is not shown

    def go_on(self) -> None:
        """Give the keyboard to the first change that waits, or say that none does."""
        waiting = next((row for row in self.rows if row.accept.isEnabled()), None)
        if waiting is not None:
            waiting.setFocus()
        else:
            self.done.emit()

    @guard(False)
    def event(self, event: QEvent) -> bool:
        # The page behind has commands on plain keys; while the keyboard is here they belong to the sheet.
        return keeps(event) or super().event(event)

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif not is_plain(event):
            event.ignore()

    def leave(self) -> None:
        """Close until another article is opened."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()


def change_of(correction: Correction, labels: Mapping[str, str]) -> str:
    """Return what was changed, as words: before, an arrow in reading direction, after."""
    nothing = QCoreApplication.translate("Returned", "nothing")
    changed = {span.label for span in correction.after} != ({correction.before[2]} if correction.before else set())
    names = {label: f" ({shown})" if changed else "" for label, shown in labels.items()}
    before = f"{isolated(correction.quote)}{names.get(correction.before[2], '')}" if correction.before else nothing
    after = "، ".join(f"{isolated(span.quote)}{names.get(span.label, '')}" for span in correction.after) or nothing
    return QCoreApplication.translate("Returned", "{before} → {after}").format(before=before, after=after)
