"""The filters of a search as chips: labels, whose marks, and how far a layer is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from core.arabic.folding import fold
from core.model import GOLD, LayerState
from core.project import Project
from core.search.query import Field
from gui.guard import guard
from gui.search.terms import FILTERS, chosen
from gui.sentences import layer_name, state
from gui.theme import SIZES, LabelColours, Theme, label_colours
from gui.widgets.flow import FlowLayout

_PAD, _SQUARE, _GAP, _HEIGHT = 10, 10, 6, 28


@dataclass(frozen=True, slots=True)
class Filter:
    """A value of a field, what it is called, the ways to write it in a query, and a label's colours."""

    place: Field
    value: str
    shown: str
    words: tuple[str, ...]
    colours: LabelColours | None = None


def filters_of(project: Project, theme: Theme, language: str) -> list[Filter]:
    """Return what hits of ``project`` can be filtered by."""
    labels = [
        Filter(
            Field.LABEL,
            label.name,
            label.shown(language),
            (*_in(language, label.name, label.arabic), label.english),
            label_colours(theme, label.colour),
        )
        for label in project.labels.all()
        if label.active
    ]
    names = (*(annotator.name for annotator in project.annotators.all()), GOLD)
    people = [Filter(Field.BY, name, layer_name(name), _in(language, name, layer_name(name))) for name in names]
    states = [Filter(Field.STATE, one.value, state(one), _in(language, one.value, state(one))) for one in LayerState]
    return [*labels, *people, *states]


def _in(language: str, plain: str, arabic: str) -> tuple[str, ...]:
    """Return both ways to write a value, that of the interface first: Arabic among Arabic words keeps its place in the line."""
    return (arabic, plain) if language == "ar" and arabic else (plain, arabic)


class FilterChip(QAbstractButton):
    """Is on where the query names it."""

    def __init__(self, meant: Filter, theme: Theme) -> None:
        super().__init__()
        self.meant = meant
        self._theme = theme
        self._small = QFont(self.font())
        self._small.setPixelSize(SIZES["small"])
        self.setText(meant.shown)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @guard(None)
    def nextCheckState(self) -> None:
        """Stay as it is: the query says which chips are on."""

    @guard(QSize())
    def sizeHint(self) -> QSize:
        square = _SQUARE + _GAP if self.meant.colours else 0
        return QSize(round(2 * _PAD + square + QFontMetricsF(self._small).horizontalAdvance(self.text())) + 2, _HEIGHT)

    @guard(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(theme.accent_soft if on or self.isDown() else theme.raised if self.underMouse() else theme.surface))
            edge = theme.accent if self.hasFocus() or on else theme.hairline
            painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _HEIGHT / 2 - 1, _HEIGHT / 2 - 1)
            begin = _PAD
            if self.meant.colours:
                x = self.width() - _PAD - _SQUARE if mirrored else _PAD
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self.meant.colours.line))
                painter.drawRoundedRect(QRectF(x, (self.height() - _SQUARE) / 2, _SQUARE, _SQUARE), 3, 3)
                begin += _SQUARE + _GAP
            painter.setFont(self._small)
            painter.setPen(QColor(theme.accent if on else theme.ink))
            width = self.width() - begin - _PAD
            painter.drawText(QRectF(_PAD if mirrored else begin, 0, width + 1, self.height()), Qt.AlignmentFlag.AlignCenter, self.text())


class FilterBar(QWidget):
    """Asks for a filter to be taken into the query, or out of it."""

    toggle_requested = Signal(object)

    def __init__(self, filters: Sequence[Filter], theme: Theme) -> None:
        super().__init__()
        row = FlowLayout(self, gap=6)
        self.chips: list[FilterChip] = []
        last = None
        for meant in filters:
            if last is not None and meant.place is not last:
                gap = QWidget()
                gap.setFixedSize(10, _HEIGHT)
                row.addWidget(gap)
            last = meant.place
            chip = FilterChip(meant, theme)
            chip.clicked.connect(lambda _, meant=meant: self.toggle_requested.emit(meant))
            row.addWidget(chip)
            self.chips.append(chip)

    def show_query(self, query: str) -> None:
        """Turn on the chips that ``query`` names."""
        named = {place: set(map(fold, chosen(query, place))) for place in FILTERS}
        for chip in self.chips:
            meant = chip.meant
            chip.setChecked(any(fold(word) in named[meant.place] for word in meant.words))
