"""How a ballot is drawn: its kind, each answer with the letters in question on amber, who gave it, and its key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from core.review import Answer, Judged
from gui.reader.oneline import one_line
from gui.reasonnames import reason_name
from gui.review.words import kind_name
from gui.theme import SIZES, Theme, label_colours

HEAD, ANSWER, MARGIN, GAP = 30, 32, 12, 8
_KEY = 20
_AMBER = 70


@dataclass(frozen=True, slots=True)
class Words:
    """What the drawing says besides the article's own words; ``labels`` and ``colours`` by a label's name, ``signs`` by annotator."""

    labels: Mapping[str, str]
    colours: Mapping[str, str]
    signs: Mapping[str, str]
    nobody: str
    other: str
    reason: str


@dataclass(frozen=True, slots=True)
class Row:
    """A ballot in the list: ``number`` is its place among the disputes, 0 for what was never one; ``of`` how many there are."""

    judged: Judged
    number: int = 0
    of: int = 0

    @property
    def answers(self) -> tuple[Answer, ...]:
        return self.judged.ballot.marked


def height_of(row: Row) -> int:
    """Return how high the card of ``row`` is, with the gap below it."""
    lines = len(row.answers) + (1 if row.number else 0) + (1 if _strange_gold(row) else 0) + (1 if _said_why(row) else 0)
    return HEAD + ANSWER * lines + MARGIN + GAP


def answer_at(row: Row, y: float) -> int | None:
    """Return the key of the answer that is drawn ``y`` below the top of the card: 1 for the first, 0 for nobody."""
    line = int((y - HEAD - MARGIN / 2) // ANSWER)
    if line < 0 or y > height_of(row) - GAP:
        return None
    if line < len(row.answers):
        return line + 1
    return 0 if row.number and line == len(row.answers) else None


class BallotPainter:
    """Draws rows in one theme and font; ``rtl`` is the direction of the interface, Arabic words keep their own."""

    def __init__(self, theme: Theme, font: QFont, words: Words, *, rtl: bool) -> None:
        self._theme, self._words, self._rtl = theme, words, rtl
        self._font, self._small = QFont(font), QFont(font)
        self._font.setPixelSize(SIZES["body"] + 1)
        self._small.setPixelSize(SIZES["small"])

    def draw(self, painter: QPainter, row: Row, area: QRectF, *, current: bool) -> None:
        """Draw ``row`` into ``area``, with a ring round it where it is the ``current`` one."""
        card = area.adjusted(2, 2, -2, -GAP)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.accent if current else self._theme.hairline), 2 if current else 1))
        painter.setBrush(QColor(self._theme.raised))
        painter.drawRoundedRect(card, 12, 12)
        inside = card.adjusted(MARGIN, 0, -MARGIN, 0)
        self._head(painter, row, QRectF(inside.left(), inside.top() + 4, inside.width(), HEAD))
        top = inside.top() + HEAD + MARGIN / 2
        taken = row.judged.taken
        for place, answer in enumerate(row.answers):
            place_of = row.judged.ballot.answers.index(answer)
            line = QRectF(inside.left(), top + place * ANSWER, inside.width(), ANSWER)
            self._answer(painter, (row, answer), line, key=str(place + 1), on=place_of in taken)
        line = QRectF(inside.left(), top + len(row.answers) * ANSWER, inside.width(), ANSWER)
        if row.number:
            self._nobody(painter, row, line)
            line = line.translated(0, ANSWER)
        if gold := _strange_gold(row):
            self._strange(painter, gold, line)
            line = line.translated(0, ANSWER)
        if why := _said_why(row):
            self._why(painter, why, line)

    # -- the parts

    def _head(self, painter: QPainter, row: Row, area: QRectF) -> None:
        small = QFont(self._small)
        small.setWeight(QFont.Weight.DemiBold)
        painter.setFont(small)
        ballot = row.judged.ballot
        open_ = row.judged.is_open
        painter.setPen(QColor(self._theme.warning if open_ else self._theme.muted))
        painter.drawText(area, self._side(leading=True), kind_name(ballot.kind))
        mark = f"{row.number} / {row.of}" if open_ else "✓" if row.judged.is_decided else ""
        painter.setPen(QColor(self._theme.warning if open_ else self._theme.accent))
        painter.drawText(area, self._side(leading=False), f"\u2066{mark}\u2069")

    def _answer(self, painter: QPainter, said: tuple[Row, Answer], area: QRectF, *, key: str, on: bool) -> None:
        row, answer = said
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent_soft))
            painter.drawRoundedRect(area.adjusted(-6, 2, 6, -2), 6, 6)
        area = self._key(painter, key, area)
        area = self._signs(painter, [self._words.signs.get(name, name) for name in answer.annotators], area)
        span = answer.span
        if span is None:
            return
        area = self._label(painter, span.label, area)
        stretches = [(start - span.start, end - span.start) for start, end in row.judged.ballot.differing_in(answer)]
        self._quote(painter, span.quote, stretches, area)

    def _nobody(self, painter: QPainter, row: Row, area: QRectF) -> None:
        decided = row.judged.is_decided and not row.judged.gold
        if decided:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent_soft))
            painter.drawRoundedRect(area.adjusted(-6, 2, 6, -2), 6, 6)
        area = self._key(painter, "0", area)
        silent = next((answer.annotators for answer in row.judged.ballot.answers if answer.is_nothing), ())
        area = self._signs(painter, [self._words.signs.get(name, name) for name in silent], area)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.ink if decided else self._theme.muted))
        painter.drawText(area, self._side(leading=True), self._words.nobody)

    def _why(self, painter: QPainter, said: str, area: QRectF) -> None:
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.muted))
        words = f"{self._words.reason}: {said}"
        painter.drawText(
            area, self._side(leading=True), QFontMetricsF(self._small).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        )

    def _strange(self, painter: QPainter, quote: str, area: QRectF) -> None:
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.accent))
        word = f"{self._words.other}  "
        painter.drawText(area, self._side(leading=True), word)
        width = QFontMetricsF(self._small).horizontalAdvance(word)
        self._quote(painter, quote, [], area.adjusted(0, 0, -width, 0) if self._rtl else area.adjusted(width, 0, 0, 0))

    def _key(self, painter: QPainter, key: str, area: QRectF) -> QRectF:
        """Draw a key at the leading side; return what is left of ``area``."""
        x = area.right() - _KEY if self._rtl else area.left()
        box = QRectF(x, area.center().y() - _KEY / 2, _KEY, _KEY)
        painter.setPen(QPen(QColor(self._theme.hairline), 1))
        painter.setBrush(QColor(self._theme.surface))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
        return area.adjusted(0, 0, -_KEY - 10, 0) if self._rtl else area.adjusted(_KEY + 10, 0, 0, 0)

    def _signs(self, painter: QPainter, signs: list[str], area: QRectF) -> QRectF:
        """Draw who said it at the trailing side, a pill each; return what is left of ``area``."""
        painter.setFont(self._small)
        metrics = QFontMetricsF(self._small)
        for sign in signs:
            width = max(24.0, metrics.horizontalAdvance(sign) + 12)
            x = area.left() if self._rtl else area.right() - width
            box = QRectF(x, area.center().y() - 10, width, 20)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.surface))
            painter.drawRoundedRect(box, 10, 10)
            painter.setPen(QColor(self._theme.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)
            area = area.adjusted(width + 4, 0, 0, 0) if self._rtl else area.adjusted(0, 0, -width - 4, 0)
        return area

    def _label(self, painter: QPainter, label: str, area: QRectF) -> QRectF:
        """Draw the label's name before the signs, in its colour; return what is left of ``area``."""
        name = self._words.labels.get(label, label)
        painter.setFont(self._small)
        colour = self._words.colours.get(label, "")
        painter.setPen(QColor(label_colours(self._theme, colour).text if colour else self._theme.muted))
        painter.drawText(area, self._side(leading=False), name)
        width = QFontMetricsF(self._small).horizontalAdvance(name) + 10
        return area.adjusted(width, 0, 0, 0) if self._rtl else area.adjusted(0, 0, -width, 0)

    def _quote(self, painter: QPainter, quote: str, stretches: list[tuple[int, int]], area: QRectF) -> None:
        """Draw the article's own words; what does not fit is cut at the far end of the area."""
        line = one_line(quote, self._font)
        painter.save()
        painter.setClipRect(area)
        x = area.right() - line.width if self._rtl else area.left()
        if line.width > area.width() and not self._rtl:
            x = area.right() - line.width  # an Arabic name is read from its right end: that end is shown
        corner = QPointF(x, area.center().y() - line.height / 2)
        amber = QColor(self._theme.warning)
        amber.setAlpha(_AMBER)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(amber)
        for start, end in stretches:
            for box in line.rects(start, end):
                painter.drawRoundedRect(box.translated(corner), 3, 3)
        painter.setPen(QColor(self._theme.ink))
        line.draw(painter, corner)
        painter.restore()

    def _side(self, *, leading: bool) -> int:
        side = Qt.AlignmentFlag.AlignRight if leading == self._rtl else Qt.AlignmentFlag.AlignLeft
        return (side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter).value


def _strange_gold(row: Row) -> str:
    """Return what gold says here that no annotator said."""
    claims = row.judged.ballot.claims
    return "، ".join(span.quote for span in row.judged.gold if (span.start, span.end, span.label) not in claims)


def _said_why(row: Row) -> str:
    """Return the reason and the note of the verdict."""
    verdict = row.judged.verdict
    if verdict is None:
        return ""
    return " · ".join(f"\u2068{part}\u2069" for part in (reason_name(verdict.reason) if verdict.reason else "", verdict.note) if part)
